package tidegate;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tidegate.errors.TidegateException;

/**
 * A JSON object with a method for each field that is known. What else came is kept, under {@link
 * #get} and {@link #toJson}.
 *
 * <p>A field that is absent or null reads as null, a list or a map of it as an empty one. A field
 * that was never set is not sent; one that was set to null is sent as null.
 */
public abstract class JsonObject {
  private final ObjectNode fields;

  /** Of a form: what is no JSON. */
  private final Map<String, FilePart> files = new LinkedHashMap<>();

  private Meta meta;

  protected JsonObject() {
    this(Json.object());
  }

  /** @param value whose fields these are; not a copy */
  protected JsonObject(JsonNode value) {
    if (!(value instanceof ObjectNode object))
      throw new TidegateException(getClass().getSimpleName() + " should be an object: " + value);
    fields = object;
  }

  /** The object itself, not a copy. */
  @JsonValue
  public final ObjectNode toJson() {
    return fields;
  }

  /** A field by the name that it has in JSON; null where it is absent. */
  public final JsonNode get(String name) {
    return fields.get(name);
  }

  /**
   * Sets a field, also one that has no method.
   *
   * @param value whatever Jackson writes; of it a copy is taken
   */
  public final void put(String name, Object value) {
    fields.set(name, value instanceof JsonObject object ? object.fields.deepCopy() : Json.of(value));
  }

  /** What stands beside an answer; null for an object within one. */
  public final Meta responseMeta() {
    return meta;
  }

  final void setMeta(Meta meta) {
    this.meta = meta;
  }

  @Override
  public final boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((JsonObject) other).fields.equals(fields)
        && ((JsonObject) other).files.equals(files);
  }

  @Override
  public final int hashCode() {
    return fields.hashCode();
  }

  /** As JSON. */
  @Override
  public final String toString() {
    return fields.toString();
  }

  protected final String getString(String name) {
    return getObject(name, JsonObject::toText);
  }

  protected final Long getLong(String name) {
    return getObject(name, JsonObject::toLong);
  }

  protected final Double getDouble(String name) {
    return getObject(name, JsonObject::toDouble);
  }

  protected final Boolean getBoolean(String name) {
    return getObject(name, JsonObject::toBoolean);
  }

  protected final <T> T getObject(String name, Function<JsonNode, T> read) {
    JsonNode value = fields.get(name);
    if (value == null || value.isNull()) return null;
    try {
      return read.apply(value);
    } catch (TidegateException failed) {
      throw new TidegateException("`" + name + "`: " + failed.getMessage(), failed);
    }
  }

  protected final <T> List<T> getList(String name, Function<JsonNode, T> read) {
    List<T> list = getObject(name, listOf(read));
    return list == null ? List.of() : list;
  }

  protected final <T> Map<String, T> getMap(String name, Function<JsonNode, T> read) {
    Map<String, T> map = getObject(name, mapOf(read));
    return map == null ? Map.of() : map;
  }

  protected final FilePart getFile(String name) {
    return files.get(name);
  }

  /** @param file null takes it away */
  protected final void putFile(String name, FilePart file) {
    if (file == null) files.remove(name);
    else files.put(name, file);
  }

  final Map<String, FilePart> files() {
    return files;
  }

  /** Of a field that is always there. */
  protected final <T> T required(String name, T value) {
    if (value == null) throw new TidegateException("there is no `" + name + "`");
    return value;
  }

  protected static String toText(JsonNode value) {
    if (!value.isTextual()) throw new TidegateException("should be a text: " + value);
    return value.textValue();
  }

  protected static Long toLong(JsonNode value) {
    if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToLong())
      throw new TidegateException("should be a whole number of 64 bits: " + value);
    return value.longValue();
  }

  protected static Double toDouble(JsonNode value) {
    if (!value.isNumber()) throw new TidegateException("should be a number: " + value);
    return value.doubleValue();
  }

  protected static Boolean toBoolean(JsonNode value) {
    if (!value.isBoolean()) throw new TidegateException("should be true or false: " + value);
    return value.booleanValue();
  }

  protected static JsonNode toNode(JsonNode value) {
    return value;
  }

  protected static <T> Function<JsonNode, List<T>> listOf(Function<JsonNode, T> read) {
    return value -> {
      if (!value.isArray()) throw new TidegateException("should be a list: " + value);
      List<T> list = new ArrayList<>(value.size());
      for (JsonNode item : value) list.add(item.isNull() ? null : read.apply(item));
      return Collections.unmodifiableList(list);
    };
  }

  protected static <T> Function<JsonNode, Map<String, T>> mapOf(Function<JsonNode, T> read) {
    return value -> {
      if (!value.isObject()) throw new TidegateException("should be an object: " + value);
      Map<String, T> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : value.properties())
        map.put(entry.getKey(), entry.getValue().isNull() ? null : read.apply(entry.getValue()));
      return Collections.unmodifiableMap(map);
    };
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

/** One of ResponseFormatOfText, ResponseFormatOfJson, ResponseFormatOfSchema: the fields of all. */
public final class ResponseTextConfigFormat extends JsonObject {
  public ResponseTextConfigFormat() {}

  /** @param value whose fields these are; not a copy */
  public ResponseTextConfigFormat(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseTextConfigFormat type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseTextConfigFormat name(String name) {
    put("name", name);
    return this;
  }

  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ResponseTextConfigFormat schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public ResponseTextConfigFormat description(String description) {
    put("description", description);
    return this;
  }

  /** Accepted; the schema is enforced token by token whatever this says. */
  public Boolean strict() {
    return getBoolean("strict");
  }

  public ResponseTextConfigFormat strict(boolean strict) {
    put("strict", strict);
    return this;
  }

  public ResponseTextConfigFormat strict(Boolean strict) {
    put("strict", strict);
    return this;
  }
}

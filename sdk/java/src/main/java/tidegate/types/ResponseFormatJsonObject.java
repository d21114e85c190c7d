// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

/** Any object; of a schema, where one is given. */
public final class ResponseFormatJsonObject extends JsonObject {
  public ResponseFormatJsonObject() {
    put("type", "json_object");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFormatJsonObject(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFormatJsonObject type(String type) {
    put("type", type);
    return this;
  }

  /** The schema, as llama.cpp takes it. */
  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ResponseFormatJsonObject schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }

  /** The schema, as Hugging Face's TGI takes it. */
  public Map<String, JsonNode> value() {
    return getMap("value", JsonObject::toNode);
  }

  public ResponseFormatJsonObject value(Map<String, ?> value) {
    put("value", value);
    return this;
  }
}

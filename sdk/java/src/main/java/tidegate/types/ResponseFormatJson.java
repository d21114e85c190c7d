// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

/** Hugging Face's TGI: JSON of a schema. */
public final class ResponseFormatJson extends JsonObject {
  public ResponseFormatJson() {
    put("type", "json");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFormatJson(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFormatJson type(String type) {
    put("type", type);
    return this;
  }

  public Map<String, JsonNode> value() {
    return getMap("value", JsonObject::toNode);
  }

  public ResponseFormatJson value(Map<String, ?> value) {
    put("value", value);
    return this;
  }
}

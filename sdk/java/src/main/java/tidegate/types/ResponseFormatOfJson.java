// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseFormatOfJson extends JsonObject {
  public ResponseFormatOfJson() {
    put("type", "json_object");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFormatOfJson(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFormatOfJson type(String type) {
    put("type", type);
    return this;
  }
}

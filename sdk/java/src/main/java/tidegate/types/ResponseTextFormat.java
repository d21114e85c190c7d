// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseTextFormat extends JsonObject {
  public ResponseTextFormat() {}

  /** @param value whose fields these are; not a copy */
  public ResponseTextFormat(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseTextFormat type(String type) {
    put("type", type);
    return this;
  }
}

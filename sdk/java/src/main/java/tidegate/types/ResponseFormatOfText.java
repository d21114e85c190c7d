// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseFormatOfText extends JsonObject {
  public ResponseFormatOfText() {
    put("type", "text");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFormatOfText(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFormatOfText type(String type) {
    put("type", type);
    return this;
  }
}

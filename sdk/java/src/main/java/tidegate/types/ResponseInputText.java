// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseInputText extends JsonObject {
  public ResponseInputText() {
    put("type", "input_text");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseInputText(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseInputText type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ResponseInputText text(String text) {
    put("text", text);
    return this;
  }
}

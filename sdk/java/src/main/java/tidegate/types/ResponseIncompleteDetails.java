// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseIncompleteDetails extends JsonObject {
  public ResponseIncompleteDetails() {
    put("reason", "max_output_tokens");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseIncompleteDetails(JsonNode value) {
    super(value);
  }

  public String reason() {
    return getString("reason");
  }

  public ResponseIncompleteDetails reason(String reason) {
    put("reason", reason);
    return this;
  }
}

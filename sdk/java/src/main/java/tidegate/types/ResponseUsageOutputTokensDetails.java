// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseUsageOutputTokensDetails extends JsonObject {
  public ResponseUsageOutputTokensDetails() {
    put("reasoning_tokens", 0);
  }

  /** @param value whose fields these are; not a copy */
  public ResponseUsageOutputTokensDetails(JsonNode value) {
    super(value);
  }

  public long reasoningTokens() {
    return required("reasoning_tokens", getLong("reasoning_tokens"));
  }

  public ResponseUsageOutputTokensDetails reasoningTokens(long reasoningTokens) {
    put("reasoning_tokens", reasoningTokens);
    return this;
  }
}

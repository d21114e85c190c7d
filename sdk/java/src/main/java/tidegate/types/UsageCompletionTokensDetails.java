// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class UsageCompletionTokensDetails extends JsonObject {
  public UsageCompletionTokensDetails() {}

  /** @param value whose fields these are; not a copy */
  public UsageCompletionTokensDetails(JsonNode value) {
    super(value);
  }

  public long reasoningTokens() {
    return required("reasoning_tokens", getLong("reasoning_tokens"));
  }

  public UsageCompletionTokensDetails reasoningTokens(long reasoningTokens) {
    put("reasoning_tokens", reasoningTokens);
    return this;
  }

  public long acceptedPredictionTokens() {
    return required("accepted_prediction_tokens", getLong("accepted_prediction_tokens"));
  }

  public UsageCompletionTokensDetails acceptedPredictionTokens(long acceptedPredictionTokens) {
    put("accepted_prediction_tokens", acceptedPredictionTokens);
    return this;
  }

  public long rejectedPredictionTokens() {
    return required("rejected_prediction_tokens", getLong("rejected_prediction_tokens"));
  }

  public UsageCompletionTokensDetails rejectedPredictionTokens(long rejectedPredictionTokens) {
    put("rejected_prediction_tokens", rejectedPredictionTokens);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** These are the tokens that are billed. */
public final class ResponseUsage extends JsonObject {
  public ResponseUsage() {}

  /** @param value whose fields these are; not a copy */
  public ResponseUsage(JsonNode value) {
    super(value);
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public ResponseUsage inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public ResponseUsageInputTokensDetails inputTokensDetails() {
    return getObject("input_tokens_details", ResponseUsageInputTokensDetails::new);
  }

  public ResponseUsage inputTokensDetails(ResponseUsageInputTokensDetails inputTokensDetails) {
    put("input_tokens_details", inputTokensDetails);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public ResponseUsage outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  public ResponseUsageOutputTokensDetails outputTokensDetails() {
    return getObject("output_tokens_details", ResponseUsageOutputTokensDetails::new);
  }

  public ResponseUsage outputTokensDetails(ResponseUsageOutputTokensDetails outputTokensDetails) {
    put("output_tokens_details", outputTokensDetails);
    return this;
  }

  public long totalTokens() {
    return required("total_tokens", getLong("total_tokens"));
  }

  public ResponseUsage totalTokens(long totalTokens) {
    put("total_tokens", totalTokens);
    return this;
  }
}

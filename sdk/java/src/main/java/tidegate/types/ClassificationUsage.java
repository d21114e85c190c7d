// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ClassificationUsage extends JsonObject {
  public ClassificationUsage() {}

  /** @param value whose fields these are; not a copy */
  public ClassificationUsage(JsonNode value) {
    super(value);
  }

  public long promptTokens() {
    return required("prompt_tokens", getLong("prompt_tokens"));
  }

  public ClassificationUsage promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public long totalTokens() {
    return required("total_tokens", getLong("total_tokens"));
  }

  public ClassificationUsage totalTokens(long totalTokens) {
    put("total_tokens", totalTokens);
    return this;
  }

  public long completionTokens() {
    return required("completion_tokens", getLong("completion_tokens"));
  }

  public ClassificationUsage completionTokens(long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }

  public JsonNode promptTokensDetails() {
    return get("prompt_tokens_details");
  }

  public ClassificationUsage promptTokensDetails(Object promptTokensDetails) {
    put("prompt_tokens_details", promptTokensDetails);
    return this;
  }
}

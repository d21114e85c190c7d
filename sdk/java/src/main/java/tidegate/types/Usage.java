// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Tokens the engine processed and made; these are the tokens that are billed. */
public final class Usage extends JsonObject {
  public Usage() {}

  /** @param value whose fields these are; not a copy */
  public Usage(JsonNode value) {
    super(value);
  }

  public long promptTokens() {
    return required("prompt_tokens", getLong("prompt_tokens"));
  }

  public Usage promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public long completionTokens() {
    return required("completion_tokens", getLong("completion_tokens"));
  }

  public Usage completionTokens(long completionTokens) {
    put("completion_tokens", completionTokens);
    return this;
  }

  public long totalTokens() {
    return required("total_tokens", getLong("total_tokens"));
  }

  public Usage totalTokens(long totalTokens) {
    put("total_tokens", totalTokens);
    return this;
  }

  public UsagePromptTokensDetails promptTokensDetails() {
    return getObject("prompt_tokens_details", UsagePromptTokensDetails::new);
  }

  public Usage promptTokensDetails(UsagePromptTokensDetails promptTokensDetails) {
    put("prompt_tokens_details", promptTokensDetails);
    return this;
  }

  public UsageCompletionTokensDetails completionTokensDetails() {
    return getObject("completion_tokens_details", UsageCompletionTokensDetails::new);
  }

  public Usage completionTokensDetails(UsageCompletionTokensDetails completionTokensDetails) {
    put("completion_tokens_details", completionTokensDetails);
    return this;
  }
}

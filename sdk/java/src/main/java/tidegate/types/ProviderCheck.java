// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Of a request that another company measured; the figures beside it are charged. */
public final class ProviderCheck extends JsonObject {
  public ProviderCheck() {}

  /** @param value whose fields these are; not a copy */
  public ProviderCheck(JsonNode value) {
    super(value);
  }

  /** `agrees`: what was said is near what we counted. `doubted`: it is more than twice that, and could be so; it is charged, and the operator is told. `corrected`: it cannot be so, and is charged as far as it could. */
  public String verdict() {
    return getString("verdict");
  }

  public ProviderCheck verdict(String verdict) {
    put("verdict", verdict);
    return this;
  }

  public long saidPromptTokens() {
    return required("said_prompt_tokens", getLong("said_prompt_tokens"));
  }

  public ProviderCheck saidPromptTokens(long saidPromptTokens) {
    put("said_prompt_tokens", saidPromptTokens);
    return this;
  }

  public long saidCompletionTokens() {
    return required("said_completion_tokens", getLong("said_completion_tokens"));
  }

  public ProviderCheck saidCompletionTokens(long saidCompletionTokens) {
    put("said_completion_tokens", saidCompletionTokens);
    return this;
  }

  /** What we counted of what was shown: pieces, and bytes of text. null: the target thinks in secret, and only what was asked for bounds it. */
  public Long countedCompletionTokens() {
    return getLong("counted_completion_tokens");
  }

  public ProviderCheck countedCompletionTokens(long countedCompletionTokens) {
    put("counted_completion_tokens", countedCompletionTokens);
    return this;
  }

  public ProviderCheck countedCompletionTokens(Long countedCompletionTokens) {
    put("counted_completion_tokens", countedCompletionTokens);
    return this;
  }
}

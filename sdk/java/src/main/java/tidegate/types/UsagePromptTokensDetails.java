// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class UsagePromptTokensDetails extends JsonObject {
  public UsagePromptTokensDetails() {}

  /** @param value whose fields these are; not a copy */
  public UsagePromptTokensDetails(JsonNode value) {
    super(value);
  }

  /** Prompt tokens served from the prefix cache; part of prompt_tokens. */
  public long cachedTokens() {
    return required("cached_tokens", getLong("cached_tokens"));
  }

  public UsagePromptTokensDetails cachedTokens(long cachedTokens) {
    put("cached_tokens", cachedTokens);
    return this;
  }
}

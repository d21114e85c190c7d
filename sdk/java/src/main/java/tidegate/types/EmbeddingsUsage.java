// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Tokens the model read, special tokens included; these are the tokens that are billed. */
public final class EmbeddingsUsage extends JsonObject {
  public EmbeddingsUsage() {}

  /** @param value whose fields these are; not a copy */
  public EmbeddingsUsage(JsonNode value) {
    super(value);
  }

  public long promptTokens() {
    return required("prompt_tokens", getLong("prompt_tokens"));
  }

  public EmbeddingsUsage promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public long totalTokens() {
    return required("total_tokens", getLong("total_tokens"));
  }

  public EmbeddingsUsage totalTokens(long totalTokens) {
    put("total_tokens", totalTokens);
    return this;
  }
}

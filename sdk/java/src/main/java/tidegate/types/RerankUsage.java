// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RerankUsage extends JsonObject {
  public RerankUsage() {}

  /** @param value whose fields these are; not a copy */
  public RerankUsage(JsonNode value) {
    super(value);
  }

  public long promptTokens() {
    return required("prompt_tokens", getLong("prompt_tokens"));
  }

  public RerankUsage promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public long totalTokens() {
    return required("total_tokens", getLong("total_tokens"));
  }

  public RerankUsage totalTokens(long totalTokens) {
    put("total_tokens", totalTokens);
    return this;
  }
}

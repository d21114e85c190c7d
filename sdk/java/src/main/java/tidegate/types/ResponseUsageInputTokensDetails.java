// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ResponseUsageInputTokensDetails extends JsonObject {
  public ResponseUsageInputTokensDetails() {
    put("cache_write_tokens", 0);
  }

  /** @param value whose fields these are; not a copy */
  public ResponseUsageInputTokensDetails(JsonNode value) {
    super(value);
  }

  public long cachedTokens() {
    return required("cached_tokens", getLong("cached_tokens"));
  }

  public ResponseUsageInputTokensDetails cachedTokens(long cachedTokens) {
    put("cached_tokens", cachedTokens);
    return this;
  }

  public long cacheWriteTokens() {
    return required("cache_write_tokens", getLong("cache_write_tokens"));
  }

  public ResponseUsageInputTokensDetails cacheWriteTokens(long cacheWriteTokens) {
    put("cache_write_tokens", cacheWriteTokens);
    return this;
  }
}

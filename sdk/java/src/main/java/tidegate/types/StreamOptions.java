// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class StreamOptions extends JsonObject {
  public StreamOptions() {}

  /** @param value whose fields these are; not a copy */
  public StreamOptions(JsonNode value) {
    super(value);
  }

  /** Send one more chunk with the usage before `[DONE]`. */
  public Boolean includeUsage() {
    return getBoolean("include_usage");
  }

  public StreamOptions includeUsage(boolean includeUsage) {
    put("include_usage", includeUsage);
    return this;
  }

  public StreamOptions includeUsage(Boolean includeUsage) {
    put("include_usage", includeUsage);
    return this;
  }

  /** Extension, vLLM's. With `include_usage` every chunk has the usage so far, instead of null. */
  public Boolean continuousUsageStats() {
    return getBoolean("continuous_usage_stats");
  }

  public StreamOptions continuousUsageStats(boolean continuousUsageStats) {
    put("continuous_usage_stats", continuousUsageStats);
    return this;
  }

  public StreamOptions continuousUsageStats(Boolean continuousUsageStats) {
    put("continuous_usage_stats", continuousUsageStats);
    return this;
  }

  /** Accepted; streams carry no padding. */
  public Boolean includeObfuscation() {
    return getBoolean("include_obfuscation");
  }

  public StreamOptions includeObfuscation(boolean includeObfuscation) {
    put("include_obfuscation", includeObfuscation);
    return this;
  }

  public StreamOptions includeObfuscation(Boolean includeObfuscation) {
    put("include_obfuscation", includeObfuscation);
    return this;
  }
}

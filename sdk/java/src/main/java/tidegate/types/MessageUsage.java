// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Tokens the engine processed and made; their sum is what is billed. */
public final class MessageUsage extends JsonObject {
  public MessageUsage() {
    put("cache_creation_input_tokens", 0);
    put("service_tier", "standard");
  }

  /** @param value whose fields these are; not a copy */
  public MessageUsage(JsonNode value) {
    super(value);
  }

  /** Tokens of the prompt that were not cached. */
  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public MessageUsage inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long cacheCreationInputTokens() {
    return required("cache_creation_input_tokens", getLong("cache_creation_input_tokens"));
  }

  public MessageUsage cacheCreationInputTokens(long cacheCreationInputTokens) {
    put("cache_creation_input_tokens", cacheCreationInputTokens);
    return this;
  }

  /** Tokens of the prompt that the prefix cache had. */
  public long cacheReadInputTokens() {
    return required("cache_read_input_tokens", getLong("cache_read_input_tokens"));
  }

  public MessageUsage cacheReadInputTokens(long cacheReadInputTokens) {
    put("cache_read_input_tokens", cacheReadInputTokens);
    return this;
  }

  public JsonNode cacheCreation() {
    return get("cache_creation");
  }

  public MessageUsage cacheCreation(Object cacheCreation) {
    put("cache_creation", cacheCreation);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public MessageUsage outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  public JsonNode outputTokensDetails() {
    return get("output_tokens_details");
  }

  public MessageUsage outputTokensDetails(Object outputTokensDetails) {
    put("output_tokens_details", outputTokensDetails);
    return this;
  }

  public JsonNode serverToolUse() {
    return get("server_tool_use");
  }

  public MessageUsage serverToolUse(Object serverToolUse) {
    put("server_tool_use", serverToolUse);
    return this;
  }

  public String serviceTier() {
    return getString("service_tier");
  }

  public MessageUsage serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  public JsonNode inferenceGeo() {
    return get("inference_geo");
  }

  public MessageUsage inferenceGeo(Object inferenceGeo) {
    put("inference_geo", inferenceGeo);
    return this;
  }

  public JsonNode speed() {
    return get("speed");
  }

  public MessageUsage speed(Object speed) {
    put("speed", speed);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class UsagePageDataItemResultsItem extends JsonObject {
  public UsagePageDataItemResultsItem() {
    put("object", "organization.usage.completions.result");
  }

  /** @param value whose fields these are; not a copy */
  public UsagePageDataItemResultsItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UsagePageDataItemResultsItem object(String object) {
    put("object", object);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public UsagePageDataItemResultsItem inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long inputCachedTokens() {
    return required("input_cached_tokens", getLong("input_cached_tokens"));
  }

  public UsagePageDataItemResultsItem inputCachedTokens(long inputCachedTokens) {
    put("input_cached_tokens", inputCachedTokens);
    return this;
  }

  public long inputUncachedTokens() {
    return required("input_uncached_tokens", getLong("input_uncached_tokens"));
  }

  public UsagePageDataItemResultsItem inputUncachedTokens(long inputUncachedTokens) {
    put("input_uncached_tokens", inputUncachedTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public UsagePageDataItemResultsItem outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public UsagePageDataItemResultsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public UsagePageDataItemResultsItem projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  public String userId() {
    return getString("user_id");
  }

  public UsagePageDataItemResultsItem userId(String userId) {
    put("user_id", userId);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public UsagePageDataItemResultsItem apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public UsagePageDataItemResultsItem model(String model) {
    put("model", model);
    return this;
  }

  public Boolean batch() {
    return getBoolean("batch");
  }

  public UsagePageDataItemResultsItem batch(boolean batch) {
    put("batch", batch);
    return this;
  }

  public UsagePageDataItemResultsItem batch(Boolean batch) {
    put("batch", batch);
    return this;
  }

  /** When grouped by it; empty of requests from before it was kept. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public UsagePageDataItemResultsItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
  public String tier() {
    return getString("tier");
  }

  public UsagePageDataItemResultsItem tier(String tier) {
    put("tier", tier);
    return this;
  }

  /** When grouped by it; empty as above. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public UsagePageDataItemResultsItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EmbeddingsUsagePageDataItemResultsItem extends JsonObject {
  public EmbeddingsUsagePageDataItemResultsItem() {
    put("object", "organization.usage.embeddings.result");
  }

  /** @param value whose fields these are; not a copy */
  public EmbeddingsUsagePageDataItemResultsItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public EmbeddingsUsagePageDataItemResultsItem object(String object) {
    put("object", object);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public EmbeddingsUsagePageDataItemResultsItem inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public EmbeddingsUsagePageDataItemResultsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public EmbeddingsUsagePageDataItemResultsItem projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  public String userId() {
    return getString("user_id");
  }

  public EmbeddingsUsagePageDataItemResultsItem userId(String userId) {
    put("user_id", userId);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public EmbeddingsUsagePageDataItemResultsItem apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public EmbeddingsUsagePageDataItemResultsItem model(String model) {
    put("model", model);
    return this;
  }

  /** When grouped by it; empty of requests from before it was kept. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public EmbeddingsUsagePageDataItemResultsItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
  public String tier() {
    return getString("tier");
  }

  public EmbeddingsUsagePageDataItemResultsItem tier(String tier) {
    put("tier", tier);
    return this;
  }

  /** When grouped by it; empty as above. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public EmbeddingsUsagePageDataItemResultsItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }
}

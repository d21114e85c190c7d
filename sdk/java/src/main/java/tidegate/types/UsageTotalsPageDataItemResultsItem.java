// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class UsageTotalsPageDataItemResultsItem extends JsonObject {
  public UsageTotalsPageDataItemResultsItem() {
    put("object", "organization.usage.totals.result");
  }

  /** @param value whose fields these are; not a copy */
  public UsageTotalsPageDataItemResultsItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UsageTotalsPageDataItemResultsItem object(String object) {
    put("object", object);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public UsageTotalsPageDataItemResultsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public UsageTotalsPageDataItemResultsItem inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long inputCachedTokens() {
    return required("input_cached_tokens", getLong("input_cached_tokens"));
  }

  public UsageTotalsPageDataItemResultsItem inputCachedTokens(long inputCachedTokens) {
    put("input_cached_tokens", inputCachedTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public UsageTotalsPageDataItemResultsItem outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  /** Exact. */
  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public UsageTotalsPageDataItemResultsItem amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public ChargeParts amountParts() {
    return getObject("amount_parts", ChargeParts::new);
  }

  public UsageTotalsPageDataItemResultsItem amountParts(ChargeParts amountParts) {
    put("amount_parts", amountParts);
    return this;
  }

  public String projectId() {
    return getString("project_id");
  }

  public UsageTotalsPageDataItemResultsItem projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  public String userId() {
    return getString("user_id");
  }

  public UsageTotalsPageDataItemResultsItem userId(String userId) {
    put("user_id", userId);
    return this;
  }

  public String apiKeyId() {
    return getString("api_key_id");
  }

  public UsageTotalsPageDataItemResultsItem apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public UsageTotalsPageDataItemResultsItem model(String model) {
    put("model", model);
    return this;
  }

  /** When grouped by it; empty of requests from before it was kept. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public UsageTotalsPageDataItemResultsItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
  public String tier() {
    return getString("tier");
  }

  public UsageTotalsPageDataItemResultsItem tier(String tier) {
    put("tier", tier);
    return this;
  }

  /** When grouped by it; empty as above. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public UsageTotalsPageDataItemResultsItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }
}

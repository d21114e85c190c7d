// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class AllUsagePageDataItemResultsItem extends JsonObject {
  public AllUsagePageDataItemResultsItem() {
    put("object", "usage.result");
  }

  /** @param value whose fields these are; not a copy */
  public AllUsagePageDataItemResultsItem(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public AllUsagePageDataItemResultsItem object(String object) {
    put("object", object);
    return this;
  }

  public String organizationId() {
    return getString("organization_id");
  }

  public AllUsagePageDataItemResultsItem organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public AllUsagePageDataItemResultsItem model(String model) {
    put("model", model);
    return this;
  }

  public String operation() {
    return getString("operation");
  }

  public AllUsagePageDataItemResultsItem operation(String operation) {
    put("operation", operation);
    return this;
  }

  /** When grouped by it; empty of requests from before it was kept. */
  public String deploymentId() {
    return getString("deployment_id");
  }

  public AllUsagePageDataItemResultsItem deploymentId(String deploymentId) {
    put("deployment_id", deploymentId);
    return this;
  }

  /** `gpu`, `provider` or `edge`, when grouped by it; empty as above. */
  public String tier() {
    return getString("tier");
  }

  public AllUsagePageDataItemResultsItem tier(String tier) {
    put("tier", tier);
    return this;
  }

  /** When grouped by it; empty as above. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public AllUsagePageDataItemResultsItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public AllUsagePageDataItemResultsItem numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public AllUsagePageDataItemResultsItem inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long inputCachedTokens() {
    return required("input_cached_tokens", getLong("input_cached_tokens"));
  }

  public AllUsagePageDataItemResultsItem inputCachedTokens(long inputCachedTokens) {
    put("input_cached_tokens", inputCachedTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public AllUsagePageDataItemResultsItem outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  public AllUsagePageDataItemResultsItemAmount amount() {
    return getObject("amount", AllUsagePageDataItemResultsItemAmount::new);
  }

  public AllUsagePageDataItemResultsItem amount(AllUsagePageDataItemResultsItemAmount amount) {
    put("amount", amount);
    return this;
  }

  /** Exact, in decimal. */
  public String amountNanoUsd() {
    return getString("amount_nano_usd");
  }

  public AllUsagePageDataItemResultsItem amountNanoUsd(String amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public AllChargeParts amountParts() {
    return getObject("amount_parts", AllChargeParts::new);
  }

  public AllUsagePageDataItemResultsItem amountParts(AllChargeParts amountParts) {
    put("amount_parts", amountParts);
    return this;
  }
}

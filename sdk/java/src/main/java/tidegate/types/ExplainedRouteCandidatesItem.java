// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ExplainedRouteCandidatesItem extends JsonObject {
  public ExplainedRouteCandidatesItem() {}

  /** @param value whose fields these are; not a copy */
  public ExplainedRouteCandidatesItem(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public ExplainedRouteCandidatesItem model(String model) {
    put("model", model);
    return this;
  }

  public String deployment() {
    return getString("deployment");
  }

  public ExplainedRouteCandidatesItem deployment(String deployment) {
    put("deployment", deployment);
    return this;
  }

  /** Of its target. */
  public String kind() {
    return getString("kind");
  }

  public ExplainedRouteCandidatesItem kind(String kind) {
    put("kind", kind);
    return this;
  }

  public String reason() {
    return getString("reason");
  }

  public ExplainedRouteCandidatesItem reason(String reason) {
    put("reason", reason);
    return this;
  }

  /** Of a choice. */
  public long maxTokens() {
    return required("max_tokens", getLong("max_tokens"));
  }

  public ExplainedRouteCandidatesItem maxTokens(long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  /** That it would have there: other companies have none. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public ExplainedRouteCandidatesItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  public ExplainedRouteCandidatesItemPrice price() {
    return getObject("price", ExplainedRouteCandidatesItemPrice::new);
  }

  public ExplainedRouteCandidatesItem price(ExplainedRouteCandidatesItemPrice price) {
    put("price", price);
    return this;
  }

  /** Without device time. */
  public long maxCostNanoUsd() {
    return required("max_cost_nano_usd", getLong("max_cost_nano_usd"));
  }

  public ExplainedRouteCandidatesItem maxCostNanoUsd(long maxCostNanoUsd) {
    put("max_cost_nano_usd", maxCostNanoUsd);
    return this;
  }
}

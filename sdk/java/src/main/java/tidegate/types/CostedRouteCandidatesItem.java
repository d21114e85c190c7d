// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CostedRouteCandidatesItem extends JsonObject {
  public CostedRouteCandidatesItem() {}

  /** @param value whose fields these are; not a copy */
  public CostedRouteCandidatesItem(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public CostedRouteCandidatesItem model(String model) {
    put("model", model);
    return this;
  }

  public String deployment() {
    return getString("deployment");
  }

  public CostedRouteCandidatesItem deployment(String deployment) {
    put("deployment", deployment);
    return this;
  }

  /** Of its target. */
  public String kind() {
    return getString("kind");
  }

  public CostedRouteCandidatesItem kind(String kind) {
    put("kind", kind);
    return this;
  }

  public String reason() {
    return getString("reason");
  }

  public CostedRouteCandidatesItem reason(String reason) {
    put("reason", reason);
    return this;
  }

  /** Of a choice. */
  public long maxTokens() {
    return required("max_tokens", getLong("max_tokens"));
  }

  public CostedRouteCandidatesItem maxTokens(long maxTokens) {
    put("max_tokens", maxTokens);
    return this;
  }

  /** That it would have there: other companies have none. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public CostedRouteCandidatesItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  public CostedRouteCandidatesItemPrice price() {
    return getObject("price", CostedRouteCandidatesItemPrice::new);
  }

  public CostedRouteCandidatesItem price(CostedRouteCandidatesItemPrice price) {
    put("price", price);
    return this;
  }

  /** Without device time. */
  public long maxCostNanoUsd() {
    return required("max_cost_nano_usd", getLong("max_cost_nano_usd"));
  }

  public CostedRouteCandidatesItem maxCostNanoUsd(long maxCostNanoUsd) {
    put("max_cost_nano_usd", maxCostNanoUsd);
    return this;
  }

  /** `calls`: by what another company asks for tokens and requests; `device`: by the time that its worker's rates give at the price of its device; null: nobody said, or the worker has no rates yet. */
  public String costBasis() {
    return getString("cost_basis");
  }

  public CostedRouteCandidatesItem costBasis(String costBasis) {
    put("cost_basis", costBasis);
    return this;
  }

  /** What a request of so many tokens would cost to run there at most, without what is cached, idle time and prices by the second. null: not known. */
  public Long costNanoUsd() {
    return getLong("cost_nano_usd");
  }

  public CostedRouteCandidatesItem costNanoUsd(long costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  public CostedRouteCandidatesItem costNanoUsd(Long costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }
}

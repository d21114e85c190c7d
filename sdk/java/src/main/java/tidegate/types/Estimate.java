// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Estimate extends JsonObject {
  public Estimate() {
    put("object", "estimate");
  }

  /** @param value whose fields these are; not a copy */
  public Estimate(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Estimate object(String object) {
    put("object", object);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public Estimate model(String model) {
    put("model", model);
    return this;
  }

  /** Exact, as the engine counts them; null when the prompt does not fit the context. */
  public Long promptTokens() {
    return getLong("prompt_tokens");
  }

  public Estimate promptTokens(long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  public Estimate promptTokens(Long promptTokens) {
    put("prompt_tokens", promptTokens);
    return this;
  }

  /** All choices together, as far as the context leaves room. */
  public long maxCompletionTokens() {
    return required("max_completion_tokens", getLong("max_completion_tokens"));
  }

  public Estimate maxCompletionTokens(long maxCompletionTokens) {
    put("max_completion_tokens", maxCompletionTokens);
    return this;
  }

  /** That the cost is of. */
  public String serviceTier() {
    return getString("service_tier");
  }

  public Estimate serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** The price of now. */
  public EstimatePrice price() {
    return getObject("price", EstimatePrice::new);
  }

  public Estimate price(EstimatePrice price) {
    put("price", price);
    return this;
  }

  /** From the prompt alone at its cheapest to the longest answer; device time is not in it. */
  public EstimateCostNanoUsd costNanoUsd() {
    return getObject("cost_nano_usd", EstimateCostNanoUsd::new);
  }

  public Estimate costNanoUsd(EstimateCostNanoUsd costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  /** The same in US dollars, as texts. */
  public EstimateCostUsd costUsd() {
    return getObject("cost_usd", EstimateCostUsd::new);
  }

  public Estimate costUsd(EstimateCostUsd costUsd) {
    put("cost_usd", costUsd);
    return this;
  }

  public EstimateFits fits() {
    return getObject("fits", EstimateFits::new);
  }

  public Estimate fits(EstimateFits fits) {
    put("fits", fits);
    return this;
  }

  /** What the money reaches for, when that is less than was asked. */
  public Long affordableCompletionTokens() {
    return getLong("affordable_completion_tokens");
  }

  public Estimate affordableCompletionTokens(long affordableCompletionTokens) {
    put("affordable_completion_tokens", affordableCompletionTokens);
    return this;
  }

  public Estimate affordableCompletionTokens(Long affordableCompletionTokens) {
    put("affordable_completion_tokens", affordableCompletionTokens);
    return this;
  }

  /** What stands in the way, in a sentence. */
  public String limitedBy() {
    return getString("limited_by");
  }

  public Estimate limitedBy(String limitedBy) {
    put("limited_by", limitedBy);
    return this;
  }

  /** Before the first step, as the worker guesses. */
  public long expectedWaitMs() {
    return required("expected_wait_ms", getLong("expected_wait_ms"));
  }

  public Estimate expectedWaitMs(long expectedWaitMs) {
    put("expected_wait_ms", expectedWaitMs);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class EconomicsTotal extends JsonObject {
  public EconomicsTotal() {}

  /** @param value whose fields these are; not a copy */
  public EconomicsTotal(JsonNode value) {
    super(value);
  }

  public long numModelRequests() {
    return required("num_model_requests", getLong("num_model_requests"));
  }

  public EconomicsTotal numModelRequests(long numModelRequests) {
    put("num_model_requests", numModelRequests);
    return this;
  }

  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public EconomicsTotal inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public EconomicsTotal outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  /** Microseconds in decimal. */
  public String prefillUs() {
    return getString("prefill_us");
  }

  public EconomicsTotal prefillUs(String prefillUs) {
    put("prefill_us", prefillUs);
    return this;
  }

  /** Microseconds in decimal. */
  public String decodeUs() {
    return getString("decode_us");
  }

  public EconomicsTotal decodeUs(String decodeUs) {
    put("decode_us", decodeUs);
    return this;
  }

  /** The requests' own share of devices. */
  public String deviceUs() {
    return getString("device_us");
  }

  public EconomicsTotal deviceUs(String deviceUs) {
    put("device_us", deviceUs);
    return this;
  }

  /** nano-USD in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public EconomicsTotal chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** Of their own share. */
  public String deviceCostNanoUsd() {
    return getString("device_cost_nano_usd");
  }

  public EconomicsTotal deviceCostNanoUsd(String deviceCostNanoUsd) {
    put("device_cost_nano_usd", deviceCostNanoUsd);
    return this;
  }

  /** Of the time in which devices had no work. */
  public String idleCostNanoUsd() {
    return getString("idle_cost_nano_usd");
  }

  public EconomicsTotal idleCostNanoUsd(String idleCostNanoUsd) {
    put("idle_cost_nano_usd", idleCostNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String providerCostNanoUsd() {
    return getString("provider_cost_nano_usd");
  }

  public EconomicsTotal providerCostNanoUsd(String providerCostNanoUsd) {
    put("provider_cost_nano_usd", providerCostNanoUsd);
    return this;
  }

  /** All three. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public EconomicsTotal costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String marginNanoUsd() {
    return getString("margin_nano_usd");
  }

  public EconomicsTotal marginNanoUsd(String marginNanoUsd) {
    put("margin_nano_usd", marginNanoUsd);
    return this;
  }

  /** Of what was charged. */
  public Double marginRatio() {
    return getDouble("margin_ratio");
  }

  public EconomicsTotal marginRatio(double marginRatio) {
    put("margin_ratio", marginRatio);
    return this;
  }

  public EconomicsTotal marginRatio(Double marginRatio) {
    put("margin_ratio", marginRatio);
    return this;
  }

  /** At this price of output nothing would be lost, at the utilisation of the period. */
  public String floorNanoUsdPerMillionOutputTokens() {
    return getString("floor_nano_usd_per_million_output_tokens");
  }

  public EconomicsTotal floorNanoUsdPerMillionOutputTokens(String floorNanoUsdPerMillionOutputTokens) {
    put("floor_nano_usd_per_million_output_tokens", floorNanoUsdPerMillionOutputTokens);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RequestCost extends JsonObject {
  public RequestCost() {
    put("object", "request_cost");
    put("is_estimate", true);
  }

  /** @param value whose fields these are; not a copy */
  public RequestCost(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public RequestCost object(String object) {
    put("object", object);
    return this;
  }

  public boolean isEstimate() {
    return required("is_estimate", getBoolean("is_estimate"));
  }

  public RequestCost isEstimate(boolean isEstimate) {
    put("is_estimate", isEstimate);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public RequestCost id(String id) {
    put("id", id);
    return this;
  }

  public String deviceId() {
    return getString("device_id");
  }

  public RequestCost deviceId(String deviceId) {
    put("device_id", deviceId);
    return this;
  }

  /** Microseconds in decimal. */
  public String deviceUs() {
    return getString("device_us");
  }

  public RequestCost deviceUs(String deviceUs) {
    put("device_us", deviceUs);
    return this;
  }

  /** nano-USD in decimal. */
  public String prefillCostNanoUsd() {
    return getString("prefill_cost_nano_usd");
  }

  public RequestCost prefillCostNanoUsd(String prefillCostNanoUsd) {
    put("prefill_cost_nano_usd", prefillCostNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String decodeCostNanoUsd() {
    return getString("decode_cost_nano_usd");
  }

  public RequestCost decodeCostNanoUsd(String decodeCostNanoUsd) {
    put("decode_cost_nano_usd", decodeCostNanoUsd);
    return this;
  }

  /** Its share of the device's idle time in the hour in which it was booked. */
  public String idleCostNanoUsd() {
    return getString("idle_cost_nano_usd");
  }

  public RequestCost idleCostNanoUsd(String idleCostNanoUsd) {
    put("idle_cost_nano_usd", idleCostNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String providerCostNanoUsd() {
    return getString("provider_cost_nano_usd");
  }

  public RequestCost providerCostNanoUsd(String providerCostNanoUsd) {
    put("provider_cost_nano_usd", providerCostNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String costNanoUsd() {
    return getString("cost_nano_usd");
  }

  public RequestCost costNanoUsd(String costNanoUsd) {
    put("cost_nano_usd", costNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String chargedNanoUsd() {
    return getString("charged_nano_usd");
  }

  public RequestCost chargedNanoUsd(String chargedNanoUsd) {
    put("charged_nano_usd", chargedNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String marginNanoUsd() {
    return getString("margin_nano_usd");
  }

  public RequestCost marginNanoUsd(String marginNanoUsd) {
    put("margin_nano_usd", marginNanoUsd);
    return this;
  }

  /** Of the device in that hour. */
  public Double utilisation() {
    return getDouble("utilisation");
  }

  public RequestCost utilisation(double utilisation) {
    put("utilisation", utilisation);
    return this;
  }

  public RequestCost utilisation(Double utilisation) {
    put("utilisation", utilisation);
    return this;
  }

  /** What the device drew for its own share of the time, to a thousandth, without idle time; null where nobody said what it draws. */
  public Double energyJoules() {
    return getDouble("energy_joules");
  }

  public RequestCost energyJoules(double energyJoules) {
    put("energy_joules", energyJoules);
    return this;
  }

  public RequestCost energyJoules(Double energyJoules) {
    put("energy_joules", energyJoules);
    return this;
  }
}

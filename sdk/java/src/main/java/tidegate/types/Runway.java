// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Runway extends JsonObject {
  public Runway() {
    put("object", "runway");
    put("is_estimate", true);
  }

  /** @param value whose fields these are; not a copy */
  public Runway(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Runway object(String object) {
    put("object", object);
    return this;
  }

  public boolean isEstimate() {
    return required("is_estimate", getBoolean("is_estimate"));
  }

  public Runway isEstimate(boolean isEstimate) {
    put("is_estimate", isEstimate);
    return this;
  }

  /** nano-USD in decimal. */
  public String cashNanoUsd() {
    return getString("cash_nano_usd");
  }

  public Runway cashNanoUsd(String cashNanoUsd) {
    put("cash_nano_usd", cashNanoUsd);
    return this;
  }

  /** What customers have paid for, or were given, and not used. */
  public String prepaidLiabilityNanoUsd() {
    return getString("prepaid_liability_nano_usd");
  }

  public Runway prepaidLiabilityNanoUsd(String prepaidLiabilityNanoUsd) {
    put("prepaid_liability_nano_usd", prepaidLiabilityNanoUsd);
    return this;
  }

  public boolean isLiabilityComplete() {
    return required("is_liability_complete", getBoolean("is_liability_complete"));
  }

  public Runway isLiabilityComplete(boolean isLiabilityComplete) {
    put("is_liability_complete", isLiabilityComplete);
    return this;
  }

  /** nano-USD in decimal. */
  public String monthlyFixedCostNanoUsd() {
    return getString("monthly_fixed_cost_nano_usd");
  }

  public Runway monthlyFixedCostNanoUsd(String monthlyFixedCostNanoUsd) {
    put("monthly_fixed_cost_nano_usd", monthlyFixedCostNanoUsd);
    return this;
  }

  /** nano-USD in decimal. */
  public String monthlyDeviceCostNanoUsd() {
    return getString("monthly_device_cost_nano_usd");
  }

  public Runway monthlyDeviceCostNanoUsd(String monthlyDeviceCostNanoUsd) {
    put("monthly_device_cost_nano_usd", monthlyDeviceCostNanoUsd);
    return this;
  }

  /** What other companies asked in the last 30 days, likewise. */
  public String monthlyProviderCostNanoUsd() {
    return getString("monthly_provider_cost_nano_usd");
  }

  public Runway monthlyProviderCostNanoUsd(String monthlyProviderCostNanoUsd) {
    put("monthly_provider_cost_nano_usd", monthlyProviderCostNanoUsd);
    return this;
  }

  /** What was charged in the last 30 days, for a month of 30.4375 days. */
  public String monthlyRevenueNanoUsd() {
    return getString("monthly_revenue_nano_usd");
  }

  public Runway monthlyRevenueNanoUsd(String monthlyRevenueNanoUsd) {
    put("monthly_revenue_nano_usd", monthlyRevenueNanoUsd);
    return this;
  }

  /** Below zero cash goes up. */
  public String monthlyBurnNanoUsd() {
    return getString("monthly_burn_nano_usd");
  }

  public Runway monthlyBurnNanoUsd(String monthlyBurnNanoUsd) {
    put("monthly_burn_nano_usd", monthlyBurnNanoUsd);
    return this;
  }

  /** null: cash does not go down. */
  public Double monthsLeft() {
    return getDouble("months_left");
  }

  public Runway monthsLeft(double monthsLeft) {
    put("months_left", monthsLeft);
    return this;
  }

  public Runway monthsLeft(Double monthsLeft) {
    put("months_left", monthsLeft);
    return this;
  }

  /** null: cash does not go down. */
  public Double monthsLeftAfterPrepaid() {
    return getDouble("months_left_after_prepaid");
  }

  public Runway monthsLeftAfterPrepaid(double monthsLeftAfterPrepaid) {
    put("months_left_after_prepaid", monthsLeftAfterPrepaid);
    return this;
  }

  public Runway monthsLeftAfterPrepaid(Double monthsLeftAfterPrepaid) {
    put("months_left_after_prepaid", monthsLeftAfterPrepaid);
    return this;
  }

  /** Of all devices in the last 30 days. */
  public Double utilisation() {
    return getDouble("utilisation");
  }

  public Runway utilisation(double utilisation) {
    put("utilisation", utilisation);
    return this;
  }

  public Runway utilisation(Double utilisation) {
    put("utilisation", utilisation);
    return this;
  }

  /** At which devices bring, as their time does now, what nothing else brings of all costs; above 1 it is never reached. */
  public Double breakEvenUtilisation() {
    return getDouble("break_even_utilisation");
  }

  public Runway breakEvenUtilisation(double breakEvenUtilisation) {
    put("break_even_utilisation", breakEvenUtilisation);
    return this;
  }

  public Runway breakEvenUtilisation(Double breakEvenUtilisation) {
    put("break_even_utilisation", breakEvenUtilisation);
    return this;
  }

  /** Whether utilisation is of all requests, or of those that were read. */
  public boolean isSampleComplete() {
    return required("is_sample_complete", getBoolean("is_sample_complete"));
  }

  public Runway isSampleComplete(boolean isSampleComplete) {
    put("is_sample_complete", isSampleComplete);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PlanTermsRequest extends JsonObject {
  public PlanTermsRequest() {}

  /** @param value whose fields these are; not a copy */
  public PlanTermsRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public PlanTermsRequest name(String name) {
    put("name", name);
    return this;
  }

  public Long monthlyFeeNanoUsd() {
    return getLong("monthly_fee_nano_usd");
  }

  public PlanTermsRequest monthlyFeeNanoUsd(long monthlyFeeNanoUsd) {
    put("monthly_fee_nano_usd", monthlyFeeNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String monthlyFeeUsd() {
    return getString("monthly_fee_usd");
  }

  public PlanTermsRequest monthlyFeeUsd(String monthlyFeeUsd) {
    put("monthly_fee_usd", monthlyFeeUsd);
    return this;
  }

  /** Usage at the price book that a whole calendar month in UTC includes. */
  public Long includedNanoUsd() {
    return getLong("included_nano_usd");
  }

  public PlanTermsRequest includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String includedUsd() {
    return getString("included_usd");
  }

  public PlanTermsRequest includedUsd(String includedUsd) {
    put("included_usd", includedUsd);
    return this;
  }

  public PlanTermsRequestOverage overage() {
    return getObject("overage", PlanTermsRequestOverage::new);
  }

  public PlanTermsRequest overage(PlanTermsRequestOverage overage) {
    put("overage", overage);
    return this;
  }

  /** Before the first fee; an organization has one trial, whatever its plans. */
  public PlanTrialRequest trial() {
    return getObject("trial", PlanTrialRequest::new);
  }

  public PlanTermsRequest trial(PlanTrialRequest trial) {
    put("trial", trial);
    return this;
  }
}

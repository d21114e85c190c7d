// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreatePlanVersionRequest extends JsonObject {
  public CreatePlanVersionRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreatePlanVersionRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public CreatePlanVersionRequest name(String name) {
    put("name", name);
    return this;
  }

  public Long monthlyFeeNanoUsd() {
    return getLong("monthly_fee_nano_usd");
  }

  public CreatePlanVersionRequest monthlyFeeNanoUsd(long monthlyFeeNanoUsd) {
    put("monthly_fee_nano_usd", monthlyFeeNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String monthlyFeeUsd() {
    return getString("monthly_fee_usd");
  }

  public CreatePlanVersionRequest monthlyFeeUsd(String monthlyFeeUsd) {
    put("monthly_fee_usd", monthlyFeeUsd);
    return this;
  }

  /** Usage at the price book that a whole calendar month in UTC includes. */
  public Long includedNanoUsd() {
    return getLong("included_nano_usd");
  }

  public CreatePlanVersionRequest includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String includedUsd() {
    return getString("included_usd");
  }

  public CreatePlanVersionRequest includedUsd(String includedUsd) {
    put("included_usd", includedUsd);
    return this;
  }

  public CreatePlanVersionRequestOverage overage() {
    return getObject("overage", CreatePlanVersionRequestOverage::new);
  }

  public CreatePlanVersionRequest overage(CreatePlanVersionRequestOverage overage) {
    put("overage", overage);
    return this;
  }

  /** Before the first fee; an organization has one trial, whatever its plans. */
  public PlanTrialRequest trial() {
    return getObject("trial", PlanTrialRequest::new);
  }

  public CreatePlanVersionRequest trial(PlanTrialRequest trial) {
    put("trial", trial);
    return this;
  }

  /** Needed when an amount changes tenfold or more from the version before. */
  public Boolean confirm() {
    return getBoolean("confirm");
  }

  public CreatePlanVersionRequest confirm(boolean confirm) {
    put("confirm", confirm);
    return this;
  }
}

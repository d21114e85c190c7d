// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PreviewPlanRequest extends JsonObject {
  public PreviewPlanRequest() {}

  /** @param value whose fields these are; not a copy */
  public PreviewPlanRequest(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public PreviewPlanRequest name(String name) {
    put("name", name);
    return this;
  }

  public Long monthlyFeeNanoUsd() {
    return getLong("monthly_fee_nano_usd");
  }

  public PreviewPlanRequest monthlyFeeNanoUsd(long monthlyFeeNanoUsd) {
    put("monthly_fee_nano_usd", monthlyFeeNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String monthlyFeeUsd() {
    return getString("monthly_fee_usd");
  }

  public PreviewPlanRequest monthlyFeeUsd(String monthlyFeeUsd) {
    put("monthly_fee_usd", monthlyFeeUsd);
    return this;
  }

  /** Usage at the price book that a whole calendar month in UTC includes. */
  public Long includedNanoUsd() {
    return getLong("included_nano_usd");
  }

  public PreviewPlanRequest includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** The same in dollars, as a decimal text: "5.00". */
  public String includedUsd() {
    return getString("included_usd");
  }

  public PreviewPlanRequest includedUsd(String includedUsd) {
    put("included_usd", includedUsd);
    return this;
  }

  public PreviewPlanRequestOverage overage() {
    return getObject("overage", PreviewPlanRequestOverage::new);
  }

  public PreviewPlanRequest overage(PreviewPlanRequestOverage overage) {
    put("overage", overage);
    return this;
  }

  /** Before the first fee; an organization has one trial, whatever its plans. */
  public PlanTrialRequest trial() {
    return getObject("trial", PlanTrialRequest::new);
  }

  public PreviewPlanRequest trial(PlanTrialRequest trial) {
    put("trial", trial);
    return this;
  }

  /** Changes nothing here. */
  public Boolean confirm() {
    return getBoolean("confirm");
  }

  public PreviewPlanRequest confirm(boolean confirm) {
    put("confirm", confirm);
    return this;
  }

  /** null: every organization. */
  public String organizationId() {
    return getString("organization_id");
  }

  public PreviewPlanRequest organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }
}

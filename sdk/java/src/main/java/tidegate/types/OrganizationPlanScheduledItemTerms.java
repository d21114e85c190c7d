// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanScheduledItemTerms extends JsonObject {
  public OrganizationPlanScheduledItemTerms() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanScheduledItemTerms(JsonNode value) {
    super(value);
  }

  public String plan() {
    return getString("plan");
  }

  public OrganizationPlanScheduledItemTerms plan(String plan) {
    put("plan", plan);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public OrganizationPlanScheduledItemTerms version(long version) {
    put("version", version);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public OrganizationPlanScheduledItemTerms name(String name) {
    put("name", name);
    return this;
  }

  public long monthlyFeeNanoUsd() {
    return required("monthly_fee_nano_usd", getLong("monthly_fee_nano_usd"));
  }

  public OrganizationPlanScheduledItemTerms monthlyFeeNanoUsd(long monthlyFeeNanoUsd) {
    put("monthly_fee_nano_usd", monthlyFeeNanoUsd);
    return this;
  }

  public long includedNanoUsd() {
    return required("included_nano_usd", getLong("included_nano_usd"));
  }

  public OrganizationPlanScheduledItemTerms includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  public OrganizationPlanScheduledItemTermsOverage overage() {
    return getObject("overage", OrganizationPlanScheduledItemTermsOverage::new);
  }

  public OrganizationPlanScheduledItemTerms overage(OrganizationPlanScheduledItemTermsOverage overage) {
    put("overage", overage);
    return this;
  }

  public OrganizationPlanScheduledItemTermsTrial trial() {
    return getObject("trial", OrganizationPlanScheduledItemTermsTrial::new);
  }

  public OrganizationPlanScheduledItemTerms trial(OrganizationPlanScheduledItemTermsTrial trial) {
    put("trial", trial);
    return this;
  }
}

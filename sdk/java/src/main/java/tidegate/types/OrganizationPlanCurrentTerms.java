// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanCurrentTerms extends JsonObject {
  public OrganizationPlanCurrentTerms() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanCurrentTerms(JsonNode value) {
    super(value);
  }

  public String plan() {
    return getString("plan");
  }

  public OrganizationPlanCurrentTerms plan(String plan) {
    put("plan", plan);
    return this;
  }

  public long version() {
    return required("version", getLong("version"));
  }

  public OrganizationPlanCurrentTerms version(long version) {
    put("version", version);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public OrganizationPlanCurrentTerms name(String name) {
    put("name", name);
    return this;
  }

  public long monthlyFeeNanoUsd() {
    return required("monthly_fee_nano_usd", getLong("monthly_fee_nano_usd"));
  }

  public OrganizationPlanCurrentTerms monthlyFeeNanoUsd(long monthlyFeeNanoUsd) {
    put("monthly_fee_nano_usd", monthlyFeeNanoUsd);
    return this;
  }

  public long includedNanoUsd() {
    return required("included_nano_usd", getLong("included_nano_usd"));
  }

  public OrganizationPlanCurrentTerms includedNanoUsd(long includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  public OrganizationPlanCurrentTermsOverage overage() {
    return getObject("overage", OrganizationPlanCurrentTermsOverage::new);
  }

  public OrganizationPlanCurrentTerms overage(OrganizationPlanCurrentTermsOverage overage) {
    put("overage", overage);
    return this;
  }

  public OrganizationPlanCurrentTermsTrial trial() {
    return getObject("trial", OrganizationPlanCurrentTermsTrial::new);
  }

  public OrganizationPlanCurrentTerms trial(OrganizationPlanCurrentTermsTrial trial) {
    put("trial", trial);
    return this;
  }
}

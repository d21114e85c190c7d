// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class SimulatePricesRequestPlansItem extends JsonObject {
  public SimulatePricesRequestPlansItem() {}

  /** @param value whose fields these are; not a copy */
  public SimulatePricesRequestPlansItem(JsonNode value) {
    super(value);
  }

  /** null: whoever is not named. */
  public String organizationId() {
    return getString("organization_id");
  }

  public SimulatePricesRequestPlansItem organizationId(String organizationId) {
    put("organization_id", organizationId);
    return this;
  }

  /** One that there is; null: no plan. In place of terms. */
  public String plan() {
    return getString("plan");
  }

  public SimulatePricesRequestPlansItem plan(String plan) {
    put("plan", plan);
    return this;
  }

  /** null: the newest. */
  public Long version() {
    return getLong("version");
  }

  public SimulatePricesRequestPlansItem version(long version) {
    put("version", version);
    return this;
  }

  public SimulatePricesRequestPlansItem version(Long version) {
    put("version", version);
    return this;
  }

  /** Of one that nobody has made yet. In place of plan. */
  public PlanTermsRequest terms() {
    return getObject("terms", PlanTermsRequest::new);
  }

  public SimulatePricesRequestPlansItem terms(PlanTermsRequest terms) {
    put("terms", terms);
    return this;
  }

  /** It begins with the plan's trial, as of who has had none. */
  public Boolean trial() {
    return getBoolean("trial");
  }

  public SimulatePricesRequestPlansItem trial(boolean trial) {
    put("trial", trial);
    return this;
  }
}

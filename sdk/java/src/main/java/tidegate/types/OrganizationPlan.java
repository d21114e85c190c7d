// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class OrganizationPlan extends JsonObject {
  public OrganizationPlan() {
    put("object", "organization_plan");
  }

  /** @param value whose fields these are; not a copy */
  public OrganizationPlan(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public OrganizationPlan object(String object) {
    put("object", object);
    return this;
  }

  /** null: no plan is in force. */
  public OrganizationPlanCurrent current() {
    return getObject("current", OrganizationPlanCurrent::new);
  }

  public OrganizationPlan current(OrganizationPlanCurrent current) {
    put("current", current);
    return this;
  }

  public OrganizationPlanPeriod period() {
    return getObject("period", OrganizationPlanPeriod::new);
  }

  public OrganizationPlan period(OrganizationPlanPeriod period) {
    put("period", period);
    return this;
  }

  /** Of what the period includes. */
  public long leftNanoUsd() {
    return required("left_nano_usd", getLong("left_nano_usd"));
  }

  public OrganizationPlan leftNanoUsd(long leftNanoUsd) {
    put("left_nano_usd", leftNanoUsd);
    return this;
  }

  /** New requests are beyond what the plan includes. */
  public boolean usedUp() {
    return required("used_up", getBoolean("used_up"));
  }

  public OrganizationPlan usedUp(boolean usedUp) {
    put("used_up", usedUp);
    return this;
  }

  /** What is to begin, soonest first. */
  public List<OrganizationPlanScheduledItem> scheduled() {
    return getList("scheduled", OrganizationPlanScheduledItem::new);
  }

  public OrganizationPlan scheduled(List<OrganizationPlanScheduledItem> scheduled) {
    put("scheduled", scheduled);
    return this;
  }

  public OrganizationPlan scheduled(OrganizationPlanScheduledItem... scheduled) {
    put("scheduled", scheduled);
    return this;
  }

  public boolean hadTrial() {
    return required("had_trial", getBoolean("had_trial"));
  }

  public OrganizationPlan hadTrial(boolean hadTrial) {
    put("had_trial", hadTrial);
    return this;
  }
}

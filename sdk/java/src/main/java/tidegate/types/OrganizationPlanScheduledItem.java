// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanScheduledItem extends JsonObject {
  public OrganizationPlanScheduledItem() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanScheduledItem(JsonNode value) {
    super(value);
  }

  /** Unix seconds. */
  public long startsAt() {
    return required("starts_at", getLong("starts_at"));
  }

  public OrganizationPlanScheduledItem startsAt(long startsAt) {
    put("starts_at", startsAt);
    return this;
  }

  public OrganizationPlanScheduledItemTerms terms() {
    return getObject("terms", OrganizationPlanScheduledItemTerms::new);
  }

  public OrganizationPlanScheduledItem terms(OrganizationPlanScheduledItemTerms terms) {
    put("terms", terms);
    return this;
  }
}

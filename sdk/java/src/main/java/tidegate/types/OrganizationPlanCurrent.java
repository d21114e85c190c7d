// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanCurrent extends JsonObject {
  public OrganizationPlanCurrent() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanCurrent(JsonNode value) {
    super(value);
  }

  /** Unix seconds. */
  public long startsAt() {
    return required("starts_at", getLong("starts_at"));
  }

  public OrganizationPlanCurrent startsAt(long startsAt) {
    put("starts_at", startsAt);
    return this;
  }

  public OrganizationPlanCurrentTerms terms() {
    return getObject("terms", OrganizationPlanCurrentTerms::new);
  }

  public OrganizationPlanCurrent terms(OrganizationPlanCurrentTerms terms) {
    put("terms", terms);
    return this;
  }
}

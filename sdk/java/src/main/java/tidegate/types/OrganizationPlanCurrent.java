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
  public long from() {
    return required("from", getLong("from"));
  }

  public OrganizationPlanCurrent from(long from) {
    put("from", from);
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

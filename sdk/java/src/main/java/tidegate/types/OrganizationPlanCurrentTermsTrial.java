// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanCurrentTermsTrial extends JsonObject {
  public OrganizationPlanCurrentTermsTrial() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanCurrentTermsTrial(JsonNode value) {
    super(value);
  }

  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public OrganizationPlanCurrentTermsTrial amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public long days() {
    return required("days", getLong("days"));
  }

  public OrganizationPlanCurrentTermsTrial days(long days) {
    put("days", days);
    return this;
  }
}

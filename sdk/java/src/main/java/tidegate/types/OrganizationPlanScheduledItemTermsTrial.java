// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanScheduledItemTermsTrial extends JsonObject {
  public OrganizationPlanScheduledItemTermsTrial() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanScheduledItemTermsTrial(JsonNode value) {
    super(value);
  }

  public long amountNanoUsd() {
    return required("amount_nano_usd", getLong("amount_nano_usd"));
  }

  public OrganizationPlanScheduledItemTermsTrial amountNanoUsd(long amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }

  public long days() {
    return required("days", getLong("days"));
  }

  public OrganizationPlanScheduledItemTermsTrial days(long days) {
    put("days", days);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationPlanCurrentTermsOverage extends JsonObject {
  public OrganizationPlanCurrentTermsOverage() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationPlanCurrentTermsOverage(JsonNode value) {
    super(value);
  }

  public boolean allowed() {
    return required("allowed", getBoolean("allowed"));
  }

  public OrganizationPlanCurrentTermsOverage allowed(boolean allowed) {
    put("allowed", allowed);
    return this;
  }

  public long percent() {
    return required("percent", getLong("percent"));
  }

  public OrganizationPlanCurrentTermsOverage percent(long percent) {
    put("percent", percent);
    return this;
  }
}

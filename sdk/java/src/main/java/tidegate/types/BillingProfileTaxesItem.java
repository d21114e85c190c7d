// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class BillingProfileTaxesItem extends JsonObject {
  public BillingProfileTaxesItem() {}

  /** @param value whose fields these are; not a copy */
  public BillingProfileTaxesItem(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public BillingProfileTaxesItem name(String name) {
    put("name", name);
    return this;
  }

  public String ratePercent() {
    return getString("rate_percent");
  }

  public BillingProfileTaxesItem ratePercent(String ratePercent) {
    put("rate_percent", ratePercent);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public BillingProfileTaxesItem id(String id) {
    put("id", id);
    return this;
  }
}

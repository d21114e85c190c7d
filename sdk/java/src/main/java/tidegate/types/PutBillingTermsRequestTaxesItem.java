// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PutBillingTermsRequestTaxesItem extends JsonObject {
  public PutBillingTermsRequestTaxesItem() {}

  /** @param value whose fields these are; not a copy */
  public PutBillingTermsRequestTaxesItem(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public PutBillingTermsRequestTaxesItem name(String name) {
    put("name", name);
    return this;
  }

  public String ratePercent() {
    return getString("rate_percent");
  }

  public PutBillingTermsRequestTaxesItem ratePercent(String ratePercent) {
    put("rate_percent", ratePercent);
    return this;
  }

  /** The number under which it is paid. */
  public String id() {
    return getString("id");
  }

  public PutBillingTermsRequestTaxesItem id(String id) {
    put("id", id);
    return this;
  }
}

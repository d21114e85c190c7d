// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InvoiceWithLinesBilledToTaxesItem extends JsonObject {
  public InvoiceWithLinesBilledToTaxesItem() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesBilledToTaxesItem(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public InvoiceWithLinesBilledToTaxesItem name(String name) {
    put("name", name);
    return this;
  }

  public String ratePercent() {
    return getString("rate_percent");
  }

  public InvoiceWithLinesBilledToTaxesItem ratePercent(String ratePercent) {
    put("rate_percent", ratePercent);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public InvoiceWithLinesBilledToTaxesItem id(String id) {
    put("id", id);
    return this;
  }
}

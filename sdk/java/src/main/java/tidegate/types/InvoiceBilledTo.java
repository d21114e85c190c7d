// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class InvoiceBilledTo extends JsonObject {
  public InvoiceBilledTo() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceBilledTo(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public InvoiceBilledTo name(String name) {
    put("name", name);
    return this;
  }

  public List<String> addressLines() {
    return getList("address_lines", JsonObject::toText);
  }

  public InvoiceBilledTo addressLines(List<String> addressLines) {
    put("address_lines", addressLines);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public InvoiceBilledTo email(String email) {
    put("email", email);
    return this;
  }

  public String taxId() {
    return getString("tax_id");
  }

  public InvoiceBilledTo taxId(String taxId) {
    put("tax_id", taxId);
    return this;
  }

  public List<InvoiceBilledToTaxesItem> taxes() {
    return getList("taxes", InvoiceBilledToTaxesItem::new);
  }

  public InvoiceBilledTo taxes(List<InvoiceBilledToTaxesItem> taxes) {
    put("taxes", taxes);
    return this;
  }

  public InvoiceBilledTo taxes(InvoiceBilledToTaxesItem... taxes) {
    put("taxes", taxes);
    return this;
  }

  public String stripeCustomerId() {
    return getString("stripe_customer_id");
  }

  public InvoiceBilledTo stripeCustomerId(String stripeCustomerId) {
    put("stripe_customer_id", stripeCustomerId);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class InvoiceWithLinesBilledTo extends JsonObject {
  public InvoiceWithLinesBilledTo() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesBilledTo(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public InvoiceWithLinesBilledTo name(String name) {
    put("name", name);
    return this;
  }

  public List<String> addressLines() {
    return getList("address_lines", JsonObject::toText);
  }

  public InvoiceWithLinesBilledTo addressLines(List<String> addressLines) {
    put("address_lines", addressLines);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public InvoiceWithLinesBilledTo email(String email) {
    put("email", email);
    return this;
  }

  public String taxId() {
    return getString("tax_id");
  }

  public InvoiceWithLinesBilledTo taxId(String taxId) {
    put("tax_id", taxId);
    return this;
  }

  public List<InvoiceWithLinesBilledToTaxesItem> taxes() {
    return getList("taxes", InvoiceWithLinesBilledToTaxesItem::new);
  }

  public InvoiceWithLinesBilledTo taxes(List<InvoiceWithLinesBilledToTaxesItem> taxes) {
    put("taxes", taxes);
    return this;
  }

  public InvoiceWithLinesBilledTo taxes(InvoiceWithLinesBilledToTaxesItem... taxes) {
    put("taxes", taxes);
    return this;
  }

  public String stripeCustomerId() {
    return getString("stripe_customer_id");
  }

  public InvoiceWithLinesBilledTo stripeCustomerId(String stripeCustomerId) {
    put("stripe_customer_id", stripeCustomerId);
    return this;
  }
}

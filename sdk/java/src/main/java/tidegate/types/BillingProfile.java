// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class BillingProfile extends JsonObject {
  public BillingProfile() {
    put("object", "billing_profile");
  }

  /** @param value whose fields these are; not a copy */
  public BillingProfile(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public BillingProfile object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public BillingProfile name(String name) {
    put("name", name);
    return this;
  }

  public List<String> addressLines() {
    return getList("address_lines", JsonObject::toText);
  }

  public BillingProfile addressLines(List<String> addressLines) {
    put("address_lines", addressLines);
    return this;
  }

  public String email() {
    return getString("email");
  }

  public BillingProfile email(String email) {
    put("email", email);
    return this;
  }

  public String taxId() {
    return getString("tax_id");
  }

  public BillingProfile taxId(String taxId) {
    put("tax_id", taxId);
    return this;
  }

  public List<BillingProfileTaxesItem> taxes() {
    return getList("taxes", BillingProfileTaxesItem::new);
  }

  public BillingProfile taxes(List<BillingProfileTaxesItem> taxes) {
    put("taxes", taxes);
    return this;
  }

  public BillingProfile taxes(BillingProfileTaxesItem... taxes) {
    put("taxes", taxes);
    return this;
  }

  public String stripeCustomerId() {
    return getString("stripe_customer_id");
  }

  public BillingProfile stripeCustomerId(String stripeCustomerId) {
    put("stripe_customer_id", stripeCustomerId);
    return this;
  }
}

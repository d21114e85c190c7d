// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PutBillingTermsRequest extends JsonObject {
  public PutBillingTermsRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutBillingTermsRequest(JsonNode value) {
    super(value);
  }

  public List<PutBillingTermsRequestTaxesItem> taxes() {
    return getList("taxes", PutBillingTermsRequestTaxesItem::new);
  }

  public PutBillingTermsRequest taxes(List<PutBillingTermsRequestTaxesItem> taxes) {
    put("taxes", taxes);
    return this;
  }

  public PutBillingTermsRequest taxes(PutBillingTermsRequestTaxesItem... taxes) {
    put("taxes", taxes);
    return this;
  }

  /** To whom Stripe sends the invoices; null is nobody. */
  public String stripeCustomerId() {
    return getString("stripe_customer_id");
  }

  public PutBillingTermsRequest stripeCustomerId(String stripeCustomerId) {
    put("stripe_customer_id", stripeCustomerId);
    return this;
  }
}

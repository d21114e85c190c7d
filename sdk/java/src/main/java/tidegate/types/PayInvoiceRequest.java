// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class PayInvoiceRequest extends JsonObject {
  public PayInvoiceRequest() {}

  /** @param value whose fields these are; not a copy */
  public PayInvoiceRequest(JsonNode value) {
    super(value);
  }

  /** The payment's own id. */
  public String externalRef() {
    return getString("external_ref");
  }

  public PayInvoiceRequest externalRef(String externalRef) {
    put("external_ref", externalRef);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InvoiceWithLinesRefundsItem extends JsonObject {
  public InvoiceWithLinesRefundsItem() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesRefundsItem(JsonNode value) {
    super(value);
  }

  public String requestId() {
    return getString("request_id");
  }

  public InvoiceWithLinesRefundsItem requestId(String requestId) {
    put("request_id", requestId);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String amountNanoUsd() {
    return getString("amount_nano_usd");
  }

  public InvoiceWithLinesRefundsItem amountNanoUsd(String amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }
}

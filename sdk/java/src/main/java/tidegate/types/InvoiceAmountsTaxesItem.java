// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InvoiceAmountsTaxesItem extends JsonObject {
  public InvoiceAmountsTaxesItem() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceAmountsTaxesItem(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public InvoiceAmountsTaxesItem name(String name) {
    put("name", name);
    return this;
  }

  public String ratePercent() {
    return getString("rate_percent");
  }

  public InvoiceAmountsTaxesItem ratePercent(String ratePercent) {
    put("rate_percent", ratePercent);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public InvoiceAmountsTaxesItem id(String id) {
    put("id", id);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String amountNanoUsd() {
    return getString("amount_nano_usd");
  }

  public InvoiceAmountsTaxesItem amountNanoUsd(String amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }
}

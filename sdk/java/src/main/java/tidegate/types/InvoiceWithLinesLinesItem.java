// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InvoiceWithLinesLinesItem extends JsonObject {
  public InvoiceWithLinesLinesItem() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesLinesItem(JsonNode value) {
    super(value);
  }

  public String model() {
    return getString("model");
  }

  public InvoiceWithLinesLinesItem model(String model) {
    put("model", model);
    return this;
  }

  public String operation() {
    return getString("operation");
  }

  public InvoiceWithLinesLinesItem operation(String operation) {
    put("operation", operation);
    return this;
  }

  public long priceVersion() {
    return required("price_version", getLong("price_version"));
  }

  public InvoiceWithLinesLinesItem priceVersion(long priceVersion) {
    put("price_version", priceVersion);
    return this;
  }

  public Long promptTokensAbove() {
    return getLong("prompt_tokens_above");
  }

  public InvoiceWithLinesLinesItem promptTokensAbove(long promptTokensAbove) {
    put("prompt_tokens_above", promptTokensAbove);
    return this;
  }

  public InvoiceWithLinesLinesItem promptTokensAbove(Long promptTokensAbove) {
    put("prompt_tokens_above", promptTokensAbove);
    return this;
  }

  public String serviceTier() {
    return getString("service_tier");
  }

  public InvoiceWithLinesLinesItem serviceTier(String serviceTier) {
    put("service_tier", serviceTier);
    return this;
  }

  /** Off what the rates say; below 0 where a service tier costs more. */
  public long discountPercent() {
    return required("discount_percent", getLong("discount_percent"));
  }

  public InvoiceWithLinesLinesItem discountPercent(long discountPercent) {
    put("discount_percent", discountPercent);
    return this;
  }

  /** Of requests beyond what a plan includes: the percentage that they pay. */
  public Long overagePercent() {
    return getLong("overage_percent");
  }

  public InvoiceWithLinesLinesItem overagePercent(long overagePercent) {
    put("overage_percent", overagePercent);
    return this;
  }

  public InvoiceWithLinesLinesItem overagePercent(Long overagePercent) {
    put("overage_percent", overagePercent);
    return this;
  }

  public String lineClass() {
    return getString("line_class");
  }

  public InvoiceWithLinesLinesItem lineClass(String lineClass) {
    put("line_class", lineClass);
    return this;
  }

  /** Tokens, requests, or microseconds of the device. */
  public String quantity() {
    return getString("quantity");
  }

  public InvoiceWithLinesLinesItem quantity(String quantity) {
    put("quantity", quantity);
    return this;
  }

  /** For a million tokens, for a request, or for a second. */
  public long rateNanoUsd() {
    return required("rate_nano_usd", getLong("rate_nano_usd"));
  }

  public InvoiceWithLinesLinesItem rateNanoUsd(long rateNanoUsd) {
    put("rate_nano_usd", rateNanoUsd);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String amountNanoUsd() {
    return getString("amount_nano_usd");
  }

  public InvoiceWithLinesLinesItem amountNanoUsd(String amountNanoUsd) {
    put("amount_nano_usd", amountNanoUsd);
    return this;
  }
}

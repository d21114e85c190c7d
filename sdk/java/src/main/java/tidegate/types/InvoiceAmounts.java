// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class InvoiceAmounts extends JsonObject {
  public InvoiceAmounts() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceAmounts(JsonNode value) {
    super(value);
  }

  /** What the ledger charged in the period. */
  public String chargesNanoUsd() {
    return getString("charges_nano_usd");
  }

  public InvoiceAmounts chargesNanoUsd(String chargesNanoUsd) {
    put("charges_nano_usd", chargesNanoUsd);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String refundsNanoUsd() {
    return getString("refunds_nano_usd");
  }

  public InvoiceAmounts refundsNanoUsd(String refundsNanoUsd) {
    put("refunds_nano_usd", refundsNanoUsd);
    return this;
  }

  /** Of plans, less what went back of them. */
  public String feesNanoUsd() {
    return getString("fees_nano_usd");
  }

  public InvoiceAmounts feesNanoUsd(String feesNanoUsd) {
    put("fees_nano_usd", feesNanoUsd);
    return this;
  }

  /** What of the charges a plan included. */
  public String includedNanoUsd() {
    return getString("included_nano_usd");
  }

  public InvoiceAmounts includedNanoUsd(String includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** Charges of requests that began when nothing included was left. */
  public String overageNanoUsd() {
    return getString("overage_nano_usd");
  }

  public InvoiceAmounts overageNanoUsd(String overageNanoUsd) {
    put("overage_nano_usd", overageNanoUsd);
    return this;
  }

  /** Charges and fees, less refunds. */
  public String subtotalNanoUsd() {
    return getString("subtotal_nano_usd");
  }

  public InvoiceAmounts subtotalNanoUsd(String subtotalNanoUsd) {
    put("subtotal_nano_usd", subtotalNanoUsd);
    return this;
  }

  public List<InvoiceAmountsTaxesItem> taxes() {
    return getList("taxes", InvoiceAmountsTaxesItem::new);
  }

  public InvoiceAmounts taxes(List<InvoiceAmountsTaxesItem> taxes) {
    put("taxes", taxes);
    return this;
  }

  public InvoiceAmounts taxes(InvoiceAmountsTaxesItem... taxes) {
    put("taxes", taxes);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String taxNanoUsd() {
    return getString("tax_nano_usd");
  }

  public InvoiceAmounts taxNanoUsd(String taxNanoUsd) {
    put("tax_nano_usd", taxNanoUsd);
    return this;
  }

  /** What credits, payments and what a plan includes have paid of the charges. */
  public String creditsAppliedNanoUsd() {
    return getString("credits_applied_nano_usd");
  }

  public InvoiceAmounts creditsAppliedNanoUsd(String creditsAppliedNanoUsd) {
    put("credits_applied_nano_usd", creditsAppliedNanoUsd);
    return this;
  }

  /** Owed beyond the charges: an invoice that was voided, a payment taken back. */
  public String broughtForwardNanoUsd() {
    return getString("brought_forward_nano_usd");
  }

  public InvoiceAmounts broughtForwardNanoUsd(String broughtForwardNanoUsd) {
    put("brought_forward_nano_usd", broughtForwardNanoUsd);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String netDueNanoUsd() {
    return getString("net_due_nano_usd");
  }

  public InvoiceAmounts netDueNanoUsd(String netDueNanoUsd) {
    put("net_due_nano_usd", netDueNanoUsd);
    return this;
  }

  /** What cents left over on the invoice before. */
  public String carriedNanoUsd() {
    return getString("carried_nano_usd");
  }

  public InvoiceAmounts carriedNanoUsd(String carriedNanoUsd) {
    put("carried_nano_usd", carriedNanoUsd);
    return this;
  }

  /** What makes whole cents of it; the next invoice takes it back. */
  public String roundingNanoUsd() {
    return getString("rounding_nano_usd");
  }

  public InvoiceAmounts roundingNanoUsd(String roundingNanoUsd) {
    put("rounding_nano_usd", roundingNanoUsd);
    return this;
  }

  /** What is to be paid, in dollars and cents: "12.34". */
  public String dueUsd() {
    return getString("due_usd");
  }

  public InvoiceAmounts dueUsd(String dueUsd) {
    put("due_usd", dueUsd);
    return this;
  }
}

// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class InvoiceWithLinesAmounts extends JsonObject {
  public InvoiceWithLinesAmounts() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesAmounts(JsonNode value) {
    super(value);
  }

  /** What the ledger charged in the period. */
  public String chargesNanoUsd() {
    return getString("charges_nano_usd");
  }

  public InvoiceWithLinesAmounts chargesNanoUsd(String chargesNanoUsd) {
    put("charges_nano_usd", chargesNanoUsd);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String refundsNanoUsd() {
    return getString("refunds_nano_usd");
  }

  public InvoiceWithLinesAmounts refundsNanoUsd(String refundsNanoUsd) {
    put("refunds_nano_usd", refundsNanoUsd);
    return this;
  }

  /** Of plans, less what went back of them. */
  public String feesNanoUsd() {
    return getString("fees_nano_usd");
  }

  public InvoiceWithLinesAmounts feesNanoUsd(String feesNanoUsd) {
    put("fees_nano_usd", feesNanoUsd);
    return this;
  }

  /** What of the charges a plan included. */
  public String includedNanoUsd() {
    return getString("included_nano_usd");
  }

  public InvoiceWithLinesAmounts includedNanoUsd(String includedNanoUsd) {
    put("included_nano_usd", includedNanoUsd);
    return this;
  }

  /** Charges of requests that began when nothing included was left. */
  public String overageNanoUsd() {
    return getString("overage_nano_usd");
  }

  public InvoiceWithLinesAmounts overageNanoUsd(String overageNanoUsd) {
    put("overage_nano_usd", overageNanoUsd);
    return this;
  }

  /** Charges and fees, less refunds. */
  public String subtotalNanoUsd() {
    return getString("subtotal_nano_usd");
  }

  public InvoiceWithLinesAmounts subtotalNanoUsd(String subtotalNanoUsd) {
    put("subtotal_nano_usd", subtotalNanoUsd);
    return this;
  }

  public List<InvoiceWithLinesAmountsTaxesItem> taxes() {
    return getList("taxes", InvoiceWithLinesAmountsTaxesItem::new);
  }

  public InvoiceWithLinesAmounts taxes(List<InvoiceWithLinesAmountsTaxesItem> taxes) {
    put("taxes", taxes);
    return this;
  }

  public InvoiceWithLinesAmounts taxes(InvoiceWithLinesAmountsTaxesItem... taxes) {
    put("taxes", taxes);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String taxNanoUsd() {
    return getString("tax_nano_usd");
  }

  public InvoiceWithLinesAmounts taxNanoUsd(String taxNanoUsd) {
    put("tax_nano_usd", taxNanoUsd);
    return this;
  }

  /** What credits, payments and what a plan includes have paid of the charges. */
  public String creditsAppliedNanoUsd() {
    return getString("credits_applied_nano_usd");
  }

  public InvoiceWithLinesAmounts creditsAppliedNanoUsd(String creditsAppliedNanoUsd) {
    put("credits_applied_nano_usd", creditsAppliedNanoUsd);
    return this;
  }

  /** Owed beyond the charges: an invoice that was voided, a payment taken back. */
  public String broughtForwardNanoUsd() {
    return getString("brought_forward_nano_usd");
  }

  public InvoiceWithLinesAmounts broughtForwardNanoUsd(String broughtForwardNanoUsd) {
    put("brought_forward_nano_usd", broughtForwardNanoUsd);
    return this;
  }

  /** Whole nano-USD (1e-9 USD), in decimal. */
  public String netDueNanoUsd() {
    return getString("net_due_nano_usd");
  }

  public InvoiceWithLinesAmounts netDueNanoUsd(String netDueNanoUsd) {
    put("net_due_nano_usd", netDueNanoUsd);
    return this;
  }

  /** What cents left over on the invoice before. */
  public String carriedNanoUsd() {
    return getString("carried_nano_usd");
  }

  public InvoiceWithLinesAmounts carriedNanoUsd(String carriedNanoUsd) {
    put("carried_nano_usd", carriedNanoUsd);
    return this;
  }

  /** What makes whole cents of it; the next invoice takes it back. */
  public String roundingNanoUsd() {
    return getString("rounding_nano_usd");
  }

  public InvoiceWithLinesAmounts roundingNanoUsd(String roundingNanoUsd) {
    put("rounding_nano_usd", roundingNanoUsd);
    return this;
  }

  /** What is to be paid, in dollars and cents: "12.34". */
  public String dueUsd() {
    return getString("due_usd");
  }

  public InvoiceWithLinesAmounts dueUsd(String dueUsd) {
    put("due_usd", dueUsd);
    return this;
  }
}

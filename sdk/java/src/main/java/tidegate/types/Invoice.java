// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Invoice extends JsonObject {
  public Invoice() {
    put("object", "invoice");
  }

  /** @param value whose fields these are; not a copy */
  public Invoice(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Invoice id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Invoice object(String object) {
    put("object", object);
    return this;
  }

  public String kind() {
    return getString("kind");
  }

  public Invoice kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Without gaps; null of a draft. */
  public String number() {
    return getString("number");
  }

  public Invoice number(String number) {
    put("number", number);
    return this;
  }

  public String status() {
    return getString("status");
  }

  public Invoice status(String status) {
    put("status", status);
    return this;
  }

  public long periodStart() {
    return required("period_start", getLong("period_start"));
  }

  public Invoice periodStart(long periodStart) {
    put("period_start", periodStart);
    return this;
  }

  /** Not included. */
  public long periodEnd() {
    return required("period_end", getLong("period_end"));
  }

  public Invoice periodEnd(long periodEnd) {
    put("period_end", periodEnd);
    return this;
  }

  /** Of a credit note: its invoice. */
  public String corrects() {
    return getString("corrects");
  }

  public Invoice corrects(String corrects) {
    put("corrects", corrects);
    return this;
  }

  /** The ledger's entries that it covers. */
  public InvoiceLedger ledger() {
    return getObject("ledger", InvoiceLedger::new);
  }

  public Invoice ledger(InvoiceLedger ledger) {
    put("ledger", ledger);
    return this;
  }

  public InvoiceOrganization organization() {
    return getObject("organization", InvoiceOrganization::new);
  }

  public Invoice organization(InvoiceOrganization organization) {
    put("organization", organization);
    return this;
  }

  public InvoiceBilledTo billedTo() {
    return getObject("billed_to", InvoiceBilledTo::new);
  }

  public Invoice billedTo(InvoiceBilledTo billedTo) {
    put("billed_to", billedTo);
    return this;
  }

  public Long issuedAt() {
    return getLong("issued_at");
  }

  public Invoice issuedAt(long issuedAt) {
    put("issued_at", issuedAt);
    return this;
  }

  public Invoice issuedAt(Long issuedAt) {
    put("issued_at", issuedAt);
    return this;
  }

  /** Paid or void since. */
  public Long settledAt() {
    return getLong("settled_at");
  }

  public Invoice settledAt(long settledAt) {
    put("settled_at", settledAt);
    return this;
  }

  public Invoice settledAt(Long settledAt) {
    put("settled_at", settledAt);
    return this;
  }

  public String paymentRef() {
    return getString("payment_ref");
  }

  public Invoice paymentRef(String paymentRef) {
    put("payment_ref", paymentRef);
    return this;
  }

  public InvoiceAmounts amounts() {
    return getObject("amounts", InvoiceAmounts::new);
  }

  public Invoice amounts(InvoiceAmounts amounts) {
    put("amounts", amounts);
    return this;
  }

  /** On its way to Stripe; null: it is not sent there. */
  public InvoiceDelivery delivery() {
    return getObject("delivery", InvoiceDelivery::new);
  }

  public Invoice delivery(InvoiceDelivery delivery) {
    put("delivery", delivery);
    return this;
  }
}

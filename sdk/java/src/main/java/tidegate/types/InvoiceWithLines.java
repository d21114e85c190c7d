// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class InvoiceWithLines extends JsonObject {
  public InvoiceWithLines() {
    put("object", "invoice");
  }

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLines(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public InvoiceWithLines id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public InvoiceWithLines object(String object) {
    put("object", object);
    return this;
  }

  public String kind() {
    return getString("kind");
  }

  public InvoiceWithLines kind(String kind) {
    put("kind", kind);
    return this;
  }

  /** Without gaps; null of a draft. */
  public String number() {
    return getString("number");
  }

  public InvoiceWithLines number(String number) {
    put("number", number);
    return this;
  }

  public String status() {
    return getString("status");
  }

  public InvoiceWithLines status(String status) {
    put("status", status);
    return this;
  }

  public long periodStart() {
    return required("period_start", getLong("period_start"));
  }

  public InvoiceWithLines periodStart(long periodStart) {
    put("period_start", periodStart);
    return this;
  }

  /** Not included. */
  public long periodEnd() {
    return required("period_end", getLong("period_end"));
  }

  public InvoiceWithLines periodEnd(long periodEnd) {
    put("period_end", periodEnd);
    return this;
  }

  /** Of a credit note: its invoice. */
  public String corrects() {
    return getString("corrects");
  }

  public InvoiceWithLines corrects(String corrects) {
    put("corrects", corrects);
    return this;
  }

  /** The ledger's entries that it covers. */
  public InvoiceWithLinesLedger ledger() {
    return getObject("ledger", InvoiceWithLinesLedger::new);
  }

  public InvoiceWithLines ledger(InvoiceWithLinesLedger ledger) {
    put("ledger", ledger);
    return this;
  }

  public InvoiceWithLinesOrganization organization() {
    return getObject("organization", InvoiceWithLinesOrganization::new);
  }

  public InvoiceWithLines organization(InvoiceWithLinesOrganization organization) {
    put("organization", organization);
    return this;
  }

  public InvoiceWithLinesBilledTo billedTo() {
    return getObject("billed_to", InvoiceWithLinesBilledTo::new);
  }

  public InvoiceWithLines billedTo(InvoiceWithLinesBilledTo billedTo) {
    put("billed_to", billedTo);
    return this;
  }

  public Long issuedAt() {
    return getLong("issued_at");
  }

  public InvoiceWithLines issuedAt(long issuedAt) {
    put("issued_at", issuedAt);
    return this;
  }

  public InvoiceWithLines issuedAt(Long issuedAt) {
    put("issued_at", issuedAt);
    return this;
  }

  /** Paid or void since. */
  public Long settledAt() {
    return getLong("settled_at");
  }

  public InvoiceWithLines settledAt(long settledAt) {
    put("settled_at", settledAt);
    return this;
  }

  public InvoiceWithLines settledAt(Long settledAt) {
    put("settled_at", settledAt);
    return this;
  }

  public String paymentRef() {
    return getString("payment_ref");
  }

  public InvoiceWithLines paymentRef(String paymentRef) {
    put("payment_ref", paymentRef);
    return this;
  }

  public InvoiceWithLinesAmounts amounts() {
    return getObject("amounts", InvoiceWithLinesAmounts::new);
  }

  public InvoiceWithLines amounts(InvoiceWithLinesAmounts amounts) {
    put("amounts", amounts);
    return this;
  }

  /** On its way to Stripe; null: it is not sent there. */
  public InvoiceWithLinesDelivery delivery() {
    return getObject("delivery", InvoiceWithLinesDelivery::new);
  }

  public InvoiceWithLines delivery(InvoiceWithLinesDelivery delivery) {
    put("delivery", delivery);
    return this;
  }

  /** Their sum is the charges. An adjustment is what rounding each request by itself, and holds that did not cover a request, make of the lines before it. */
  public List<InvoiceWithLinesLinesItem> lines() {
    return getList("lines", InvoiceWithLinesLinesItem::new);
  }

  public InvoiceWithLines lines(List<InvoiceWithLinesLinesItem> lines) {
    put("lines", lines);
    return this;
  }

  public InvoiceWithLines lines(InvoiceWithLinesLinesItem... lines) {
    put("lines", lines);
    return this;
  }

  /** Fees of plans. Their sum is the fees. */
  public List<InvoiceWithLinesPlanLinesItem> planLines() {
    return getList("plan_lines", InvoiceWithLinesPlanLinesItem::new);
  }

  public InvoiceWithLines planLines(List<InvoiceWithLinesPlanLinesItem> planLines) {
    put("plan_lines", planLines);
    return this;
  }

  public InvoiceWithLines planLines(InvoiceWithLinesPlanLinesItem... planLines) {
    put("plan_lines", planLines);
    return this;
  }

  /** Of a credit note: what was given back of which request. */
  public List<InvoiceWithLinesRefundsItem> refunds() {
    return getList("refunds", InvoiceWithLinesRefundsItem::new);
  }

  public InvoiceWithLines refunds(List<InvoiceWithLinesRefundsItem> refunds) {
    put("refunds", refunds);
    return this;
  }

  public InvoiceWithLines refunds(InvoiceWithLinesRefundsItem... refunds) {
    put("refunds", refunds);
    return this;
  }
}

/**
 * Invoices of an account: drafts as they would be now, and what makes one final, paid or void.
 * Numbers follow one another without a gap, for a number is given in the transaction that makes its
 * invoice.
 */
import type { Actor } from "../../auth/actor.ts";
import {
  carriedAfter,
  linesOf,
  nextMonthMs,
  taxesBack,
  totalsOf,
  usageUnderPlan,
  type BilledSum,
  type InvoiceLine,
  type InvoiceTotals,
  type PlanLine,
} from "../../billing/invoice.ts";
import type { Price } from "../../billing/pricing.ts";
import type { Audit } from "../directory/audit.ts";
import type { Books } from "../ledger/books.ts";
import type { Plans } from "../plans/plans.ts";
import type { AccountState } from "../state.ts";
import type { BillingFold } from "./billing-fold.ts";
import type { InvoiceShelf } from "./invoice-shelf.ts";
import { invoiceIdOf, toAmounts, toWireLine, toWirePlanLine } from "./invoice-words.ts";
import type { Outbox } from "./outbox.ts";
import type { InvoiceRow, PeriodRow, SumRow } from "./tables.ts";
import type { Invoice, InvoiceContent, InvoiceResult, InvoiceWithLines } from "./verbs.ts";

interface Parts {
  readonly state: AccountState;
  readonly books: Books;
  readonly audit: Audit;
  readonly billingFold: BillingFold;
  readonly shelf: InvoiceShelf;
  readonly outbox: Outbox;
  readonly plans: Pick<Plans, "linesBetween">;
}

interface Draft {
  readonly period: PeriodRow;
  readonly firstSequence: number;
  readonly lines: readonly InvoiceLine[];
  readonly planLines: readonly PlanLine[];
  readonly totals: InvoiceTotals;
}

const SYSTEM: Actor = { kind: "system", id: "invoicing" };

/** Every verb is called inside a transaction of the account. */
export class Invoicing {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** A bounded number of entries. @returns whether there are more */
  fold(): boolean {
    return this.#parts.billingFold.fold();
  }

  /** Newest first. */
  drafts(): Invoice[] {
    return this.#drafts()
      .map((draft) => this.#toInvoice(draft))
      .toReversed();
  }

  draft(id: string): InvoiceWithLines | null {
    const draft = this.#drafts().find((one) => this.#idOf(one) === id);
    if (draft === undefined) return null;
    const lines = draft.lines.map(toWireLine);
    const planLines = draft.planLines.map(toWirePlanLine);
    return { ...this.#toInvoice(draft), lines, planLines, refunds: [] };
  }

  /** When the next month may be closed; undefined when there is none. */
  nextCloseMs(graceMs: number): number | undefined {
    const [oldest] = this.#parts.billingFold.periods();
    return oldest && nextMonthMs(oldest.period_ms) + graceMs;
  }

  /**
   * Makes every month final whose time is over, and credit notes for what was given back of earlier
   * ones.
   */
  closeDue(nowMs: number, graceMs: number): void {
    if ((this.nextCloseMs(graceMs) ?? Infinity) <= nowMs)
      for (const draft of this.#drafts()) {
        if (nextMonthMs(draft.period.period_ms) + graceMs > nowMs) break;
        this.#close(draft, SYSTEM, nowMs);
      }
    this.#issueNotes(nowMs);
  }

  finalize(id: string, actor: Actor, nowMs: number): InvoiceResult {
    const { shelf } = this.#parts;
    const known = shelf.find(id);
    if (known !== undefined) return { ok: true, isNew: false, invoice: shelf.toInvoice(known) };
    const drafts = this.#drafts();
    const draft = drafts.find((one) => this.#idOf(one) === id);
    if (draft === undefined) return { ok: false, reason: "unknown_invoice" };
    if (nextMonthMs(draft.period.period_ms) > nowMs) return { ok: false, reason: "not_over" };
    if (draft !== drafts[0]) return { ok: false, reason: "not_oldest" };
    this.#close(draft, actor, nowMs);
    const made = shelf.find(id);
    if (made === undefined) return { ok: false, reason: "unknown_invoice" };
    return { ok: true, isNew: true, invoice: shelf.toInvoice(made) };
  }

  pay(id: string, paymentRef: string, actor: Actor, nowMs: number): InvoiceResult {
    const found = this.#openInvoice(id, "paid");
    if (!("row" in found)) return found;
    const netDue = Number(found.row.net_due);
    const terms = { source: "payment", priority: 0, expiresAtMs: null } as const;
    const note = `invoice ${found.row.number}, ${paymentRef}`;
    if (netDue > 0) {
      const grant = { amountNanoUsd: netDue, externalRef: `invoice:${id}`, note, ...terms };
      this.#parts.books.grant(grant, nowMs);
    }
    return this.#settle(found.row, "paid", paymentRef, actor, nowMs);
  }

  void(id: string, actor: Actor, nowMs: number): InvoiceResult {
    const found = this.#openInvoice(id, "void");
    if (!("row" in found)) return found;
    const { amounts } = JSON.parse(found.row.content) as InvoiceContent;
    const { billingFold, shelf } = this.#parts;
    const carried = BigInt(billingFold.state().carried);
    // What cents left over of it is not owed by anybody any more, and its tax, which is not paid,
    // is not given back either.
    const leftOver = BigInt(amounts.rounding) + BigInt(amounts.carried);
    billingFold.setCarried(carried + leftOver + shelf.taxGivenBack(id));
    return this.#settle(found.row, "void", null, actor, nowMs);
  }

  #openInvoice(id: string, to: "paid" | "void"): InvoiceResult | { readonly row: InvoiceRow } {
    const { shelf } = this.#parts;
    const row = shelf.find(id);
    if (row === undefined) {
      const isDraft = this.#drafts().some((one) => this.#idOf(one) === id);
      return { ok: false, reason: isDraft ? "is_draft" : "unknown_invoice" };
    }
    if (row.status === to) return { ok: true, isNew: false, invoice: shelf.toInvoice(row) };
    if (row.status !== "open" || row.kind !== "invoice") return { ok: false, reason: "not_open" };
    return { row };
  }

  #settle(
    row: InvoiceRow,
    status: "paid" | "void",
    paymentRef: string | null,
    actor: Actor,
    nowMs: number,
  ): InvoiceResult {
    const { shelf, audit } = this.#parts;
    shelf.settle(row.id, status, paymentRef, nowMs);
    const after = { status, payment_ref: paymentRef };
    audit.record(actor, `invoices.${status}`, row.id, { status: row.status }, after, nowMs);
    const changed = shelf.find(row.id) ?? row;
    return { ok: true, isNew: true, invoice: shelf.toInvoice(changed) };
  }

  /** As each would be if it were final now, oldest first. */
  #drafts(): Draft[] {
    const { billingFold, shelf, plans } = this.#parts;
    const { closed_sequence, closed_balance, carried: carriedText } = billingFold.state();
    const { taxes } = shelf.profile();
    let closing = BigInt(closed_balance);
    let carried = BigInt(carriedText);
    let outstanding = shelf.outstanding();
    let firstSequence = closed_sequence + 1;
    return billingFold.periods().map((period) => {
      const sums = billingFold.sums(period.period_ms).map(toBilledSum);
      const charges = sums.reduce((sum, { charge }) => sum + charge, 0n);
      closing += BigInt(period.effect);
      const refunds = BigInt(period.refunds);
      const planLines = plans.linesBetween(firstSequence, period.last_sequence);
      const fees = planLines.reduce((sum, { amount }) => sum + amount, 0n);
      const owed = { closing, outstanding, carried, taxes };
      const totals = totalsOf({ charges, refunds, fees, ...usageUnderPlan(sums), ...owed });
      const draft = { period, firstSequence, lines: linesOf(sums), planLines, totals };
      firstSequence = period.last_sequence + 1;
      outstanding += totals.netDue;
      carried = carriedAfter(totals);
      return draft;
    });
  }

  /**
   * A month in which nothing was charged, no plan has a fee and nothing is due has no invoice, and
   * takes no number.
   */
  #close(draft: Draft, actor: Actor, nowMs: number): void {
    const { billingFold, shelf, outbox, audit } = this.#parts;
    const { period, firstSequence, lines, planLines, totals } = draft;
    if (lines.length + planLines.length > 0 || totals.dueCents > 0n || totals.netDue > 0n) {
      const id = this.#idOf(draft);
      const number = shelf.insert({
        id,
        kind: "invoice",
        periodMs: period.period_ms,
        corrects: null,
        firstSequence,
        lastSequence: period.last_sequence,
        netDue: totals.netDue,
        content: this.#contentOf(totals),
        lines: [...planLines.map(toWirePlanLine), ...lines.map(toWireLine)],
        nowMs,
      });
      billingFold.setCarried(carriedAfter(totals));
      outbox.enqueue(id, { dueCents: totals.dueCents, profile: shelf.profile() }, nowMs);
      audit.record(actor, "invoices.finalize", id, null, { number }, nowMs);
    }
    billingFold.close(period, nextMonthMs(period.period_ms));
  }

  /** One for each invoice of which something was given back since. */
  #issueNotes(nowMs: number): void {
    const { billingFold, shelf, audit } = this.#parts;
    for (const due of shelf.dueNotes()) {
      const invoice = shelf.find(due.invoiceId);
      if (invoice === undefined) continue;
      const { amounts, profile, organization } = JSON.parse(invoice.content) as InvoiceContent;
      const left = BigInt(amounts.subtotal) - due.creditedBefore;
      const taxes = taxesBack(left, due.amount, profile.taxes);
      const tax = taxes.reduce((sum, { amount }) => sum + amount, 0n);
      const isVoid = invoice.status === "void";
      const id = shelf.nextNoteId();
      if (!isVoid) {
        const credited = toAmounts({
          charges: 0n,
          refunds: due.amount,
          fees: 0n,
          included: 0n,
          overage: 0n,
          subtotal: -due.amount,
          taxes: taxes.map((line) => ({ ...line, amount: -line.amount })),
          tax: -tax,
          creditsApplied: 0n,
          broughtForward: 0n,
          netDue: 0n,
          carried: 0n,
          rounding: 0n,
          dueCents: 0n,
        });
        const number = shelf.insert({
          id,
          kind: "credit_note",
          periodMs: invoice.period_ms,
          corrects: invoice.id,
          firstSequence: due.firstSequence,
          lastSequence: due.lastSequence,
          netDue: 0n,
          content: { organization, profile, amounts: credited },
          lines: shelf.refundLines(due),
          nowMs,
        });
        // The refund itself is in the balance already; its tax lowers the next invoice.
        billingFold.setCarried(BigInt(billingFold.state().carried) - tax);
        audit.record(SYSTEM, "invoices.credit_note", id, null, { number }, nowMs);
      }
      shelf.markNoted(due, isVoid ? "void" : id);
    }
  }

  #toInvoice(draft: Draft): Invoice {
    const { period, firstSequence, totals } = draft;
    return {
      ...this.#contentOf(totals),
      id: this.#idOf(draft),
      kind: "invoice",
      number: null,
      status: "draft",
      periodStartMs: period.period_ms,
      periodEndMs: nextMonthMs(period.period_ms),
      corrects: null,
      firstSequence,
      lastSequence: period.last_sequence,
      issuedAtMs: null,
      settledAtMs: null,
      paymentRef: null,
      delivery: null,
    };
  }

  #contentOf(totals: InvoiceTotals): InvoiceContent {
    const { organizationId: id, name } = this.#money;
    const profile = this.#parts.shelf.profile();
    return { organization: { id, name }, profile, amounts: toAmounts(totals) };
  }

  #idOf({ period }: Draft): string {
    return invoiceIdOf(this.#money.organizationId, period.period_ms);
  }

  get #money() {
    const { money } = this.#parts.state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }
}

function toBilledSum(row: SumRow): BilledSum {
  return {
    model: row.model,
    operation: row.operation,
    price: JSON.parse(row.price) as Price,
    tier: row.tier,
    requests: BigInt(row.requests),
    uncachedTokens: BigInt(row.uncached_tokens),
    cachedTokens: BigInt(row.cached_tokens),
    completionTokens: BigInt(row.completion_tokens),
    deviceUs: BigInt(row.device_us),
    charge: BigInt(row.charge),
    included: BigInt(row.included),
  };
}

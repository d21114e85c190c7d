/**
 * Where final invoices lie, with the billing profile they are made out to. What is final is never
 * changed: triggers see to it.
 */
import { nextMonthMs } from "../../billing/invoice.ts";
import type { AccountState } from "../state.ts";
import { isAsked } from "./asked-invoices.ts";
import { noteIdOf, numberOf } from "./invoice-words.ts";
import type { InvoiceRow, OutboxRow } from "./tables.ts";
import type {
  BillingProfile,
  Delivery,
  Invoice,
  InvoiceContent,
  InvoiceFilter,
  InvoiceWithLines,
  RefundLine,
  WireLine,
  WirePlanLine,
} from "./verbs.ts";

type StoredLine = WireLine | WirePlanLine | RefundLine;

interface NewInvoice {
  readonly id: string;
  readonly kind: "invoice" | "credit_note";
  readonly periodMs: number;
  readonly corrects: string | null;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly netDue: bigint;
  readonly content: InvoiceContent;
  readonly lines: readonly StoredLine[];
  readonly nowMs: number;
}

type ListedRow = Pick<InvoiceRow, "id" | "kind" | "status" | "number"> & {
  periodStartMs: number;
  paymentRef: string | null;
};

/** What was given back of an invoice and is on no credit note yet. */
export interface DueNote {
  readonly invoiceId: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly amount: bigint;
  readonly creditedBefore: bigint;
}

const REFUNDS_PER_NOTE = 500;
const COLUMNS = `id, kind, serial, number, period_ms, corrects, first_sequence, last_sequence, status, issued_at_ms, settled_at_ms,
  payment_ref, CAST(net_due AS TEXT) AS net_due, content`;

/** Writes only inside a transaction of the account's state. */
export class InvoiceShelf {
  readonly #state: AccountState;
  readonly #sql: SqlStorage;

  constructor(state: AccountState) {
    this.#state = state;
    this.#sql = state.sql;
  }

  profile(): BillingProfile {
    const query = "SELECT profile FROM billing_profile";
    const [row] = this.#sql.exec<{ profile: string }>(query).toArray();
    const name = this.#state.money?.name ?? "";
    const empty = {
      name,
      addressLines: [],
      email: "",
      taxId: "",
      taxes: [],
      stripeCustomerId: null,
    };
    return row === undefined ? empty : (JSON.parse(row.profile) as BillingProfile);
  }

  putProfile(profile: BillingProfile): void {
    const query =
      "INSERT INTO billing_profile VALUES (1, ?) ON CONFLICT DO UPDATE SET profile = excluded.profile";
    this.#sql.exec(query, JSON.stringify(profile));
  }

  find(id: string): InvoiceRow | undefined {
    const query = `SELECT ${COLUMNS} FROM invoice WHERE id = ?`;
    return this.#sql.exec<InvoiceRow>(query, id).toArray()[0];
  }

  /** Newest first. @param after invoices after this id; null from the newest on */
  list(limit: number, after: string | null, asked: InvoiceFilter): Invoice[] {
    const query = `SELECT id, kind, status, number, period_ms AS periodStartMs, payment_ref AS paymentRef FROM invoice
      WHERE ?1 IS NULL OR rowid < (SELECT rowid FROM invoice WHERE id = ?1) ORDER BY rowid DESC`;
    const ids: string[] = [];
    for (const row of this.#sql.exec<ListedRow>(query, after)) {
      if (ids.length === limit) break;
      if (isAsked(row, asked)) ids.push(row.id);
    }
    const found = `SELECT ${COLUMNS} FROM invoice WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC`;
    return this.#sql
      .exec<InvoiceRow>(found, JSON.stringify(ids))
      .toArray()
      .map((row) => this.toInvoice(row));
  }

  withLines(row: InvoiceRow): InvoiceWithLines {
    const query = "SELECT content FROM invoice_line WHERE invoice_id = ? ORDER BY line";
    const contents = this.#sql.exec<{ content: string }>(query, row.id).toArray();
    const lines = contents.map(({ content }) => JSON.parse(content) as StoredLine);
    return {
      ...this.toInvoice(row),
      lines: lines.filter((line) => "lineClass" in line),
      planLines: lines.filter((line) => "planId" in line),
      refunds: lines.filter((line) => "requestId" in line),
    };
  }

  /** @returns its number */
  insert(made: NewInvoice): string {
    const serial = this.#nextSerial(made.kind);
    const number = numberOf(this.#organizationId, made.kind, serial);
    this.#sql.exec(
      `INSERT INTO invoice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, CAST(? AS INTEGER), ?)`,
      made.id,
      made.kind,
      serial,
      number,
      made.periodMs,
      made.corrects,
      made.firstSequence,
      made.lastSequence,
      made.kind === "invoice" ? "open" : "paid",
      made.nowMs,
      made.kind === "invoice" ? null : made.nowMs,
      String(made.netDue),
      JSON.stringify(made.content),
    );
    const lines = JSON.stringify(made.lines);
    const query = "INSERT INTO invoice_line SELECT ?, key, value FROM json_each(?)";
    this.#sql.exec(query, made.id, lines);
    return number;
  }

  settle(id: string, status: "paid" | "void", paymentRef: string | null, nowMs: number): void {
    const query = "UPDATE invoice SET status = ?, payment_ref = ?, settled_at_ms = ? WHERE id = ?";
    this.#sql.exec(query, status, paymentRef, nowMs, id);
  }

  /** What open invoices ask for, without tax and what was given back of it since. */
  outstanding(): bigint {
    const query = `SELECT CAST(coalesce(sum(max(0, net_due -
        (SELECT coalesce(sum(amount), 0) FROM credited_refund WHERE invoice_id = invoice.id))), 0) AS TEXT) AS amount
      FROM invoice WHERE kind = 'invoice' AND status = 'open'`;
    return BigInt(this.#sql.exec<{ amount: string }>(query).one().amount);
  }

  /** nano-USD: the tax that an invoice's credit notes gave back. */
  taxGivenBack(id: string): bigint {
    const query = "SELECT content FROM invoice WHERE corrects = ?";
    const notes = this.#sql.exec<{ content: string }>(query, id).toArray();
    const taxes = notes.map(({ content }) => (JSON.parse(content) as InvoiceContent).amounts.tax);
    return taxes.reduce((sum, tax) => sum - BigInt(tax), 0n);
  }

  dueNotes(): DueNote[] {
    const query = `SELECT invoice_id, min(sequence) AS first, max(sequence) AS last, CAST(sum(amount) AS TEXT) AS amount,
        (SELECT CAST(coalesce(sum(amount), 0) AS TEXT) FROM credited_refund AS before
          WHERE before.invoice_id = due.invoice_id AND note_id IS NOT NULL) AS before
      FROM (SELECT * FROM credited_refund WHERE note_id IS NULL ORDER BY sequence LIMIT ${REFUNDS_PER_NOTE}) AS due
      GROUP BY invoice_id ORDER BY 2`;
    type Due = { invoice_id: string; first: number; last: number; amount: string; before: string };
    return this.#sql
      .exec<Due>(query)
      .toArray()
      .map((due) => ({
        invoiceId: due.invoice_id,
        firstSequence: due.first,
        lastSequence: due.last,
        amount: BigInt(due.amount),
        creditedBefore: BigInt(due.before),
      }));
  }

  refundLines({ invoiceId, lastSequence }: DueNote): RefundLine[] {
    const query = `SELECT ledger.usage ->> 'request_id' AS id, CAST(credited_refund.amount AS TEXT) AS amount
      FROM credited_refund JOIN ledger USING (sequence)
      WHERE invoice_id = ? AND note_id IS NULL AND sequence <= ? ORDER BY sequence`;
    const rows = this.#sql.exec<{ id: string; amount: string }>(query, invoiceId, lastSequence);
    return rows.toArray().map(({ id, amount }) => ({ requestId: id, amount }));
  }

  markNoted({ invoiceId, lastSequence }: DueNote, noteId: string): void {
    const query = `UPDATE credited_refund SET note_id = ?
      WHERE invoice_id = ? AND note_id IS NULL AND sequence <= ?`;
    this.#sql.exec(query, noteId, invoiceId, lastSequence);
  }

  nextNoteId(): string {
    return noteIdOf(this.#organizationId, this.#nextSerial("credit_note"));
  }

  toInvoice(row: InvoiceRow): Invoice {
    return {
      ...(JSON.parse(row.content) as InvoiceContent),
      id: row.id,
      kind: row.kind,
      number: row.number,
      status: row.status,
      periodStartMs: row.period_ms,
      periodEndMs: nextMonthMs(row.period_ms),
      corrects: row.corrects,
      firstSequence: row.first_sequence,
      lastSequence: row.last_sequence,
      issuedAtMs: row.issued_at_ms,
      settledAtMs: row.settled_at_ms,
      paymentRef: row.payment_ref,
      delivery: this.#deliveryOf(row.id),
    };
  }

  #deliveryOf(id: string): Delivery | null {
    const query = "SELECT * FROM outbox WHERE invoice_id = ?";
    const [row] = this.#sql.exec<OutboxRow>(query, id).toArray();
    if (row === undefined) return null;
    const { state, attempts, next_at_ms: nextAtMs, external_id: externalId, fault } = row;
    return { state, attempts, nextAtMs, externalId, fault };
  }

  #nextSerial(kind: "invoice" | "credit_note"): number {
    const query = "SELECT coalesce(max(serial), 0) + 1 AS serial FROM invoice WHERE kind = ?";
    return this.#sql.exec<{ serial: number }>(query, kind).one().serial;
  }

  get #organizationId(): string {
    const { money } = this.#state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money.organizationId;
  }
}

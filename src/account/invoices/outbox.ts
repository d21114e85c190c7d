/**
 * Invoices on their way to Stripe. A line is written in the transaction that makes the invoice
 * final, so none is forgotten, and its id is the idempotency key of every call, so none is sent
 * twice. The alarm sends, and tries again ever later.
 */
import type { OutboxRow } from "./tables.ts";
import type { BillingProfile } from "./verbs.ts";

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
const MAX_FAULT_LENGTH = 500;

export interface Due {
  readonly dueCents: bigint;
  readonly profile: BillingProfile;
}

/** Writes only inside a transaction of the account's state. */
export class Outbox {
  readonly #sql: SqlStorage;
  readonly #isOn: boolean;

  /** @param isOn whether there is a key for Stripe */
  constructor(sql: SqlStorage, isOn: boolean) {
    this.#sql = sql;
    this.#isOn = isOn;
  }

  /** Nothing is due, or nobody is to get it: nothing is sent. */
  enqueue(invoiceId: string, { dueCents, profile }: Due, nowMs: number): void {
    if (!this.#isOn || dueCents === 0n || profile.stripeCustomerId === null) return;
    const query = "INSERT INTO outbox VALUES (?, 'waiting', 0, ?, NULL, NULL, NULL)";
    this.#sql.exec(query, invoiceId, nowMs);
  }

  /** When the next is to be sent; undefined when none is. */
  nextAtMs(): number | undefined {
    if (!this.#isOn) return undefined;
    const query = "SELECT min(next_at_ms) AS ms FROM outbox WHERE state = 'waiting'";
    return this.#sql.exec<{ ms: number | null }>(query).one().ms ?? undefined;
  }

  due(nowMs: number): OutboxRow | undefined {
    if (!this.#isOn) return undefined;
    const query = `SELECT * FROM outbox WHERE state = 'waiting' AND next_at_ms <= ?
      ORDER BY next_at_ms, invoice_id LIMIT 1`;
    return this.#sql.exec<OutboxRow>(query, nowMs).toArray()[0];
  }

  /** An attempt begins: should it never come back, the next waits as if it had failed. */
  begin({ invoice_id, attempts }: OutboxRow, nowMs: number): void {
    const query = `UPDATE outbox SET attempts = attempts + 1, next_at_ms = ?, begun_at_ms = coalesce(begun_at_ms, ?)
      WHERE invoice_id = ?`;
    this.#sql.exec(query, nowMs + waitMs(attempts), nowMs, invoice_id);
  }

  sent(invoiceId: string, externalId: string): void {
    const query =
      "UPDATE outbox SET state = 'sent', external_id = ?, fault = NULL WHERE invoice_id = ?";
    this.#sql.exec(query, externalId, invoiceId);
  }

  /** @param isFinal trying again changes nothing until somebody has changed something */
  failed(invoiceId: string, fault: string, isFinal: boolean): void {
    const query =
      "UPDATE outbox SET state = ?, fault = ? WHERE invoice_id = ? AND state = 'waiting'";
    const state = isFinal ? "failed" : "waiting";
    this.#sql.exec(query, state, fault.slice(0, MAX_FAULT_LENGTH), invoiceId);
  }

  /**
   * What was begun before is looked for at Stripe first.
   *
   * @returns false when it is not in the outbox
   */
  retry(invoiceId: string, nowMs: number): boolean {
    const query = `UPDATE outbox SET state = 'waiting', next_at_ms = ?, begun_at_ms = 0 WHERE invoice_id = ? AND state <> 'sent'`;
    this.#sql.exec(query, nowMs, invoiceId);
    return (
      this.#sql.exec("SELECT 1 FROM outbox WHERE invoice_id = ?", invoiceId).toArray().length > 0
    );
  }
}

/** Doubles with each attempt. */
export function waitMs(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts, 20));
}

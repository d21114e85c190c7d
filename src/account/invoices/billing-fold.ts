/**
 * Sums of what was charged, by calendar month: what invoices are made of. Entries are folded in the
 * order of the ledger, each once, a few thousand at a time, and a month is a run of sequences: so
 * every entry is on exactly one invoice, whatever the clock did.
 *
 * An entry counts in the month of its time, but never in one that is closed or before that of the
 * entry before it. A refund lowers the month of its request while that is open; afterwards a credit
 * note gives it back.
 */
import { monthStartMs } from "../../billing/invoice.ts";
import { COUNTED_AT_MS } from "../ledger/ledger-times.ts";
import type { InvoicingRow, PeriodRow, SumRow } from "./tables.ts";

const ENTRIES_PER_FOLD = 2_000;

type Entry = {
  sequence: number;
  at_ms: number;
  /** Of a refund: its request's entry. */
  refunded: number | null;
  amount: number;
};

type Refund = Entry & { refunded: number };

/**
 * In the place of a credit note: a refund that its request's month was lowered by while it was a
 * draft.
 */
const LOWERED = "lowered";
const STEPS = "(SELECT count(*) || ':' || coalesce(sum(at_ms), 0) FROM clock_step)";
const SUMMED = [
  "requests",
  "uncached_tokens",
  "cached_tokens",
  "completion_tokens",
  "device_us",
  "charge",
  "included",
] as const;
const ADDED = SUMMED.map((name) => `${name} = ${name} + excluded.${name}`).join(", ");
const ENTRIES = `SELECT sequence, ${COUNTED_AT_MS} AS at_ms, amount, CASE WHEN kind = 'refund' THEN
    (SELECT sequence FROM ledger AS request WHERE request.reference = ledger.usage ->> 'request_id') END AS refunded
  FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ${ENTRIES_PER_FOLD}`;
/** Of a run of entries, both ends included. */
const SUMS = `INSERT INTO billed_sum
  SELECT CAST(?1 AS INTEGER), usage ->> 'model', usage ->> 'operation', usage ->> '$.price',
    (SELECT count(*) FROM json_each(usage, '$.price.tiers') AS tier
      WHERE ledger.usage ->> 'prompt_tokens' > tier.value ->> 'promptTokensAbove'),
    count(*), sum((usage ->> 'prompt_tokens') - (usage ->> 'cached_tokens')), sum(usage ->> 'cached_tokens'),
    sum(usage ->> 'completion_tokens'), sum(CAST(round((usage ->> 'device_ms') * 1000) AS INTEGER)), sum(amount),
    sum(coalesce(usage ->> 'included_nano_usd', 0))
  FROM ledger WHERE sequence BETWEEN ?2 AND ?3 AND kind = 'settle' AND true GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT DO UPDATE SET ${ADDED}`;
/**
 * What a plan includes pays no debts, and so is no part of what a customer owes: neither its grant,
 * its use nor its end.
 */
const PERIOD = `INSERT INTO billing_period SELECT CAST(?1 AS INTEGER), CAST(?3 AS INTEGER),
    coalesce(sum(CASE WHEN kind IN ('include', 'lapse') THEN 0
      WHEN kind = 'settle' THEN coalesce(usage ->> 'included_nano_usd', 0) - amount
      WHEN credit = 'customer' THEN amount WHEN debit = 'customer' THEN -amount ELSE 0 END), 0), 0
  FROM ledger WHERE sequence BETWEEN ?2 AND ?3
  ON CONFLICT DO UPDATE SET last_sequence = excluded.last_sequence, effect = effect + excluded.effect`;

/** Writes only inside a transaction of the account's state. */
export class BillingFold {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** @returns whether there are more entries to fold */
  fold(): boolean {
    this.#followClock();
    const { folded_sequence: folded, closed_sequence: closed, closed_through_ms } = this.state();
    const entries = this.#sql.exec<Entry>(ENTRIES, folded).toArray();
    const last = entries.at(-1);
    if (last === undefined) return false;
    let periodMs = Math.max(closed_through_ms, this.periods().at(-1)?.period_ms ?? 0);
    let first = folded + 1;
    const bookedIn = new Map<number, number>();
    for (const { sequence, at_ms } of entries) {
      const ownMs = Math.max(periodMs, monthStartMs(at_ms));
      if (ownMs > periodMs && sequence > first) {
        this.#foldRun(periodMs, first, sequence - 1);
        first = sequence;
      }
      periodMs = ownMs;
      bookedIn.set(sequence, periodMs);
    }
    this.#foldRun(periodMs, first, last.sequence);
    for (const entry of entries) {
      if (entry.refunded === null) continue;
      const refund = { ...entry, refunded: entry.refunded };
      const bookedInMs = bookedIn.get(entry.sequence) ?? periodMs;
      if (refund.refunded > closed) this.#lower(refund, bookedInMs);
      else if (this.#wasLowered(refund)) this.#takeEffect(refund, bookedInMs);
      else this.#credit(refund);
    }
    this.#sql.exec("UPDATE invoicing SET folded_sequence = ?", last.sequence);
    return entries.length === ENTRIES_PER_FOLD;
  }

  state(): InvoicingRow {
    const query = `SELECT folded_sequence, closed_sequence, closed_through_ms, CAST(closed_balance AS TEXT) AS closed_balance,
      CAST(carried AS TEXT) AS carried, clock_steps FROM invoicing`;
    return this.#sql.exec<InvoicingRow>(query).one();
  }

  /** The months that are not closed and have entries, oldest first. */
  periods(): PeriodRow[] {
    const query = `SELECT period_ms, last_sequence, CAST(effect AS TEXT) AS effect, CAST(refunds AS TEXT) AS refunds
      FROM billing_period ORDER BY period_ms`;
    return this.#sql.exec<PeriodRow>(query).toArray();
  }

  sums(periodMs: number): SumRow[] {
    const summed = SUMMED.map((name) => `CAST(${name} AS TEXT) AS ${name}`).join(", ");
    const query = `SELECT model, operation, price, tier, ${summed} FROM billed_sum
      WHERE period_ms = ? ORDER BY model, operation, price, tier`;
    return this.#sql.exec<SumRow>(query, periodMs).toArray();
  }

  /** The oldest month is on its invoice, or has nothing for one. */
  close({ period_ms, last_sequence, effect }: PeriodRow, throughMs: number): void {
    for (const table of ["billed_sum", "billing_period"])
      this.#sql.exec(`DELETE FROM ${table} WHERE period_ms = ?`, period_ms);
    this.#sql.exec(
      `UPDATE invoicing SET closed_sequence = ?, closed_through_ms = ?,
         closed_balance = closed_balance + CAST(? AS INTEGER)`,
      last_sequence,
      throughMs,
      effect,
    );
  }

  setCarried(carried: bigint): void {
    this.#sql.exec("UPDATE invoicing SET carried = CAST(? AS INTEGER)", String(carried));
  }

  #foldRun(periodMs: number, first: number, last: number): void {
    this.#sql.exec(SUMS, periodMs, first, last);
    this.#sql.exec(PERIOD, periodMs, first, last);
  }

  /** Its effect on the balance goes with it: what the month's invoice asks for is lower by it. */
  #lower(refund: Refund, bookedInMs: number): void {
    const { sequence, refunded, amount } = refund;
    const query = "SELECT min(period_ms) AS ms FROM billing_period WHERE last_sequence >= ?";
    const { ms } = this.#sql.exec<{ ms: number }>(query, refunded).one();
    this.#sql.exec(
      `UPDATE billing_period SET refunds = refunds + CAST(?1 AS INTEGER), effect = effect + CAST(?1 AS INTEGER)
       WHERE period_ms = ?2`,
      amount,
      ms,
    );
    this.#takeEffect(refund, bookedInMs);
    this.#sql.exec(
      "INSERT INTO credited_refund VALUES (?, '', ?, ?) ON CONFLICT DO NOTHING",
      sequence,
      amount,
      LOWERED,
    );
  }

  /** Another month has its effect. */
  #takeEffect({ amount }: Refund, bookedInMs: number): void {
    const query =
      "UPDATE billing_period SET effect = effect - CAST(? AS INTEGER) WHERE period_ms = ?";
    this.#sql.exec(query, amount, bookedInMs);
  }

  /**
   * Whether the invoice of its request has it already: it was folded before that was final, and is
   * folded anew.
   */
  #wasLowered({ sequence }: Refund): boolean {
    const query = "SELECT 1 FROM credited_refund WHERE sequence = ? AND note_id = ?";
    return this.#sql.exec(query, sequence, LOWERED).toArray().length > 0;
  }

  #credit({ sequence, refunded, amount }: Refund): void {
    this.#sql.exec(
      `INSERT INTO credited_refund SELECT CAST(?1 AS INTEGER), id, CAST(?3 AS INTEGER), NULL FROM invoice
       WHERE kind = 'invoice' AND status <> 'void' AND ?2 BETWEEN first_sequence AND last_sequence
       ON CONFLICT DO NOTHING`,
      sequence,
      refunded,
      amount,
    );
  }

  /**
   * The clock was put back, and entries count at other times: what is not closed is folded anew.
   */
  #followClock(): void {
    const { steps } = this.#sql.exec<{ steps: string }>(`SELECT ${STEPS} AS steps`).one();
    if (steps === this.state().clock_steps) return;
    this.#sql.exec("DELETE FROM billed_sum");
    this.#sql.exec("DELETE FROM billing_period");
    this.#sql.exec(
      "UPDATE invoicing SET folded_sequence = closed_sequence, clock_steps = ?",
      steps,
    );
  }
}

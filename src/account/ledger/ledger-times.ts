/**
 * At what times the ledger's entries count, and which count within a stretch of time.
 *
 * An entry counts when it was booked, unless the clock ran ahead then and was put back afterwards
 * (timekeeper.ts): it counts at the time that the clock was put back to. Between two steps back the
 * entries are in the order of time, so that they can be found by halving.
 */
import type { SequenceRange } from "./sequence-range.ts";

/**
 * Each step back of the clock: the first entry after it, and the entries before it that count at
 * its time.
 */
export const CLOCK_SCHEMA = `
CREATE TABLE clock_step (
  sequence INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  redated_from INTEGER NOT NULL CHECK (redated_from <= sequence)
) STRICT;
ALTER TABLE replication ADD COLUMN rewound_to_ms INTEGER;
`;

/** Of the table `ledger`. */
export const COUNTED_AT_MS = `coalesce((SELECT min(at_ms) FROM clock_step
  WHERE ledger.sequence >= redated_from AND ledger.sequence < clock_step.sequence), booked_at_ms)`;

/** Writes only inside a transaction of the account's state. */
export class LedgerTimes {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** The sequence of the next entry. */
  get next(): number {
    const query = "SELECT coalesce(max(sequence), 0) + 1 AS next FROM ledger";
    return this.#sql.exec<{ next: number }>(query).one().next;
  }

  countedAtMs(sequence: number): number {
    const query = `SELECT ${COUNTED_AT_MS} AS ms FROM ledger WHERE sequence = ?`;
    return this.#sql.exec<{ ms: number }>(query, sequence).one().ms;
  }

  /** The entries that count from a time on and before another. */
  within(fromMs: number, toMs: number): SequenceRange[] {
    const ranges = this.#stretches().map((stretch) => ({
      first: this.#firstCountedBy(fromMs, stretch),
      end: this.#firstCountedBy(toMs, stretch),
    }));
    return ranges.filter(({ first, end }) => first < end);
  }

  /** The newest entries that all count after a time. */
  tailAfter(atMs: number): SequenceRange {
    const { next } = this;
    let first = next;
    for (const stretch of this.#stretches().toReversed()) {
      const from = this.#firstCountedBy(atMs + 1, stretch);
      if (from < stretch.end) first = from;
      if (from > stretch.first) break;
    }
    return { first, end: next };
  }

  /** When the earliest of the entries after this one counts; null when there is none. */
  earliestAfterMs(sequence: number): number | null {
    const query = `SELECT min(${COUNTED_AT_MS}) AS ms FROM ledger WHERE sequence = CAST(? AS INTEGER) + 1
      OR sequence IN (SELECT sequence FROM clock_step WHERE sequence > CAST(? AS INTEGER) + 1)`;
    return this.#sql.exec<{ ms: number | null }>(query, sequence, sequence).one().ms;
  }

  /**
   * The clock was put back to a time.
   *
   * @param redatedFrom the first of the entries that count then; `next` when none do
   */
  recordStep(atMs: number, redatedFrom: number): void {
    const { next } = this;
    // Where nothing was booked since the last step, one row is enough for both.
    const change =
      redatedFrom < next
        ? "UPDATE SET at_ms = excluded.at_ms, redated_from = excluded.redated_from"
        : "NOTHING";
    this.#sql.exec(
      `INSERT INTO clock_step VALUES (?, ?, ?) ON CONFLICT DO ${change}`,
      next,
      atMs,
      redatedFrom,
    );
  }

  #stretches(): SequenceRange[] {
    const query = "SELECT sequence FROM clock_step ORDER BY sequence";
    const starts = this.#sql.exec<{ sequence: number }>(query).toArray();
    const bounds = [1, ...starts.map(({ sequence }) => sequence), this.next];
    return bounds
      .slice(1)
      .map((end, index) => ({ first: bounds[index] ?? end, end }))
      .filter(({ first, end }) => first < end);
  }

  /**
   * The first of a stretch's entries that counts at a time or later; the stretch's end when none
   * does.
   */
  #firstCountedBy(atMs: number, { first, end }: SequenceRange): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.countedAtMs(middle) < atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

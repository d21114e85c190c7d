/**
 * Usage records of a stretch of time, newest first, of those that are asked for. A turn looks at a
 * bounded run of the ledger, however few of its entries are, so that others' requests get in
 * between two of them.
 */
import { LedgerTimes } from "../ledger/ledger-times.ts";
import type { SequenceRange } from "../ledger/sequence-range.ts";
import type { LedgerRow } from "../ledger/tables.ts";
import { conditionsOf } from "./ledger-stretch.ts";
import type { RecordsCall } from "./verbs.ts";

/** Entries that one turn looks at. */
const ENTRIES_PER_TURN = 1_000;

type Looked = Pick<LedgerRow, "sequence" | "reference"> & { is_asked: number };

interface RecordRows {
  readonly rows: LedgerRow[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
  /** The last that was looked at, after which the next turn begins; null: none was. */
  readonly last: string | null;
}

/** Reads only. */
export class NewestRecords {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  /** @param after a record's id, or `last` of the turn before; an unknown one is behind all */
  turn(limit: number, after: string | null, asked: RecordsCall): RecordRows {
    const sequences: number[] = [];
    let [looked, last]: [number, string | null] = [0, null];
    for (const range of this.#rangesBefore(after, asked)) {
      for (const entry of this.#look(range, asked)) {
        if (sequences.length === limit || looked === ENTRIES_PER_TURN)
          return { rows: this.#rowsOf(sequences), hasMore: true, last };
        looked += 1;
        last = entry.reference;
        if (entry.is_asked === 1) sequences.push(entry.sequence);
      }
    }
    return { rows: this.#rowsOf(sequences), hasMore: false, last };
  }

  /** The newest first. */
  #rangesBefore(after: string | null, { fromMs, toMs }: RecordsCall): SequenceRange[] {
    const before = after === null ? Infinity : this.#sequenceOf(after);
    const isAll = fromMs === null && toMs === null;
    const all = { first: 1, end: this.#times.next };
    const ranges = isAll
      ? [all]
      : this.#times.within(fromMs ?? 0, toMs ?? Number.MAX_SAFE_INTEGER).toReversed();
    return ranges
      .map(({ first, end }) => ({ first, end: Math.min(end, before) }))
      .filter(({ first, end }) => first < end);
  }

  #sequenceOf(reference: string): number {
    const query = "SELECT sequence FROM ledger WHERE reference = ?";
    return this.#sql.exec<{ sequence: number }>(query, reference).toArray()[0]?.sequence ?? 0;
  }

  #look({ first, end }: SequenceRange, asked: RecordsCall): Iterable<Looked> {
    const { conditions, values } = conditionsOf(asked);
    const query = `SELECT sequence, reference, coalesce(${conditions}, 0) AS is_asked FROM ledger
      WHERE sequence >= CAST(? AS INTEGER) AND sequence < CAST(? AS INTEGER) AND kind IN ('settle', 'void')
      ORDER BY sequence DESC`;
    return this.#sql.exec<Looked>(query, ...values, first, end);
  }

  #rowsOf(sequences: readonly number[]): LedgerRow[] {
    const query = `SELECT * FROM ledger WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC`;
    return this.#sql.exec<LedgerRow>(query, JSON.stringify(sequences)).toArray();
  }
}

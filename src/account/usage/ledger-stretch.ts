/**
 * A stretch of the ledger, entry by entry, for files. The first turn fixes where it ends, so that
 * all turns are of one state of the books.
 */
import { LedgerTimes } from "../ledger/ledger-times.ts";
import { turnOver, type SequenceRange } from "../ledger/sequence-range.ts";
import { within } from "./usage-sums.ts";
import type { StretchCall, StretchEntry, StretchTurn } from "./verbs.ts";

/** Entries that one turn reads at most. */
const ENTRIES_PER_TURN = 1_000;

const FILTERS = [
  ["kinds", "kind"],
  ["keyIds", "usage ->> 'key_id'"],
  ["projectIds", "usage ->> 'project_id'"],
  ["personIds", "usage ->> 'person_id'"],
  ["endUserIds", "usage ->> 'end_user_id'"],
  ["models", "usage ->> 'model'"],
  ["operations", "usage ->> 'operation'"],
] as const;

const NAMES = `(SELECT name FROM api_key WHERE key_id = usage ->> 'key_id') AS key_name,
  (SELECT name FROM project WHERE id = usage ->> 'project_id') AS project_name`;

/** Reads only. */
export class LedgerStretch {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  turn(call: StretchCall): StretchTurn {
    const end = call.end ?? this.#times.next;
    const ranges = this.#times
      .within(call.fromMs, call.toMs)
      .map((range) => ({ ...range, end: Math.min(range.end, end) }));
    const most = Math.min(call.maxEntries, ENTRIES_PER_TURN);
    const { runs, next } = turnOver(ranges, { from: call.from, most });
    const entries = runs.flatMap((run) => this.#read(run, call));
    const size = ranges.reduce((sum, range) => sum + Math.max(0, range.end - range.first), 0);
    return { entries, next, end, size };
  }

  #read({ first, end }: SequenceRange, call: StretchCall): StretchEntry[] {
    const { conditions, values } = within(FILTERS.map(([name, column]) => [column, call[name]]));
    return this.#sql
      .exec<StretchEntry>(
        `SELECT *, ${NAMES} FROM ledger WHERE sequence >= ? AND sequence < ?
           AND ${conditions} ORDER BY sequence`,
        first,
        end,
        ...values,
      )
      .toArray();
  }
}

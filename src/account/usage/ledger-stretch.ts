/**
 * A stretch of the ledger, entry by entry, for files. The first turn fixes where it ends, so that
 * all turns are of one state of the books.
 */
import { LedgerTimes } from "../ledger/ledger-times.ts";
import { turnOver, type SequenceRange } from "../ledger/sequence-range.ts";
import type { LedgerRow } from "../ledger/tables.ts";
import type { LedgerPeriod } from "../ledger/verbs.ts";
import { within } from "./usage-sums.ts";
import type { RecordsFilter, StretchCall, StretchEntry, StretchTurn } from "./verbs.ts";

/** Entries that one turn reads at most. */
const ENTRIES_PER_TURN = 1_000;

/** A key with those that it was rotated to: usage is summed by the line. */
const KEYS_OF_LINES = `WITH asked AS (SELECT value FROM json_each(?))
  SELECT value FROM asked UNION SELECT key_id FROM api_key WHERE lineage_id IN (SELECT value FROM asked)`;

/** Which entries those are, in SQL. */
export const conditionsOf = (filter: RecordsFilter) =>
  within([
    ["usage ->> 'key_id'", filter.keyIds, KEYS_OF_LINES],
    ["usage ->> 'project_id'", filter.projectIds],
    ["usage ->> 'person_id'", filter.personIds],
    ["usage ->> 'end_user_id'", filter.endUserIds],
    ["usage ->> 'model'", filter.models],
    ["usage ->> 'operation'", filter.operations],
    ["usage ->> 'deployment_id'", filter.deploymentIds],
    ["usage ->> 'tier'", filter.tiers],
    ["coalesce(usage ->> '$.price.serviceTier', 'default')", filter.serviceTiers],
  ]);

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

  /** Entries of every kind after a sequence, oldest first. */
  page(after: number, limit: number, { fromMs, toMs }: LedgerPeriod): LedgerRow[] {
    const query =
      "SELECT * FROM ledger WHERE sequence >= ? AND sequence < ? ORDER BY sequence LIMIT ?";
    return this.#times.within(fromMs, toMs).reduce<LedgerRow[]>((rows, { first, end }) => {
      const asked = [Math.max(first, after + 1), end, limit - rows.length];
      return [...rows, ...this.#sql.exec<LedgerRow>(query, ...asked)];
    }, []);
  }

  #read({ first, end }: SequenceRange, call: StretchCall): StretchEntry[] {
    const ofKind = within([["kind", call.kinds]]);
    const { conditions, values } = conditionsOf(call);
    return this.#sql
      .exec<StretchEntry>(
        `SELECT *, ${NAMES} FROM ledger WHERE sequence >= ? AND sequence < ?
           AND ${ofKind.conditions} AND ${conditions} ORDER BY sequence`,
        first,
        end,
        ...ofKind.values,
        ...values,
      )
      .toArray();
  }
}

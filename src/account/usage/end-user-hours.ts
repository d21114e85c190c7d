/**
 * Sums of usage by hour and end user, told apart by key, model and operation. Beside the rollups,
 * whose rows all requests of a key share: of end users there may be very many. Each row has at
 * least one entry of the ledger, out of which all of them can be made anew.
 */
import { windowStartMs, type BudgetWindow } from "../../billing/budget.ts";
import type { NanoUsd } from "../../billing/money.ts";
import { HOUR_MS, hourOf } from "../../contract/durations.ts";
import { COUNTED_AT_MS, LedgerTimes } from "../ledger/ledger-times.ts";
import { LEDGER_COUNTS, LEDGER_KEYED, SUMS, SUMS_ADDED } from "./rollup-tables.ts";
import {
  END_USER_DIMENSIONS,
  within,
  type EndUserSumsQuery,
  type EndUserSumsRow,
} from "./usage-sums.ts";

export const END_USER_HOUR_SCHEMA = `
CREATE TABLE end_user_hour (
  hour_ms INTEGER NOT NULL,
  end_user_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  model TEXT NOT NULL,
  operation TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  charge INTEGER NOT NULL,
  PRIMARY KEY (hour_ms, end_user_id, key_id, model, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX end_user_hour_of ON end_user_hour (end_user_id, hour_ms);
`;

/** End users that an answer names; the others are one. */
export const MAX_NAMED = 100;
/** What the rows must be, by the ledger. Ends with its conditions. */
const LEDGER = `SELECT ${COUNTED_AT_MS} - ${COUNTED_AT_MS} % ${HOUR_MS} AS hour_ms, usage ->> 'end_user_id' AS end_user_id,
    ${LEDGER_KEYED}, ${LEDGER_COUNTS}
  FROM ledger WHERE kind IN ('settle', 'void') AND usage ->> 'end_user_id' IS NOT NULL`;

const folded = (source: string): string =>
  `SELECT hour_ms, end_user_id, key_id, min(project_id) AS project_id, model, operation, ${SUMS}
   FROM (${source}) GROUP BY 1, 2, 3, 5, 6`;

/** What a request of an end user came to, as it ended. */
export interface EndUserDelta {
  readonly endUserId: string;
  readonly keyId: string;
  readonly projectId: string;
  readonly model: string;
  readonly operation: string;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly chargeNanoUsd: number;
}

interface SpentWindow {
  readonly window: BudgetWindow;
  readonly nowMs: number;
}

const WINDOWS = ["day", "month", "ever"] as const satisfies readonly BudgetWindow[];
/** Sums of end users with a budget over all their tokens; then the memory starts anew. */
const MAX_REMEMBERED = 1_024;

const spentName = (endUserId: string, lineageId: string, window: BudgetWindow): string =>
  JSON.stringify([endUserId, lineageId, window]);

/** Writes only inside a transaction of the account's state. */
export class EndUserHours {
  readonly #sql: SqlStorage;
  readonly #spent = new Map<string, { readonly sinceMs: number; readonly nanoUsd: NanoUsd }>();
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#spent.clear();
  }

  /**
   * What the tokens of a key's line were charged for an end user in the window of now, and in later
   * ones, should a clock have been ahead.
   */
  spent(endUserId: string, lineageId: string, { window, nowMs }: SpentWindow): NanoUsd {
    const sinceMs = windowStartMs(window, nowMs);
    const name = spentName(endUserId, lineageId, window);
    const known = this.#spent.get(name);
    if (known?.sinceMs === sinceMs) return known.nanoUsd;
    const query = `SELECT coalesce(sum(charge), 0) AS charge FROM end_user_hour
      WHERE end_user_id = ? AND hour_ms >= ? AND key_id = ?`;
    const asked = [endUserId, sinceMs, lineageId];
    const { charge } = this.#sql.exec<{ charge: number }>(query, ...asked).one();
    if (this.#spent.size >= MAX_REMEMBERED) this.#spent.clear();
    this.#spent.set(name, { sinceMs, nanoUsd: charge });
    return charge;
  }

  add(delta: EndUserDelta, nowMs: number): void {
    for (const window of WINDOWS) {
      const name = spentName(delta.endUserId, delta.keyId, window);
      const known = this.#spent.get(name);
      if (known === undefined) continue;
      this.#spent.set(name, { ...known, nanoUsd: known.nanoUsd + delta.chargeNanoUsd });
    }
    this.#sql.exec(
      `INSERT INTO end_user_hour VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET ${SUMS_ADDED}`,
      hourOf(nowMs),
      delta.endUserId,
      delta.keyId,
      delta.projectId,
      delta.model,
      delta.operation,
      delta.promptTokens,
      delta.cachedTokens,
      delta.completionTokens,
      delta.chargeNanoUsd,
    );
  }

  /** Makes the rows of an hour and of all later ones anew. */
  redo(fromMs: number): void {
    const hourMs = hourOf(fromMs);
    this.forget();
    this.#sql.exec("DELETE FROM end_user_hour WHERE hour_ms >= ?", hourMs);
    for (const { first, end } of this.#times.within(hourMs, Number.MAX_SAFE_INTEGER)) {
      const source = `${LEDGER} AND sequence >= ${first} AND sequence < ${end}`;
      this.#sql.exec(
        `INSERT INTO end_user_hour ${folded(source)} ON CONFLICT DO UPDATE SET ${SUMS_ADDED}`,
      );
    }
  }

  /** Rows, and those that are not what the ledger says. Walks the whole ledger. */
  compareWithLedger(): { rows: number; differing: number } {
    const own = "SELECT * FROM end_user_hour";
    const right = folded(LEDGER);
    const query = `SELECT (SELECT count(*) FROM end_user_hour) AS rows, (SELECT count(*) FROM (
      SELECT * FROM (${own} EXCEPT ${right}) UNION ALL SELECT * FROM (${right} EXCEPT ${own}))) AS differing`;
    return this.#sql.exec<{ rows: number; differing: number }>(query).one();
  }

  /**
   * Sums by bucket of time, in its order. Of end users those that were charged most in the time of
   * all pages have rows of their own; all rows together are the sum of all.
   */
  sums(query: EndUserSumsQuery): EndUserSumsRow[] {
    const { startMs, endMs, widthMs, groupBy, named } = query;
    const { conditions, values } = within([
      ["end_user_id", query.endUserIds],
      ["key_id", query.keyIds],
      ["project_id", query.projectIds],
      ["model", query.models],
    ]);
    const rows = `SELECT * FROM end_user_hour WHERE hour_ms >= ? AND hour_ms < ? AND ${conditions}`;
    const first = `SELECT end_user_id FROM named GROUP BY 1 ORDER BY sum(charge) DESC, sum(requests) DESC, 1 LIMIT ${MAX_NAMED}`;
    const columns = END_USER_DIMENSIONS.map((name) => {
      if (!groupBy.includes(name)) return `NULL AS ${name}`;
      return name === "end_user_id"
        ? `iif(end_user_id IN (${first}), end_user_id, NULL) AS end_user_id`
        : name;
    });
    return this.#sql
      .exec<EndUserSumsRow>(
        `WITH asked AS (${rows}), named AS (${rows})
         SELECT hour_ms - hour_ms % CAST(? AS INTEGER) AS bucket_ms, ${columns.join(", ")}, ${SUMS}
         FROM asked GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, sum(charge) DESC, 2, 3, 4, 5`,
        startMs,
        endMs,
        ...values,
        named.startMs,
        named.endMs,
        ...values,
        widthMs,
      )
      .toArray();
  }
}

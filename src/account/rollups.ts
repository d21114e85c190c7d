/**
 * Sums of usage by minute, key, model and operation: what every usage figure is made of.
 *
 * A batch stages its additions and writes one row for each minute, key, model and operation it touched. Rows are absolute;
 * `version` is the ledger sequence of the last change, so that a copy elsewhere can tell older from newer.
 */
import { DIMENSIONS, type SumsQuery, type SumsRow } from "./usage-sums.ts";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS rollup (
  minute_ms INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  model TEXT NOT NULL,
  operation TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  charge INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (minute_ms, key_id, model, operation)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rollup_hour (
  hour_ms INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  model TEXT NOT NULL,
  operation TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  charge INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (hour_ms, key_id, model, operation)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS replication (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  folded_to_ms INTEGER NOT NULL
) STRICT;
INSERT INTO replication VALUES (1, 0, 0) ON CONFLICT DO NOTHING;
`;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

export interface RollupDelta {
  readonly bookedAtMs: number;
  readonly keyId: string;
  readonly projectId: string;
  readonly model: string;
  readonly operation: string;
  readonly requests: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly chargeNanoUsd: number;
  readonly version: number;
}

export type HourRow = {
  hour_ms: number;
  key_id: string;
  project_id: string;
  model: string;
  operation: string;
  requests: number;
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge: number;
  version: number;
};

const SUMS =
  "key_id, project_id, model, operation, requests, prompt_tokens, cached_tokens, completion_tokens, charge";
const MINUTES = `SELECT minute_ms AS at_ms, ${SUMS} FROM rollup`;
/** Hours as far as they are folded, minutes from there on. */
const COARSEST = `SELECT hour_ms AS at_ms, ${SUMS} FROM rollup_hour
  UNION ALL ${MINUTES} WHERE minute_ms >= (SELECT folded_to_ms FROM replication)`;
/** Writes only inside a transaction of the account's state. */
export class Rollups {
  readonly #sql: SqlStorage;
  #staged = new Map<string, RollupDelta>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(SCHEMA);
  }

  forget(): void {
    this.#staged.clear();
  }

  add(delta: RollupDelta): void {
    const minuteMs = delta.bookedAtMs - (delta.bookedAtMs % MINUTE_MS);
    const key = JSON.stringify([minuteMs, delta.keyId, delta.model, delta.operation]);
    const before = this.#staged.get(key);
    this.#staged.set(key, {
      ...delta,
      bookedAtMs: minuteMs,
      requests: delta.requests + (before?.requests ?? 0),
      promptTokens: delta.promptTokens + (before?.promptTokens ?? 0),
      cachedTokens: delta.cachedTokens + (before?.cachedTokens ?? 0),
      completionTokens: delta.completionTokens + (before?.completionTokens ?? 0),
      chargeNanoUsd: delta.chargeNanoUsd + (before?.chargeNanoUsd ?? 0),
    });
  }

  flush(): void {
    for (const row of this.#staged.values()) {
      this.#sql.exec(
        `INSERT INTO rollup VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET requests = requests + excluded.requests,
           prompt_tokens = prompt_tokens + excluded.prompt_tokens,
           cached_tokens = cached_tokens + excluded.cached_tokens,
           completion_tokens = completion_tokens + excluded.completion_tokens,
           charge = charge + excluded.charge, version = max(version, excluded.version)`,
        row.bookedAtMs,
        row.keyId,
        row.projectId,
        row.model,
        row.operation,
        row.requests,
        row.promptTokens,
        row.cachedTokens,
        row.completionTokens,
        row.chargeNanoUsd,
        row.version,
      );
    }
    this.#staged.clear();
  }

  /**
   * Copies the hours that are over into the table of hours. The clock of bookings never goes back, so an hour that is over
   * never changes; doing it again changes nothing.
   */
  fold(nowMs: number): void {
    const openMs = nowMs - (nowMs % HOUR_MS);
    const foldedToMs = this.#foldedToMs();
    if (openMs <= foldedToMs) return;
    this.#sql.exec(
      `INSERT INTO rollup_hour
       SELECT minute_ms - minute_ms % ${HOUR_MS}, key_id, min(project_id), model, operation, sum(requests),
         sum(prompt_tokens), sum(cached_tokens), sum(completion_tokens), sum(charge), max(version)
       FROM rollup WHERE minute_ms >= ? AND minute_ms < ? GROUP BY 1, 2, 4, 5 ON CONFLICT DO NOTHING`,
      foldedToMs,
      openMs,
    );
    this.#sql.exec("UPDATE replication SET folded_to_ms = ?", openMs);
  }

  /** Everything that was charged, by hour, key and project: what budget counters are made of. */
  sumsByHour() {
    return this.#sql
      .exec<{ bookedAtMs: number; keyId: string; projectId: string; chargeNanoUsd: number }>(
        `SELECT at_ms - at_ms % ${HOUR_MS} AS bookedAtMs, key_id AS keyId, project_id AS projectId,
           sum(charge) AS chargeNanoUsd FROM (${COARSEST}) GROUP BY 1, 2, 3`,
      )
      .toArray();
  }

  /** Sums by bucket of time and by the asked dimensions, in the order of time. Empty buckets are not there. */
  sums(query: SumsQuery): SumsRow[] {
    const { startMs, endMs, widthMs, groupBy, keyIds, projectIds, models } = query;
    const source = widthMs >= HOUR_MS && startMs % HOUR_MS === 0 ? COARSEST : MINUTES;
    const dimensions = DIMENSIONS.map((name) =>
      groupBy.includes(name) ? name : `NULL AS ${name}`,
    );
    return this.#sql
      .exec<SumsRow>(
        `SELECT at_ms - at_ms % CAST(? AS INTEGER) AS bucket_ms, ${dimensions.join(", ")},
           sum(requests) AS requests, sum(prompt_tokens) AS prompt_tokens, sum(cached_tokens) AS cached_tokens,
           sum(completion_tokens) AS completion_tokens, sum(charge) AS charge
         FROM (${source}) WHERE at_ms >= ? AND at_ms < ?
           AND (? IS NULL OR key_id IN (SELECT value FROM json_each(?)))
           AND (? IS NULL OR project_id IN (SELECT value FROM json_each(?)))
           AND (? IS NULL OR model IN (SELECT value FROM json_each(?)))
         GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
        widthMs,
        startMs,
        endMs,
        ...[keyIds, projectIds, models].flatMap((list) => {
          const json = list === null ? null : JSON.stringify(list);
          return [json, json];
        }),
      )
      .toArray();
  }

  /** What was charged since a time, in all or to one key. */
  chargedSince(sinceMs: number, keyId: string | null): number {
    const query = `SELECT coalesce(sum(charge), 0) AS charge FROM (${COARSEST})
      WHERE at_ms >= ? AND (? IS NULL OR key_id = ?)`;
    return this.#sql.exec<{ charge: number }>(query, sinceMs, keyId, keyId).one().charge;
  }

  /**
   * The hours that changed after a ledger sequence, whole, oldest change first. The ledger's clock never goes back, so
   * nothing before the next entry's hour can have changed.
   */
  hoursChangedAfter(sequence: number, limit: number): HourRow[] {
    return this.#sql
      .exec<HourRow>(
        `SELECT minute_ms - minute_ms % ${HOUR_MS} AS hour_ms, key_id, project_id, model, operation,
           sum(requests) AS requests, sum(prompt_tokens) AS prompt_tokens, sum(cached_tokens) AS cached_tokens,
           sum(completion_tokens) AS completion_tokens, sum(charge) AS charge, max(version) AS version
         FROM rollup WHERE minute_ms >= (
           SELECT booked_at_ms - booked_at_ms % ${HOUR_MS} FROM ledger WHERE sequence = CAST(? AS INTEGER) + 1)
         GROUP BY 1, 2, 3, 4, 5 HAVING max(version) > ? ORDER BY version LIMIT ?`,
        sequence,
        sequence,
        limit,
      )
      .toArray();
  }

  /** The ledger sequence up to which everything was sent on. */
  sentSequence(): number {
    return this.#sql.exec<{ sequence: number }>("SELECT sequence FROM replication").one().sequence;
  }

  setSentSequence(sequence: number): void {
    this.#sql.exec("UPDATE replication SET sequence = ?", sequence);
  }

  #foldedToMs(): number {
    const query = "SELECT folded_to_ms AS ms FROM replication";
    return this.#sql.exec<{ ms: number }>(query).one().ms;
  }
}

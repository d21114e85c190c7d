/**
 * Sums of usage by minute, key, model, operation and place: what every usage figure is made of.
 *
 * A batch stages its additions and writes one row for each minute, key, model, operation and place
 * that it touched. Rows are absolute; `version` is the ledger sequence of the last change, so that
 * a copy elsewhere can tell older from newer.
 */
import type { ChargeParts } from "../../billing/pricing.ts";
import type { Tier } from "../../contract/deployments.ts";
import { DAY_MS, dayOf, HOUR_MS, hourOf, MINUTE_MS, minuteOf } from "../../contract/durations.ts";
import type { ServiceTier } from "../../contract/service-tiers.ts";
import { LedgerTimes } from "../ledger/ledger-times.ts";
import {
  ADDED,
  COLUMNS,
  DAYS,
  folded,
  foldedHours,
  HOUR_COLUMNS,
  HOURS,
  LEDGER,
  MINUTES,
  MOVED,
  totalled,
  type HourRow,
  type TotalRow,
} from "./rollup-tables.ts";
import { PARTS } from "./usage-sums.ts";

export interface RollupDelta {
  readonly bookedAtMs: number;
  readonly keyId: string;
  readonly projectId: string;
  readonly model: string;
  readonly operation: string;
  /** Where it was answered; empty: it is not known. */
  readonly deploymentId: string;
  readonly tier: Tier;
  readonly serviceTier: ServiceTier;
  readonly requests: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly chargeNanoUsd: number;
  /** What the charge is for. */
  readonly parts: ChargeParts;
  readonly version: number;
}

const MARKS = Array.from({ length: 14 + PARTS.length }, () => "?").join(", ");

const added = ([a, b, c, d]: ChargeParts, [e, f, g, h]: ChargeParts): ChargeParts => [
  a + e,
  b + f,
  c + g,
  d + h,
];

/** Writes only inside a transaction of the account's state. */
export class Rollups {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;
  #staged = new Map<string, RollupDelta>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  forget(): void {
    this.#staged.clear();
  }

  add(delta: RollupDelta): void {
    const minuteMs = minuteOf(delta.bookedAtMs);
    const { keyId, model, operation, deploymentId, tier, serviceTier } = delta;
    const place = [deploymentId, tier, serviceTier];
    const key = JSON.stringify([minuteMs, keyId, model, operation, ...place]);
    const before = this.#staged.get(key);
    this.#staged.set(key, {
      ...delta,
      bookedAtMs: minuteMs,
      requests: delta.requests + (before?.requests ?? 0),
      promptTokens: delta.promptTokens + (before?.promptTokens ?? 0),
      cachedTokens: delta.cachedTokens + (before?.cachedTokens ?? 0),
      completionTokens: delta.completionTokens + (before?.completionTokens ?? 0),
      chargeNanoUsd: delta.chargeNanoUsd + (before?.chargeNanoUsd ?? 0),
      parts: before === undefined ? delta.parts : added(delta.parts, before.parts),
    });
  }

  flush(): void {
    for (const row of this.#staged.values()) {
      this.#sql.exec(
        `INSERT INTO rollup VALUES (${MARKS}) ON CONFLICT DO UPDATE SET ${ADDED}`,
        row.bookedAtMs,
        row.keyId,
        row.projectId,
        row.model,
        row.operation,
        row.deploymentId,
        row.tier,
        row.serviceTier,
        row.requests,
        row.promptTokens,
        row.cachedTokens,
        row.completionTokens,
        row.chargeNanoUsd,
        row.version,
        ...row.parts,
      );
    }
    this.#staged.clear();
  }

  /**
   * Copies the hours and days that are over into tables of their own. What is over does not change
   * unless the clock is put back (`unfold`); doing it again changes nothing.
   *
   * @returns whether any were: then the clock must be stored, for it is what makes them over
   */
  fold(nowMs: number): boolean {
    const { hours, days } = this.#foldedTo();
    const openHourMs = hourOf(nowMs);
    if (openHourMs <= hours) return false;
    const openDayMs = dayOf(nowMs);
    const within = "at_ms >= ? AND at_ms < ?";
    const copy = (
      table: string,
      mark: string,
      source: string,
      widthMs: number,
      fromMs: number,
      toMs: number,
    ) => {
      const query = `INSERT INTO ${table} ${folded(source, widthMs, within)} ON CONFLICT DO NOTHING`;
      this.#sql.exec(query, fromMs, toMs);
      this.#sql.exec(`UPDATE replication SET ${mark} = ?`, toMs);
    };
    // Days are made of hours as far as those are folded, so the hours' mark has to move first.
    copy("rollup_hour", "hours_folded_to_ms", MINUTES, HOUR_MS, hours, openHourMs);
    copy("rollup_day", "days_folded_to_ms", HOURS, DAY_MS, days, openDayMs);
    return true;
  }

  /** The clock was put back: hours and days from then on are not over any more. */
  unfold(nowMs: number): void {
    const hourMs = hourOf(nowMs);
    const dayMs = dayOf(nowMs);
    this.#sql.exec("DELETE FROM rollup_hour WHERE hour_ms >= ?", hourMs);
    this.#sql.exec("DELETE FROM rollup_day WHERE day_ms >= ?", dayMs);
    this.#sql.exec(
      `UPDATE replication SET hours_folded_to_ms = min(hours_folded_to_ms, CAST(? AS INTEGER)),
         days_folded_to_ms = min(days_folded_to_ms, CAST(? AS INTEGER))`,
      hourMs,
      dayMs,
    );
  }

  /**
   * Counts the newest entries, from the first that a clock ahead booked on, at the time that it was
   * put back to.
   *
   * @returns false when rows after that time have others, too; then nothing was changed
   */
  redate(firstSequence: number, nowMs: number): boolean {
    const minuteMs = minuteOf(nowMs);
    const query = `SELECT (SELECT coalesce(sum(requests), 0) FROM rollup WHERE minute_ms > ?1) =
      (SELECT count(*) FROM (${LEDGER} AND sequence >= ?2) WHERE at_ms > ?1) AS is_theirs`;
    const isTheirs = this.#sql.exec<{ is_theirs: number }>(query, minuteMs, firstSequence).one();
    if (isTheirs.is_theirs === 0) return false;
    this.#sql.exec(MOVED, minuteMs);
    this.#sql.exec("DELETE FROM rollup WHERE minute_ms > ?", minuteMs);
    // The database has them at the times of before, and what it has later than now is to be deleted
    // there.
    this.#sql.exec(
      `UPDATE replication SET sequence = min(sequence, CAST(?1 AS INTEGER) - 1),
         rewound_to_ms = min(coalesce(rewound_to_ms, ?2), CAST(?2 AS INTEGER))`,
      firstSequence,
      minuteMs,
    );
    return true;
  }

  /**
   * The time after which the database has rows that are to be deleted, with what was redated; null
   * when it has none.
   */
  rewoundToMs(): number | null {
    const query = "SELECT rewound_to_ms AS ms FROM replication";
    return this.#sql.exec<{ ms: number | null }>(query).one().ms;
  }

  forgetRewind(): void {
    this.#sql.exec("UPDATE replication SET rewound_to_ms = NULL");
  }

  /**
   * Throws the rollups away and makes them anew from the ledger; the database is to be told
   * everything again.
   */
  rebuild(nowMs: number): boolean {
    for (const table of ["rollup", "rollup_hour", "rollup_day"])
      this.#sql.exec(`DELETE FROM ${table}`);
    this.#sql.exec(
      `UPDATE replication SET sequence = 0, hours_folded_to_ms = 0, days_folded_to_ms = 0,
         placed_after = 0`,
    );
    this.#sql.exec(`INSERT INTO rollup ${folded(LEDGER, MINUTE_MS)}`);
    return this.fold(nowMs);
  }

  /** Rows, at each grain, and those that are not what the ledger says. Walks the whole ledger. */
  compareWithLedger(): { rows: number; differing: number } {
    const { hours, days } = this.#foldedTo();
    const grains = [
      ["rollup", "minute_ms", MINUTE_MS, Number.MAX_SAFE_INTEGER],
      ["rollup_hour", "hour_ms", HOUR_MS, hours],
      ["rollup_day", "day_ms", DAY_MS, days],
    ] as const;
    const sums = { rows: 0, differing: 0 };
    for (const [table, time, widthMs, untilMs] of grains) {
      const own = `SELECT ${time} AS at_ms, ${COLUMNS} FROM ${table}`;
      const right = folded(LEDGER, widthMs, `at_ms < ${untilMs}`);
      const query = `SELECT (SELECT count(*) FROM ${table}) AS n, (SELECT count(*) FROM (
        SELECT * FROM (${own} EXCEPT ${right}) UNION ALL SELECT * FROM (${right} EXCEPT ${own}))) AS differing`;
      const { n, differing } = this.#sql.exec<{ n: number; differing: number }>(query).one();
      sums.rows += n;
      sums.differing += differing;
    }
    return sums;
  }

  /** Everything that was charged, by day, key and project: what budget counters are made of. */
  sumsByDay() {
    return this.#sql
      .exec<{ bookedAtMs: number; keyId: string; projectId: string; chargeNanoUsd: number }>(
        `SELECT at_ms - at_ms % ${DAY_MS} AS bookedAtMs, key_id AS keyId, project_id AS projectId,
           sum(charge) AS chargeNanoUsd FROM (${DAYS}) GROUP BY 1, 2, 3`,
      )
      .toArray();
  }

  /** What was charged since a time, in all or to one key. */
  chargedSince(sinceMs: number, keyId: string | null): number {
    const query = `SELECT coalesce(sum(charge), 0) AS charge FROM (${DAYS})
      WHERE at_ms >= ? AND (? IS NULL OR key_id = ?)`;
    return this.#sql.exec<{ charge: number }>(query, sinceMs, keyId, keyId).one().charge;
  }

  /**
   * The hours that changed after a ledger sequence, whole, oldest change first. Nothing before the
   * hour of the earliest entry after it can have changed.
   */
  hoursChangedAfter(sequence: number, limit: number): HourRow[] {
    return this.#sql
      .exec<HourRow>(
        `SELECT at_ms AS hour_ms, ${HOUR_COLUMNS} FROM (${foldedHours(MINUTES, "at_ms >= ?")})
         WHERE version > ? ORDER BY version LIMIT ?`,
        this.#hourAfter(sequence),
        sequence,
        limit,
      )
      .toArray();
  }

  /**
   * The hours and days that may have changed after a ledger sequence, for the organization as a
   * whole.
   *
   * @param throughMs the last hour that is wanted, with its day
   */
  totalsChangedAfter(sequence: number, throughMs = Number.MAX_SAFE_INTEGER - DAY_MS): TotalRow[] {
    const hourMs = this.#hourAfter(sequence);
    const dayMs = dayOf(hourMs);
    const dayEndMs = dayOf(throughMs) + DAY_MS;
    const select = (grain: string, source: string, widthMs: number) =>
      `SELECT '${grain}' AS grain, * FROM (${totalled(source, widthMs, "at_ms >= ? AND at_ms < ?")})`;
    const query = `${select("hour", HOURS, HOUR_MS)} UNION ALL ${select("day", DAYS, DAY_MS)}`;
    return this.#sql.exec<TotalRow>(query, hourMs, throughMs + HOUR_MS, dayMs, dayEndMs).toArray();
  }

  /** Every hour, by its place in time, after one of them. */
  hoursAfter(
    row: Pick<HourRow, "hour_ms" | "key_id" | "model" | "operation"> | null,
    limit: number,
  ) {
    return this.#sql
      .exec<HourRow>(
        `SELECT at_ms AS hour_ms, ${HOUR_COLUMNS} FROM (${foldedHours(HOURS, "at_ms >= ?")})
         WHERE (at_ms, key_id, model, operation) > (?, ?, ?, ?) ORDER BY 1, 2, 4, 5 LIMIT ?`,
        row?.hour_ms ?? -1,
        row?.hour_ms ?? -1,
        row?.key_id ?? "",
        row?.model ?? "",
        row?.operation ?? "",
        limit,
      )
      .toArray();
  }

  /** The ledger sequence up to which everything was sent on. */
  sentSequence(): number {
    return this.#sql.exec<{ sequence: number }>("SELECT sequence FROM replication").one().sequence;
  }

  /** Since when the oldest request that was not sent on waits. */
  unsentSinceMs(): number | null {
    const query = `SELECT min(booked_at_ms) AS ms FROM ledger
      WHERE sequence > (SELECT sequence FROM replication) AND kind IN ('settle', 'void')`;
    return this.#sql.exec<{ ms: number | null }>(query).one().ms;
  }

  setSentSequence(sequence: number): void {
    this.#sql.exec("UPDATE replication SET sequence = ?", sequence);
  }

  archivedSequence(): number {
    const query = "SELECT archived_sequence AS sequence FROM replication";
    return this.#sql.exec<{ sequence: number }>(query).one().sequence;
  }

  setArchivedSequence(sequence: number): void {
    this.#sql.exec("UPDATE replication SET archived_sequence = ?", sequence);
  }

  #foldedTo(): { hours: number; days: number } {
    const query = "SELECT hours_folded_to_ms AS hours, days_folded_to_ms AS days FROM replication";
    return this.#sql.exec<{ hours: number; days: number }>(query).one();
  }

  /** The first hour that has an entry after this one; beyond all time when there is none. */
  #hourAfter(sequence: number): number {
    const earliestMs = this.#times.earliestAfterMs(sequence);
    return earliestMs === null ? Number.MAX_SAFE_INTEGER : hourOf(earliestMs);
  }
}

/**
 * Tokens of end users, in memory beside storage: as many of them as are used, so that an
 * organization may have very many. Writes only inside a transaction of the account.
 */
import type { NanoUsd } from "../../billing/money.ts";
import { HOUR_MS, MINUTE_MS } from "../../contract/durations.ts";
import type { Windows } from "../../limits/limiter.ts";
import { redate, type WindowState } from "../../limits/window.ts";
import type { EndUserTokenRow } from "./tables.ts";
import { placeOfWindow, storedWindows, windowsOf } from "./token-terms.ts";

/** Rows in memory; then it starts anew. */
const MAX_KEPT = 1_024;
/** How long one is kept that has ended, for those who ask what was spent. */
export const KEPT_MS = 7 * 86_400_000;
/** Deleted at one time. */
const SWEPT_AT_ONCE = 1_000;

export interface TokenFilter {
  readonly limit: number;
  /** Those made before this one; null: from the newest on. */
  readonly after: string | null;
  /** null: of all. */
  readonly endUserId: string | null;
  readonly lineageId: string | null;
}

export class EndUserTokens {
  readonly #sql: SqlStorage;
  readonly #kept = new Map<string, EndUserTokenRow>();
  readonly #changed = new Set<string>();
  #count: number | undefined;
  #closedSoughtAtMs = 0;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#kept.clear();
    this.#changed.clear();
    this.#count = undefined;
  }

  find(id: string): EndUserTokenRow | undefined {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const query = "SELECT * FROM end_user_token WHERE id = ?";
    const row = this.#sql.exec<EndUserTokenRow>(query, id).toArray()[0];
    if (row !== undefined) this.#keep(row);
    return row;
  }

  /** The newest first. */
  list({ limit, after, endUserId, lineageId }: TokenFilter): EndUserTokenRow[] {
    const filters = [
      ["sequence < (SELECT sequence FROM end_user_token WHERE id = ?)", after],
      ["end_user_id = ?", endUserId],
      ["lineage_id = ?", lineageId],
    ] as const;
    const asked = filters.filter(([, value]) => value !== null);
    const where = ["true", ...asked.map(([condition]) => condition)].join(" AND ");
    const query = `SELECT * FROM end_user_token WHERE ${where} ORDER BY sequence DESC LIMIT ?`;
    const values = asked.map(([, value]) => value);
    return this.#sql.exec<EndUserTokenRow>(query, ...values, limit).toArray();
  }

  /** All that are kept, whether they open or not. */
  get count(): number {
    const query = "SELECT count(*) AS n FROM end_user_token";
    this.#count ??= this.#sql.exec<{ n: number }>(query).one().n;
    return this.#count;
  }

  /** Those of an end user that have not ended. @param lineageId null: of all keys */
  openOf(endUserId: string, lineageId: string | null, nowMs: number): EndUserTokenRow[] {
    const query = `SELECT * FROM end_user_token WHERE end_user_id = ? AND ends_at_ms > ?
      AND (? IS NULL OR lineage_id = ?) ORDER BY sequence`;
    const asked = [endUserId, nowMs, lineageId, lineageId];
    return this.#sql.exec<EndUserTokenRow>(query, ...asked).toArray();
  }

  insert(row: Omit<EndUserTokenRow, "sequence" | "windows" | "spent">): void {
    const before = this.count;
    this.#sql.exec(
      `INSERT INTO end_user_token (id, token_hash, key_id, lineage_id, end_user_id, models, tiers, limits, budget,
         created_at_ms, expires_at_ms, revoked_at_ms, ends_at_ms, end_user_budget, end_user_window)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.id,
      row.token_hash,
      row.key_id,
      row.lineage_id,
      row.end_user_id,
      row.models,
      row.tiers,
      row.limits,
      row.budget,
      row.created_at_ms,
      row.expires_at_ms,
      row.revoked_at_ms,
      row.ends_at_ms,
      row.end_user_budget,
      row.end_user_window,
    );
    this.#count = before + 1;
  }

  /** One that is revoked already, or is not there, stays as it is. */
  revoke(id: string, nowMs: number): void {
    const row = this.find(id);
    if (row === undefined || row.revoked_at_ms !== null) return;
    const ends_at_ms = Math.min(row.ends_at_ms, nowMs);
    this.#keep({ ...row, revoked_at_ms: nowMs, ends_at_ms });
    const change = "UPDATE end_user_token SET revoked_at_ms = ?, ends_at_ms = ? WHERE id = ?";
    this.#sql.exec(change, nowMs, ends_at_ms, id);
  }

  /** What a request with it was charged. One that was deleted meanwhile opens nothing any more. */
  charge(id: string, chargeNanoUsd: NanoUsd): void {
    const row = this.find(id);
    if (row === undefined || chargeNanoUsd === 0) return;
    this.#change({ ...row, spent: row.spent + chargeNanoUsd });
  }

  windowsOf(id: string): Windows {
    const row = this.find(id);
    return row === undefined ? new Map() : windowsOf(row);
  }

  /** @returns those of the windows that are no token's */
  amendWindows(changes: Windows): Windows {
    const others = new Map<string, WindowState>();
    for (const [key, window] of changes) {
      const place = placeOfWindow(key);
      const row = place === null ? undefined : this.find(place.tokenId);
      if (place === null) others.set(key, window);
      else if (row !== undefined) this.#setWindow(row, place.metric, window);
    }
    return others;
  }

  /** A clock that was ahead counted in times to come. */
  redate(nowMs: number): void {
    this.flush();
    const query = `SELECT * FROM end_user_token WHERE sequence > ? AND windows <> '[]'
      ORDER BY sequence LIMIT ?`;
    const after = (sequence: number) =>
      this.#sql.exec<EndUserTokenRow>(query, sequence, MAX_KEPT).toArray();
    for (let rows = after(-1); rows.length > 0; rows = after(rows.at(-1)?.sequence ?? Infinity))
      for (const row of rows)
        this.#setWindows(
          row,
          storedWindows(row).map(([metric, window]) => [metric, redate(window, MINUTE_MS, nowMs)]),
        );
  }

  /** Limits forget what they counted. */
  dropWindows(): void {
    this.flush();
    this.#kept.clear();
    this.#sql.exec("UPDATE end_user_token SET windows = '[]' WHERE windows <> '[]'");
  }

  /** Writes what changed. */
  flush(): void {
    for (const id of this.#changed) {
      const row = this.#kept.get(id);
      if (row === undefined) continue;
      const change = "UPDATE end_user_token SET spent = ?, windows = ? WHERE id = ?";
      this.#sql.exec(change, row.spent, row.windows, id);
    }
    this.#changed.clear();
  }

  /** Deletes some of those that ended long ago. */
  sweep(nowMs: number): void {
    const query = "SELECT sequence FROM end_user_token WHERE ends_at_ms <= ? ORDER BY ends_at_ms";
    this.#delete(query, nowMs - KEPT_MS);
  }

  /** Deletes some of those that open nothing, however long that is ago. @returns how many */
  makeRoom(nowMs: number): number {
    const before = this.count;
    const ended = "SELECT sequence FROM end_user_token WHERE ends_at_ms <= ? ORDER BY ends_at_ms";
    this.#delete(ended, nowMs);
    // Every token is looked at, so not each time that one too many is asked for.
    if (this.count === before && Math.abs(nowMs - this.#closedSoughtAtMs) >= MINUTE_MS) {
      this.#closedSoughtAtMs = nowMs;
      const closed = `SELECT sequence FROM end_user_token WHERE key_id IN
        (SELECT key_id FROM api_key WHERE revoked_at_ms IS NOT NULL OR expires_at_ms <= ?)`;
      this.#delete(closed, nowMs);
    }
    return before - this.count;
  }

  /** When the next are to be deleted: those of an hour together. */
  nextSweepMs(): number | undefined {
    const query = "SELECT min(ends_at_ms) AS ms FROM end_user_token";
    const { ms } = this.#sql.exec<{ ms: number | null }>(query).one();
    return ms === null ? undefined : sweepOf(ms);
  }

  #delete(query: string, untilMs: number): void {
    const before = this.count;
    this.flush();
    const deletion = `DELETE FROM end_user_token
      WHERE sequence IN (${query} LIMIT ${SWEPT_AT_ONCE}) RETURNING id`;
    const deleted = this.#sql.exec<{ id: string }>(deletion, untilMs).toArray();
    for (const { id } of deleted) this.#kept.delete(id);
    this.#count = before - deleted.length;
  }

  #setWindow(row: EndUserTokenRow, metric: string, window: WindowState): void {
    const windows = new Map(storedWindows(row));
    if (window.length === 0) windows.delete(metric);
    else windows.set(metric, window);
    this.#setWindows(row, [...windows]);
  }

  #setWindows(row: EndUserTokenRow, windows: readonly (readonly [string, WindowState])[]): void {
    this.#change({ ...row, windows: JSON.stringify(windows) });
  }

  #change(row: EndUserTokenRow): void {
    this.#keep(row);
    this.#changed.add(row.id);
  }

  #keep(row: EndUserTokenRow): void {
    if (!this.#kept.has(row.id) && this.#kept.size >= MAX_KEPT) {
      this.flush();
      this.#kept.clear();
    }
    this.#kept.set(row.id, row);
  }
}

export const sweepOf = (endsAtMs: number): number =>
  Math.ceil((endsAtMs + KEPT_MS) / HOUR_MS) * HOUR_MS;

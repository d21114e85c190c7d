/**
 * Why the organization is suspended. Kept in memory beside storage; writes only inside a
 * transaction of the account.
 */
import type { Suspension } from "./verbs.ts";

/** Holds of before do not say what their keys were used for: as for anything. */
export const SUSPENSION_SCHEMA = `
CREATE TABLE suspension (
  reason TEXT PRIMARY KEY,
  since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
UPDATE hold_page SET holds = (
  SELECT json_group_array(json_set(value, '$.scope', NULL, '$.clientIp', NULL)) FROM json_each(holds)
);
`;

export class Suspensions {
  readonly #sql: SqlStorage;
  #all: readonly Suspension[] | undefined;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#all = undefined;
  }

  /** Oldest first. */
  list(): readonly Suspension[] {
    this.#all ??= this.#sql
      .exec<{ reason: string; since_ms: number }>(
        "SELECT reason, since_ms FROM suspension ORDER BY since_ms, reason",
      )
      .toArray()
      .map((row) => ({ reason: row.reason, sinceMs: row.since_ms }));
    return this.#all;
  }

  /** None: the organization is not suspended. */
  reasons(): readonly string[] {
    return this.list().map(({ reason }) => reason);
  }

  add({ reason, sinceMs }: Suspension): void {
    this.#sql.exec("INSERT INTO suspension VALUES (?, ?)", reason, sinceMs);
    this.#all = undefined;
  }

  remove(reason: string): void {
    this.#sql.exec("DELETE FROM suspension WHERE reason = ?", reason);
    this.#all = undefined;
  }
}

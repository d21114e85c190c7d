/**
 * Answers whose clients were seen to leave, stored until a retry takes them: nothing is stored
 * before the first.
 */
import type { Kept } from "./attempts.ts";

const TABLE = `
CREATE TABLE IF NOT EXISTS left_answer (
  asked TEXT PRIMARY KEY,
  kept TEXT NOT NULL,
  ended_at_ms INTEGER NOT NULL
) STRICT;
`;

export class LeftAnswers {
  readonly #sql: SqlStorage;
  #hasTable: boolean;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    const query = "SELECT 1 FROM sqlite_master WHERE name = 'left_answer'";
    this.#hasTable = sql.exec(query).toArray().length > 0;
  }

  put(asked: string, kept: Kept): void {
    this.#sql.exec(TABLE);
    this.#hasTable = true;
    const statement = "INSERT OR REPLACE INTO left_answer VALUES (?, ?, ?)";
    this.#sql.exec(statement, asked, JSON.stringify(kept), kept.endedAtMs);
  }

  /** An answer is given to one retry. */
  take(asked: string, sinceMs: number): Kept | undefined {
    if (!this.#hasTable) return undefined;
    const statement =
      "DELETE FROM left_answer WHERE asked = ? RETURNING kept, ended_at_ms AS ended";
    const [row] = this.#sql.exec<{ kept: string; ended: number }>(statement, asked).toArray();
    return row === undefined || row.ended < sinceMs ? undefined : (JSON.parse(row.kept) as Kept);
  }

  /** @returns when the oldest that is left ended; null when none is */
  forgetBefore(sinceMs: number): number | null {
    if (!this.#hasTable) return null;
    this.#sql.exec("DELETE FROM left_answer WHERE ended_at_ms < ?", sinceMs);
    const query = "SELECT min(ended_at_ms) AS oldest FROM left_answer";
    return this.#sql.exec<{ oldest: number | null }>(query).one().oldest;
  }
}

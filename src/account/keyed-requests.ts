/**
 * The Idempotency-Keys of requests that were admitted, by name. A request whose key is here may have an answer that is kept, and
 * is handed to its object whatever the limits and the balance say; any other is judged first, so that a refused one makes no object.
 */
export const KEYED_REQUEST_SCHEMA = `
CREATE TABLE keyed_request (
  name TEXT PRIMARY KEY,
  until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX keyed_request_until ON keyed_request (until_ms);
`;

/** As long as an answer is kept, and as a request may run before it is. */
const REMEMBERED_MS = 25 * 3_600_000;
/** Forgotten at one time, so that an alarm stays short. */
const FORGOTTEN_AT_ONCE = 1_000;

export class KeyedRequests {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  remember(name: string, nowMs: number): void {
    const statement =
      "INSERT INTO keyed_request VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET until_ms = ?2";
    this.#sql.exec(statement, name, nowMs + REMEMBERED_MS);
  }

  has(name: string, nowMs: number): boolean {
    const query = "SELECT 1 FROM keyed_request WHERE name = ? AND until_ms > ?";
    return this.#sql.exec(query, name, nowMs).toArray().length > 0;
  }

  forgetOld(nowMs: number): void {
    const old = "SELECT name FROM keyed_request WHERE until_ms <= ? ORDER BY until_ms LIMIT ?";
    this.#sql.exec(`DELETE FROM keyed_request WHERE name IN (${old})`, nowMs, FORGOTTEN_AT_ONCE);
  }
}

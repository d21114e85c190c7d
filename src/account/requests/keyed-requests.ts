/**
 * The Idempotency-Keys of requests that were admitted, by name and API key. A request that is here
 * may have an answer that is kept, and is handed to its object whatever the limits and the balance
 * say. Any other is judged first: a refused one makes no object, and another API key gets what is
 * kept only where it could ask for it now.
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

export interface KeyedRequest {
  /** A hash of the Idempotency-Key. */
  readonly name: string;
  /** Of the API key; one that replaced another by rotation has the same. */
  readonly lineageId: string;
}

export class KeyedRequests {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  remember(request: KeyedRequest, nowMs: number): void {
    const statement =
      "INSERT INTO keyed_request VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET until_ms = ?2";
    this.#sql.exec(statement, rowName(request), nowMs + REMEMBERED_MS);
  }

  has(request: KeyedRequest, nowMs: number): boolean {
    const query = "SELECT 1 FROM keyed_request WHERE name = ? AND until_ms > ?";
    return this.#sql.exec(query, rowName(request), nowMs).toArray().length > 0;
  }

  forgetOld(nowMs: number): void {
    const old = "SELECT name FROM keyed_request WHERE until_ms <= ? ORDER BY until_ms LIMIT ?";
    this.#sql.exec(`DELETE FROM keyed_request WHERE name IN (${old})`, nowMs, FORGOTTEN_AT_ONCE);
  }
}

const rowName = ({ name, lineageId }: KeyedRequest): string => `${name}:${lineageId}`;

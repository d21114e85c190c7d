/**
 * Conversations that a better model took over from one that was tried (decisions/0112): the next
 * turn goes to it at once. Known by digests of what was said; bounded, and forgotten in time.
 */
import type { AdmitCall } from "../gate.ts";
import type { Hold } from "./hold.ts";

export const ESCALATION_SCHEMA = `
CREATE TABLE escalation (
  conversation TEXT PRIMARY KEY,
  model TEXT NOT NULL,
  until_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX escalation_until ON escalation (until_ms);
`;

/** From the last turn on. */
export const REMEMBERED_MS = 6 * 3_600_000;
/** Then those that were silent for longest make room. */
export const MAX_CONVERSATIONS = 10_000;
/** Forgotten at one time, so that an alarm stays short. */
const FORGOTTEN_AT_ONCE = 1_000;

export class Escalations {
  readonly #sql: SqlStorage;
  /** There are as many at most; undefined: not counted yet in this life. */
  #atMost: number | undefined;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** The model that has the conversation of a request for which a cheaper one is to be tried. */
  modelFor({ isTried, conversation }: AdmitCall, nowMs: number): string | undefined {
    const before = conversation?.before ?? null;
    if (isTried !== true || before === null) return undefined;
    const query = "SELECT model FROM escalation WHERE conversation = ? AND until_ms > ?";
    return this.#sql.exec<{ model: string }>(query, before, nowMs).toArray()[0]?.model;
  }

  /** @param hold as it ended: of the model that answered */
  note({ conversation, decision, model }: Hold, nowMs: number): void {
    if (conversation === undefined || model === decision?.cascade?.model) return;
    this.#sql.exec(
      `INSERT INTO escalation VALUES (?1, ?2, ?3)
       ON CONFLICT (conversation) DO UPDATE SET model = ?2, until_ms = ?3`,
      conversation,
      model,
      nowMs + REMEMBERED_MS,
    );
    this.#atMost = this.#atMost === undefined ? this.#counted() : this.#atMost + 1;
    if (this.#atMost <= MAX_CONVERSATIONS) return;
    // One that was known already is no other.
    this.#atMost = this.#counted();
    if (this.#atMost > MAX_CONVERSATIONS) this.#forget("", []);
  }

  forgetOld(nowMs: number): void {
    this.#forget("WHERE until_ms <= ?", [nowMs]);
  }

  #forget(which: string, values: readonly number[]): void {
    const old = `SELECT conversation FROM escalation ${which} ORDER BY until_ms LIMIT ?`;
    const statement = `DELETE FROM escalation WHERE conversation IN (${old})`;
    this.#sql.exec(statement, ...values, FORGOTTEN_AT_ONCE);
    this.#atMost = undefined;
  }

  #counted(): number {
    return this.#sql.exec<{ n: number }>("SELECT count(*) AS n FROM escalation").one().n;
  }
}

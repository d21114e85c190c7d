/**
 * Who changed what: append-only, in the transaction of the change itself. Never secrets: callers
 * pass what may be shown.
 */
import type { Actor } from "../../auth/actor.ts";
import type { AuditEntry, AuditFilter } from "./verbs.ts";

type AuditRow = {
  sequence: number;
  at_ms: number;
  actor_kind: Actor["kind"];
  actor_id: string;
  action: string;
  target: string;
  before: string | null;
  after: string | null;
};

export class Audit {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  record(
    actor: Actor,
    action: string,
    target: string,
    before: unknown,
    after: unknown,
    nowMs: number,
  ): void {
    this.#sql.exec(
      "INSERT INTO audit (at_ms, actor_kind, actor_id, action, target, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
      nowMs,
      actor.kind,
      actor.id,
      action,
      target,
      before === null ? null : JSON.stringify(before),
      after === null ? null : JSON.stringify(after),
    );
  }

  /** Newest first. */
  list({ limit, before, actorId, action, target, fromMs, toMs }: AuditFilter): AuditEntry[] {
    return this.#sql
      .exec<AuditRow>(
        `SELECT * FROM audit WHERE sequence < ? AND at_ms >= ? AND at_ms < ? AND (? IS NULL OR actor_id = ?)
           AND (? IS NULL OR action = ?) AND (? IS NULL OR target = ?) ORDER BY sequence DESC LIMIT ?`,
        before ?? Number.MAX_SAFE_INTEGER,
        fromMs ?? 0,
        toMs ?? Number.MAX_SAFE_INTEGER,
        actorId ?? null,
        actorId ?? null,
        action ?? null,
        action ?? null,
        target ?? null,
        target ?? null,
        limit,
      )
      .toArray()
      .map((row) => ({
        sequence: row.sequence,
        atMs: row.at_ms,
        actor: { kind: row.actor_kind, id: row.actor_id },
        action: row.action,
        target: row.target,
        before: row.before === null ? null : (JSON.parse(row.before) as unknown),
        after: row.after === null ? null : (JSON.parse(row.after) as unknown),
      }));
  }
}

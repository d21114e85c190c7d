/**
 * Who changed what: append-only, in the transaction of the change itself. Never secrets: callers
 * pass what may be shown.
 */
import type { Actor } from "../../auth/actor.ts";
import { dayOf } from "../../contract/durations.ts";
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

/** What one person may do very often in a day: so many times each has a row of its own. */
const TOLD_SINGLY = 32;
/** Rows that are read for what of it was told, when it is not known. */
const MAX_READ = 1_000;
const MAX_REMEMBERED = 256;

interface Often {
  readonly actor: Actor;
  readonly action: string;
  readonly target: string;
  readonly after: object;
}

export class Audit {
  readonly #sql: SqlStorage;
  /** By who did what on which day (UTC), how often they did, at least. */
  readonly #counts = new Map<string, number>();

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** The next count comes from storage. */
  forget(): void {
    this.#counts.clear();
  }

  /**
   * What is done for each of very many, and has rows of its own elsewhere: the first times of
   * somebody's day have a row each, and from then on every doubling, which says how many there were
   * at least. So the log grows by days and people, whatever they do.
   */
  recordOften({ actor, action, target, after }: Often, nowMs: number): void {
    const dayMs = dayOf(nowMs);
    const name = JSON.stringify([actor.kind, actor.id, action, dayMs]);
    const count = (this.#counts.get(name) ?? this.#countOf({ actor, action }, dayMs)) + 1;
    if (this.#counts.size >= MAX_REMEMBERED) this.forget();
    this.#counts.set(name, count);
    if (count <= TOLD_SINGLY) this.record(actor, action, target, null, after, nowMs);
    else if (isPowerOfTwo(count)) this.record(actor, action, "*", null, { at_least: count }, nowMs);
  }

  /** What the newest rows tell of a day. */
  #countOf({ actor, action }: Pick<Often, "actor" | "action">, dayMs: number): number {
    const query = `SELECT count(*) AS told, coalesce(max(after ->> 'at_least'), 0) AS counted
      FROM (SELECT * FROM audit ORDER BY sequence DESC LIMIT ${MAX_READ})
      WHERE at_ms >= ? AND action = ? AND actor_kind = ? AND actor_id = ?`;
    const asked = [dayMs, action, actor.kind, actor.id];
    const { told, counted } = this.#sql
      .exec<{ told: number; counted: number }>(query, ...asked)
      .one();
    return Math.max(counted, Math.min(told, TOLD_SINGLY));
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

const isPowerOfTwo = (count: number): boolean => Number.isInteger(Math.log2(count));

/**
 * Answers in an object's tables: bounded in number, in bytes and in time, and shared by the
 * projects of one organization. No clock: the caller says what time it is.
 */
import { CACHE_LIMITS } from "../contract/response-cache.ts";
import type { AnswerPage, CacheSize, FoundAnswer, KeptAnswer } from "./response-cache.ts";

const TABLES = `
CREATE TABLE IF NOT EXISTS answer (
  key TEXT PRIMARY KEY,
  project_id TEXT NOT NULL,
  made_by TEXT NOT NULL,
  fingerprint TEXT,
  text TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  kept_at_ms INTEGER NOT NULL,
  ends_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS answer_by_end ON answer (ends_at_ms);
CREATE INDEX IF NOT EXISTS answer_by_project ON answer (project_id, kept_at_ms);
CREATE INDEX IF NOT EXISTS answer_by_files ON answer (made_by, fingerprint);
CREATE TABLE IF NOT EXISTS terms (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
`;

/** Bytes of a page, which may have one answer of more. */
const PAGE_BYTES = 1024 * 1024;

/** How far the clocks of two machines may differ that have the object one after another. */
const BEHIND_MS = 5_000;

type Row = { key: string; text: string; kept_at_ms: number; ends_at_ms: number };
type Total = { answers: number; bytes: number };

export interface AnswerBounds {
  readonly maxBytes: number;
  readonly maxAnswers: number;
  readonly maxAnswerBytes: number;
}

export class CachedAnswers {
  readonly #sql: SqlStorage;
  readonly #bounds: AnswerBounds;
  #hasTables: boolean;
  /** What each project has, once it was counted. */
  #totals: Map<string, Total> | undefined;

  constructor(sql: SqlStorage, bounds: AnswerBounds = CACHE_LIMITS) {
    this.#sql = sql;
    this.#bounds = bounds;
    const query = "SELECT 1 FROM sqlite_master WHERE name = 'answer'";
    this.#hasTables = sql.exec(query).toArray().length > 0;
  }

  find(keys: readonly string[], maxAgeMs: number, nowMs: number): FoundAnswer | null {
    if (!this.#hasTables) return null;
    for (const key of keys) {
      const query = "SELECT key, text, kept_at_ms, ends_at_ms FROM answer WHERE key = ?";
      const [row] = this.#sql.exec<Row>(query, key).toArray();
      if (row === undefined) continue;
      // A clock that is a little behind makes an answer no younger than new. One that was put back
      // by more cannot tell how old it is.
      if (row.kept_at_ms - nowMs > BEHIND_MS) continue;
      const ageMs = Math.max(0, nowMs - row.kept_at_ms);
      if (ageMs < maxAgeMs && nowMs < row.ends_at_ms) return { key, text: row.text, ageMs };
    }
    return null;
  }

  /** The oldest of the project that has most make room. */
  put(answer: KeptAnswer, nowMs: number): boolean {
    const { key, projectId, madeBy, fingerprint, text, ttlMs, termsVersion } = answer;
    const bytes = new TextEncoder().encode(text).byteLength;
    if (bytes > this.#bounds.maxAnswerBytes) return false;
    this.#open();
    if (termsVersion < this.#leastTerms()) return false;
    // Not `<>`, for which every answer of the maker would be read.
    for (const other of ["<", ">"])
      this.#forget(`made_by = ? AND fingerprint ${other} ?`, madeBy, fingerprint);
    this.#forget("key = ?", key);
    this.#forget("ends_at_ms <= ?", nowMs);
    this.#makeRoom(bytes);
    const insert = "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    const until = nowMs + ttlMs;
    this.#sql.exec(insert, key, projectId, madeBy, fingerprint, text, bytes, nowMs, until);
    this.#count(projectId, 1, bytes);
    return true;
  }

  clear(termsVersion: number): void {
    if (!this.#hasTables) this.#open();
    this.#sql.exec("DELETE FROM answer");
    this.#totals = undefined;
    const version = Math.max(termsVersion, this.#leastTerms());
    this.#sql.exec("INSERT OR REPLACE INTO terms VALUES (1, ?)", version);
  }

  /** @returns when the next one ends; null when none is left */
  forgetOld(nowMs: number): number | null {
    if (!this.#hasTables) return null;
    this.#forget("ends_at_ms <= ?", nowMs);
    const query = "SELECT min(ends_at_ms) AS next FROM answer";
    return this.#sql.exec<{ next: number | null }>(query).one().next;
  }

  size(): CacheSize {
    if (!this.#hasTables) return { answers: 0, bytes: 0 };
    return [...this.#counted().values()].reduce(
      (sum, { answers, bytes }) => ({
        answers: sum.answers + answers,
        bytes: sum.bytes + bytes,
      }),
      { answers: 0, bytes: 0 },
    );
  }

  listKeys(): string[] {
    if (!this.#hasTables) return [];
    const query = "SELECT key FROM answer ORDER BY key";
    return this.#sql
      .exec<{ key: string }>(query)
      .toArray()
      .map(({ key }) => key);
  }

  page(after: string | null): AnswerPage {
    if (!this.#hasTables) return { answers: [], hasMore: false };
    const query =
      "SELECT key, text, project_id, bytes, kept_at_ms FROM answer WHERE key > ? ORDER BY key";
    type Kept = {
      key: string;
      text: string;
      project_id: string;
      bytes: number;
      kept_at_ms: number;
    };
    const answers = [];
    let bytes = 0;
    for (const row of this.#sql.exec<Kept>(query, after ?? "")) {
      if (bytes > PAGE_BYTES) return { answers, hasMore: true };
      bytes += row.bytes;
      const { key, text, project_id: projectId, kept_at_ms: keptAtMs } = row;
      answers.push({ key, text, projectId, keptAtMs });
    }
    return { answers, hasMore: false };
  }

  #open(): void {
    this.#sql.exec(TABLES);
    this.#hasTables = true;
  }

  #leastTerms(): number {
    const rows = this.#sql.exec<{ version: number }>("SELECT version FROM terms").toArray();
    return rows[0]?.version ?? 0;
  }

  #makeRoom(bytes: number): void {
    const { maxAnswers, maxBytes } = this.#bounds;
    for (;;) {
      const size = this.size();
      const isFull = size.answers >= maxAnswers;
      if (!isFull && size.bytes + bytes <= maxBytes) return;
      const by = isFull ? "answers" : "bytes";
      const [most] = [...this.#counted()].toSorted(([, a], [, b]) => b[by] - a[by]);
      if (most === undefined) return;
      const oldest =
        "key = (SELECT key FROM answer WHERE project_id = ? ORDER BY kept_at_ms, key LIMIT 1)";
      this.#forget(oldest, most[0]);
    }
  }

  #forget(where: string, ...bindings: (string | number | null)[]): void {
    const totals = this.#counted();
    const statement = `DELETE FROM answer WHERE ${where} RETURNING project_id AS project, bytes`;
    const gone = this.#sql
      .exec<{ project: string; bytes: number }>(statement, ...bindings)
      .toArray();
    for (const { project, bytes } of gone) this.#count(project, -1, -bytes, totals);
  }

  #counted(): Map<string, Total> {
    const query =
      "SELECT project_id AS id, count(*) AS answers, sum(bytes) AS bytes FROM answer GROUP BY project_id";
    this.#totals ??= new Map(
      this.#sql
        .exec<{ id: string } & Total>(query)
        .toArray()
        .map(({ id, answers, bytes }) => [id, { answers, bytes }]),
    );
    return this.#totals;
  }

  #count(projectId: string, answers: number, bytes: number, totals = this.#counted()): void {
    const total = totals.get(projectId) ?? { answers: 0, bytes: 0 };
    const next = { answers: total.answers + answers, bytes: total.bytes + bytes };
    if (next.answers > 0) totals.set(projectId, next);
    else totals.delete(projectId);
  }
}

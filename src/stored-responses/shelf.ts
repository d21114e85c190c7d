/**
 * Stored responses in an object's tables: bounded in number, in size and in time, and shared by the
 * projects of one organization. No clock: the caller says what time it is.
 */
import { DEFAULT_RETENTION, keptMsOf } from "../contract/retention.ts";
import type {
  Context,
  Found,
  FoundLists,
  ItemsCall,
  Large,
  ListKind,
  ResponsePage,
  Retention,
  StoredId,
  StoredResponse,
  StoredSize,
} from "./stored-responses.ts";

/** Where the organization has set nothing. */
export const KEPT_MS = keptMsOf(DEFAULT_RETENTION);
/** Of an organization. */
export const MAX_RESPONSES = 10_000;
/** Characters of an organization's responses, and the items with them. */
export const MAX_STORED_LENGTH = 64 * 1024 * 1024;
/** Characters of the items that come before a request: as many as a request may have. */
export const MAX_CONTEXT_LENGTH = 4 * 1024 * 1024;
/** Responses that may follow one another. */
const MAX_CHAIN = 1_024;
/** Characters of a page, which may have one response of more. */
const PAGE_LENGTH = 1024 * 1024;
/** Characters in a row; SQLite takes two million bytes. */
const PIECE_LENGTH = 500_000;

const TABLES = `
CREATE TABLE IF NOT EXISTS response (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL,
  previous_id TEXT,
  created_at_ms INTEGER NOT NULL,
  length INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS response_by_age ON response (created_at_ms);
CREATE TABLE IF NOT EXISTS piece (
  response_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('response', 'input', 'output')),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (response_id, kind, number)
) STRICT;
CREATE TABLE IF NOT EXISTS item (id TEXT PRIMARY KEY, response_id TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS item_by_response ON item (response_id);
`;

const RETENTION_TABLE = `
CREATE TABLE IF NOT EXISTS retention (version INTEGER NOT NULL, kept_ms INTEGER NOT NULL) STRICT;
`;

interface Total {
  count: number;
  length: number;
}
type Row = { id: string; project_id: string; previous_id: string | null; length: number };
type Kind = ListKind | "response";

export class Shelf {
  readonly #sql: SqlStorage;
  #hasTables: boolean;
  /** What each project has, once it was counted. */
  #totals: Map<string, Total> | undefined;
  /** What the organization has set; undefined: nothing. */
  #retention: Retention | undefined;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    const tables = sql
      .exec<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
      .toArray()
      .map(({ name }) => name);
    this.#hasTables = tables.includes("response");
    if (tables.includes("retention")) {
      const query = "SELECT version, kept_ms FROM retention";
      const [row] = sql.exec<{ version: number; kept_ms: number }>(query).toArray();
      this.#retention = row && { version: row.version, keptMs: row.kept_ms };
    }
  }

  /** Whether there is something to remember when the last response is gone. */
  get hasRetention(): boolean {
    return this.#retention !== undefined;
  }

  get keptMs(): number {
    return this.#retention?.keptMs ?? KEPT_MS;
  }

  /** @returns when the oldest that is left was stored; null when none is */
  retain(retention: Retention, nowMs: number): number | null {
    if (retention.version > (this.#retention?.version ?? 0)) {
      this.#sql.exec(RETENTION_TABLE);
      this.#sql.exec("DELETE FROM retention");
      const insert = "INSERT INTO retention VALUES (?, ?)";
      this.#sql.exec(insert, retention.version, retention.keptMs);
      this.#retention = { ...retention };
    }
    return this.forgetOld(nowMs);
  }

  size(): StoredSize {
    if (!this.#hasTables) return { responses: 0, characters: 0 };
    const totals = [...this.#counted().values()];
    return {
      responses: totals.reduce((sum, { count }) => sum + count, 0),
      characters: totals.reduce((sum, { length }) => sum + length, 0),
    };
  }

  /**
   * The oldest of the project that has most make room.
   *
   * @returns false for one that no room is large enough for, and where nothing may be kept
   */
  put(stored: StoredResponse, nowMs: number): boolean {
    const { id, projectId, previousId, response, input, output, itemIds } = stored;
    const length = response.length + input.length + output.length;
    if (length > MAX_STORED_LENGTH / 4 || this.keptMs === 0) return false;
    this.#sql.exec(TABLES);
    this.#hasTables = true;
    this.forgetOld(nowMs);
    this.#makeRoom(length);
    this.#count(projectId, 1, length);
    const insert = "INSERT OR IGNORE INTO response VALUES (?, ?, ?, ?, ?)";
    this.#sql.exec(insert, id, projectId, previousId, nowMs, length);
    this.#write(id, "response", response);
    this.#write(id, "input", input);
    this.#write(id, "output", output);
    for (const itemId of itemIds)
      this.#sql.exec("INSERT OR IGNORE INTO item VALUES (?, ?)", itemId, id);
    return true;
  }

  find(which: StoredId, kind: Exclude<Kind, "output">, atOnce: number): Found {
    const row = this.#row(which);
    if (row === undefined) return { ok: false, reason: "not_found" };
    const length = this.#lengthOf(row.id, kind);
    return length > atOnce ? large(length) : { ok: true, text: this.#read(row.id, kind) };
  }

  contextOf({ projectId, id }: StoredId, atOnce: number): Context {
    const rows: Row[] = [];
    for (let next: string | null = id; next !== null;) {
      const row = this.#row({ projectId, id: next });
      if (row === undefined) return { ok: false, reason: "not_found", id: next };
      rows.unshift(row);
      if (rows.length > MAX_CHAIN) return tooLong();
      next = row.previous_id;
    }
    // With the answers themselves, which are not read: it is not more than this.
    const most = rows.reduce((sum, row) => sum + row.length, 0);
    if (most > atOnce) return large(most);
    const items: string[] = [];
    let length = 0;
    for (const row of rows) {
      const own = [this.#read(row.id, "input"), this.#read(row.id, "output")];
      length += own.reduce((sum, text) => sum + text.length, 0);
      if (length > MAX_CONTEXT_LENGTH) return tooLong();
      items.push(...own);
    }
    return { ok: true, items };
  }

  /** Each list is read once, and after so much there is no other. */
  findLists({ projectId, itemIds, kind }: ItemsCall, atOnce: number): FoundLists {
    if (!this.#hasTables) return { ok: true, lists: [] };
    const query = `SELECT response.id FROM item JOIN response ON response.id = item.response_id
      WHERE item.id = ? AND response.project_id = ?`;
    const wanted = new Map<string, string[]>();
    for (const itemId of itemIds) {
      const [row] = this.#sql.exec<{ id: string }>(query, itemId, projectId).toArray();
      const ids = row && wanted.get(row.id);
      if (ids !== undefined) ids.push(itemId);
      else if (row !== undefined) wanted.set(row.id, [itemId]);
    }
    let length = 0;
    for (const id of wanted.keys()) {
      if (length > MAX_CONTEXT_LENGTH) return tooLong();
      length += this.#lengthOf(id, kind);
    }
    if (length > atOnce) return large(length);
    const lists = [...wanted].map(([id, ids]) => ({ list: this.#read(id, kind), ids }));
    return { ok: true, lists };
  }

  delete(which: StoredId): boolean {
    const row = this.#row(which);
    if (row !== undefined) this.#forget(row.id);
    return row !== undefined;
  }

  /** @returns when the oldest that is left was stored; null when none is */
  forgetOld(nowMs: number): number | null {
    if (!this.#hasTables) return null;
    // By a clock that was ahead they would be kept for longer than is promised.
    this.#sql.exec("UPDATE response SET created_at_ms = ? WHERE created_at_ms > ?", nowMs, nowMs);
    const sinceMs = this.keptMs === 0 ? Number.MAX_SAFE_INTEGER : nowMs - this.keptMs;
    const query = "SELECT id FROM response WHERE created_at_ms < ?";
    for (const { id } of this.#sql.exec<{ id: string }>(query, sinceMs).toArray()) this.#forget(id);
    const oldest = "SELECT min(created_at_ms) AS oldest FROM response";
    return this.#sql.exec<{ oldest: number | null }>(oldest).one().oldest;
  }

  listIds(): string[] {
    if (!this.#hasTables) return [];
    const query = "SELECT id FROM response ORDER BY id";
    return this.#sql
      .exec<{ id: string }>(query)
      .toArray()
      .map(({ id }) => id);
  }

  page(after: string | null): ResponsePage {
    if (!this.#hasTables) return { responses: [], hasMore: false };
    const query = "SELECT * FROM response WHERE id > ? ORDER BY id";
    const responses = [];
    let length = 0;
    for (const row of this.#sql.exec<Row & { created_at_ms: number }>(query, after ?? "")) {
      if (length > PAGE_LENGTH) return { responses, hasMore: true };
      length += row.length;
      const { id, project_id: projectId, previous_id: previousId } = row;
      const texts = { response: this.#read(id, "response"), input: this.#read(id, "input") };
      responses.push({ id, projectId, previousId, createdAtMs: row.created_at_ms, ...texts });
    }
    return { responses, hasMore: false };
  }

  #makeRoom(length: number): void {
    for (;;) {
      const projects = [...this.#counted()];
      const count = projects.reduce((sum, [, total]) => sum + total.count, 0);
      const kept = projects.reduce((sum, [, total]) => sum + total.length, 0);
      const isFull = count >= MAX_RESPONSES;
      if (!isFull && kept + length <= MAX_STORED_LENGTH) return;
      const by = isFull ? "count" : "length";
      const [most] = projects.toSorted(([, a], [, b]) => b[by] - a[by]);
      if (most === undefined) return;
      const oldest =
        "SELECT id FROM response WHERE project_id = ? ORDER BY created_at_ms, id LIMIT 1";
      for (const { id } of this.#sql.exec<{ id: string }>(oldest, most[0]).toArray())
        this.#forget(id);
    }
  }

  #counted(): Map<string, Total> {
    const query =
      "SELECT project_id AS id, count(*) AS count, sum(length) AS length FROM response GROUP BY project_id";
    this.#totals ??= new Map(
      this.#sql
        .exec<{ id: string } & Record<"count" | "length", number>>(query)
        .toArray()
        .map(({ id, count, length }) => [id, { count, length }]),
    );
    return this.#totals;
  }

  #count(projectId: string, count: number, length: number): void {
    const totals = this.#counted();
    const total = totals.get(projectId) ?? { count: 0, length: 0 };
    total.count += count;
    total.length += length;
    if (total.count > 0) totals.set(projectId, total);
    else totals.delete(projectId);
  }

  #forget(id: string): void {
    const query = "SELECT project_id AS project, length FROM response WHERE id = ?";
    for (const { project, length } of this.#sql
      .exec<{ project: string; length: number }>(query, id)
      .toArray())
      this.#count(project, -1, -length);
    this.#sql.exec("DELETE FROM piece WHERE response_id = ?", id);
    this.#sql.exec("DELETE FROM item WHERE response_id = ?", id);
    this.#sql.exec("DELETE FROM response WHERE id = ?", id);
  }

  #row({ projectId, id }: StoredId): Row | undefined {
    if (!this.#hasTables) return undefined;
    const query = "SELECT * FROM response WHERE id = ? AND project_id = ?";
    return this.#sql.exec<Row>(query, id, projectId).toArray()[0];
  }

  #write(id: string, kind: Kind, text: string): void {
    const insert = "INSERT OR IGNORE INTO piece VALUES (?, ?, ?, ?)";
    for (const [number, piece] of piecesOf(text).entries())
      this.#sql.exec(insert, id, kind, number, piece);
  }

  #lengthOf(id: string, kind: Kind): number {
    const query =
      "SELECT coalesce(sum(length(text)), 0) AS n FROM piece WHERE response_id = ? AND kind = ?";
    return this.#sql.exec<{ n: number }>(query, id, kind).one().n;
  }

  #read(id: string, kind: Kind): string {
    const query = "SELECT text FROM piece WHERE response_id = ? AND kind = ? ORDER BY number";
    const rows = this.#sql.exec<{ text: string }>(query, id, kind).toArray();
    return rows.map(({ text }) => text).join("");
  }
}

const large = (length: number): Large => ({ ok: false, reason: "large", length });

const tooLong = () => ({ ok: false, reason: "too_long", maxLength: MAX_CONTEXT_LENGTH }) as const;

/** No piece ends within a pair of surrogates, half of which no UTF-8 can write. */
export function piecesOf(text: string, length = PIECE_LENGTH): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = Math.min(from + length, text.length);
    const isWithinPair = end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? "");
    const to = isWithinPair ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

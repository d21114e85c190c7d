/**
 * Who may act for the organization: projects and keys. Kept in memory beside storage; writes only
 * inside a transaction.
 */
import { DEFAULT_PROJECT, type KeyRow, type OpenKeyRow, type ProjectRow } from "./tables.ts";
import type { KeyFilter } from "./verbs.ts";

/** How exactly a key's last use is known. */
const USE_GRAIN_MS = 60_000;
/** Then the memory starts anew: whoever guesses keys fills it with keys that are not there. */
const MAX_KEPT_KEYS = 4_096;

export class Directory {
  readonly #sql: SqlStorage;
  readonly #keys = new Map<string, KeyRow | undefined>();
  readonly #uses = new Map<string, number>();
  #projects: Map<string, ProjectRow> | undefined;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /**
   * Remembered, and written down by the next alarm: a row for each use would double what a request
   * costs.
   */
  noteUse(keyId: string, nowMs: number): void {
    this.#uses.set(keyId, nowMs);
  }

  flushUses(): void {
    for (const [keyId, ms] of this.#uses) {
      this.#sql.exec(
        `UPDATE api_key SET last_used_at_ms = CAST(? AS INTEGER)
         WHERE key_id = ? AND coalesce(last_used_at_ms, 0) < ?`,
        ms,
        keyId,
        ms - USE_GRAIN_MS,
      );
    }
    this.#uses.clear();
  }

  /** Uses that a clock noted which was ahead. */
  redateUses(nowMs: number): void {
    for (const [keyId, ms] of this.#uses) this.#uses.set(keyId, Math.min(ms, nowMs));
    const change =
      "UPDATE api_key SET last_used_at_ms = CAST(?1 AS INTEGER) WHERE last_used_at_ms > ?1";
    this.#sql.exec(change, nowMs);
    this.forget();
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#keys.clear();
    this.#projects = undefined;
  }

  /** A key as it opens now: one of an archived project opens nothing. */
  getKey(keyId: string): OpenKeyRow | undefined {
    const row = this.readKey(keyId);
    const project = row === undefined ? undefined : this.getProject(row.project_id);
    if (row === undefined || project === undefined || project.archived_at_ms !== null)
      return undefined;
    const isBound = project.models !== null || project.tiers !== null;
    return isBound ? { ...row, project } : row;
  }

  /** As it is stored, whether it opens or not. */
  readKey(keyId: string): KeyRow | undefined {
    if (this.#keys.has(keyId)) return this.#keys.get(keyId);
    const query = "SELECT * FROM api_key WHERE key_id = ?";
    const row = this.#sql.exec<KeyRow>(query, keyId).toArray()[0];
    if (this.#keys.size >= MAX_KEPT_KEYS) this.#keys.clear();
    this.#keys.set(keyId, row);
    return row;
  }

  /** Oldest first. */
  findKeys({ limit, after, projectId, personId }: KeyFilter): KeyRow[] {
    return this.#sql
      .exec<KeyRow>(
        `SELECT * FROM api_key
         WHERE (? IS NULL OR (created_at_ms, key_id) > (SELECT created_at_ms, key_id FROM api_key WHERE key_id = ?))
           AND (? IS NULL OR project_id = ?) AND (? IS NULL OR person_id = ?)
         ORDER BY created_at_ms, key_id LIMIT ?`,
        after,
        after,
        projectId,
        projectId,
        personId,
        personId,
        limit,
      )
      .toArray()
      .map((row) => ({
        ...row,
        last_used_at_ms: this.#uses.get(row.key_id) ?? row.last_used_at_ms,
      }));
  }

  /** Those that are not revoked and have not expired. */
  countOpenKeys(nowMs: number): number {
    const query = `SELECT count(*) AS n FROM api_key
      WHERE revoked_at_ms IS NULL AND (expires_at_ms IS NULL OR expires_at_ms > ?)`;
    return this.#sql.exec<{ n: number }>(query, nowMs).one().n;
  }

  keysOf(personId: string): KeyRow[] {
    return this.#sql.exec<KeyRow>("SELECT * FROM api_key WHERE person_id = ?", personId).toArray();
  }

  insertKey(row: KeyRow): void {
    this.#sql.exec(
      "INSERT INTO api_key VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      row.key_id,
      row.key_hash,
      row.lineage_id,
      row.name,
      row.hint,
      row.kind,
      row.project_id,
      row.person_id,
      row.scopes,
      row.models,
      row.allowed_ips,
      row.created_at_ms,
      row.expires_at_ms,
      row.disabled_at_ms,
      row.revoked_at_ms,
      row.replaced_by,
      row.last_used_at_ms,
      row.terms_set_by,
      row.tiers,
    );
    this.#keys.clear();
  }

  updateKey(keyId: string, change: Partial<KeyRow>): void {
    const row = this.readKey(keyId);
    if (row === undefined) return;
    const next = { ...row, ...change };
    this.#sql.exec(
      `UPDATE api_key SET name = ?, scopes = ?, models = ?, allowed_ips = ?, expires_at_ms = ?, disabled_at_ms = ?,
         revoked_at_ms = ?, replaced_by = ?, terms_set_by = ?, tiers = ? WHERE key_id = ?`,
      next.name,
      next.scopes,
      next.models,
      next.allowed_ips,
      next.expires_at_ms,
      next.disabled_at_ms,
      next.revoked_at_ms,
      next.replaced_by,
      next.terms_set_by,
      next.tiers,
      keyId,
    );
    this.#keys.clear();
  }

  listProjects(): ProjectRow[] {
    return [...this.#allProjects().values()];
  }

  getProject(id: string): ProjectRow | undefined {
    return this.#allProjects().get(id);
  }

  putProject(row: ProjectRow): void {
    this.#sql.exec(
      `INSERT INTO project (id, name, created_at_ms, archived_at_ms, models, tiers)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET name = excluded.name, archived_at_ms = excluded.archived_at_ms,
         models = excluded.models, tiers = excluded.tiers`,
      row.id,
      row.name,
      row.created_at_ms,
      row.archived_at_ms,
      row.models,
      row.tiers,
    );
    this.forget();
  }

  seed(nowMs: number): void {
    const row = { id: DEFAULT_PROJECT, name: "Default", created_at_ms: nowMs };
    this.putProject({ ...row, archived_at_ms: null, models: null, tiers: null });
  }

  #allProjects(): Map<string, ProjectRow> {
    this.#projects ??= new Map(
      this.#sql
        .exec<ProjectRow>("SELECT * FROM project ORDER BY created_at_ms, id")
        .toArray()
        .map((row) => [row.id, row]),
    );
    return this.#projects;
  }
}

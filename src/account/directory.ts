/** Who may act for the organization: projects and keys. Kept in memory beside storage; writes only inside a transaction. */
import { DEFAULT_PROJECT, DIRECTORY_SCHEMA, type KeyRow } from "./directory-tables.ts";

export type ProjectRow = {
  id: string;
  name: string;
  created_at_ms: number;
  archived_at_ms: number | null;
};

export class Directory {
  readonly #sql: SqlStorage;
  readonly #keys = new Map<string, KeyRow | undefined>();
  #projects: Map<string, ProjectRow> | undefined;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(DIRECTORY_SCHEMA);
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#keys.clear();
    this.#projects = undefined;
  }

  /** A key as it opens now: one of an archived project opens nothing. */
  getKey(keyId: string): KeyRow | undefined {
    if (!this.#keys.has(keyId)) this.#keys.set(keyId, this.#readLiveKey(keyId));
    return this.#keys.get(keyId);
  }

  /** As it is stored, whether it opens or not. */
  readKey(keyId: string): KeyRow | undefined {
    const query = "SELECT * FROM api_key WHERE key_id = ?";
    return this.#sql.exec<KeyRow>(query, keyId).toArray()[0];
  }

  listKeys(): KeyRow[] {
    return this.#sql.exec<KeyRow>("SELECT * FROM api_key ORDER BY created_at_ms, key_id").toArray();
  }

  insertKey(row: KeyRow): void {
    this.#sql.exec(
      "INSERT INTO api_key VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
    );
    this.#keys.clear();
  }

  updateKey(keyId: string, change: Partial<KeyRow>): void {
    const row = this.readKey(keyId);
    if (row === undefined) return;
    const next = { ...row, ...change };
    this.#sql.exec(
      `UPDATE api_key SET name = ?, scopes = ?, models = ?, allowed_ips = ?, expires_at_ms = ?, disabled_at_ms = ?,
         revoked_at_ms = ?, replaced_by = ? WHERE key_id = ?`,
      next.name,
      next.scopes,
      next.models,
      next.allowed_ips,
      next.expires_at_ms,
      next.disabled_at_ms,
      next.revoked_at_ms,
      next.replaced_by,
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
      `INSERT INTO project VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET name = excluded.name, archived_at_ms = excluded.archived_at_ms`,
      row.id,
      row.name,
      row.created_at_ms,
      row.archived_at_ms,
    );
    this.forget();
  }

  seed(nowMs: number): void {
    const row = { id: DEFAULT_PROJECT, name: "Default", created_at_ms: nowMs };
    this.putProject({ ...row, archived_at_ms: null });
  }

  #readLiveKey(keyId: string): KeyRow | undefined {
    const row = this.readKey(keyId);
    const project = row === undefined ? undefined : this.getProject(row.project_id);
    if (row === undefined || project === undefined || project.archived_at_ms !== null)
      return undefined;
    return row;
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

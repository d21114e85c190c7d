/**
 * What an organization has set for its requests, by name. The account keeps the texts; whoever
 * reads them knows what they say.
 */
import type { Audit } from "../directory/audit.ts";
import type { PutSettingCall, SettingName, StoredSetting } from "./verbs.ts";

export const SETTING_SCHEMA = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

type Row = { -readonly [Name in keyof StoredSetting]: StoredSetting[Name] };

/** Writes only inside a transaction of the account; each change has its line in the audit log. */
export class Settings {
  readonly #sql: SqlStorage;
  readonly #audit: Audit;

  constructor(sql: SqlStorage, audit: Audit) {
    this.#sql = sql;
    this.#audit = audit;
  }

  /** By name; without charts, which are long, and no request is judged by. */
  list(): StoredSetting[] {
    const query = "SELECT * FROM setting WHERE name <> 'saved_charts' ORDER BY name";
    return this.#sql.exec<Row>(query).toArray();
  }

  find(name: SettingName): StoredSetting | null {
    return this.#sql.exec<Row>("SELECT * FROM setting WHERE name = ?", name).toArray()[0] ?? null;
  }

  put({ name, value, actor, basedOn, told }: PutSettingCall, nowMs: number): StoredSetting | null {
    const before = this.find(name);
    if (basedOn !== undefined && basedOn !== (before?.version ?? 0)) return null;
    const stored = { name, version: (before?.version ?? 0) + 1, value };
    const statement = "INSERT OR REPLACE INTO setting VALUES (?, ?, ?)";
    this.#sql.exec(statement, stored.name, stored.version, stored.value);
    const shown = told ?? { before: parsed(before?.value), after: parsed(value) };
    this.#audit.record(actor, `${name}.put`, name, shown.before, shown.after, nowMs);
    return stored;
  }
}

const parsed = (value: string | undefined): unknown =>
  value === undefined ? null : JSON.parse(value);

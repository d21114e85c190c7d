/**
 * The account object's tables of who may act for the organization: projects, keys, members, and
 * what was changed.
 */
export const DIRECTORY_SCHEMA = `
CREATE TABLE project (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  archived_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE api_key (
  key_id TEXT PRIMARY KEY,
  key_hash TEXT NOT NULL,
  lineage_id TEXT NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('service', 'user')),
  project_id TEXT NOT NULL,
  person_id TEXT,
  scopes TEXT,
  models TEXT,
  allowed_ips TEXT,
  created_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER,
  disabled_at_ms INTEGER,
  revoked_at_ms INTEGER,
  replaced_by TEXT,
  last_used_at_ms INTEGER,
  terms_set_by TEXT,
  CHECK ((kind = 'user') = (person_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE member (
  person_id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  joined_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE invitation (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  invited_by TEXT,
  created_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  accepted_at_ms INTEGER,
  revoked_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE TRIGGER audit_is_never_updated BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit entries are immutable'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'audit entries are immutable'); END;
`;

/** Where a key's requests may run: a JSON list, null is anywhere. */
export const KEY_TIERS_COLUMN = `
ALTER TABLE api_key ADD COLUMN tiers TEXT;
`;

/** The same for all keys of a project, and the models that they may use. */
export const PROJECT_BOUNDS_COLUMNS = `
ALTER TABLE project ADD COLUMN models TEXT;
ALTER TABLE project ADD COLUMN tiers TEXT;
`;

/** `models`, `tiers`: JSON lists; null is no restriction. */
export type ProjectRow = {
  id: string;
  name: string;
  created_at_ms: number;
  archived_at_ms: number | null;
  models: string | null;
  tiers: string | null;
};

/** `scopes`, `models`, `tiers`, `allowed_ips`: JSON lists; null is no restriction. */
export type KeyRow = {
  key_id: string;
  key_hash: string;
  /** The first key of a chain of rotations: limits, budgets and rollups know them all by it. */
  lineage_id: string;
  name: string;
  hint: string;
  kind: "service" | "user";
  project_id: string;
  person_id: string | null;
  scopes: string | null;
  models: string | null;
  tiers: string | null;
  allowed_ips: string | null;
  created_at_ms: number;
  expires_at_ms: number | null;
  disabled_at_ms: number | null;
  revoked_at_ms: number | null;
  replaced_by: string | null;
  /** To within a minute. */
  last_used_at_ms: number | null;
  /** Who set its terms last, where that was somebody else than its holder; of a user key alone. */
  terms_set_by: string | null;
};

/** A key as it opens, with what its project binds it to; absent: nothing. */
export type OpenKeyRow = KeyRow & { readonly project?: Pick<ProjectRow, "models" | "tiers"> };

export const DEFAULT_PROJECT = "default";

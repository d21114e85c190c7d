/**
 * The account object's own SQLite tables. docs/STORAGE.md says what each column is for.
 *
 * STRICT: numbers are bound as REAL, and STRICT turns a whole REAL into an INTEGER and refuses a fraction. The CHECKs
 * are the last guard of the money rules: a bug above them becomes a failed transaction, not a wrong balance.
 */
import type { EntryKind, LedgerEntry } from "../billing/ledger.ts";
import type { NanoUsd } from "../billing/money.ts";

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS account (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organization_id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  requests_per_minute INTEGER NOT NULL CHECK (requests_per_minute > 0),
  concurrent_requests INTEGER NOT NULL CHECK (concurrent_requests > 0),
  posted INTEGER NOT NULL CHECK (abs(posted) <= 9000000000000000),
  held INTEGER NOT NULL CHECK (held >= 0),
  credit_limit INTEGER NOT NULL CHECK (credit_limit >= 0),
  bucket_debt INTEGER NOT NULL CHECK (bucket_debt >= 0),
  bucket_last_ms INTEGER NOT NULL,
  clock_ms INTEGER NOT NULL,
  replicated_sequence INTEGER NOT NULL,
  CHECK (posted - held >= -credit_limit)
) STRICT;
CREATE TABLE IF NOT EXISTS api_key (
  key_id TEXT PRIMARY KEY,
  key_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS hold (
  request_id TEXT PRIMARY KEY,
  key_id TEXT NOT NULL,
  model TEXT NOT NULL,
  deployment_url TEXT NOT NULL,
  price_version INTEGER NOT NULL,
  input_per_million INTEGER NOT NULL CHECK (input_per_million >= 0),
  cached_input_per_million INTEGER NOT NULL CHECK (cached_input_per_million >= 0),
  output_per_million INTEGER NOT NULL CHECK (output_per_million >= 0),
  prompt_tokens INTEGER NOT NULL CHECK (prompt_tokens >= 0),
  seen_completion_tokens INTEGER NOT NULL CHECK (seen_completion_tokens >= 0),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  admitted_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  tries INTEGER NOT NULL CHECK (tries >= 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ledger (
  sequence INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('grant', 'settle', 'void')),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  debit TEXT NOT NULL,
  credit TEXT NOT NULL,
  booked_at_ms INTEGER NOT NULL,
  usage TEXT,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS ledger_is_never_updated BEFORE UPDATE ON ledger
  BEGIN SELECT RAISE(ABORT, 'ledger entries are immutable'); END;
CREATE TRIGGER IF NOT EXISTS ledger_is_never_deleted BEFORE DELETE ON ledger
  BEGIN SELECT RAISE(ABORT, 'ledger entries are immutable'); END;
CREATE TABLE IF NOT EXISTS rollup (
  hour_ms INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  model TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  charge INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (hour_ms, key_id, model)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS late_receipt (
  request_id TEXT PRIMARY KEY,
  usage TEXT NOT NULL,
  arrived_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

export type AccountRow = {
  organization_id: string;
  name: string;
  created_at_ms: number;
  requests_per_minute: number;
  concurrent_requests: number;
  posted: NanoUsd;
  held: NanoUsd;
  credit_limit: NanoUsd;
  bucket_debt: number;
  bucket_last_ms: number;
  clock_ms: number;
  replicated_sequence: number;
};

export type KeyRow = {
  key_id: string;
  key_hash: string;
  name: string;
  hint: string;
  created_at_ms: number;
  revoked_at_ms: number | null;
};

export type HoldRow = {
  request_id: string;
  key_id: string;
  model: string;
  deployment_url: string;
  price_version: number;
  input_per_million: NanoUsd;
  cached_input_per_million: NanoUsd;
  output_per_million: NanoUsd;
  prompt_tokens: number;
  seen_completion_tokens: number;
  amount: NanoUsd;
  admitted_at_ms: number;
  expires_at_ms: number;
  tries: number;
};

export type LedgerRow = {
  sequence: number;
  reference: string;
  kind: EntryKind;
  amount: NanoUsd;
  debit: LedgerEntry["debit"];
  credit: LedgerEntry["credit"];
  booked_at_ms: number;
  usage: string | null;
  hash: string;
};

export type RollupRow = {
  hour_ms: number;
  key_id: string;
  model: string;
  requests: number;
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge: NanoUsd;
  version: number;
};

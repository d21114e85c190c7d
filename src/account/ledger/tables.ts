/**
 * The account object's own tables of money. docs/STORAGE.md says what each column is for.
 *
 * STRICT: numbers are bound as REAL, and STRICT turns a whole REAL into an INTEGER and refuses a
 * fraction. The CHECKs are the last guard of the money rules: a bug above them becomes a failed
 * transaction, not a wrong balance.
 */
import type { EntryKind, LedgerEntry } from "../../billing/ledger.ts";
import type { NanoUsd } from "../../billing/money.ts";

export const MONEY_SCHEMA = `
CREATE TABLE account (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organization_id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  posted INTEGER NOT NULL CHECK (abs(posted) <= 9000000000000000),
  held INTEGER NOT NULL CHECK (held >= 0),
  credit_limit INTEGER NOT NULL CHECK (credit_limit >= 0),
  disputed INTEGER NOT NULL DEFAULT 0 CHECK (disputed >= 0),
  credits TEXT NOT NULL DEFAULT '[]',
  buckets TEXT NOT NULL DEFAULT '[]',
  clock_ms INTEGER NOT NULL,
  CHECK (posted - held >= -credit_limit - disputed)
) STRICT;
CREATE TABLE hold_page (
  page INTEGER PRIMARY KEY,
  holds TEXT NOT NULL
) STRICT;
CREATE TABLE ledger (
  sequence INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  debit TEXT NOT NULL,
  credit TEXT NOT NULL,
  booked_at_ms INTEGER NOT NULL,
  usage TEXT,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER ledger_is_never_updated BEFORE UPDATE ON ledger
  BEGIN SELECT RAISE(ABORT, 'ledger entries are immutable'); END;
CREATE TRIGGER ledger_is_never_deleted BEFORE DELETE ON ledger
  BEGIN SELECT RAISE(ABORT, 'ledger entries are immutable'); END;
CREATE VIEW hold AS
  SELECT value ->> 'requestId' AS request_id, value ->> 'keyId' AS key_id, value ->> 'model' AS model,
    value ->> 'amountNanoUsd' AS amount, value ->> 'admittedAtMs' AS admitted_at_ms,
    value ->> 'expiresAtMs' AS expires_at_ms, value ->> 'tries' AS tries
  FROM hold_page, json_each(holds)
  WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE reference = value ->> 'requestId');
`;

/** Refunds by their request, which would be looked for in the whole ledger. */
export const REFUND_INDEX = `
CREATE INDEX ledger_refund ON ledger (usage ->> 'request_id') WHERE kind = 'refund';
`;

/** JSON of what the plan in force says of usage beyond what it includes; null: no plan. */
export const OVERAGE_COLUMN = `
ALTER TABLE account ADD COLUMN overage TEXT;
`;

/** The account's one row, as it is stored. */
export type AccountRow = {
  organization_id: string;
  name: string;
  created_at_ms: number;
  posted: NanoUsd;
  held: NanoUsd;
  credit_limit: NanoUsd;
  /** What a dispute took below the credit limit, until it is paid. */
  disputed: NanoUsd;
  /** JSON of the credits that have something left. */
  credits: string;
  /** JSON of the windows of limits, where they are few. */
  buckets: string;
  clock_ms: number;
  overage: string | null;
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

export function toEntry(row: LedgerRow): LedgerEntry {
  const { amount, booked_at_ms, hash: _, ...rest } = row;
  return { ...rest, amountNanoUsd: amount, bookedAtMs: booked_at_ms };
}

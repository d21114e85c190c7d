/** The account object's table of tokens that its customers' own customers have. docs/STORAGE.md. */
import type { BudgetWindow } from "../../billing/budget.ts";
import type { LimitMetric } from "../../limits/limiter.ts";

/**
 * `spent` lies beside the budget, in the row without which the token opens nothing: a counter that
 * is lost lets nothing through. The last CHECK is the guard behind the rules.
 */
export const END_USER_TOKEN_SCHEMA = `
CREATE TABLE end_user_token (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  token_hash TEXT NOT NULL,
  key_id TEXT NOT NULL,
  lineage_id TEXT NOT NULL,
  end_user_id TEXT NOT NULL,
  models TEXT,
  tiers TEXT,
  limits TEXT NOT NULL,
  windows TEXT NOT NULL DEFAULT '[]',
  budget INTEGER NOT NULL,
  spent INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER,
  ends_at_ms INTEGER NOT NULL,
  CHECK (spent >= 0 AND spent <= budget)
) STRICT;
CREATE INDEX end_user_token_of_key ON end_user_token (lineage_id);
CREATE INDEX end_user_token_of_end_user ON end_user_token (end_user_id);
CREATE INDEX end_user_token_end ON end_user_token (ends_at_ms);
`;

/** What all tokens of one end user may cost together in a window; null: nothing is said of it. */
export const END_USER_BUDGET_COLUMNS = `
ALTER TABLE end_user_token ADD COLUMN end_user_budget INTEGER;
ALTER TABLE end_user_token ADD COLUMN end_user_window TEXT;
`;

/** `models`, `tiers`: JSON lists, null is as its key; `limits`, `windows`: JSON. */
export type EndUserTokenRow = {
  sequence: number;
  id: string;
  token_hash: string;
  /** The key that made it. */
  key_id: string;
  lineage_id: string;
  /** What the customer calls its own customer. */
  end_user_id: string;
  models: string | null;
  tiers: string | null;
  limits: string;
  windows: string;
  /** nano-USD. */
  budget: number;
  spent: number;
  created_at_ms: number;
  expires_at_ms: number;
  revoked_at_ms: number | null;
  /** When it expires, or was revoked. */
  ends_at_ms: number;
  /** nano-USD. */
  end_user_budget: number | null;
  end_user_window: BudgetWindow | null;
};

/** Of a minute, but for those at once. */
export type EndUserLimits = Readonly<Partial<Record<LimitMetric, number>>>;

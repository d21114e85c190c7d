/** The account's tables of plans. docs/STORAGE.md says what each is for. */
import { OVERAGE_COLUMN } from "../ledger/tables.ts";

export const PLAN_SCHEMA = `
CREATE TABLE plan_assignment (
  id INTEGER PRIMARY KEY,
  terms TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  begun_at_ms INTEGER
) STRICT;
CREATE TABLE plan_period (
  assignment_id INTEGER NOT NULL REFERENCES plan_assignment (id),
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL,
  is_trial INTEGER NOT NULL,
  included INTEGER NOT NULL CHECK (included >= 0),
  fee INTEGER NOT NULL CHECK (fee >= 0),
  fee_sequence INTEGER,
  back INTEGER NOT NULL DEFAULT 0 CHECK (back BETWEEN 0 AND fee),
  back_sequence INTEGER,
  PRIMARY KEY (assignment_id, start_ms)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_period_by_fee ON plan_period (fee_sequence) WHERE fee_sequence IS NOT NULL;
CREATE INDEX plan_period_by_back ON plan_period (back_sequence) WHERE back_sequence IS NOT NULL;
ALTER TABLE billed_sum ADD COLUMN included INTEGER NOT NULL DEFAULT 0;
${OVERAGE_COLUMN}`;

export type AssignmentRow = {
  id: number;
  /** JSON of the version's terms; `null`: no plan from then on. */
  terms: string;
  from_ms: number;
  /** null: it is still to come. */
  begun_at_ms: number | null;
};

export type PeriodRow = {
  assignment_id: number;
  start_ms: number;
  end_ms: number;
  is_trial: number;
  included: number;
  fee: number;
  fee_sequence: number | null;
  back: number;
  back_sequence: number | null;
};

/**
 * The account's tables of invoices. docs/STORAGE.md says what each is for. Amounts are whole
 * nano-USD; those that may pass 2^53 are read as text.
 */
export const INVOICE_SCHEMA = `
CREATE TABLE billing_profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  profile TEXT NOT NULL
) STRICT;
CREATE TABLE invoicing (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  folded_sequence INTEGER NOT NULL,
  closed_sequence INTEGER NOT NULL,
  closed_through_ms INTEGER NOT NULL,
  closed_balance INTEGER NOT NULL,
  carried INTEGER NOT NULL,
  clock_steps TEXT NOT NULL
) STRICT;
INSERT INTO invoicing VALUES (1, 0, 0, 0, 0, 0, '0:0');
CREATE TABLE billing_period (
  period_ms INTEGER PRIMARY KEY,
  last_sequence INTEGER NOT NULL,
  effect INTEGER NOT NULL,
  refunds INTEGER NOT NULL
) STRICT;
CREATE TABLE billed_sum (
  period_ms INTEGER NOT NULL,
  model TEXT NOT NULL,
  operation TEXT NOT NULL,
  price TEXT NOT NULL,
  tier INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  uncached_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  device_us INTEGER NOT NULL,
  charge INTEGER NOT NULL,
  PRIMARY KEY (period_ms, model, operation, price, tier)
) STRICT, WITHOUT ROWID;
CREATE TABLE invoice (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
  serial INTEGER NOT NULL CHECK (serial >= 1),
  number TEXT NOT NULL UNIQUE,
  period_ms INTEGER NOT NULL,
  corrects TEXT REFERENCES invoice (id),
  first_sequence INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'paid', 'void')),
  issued_at_ms INTEGER NOT NULL,
  settled_at_ms INTEGER,
  payment_ref TEXT,
  net_due INTEGER NOT NULL CHECK (net_due >= 0),
  content TEXT NOT NULL,
  UNIQUE (kind, serial)
) STRICT;
CREATE UNIQUE INDEX invoice_of_period ON invoice (period_ms) WHERE kind = 'invoice';
CREATE TABLE invoice_line (
  invoice_id TEXT NOT NULL REFERENCES invoice (id),
  line INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (invoice_id, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE credited_refund (
  sequence INTEGER PRIMARY KEY,
  invoice_id TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  note_id TEXT
) STRICT;
CREATE TABLE outbox (
  invoice_id TEXT PRIMARY KEY REFERENCES invoice (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts INTEGER NOT NULL,
  next_at_ms INTEGER NOT NULL,
  begun_at_ms INTEGER,
  external_id TEXT,
  fault TEXT
) STRICT;
CREATE TRIGGER an_invoice_is_never_changed BEFORE UPDATE ON invoice
  WHEN OLD.id IS NOT NEW.id OR OLD.kind IS NOT NEW.kind OR OLD.serial IS NOT NEW.serial OR OLD.number IS NOT NEW.number
    OR OLD.period_ms IS NOT NEW.period_ms OR OLD.corrects IS NOT NEW.corrects OR OLD.first_sequence IS NOT NEW.first_sequence
    OR OLD.last_sequence IS NOT NEW.last_sequence OR OLD.issued_at_ms IS NOT NEW.issued_at_ms
    OR OLD.net_due IS NOT NEW.net_due OR OLD.content IS NOT NEW.content OR OLD.status <> 'open'
  BEGIN SELECT RAISE(ABORT, 'a final invoice is immutable'); END;
CREATE TRIGGER an_invoice_is_never_deleted BEFORE DELETE ON invoice
  BEGIN SELECT RAISE(ABORT, 'a final invoice is immutable'); END;
CREATE TRIGGER an_invoice_line_is_never_changed BEFORE UPDATE ON invoice_line
  BEGIN SELECT RAISE(ABORT, 'a final invoice is immutable'); END;
CREATE TRIGGER an_invoice_line_is_never_deleted BEFORE DELETE ON invoice_line
  BEGIN SELECT RAISE(ABORT, 'a final invoice is immutable'); END;
`;

/** What every alarm and every draft looks for. */
export const CREDITED_REFUND_INDEXES = `
CREATE INDEX credited_refund_of_invoice ON credited_refund (invoice_id);
CREATE INDEX credited_refund_due ON credited_refund (sequence) WHERE note_id IS NULL;
`;

export type InvoicingRow = {
  folded_sequence: number;
  closed_sequence: number;
  closed_through_ms: number;
  closed_balance: string;
  carried: string;
  clock_steps: string;
};

export type PeriodRow = {
  period_ms: number;
  last_sequence: number;
  effect: string;
  refunds: string;
};

export type SumRow = {
  model: string;
  operation: string;
  price: string;
  tier: number;
  requests: string;
  uncached_tokens: string;
  cached_tokens: string;
  completion_tokens: string;
  device_us: string;
  charge: string;
  included: string;
};

export type InvoiceRow = {
  id: string;
  kind: "invoice" | "credit_note";
  serial: number;
  number: string;
  period_ms: number;
  corrects: string | null;
  first_sequence: number;
  last_sequence: number;
  status: "open" | "paid" | "void";
  issued_at_ms: number;
  settled_at_ms: number | null;
  payment_ref: string | null;
  net_due: string;
  content: string;
};

export type OutboxRow = {
  invoice_id: string;
  state: "waiting" | "sent" | "failed";
  attempts: number;
  next_at_ms: number;
  begun_at_ms: number | null;
  external_id: string | null;
  fault: string | null;
};

/** The account's tables of its own erasure. docs/STORAGE.md says what each is for. */
export const DEPARTURE_SCHEMA = `
CREATE TABLE erasure (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  begun_at_ms INTEGER NOT NULL,
  records_at_ms INTEGER,
  statement TEXT
) STRICT;
CREATE TABLE erased (
  kind TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

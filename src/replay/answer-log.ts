/**
 * An answer as it was given: its head, and its parts in order, each stored before anybody sees it.
 * Readers begin at any part and follow until the end, however many there are and whenever they
 * come.
 */
export interface AnswerHead {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}

/**
 * Stored before a request runs: should the object die before the answer has a head, this says what
 * to look for.
 */
export type Begun = {
  fingerprint: string;
  requestId: string;
  organizationId: string;
};

/** Parts that are read together. */
export interface Stretch {
  /** The number of the part before them. */
  readonly after: number;
  readonly texts: readonly string[];
}

/** Characters of a stretch, or one part of more. */
const STRETCH_LENGTH = 65_536;

type Storage = Pick<DurableObjectStorage, "sql" | "transactionSync">;

/** `running` after a restart means that nobody runs it any more. */
export type AnswerState = "running" | "done";

const TABLES = `
CREATE TABLE IF NOT EXISTS answer (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  head TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done'))
) STRICT;
CREATE TABLE IF NOT EXISTS begun (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  fingerprint TEXT NOT NULL,
  request_id TEXT NOT NULL,
  organization_id TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS part (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
`;

export class AnswerLog {
  readonly #sql: SqlStorage;
  #hasTables: boolean;
  #parts: string[] | undefined;
  #waiting: (() => void)[] = [];

  constructor({ sql }: Storage) {
    this.#sql = sql;
    this.#hasTables =
      sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'part'").toArray().length > 0;
  }

  read(): { head: AnswerHead; state: AnswerState } | undefined {
    if (!this.#hasTables) return undefined;
    const [row] = this.#sql
      .exec<{ head: string; state: AnswerState }>("SELECT head, state FROM answer")
      .toArray();
    return row === undefined
      ? undefined
      : { head: JSON.parse(row.head) as AnswerHead, state: row.state };
  }

  /** A request that was sent on and has no answer yet. */
  readBegun(): Begun | undefined {
    if (!this.#hasTables) return undefined;
    return this.#sql
      .exec<Begun>(
        "SELECT fingerprint, request_id AS requestId, organization_id AS organizationId FROM begun",
      )
      .toArray()[0];
  }

  /** Nothing is stored before there is something to store: whoever only looks leaves no tables. */
  setBegun({ fingerprint, requestId, organizationId }: Begun): void {
    this.#sql.exec(TABLES);
    this.#hasTables = true;
    const statement = "INSERT INTO begun VALUES (1, ?, ?, ?)";
    this.#sql.exec(statement, fingerprint, requestId, organizationId);
  }

  /** The answer has begun, or nothing came of it. */
  clearBegun(): void {
    this.#sql.exec("DELETE FROM begun");
  }

  begin(head: AnswerHead): void {
    this.#parts = [];
    this.#sql.exec("INSERT INTO answer VALUES (1, ?, 'running')", JSON.stringify(head));
  }

  append(text: string): void {
    const parts = this.#stored();
    parts.push(text);
    this.#sql.exec("INSERT INTO part VALUES (?, ?)", parts.length, text);
    this.#wake();
  }

  end(): void {
    this.#sql.exec("UPDATE answer SET state = 'done'");
    this.#wake();
  }

  /** How many parts there are so far. */
  get length(): number {
    return this.#stored().length;
  }

  /** Of all parts, without reading them where they are not in memory. */
  get characters(): number {
    if (this.#parts !== undefined) return this.#parts.reduce((sum, text) => sum + text.length, 0);
    const query = "SELECT coalesce(sum(length(text)), 0) AS n FROM part";
    return this.#sql.exec<{ n: number }>(query).one().n;
  }

  /** All parts that there are. */
  get text(): string {
    return this.#stored().join("");
  }

  /**
   * Parts after `number`, those that are there several at a time, then those that come, until the
   * end.
   */
  async *follow(number: number): AsyncGenerator<Stretch> {
    for (let at = number; ;) {
      const parts = this.#stored();
      while (at < parts.length) {
        const texts = stretchOf(parts, at);
        yield { after: at, texts };
        at += texts.length;
      }
      if (this.read()?.state !== "running") return;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #stored(): string[] {
    this.#parts ??= this.#sql
      .exec<{ text: string }>("SELECT text FROM part ORDER BY number")
      .toArray()
      .map(({ text }) => text);
    return this.#parts;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function stretchOf(parts: readonly string[], from: number): string[] {
  const texts: string[] = [];
  let length = 0;
  for (let at = from; at < parts.length && (at === from || length < STRETCH_LENGTH); at += 1) {
    const text = parts[at] ?? "";
    length += text.length;
    texts.push(text);
  }
  return texts;
}

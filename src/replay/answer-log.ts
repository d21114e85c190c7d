/**
 * An answer as it was given: its head, and its parts in order, each stored before anybody sees it. Readers begin at any
 * part and follow until the end, however many there are and whenever they come.
 */
export interface AnswerHead {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}

type Storage = Pick<DurableObjectStorage, "sql" | "transactionSync">;

/** `running` after a restart means that nobody runs it any more. */
export type AnswerState = "running" | "done";

export class AnswerLog {
  readonly #sql: SqlStorage;
  #parts: string[] | undefined;
  #waiting: (() => void)[] = [];

  constructor({ sql }: Storage) {
    this.#sql = sql;
    sql.exec(`
      CREATE TABLE IF NOT EXISTS answer (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        head TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'done'))
      ) STRICT;
      CREATE TABLE IF NOT EXISTS part (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;`);
  }

  read(): { head: AnswerHead; state: AnswerState } | undefined {
    const [row] = this.#sql
      .exec<{ head: string; state: AnswerState }>("SELECT head, state FROM answer")
      .toArray();
    return row === undefined
      ? undefined
      : { head: JSON.parse(row.head) as AnswerHead, state: row.state };
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

  /** Parts after `number`, then those that come, until the end. Each with its own number. */
  async *follow(number: number): AsyncGenerator<readonly [number, string]> {
    for (let at = number; ;) {
      const parts = this.#stored();
      while (at < parts.length) {
        at += 1;
        yield [at, parts[at - 1] ?? ""];
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

/**
 * Runs a decoder over rows of attention state. One call at a time, but for `prefillsAtOnce` prompts
 * of different rows.
 *
 * A row holds the state of one sequence: keys and values of its tokens, from position 0. Who may
 * use which row, and how many of its tokens count, is the arena's business (kv/arena.ts); a runner
 * does as it is told.
 */

export interface DecodeRow {
  readonly row: number;
  /** Tokens of the row that count; the new token's state is written behind them. */
  readonly past: number;
  readonly tokenId: number;
}

/**
 * How a step's numbers are made. `invariant`: a row's do not depend on how many there are beside
 * it. `fastest`: as is quickest for so few rows, by the same model in other arithmetic.
 */
export type DecodeKind = "invariant" | "fastest";

export interface RowLayout {
  readonly rows: number;
  /** Most tokens a row can hold. */
  readonly rowTokens: number;
  readonly bytesPerToken: number;
  /** Memory is taken in pieces of so many tokens. */
  readonly pageTokens: number;
  /** Whether the state of a row may be cut to fewer tokens. */
  readonly canTrim: boolean;
}

/**
 * Logits belong to the runner: those of a step are valid until its next call, those of a prompt
 * until the row's next.
 */
export interface DecoderRunner {
  /** How sequences share a step: `slots` in one batch in place, `solo` one after another. */
  readonly strategy: "slots" | "solo";
  readonly layout: RowLayout;
  readonly vocabularySize: number;
  /** Whether a prompt may be run in several slices. */
  readonly maySlicePrompts: boolean;
  /** Prompts that may run at the same time, each in its row. */
  readonly prefillsAtOnce: number;
  /** Most rows of a step that may be `fastest`; 0: there is one way only. */
  readonly fastestRows: number;
  /**
   * Runs tokens behind the `past` tokens of a row.
   *
   * @returns logits: Float32Array, [1 or tokens, vocabulary], after the last token, or after each
   * @throws {RunTerminated} after `terminate`; what the row held behind `past` is lost
   */
  prefill(
    row: number,
    past: number,
    tokenIds: readonly number[],
    keep: "last" | "all",
  ): Promise<Float32Array>;
  /**
   * Runs one token for each of rows that follow each other.
   *
   * @returns logits: Float32Array, [n, vocabulary]; not a number for a row that failed alone, whose
   *   state is lost
   * @throws what all rows failed of
   */
  decode(rows: readonly DecodeRow[], kind: DecodeKind): Promise<Float32Array>;
  /** Stops the row's prefill, if one runs now. */
  terminate(row: number): void;
  /**
   * Stops the step that runs now, if there is one and it can be: it then throws, and its tokens
   * have no state.
   */
  terminateDecode(): void;
  /** Makes the first `tokens` of row `to` those of row `from`. */
  copy(from: number, to: number, tokens: number): void;
  /** All that row `from` holds goes to row `to`, which holds nothing. At most `tokens` count. */
  move(from: number, to: number, tokens: number): void;
  swap(first: number, second: number, tokens: number): void;
  /** Tokens from `kept` on will not be read again: their memory may go back. */
  discard(row: number, kept: number, length: number): void;
  dispose(): Promise<void>;
}

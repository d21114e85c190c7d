/**
 * A worker on a virtual clock: places, one device that reads prompts in turn, and rows that keep
 * the state of the last prompts.
 */

export interface SimulatedRequest {
  /** What its prompt begins with, a name for each chunk. */
  readonly chunks: readonly string[];
  readonly promptTokens: number;
  readonly answerTokens: number;
}

export interface Figures {
  readonly cachedTokens: number;
  readonly firstTokenMs: number;
  readonly endMs: number;
}

export const CHUNK_TOKENS = 256;
export const PLACES = 4;
export const PREFILL_TOKENS_PER_SECOND = 2_000;
const STEP_MS = 15;
/** Two for each place, as a device has them. */
const ROWS = 2 * PLACES;

export class SimulatedWorker {
  readonly id: string;
  taken = 0;
  /** When each place is free. */
  readonly #places = Array.from({ length: PLACES }, () => 0);
  #deviceFreeMs = 0;
  /** The youngest last. */
  #rows: (readonly string[])[] = [];
  #ends: number[] = [];
  /** Of those without a first token: when it comes, and how many tokens are read before it. */
  #unread: { readonly atMs: number; readonly tokens: number }[] = [];

  constructor(id: string) {
    this.id = id;
  }

  /** Requests that run or wait. */
  loadAt(nowMs: number): number {
    this.#ends = this.#ends.filter((endMs) => endMs > nowMs);
    return this.#ends.length;
  }

  /** Tokens of prompts that it has and did not read yet. */
  unreadAt(nowMs: number): number {
    this.#unread = this.#unread.filter(({ atMs }) => atMs > nowMs);
    return this.#unread.reduce((sum, { atMs, tokens }) => {
      const leftMs = atMs - nowMs;
      return sum + Math.min(tokens, (leftMs / 1_000) * PREFILL_TOKENS_PER_SECOND);
    }, 0);
  }

  take({ chunks, promptTokens, answerTokens }: SimulatedRequest, nowMs: number): Figures {
    this.taken += 1;
    const place = this.#places.indexOf(Math.min(...this.#places));
    const beginMs = Math.max(nowMs, this.#places[place] ?? 0, this.#deviceFreeMs);
    const warm = Math.max(0, ...this.#rows.map((row) => commonLength(row, chunks)));
    const cachedTokens = Math.min(warm * CHUNK_TOKENS, promptTokens - 1);
    const firstTokenMs =
      beginMs + ((promptTokens - cachedTokens) / PREFILL_TOKENS_PER_SECOND) * 1_000;
    this.#deviceFreeMs = firstTokenMs;
    this.#unread.push({ atMs: firstTokenMs, tokens: promptTokens - cachedTokens });
    const endMs = firstTokenMs + answerTokens * STEP_MS;
    this.#places[place] = endMs;
    this.#ends.push(endMs);
    // A conversation's next turn takes the row of the turn before.
    const others = this.#rows.filter((row) => commonLength(row, chunks) < row.length);
    this.#rows = [...others, chunks].slice(-ROWS);
    return { cachedTokens, firstTokenMs: firstTokenMs - nowMs, endMs };
  }
}

function commonLength(row: readonly string[], chunks: readonly string[]): number {
  const differs = row.findIndex((chunk, at) => chunk !== chunks[at]);
  return differs === -1 ? row.length : differs;
}

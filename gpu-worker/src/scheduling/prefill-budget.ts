/**
 * Divides the device's time between prompts that begin and sequences that decode. Pure: times are
 * arguments.
 *
 * Decoding goes first. A prompt may take as much time as decoding has after it, so that one prompt,
 * however long, makes others' tokens at most twice as slow. Several prompts take as many times as
 * much: each of them waits for its first token, and the batch they will join decodes all for little
 * more than it costs to decode one.
 */

export interface PrefillBudgetOptions {
  /** Most tokens of a slice, when nobody decodes. */
  readonly maxSliceTokens: number;
  /** Fewest: below, a slice costs about as much however short it is. */
  readonly minSliceTokens: number;
}

/**
 * Decoding's milliseconds for one of a single prompt: what the steps beside it cost each other is
 * in it.
 */
const DECODE_LEAD = 1.5;
/** So many prompts that wait are a crowd. */
const CROWD = 3;
/** Weight of the newest measurement in the means. */
const NEWEST_WEIGHT = 0.2;

export class PrefillBudget {
  readonly #options: PrefillBudgetOptions;
  #tokensPerMs: number | undefined;
  #decodeMs: number | undefined;
  /**
   * Milliseconds that decoding is still to have before the next slice; below 0, what it had beyond
   * its share.
   */
  #owedMs = 0;
  /** Prompts that waited when the last slice ran. */
  #prefilling = 0;

  constructor(options: PrefillBudgetOptions) {
    this.#options = options;
  }

  /**
   * How many tokens of each of `atOnce` prompts to run now: 0 when it is decoding's turn.
   *
   * `prefilling`, `decoding`: sequences in each state.
   */
  findSlice(prefilling: number, decoding: number, atOnce = 1): number {
    const { minSliceTokens, maxSliceTokens } = this.#options;
    if (prefilling === 0) return 0;
    if (decoding === 0) return maxSliceTokens;
    if (this.#owedMs > 0) return 0;
    if (this.#tokensPerMs === undefined || this.#decodeMs === undefined) return minSliceTokens;
    const sliceMs = this.#decodeMs * prefilling;
    const tokens = Math.floor((sliceMs * this.#tokensPerMs) / atOnce);
    return Math.min(maxSliceTokens, Math.max(minSliceTokens, tokens));
  }

  /**
   * `tokens`: of all prompts that ran; `prefilling`, `decoding`: as they were when the slice was
   * found.
   */
  recordPrefill(tokens: number, ms: number, prefilling: number, decoding: number): void {
    if (tokens >= this.#options.minSliceTokens) {
      this.#tokensPerMs = toMean(this.#tokensPerMs, tokens / Math.max(ms, 0.01));
    }
    this.#prefilling = prefilling;
    const shareMs = (ms * DECODE_LEAD) / Math.max(1, prefilling);
    this.#owedMs = decoding === 0 ? 0 : this.#owedMs + shareMs;
  }

  recordDecode(ms: number): void {
    this.#decodeMs = toMean(this.#decodeMs, ms);
    // A step cannot be cut. To a crowd, what it took beyond its share is given back: the batch they
    // wait for is worth it.
    const leastMs = this.#prefilling >= CROWD ? -ms : 0;
    this.#owedMs = Math.max(leastMs, this.#owedMs - ms);
  }
}

function toMean(mean: number | undefined, value: number): number {
  return mean === undefined ? value : mean + NEWEST_WEIGHT * (value - mean);
}

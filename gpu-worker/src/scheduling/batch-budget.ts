/**
 * How large a model's next batch may be, by how long its batches took: whoever comes meanwhile
 * waits for two of them at most, and of each other model. Pure: times are arguments.
 */
export interface BatchBudgetOptions {
  /** However fast the model is. Tokens, padding included. */
  readonly maxTokens: number;
  /** What a batch should take at most. */
  readonly targetMs: number;
}

/** Fewest: below, a batch takes about as long however small it is. And the first that is run. */
const [LEAST_TOKENS, FIRST_TOKENS] = [256, 1_024];
/** Weight of the newest measurement in the mean. */
const NEWEST_WEIGHT = 0.5;

export class BatchBudget {
  readonly #options: BatchBudgetOptions;
  #msPerToken: number | undefined;

  constructor(options: BatchBudgetOptions) {
    this.#options = options;
  }

  /** Of the next batch. One row alone may have more. */
  get tokens(): number {
    const { maxTokens, targetMs } = this.#options;
    const tokens =
      this.#msPerToken === undefined ? FIRST_TOKENS : Math.floor(targetMs / this.#msPerToken);
    return Math.min(maxTokens, Math.max(LEAST_TOKENS, tokens));
  }

  /** A batch of so many tokens, padding included, took so long. What is small says little. */
  record(tokens: number, ms: number): void {
    if (tokens < Math.min(LEAST_TOKENS, this.#options.maxTokens)) return;
    const newest = Math.max(ms, 0.01) / tokens;
    const mean = this.#msPerToken ?? newest;
    this.#msPerToken = mean + NEWEST_WEIGHT * (newest - mean);
  }
}

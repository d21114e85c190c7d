/** Estimates when a full worker will have room, from how long requests took. Pure. */

const INITIAL_MS = 2_000;
/** Weight of the newest request in the mean. */
const NEWEST_WEIGHT = 0.2;
const MIN_RETRY_MS = 100;
const MAX_RETRY_MS = 60_000;

export class ServiceRate {
  #meanMs: number;

  constructor(initialMs = INITIAL_MS) {
    this.#meanMs = initialMs;
  }

  get meanMs(): number {
    return this.#meanMs;
  }

  /** `runMs`: from a request's first step to its end. */
  record(runMs: number): void {
    this.#meanMs += NEWEST_WEIGHT * (runMs - this.#meanMs);
  }

  /**
   * With `running` requests at work, the next one ends after about their mean time divided among
   * them, and one more after as long again.
   *
   * @param ahead how many are to come before
   */
  findRetryAfterMs(running: number, ahead = 0): number {
    const nextMs = Math.max(MIN_RETRY_MS, this.#meanMs / Math.max(1, running));
    return Math.min(MAX_RETRY_MS, Math.round(nextMs * (1 + ahead)));
  }
}

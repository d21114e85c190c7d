/** How often an origin may be asked twice for the same thing. No clock, no I/O. */

const MAX_SAVED = 10;

/**
 * Each retry takes one and each answer brings one back. So a connection that ended is never in the
 * way of a request, and an origin that is gone is not asked twice as often as one that is there.
 */
export class RetryBudget {
  #left = MAX_SAVED;

  /** @returns false when nothing is left */
  take(): boolean {
    if (this.#left === 0) return false;
    this.#left -= 1;
    return true;
  }

  /** A retry failed as well: the origin is gone, and is not asked twice until it has answered. */
  empty(): void {
    this.#left = 0;
  }

  /** The origin answered. */
  give(): void {
    this.#left = Math.min(MAX_SAVED, this.#left + 1);
  }
}

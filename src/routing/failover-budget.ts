/**
 * How often requests may be tried again elsewhere. Pure.
 *
 * Each request brings a fifth of a try and each further try takes a whole one, so that over time there are at most 1.2 attempts
 * a request, however many candidates are dead or full. What was saved carries those past a worker that dies under load; where
 * all are dead, breakers end the tries long before this does (breaker.ts).
 */

/** What a request brings and a further try takes, in fifths. */
const PER_REQUEST = 1;
const PER_TRY = 5;
export const FIRST_TRIES = 50;
export const MAX_TRIES = 100;

export class FailoverBudget {
  #fifths = FIRST_TRIES * PER_TRY;

  /** A request begins. */
  give(): void {
    this.#fifths = Math.min(MAX_TRIES * PER_TRY, this.#fifths + PER_REQUEST);
  }

  /** A request would be tried again. @returns false: nothing is left */
  take(): boolean {
    if (this.#fifths < PER_TRY) return false;
    this.#fifths -= PER_TRY;
    return true;
  }
}

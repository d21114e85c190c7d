/**
 * How often requests may be tried again elsewhere, and how often beside a try that goes on. Pure.
 *
 * Each request brings a part of a try and each further try takes a whole one. Of tries after a
 * failure it is a fifth, so that over time there are at most 1.2 attempts a request, however many
 * candidates are dead or full. What was saved carries those past a worker that dies under load;
 * where all are dead, breakers end the tries long before this does (breaker.ts). Of tries beside
 * another it is a twentieth, and nothing is there before requests have brought it.
 */
export interface TryTerms {
  /** Requests that bring a try. */
  readonly requestsPerTry: number;
  /** What is there at first, and what can be saved. */
  readonly firstTries: number;
  readonly mostTries: number;
}

export const FAILOVERS = { requestsPerTry: 5, firstTries: 50, mostTries: 100 } as const;
export const HEDGES = { requestsPerTry: 20, firstTries: 0, mostTries: 5 } as const;

export class TryBudget {
  readonly #terms: TryTerms;
  /** In requests. */
  #saved: number;

  constructor(terms: TryTerms) {
    this.#terms = terms;
    this.#saved = terms.firstTries * terms.requestsPerTry;
  }

  /** A request begins. */
  give(): void {
    const { mostTries, requestsPerTry } = this.#terms;
    this.#saved = Math.min(mostTries * requestsPerTry, this.#saved + 1);
  }

  /** A request would be tried again. @returns false: nothing is left */
  take(): boolean {
    const { requestsPerTry } = this.#terms;
    if (this.#saved < requestsPerTry) return false;
    this.#saved -= requestsPerTry;
    return true;
  }
}

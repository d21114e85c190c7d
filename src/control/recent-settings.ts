/**
 * An operator's settings as this isolate read them last: read once in a while for all who watch.
 */
import type { ServingTerms } from "./serving-prices.ts";

const KEPT_MS = 10_000;

/** Keeps values alone, never promises: one request must not await another's. */
export class RecentSettings {
  readonly #read: () => Promise<ServingTerms>;
  #known: ServingTerms | undefined;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(read: () => Promise<ServingTerms>) {
    this.#read = read;
  }

  /** At most ten seconds old, but for the time that reading takes. */
  async at(nowMs: number): Promise<ServingTerms> {
    if (this.#known !== undefined && Math.abs(nowMs - this.#askedAtMs) < KEPT_MS)
      return this.#known;
    this.#askedAtMs = nowMs;
    this.#known = await this.#read();
    return this.#known;
  }
}

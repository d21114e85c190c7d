/**
 * Whose turn it is by service tier. Pure.
 *
 * Higher tiers go first, but none waits for ever: after so many starts that passed a tier by while
 * one of it was ready, the next start is its.
 */
import { rankOf, SERVICE_TIERS, type ServiceTier } from "../../../src/contract/service-tiers.ts";

/** Starts of higher tiers between two of a lower one. */
export const MAX_PASSED = 8;

export class TierTurns {
  /** Since when, in starts, each tier is passed by. */
  readonly #passed = new Map<ServiceTier, number>();

  /** Higher goes first. */
  turnOf(tier: ServiceTier): number {
    return (this.#passed.get(tier) ?? 0) >= MAX_PASSED ? SERVICE_TIERS.length : rankOf(tier);
  }

  /**
   * One of `started` starts.
   *
   * @param waiting tiers of which one could have started, itself included
   */
  note(started: ServiceTier, waiting: ReadonlySet<ServiceTier>): void {
    for (const tier of SERVICE_TIERS) {
      const isPassed = waiting.has(tier) && rankOf(tier) < rankOf(started);
      if (isPassed) this.#passed.set(tier, (this.#passed.get(tier) ?? 0) + 1);
      else if (tier === started || !waiting.has(tier)) this.#passed.delete(tier);
    }
  }
}

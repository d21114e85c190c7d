/**
 * What costs are estimated by, as this isolate read it last: read once in a while for all who
 * watch.
 */
import { HOUR_MS, hourOf } from "../contract/durations.ts";
import type { ShadowRuns, ShadowUse } from "../routing/shadow-runs.ts";
import { windowsAt } from "../watch/figures.ts";
import type { ServingTerms } from "./serving-prices.ts";
import type { WatchedCosts } from "./watched-cost.ts";

const KEPT_MS = 10_000;
/** Copies have ended and their receipts are there: what was read of such an hour is kept. */
const SETTLED_MS = 2 * HOUR_MS;

interface Sources {
  readonly terms: () => Promise<ServingTerms>;
  readonly shadowUses: ShadowRuns["sumUse"];
}

/** Keeps values alone, never promises: one request must not await another's. */
export class RecentCosts {
  readonly #sources: Sources;
  #known: WatchedCosts | undefined;
  #settled: readonly ShadowUse[] = [];
  /** The hours of `#settled` end here. */
  #settledToMs = 0;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** At most ten seconds old, but for the time that reading takes. */
  async at(nowMs: number): Promise<WatchedCosts> {
    if (this.#known !== undefined && Math.abs(nowMs - this.#askedAtMs) < KEPT_MS)
      return this.#known;
    this.#askedAtMs = nowMs;
    const { startMs } = windowsAt(nowMs);
    const [kept, keptToMs] = [this.#settled, Math.max(startMs, this.#settledToMs)];
    const [terms, read] = await Promise.all([
      this.#sources.terms(),
      this.#sources.shadowUses({ startMs: keptToMs, endMs: Math.max(keptToMs, nowMs) }),
    ]);
    const shadowUses = [...kept.filter(({ hourMs }) => hourMs >= startMs), ...read];
    this.#settledToMs = Math.max(keptToMs, hourOf(nowMs) - SETTLED_MS);
    this.#settled = shadowUses.filter(({ hourMs }) => hourMs < this.#settledToMs);
    this.#known = { terms, shadowUses };
    return this.#known;
  }
}

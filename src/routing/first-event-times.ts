/**
 * How long requests of a deployment waited for their first event lately, and so when one is late.
 * Pure, and bounded.
 */
import { quantile } from "../observability/order-statistics.ts";
import { keepLatest } from "./latest.ts";

/** Requests that are remembered of a deployment, and without how many nothing is said. */
const REMEMBERED = 64;
const LEAST_KNOWN = 20;
const LATE_SHARE = 0.95;
/** Nothing is late before. */
const LEAST_MS = 10;
const MAX_DEPLOYMENTS = 1_024;

export class FirstEventTimes {
  readonly #timesMs = new Map<string, readonly number[]>();

  get deployments(): number {
    return this.#timesMs.size;
  }

  note(deployment: string, ms: number): void {
    const before = this.#timesMs.get(deployment) ?? [];
    keepLatest(this.#timesMs, [deployment, [...before, ms].slice(-REMEMBERED)], MAX_DEPLOYMENTS);
  }

  /** After how long nineteen of twenty had begun. @returns undefined where too few are known */
  lateAfterMs(deployment: string): number | undefined {
    const times = this.#timesMs.get(deployment) ?? [];
    if (times.length < LEAST_KNOWN) return undefined;
    return Math.max(LEAST_MS, quantile(times, LATE_SHARE) ?? LEAST_MS);
  }
}

/** What a bench says of its rounds. Pure. */
import * as order from "../../src/observability/order-statistics.ts";

/** NaN without samples. */
export const percentile = (samples: readonly number[], share: number): number =>
  order.quantile(samples, share) ?? Number.NaN;

/** NaN without samples. */
export const median = (samples: readonly number[]): number => order.median(samples) ?? Number.NaN;

/** What the rounds say of one figure. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * Two figures of the same round combined, round by round: what they share of the machine's mood
 * cancels.
 */
export function pairedSpread(
  left: readonly number[],
  right: readonly number[],
  combine: (left: number, right: number) => number,
): Spread {
  return spreadOf(left.map((value, round) => combine(value, right[round] ?? Number.NaN)));
}

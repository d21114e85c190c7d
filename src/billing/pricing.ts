/**
 * What tokens cost. Pure.
 *
 * A price is a version of one model's rates in nano-USD per million tokens, never edited: $0.10 per million is
 * 100_000_000. Rounding happens once per request: charges half to even, holds up, so a charge never exceeds
 * the hold that covers the same tokens.
 */
import { divideHalfEven, divideUp, MAX_NANO_USD, toNanoUsd, type NanoUsd } from "./money.ts";

export interface Price {
  readonly version: number;
  readonly inputPerMillion: NanoUsd;
  readonly cachedInputPerMillion: NanoUsd;
  readonly outputPerMillion: NanoUsd;
}

/** `cachedTokens` is a part of `promptTokens`, never added to it. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
}

const MILLION = 1_000_000n;

/** The charge for this usage, one rounding, half to even. */
export function chargeFor(price: Price, usage: TokenUsage): NanoUsd {
  return toNanoUsd(divideHalfEven(weigh(price, usage), MILLION));
}

/** What must be held so that this usage can be charged: the same sum rounded up, no token taken for cached. */
export function holdFor(price: Price, promptTokens: number, completionTokens: number): NanoUsd {
  const worst: Price = {
    ...price,
    inputPerMillion: Math.max(price.inputPerMillion, price.cachedInputPerMillion),
  };
  return toNanoUsd(
    divideUp(weigh(worst, { promptTokens, cachedTokens: 0, completionTokens }), MILLION),
  );
}

/**
 * How many completion tokens a hold of this size covers beside the prompt: the inverse of `holdFor`.
 * Infinity when output is free; negative when the prompt alone is not covered.
 */
export function completionTokensCovered(
  price: Price,
  promptTokens: number,
  amountNanoUsd: NanoUsd,
): number {
  const prompt =
    BigInt(Math.max(price.inputPerMillion, price.cachedInputPerMillion)) * BigInt(promptTokens);
  const left = BigInt(amountNanoUsd) * MILLION - prompt;
  if (left < 0n) return -1;
  if (price.outputPerMillion === 0) return Number.POSITIVE_INFINITY;
  const tokens = left / BigInt(price.outputPerMillion);
  return tokens > BigInt(MAX_NANO_USD) ? MAX_NANO_USD : Number(tokens);
}

function weigh(price: Price, usage: TokenUsage): bigint {
  const uncached = usage.promptTokens - usage.cachedTokens;
  return (
    BigInt(price.inputPerMillion) * BigInt(uncached) +
    BigInt(price.cachedInputPerMillion) * BigInt(usage.cachedTokens) +
    BigInt(price.outputPerMillion) * BigInt(usage.completionTokens)
  );
}

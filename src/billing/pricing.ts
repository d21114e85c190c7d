/**
 * What a request costs. Pure.
 *
 * A price is a version of one model's rates, never edited: nano-USD per million tokens ($0.10 per
 * million is 100_000_000), and where there are any, nano-USD per request and per second of device
 * time. Rounding happens once per request: charges half to even, holds up, so a charge never
 * exceeds the hold that covers the same usage.
 */
import type { ServiceTier } from "../contract/service-tiers.ts";
import { divideHalfEven, divideUp, MAX_NANO_USD, toNanoUsd, type NanoUsd } from "./money.ts";

export interface Rates {
  readonly inputPerMillion: NanoUsd;
  readonly cachedInputPerMillion: NanoUsd;
  readonly outputPerMillion: NanoUsd;
}

/** Rates of a request whose prompt is longer than this; the whole request has them. */
export interface Tier extends Rates {
  readonly promptTokensAbove: number;
}

/** As a request keeps it from its admission to its end. What is absent is 0, or none. */
export interface Price extends Rates {
  readonly version: number;
  readonly perRequest?: NanoUsd;
  /** Per second of the request's own share of the device. */
  readonly perSecond?: NanoUsd;
  /** Rising. */
  readonly tiers?: readonly Tier[];
  /** Off the whole, in percent: what a batch request gets. */
  readonly discountPercent?: number;
  /** What it is the price of; absent: `default`, and all that has no tier. */
  readonly serviceTier?: SoldTier;
  /** Of the whole, what a request of that tier pays, in percent; there is no discount beside it. */
  readonly tierPercent?: number;
  /**
   * The request began when nothing was left of what a plan includes, and pays this percentage of
   * the rest.
   */
  readonly overagePercent?: number;
}

/** A service tier that may have a price of its own. */
export type SoldTier = Exclude<ServiceTier, "default">;

/** `cachedTokens` is a part of `promptTokens`, never added to it. */
export interface TokenUsage {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
}

export interface Usage extends TokenUsage {
  readonly deviceMs?: number;
}

/**
 * A hold cannot know how long a request will take: it is good for this much device time, and grows
 * with the request.
 */
export const ASSUMED_DEVICE_MS = 60_000;
/**
 * The least that a request is admitted with, and what is left over when its hold is read as tokens.
 */
export const LEAST_DEVICE_MS = 1_000;

/**
 * Weights are in millionths of a nano-USD, and shares in ten-thousandths: 1e10 of them are a nano-
 * USD.
 */
const UNIT = 10_000_000_000n;
const MILLION = 1_000_000n;

/**
 * The charge for this usage, one rounding, half to even. At most MAX_NANO_USD: a settlement must
 * never fail.
 */
export function chargeFor(price: Price, usage: Usage): NanoUsd {
  const amount = divideHalfEven(weigh(price, usage), UNIT);
  return amount > BigInt(MAX_NANO_USD) ? MAX_NANO_USD : toNanoUsd(amount);
}

/**
 * What must be held so that this usage can be charged: the same sum rounded up, no token taken for
 * cached. At most MAX_NANO_USD, which no account has: a rate at which a minute costs more is
 * refused for want of credit, not an error.
 */
export function holdFor(
  price: Price,
  promptTokens: number,
  completionTokens: number,
  deviceMs = 0,
): NanoUsd {
  const usage = { promptTokens, cachedTokens: 0, completionTokens, deviceMs };
  const amount = divideUp(weigh(price, usage, "worst"), UNIT);
  return amount > BigInt(MAX_NANO_USD) ? MAX_NANO_USD : toNanoUsd(amount);
}

/** The price at which this usage costs the most. @param prices at least one */
export function dearestOf(
  prices: readonly Price[],
  promptTokens: number,
  completionTokens: number,
): Price {
  const costOf = (price: Price): NanoUsd => holdFor(price, promptTokens, completionTokens);
  return prices.reduce((dearest, price) => (costOf(price) > costOf(dearest) ? price : dearest));
}

/**
 * How many completion tokens a hold of this size covers beside everything else: the inverse of
 * `holdFor`. Infinity when output is free; negative when the rest alone is not covered.
 */
export function completionTokensCovered(
  price: Price,
  promptTokens: number,
  amountNanoUsd: NanoUsd,
  deviceMs = 0,
): number {
  const usage = { promptTokens, cachedTokens: 0, completionTokens: 0, deviceMs };
  const left = BigInt(amountNanoUsd) * UNIT - weigh(price, usage, "worst");
  if (left < 0n) return -1;
  const perToken =
    BigInt(ratesFor(price, promptTokens).outputPerMillion) * BigInt(payableShare(price));
  if (perToken === 0n) return Number.POSITIVE_INFINITY;
  const tokens = left / perToken;
  return tokens > BigInt(MAX_NANO_USD) ? MAX_NANO_USD : Number(tokens);
}

/**
 * How much device time a hold of this size covers beside its tokens: Infinity where it costs
 * nothing.
 */
export function deviceMsCovered(
  price: Price,
  promptTokens: number,
  completionTokens: number,
  amountNanoUsd: NanoUsd,
): number {
  const perMicrosecond = BigInt(price.perSecond ?? 0) * BigInt(payableShare(price));
  if (perMicrosecond === 0n) return Number.POSITIVE_INFINITY;
  const usage = { promptTokens, cachedTokens: 0, completionTokens };
  const left = BigInt(amountNanoUsd) * UNIT - weigh(price, usage, "worst");
  return left < 0n ? 0 : Number(left / perMicrosecond) / 1_000;
}

/** The device time to hold for, beyond what has passed: none where it costs nothing. */
export function deviceMsFor(price: Price, assumedMs: number): number {
  return (price.perSecond ?? 0) === 0 ? 0 : assumedMs;
}

/** The rates of a request with this prompt: those of the highest tier that it is above. */
export function ratesFor(price: Price, promptTokens: number): Rates {
  return price.tiers?.findLast((tier) => promptTokens > tier.promptTokensAbove) ?? price;
}

/**
 * What a charge is for: input that was not cached, cached input, output, and all that has no token
 * (the request itself, device time).
 */
export type ChargeParts = readonly [
  uncached: NanoUsd,
  cached: NanoUsd,
  output: NanoUsd,
  other: NanoUsd,
];

/**
 * A charge by what it is for, in the proportion of what each part is priced at, so that the parts
 * are the charge to the nano-dollar, also where the hold ended it. Each is rounded down; what is
 * left over is given out singly, first to the part that lost the most by rounding, of equals to the
 * earlier.
 */
export function partsOfCharge(price: Price, usage: Usage, chargeNanoUsd: NanoUsd): ChargeParts {
  const weights = weightsOf(price, usage);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  // A price of nothing has charged nothing.
  if (whole === 0n) return [0, 0, 0, chargeNanoUsd];
  const shares = weights.map((weight) => BigInt(chargeNanoUsd) * weight);
  const parts = shares.map((share) => Number(share / whole));
  let left = chargeNanoUsd - parts.reduce((sum, part) => sum + part, 0);
  const lost = shares.map((share, at) => ({ at, by: share % whole }));
  for (const { at } of lost.toSorted((a, b) =>
    a.by < b.by ? 1 : a.by > b.by ? -1 : a.at - b.at,
  )) {
    if (left === 0) break;
    parts[at] = (parts[at] ?? 0) + 1;
    left -= 1;
  }
  const [uncached = 0, cached = 0, output = 0, other = 0] = parts;
  return [uncached, cached, output, other];
}

function weigh(price: Price, usage: Usage, cached: "as it is" | "worst" = "as it is"): bigint {
  const full = weightsOf(price, usage, cached).reduce((sum, weight) => sum + weight, 0n);
  return full * BigInt(payableShare(price));
}

/** Millionths of a nano-USD for each part, before what is off the whole. */
function weightsOf(
  price: Price,
  usage: Usage,
  cached: "as it is" | "worst" = "as it is",
): [bigint, bigint, bigint, bigint] {
  const { promptTokens, cachedTokens, completionTokens, deviceMs = 0 } = usage;
  const { inputPerMillion, cachedInputPerMillion, outputPerMillion } = ratesFor(
    price,
    promptTokens,
  );
  const input =
    cached === "worst" ? Math.max(inputPerMillion, cachedInputPerMillion) : inputPerMillion;
  const uncachedTokens = promptTokens - cachedTokens;
  const deviceUs = BigInt(Math.round(deviceMs * 1_000));
  return [
    BigInt(input) * BigInt(uncachedTokens),
    BigInt(cachedInputPerMillion) * BigInt(cachedTokens),
    BigInt(outputPerMillion) * BigInt(completionTokens),
    BigInt(price.perRequest ?? 0) * MILLION +
      // A rate per second is one per million microseconds.
      BigInt(price.perSecond ?? 0) * deviceUs,
  ];
}

/** Of what its rates say, what is paid, before a plan changes it. */
export function payablePercent({ discountPercent = 0, tierPercent }: Price): number {
  return tierPercent ?? 100 - discountPercent;
}

/** All of what its rates say. */
export const WHOLE_SHARE = 10_000;

/** Of what its rates say, what is paid, in ten-thousandths. */
export function payableShare(price: Price): number {
  return payablePercent(price) * (price.overagePercent ?? 100);
}

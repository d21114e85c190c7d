/**
 * What past requests would have brought under another price book, and who would stay. Pure.
 *
 * A hold may have capped a charge, so a request does not simply cost what its usage costs: it
 * brings the same share of its new price as it brought of its old one. At the same price that is
 * its charge, to the nano-dollar. How customers answer is an estimate: each percent of a dearer
 * bill takes `elasticity` percent of the volume.
 */
import { divideHalfEven, type NanoUsd } from "./money.ts";
import { chargeFor, type Price, type SoldTier, type Usage } from "./pricing.ts";

/**
 * A price as a book lists it: only requests in a batch have the discount, only answers out of the
 * cache or of a tier that share.
 */
export interface BookPrice extends Omit<
  Price,
  "discountPercent" | "serviceTier" | "tierPercent" | "overagePercent"
> {
  readonly batchDiscountPercent?: number;
  /** Absent: they cost as any other. */
  readonly responseCachePercent?: number;
  /** Absent, or null: they cost as any other. */
  readonly tierPercents?: Readonly<Record<SoldTier, number | null>>;
}

/** A request that was settled. */
export interface PastRequest {
  readonly model: string;
  /** It was charged at this; with a discount if it was in a batch. */
  readonly price: Price;
  readonly usage: Usage;
  readonly chargeNanoUsd: NanoUsd;
  /** It ran nothing. */
  readonly isFromCache?: boolean;
}

/** nano-USD; what it was, and what it would have been. */
export interface Revenue {
  readonly requests: number;
  readonly charged: bigint;
  readonly repriced: bigint;
  /** Microseconds of the device. */
  readonly deviceUs: bigint;
}

export const NO_REVENUE: Revenue = { requests: 0, charged: 0n, repriced: 0n, deviceUs: 0n };

/** Millionths: all of the volume. */
export const ALL_VOLUME = 1_000_000n;
const PERMILLE = 1_000n;

export function revenueUnder(past: PastRequest, book: BookPrice): bigint {
  const { batchDiscountPercent = 0, responseCachePercent = 100, tierPercents, ...rates } = book;
  const { serviceTier, overagePercent } = past.price;
  const tierPercent = serviceTier && (tierPercents?.[serviceTier] ?? 100);
  const isBatch = (past.price.discountPercent ?? 0) > 0;
  const discountPercent =
    past.isFromCache === true ? 100 - responseCachePercent : isBatch ? batchDiscountPercent : 0;
  const share = tierPercent === undefined ? { discountPercent } : { tierPercent };
  const beyond = overagePercent === undefined ? {} : { overagePercent };
  const price = { ...rates, ...share, ...beyond };
  const before = BigInt(chargeFor(past.price, past.usage));
  const after = BigInt(chargeFor(price, past.usage));
  // It was free: no hold has capped it.
  if (before === 0n) return after;
  return divideHalfEven(after * BigInt(past.chargeNanoUsd), before);
}

/** @param priceOf undefined: the model keeps the price that each request had */
export function replayRequests(
  requests: Iterable<PastRequest>,
  priceOf: (model: string) => BookPrice | undefined,
): Map<string, Revenue> {
  const byModel = new Map<string, Revenue>();
  for (const past of requests) {
    const charged = BigInt(past.chargeNanoUsd);
    const price = priceOf(past.model);
    const own: Revenue = {
      requests: 1,
      charged,
      repriced: price === undefined ? charged : revenueUnder(past, price),
      deviceUs: BigInt(Math.round((past.usage.deviceMs ?? 0) * 1_000)),
    };
    byModel.set(past.model, addRevenue(byModel.get(past.model) ?? NO_REVENUE, own));
  }
  return byModel;
}

export function addRevenue(one: Revenue, other: Revenue): Revenue {
  return {
    requests: one.requests + other.requests,
    charged: one.charged + other.charged,
    repriced: one.repriced + other.repriced,
    deviceUs: one.deviceUs + other.deviceUs,
  };
}

export interface Demand {
  /**
   * Millionths of the volume: 0 is a customer who leaves, above 1,000,000 one who comes for more.
   */
  readonly retained: bigint;
  /** nano-USD: what is left of `repriced` at that volume. */
  readonly expected: bigint;
}

/** @param elasticityPermille 1,500: a bill dearer by 1 % takes 1.5 % of the volume */
export function demandAt(
  { charged, repriced }: Pick<Revenue, "charged" | "repriced">,
  elasticityPermille: number,
): Demand {
  // Nobody knows how a customer answers to a first price.
  if (charged === 0n) return { retained: ALL_VOLUME, expected: repriced };
  const change = (repriced - charged) * BigInt(elasticityPermille) * ALL_VOLUME;
  const left = ALL_VOLUME - change / (charged * PERMILLE);
  const retained = left < 0n ? 0n : left;
  return { retained, expected: divideHalfEven(repriced * retained, ALL_VOLUME) };
}

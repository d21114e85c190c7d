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

/** Millionths: all of the volume. */
export const ALL_VOLUME = 1_000_000n;
const PERMILLE = 1_000n;

/**
 * A request's price in another book, as a request of its kind has it.
 *
 * @param overagePercent of requests that a plan does not include; null: of others
 */
export function priceIn(book: BookPrice, past: PastRequest, overagePercent: number | null): Price {
  const { batchDiscountPercent = 0, responseCachePercent = 100, tierPercents, ...rates } = book;
  const { serviceTier } = past.price;
  const tierPercent = serviceTier && (tierPercents?.[serviceTier] ?? 100);
  const isBatch = (past.price.discountPercent ?? 0) > 0;
  const discountPercent =
    past.isFromCache === true ? 100 - responseCachePercent : isBatch ? batchDiscountPercent : 0;
  const share = tierPercent === undefined ? { discountPercent } : { tierPercent };
  return withOverage({ ...rates, ...share }, overagePercent);
}

/** The same price of a request that a plan includes, or does not. */
export function withOverage(price: Price, overagePercent: number | null): Price {
  const { overagePercent: _, ...rest } = price;
  return overagePercent === null ? rest : { ...rest, overagePercent };
}

/** What a request would have brought at another price. */
export function revenueAt(past: PastRequest, price: Price): bigint {
  const before = BigInt(chargeFor(past.price, past.usage));
  const after = BigInt(chargeFor(price, past.usage));
  // It was free: no hold has capped it.
  if (before === 0n) return after;
  return divideHalfEven(after * BigInt(past.chargeNanoUsd), before);
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
  { charged, repriced }: { readonly charged: bigint; readonly repriced: bigint },
  elasticityPermille: number,
): Demand {
  // Nobody knows how a customer answers to a first price.
  if (charged <= 0n) return { retained: ALL_VOLUME, expected: repriced };
  const change = (repriced - charged) * BigInt(elasticityPermille) * ALL_VOLUME;
  const left = ALL_VOLUME - change / (charged * PERMILLE);
  const retained = left < 0n ? 0n : left;
  return { retained, expected: divideHalfEven(repriced * retained, ALL_VOLUME) };
}

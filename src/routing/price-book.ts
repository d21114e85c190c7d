/** Which price is in force, and whether a new one looks like a slip of the pen. Pure. */
import type { Price, Rates as TokenRates, SoldTier } from "../billing/pricing.ts";
import type { PriceVersion, Rates } from "../contract/prices.ts";

export interface ListedPrice extends Price {
  readonly batchDiscountPercent: number;
  /** What an answer out of the response cache costs, of what its tokens cost. */
  readonly responseCachePercent: number;
  /** What a request of the tier costs, of the whole; null: it is not sold. */
  readonly tierPercents: Readonly<Record<SoldTier, number | null>>;
}

/** What a model costs at one time. */
export interface Prices {
  /** The list price. */
  readonly price: ListedPrice;
  /** Customers' own, by organization. */
  readonly ownPrices: ReadonlyMap<string, ListedPrice>;
}

const TOKEN_RATES = [
  "input_nano_usd_per_million_tokens",
  "cached_input_nano_usd_per_million_tokens",
  "output_nano_usd_per_million_tokens",
] as const satisfies readonly (keyof Rates)[];

const RATES = [...TOKEN_RATES, "per_request_nano_usd", "per_second_nano_usd"] as const;

const TIER_PERCENTS = ["flex_percent", "priority_percent"] as const;

const SUSPICIOUS_FACTOR = 10;

export const priceId = (model: string, version: number): string => `${model}@${version}`;

type Version = Pick<PriceVersion, "effective_at" | "version" | "ends_at" | "organization_id">;

/**
 * The version in force: the latest that has begun, and among those of one instant the newest. A
 * customer's own comes before the list price, until it ends.
 */
export function priceInForce<T extends Version>(
  versions: readonly T[],
  atSeconds: number,
  organizationId: string | null = null,
): T | undefined {
  const latest = (of: string | null) =>
    versions
      .filter((one) => one.effective_at <= atSeconds && one.organization_id === of)
      .toSorted((a, b) => a.effective_at - b.effective_at || a.version - b.version)
      .at(-1);
  const own = organizationId === null ? undefined : latest(organizationId);
  const isOpen = own !== undefined && (own.ends_at === null || own.ends_at > atSeconds);
  return isOpen ? own : latest(null);
}

/** The list price and customers' own at one time; undefined before the first list price. */
export function pricesAt(versions: readonly PriceVersion[], atMs: number): Prices | undefined {
  const atSeconds = atMs / 1_000;
  const list = priceInForce(versions, atSeconds);
  if (list === undefined) return undefined;
  const customers = new Set(versions.flatMap(({ organization_id: id }) => id ?? []));
  const ownPrices = [...customers].flatMap((id) => {
    const own = priceInForce(versions, atSeconds, id);
    const isOwn = own !== undefined && own.organization_id === id;
    return isOwn ? [[id, toListedPrice(own.version, own)] as const] : [];
  });
  return { price: toListedPrice(list.version, list), ownPrices: new Map(ownPrices) };
}

/** The next time after `nowMs` at which a price begins or ends; null when no date is ahead. */
export function nextChangeMs(versions: readonly Version[], nowMs: number): number | null {
  let nextMs: number | null = null;
  for (const { effective_at, ends_at } of versions) {
    for (const ms of [effective_at * 1_000, ends_at === null ? 0 : ends_at * 1_000])
      if (ms > nowMs && (nextMs === null || ms < nextMs)) nextMs = ms;
  }
  return nextMs;
}

/**
 * A sentence for each rate that changes tenfold or more; a price that becomes free, or stops being
 * so, counts. Tiers are compared where either price has a border, so that one dropped or moved
 * counts as what it does to a long prompt.
 */
export function suspiciousChanges(before: Rates, after: Rates): string[] {
  const own = RATES.filter((name) => isSuspicious(before[name], after[name])).map(
    (name) => `${name} goes from ${before[name]} to ${after[name]}`,
  );
  const borders = new Set(
    [...before.tiers, ...after.tiers].map((tier) => tier.prompt_tokens_above),
  );
  const tiers = [...borders]
    .toSorted((a, b) => a - b)
    .flatMap((above) => {
      const [old, now] = [ratesAbove(before, above), ratesAbove(after, above)];
      return TOKEN_RATES.filter((name) => isSuspicious(old[name], now[name])).map(
        (name) => `${name} above ${above} prompt tokens goes from ${old[name]} to ${now[name]}`,
      );
    });
  return [...own, ...tiers, ...suspiciousShares(before, after)];
}

/** A discount is judged by what is left to pay. */
function suspiciousShares(before: Rates, after: Rates): string[] {
  const [old, now] = [before.batch_discount_percent, after.batch_discount_percent];
  const [oldCached, nowCached] = [before.response_cache_percent, after.response_cache_percent];
  return [
    ...(isSuspicious(100 - old, 100 - now)
      ? [`batch_discount_percent goes from ${old} to ${now}`]
      : []),
    ...(isSuspicious(oldCached, nowCached)
      ? [`response_cache_percent goes from ${oldCached} to ${nowCached}`]
      : []),
    ...TIER_PERCENTS.filter((name) => isSuspicious(before[name] ?? 100, after[name] ?? 100)).map(
      (name) => `${name} goes from ${before[name]} to ${after[name]}`,
    ),
  ];
}

/** The rates of a prompt one token longer than this. */
function ratesAbove(rates: Rates, promptTokens: number): TokenRateFields {
  return rates.tiers.findLast((tier) => tier.prompt_tokens_above <= promptTokens) ?? rates;
}

export function isSameRates(one: Rates, other: Rates): boolean {
  return (
    RATES.every((name) => one[name] === other[name]) &&
    one.batch_discount_percent === other.batch_discount_percent &&
    one.response_cache_percent === other.response_cache_percent &&
    TIER_PERCENTS.every((name) => one[name] === other[name]) &&
    JSON.stringify(one.tiers) === JSON.stringify(other.tiers)
  );
}

/**
 * A version as requests are charged by it; what costs nothing is left out, for it is stored with
 * each request.
 */
export function toListedPrice(version: number, rates: Rates): ListedPrice {
  const { per_request_nano_usd: perRequest, per_second_nano_usd: perSecond, tiers } = rates;
  return {
    version,
    ...toTokenRates(rates),
    ...(perRequest > 0 && { perRequest }),
    ...(perSecond > 0 && { perSecond }),
    ...(tiers.length > 0 && {
      tiers: tiers.map((tier) => ({
        promptTokensAbove: tier.prompt_tokens_above,
        ...toTokenRates(tier),
      })),
    }),
    batchDiscountPercent: rates.batch_discount_percent,
    responseCachePercent: rates.response_cache_percent,
    tierPercents: { flex: rates.flex_percent, priority: rates.priority_percent },
  };
}

/** The rates of a version as they are shown. */
export function toRates({
  version: _,
  batchDiscountPercent,
  responseCachePercent,
  tierPercents,
  tiers = [],
  ...price
}: ListedPrice): Rates {
  return {
    ...fromTokenRates(price),
    per_request_nano_usd: price.perRequest ?? 0,
    per_second_nano_usd: price.perSecond ?? 0,
    tiers: tiers.map(({ promptTokensAbove, ...own }) => ({
      prompt_tokens_above: promptTokensAbove,
      ...fromTokenRates(own),
    })),
    batch_discount_percent: batchDiscountPercent,
    response_cache_percent: responseCachePercent,
    flex_percent: tierPercents.flex,
    priority_percent: tierPercents.priority,
  };
}

type TokenRateFields = Pick<Rates, (typeof TOKEN_RATES)[number]>;

function toTokenRates(rates: TokenRateFields): TokenRates {
  return {
    inputPerMillion: rates.input_nano_usd_per_million_tokens,
    cachedInputPerMillion: rates.cached_input_nano_usd_per_million_tokens,
    outputPerMillion: rates.output_nano_usd_per_million_tokens,
  };
}

function fromTokenRates(rates: TokenRates): TokenRateFields {
  return {
    input_nano_usd_per_million_tokens: rates.inputPerMillion,
    cached_input_nano_usd_per_million_tokens: rates.cachedInputPerMillion,
    output_nano_usd_per_million_tokens: rates.outputPerMillion,
  };
}

function isSuspicious(before: number, after: number): boolean {
  if (before === after) return false;
  return Math.max(before, after) >= SUSPICIOUS_FACTOR * Math.min(before, after);
}

/** What sums of traffic would have cost at another price. Pure. */
import type { TotalsRow } from "../account/usage/usage-sums.ts";
import { chargeFor } from "../billing/pricing.ts";
import type { ListedPrice } from "../routing/price-book.ts";

const MAX_SHOWN = 100;

interface Sums {
  requests: number;
  charged: bigint;
  repriced: bigint;
}

/** @param rows sums of one model by organization, in any grain of time */
export function repriceTotals(rows: readonly TotalsRow[], price: ListedPrice) {
  // Daily sums do not say which requests would fall into a tier or were batches, nor how long each
  // had the device.
  const { tiers: _t, perSecond: _s, perRequest = 0, ...tokens } = price;
  const all: Sums = { requests: 0, charged: 0n, repriced: 0n };
  const byOrganization = new Map<string, Sums>();
  for (const row of rows) {
    const usage = {
      promptTokens: row.prompt_tokens,
      cachedTokens: row.cached_tokens,
      completionTokens: row.completion_tokens,
    };
    const repriced = BigInt(chargeFor(tokens, usage)) + BigInt(perRequest) * BigInt(row.requests);
    const id = row.organization_id ?? "";
    const own = byOrganization.get(id) ?? { requests: 0, charged: 0n, repriced: 0n };
    byOrganization.set(id, own);
    for (const sums of [all, own]) {
      sums.requests += row.requests;
      sums.charged += BigInt(row.charge);
      sums.repriced += repriced;
    }
  }
  const organizations = [...byOrganization]
    .map(([organization_id, sums]) => ({ organization_id, difference: difference(sums), sums }))
    .toSorted((a, b) => (size(a.difference) < size(b.difference) ? 1 : -1))
    .slice(0, MAX_SHOWN)
    .map(({ organization_id, sums }) => ({ organization_id, ...toWire(sums) }));
  const left = [
    ...(perRequest === 0 ? [] : ["requests that ended without a charge, which per_request counts"]),
    ...(price.tiers === undefined ? [] : ["tiers"]),
    ...(price.perSecond === undefined ? [] : ["per_second_nano_usd"]),
    ...(price.batchDiscountPercent === 0 ? [] : ["batch_discount_percent"]),
    ...(price.responseCachePercent === 100 ? [] : ["response_cache_percent"]),
    ...(["flex", "priority"] as const).flatMap((tier) =>
      price.tierPercents[tier] === 100 ? [] : [`${tier}_percent`],
    ),
  ];
  return { ...toWire(all), organizations, not_included: left };
}

const difference = ({ charged, repriced }: Sums): bigint => repriced - charged;
const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

function toWire(sums: Sums) {
  return {
    num_model_requests: sums.requests,
    charged_nano_usd: String(sums.charged),
    repriced_nano_usd: String(sums.repriced),
    difference_nano_usd: String(difference(sums)),
  };
}

/**
 * What a request that was not run would cost to run, by where it would go. Pure. Tokens are what is
 * known of it, so prices by the second, idle time and what is cached are left out.
 */
import type { Target } from "../contract/deployments.ts";
import type { ServedAt, ServingPrices } from "./serving-prices.ts";

export interface Unrun {
  readonly served: ServedAt;
  readonly kind: Target["kind"];
  readonly promptTokens: number;
  /** Of all choices, at most. */
  readonly completionTokens: number;
  /** What its worker has told of itself; undefined: it has no rates, or is none. */
  readonly device: DeviceTime | undefined;
}

interface DeviceTime {
  /** Of the whole prompt. */
  readonly prefillMs: number;
  readonly decodeTokensPerSecond: number | null;
}

export interface RouteCost {
  readonly basis: "calls" | "device" | null;
  /** nano-USD; null: not known. */
  readonly cost: bigint | null;
}

const UNKNOWN: RouteCost = { basis: null, cost: null };

export function costOfRoute(prices: ServingPrices, unrun: Unrun): RouteCost {
  const { served, kind, promptTokens, completionTokens } = unrun;
  const isCalled = prices.providerOf(served) !== undefined;
  const deviceUs = isCalled ? 0n : deviceUsOf(unrun);
  if (deviceUs === undefined) return UNKNOWN;
  if (!isCalled && kind !== "gpu_worker" && kind !== "gpu_pool") return UNKNOWN;
  const { device, provider } = prices.costOf(
    {
      promptTokens,
      completionTokens,
      cachedTokens: 0,
      calls: promptTokens + completionTokens > 0 ? 1 : 0,
      heldUs: 0n,
      deviceUs,
    },
    served,
  );
  return isCalled ? { basis: "calls", cost: provider } : { basis: "device", cost: device };
}

/** @returns undefined: not known */
function deviceUsOf({ device, completionTokens }: Unrun): bigint | undefined {
  if (device === undefined) return undefined;
  const { prefillMs, decodeTokensPerSecond: rate } = device;
  if (completionTokens > 0 && (rate === null || rate <= 0)) return undefined;
  const decodeMs = completionTokens === 0 ? 0 : (completionTokens / (rate ?? 1)) * 1_000;
  return BigInt(Math.round((prefillMs + decodeMs) * 1_000));
}

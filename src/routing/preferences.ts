/** What a request's `provider` asks for: who may answer, at what price, in which order. Pure. */
import type { Price } from "../billing/pricing.ts";
import { deploymentName } from "../contract/deployments.ts";
import type { ProviderPreferences } from "../contract/routing.ts";
import { ApiError } from "../errors.ts";
import type { CatalogEntry, Deployment } from "./catalog.ts";

const NANO_PER_USD = 1e9;

/** The names that a deployment answers to. */
export function namesOf(model: string, { id, target, region }: Deployment): string[] {
  const place = region === null ? [] : [`region:${region}`];
  return [id, deploymentName(model, id), target.kind, ...place].map(normal);
}

const normal = (name: string): string => name.toLowerCase();

/** A sentence on what cannot be wanted together; undefined where there is none. */
export function contradictionOf(preferences: ProviderPreferences): ApiError | undefined {
  const { only, ignore, order, allow_fallbacks: mayFallBack } = preferences;
  const ignored = new Set((ignore ?? []).map(normal));
  const left = (names: readonly string[]) => names.map(normal).filter((name) => !ignored.has(name));
  if (only != null && left(only).length === 0)
    return contradiction("provider.only", "names nothing that provider.ignore leaves");
  if (order == null || order.length === 0 || mayFallBack !== false) return undefined;
  if (left(order).length > 0) return undefined;
  return contradiction(
    "provider.order",
    "names nothing that provider.ignore leaves, and provider.allow_fallbacks is false",
  );
}

function contradiction(param: string, rule: string): ApiError {
  return new ApiError("invalid_value", { message: `${param} ${rule}.`, param });
}

/** Why a deployment is not wanted; undefined where it is. */
export function whyUnwanted(
  { id: model }: Pick<CatalogEntry, "id">,
  deployment: Deployment,
  preferences: ProviderPreferences,
): string | undefined {
  const { only, ignore, order, quantizations, allow_fallbacks: mayFallBack } = preferences;
  const names = namesOf(model, deployment);
  const isIn = (list: readonly string[]) => list.some((name) => names.includes(normal(name)));
  if (ignore != null && isIn(ignore)) return "provider.ignore names it";
  if (only != null && !isIn(only)) return "provider.only does not name it";
  if (mayFallBack === false && order != null && order.length > 0 && !isIn(order))
    return "provider.order does not name it, and provider.allow_fallbacks is false";
  const dtype = deployment.dtype ?? "unknown";
  if (quantizations != null && !quantizations.includes(dtype))
    return `its weights are ${dtype}, which provider.quantizations does not name`;
  if (deployment.dataCollection === "allow") {
    if (preferences.data_collection === "deny")
      return "it may keep what it is sent, and provider.data_collection is deny";
    if (preferences.zdr === true) return "it may keep what it is sent, and provider.zdr is true";
  }
  return undefined;
}

/** The place of a deployment in `provider.order`; after all others where it is not named. */
export function placeInOrder(
  { id: model }: Pick<CatalogEntry, "id">,
  deployment: Deployment,
  { order }: ProviderPreferences,
): number {
  const names = namesOf(model, deployment);
  const at = (order ?? []).findIndex((name) => names.includes(normal(name)));
  return at < 0 ? Infinity : at;
}

/**
 * Why a price is above `provider.max_price`, at whatever length the prompt turns out to have;
 * undefined where it is not.
 */
export function whyTooDear(price: Price, preferences: ProviderPreferences): string | undefined {
  const { prompt, completion, request } = preferences.max_price ?? {};
  if (prompt == null && completion == null && request == null) return undefined;
  if ((price.perSecond ?? 0) > 0)
    return "it has a price by time, which provider.max_price does not bound";
  const percent = price.tierPercent ?? 100;
  const rates = [price, ...(price.tiers ?? [])];
  const input = Math.max(
    ...rates.map(({ inputPerMillion: own, cachedInputPerMillion: cached }) =>
      Math.max(own, cached),
    ),
  );
  const output = Math.max(...rates.map(({ outputPerMillion: own }) => own));
  const bounds = [
    ["prompt", prompt, input],
    ["completion", completion, output],
    ["request", request, price.perRequest ?? 0],
  ] as const;
  for (const [name, bound, nanoUsd] of bounds)
    if (bound != null && nanoUsd * percent > Math.round(Number(bound) * NANO_PER_USD) * 100)
      return `its price is above provider.max_price.${name}: ${(nanoUsd * percent) / 100 / NANO_PER_USD} USD`;
  return undefined;
}

export type SortBy = "price" | "latency" | "throughput";

export interface Sorting {
  readonly by: SortBy;
  /** Whether the order of the models gives way, too. */
  readonly isAcrossModels: boolean;
}

/** undefined where the request does not ask for it. */
export function sortingOf({ sort }: ProviderPreferences): Sorting | undefined {
  if (sort == null) return undefined;
  return typeof sort === "string"
    ? { by: sort, isAcrossModels: false }
    : { by: sort.by ?? "price", isAcrossModels: sort.partition === "none" };
}

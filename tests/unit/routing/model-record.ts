/** A model as it is stored, with a version of its price for each date that a test names. */
import type { PriceVersion } from "../../../src/contract/prices.ts";
import type { CatalogRecord, Deployment, ModelRecord } from "../../../src/routing/catalog.ts";

/** Whatever is not said is ordinary. */
export type Dated = Pick<PriceVersion, "effective_at"> & Partial<PriceVersion>;

const RATES = {
  input_nano_usd_per_million_tokens: 1_000_000,
  cached_input_nano_usd_per_million_tokens: 1_000_000,
  output_nano_usd_per_million_tokens: 1_000_000,
  per_request_nano_usd: 0,
  per_second_nano_usd: 0,
  tiers: [],
  batch_discount_percent: 0,
  response_cache_percent: 10,
  flex_percent: 100,
  priority_percent: 100,
};

export function record(id: string, ...dates: readonly Dated[]): ModelRecord {
  const versions = dates.map((date, at) => ({
    id: `${id}@${at + 1}`,
    object: "price" as const,
    model: id,
    version: at + 1,
    ends_at: null,
    organization_id: null,
    ...RATES,
    ...date,
  }));
  return {
    id,
    ownedBy: "tidegate",
    license: null,
    createdAtMs: 0,
    contextTokens: 4_096,
    maxOutputTokens: 1_000,
    tasks: ["text-generation"],
    pooling: "mean",
    moderationLabels: {},
    deprecatedAtMs: null,
    shutdownAtMs: null,
    successor: null,
    visibleTo: null,
    auto: null,
    deployments: [deploymentOf("d")],
    versions,
  };
}

/** A catalog of these models, without aliases. */
export function recordOf(...models: readonly ModelRecord[]): CatalogRecord {
  return { version: 1, models, aliases: new Map() };
}

export function deploymentOf(id: string, change: Partial<Deployment> = {}): Deployment {
  return {
    id,
    weight: 1,
    priority: 0,
    target: { kind: "gpu_worker", url: `http://${id}.test` },
    upstreamModel: "m",
    capabilities: ["generate", "tasks"],
    region: null,
    dtype: null,
    dataCollection: "deny",
    isCanary: false,
    isDisabled: false,
    shadowPercent: null,
    ...change,
  };
}

/**
 * What a stretch of time cost to serve, from what deployments did in it as those who watch see it.
 * An estimate. Pure.
 */
import { costOf } from "../billing/economics.ts";
import type { ShadowUse } from "../routing/shadow-runs.ts";
import type { Figures } from "../watch/figures.ts";
import { costOut } from "./economics.ts";
import type { ServingTerms } from "./serving-prices.ts";

interface Period {
  readonly startMs: number;
  /** Not included, and not after now. */
  readonly endMs: number;
}

/** What costs are estimated by, as those who watch have it. */
export interface WatchedCosts {
  readonly terms: ServingTerms;
  /** Copies of requests that tried deployments, of all hours that are watched. */
  readonly shadowUses: readonly ShadowUse[];
}

/**
 * nano-USD: requests' own share of devices, providers' tokens, the time in which devices had no
 * work, and copies that tried a deployment. The sum of economics and of its shadows.
 */
export function costOfFigures(
  { uses }: Pick<Figures, "uses">,
  { terms, shadowUses }: WatchedCosts,
  period: Period,
): bigint {
  const rows = [...uses].map(([name, use]) => ({
    organizationId: "",
    row: {
      key_id: "",
      ...toServed(name),
      // Costs of one hour are those of all: the hours are not told apart.
      hour_ms: period.endMs,
      requests: use.requests,
      prompt_tokens: use.promptTokens,
      completion_tokens: use.completionTokens,
      prefill_us: 0,
      decode_us: 0,
      device_us: Number(use.deviceUs),
      charged: "0",
    },
  }));
  const copies = shadowUses.filter(
    ({ hourMs }) => hourMs >= period.startMs && hourMs < period.endMs,
  );
  const { cells, devices, shadows } = costOut(rows, terms, { ...period, shadowUses: copies });
  const own = cells.reduce((sum, { use }) => sum + costOf({ ...use, idle: 0n }), 0n);
  return devices.reduce((sum, { idleCost }) => sum + idleCost, own + shadows.cost);
}

/** `model/deployment`; of before models were told, the deployment alone. */
function toServed(name: string): { readonly model: string; readonly deployment_id: string } {
  const at = name.lastIndexOf("/");
  return { model: name.slice(0, Math.max(0, at)), deployment_id: name.slice(at + 1) };
}

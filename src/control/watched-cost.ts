/**
 * What a stretch of time cost to serve, from what deployments did in it as those who watch see it.
 * An estimate. Pure.
 */
import { costOf } from "../billing/economics.ts";
import type { EconomicsSettings } from "../contract/economics.ts";
import type { Figures } from "../watch/figures.ts";
import { costOut } from "./economics.ts";

interface Period {
  readonly startMs: number;
  /** Not included, and not after now. */
  readonly endMs: number;
}

/**
 * nano-USD: requests' own share of devices, providers' tokens, and the time in which devices had no
 * work.
 */
export function costOfFigures(
  { uses }: Pick<Figures, "uses">,
  settings: EconomicsSettings,
  period: Period,
): bigint {
  const rows = [...uses].map(([deploymentId, use]) => ({
    organizationId: "",
    row: {
      key_id: "",
      model: "",
      deployment_id: deploymentId,
      hour_ms: period.startMs,
      requests: use.requests,
      prompt_tokens: use.promptTokens,
      completion_tokens: use.completionTokens,
      prefill_us: 0,
      decode_us: 0,
      device_us: Number(use.deviceUs),
      charged: "0",
    },
  }));
  const { cells, devices } = costOut(rows, settings, period);
  const own = cells.reduce((sum, { use }) => sum + costOf({ ...use, idle: 0n }), 0n);
  return devices.reduce((sum, { idleCost }) => sum + idleCost, own);
}

/** Unit economics as the wire has them. Pure. */
import { costOf, floorPerMillion, shareOf, type UseWithCost } from "../../billing/economics.ts";
import type { ECONOMICS_GROUPS } from "../../contract/economics.ts";
import type { Cell, DeviceTime } from "../../control/economics.ts";

type Group = (typeof ECONOMICS_GROUPS)[number];

/** Of a group's cells. */
export const NAME_OF: Readonly<Record<Group, (cell: Cell) => string>> = {
  organization: (cell) => cell.organizationId,
  model: (cell) => cell.model,
  key: (cell) => cell.keyId,
  hour: (cell) => new Date(cell.hourMs).toISOString(),
  deployment: (cell) => cell.deploymentId,
};

const MILLION = 1_000_000;
/** Four digits of a share are more than an estimate has. */
export const toRatio = (millionths: number | null): number | null =>
  millionths === null ? null : Math.round(millionths / 100) / (MILLION / 100);

export function toUse(use: UseWithCost) {
  const cost = costOf(use);
  return {
    num_model_requests: use.requests,
    input_tokens: use.promptTokens,
    output_tokens: use.completionTokens,
    prefill_us: String(use.prefillUs),
    decode_us: String(use.decodeUs),
    device_us: String(use.deviceUs),
    charged_nano_usd: String(use.charged),
    device_cost_nano_usd: String(use.device),
    idle_cost_nano_usd: String(use.idle),
    provider_cost_nano_usd: String(use.provider),
    cost_nano_usd: String(cost),
    margin_nano_usd: String(use.charged - cost),
    margin_ratio: toRatio(shareOf(use.charged - cost, use.charged)),
    floor_nano_usd_per_million_output_tokens: floorPerMillion(use)?.toString() ?? null,
  };
}

export function toDevice({ id, availableUs, busyUs, cost, idleCost }: DeviceTime) {
  return {
    id,
    available_us: String(availableUs),
    busy_us: String(busyUs),
    utilisation: toRatio(shareOf(busyUs, availableUs)),
    cost_nano_usd: String(cost),
    idle_cost_nano_usd: String(idleCost),
  };
}

/**
 * What one ended request cost to serve, from its entry of the ledger and its hour. Changes nothing.
 */
import type { LedgerRow } from "../account/ledger/tables.ts";
import { parseUsage } from "../account/usage/record.ts";
import { costOf, energyOf, inPhases, shareOf, toUs } from "../billing/economics.ts";
import { HOUR_MS, hourOf } from "../contract/durations.ts";
import { surveyPeriod } from "./economics.ts";
import type { AdminServices } from "./organizations.ts";
import { ServingPrices } from "./serving-prices.ts";

/** nano-USD. */
export interface RequestCost {
  readonly deviceId: string | null;
  readonly deviceUs: bigint;
  readonly prefill: bigint;
  readonly decode: bigint;
  /** Its share of the time of its hour in which its device was idle. */
  readonly idle: bigint;
  readonly provider: bigint;
  readonly cost: bigint;
  /** Of the device in its hour, in millionths; null where no device is known. */
  readonly utilisation: number | null;
  /** null where nobody said what the device draws. */
  readonly energyMillijoules: bigint | null;
}

export async function costRequest(services: AdminServices, row: LedgerRow): Promise<RequestCost> {
  const usage = parseUsage(row);
  const terms = await services.servingTerms();
  const startMs = hourOf(row.booked_at_ms);
  const survey = await surveyPeriod(services, terms, { startMs, endMs: startMs + HOUR_MS });
  const prices = new ServingPrices(terms);
  const deployment = usage.deployment_id ?? "";
  const device = prices.deviceOf(deployment);
  const deviceId = device?.id ?? null;
  // What a provider runs draws its power elsewhere.
  const served = { model: usage.model, deploymentId: deployment, hourMs: startMs };
  const isOurs = prices.providerOf(served) === undefined;
  const watts = (isOurs ? device?.watts : null) ?? null;
  const time = survey.devices.find(({ id }) => id === deviceId);
  const deviceUs = toUs(usage.device_ms);
  const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = usage;
  const use = {
    promptTokens,
    completionTokens,
    cachedTokens: usage.cached_tokens,
    calls: promptTokens + completionTokens > 0 ? 1 : 0,
    heldUs: toUs(Math.max(0, row.booked_at_ms - usage.started)),
    deviceUs,
  };
  const own = prices.costOf(use, served);
  const phases = { prefillUs: toUs(usage.prefill_ms), decodeUs: toUs(usage.decode_ms) };
  const isIdle = time !== undefined && time.busyUs !== 0n;
  const idle = isIdle ? (time.idleCost * deviceUs) / time.busyUs : 0n;
  return {
    deviceId,
    deviceUs,
    ...inPhases(own.device, phases),
    idle,
    provider: own.provider,
    cost: costOf({ ...own, idle }),
    utilisation: time === undefined ? null : shareOf(time.busyUs, time.availableUs),
    energyMillijoules: watts === null ? null : energyOf(deviceUs, watts),
  };
}

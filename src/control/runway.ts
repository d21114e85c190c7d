/**
 * How long the cash lasts, from an operator's settings and what the last days brought. Changes
 * nothing.
 */
import {
  addUse,
  MONTH_US,
  NO_USE,
  runwayOf,
  shareOf,
  timeCost,
  type Runway,
  type UseWithCost,
} from "../billing/economics.ts";
import { HOUR_MS, hourOf } from "../contract/durations.ts";
import { parseBigUsd } from "../contract/economics.ts";
import { surveyPeriod } from "./economics.ts";
import type { AdminServices } from "./organizations.ts";

const SAMPLE_MS = 30 * 24 * HOUR_MS;
const SAMPLE_US = BigInt(SAMPLE_MS) * 1_000n;
/** Organizations whose balances are added up. */
const MAX_BALANCES = 500;
const PAGE = 100;

/** nano-USD, a month each. */
export interface RunwayEstimate extends Runway {
  readonly cash: bigint;
  readonly prepaid: bigint;
  readonly isLiabilityComplete: boolean;
  readonly fixed: bigint;
  readonly devices: bigint;
  readonly providers: bigint;
  readonly revenue: bigint;
  /** Of the devices in the sample, in millionths; null without any. */
  readonly utilisation: number | null;
  readonly isSampleComplete: boolean;
}

export async function estimateRunway(services: AdminServices): Promise<RunwayEstimate> {
  const settings = await services.servingTerms();
  const nowMs = services.now();
  const endMs = hourOf(nowMs) + HOUR_MS;
  const period = { startMs: endMs - SAMPLE_MS, endMs };
  const [survey, prepaid] = await Promise.all([
    surveyPeriod(services, settings, period),
    prepaidLiability(services),
  ]);
  const [onDevices, elsewhere] = [true, false].map((isOnDevice) =>
    survey.cells
      .filter(({ use }) => use.deviceUs > 0n === isOnDevice)
      .reduce((sum, { use }) => addUse(sum, use), NO_USE),
  ) as [UseWithCost, UseWithCost];
  const sampleCharged = onDevices.charged + elsewhere.charged;
  const revenue = (survey.periodCharged * MONTH_US) / SAMPLE_US;
  // What was not read is taken to be as what was.
  const toMonth = (amount: bigint): bigint =>
    sampleCharged === 0n ? (amount * MONTH_US) / SAMPLE_US : (amount * revenue) / sampleCharged;
  const months = settings.devices.map(({ count, device_hour_nano_usd: hour }) => {
    const us = MONTH_US * BigInt(count);
    return { us, cost: timeCost(us, BigInt(hour)) };
  });
  const basis = {
    cash: parseBigUsd(settings.cash_usd),
    prepaid: prepaid.amount,
    fixed: parseBigUsd(settings.monthly_fixed_cost_usd),
    devices: sumOf(months, ({ cost }) => cost),
    providers: toMonth(onDevices.provider + elsewhere.provider + survey.shadows.provider),
    revenue,
    elsewhere: toMonth(elsewhere.charged),
  };
  const { devices } = survey;
  return {
    ...basis,
    ...runwayOf({
      ...basis,
      availableUs: sumOf(months, ({ us }) => us),
      sampleCharged: onDevices.charged,
      sampleUs: onDevices.deviceUs,
    }),
    isLiabilityComplete: prepaid.isComplete,
    utilisation: shareOf(
      sumOf(devices, ({ busyUs }) => busyUs),
      sumOf(devices, ({ availableUs }) => availableUs),
    ),
    isSampleComplete: survey.isComplete,
  };
}

function sumOf<One>(all: readonly One[], of: (one: One) => bigint): bigint {
  return all.reduce((sum, one) => sum + of(one), 0n);
}

/** nano-USD: what customers have left, where they do not owe. */
async function prepaidLiability(
  services: AdminServices,
): Promise<{ readonly amount: bigint; readonly isComplete: boolean }> {
  let amount = 0n;
  let after: string | null = null;
  for (let read = 0; read < MAX_BALANCES; read += PAGE) {
    const page = await services.directory.list({ limit: PAGE, after, name: null });
    const described = await Promise.all(page.map(({ id }) => services.accountOf(id).describe()));
    for (const one of described) amount += BigInt(Math.max(0, one?.balance.postedNanoUsd ?? 0));
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return { amount, isComplete: true };
  }
  return { amount, isComplete: false };
}

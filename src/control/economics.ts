/**
 * What a period's requests cost to serve, from the ledgers of the accounts and an operator's
 * settings. Changes nothing.
 */
import type { DeviceTurn, DeviceUseRow } from "../account/usage/verbs.ts";
import { addUse, inProportion, NO_USE, timeCost, type UseWithCost } from "../billing/economics.ts";
import type { ShadowUse } from "../routing/shadow-runs.ts";
import type { AdminServices } from "./organizations.ts";
import { ServingPrices, type Device, type ServingTerms } from "./serving-prices.ts";
import { costOfUse } from "./shadows.ts";
import { readInShares, readTurns, type SharedPeriod } from "./shared-reading.ts";

/** Of the smallest groups there are: everything else is a sum of these. */
export interface Cell {
  readonly organizationId: string;
  readonly keyId: string;
  readonly model: string;
  readonly deploymentId: string;
  readonly hourMs: number;
  readonly use: UseWithCost;
}

export interface DeviceTime {
  readonly id: string;
  readonly availableUs: bigint;
  readonly busyUs: bigint;
  /** nano-USD, for all of its time. */
  readonly cost: bigint;
  /** Of it, what no request took. */
  readonly idleCost: bigint;
}

/** What copies cost that nobody pays for. */
export interface ShadowCost {
  readonly runs: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** nano-USD. */
  readonly cost: bigint;
  /** Of it, what other companies ask. */
  readonly provider: bigint;
}

export interface Survey {
  readonly cells: readonly Cell[];
  readonly devices: readonly DeviceTime[];
  readonly shadows: ShadowCost;
  readonly isComplete: boolean;
  readonly leftOut: number;
  /** nano-USD, as the database has it. */
  readonly periodCharged: bigint;
}

export type Period = Omit<SharedPeriod, "organizationIds">;

/** Of all organizations, for idle time is shared out among all. */
export async function surveyPeriod(
  services: AdminServices,
  settings: ServingTerms,
  period: Period,
): Promise<Survey> {
  return surveyOf(await readPeriod(services, period), settings);
}

/** What the accounts said of a period, which can be costed by one price or another. */
export interface Reading extends Omit<Survey, "cells" | "devices" | "shadows"> {
  readonly rows: readonly OwnedRow[];
  readonly shadowUses: readonly ShadowUse[];
  readonly period: Period;
}

export async function readPeriod(services: AdminServices, period: Period): Promise<Reading> {
  const shared = { ...period, organizationIds: null };
  const { results, leftOut, periodCharged } = await readInShares(
    services,
    shared,
    (organizationId, share) => readOne(services, { organizationId, period, share }),
  );
  const rows = results.flatMap(({ organizationId, rows: own }) =>
    own.map((row) => ({ organizationId, row })),
  );
  const isComplete = leftOut === 0 && results.every((one) => one.isComplete);
  const untilMs = Math.min(period.endMs, services.now());
  const passed = { ...period, endMs: Math.max(period.startMs, untilMs) };
  const shadowUses = await services.shadowRuns.sumUse(passed);
  return { rows, shadowUses, period: passed, isComplete, leftOut, periodCharged };
}

export function surveyOf(
  { rows, shadowUses, period, ...read }: Reading,
  settings: ServingTerms,
): Survey {
  return { ...costOut(rows, settings, { ...period, shadowUses }), ...read };
}

interface OneReading {
  readonly organizationId: string;
  readonly period: Period;
  readonly share: number;
}

async function readOne(
  { accountOf }: AdminServices,
  { organizationId, period, share }: OneReading,
) {
  const account = accountOf(organizationId);
  const rows: DeviceUseRow[] = [];
  const times = { fromMs: period.startMs, toMs: period.endMs };
  const read = await readTurns(share, async (from, maxEntries) => {
    const turn: DeviceTurn = await account.sumDeviceUse({ ...times, from, maxEntries });
    rows.push(...turn.rows);
    return turn;
  });
  return { organizationId, rows, ...read };
}

interface OwnedRow {
  readonly organizationId: string;
  readonly row: DeviceUseRow;
}

/** Rows with what they cost, and devices with what of their time was paid for in vain. Pure. */
export function costOut(
  rows: readonly OwnedRow[],
  settings: ServingTerms,
  { shadowUses = [], ...period }: Period & { readonly shadowUses?: readonly ShadowUse[] },
): Pick<Survey, "cells" | "devices" | "shadows"> {
  const { devices } = settings;
  const prices = new ServingPrices(settings);
  const cells = rows.map(({ organizationId, row }) => {
    const use = toUse(row);
    const { model, deployment_id: deploymentId, hour_ms: hourMs } = row;
    const served = { model, deploymentId, hourMs };
    const { deviceAtList, ...cost } = prices.costOf({ ...use, ...toCalls(row) }, served);
    return {
      organizationId,
      keyId: row.key_id,
      ...served,
      device: prices.deviceOf(deploymentId),
      deviceAtList,
      use: { ...use, ...cost },
    };
  });
  const byDevice = Map.groupBy(cells, ({ device }) => device);
  const copies = shadowUses.map((use) => {
    const { deviceUs, ...cost } = costOfUse(prices, use);
    const device = prices.deviceOf(use.deploymentId);
    return { ...use, ...cost, device, use: { ...NO_USE, deviceUs } };
  });
  const copiesOn = Map.groupBy(copies, ({ device }) => device);
  const times = devices.map((device) =>
    timeOf(device, [...(byDevice.get(device) ?? []), ...(copiesOn.get(device) ?? [])], period),
  );
  const shared = [...byDevice].flatMap(([device, own]) => {
    const idle = times[devices.findIndex((one) => one === device)]?.idleCost ?? 0n;
    const parts = inProportion(
      idle,
      own.map(({ use }) => use.deviceUs),
    );
    return own.map(({ device: _, deviceAtList: _l, use, ...cell }, at) => ({
      ...cell,
      use: { ...use, idle: parts[at] ?? 0n },
    }));
  });
  return { cells: shared, devices: times, shadows: sumCopies(copies) };
}

const sumCopies = (copies: readonly ShadowCost[]): ShadowCost =>
  copies.reduce<ShadowCost>(
    (sum, { runs, promptTokens, completionTokens, cost, provider }) => ({
      runs: sum.runs + runs,
      promptTokens: sum.promptTokens + promptTokens,
      completionTokens: sum.completionTokens + completionTokens,
      cost: sum.cost + cost,
      provider: sum.provider + provider,
    }),
    { runs: 0, promptTokens: 0, completionTokens: 0, cost: 0n, provider: 0n },
  );

function timeOf(
  device: Device,
  cells: readonly { readonly use: UseWithCost; readonly deviceAtList: bigint }[],
  { startMs, endMs }: Period,
): DeviceTime {
  const fromMs = Math.max(startMs, (device.available_at ?? 0) * 1_000);
  const availableUs = BigInt(Math.max(0, endMs - fromMs)) * 1_000n * BigInt(device.count);
  const busy = cells.reduce((sum, { use }) => addUse(sum, use), NO_USE);
  const cost = timeCost(availableUs, BigInt(device.device_hour_nano_usd));
  const taken = cells.reduce((sum, { deviceAtList }) => sum + deviceAtList, 0n);
  // Requests of before it was paid for, or that ended in the period and ran before it.
  const idleCost = cost > taken ? cost - taken : 0n;
  return { id: device.id, availableUs, busyUs: busy.deviceUs, cost, idleCost };
}

const toCalls = ({ calls, requests, cached_tokens, held_us }: DeviceUseRow) => ({
  calls: calls ?? requests,
  cachedTokens: cached_tokens ?? 0,
  heldUs: BigInt(held_us ?? 0),
});

function toUse(row: DeviceUseRow): UseWithCost {
  return {
    ...NO_USE,
    requests: row.requests,
    promptTokens: row.prompt_tokens,
    completionTokens: row.completion_tokens,
    prefillUs: BigInt(row.prefill_us),
    decodeUs: BigInt(row.decode_us),
    deviceUs: BigInt(row.device_us),
    charged: BigInt(row.charged),
  };
}

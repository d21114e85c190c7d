/** What requests cost to serve, at a price of the device's time, against what they were charged. Whole nano-USD. Pure. */
import type { UsageRecord } from "../api/schema.ts";
import { toNano } from "../money.ts";

const MICROSECONDS_PER_HOUR = 3_600_000_000n;

/** What a request's own share of the device costs, rounded half up. */
export function costOf(deviceMs: number, hourNano: bigint): bigint {
  const microseconds = BigInt(Math.round(deviceMs * 1_000));
  return (microseconds * hourNano + MICROSECONDS_PER_HOUR / 2n) / MICROSECONDS_PER_HOUR;
}

export interface Margin {
  readonly name: string;
  readonly requests: number;
  readonly deviceMs: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
  readonly outputTokens: number;
  readonly revenue: bigint;
  readonly cost: bigint;
}

export type Split = "model" | "key" | "hour";

const HOUR_MS = 3_600_000;
const NAME_OF: Readonly<Record<Split, (record: UsageRecord) => string>> = {
  model: (record) => record.model,
  key: (record) => record.api_key_id,
  hour: (record) =>
    new Date(record.started_at_ms - (record.started_at_ms % HOUR_MS)).toISOString().slice(0, 13),
};

export function marginOf(name: string, records: readonly UsageRecord[], hourNano: bigint): Margin {
  const sum = (field: (record: UsageRecord) => number) =>
    records.reduce((all, record) => all + field(record), 0);
  return {
    name,
    requests: records.length,
    deviceMs: sum((record) => record.device_ms),
    prefillMs: sum((record) => record.prefill_ms),
    decodeMs: sum((record) => record.decode_ms),
    outputTokens: sum((record) => record.completion_tokens),
    revenue: records.reduce((all, record) => all + toNano(record.charge_nano_usd), 0n),
    cost: records.reduce((all, record) => all + costOf(record.device_ms, hourNano), 0n),
  };
}

/** The largest revenue first. */
export function marginsBy(
  split: Split,
  records: readonly UsageRecord[],
  hourNano: bigint,
): Margin[] {
  const groups = [...Map.groupBy(records, NAME_OF[split])];
  const margins = groups.map(([name, own]) => marginOf(name, own, hourNano));
  return margins.toSorted((a, b) => (a.revenue < b.revenue ? 1 : a.revenue > b.revenue ? -1 : 0));
}

/** What a million output tokens must bring at least, for the device's time that they took; null of none. */
export function floorPerMillion({ cost, outputTokens }: Margin): bigint | null {
  return outputTokens === 0 ? null : (cost * 1_000_000n) / BigInt(outputTokens);
}

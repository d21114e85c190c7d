import type { NanoUsd } from "../billing/money.ts";
/** The usage record of a request: one per admitted request, kept in its ledger entry and covered by the hash. Pure. */
import type { UsageRecord } from "../contract/admin.ts";
import type { SettleCall } from "./account.ts";
import type { HoldRow, LedgerRow } from "./tables.ts";

type StoredUsage = Omit<UsageRecord, "id" | "object" | "sequence" | "booked"> & {
  overrun_nano_usd: NanoUsd;
};

const HOUR_MS = 3_600_000;

export const hourOf = (nowMs: number): number => nowMs - (nowMs % HOUR_MS);

export function usageJson(
  hold: HoldRow,
  call: SettleCall,
  chargeNanoUsd: NanoUsd,
  overrunNanoUsd: NanoUsd,
): string {
  const usage: StoredUsage = {
    key_id: hold.key_id,
    model: hold.model,
    outcome: call.outcome,
    measured_by: call.measuredBy,
    prompt_tokens: call.usage.promptTokens,
    cached_tokens: call.usage.cachedTokens,
    completion_tokens: call.usage.completionTokens,
    charge_nano_usd: chargeNanoUsd,
    overrun_nano_usd: overrunNanoUsd,
    price_version: hold.price_version,
    started: hold.admitted_at_ms,
    queue_ms: call.timing.queueMs,
    prefill_ms: call.timing.prefillMs,
    decode_ms: call.timing.decodeMs,
  };
  return JSON.stringify(usage);
}

/** The record as the admin API shows it. The overrun is ours and stays inside. */
export function toUsageRecord(row: LedgerRow): UsageRecord {
  const { overrun_nano_usd: _, ...usage } = JSON.parse(row.usage ?? "{}") as StoredUsage;
  return {
    id: row.reference,
    object: "usage_record",
    sequence: row.sequence,
    booked: row.booked_at_ms,
    ...usage,
  };
}

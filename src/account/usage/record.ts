/**
 * The usage record of a request: one per admitted request, kept in its ledger entry and covered by
 * the hash. Pure.
 */
import type { NanoUsd } from "../../billing/money.ts";
import { partsOfCharge, type ChargeParts, type Price } from "../../billing/pricing.ts";
import type { UsageRecord } from "../../contract/admin.ts";
import { UNNUMBERED } from "../../contract/attempts.ts";
import { toChargeParts } from "../../contract/charge-parts.ts";
import type { Attempt, DecisionRecord } from "../../contract/decisions.ts";
import { tierOf, type Tier } from "../../contract/deployments.ts";
import type { Receipt } from "../../contract/engine.ts";
import type { SettleCall } from "../gate.ts";
import type { LedgerRow } from "../ledger/tables.ts";
import { billable } from "../requests/ending.ts";
import { attemptOfEnd, candidateOf, type Hold } from "../requests/hold.ts";

/** What the admin API says in other words than the ledger, whose words the hash covers. */
type Renamed = "api_key_id" | "user_id" | "streamed" | "started_at_ms" | "booked_at_ms";

/** What the ledger keeps. */
export interface StoredUsage extends Omit<
  UsageRecord,
  | Renamed
  | "id"
  | "object"
  | "sequence"
  | "service_tier"
  | "tier"
  | "price_version"
  | "decision"
  | "continuations"
  | "included_nano_usd"
  | "overage_percent"
  | "charge_parts"
  | "end_user_id"
  | "end_user_token_id"
> {
  readonly key_id: string;
  readonly person_id: string | null;
  /** Whose request it was, with which token; absent: the key's own. */
  readonly end_user_id?: string;
  readonly end_user_token_id?: string;
  readonly is_stream: boolean;
  /** Unix milliseconds. */
  readonly started: number;
  readonly overrun_nano_usd: NanoUsd;
  /** What a plan included of the charge; absent: nothing. */
  readonly included_nano_usd?: NanoUsd;
  /** What the charge is for; absent: there is none, or the entry is of before it was kept. */
  readonly charge_parts?: ChargeParts;
  readonly held_nano_usd: NanoUsd;
  readonly extends: number;
  /** Whole: a bill can be worked out again from the entry alone. */
  readonly price: Price;
  readonly receipt: Receipt | null;
  /** Of the deployment; older entries do not have it. */
  readonly tier?: Tier;
  /** Which of the candidates answered, from 1; older entries do not have it. */
  readonly attempt?: number;
  /**
   * The candidates up to the last that was tried beside the one that answered, in their order: all
   * before it, or, where a later one was tried beside it, itself among them.
   */
  readonly abandoned?: readonly {
    readonly deployment_id: string;
    /** Absent where it is that of the record. */
    readonly model?: string;
    readonly price: Price;
  }[];
  /** How the candidates were chosen; older entries do not have it. */
  readonly decision?: DecisionRecord;
  /** Where an attempt broke off in the middle of the answer, and the next one went on. */
  readonly continuations?: UsageRecord["continuations"];
}

/** nano-USD. */
interface Charge {
  readonly chargeNanoUsd: NanoUsd;
  readonly overrunNanoUsd: NanoUsd;
  /** What a plan included of it. */
  readonly includedNanoUsd: NanoUsd;
}

export function toStoredUsage(
  hold: Hold,
  call: SettleCall,
  { chargeNanoUsd, overrunNanoUsd, includedNanoUsd }: Charge,
): StoredUsage {
  const attempt = attemptOfEnd(hold, call);
  const { deploymentId, target, price } = candidateOf(hold, attempt);
  const last = Math.max(hold.attempt, hold.begunAttempts ?? 0);
  const tried = hold.candidates.slice(0, last > attempt ? last : Math.max(0, attempt - 1));
  return {
    key_id: hold.keyId,
    project_id: hold.projectId,
    person_id: hold.personId,
    ...(hold.endUser !== undefined && {
      end_user_id: hold.endUser.id,
      end_user_token_id: hold.endUser.tokenId,
    }),
    model: hold.model,
    operation: hold.operation,
    is_stream: hold.isStream,
    deployment_id: deploymentId === "" ? null : deploymentId,
    tier: tierOf(target),
    outcome: call.outcome,
    measured_by: call.measuredBy,
    prompt_tokens: call.usage.promptTokens,
    cached_tokens: call.usage.cachedTokens,
    completion_tokens: call.usage.completionTokens,
    charge_nano_usd: chargeNanoUsd,
    overrun_nano_usd: overrunNanoUsd,
    ...(includedNanoUsd > 0 && { included_nano_usd: includedNanoUsd }),
    ...(chargeNanoUsd > 0 && {
      charge_parts: partsOfCharge(price, billable(call), chargeNanoUsd),
    }),
    held_nano_usd: hold.amountNanoUsd,
    extends: hold.extends,
    price,
    limited_by: call.limitedBy ?? null,
    started: hold.admittedAtMs,
    queue_ms: call.timing.queueMs,
    prefill_ms: call.timing.prefillMs,
    decode_ms: call.timing.decodeMs,
    device_ms: call.timing.deviceMs,
    receipt: call.receipt ?? null,
    attempt,
    ...(hold.decision !== undefined && { decision: decisionOf(hold.decision, call) }),
    ...(call.check !== undefined && { provider_check: call.check }),
    ...(hold.continuations !== undefined && {
      continuations: hold.continuations.map(({ attempt: from, completionTokens }) => ({
        attempt: from,
        completion_tokens: completionTokens,
      })),
    }),
    ...(tried.length > 0 && {
      abandoned: tried.map(({ deploymentId: deployment_id, model, price: own }) => ({
        deployment_id,
        ...(model !== undefined && model !== hold.model && { model }),
        price: own,
      })),
    }),
  };
}

/** With how sure the model was that was only tried. */
function decisionOf(
  { cascade, ...decision }: DecisionRecord,
  { meanLogprobMillionths: mean }: SettleCall,
): DecisionRecord {
  if (cascade == null) return decision;
  return {
    ...decision,
    cascade: { ...cascade, ...(mean !== undefined && { mean_logprob_millionths: mean }) },
  };
}

export function parseUsage(row: Pick<LedgerRow, "usage">): StoredUsage {
  return JSON.parse(row.usage ?? "{}") as StoredUsage;
}

/**
 * Where a request was tried, in the order of its candidates, and what came of each attempt. None of
 * an answer that was kept, or of a request that went nowhere.
 */
export function attemptsOf(usage: StoredUsage): Attempt[] {
  const { attempt: last = UNNUMBERED, abandoned = [], continuations = [], model } = usage;
  const { deployment_id: deploymentId, measured_by: measuredBy } = usage;
  // Where a later one was tried beside it, the one that the request ended with is among the others.
  const isAmong = last !== UNNUMBERED && abandoned.length >= last;
  const isTried = deploymentId !== null && measuredBy !== "cache";
  const own = isAmong || !isTried ? [] : [{ deployment_id: deploymentId, model }];
  const tried = [...abandoned, ...own];
  const ended = isAmong ? last : own.length > 0 ? tried.length : null;
  return tried.map((one, at) => {
    const brokenOff = continuations.find(({ attempt }) => attempt === at + 1);
    return {
      attempt: at + 1,
      model: one.model ?? model,
      deployment_id: one.deployment_id,
      outcome: at + 1 === ended ? "ended" : brokenOff === undefined ? "given_up" : "broken_off",
      completion_tokens: brokenOff?.completion_tokens ?? null,
    };
  });
}

/** The record as the admin API shows it. The overrun is ours and stays inside. */
export function toUsageRecord(row: LedgerRow): UsageRecord {
  const {
    overrun_nano_usd: _o,
    held_nano_usd: _h,
    extends: _e,
    receipt: _r,
    attempt: _a,
    abandoned: _b,
    charge_parts,
    price,
    key_id,
    person_id,
    end_user_id = null,
    end_user_token_id = null,
    is_stream,
    started,
    ...usage
  } = parseUsage(row);
  return {
    id: row.reference,
    object: "usage_record",
    sequence: row.sequence,
    api_key_id: key_id,
    user_id: person_id,
    end_user_id,
    end_user_token_id,
    streamed: is_stream,
    started_at_ms: started,
    booked_at_ms: row.booked_at_ms,
    ...usage,
    // Entries of before do not name it.
    deployment_id: usage.deployment_id ?? null,
    tier: usage.tier ?? null,
    included_nano_usd: usage.included_nano_usd ?? 0,
    charge_parts: toChargeParts(charge_parts ?? NO_PARTS, usage.charge_nano_usd),
    overage_percent: price.overagePercent ?? null,
    decision: usage.decision ?? null,
    continuations: usage.continuations ?? [],
    service_tier: price.serviceTier ?? "default",
    price_version: price.version,
  };
}

/** Of an entry that has none. */
export const NO_PARTS: ChargeParts = [0, 0, 0, 0];

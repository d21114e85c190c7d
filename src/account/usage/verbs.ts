/** What an account is asked about what was used: records, sums, and a key's own spending. */
import type { Actor } from "../../auth/actor.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { PlanReplay } from "../../billing/plan-replay.ts";
import type { ReplayedSum, Scenario } from "../../billing/scenario.ts";
import type { UsageRecord } from "../../contract/admin.ts";
import type { KeyRecord } from "../directory/verbs.ts";
import type { LedgerRow } from "../ledger/tables.ts";
import type { BudgetStanding } from "../policy/verbs.ts";
import { EVERYWHERE, type PlaceFilter, type SumsQuery, type SumsRow } from "./usage-sums.ts";

/** A key as its holder may see it: what it spent and which budgets bind it. */
export interface KeyStanding {
  readonly record: KeyRecord;
  readonly spentNanoUsd: NanoUsd;
  readonly spentTodayNanoUsd: NanoUsd;
  /** Since Monday, UTC. */
  readonly spentThisWeekNanoUsd: NanoUsd;
  readonly spentThisMonthNanoUsd: NanoUsd;
  readonly budgets: readonly BudgetStanding[];
}

/** `plan` is that of the turn before, from the second turn on. */
export interface ReplayCall extends Scenario {
  /** The end is not included. */
  readonly fromMs: number;
  readonly toMs: number;
  /** `next` of the turn before; 0 at first. */
  readonly from: number;
  readonly maxEntries: number;
}

export interface ReplayTurn {
  readonly sums: readonly ReplayedSum[];
  /** nano-USD: fees of plans that were booked, less what went back of them. */
  readonly fees: bigint;
  readonly plan: PlanReplay | null;
  readonly entries: number;
  /** null: there are no more. */
  readonly next: number | null;
}

/** Which requests' entries of the ledger; null is all. */
export interface RecordsFilter extends PlaceFilter {
  /** With the keys that they were rotated to. */
  readonly keyIds: readonly string[] | null;
  readonly projectIds: readonly string[] | null;
  readonly personIds: readonly string[] | null;
  readonly endUserIds: readonly string[] | null;
  readonly models: readonly string[] | null;
  readonly operations: readonly string[] | null;
}

export const EVERY_RECORD: RecordsFilter = {
  keyIds: null,
  projectIds: null,
  personIds: null,
  endUserIds: null,
  models: null,
  operations: null,
  ...EVERYWHERE,
};

/** Unix milliseconds, by when requests count; the end is not included; null: there is none. */
export interface RecordsCall extends RecordsFilter {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export const ALL_RECORDS: RecordsCall = { ...EVERY_RECORD, fromMs: null, toMs: null };

export interface StretchFilter extends RecordsFilter {
  readonly kinds: readonly string[] | null;
}

export interface StretchCall extends StretchFilter {
  /** The end is not included. */
  readonly fromMs: number;
  readonly toMs: number;
  /** `next` of the turn before; 0 at first. */
  readonly from: number;
  /** `end` of the first turn; null at first. */
  readonly end: number | null;
  readonly maxEntries: number;
}

/** An entry, and what its key and project are called now. */
export type StretchEntry = LedgerRow & {
  key_name: string | null;
  project_name: string | null;
};

export interface StretchTurn {
  readonly entries: StretchEntry[];
  /** null: there are no more. */
  readonly next: number | null;
  /** The sequence before which the stretch ends. */
  readonly end: number;
  /** Entries of the whole stretch, whatever the filter leaves of them. */
  readonly size: number;
}

export interface DeviceCall {
  /** The end is not included. */
  readonly fromMs: number;
  readonly toMs: number;
  /** `next` of the turn before; 0 at first. */
  readonly from: number;
  readonly maxEntries: number;
}

/** Sums of ended requests; times in microseconds. */
export type DeviceUseRow = {
  key_id: string;
  model: string;
  /** Empty of before it was kept. */
  deployment_id: string;
  hour_ms: number;
  requests: number;
  /** Of them, those that had tokens. An account of the release before tells none of these three. */
  calls?: number;
  /** From their admission to their end in the books. */
  held_us?: number;
  cached_tokens?: number;
  prompt_tokens: number;
  completion_tokens: number;
  prefill_us: number;
  decode_us: number;
  device_us: number;
  /** nano-USD in decimal. */
  charged: string;
};

export interface DeviceTurn {
  readonly rows: DeviceUseRow[];
  readonly entries: number;
  /** null: there are no more. */
  readonly next: number | null;
}

/** Whose usage a widget shows; null: that of all. */
export interface WidgetView {
  readonly apiKeyId: string | null;
  readonly projectId: string | null;
}

/**
 * Usage records, sums, rollups. Every verb is atomic and durable before it answers, and safe to
 * repeat.
 */
export interface UsageVerbs {
  /**
   * The newest first, of a bounded number of entries: there may be more though there are less than
   * the limit.
   *
   * @param after `last` of the turn before
   * @param asked absent: every record
   */
  listUsage(
    limit: number,
    after: string | null,
    asked?: RecordsCall,
  ): Promise<{ records: UsageRecord[]; hasMore: boolean; last: string | null }>;
  sumUsage(query: SumsQuery): Promise<SumsRow[]>;
  /** By day, up to today; as it was a few seconds ago, at most. */
  sumForWidget(view: WidgetView): Promise<SumsRow[]>;
  /** A turn of a stretch of the ledger under other terms. Changes nothing. */
  replayPrices(call: ReplayCall): Promise<ReplayTurn>;
  /** A turn of what a stretch's requests took of devices. Changes nothing. */
  sumDeviceUse(call: DeviceCall): Promise<DeviceTurn>;
  /** A turn of a stretch of the ledger, oldest first. Changes nothing. */
  readStretch(call: StretchCall): Promise<StretchTurn>;
  describeKey(keyId: string): Promise<KeyStanding | null>;
  /** Makes the rollups anew from the ledger, here and in D1. */
  rebuildRollups(actor: Actor): Promise<void>;
}

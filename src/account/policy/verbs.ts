/**
 * What an account is asked about what its requests may do: suspensions, limits, budgets, alerts,
 * settings.
 */
import type { Actor } from "../../auth/actor.ts";
import type { Budget } from "../../billing/budget.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { CountingNode } from "../../contract/named-routes.ts";
import type { LimitRule, PolicyScope } from "../../limits/limiter.ts";
import type { RefusedRequests } from "../requests/refusal-log.ts";

/**
 * Why an organization's keys open nothing. There may be several reasons at once, and each is taken
 * back by itself.
 */
export interface Suspension {
  readonly reason: string;
  readonly sinceMs: number;
}

export interface BudgetStanding extends Budget<PolicyScope> {
  readonly spentNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  /** null: never. */
  readonly resetAtMs: number | null;
}

/** A limit with what is in use of it now. */
export interface LimitUsage extends LimitRule<PolicyScope> {
  /** In the limit's own unit. */
  readonly used: number;
  /** Until nothing is in use any more; null for what runs at once. */
  readonly resetMs: number | null;
}

/** A limit or budget of a named route, with what is in use of it now. */
export interface CounterUse {
  readonly node: string;
  /** In the node's own unit; where each key counts for itself, of the one with most. */
  readonly used: number;
  readonly held: number;
  readonly limit: number;
  /** Keys that have something in use; null: all count together. */
  readonly keys: number | null;
  /** null: it slides. */
  readonly resetAtMs: number | null;
}

/** Why a limit or a budget was not set. */
export type PolicyRefusal = "unknown_scope" | "too_many";

/** A threshold of a budget that was passed: once per window. */
export interface Alert {
  readonly sequence: number;
  readonly budgetId: string;
  readonly windowStartMs: number;
  /** Percent of the cap. */
  readonly threshold: number;
  /** As it was when the threshold was passed. */
  readonly capNanoUsd: NanoUsd;
  readonly spentNanoUsd: NanoUsd;
  readonly atMs: number;
}

export interface AlertFilter {
  readonly limit: number;
  /** Alerts before this sequence; null for the newest. */
  readonly before: number | null;
  readonly budgetId?: string | undefined;
}

/** What an organization has set of this name; JSON. */
export interface StoredSetting {
  readonly name: SettingName;
  /** Rises with each change, from 1. */
  readonly version: number;
  readonly value: string;
}

export type SettingName =
  | "response_cache"
  | "routing_policy"
  | "named_routes"
  | "retention"
  | "saved_charts";

export interface PutSettingCall extends Omit<StoredSetting, "version"> {
  readonly actor: Actor;
  /** The version that the change was made of, 0 for none; absent: whichever there is. */
  readonly basedOn?: number;
  /** What the audit log has of the change; absent: the values, whole. */
  readonly told?: { readonly before: unknown; readonly after: unknown };
}

/**
 * Suspensions, limits, budgets, alerts, settings. Every verb is atomic and durable before it
 * answers, and safe to repeat.
 */
export interface PolicyVerbs {
  /**
   * Its keys open nothing, and its requests end, from now on; safe to repeat. False when there are
   * too many reasons.
   */
  suspend(reason: string, actor: Actor): Promise<boolean>;
  /**
   * Takes a reason back, or all (null); with the last one the keys open again. False when there is
   * no such reason.
   */
  resume(reason: string | null, actor: Actor): Promise<boolean>;
  listLimits(): Promise<readonly LimitUsage[]>;
  /** What requests were refused for lately, the newest first; not durable. */
  listRefusals(): Promise<readonly RefusedRequests[]>;
  /** null when it is set. */
  putLimit(rule: LimitRule<PolicyScope>, actor: Actor): Promise<PolicyRefusal | null>;
  deleteLimit(rule: Omit<LimitRule<PolicyScope>, "limit">, actor: Actor): Promise<boolean>;
  listBudgets(): Promise<BudgetStanding[]>;
  /** One for each scope and window: another call changes it. null when it is set. */
  putBudget(budget: Budget<PolicyScope>, actor: Actor): Promise<PolicyRefusal | null>;
  deleteBudget(id: string, actor: Actor): Promise<boolean>;
  /** Newest first. */
  listAlerts(filter: AlertFilter): Promise<Alert[]>;
  /** What is in use of limits and budgets of a named route. */
  listCounters(route: string, nodes: readonly CountingNode[]): Promise<CounterUse[]>;
  /** Those that its requests are judged by. */
  listSettings(): Promise<StoredSetting[]>;
  /** null: it was never set. */
  readSetting(name: SettingName): Promise<StoredSetting | null>;
  /** null where there is another version than the one that the change was made of. */
  putSetting(call: PutSettingCall): Promise<StoredSetting | null>;
}

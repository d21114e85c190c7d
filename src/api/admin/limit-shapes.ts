/** Limits, budgets and alerts between the account's words and the admin wire's. Pure. */
import type { Alert, BudgetStanding, LimitUsage } from "../../account/policy/verbs.ts";
import type { RefusedRequests } from "../../account/requests/refusal-log.ts";
import type { Budget } from "../../billing/budget.ts";
import type { Limit, PutBudgetRequest } from "../../contract/limits.ts";
import { nanoUsdOf } from "../../contract/usd.ts";
import { fromAdmitRefusal } from "../../gateway/refusals.ts";
import type { LimitRule, PolicyScope } from "../../limits/limiter.ts";
import { seconds } from "../wire-times.ts";

export function toRule({
  scope,
  scope_id,
  model,
  metric,
  period,
  value,
}: Limit): LimitRule<PolicyScope> {
  return { scope, scopeId: scope_id, model, metric, period, limit: value };
}

/** Scope, its id, metric, period and model, as one text. */
export function limitIdOf({ scope, scopeId, model, metric, period }: Omit<LimitRule, "limit">) {
  return [scope, scopeId, metric, period ?? "now", model ?? "*"].join(":");
}

/** In the words that its caller was told. */
export function toRefusal({ refusal, ...refused }: RefusedRequests) {
  const { code, message } = fromAdmitRefusal(refusal);
  return {
    id: refused.id,
    object: "refusal" as const,
    api_key_id: refused.keyId,
    model: refused.model,
    code,
    message,
    count: refused.count,
    first_at: seconds(refused.firstAtMs),
    last_at: seconds(refused.lastAtMs),
  };
}

export function toLimit(limit: LimitUsage) {
  return {
    id: limitIdOf(limit),
    object: "limit" as const,
    scope: limit.scope,
    scope_id: limit.scopeId,
    model: limit.model,
    metric: limit.metric,
    period: limit.period,
    value: limit.limit,
    used: limit.used,
    reset_ms: limit.resetMs,
  };
}

export function toBudgetCall(id: string, request: PutBudgetRequest): Budget<PolicyScope> {
  return {
    id,
    scope: request.scope,
    scopeId: request.scope_id,
    window: request.window,
    hardNanoUsd: nanoUsdOf(request.hard_nano_usd, request.hard_usd),
    softNanoUsd: nanoUsdOf(request.soft_nano_usd, request.soft_usd),
    thresholds: request.thresholds,
  };
}

export function toBudget(budget: BudgetStanding) {
  return {
    id: budget.id,
    object: "budget" as const,
    scope: budget.scope,
    scope_id: budget.scopeId,
    window: budget.window,
    hard_nano_usd: budget.hardNanoUsd,
    soft_nano_usd: budget.softNanoUsd,
    thresholds: budget.thresholds,
    spent_nano_usd: budget.spentNanoUsd,
    held_nano_usd: budget.heldNanoUsd,
    resets_at: budget.resetAtMs === null ? null : seconds(budget.resetAtMs),
  };
}

export function toAlert(alert: Alert) {
  return {
    id: String(alert.sequence),
    object: "alert" as const,
    sequence: alert.sequence,
    budget_id: alert.budgetId,
    window_start_at: seconds(alert.windowStartMs),
    threshold: alert.threshold,
    cap_nano_usd: alert.capNanoUsd,
    spent_nano_usd: alert.spentNanoUsd,
    created_at: seconds(alert.atMs),
  };
}

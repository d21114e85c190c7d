/**
 * What a token of an end user may be used for: what it says, within what its key may be used for
 * now. Pure.
 */
import { inBoth, type KeyVerdict } from "../../auth/key-policy.ts";
import type { Budget, BudgetScope } from "../../billing/budget.ts";
import type { Scope } from "../../contract/account.ts";
import { ruleKey, type LimitMetric, type LimitRule, type Windows } from "../../limits/limiter.ts";
import type { WindowState } from "../../limits/window.ts";
import { toJson, toList } from "../directory/records.ts";
import type { KeyRow } from "../directory/tables.ts";
import type { AdmitRefusal } from "../gate.ts";
import type { EndUserLimits, EndUserTokenRow } from "./tables.ts";

const SUSPENDED = "The organization behind this token is suspended.";

/** All that a token may call, where its key may. */
const CALLABLE: readonly Scope[] = ["chat", "completions", "tasks"];

/**
 * The token as a key: of both the narrower terms, and of both the earlier end. What takes a key
 * away takes its tokens with it.
 *
 * @param key as it is stored, or as it opens now, within its project
 */
export function toKeyOfToken<K extends KeyRow>(token: EndUserTokenRow, key: K): K {
  const keyEndsAtMs = key.expires_at_ms ?? Infinity;
  const isOfKey = keyEndsAtMs <= token.expires_at_ms;
  return {
    ...key,
    key_id: token.id,
    key_hash: token.token_hash,
    scopes: JSON.stringify(callableOf(key)),
    models: toJson(inBoth(token.models, key.models)),
    tiers: toJson(inBoth(token.tiers, key.tiers)),
    expires_at_ms: Math.min(keyEndsAtMs, token.expires_at_ms),
    revoked_at_ms: key.revoked_at_ms ?? token.revoked_at_ms,
    replaced_by: isOfKey ? key.replaced_by : null,
  };
}

/** What tokens of a key may call. */
export function callableOf({ scopes }: Pick<KeyRow, "scopes">): Scope[] {
  const own = toList(scopes);
  return CALLABLE.filter((scope) => own === null || own.includes(scope));
}

/** The first of a list that a key's own list does not have; undefined: it has all. */
export function firstBeyond(wanted: readonly string[] | null, of: string | null) {
  const own = toList(of);
  return own === null ? undefined : wanted?.find((name) => !own.includes(name));
}

/** Its own, and that of its end user over all their tokens: both have its id, both are theirs. */
export function budgetsOf(token: EndUserTokenRow): Budget[] {
  const { id, budget, end_user_budget: ofAll, end_user_window: window } = token;
  const hard = { id, scopeId: id, softNanoUsd: null, thresholds: [] };
  const own = { ...hard, scope: "token", window: "ever", hardNanoUsd: budget } as const;
  if (ofAll === null) return [own];
  return [own, { ...hard, scope: "end_user", window: window ?? "ever", hardNanoUsd: ofAll }];
}

/** Whether it is an end user's own, of one token or of all. */
export const isOwnBudget = (scope: BudgetScope | null): boolean =>
  scope === "token" || scope === "end_user";

export function rulesOf({ id, limits }: EndUserTokenRow): LimitRule[] {
  const values = JSON.parse(limits) as EndUserLimits;
  return Object.entries(values).map(([metric, limit]) => ({
    scope: "token",
    scopeId: id,
    model: null,
    metric: metric as LimitMetric,
    period: metric === "concurrent_requests" ? null : "minute",
    limit,
  }));
}

/** By metric. */
export const storedWindows = ({ windows }: EndUserTokenRow): [string, WindowState][] =>
  JSON.parse(windows) as [string, WindowState][];

/** By rule, of what is stored by metric. */
export function windowsOf(token: EndUserTokenRow): Windows {
  const stored = new Map(storedWindows(token));
  return new Map(
    rulesOf(token).flatMap((rule) => {
      const window = stored.get(rule.metric);
      return window === undefined ? [] : [[ruleKey(rule), window] as const];
    }),
  );
}

/** Whose window it is, of a rule's name; null: no token's. */
export function placeOfWindow(key: string): { tokenId: string; metric: string } | null {
  if (!key.startsWith('["token",')) return null;
  const [, tokenId, , metric] = JSON.parse(key) as [string, string, null, string];
  return { tokenId, metric };
}

/**
 * What an end user is told of a refusal: how their payer stands with us is not theirs to know, but
 * for what their own token has.
 */
export function veiled(refusal: AdmitRefusal): AdmitRefusal {
  if (isOfToken(refusal)) return refusal;
  switch (refusal.reason) {
    case "limited":
      return { ...refusal, limit: { ...refusal.limit, isVeiled: true } };
    case "budget_exceeded":
    case "credits_on_hold":
    case "insufficient_credits":
      return { ...refusal, isVeiled: true };
    case "organization_suspended":
      return { reason: refusal.reason, detail: SUSPENDED };
    case "key_invalid":
    case "key_expired":
    case "scope_denied":
    case "model_denied":
    case "tier_denied":
    case "ip_denied":
    case "node_exceeded":
    case "escalated":
    case "already_resolved":
      return refusal;
  }
}

/** The same of a key's check. */
export function veiledVerdict<V extends KeyVerdict>(verdict: V): V {
  const isSuspended = !verdict.ok && verdict.reason === "organization_suspended";
  return isSuspended ? { ...verdict, detail: SUSPENDED } : verdict;
}

/** Whether it is of what the token itself has; then nobody else need be told. */
export function isOfToken(refusal: AdmitRefusal): boolean {
  if (refusal.reason === "limited") return isOwnRule(refusal.limit.rule);
  return refusal.reason === "budget_exceeded" && isOwnBudget(refusal.scope);
}

export const isOwnRule = ({ scope }: Pick<LimitRule, "scope">): boolean => scope === "token";

/**
 * Several limits at once, all or nothing. Pure: no I/O, no clock.
 *
 * A request is measured against every rule that applies to its key, project, organization and model. All are looked at
 * before any is taken from, so a refused request has consumed nothing anywhere. Tokens are reserved at admission and
 * corrected at the end: what was not used goes back, what ran past the reservation is added and never stops a running
 * request.
 */
import { EMPTY_BUCKET, look, take, type BucketRule, type BucketState } from "./bucket.ts";

export type LimitScope = "organization" | "project" | "key";
export type LimitMetric = "requests" | "input_tokens" | "output_tokens" | "concurrent_requests";
export type LimitPeriod = "minute" | "day";

export interface LimitRule {
  readonly scope: LimitScope;
  readonly scopeId: string;
  /** null: all models together. */
  readonly model: string | null;
  readonly metric: LimitMetric;
  /** null for what is counted at once. */
  readonly period: LimitPeriod | null;
  readonly limit: number;
}

export interface LimitSubject {
  readonly keyId: string;
  readonly projectId: string;
  readonly organizationId: string;
  readonly model: string;
}

export interface LimitCost {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type Buckets = ReadonlyMap<string, BucketState>;

export interface Standing {
  readonly limit: number;
  readonly remaining: number;
  readonly resetMs: number;
}

/** The tightest rule of each kind, for headers. */
export interface LimitStanding {
  readonly requests?: Standing;
  readonly tokens?: Standing;
}

export interface LimitRefusal {
  readonly rule: LimitRule;
  /** In the rule's own unit, at this instant. */
  readonly used: number;
  readonly resetMs: number;
  readonly retryAfterMs: number;
  /** The request alone is larger than the rule ever allows. */
  readonly neverFits: boolean;
}

export type LimitDecision =
  | {
      readonly ok: true;
      readonly changes: ReadonlyMap<string, BucketState>;
      readonly standing: LimitStanding;
    }
  | { readonly ok: false; readonly refusal: LimitRefusal; readonly standing: LimitStanding };

export const PERIOD_MS = { minute: 60_000, day: 86_400_000 } as const;
/** When a running request will end cannot be known; clients ask again after this. */
const RETRY_WHEN_BUSY_MS = 1_000;

export function covers(rule: Pick<LimitRule, "scope" | "scopeId">, subject: LimitSubject): boolean {
  const { organizationId, projectId, keyId } = subject;
  return (
    rule.scopeId === { organization: organizationId, project: projectId, key: keyId }[rule.scope]
  );
}

export function rulesFor(rules: readonly LimitRule[], subject: LimitSubject): readonly LimitRule[] {
  return rules.filter(
    (rule) => covers(rule, subject) && (rule.model === null || rule.model === subject.model),
  );
}

/** Names a rule's bucket; a changed limit keeps its bucket. */
export function ruleKey({
  scope,
  scopeId,
  model,
  metric,
  period,
}: Omit<LimitRule, "limit">): string {
  return JSON.stringify([scope, scopeId, model, metric, period]);
}

export function decideLimits(
  rules: readonly LimitRule[],
  buckets: Buckets,
  runningOf: (rule: LimitRule) => number,
  cost: LimitCost,
  nowMs: number,
): LimitDecision {
  const changes = new Map<string, BucketState>();
  let refusal: LimitRefusal | undefined;
  for (const rule of rules) {
    const found = decideOne(rule, buckets, runningOf, cost, nowMs, changes);
    // The longest wait is the true one: coming back for another would be refused again.
    if (found !== undefined && isWorse(found, refusal)) refusal = found;
  }
  if (refusal === undefined)
    return { ok: true, changes, standing: standingOf(rules, changes, nowMs) };
  return { ok: false, refusal, standing: standingOf(rules, buckets, nowMs) };
}

/** The buckets after a request's end: signed differences to what was reserved. Never below zero; may pass the burst. */
export function adjustLimits(
  rules: readonly LimitRule[],
  buckets: Buckets,
  change: { readonly inputTokens: number; readonly outputTokens: number },
  nowMs: number,
): ReadonlyMap<string, BucketState> {
  const changes = new Map<string, BucketState>();
  for (const rule of rules) {
    const amount = amountOf(rule, { requests: 0, ...change });
    if (rule.period === null || rule.limit === 0 || amount === 0) continue;
    const key = ruleKey(rule);
    const state = buckets.get(key) ?? EMPTY_BUCKET;
    // A reservation was never more than the rule's burst, so no more than that is given back.
    const bounded = Math.max(amount, -rule.limit);
    const debt = Math.max(0, state.debt + bounded * PERIOD_MS[rule.period]);
    changes.set(key, {
      debt: Math.min(debt, Number.MAX_SAFE_INTEGER),
      lastMs: state.lastMs || nowMs,
    });
  }
  return changes;
}

function decideOne(
  rule: LimitRule,
  buckets: Buckets,
  runningOf: (rule: LimitRule) => number,
  cost: LimitCost,
  nowMs: number,
  changes: Map<string, BucketState>,
): LimitRefusal | undefined {
  if (rule.period === null) {
    const used = runningOf(rule);
    if (used < rule.limit) return undefined;
    const waitMs = RETRY_WHEN_BUSY_MS;
    return { rule, used, resetMs: waitMs, retryAfterMs: waitMs, neverFits: false };
  }
  const key = ruleKey(rule);
  const state = buckets.get(key) ?? EMPTY_BUCKET;
  const bucketRule = bucketRuleOf(rule, rule.period);
  const wanted = amountOf(rule, cost);
  if (wanted === 0) return undefined;
  if (rule.limit === 0) return { rule, used: 0, resetMs: 0, retryAfterMs: 0, neverFits: true };
  // Output may turn out shorter; only input that is there already can be known never to fit.
  const neverFits = rule.metric !== "output_tokens" && wanted > rule.limit;
  const amount = Math.min(wanted, rule.limit);
  const taken = take(state, bucketRule, amount, nowMs);
  if (taken.ok && !neverFits) {
    changes.set(key, taken.state);
    return undefined;
  }
  const { remaining, resetMs } = look(state, bucketRule, nowMs);
  const retryAfterMs = taken.ok ? 0 : taken.retryAfterMs;
  return { rule, used: rule.limit - remaining, resetMs, retryAfterMs, neverFits };
}

function isWorse(found: LimitRefusal, worst: LimitRefusal | undefined): boolean {
  if (worst === undefined) return true;
  if (found.neverFits !== worst.neverFits) return found.neverFits;
  return found.retryAfterMs > worst.retryAfterMs;
}

function standingOf(rules: readonly LimitRule[], buckets: Buckets, nowMs: number): LimitStanding {
  const tightest = (isKind: (metric: LimitMetric) => boolean): Standing | undefined => {
    let found: Standing | undefined;
    for (const rule of rules) {
      if (rule.period === null || rule.limit === 0 || !isKind(rule.metric)) continue;
      const state = buckets.get(ruleKey(rule)) ?? EMPTY_BUCKET;
      const seen = look(state, bucketRuleOf(rule, rule.period), nowMs);
      const standing = { limit: rule.limit, ...seen, remaining: Math.max(0, seen.remaining) };
      if (found === undefined || standing.remaining < found.remaining) found = standing;
    }
    return found;
  };
  const requests = tightest((metric) => metric === "requests");
  const tokens = tightest((metric) => metric.endsWith("_tokens"));
  return { ...(requests && { requests }), ...(tokens && { tokens }) };
}

function bucketRuleOf(rule: LimitRule, period: LimitPeriod): BucketRule {
  return { limit: rule.limit, burst: rule.limit, periodMs: PERIOD_MS[period] };
}

function amountOf({ metric }: LimitRule, cost: LimitCost): number {
  if (metric === "requests") return cost.requests;
  if (metric === "input_tokens") return cost.inputTokens;
  return metric === "output_tokens" ? cost.outputTokens : 0;
}

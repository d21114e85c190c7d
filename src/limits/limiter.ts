/**
 * Several limits at once, all or nothing. Pure: no I/O, no clock.
 *
 * A request is measured against every rule that applies to its key, project, organization and model. All are looked at
 * before any is taken from, so a refused request has consumed nothing anywhere. Tokens are reserved at admission and
 * corrected at the end: what was not used goes back, what ran past the reservation is added and never stops a running
 * request.
 */
import { adjust, EMPTY_BUCKET, look, take, type BucketRule, type BucketState } from "./bucket.ts";

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

export interface TokenAmounts {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface LimitCost extends TokenAmounts {
  readonly requests: number;
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
  if (refusal !== undefined)
    return { ok: false, refusal, standing: standingOf(rules, (key) => buckets.get(key), nowMs) };
  const after = (key: string) => changes.get(key) ?? buckets.get(key);
  return { ok: true, changes, standing: standingOf(rules, after, nowMs) };
}

/**
 * The buckets after a request's end: from each rule goes back what it took and the request did not use; what was used
 * beyond that is added.
 *
 * A rule never took more than its limit, however much was to be reserved, so it gives no more than that back: else a
 * large `max_tokens` would make a limit free of charge. A rule that was changed meanwhile is settled as it is now.
 */
export function settleLimits(
  rules: readonly LimitRule[],
  buckets: Buckets,
  reserved: TokenAmounts,
  used: TokenAmounts,
  nowMs: number,
): ReadonlyMap<string, BucketState> {
  const changes = new Map<string, BucketState>();
  for (const rule of rules) {
    if (rule.period === null || rule.limit === 0) continue;
    const taken = Math.min(amountOf(rule, { requests: 0, ...reserved }), rule.limit);
    const difference = amountOf(rule, { requests: 0, ...used }) - taken;
    if (difference === 0) continue;
    const key = ruleKey(rule);
    const state = buckets.get(key) ?? EMPTY_BUCKET;
    changes.set(key, adjust(state, bucketRuleOf(rule, rule.period), difference, nowMs));
  }
  return changes;
}

/** How much of a rule is in use, and how long until none is; what runs at once has no such time. */
export function usageOf(
  rule: LimitRule,
  buckets: Buckets,
  runningOf: (rule: LimitRule) => number,
  nowMs: number,
): { readonly used: number; readonly resetMs: number | null } {
  if (rule.period === null) return { used: runningOf(rule), resetMs: null };
  const state = buckets.get(ruleKey(rule));
  if (state === undefined || rule.limit === 0) return { used: 0, resetMs: 0 };
  const { remaining, resetMs } = look(state, bucketRuleOf(rule, rule.period), nowMs);
  return { used: rule.limit - remaining, resetMs };
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
    return { rule, used, resetMs: waitMs, retryAfterMs: waitMs, neverFits: rule.limit === 0 };
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

function standingOf(
  rules: readonly LimitRule[],
  bucketOf: (key: string) => BucketState | undefined,
  nowMs: number,
): LimitStanding {
  const tightest = (isKind: (metric: LimitMetric) => boolean): Standing | undefined => {
    let found: Standing | undefined;
    for (const rule of rules) {
      if (rule.period === null || !isKind(rule.metric)) continue;
      const standing = standingUnder(rule, rule.period, bucketOf(ruleKey(rule)), nowMs);
      if (found === undefined || isTighter(standing, found)) found = standing;
    }
    return found;
  };
  const requests = tightest((metric) => metric === "requests");
  const tokens = tightest((metric) => metric.endsWith("_tokens"));
  return { ...(requests && { requests }), ...(tokens && { tokens }) };
}

function standingUnder(
  rule: LimitRule,
  period: LimitPeriod,
  state: BucketState | undefined,
  nowMs: number,
): Standing {
  const { limit } = rule;
  if (limit === 0) return { limit, remaining: 0, resetMs: 0 };
  const { remaining, resetMs } = look(state ?? EMPTY_BUCKET, bucketRuleOf(rule, period), nowMs);
  return { limit, remaining: Math.max(0, remaining), resetMs };
}

/** Of two that leave the same, the one that leaves it for longer. */
function isTighter(a: Standing, b: Standing): boolean {
  return a.remaining === b.remaining ? a.resetMs > b.resetMs : a.remaining < b.remaining;
}

function bucketRuleOf(rule: LimitRule, period: LimitPeriod): BucketRule {
  return { limit: rule.limit, burst: rule.limit, periodMs: PERIOD_MS[period] };
}

function amountOf({ metric }: LimitRule, cost: LimitCost): number {
  if (metric === "requests") return cost.requests;
  if (metric === "input_tokens") return cost.inputTokens;
  return metric === "output_tokens" ? cost.outputTokens : 0;
}

/**
 * Several limits at once, all or nothing. Pure: no I/O, no clock.
 *
 * A request is measured against every rule that applies to its key, project, organization and
 * model. All are looked at before any is taken from, so a refused request has consumed nothing
 * anywhere.
 *
 * Of each rule, what was let through in any stretch of its period's length is at most its value:
 *   requests       counted when one is admitted
 *   input tokens   counted when the meter has counted them, before the request may go on: a guess
 *                  from the text's size would let too much through, or too little. At admission is
 *                  refused who cannot fit whatever the count will be.
 *   output tokens  held before they are made, slice by slice, and counted when they were delivered.
 *                  What is held counts as if it came now, so that it does not matter when it is
 *                  told of: it is never counted for too short a time.
 */
import {
  count,
  countedIn,
  EMPTY_WINDOW,
  redate,
  takeBack,
  waitUntil,
  type WindowState,
} from "./window.ts";

/** What people set limits and budgets for. */
export type PolicyScope = "organization" | "project" | "key";
/** A token of an end user has its limits and its budget itself. */
export type LimitScope = PolicyScope | "token";
export type LimitMetric = "requests" | "input_tokens" | "output_tokens" | "concurrent_requests";
export type LimitPeriod = "minute" | "day";

export interface LimitRule<Scope = LimitScope> {
  readonly scope: Scope;
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
  /** Of an end user; absent: the key itself asks. */
  readonly tokenId?: string | undefined;
}

/** What a request asks of limits before its prompt is counted. */
export interface LimitAsk {
  /** Prompt tokens: as few as they may be, and a guess. */
  readonly fewestInputTokens: number;
  readonly estimatedInputTokens: number;
  readonly output: OutputAsk;
}

/** A slice of output, all choices together. */
export interface OutputAsk {
  readonly tokens: number;
  /** Less is of no use. */
  readonly leastTokens: number;
}

export type Windows = ReadonlyMap<string, WindowState>;
/** Where a window is found. There may be very many: none is copied to look one up. */
export type WindowSource = Pick<Windows, "get">;

/** What limits are measured by. */
export interface LimitUse {
  readonly windows: WindowSource;
  /** What running requests have of a rule: output that may still come, or themselves. */
  readonly heldOf: (rule: LimitRule) => number;
  /**
   * What the prompt that asks will likely have, by those that were counted before; without it, what
   * is estimated.
   */
  readonly expectedInputTokens?: number;
  /**
   * Until when the same prompt is known not to fit, which only the meter's count could tell; 0: it
   * is not.
   */
  readonly closedUntilMs?: (rule: LimitRule) => number;
  /** Whether the caller is told how it stands; without it, of each. */
  readonly isShown?: (rule: LimitRule) => boolean;
}

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
  /** Its caller is told that there is a limit, and no more. */
  readonly isVeiled?: boolean;
}

interface Refused {
  readonly ok: false;
  readonly refusal: LimitRefusal;
  readonly standing: LimitStanding;
}

export type LimitDecision =
  | {
      readonly ok: true;
      readonly changes: Windows;
      readonly standing: LimitStanding;
      /** Output that is held for the request; null where no rule counts any. */
      readonly heldOutputTokens: number | null;
    }
  | Refused;

export type InputDecision =
  | { readonly ok: true; readonly changes: Windows; readonly standing: LimitStanding }
  | Refused;

/** An hour is of named routes alone (node-limits.ts). */
export const PERIOD_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
/** When a running request will end cannot be known; clients ask again after this. */
const RETRY_WHEN_BUSY_MS = 1_000;
/** A slice of output that is worth beginning for; of a small limit the last twentieth. */
const WORTHWHILE_TOKENS = 16;
const WORTHWHILE_SHARE = 20;
/** No slice takes more than this part of what is left, so that others fit beside it. */
const SLICE_SHARE = 16;

export function covers(rule: Pick<LimitRule, "scope" | "scopeId">, subject: LimitSubject): boolean {
  const { organizationId, projectId, keyId: key, tokenId: token } = subject;
  const ids = { organization: organizationId, project: projectId, key, token };
  return rule.scopeId === ids[rule.scope];
}

export function rulesFor(rules: readonly LimitRule[], subject: LimitSubject): readonly LimitRule[] {
  return rules.filter(
    (rule) => covers(rule, subject) && (rule.model === null || rule.model === subject.model),
  );
}

/** Names a rule's window; a changed limit keeps its window. */
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
  use: LimitUse,
  ask: LimitAsk,
  nowMs: number,
): LimitDecision {
  const refusal = worst(rules, (rule) => refuseAdmission(rule, use, ask, nowMs));
  if (refusal !== undefined) return { ok: false, refusal, standing: standingOf(rules, use, nowMs) };
  const heldOutputTokens = grantOutput(rules, use, ask.output, nowMs);
  const changes = countUnder(rules, "requests", use.windows, 1, nowMs);
  const after = {
    ...use,
    windows: windowsOver(changes, use.windows),
    heldOf: (rule: LimitRule) =>
      use.heldOf(rule) + (rule.metric === "output_tokens" ? (heldOutputTokens ?? 0) : 0),
  };
  return { ok: true, changes, heldOutputTokens, standing: standingOf(rules, after, nowMs) };
}

/** Counts a prompt as the meter has, if it fits under every rule. */
export function decideInput(
  rules: readonly LimitRule[],
  use: LimitUse,
  inputTokens: number,
  nowMs: number,
): InputDecision {
  const refusal = worst(rules, (rule) => {
    if (rule.metric !== "input_tokens" || inputTokens <= roomUnder(rule, use, nowMs))
      return undefined;
    return refuse(rule, use, inputTokens, nowMs);
  });
  if (refusal !== undefined) return { ok: false, refusal, standing: standingOf(rules, use, nowMs) };
  const changes = countUnder(rules, "input_tokens", use.windows, inputTokens, nowMs);
  const windows = windowsOver(changes, use.windows);
  return { ok: true, changes, standing: standingOf(rules, { ...use, windows }, nowMs) };
}

/**
 * Output that a request may have on top of what it holds, and holds from then on.
 *
 * @returns null where no rule counts output
 */
export function grantOutput(
  rules: readonly LimitRule[],
  use: LimitUse,
  { tokens, leastTokens }: OutputAsk,
  nowMs: number,
): number | null {
  const rooms = rules
    .filter(({ metric }) => metric === "output_tokens")
    .map((rule) => roomUnder(rule, use, nowMs));
  if (rooms.length === 0) return null;
  const room = Math.max(0, Math.min(...rooms));
  const share = Math.max(WORTHWHILE_TOKENS, leastTokens, Math.floor(room / SLICE_SHARE));
  return Math.min(tokens, room, share);
}

/** Those of one source before those of another. */
export function windowsOver(first: WindowSource, then: WindowSource): WindowSource {
  return { get: (key) => first.get(key) ?? then.get(key) };
}

/** The windows with so much more of a metric in them, under each rule that counts it. */
export function countUnder(
  rules: readonly LimitRule[],
  metric: LimitMetric,
  windows: WindowSource,
  amount: number,
  nowMs: number,
): Windows {
  const changes = new Map<string, WindowState>();
  if (amount === 0) return changes;
  for (const rule of rules) {
    if (rule.metric !== metric || rule.period === null) continue;
    const key = ruleKey(rule);
    const window = windows.get(key) ?? EMPTY_WINDOW;
    changes.set(key, count(window, PERIOD_MS[rule.period], amount, nowMs));
  }
  return changes;
}

/**
 * The windows without so much of a metric, which was counted at a time and did not come after all.
 */
export function takeBackUnder(
  rules: readonly LimitRule[],
  metric: LimitMetric,
  windows: WindowSource,
  amount: number,
  countedAtMs: number,
): Windows {
  const changes = new Map<string, WindowState>();
  for (const rule of rules) {
    if (rule.metric !== metric || rule.period === null) continue;
    const key = ruleKey(rule);
    const window = windows.get(key);
    if (window === undefined) continue;
    changes.set(key, takeBack(window, PERIOD_MS[rule.period], amount, countedAtMs));
  }
  return changes;
}

/** A rule's window that was counted in by a clock which was ahead. */
export function redateUnder(key: string, window: WindowState, nowMs: number): WindowState {
  const period = (JSON.parse(key) as unknown[]).at(-1);
  return period === "minute" || period === "hour" || period === "day"
    ? redate(window, PERIOD_MS[period], nowMs)
    : window;
}

/**
 * How much of a rule is in use, and how long until none is, if what runs ended now; what runs at
 * once has no such time.
 */
export function usageOf(
  rule: LimitRule,
  use: LimitUse,
  nowMs: number,
): { readonly used: number; readonly resetMs: number | null } {
  const { used, resetMs } = look(rule, use, nowMs);
  return { used, resetMs: rule.period === null ? null : resetMs };
}

function refuseAdmission(
  rule: LimitRule,
  use: LimitUse,
  ask: LimitAsk,
  nowMs: number,
): LimitRefusal | undefined {
  const room = roomUnder(rule, use, nowMs);
  switch (rule.metric) {
    case "concurrent_requests":
    case "requests":
      return room >= 1 ? undefined : refuse(rule, use, 1, nowMs);
    case "input_tokens": {
      const { fewestInputTokens: fewest, estimatedInputTokens: estimated } = ask;
      if (fewest > rule.limit) return refuse(rule, use, fewest, nowMs);
      const closedMs = (use.closedUntilMs?.(rule) ?? 0) - nowMs;
      if (fewest <= room && closedMs <= 0) return undefined;
      // Whoever waits shall fit then, as the meter will likely count.
      const expected = Math.max(fewest, use.expectedInputTokens ?? estimated);
      const refusal = refuse(rule, use, Math.min(expected, rule.limit), nowMs);
      return { ...refusal, retryAfterMs: Math.max(refusal.retryAfterMs, closedMs) };
    }
    case "output_tokens": {
      const { tokens, leastTokens } = ask.output;
      const least = Math.min(tokens, Math.max(leastTokens, worthwhileUnder(rule)));
      return least <= room ? undefined : refuse(rule, use, least, nowMs);
    }
  }
}

function worthwhileUnder({ limit }: LimitRule): number {
  return Math.min(WORTHWHILE_TOKENS, Math.max(1, Math.floor(limit / WORTHWHILE_SHARE)));
}

function refuse(rule: LimitRule, use: LimitUse, amount: number, nowMs: number): LimitRefusal {
  const { used, resetMs, window, periodMs } = look(rule, use, nowMs);
  const neverFits = amount > rule.limit;
  const most = rule.limit - use.heldOf(rule) - amount;
  const isBusy = rule.period === null || most < 0;
  const retryAfterMs = isBusy ? RETRY_WHEN_BUSY_MS : waitUntil(window, periodMs, most, nowMs);
  return { rule, used, resetMs, retryAfterMs: neverFits ? 0 : retryAfterMs, neverFits };
}

/** What more fits under a rule; below zero after its value was lowered. */
function roomUnder(rule: LimitRule, use: LimitUse, nowMs: number): number {
  return rule.limit - look(rule, use, nowMs).used;
}

function look(rule: LimitRule, use: LimitUse, nowMs: number) {
  const held = use.heldOf(rule);
  if (rule.period === null) {
    const resetMs = RETRY_WHEN_BUSY_MS;
    return { used: held, resetMs, window: EMPTY_WINDOW, periodMs: 0 };
  }
  const periodMs = PERIOD_MS[rule.period];
  const window = use.windows.get(ruleKey(rule)) ?? EMPTY_WINDOW;
  const resetMs = held > 0 ? periodMs + 1 : waitUntil(window, periodMs, 0, nowMs);
  return { used: countedIn(window, periodMs, nowMs) + held, resetMs, window, periodMs };
}

/** The longest wait is the true one: coming back for another would be refused again. */
function worst(
  rules: readonly LimitRule[],
  refusalOf: (rule: LimitRule) => LimitRefusal | undefined,
): LimitRefusal | undefined {
  let found: LimitRefusal | undefined;
  for (const rule of rules) {
    const refusal = refusalOf(rule);
    if (refusal !== undefined && isWorse(refusal, found)) found = refusal;
  }
  return found;
}

function isWorse(found: LimitRefusal, before: LimitRefusal | undefined): boolean {
  if (before === undefined) return true;
  if (found.neverFits !== before.neverFits) return found.neverFits;
  return found.retryAfterMs > before.retryAfterMs;
}

function standingOf(rules: readonly LimitRule[], use: LimitUse, nowMs: number): LimitStanding {
  const tightest = (isKind: (metric: LimitMetric) => boolean): Standing | undefined => {
    let found: Standing | undefined;
    for (const rule of rules) {
      if (rule.period === null || !isKind(rule.metric)) continue;
      if (use.isShown?.(rule) === false) continue;
      const { used, resetMs } = look(rule, use, nowMs);
      const standing = { limit: rule.limit, remaining: Math.max(0, rule.limit - used), resetMs };
      if (found === undefined || isTighter(standing, found)) found = standing;
    }
    return found;
  };
  const requests = tightest((metric) => metric === "requests");
  const tokens = tightest((metric) => metric.endsWith("_tokens"));
  return { ...(requests && { requests }), ...(tokens && { tokens }) };
}

/** Of two that leave the same, the one that leaves it for longer. */
function isTighter(a: Standing, b: Standing): boolean {
  return a.remaining === b.remaining ? a.resetMs > b.resetMs : a.remaining < b.remaining;
}

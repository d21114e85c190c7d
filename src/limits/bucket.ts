/**
 * A leaky bucket as a meter, in integers, equal to GCRA. Pure: no I/O, no clock.
 *
 * Drain is computed from `nowMs`, so an idle bucket costs nothing and a restarted object loses nothing. A clock
 * that goes back counts as no time passing. Check first, write afterwards: a refusal changes no bit.
 *
 * Units: `debt` is cost times milliseconds; `limit` is cost per `periodMs`; `burst` is cost.
 * Invariant: 0 <= debt <= burst * periodMs, unless an `adjust` passed the burst. Over any window W: admitted cost <= burst + limit * W / periodMs.
 * Source: Turner 1986, leaky bucket as a meter; RFC 6585 section 4 for the refusal.
 */
export interface BucketRule {
  readonly limit: number;
  readonly burst: number;
  readonly periodMs: number;
}

export interface BucketState {
  readonly debt: number;
  readonly lastMs: number;
}

export const EMPTY_BUCKET: BucketState = { debt: 0, lastMs: 0 };

export type TakeResult =
  | {
      readonly ok: true;
      readonly state: BucketState;
      readonly remaining: number;
      readonly resetMs: number;
    }
  | {
      readonly ok: false;
      readonly retryAfterMs: number;
      readonly remaining: number;
      readonly resetMs: number;
    };

/**
 * Adds `cost` to the bucket if there is room; otherwise says when there will be.
 *
 * @returns the next state with what is left and when the bucket is empty again, or the wait
 * @throws {RangeError} if `cost` is not a positive safe integer or could never fit
 * @example take({ debt: 180_000, lastMs: 0 }, { limit: 60, burst: 3, periodMs: 60_000 }, 1, 0) // refused, retryAfterMs: 1000
 */
export function take(
  state: BucketState,
  rule: BucketRule,
  cost: number,
  nowMs: number,
): TakeResult {
  if (!Number.isSafeInteger(cost) || cost <= 0 || cost > rule.burst) {
    throw new RangeError(`cost must be an integer from 1 to ${rule.burst}, got ${cost}`);
  }
  const debt = drain(state, rule, nowMs);
  const capacity = rule.burst * rule.periodMs;
  const added = cost * rule.periodMs;
  // In this order every step is exact: debt and capacity are, and so is their difference.
  const overflow = added - (capacity - debt);
  if (overflow > 0) {
    return { ok: false, retryAfterMs: Math.ceil(overflow / rule.limit), ...standing(debt, rule) };
  }
  const next = debt + added;
  return {
    ok: true,
    state: { debt: next, lastMs: Math.max(state.lastMs, nowMs) },
    ...standing(next, rule),
  };
}

/**
 * Corrects a bucket by what a request really cost: below zero gives back, above zero adds.
 *
 * Never below empty. It may pass the burst, because what has been used cannot be refused any more; what comes next waits
 * until it has drained.
 *
 * @throws {RangeError} if `cost` is not a safe integer
 */
export function adjust(
  state: BucketState,
  rule: BucketRule,
  cost: number,
  nowMs: number,
): BucketState {
  if (!Number.isSafeInteger(cost)) throw new RangeError(`cost must be an integer, got ${cost}`);
  // Drained first: what is added now must not drain for the time before it.
  const debt = drain(state, rule, nowMs) + cost * rule.periodMs;
  return {
    debt: Math.min(Math.max(0, debt), Number.MAX_SAFE_INTEGER),
    lastMs: Math.max(state.lastMs, nowMs),
  };
}

/** What is left and when the bucket will be empty, with nothing taken. Below zero after an `adjust` past the burst. */
export function look(
  state: BucketState,
  rule: BucketRule,
  nowMs: number,
): { remaining: number; resetMs: number } {
  return standing(drain(state, rule, nowMs), rule);
}

/** A bucket that was written by a clock which was ahead, as of now: what is in it drains from now on. */
export function redateBucket(state: BucketState, nowMs: number): BucketState {
  return state.lastMs > nowMs ? { ...state, lastMs: nowMs } : state;
}

function drain(state: BucketState, rule: BucketRule, nowMs: number): number {
  const elapsedMs = Math.max(0, nowMs - state.lastMs);
  // The min keeps the product below 2^53 however long the bucket was idle.
  return Math.max(
    0,
    state.debt - Math.min(elapsedMs, Math.ceil(state.debt / rule.limit)) * rule.limit,
  );
}

function standing(debt: number, rule: BucketRule): { remaining: number; resetMs: number } {
  return {
    remaining: Math.floor((rule.burst * rule.periodMs - debt) / rule.periodMs),
    resetMs: Math.ceil(debt / rule.limit),
  };
}

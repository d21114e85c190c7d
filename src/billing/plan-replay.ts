/**
 * A stretch of past requests under a plan that they were not on: what it would have included of
 * each, and which of them would have been beyond it. Pure.
 *
 * The same rules as an account's own: overage is decided where a request begins, what is included
 * is drawn where it ends.
 */
import { drawCredits, type Credit } from "./credits.ts";
import type { NanoUsd } from "./money.ts";
import { firstPeriod, periodsSince, shareOfMonth } from "./plan.ts";
import type { Overage, PlanPeriod, PlanTerms } from "./plan.ts";

/** Unix milliseconds; the end is not included. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

interface ReplayedPeriod {
  readonly startMs: number;
  readonly endMs: number;
  readonly credit: Credit;
  /** When nothing was left of it. */
  readonly usedUpAtMs: number | null;
}

/** Plain values: it goes from one turn of a replay to the next. */
export interface PlanReplay {
  readonly overage: Overage;
  /** Whoever began before began under it: what was before is not known. */
  readonly startMs: number;
  readonly periods: readonly ReplayedPeriod[];
}

/** Where it begins and ends; unix milliseconds. */
export interface RequestTimes {
  readonly startedAtMs: number;
  readonly bookedAtMs: number;
}

/**
 * The periods of a plan that is in force for a stretch of time, which cuts the first and the last
 * of them: each has its share of the fee and of what is included. A trial has all of its amount.
 */
export function periodsWithin(
  terms: PlanTerms,
  { startMs, endMs }: Stretch,
  hasTrial: boolean,
): PlanPeriod[] {
  const first = firstPeriod(terms, startMs, hasTrial);
  const others = first.endMs < endMs ? periodsSince(terms, first.endMs, endMs - 1) : [];
  return [first, ...others].map((period) => {
    if (period.endMs <= endMs) return period;
    if (period.isTrial) return { ...period, endMs };
    const share = (amount: NanoUsd): NanoUsd => shareOfMonth(amount, period.startMs, endMs);
    const amounts = {
      feeNanoUsd: share(terms.feeNanoUsd),
      includedNanoUsd: share(terms.includedNanoUsd),
    };
    return { ...period, endMs, ...amounts };
  });
}

/** What nobody has drawn from yet. */
export function replayOf(
  overage: Overage,
  startMs: number,
  periods: readonly PlanPeriod[],
): PlanReplay {
  return {
    overage,
    startMs,
    periods: periods.map((period) => ({
      startMs: period.startMs,
      endMs: period.endMs,
      credit: {
        id: `include:${String(period.startMs).padStart(15, "0")}`,
        amountNanoUsd: period.includedNanoUsd,
        remainingNanoUsd: period.includedNanoUsd,
        priority: 0,
        expiresAtMs: period.endMs,
        isIncluded: true as const,
      },
      usedUpAtMs: period.includedNanoUsd === 0 ? period.startMs : null,
    })),
  };
}

/** No plan: nothing is included, and nothing beyond it. */
export const withoutPlan = (startMs: number): PlanReplay =>
  replayOf({ isAllowed: true, percent: 100 }, startMs, []);

/** Whether something was left of what is included when a request began. */
export function beginsWithin(plan: PlanReplay, { startedAtMs }: RequestTimes): boolean {
  const atMs = Math.max(startedAtMs, plan.startMs);
  return plan.periods.some(
    ({ startMs, endMs, usedUpAtMs }) =>
      startMs <= atMs && atMs < endMs && (usedUpAtMs === null || usedUpAtMs > atMs),
  );
}

/** @returns what is included of the charge, and the plan after it */
export function drawIncluded(
  plan: PlanReplay,
  chargeNanoUsd: NanoUsd,
  { startedAtMs, bookedAtMs }: RequestTimes,
): { readonly plan: PlanReplay; readonly includedNanoUsd: NanoUsd } {
  const begun = plan.periods.filter(({ startMs }) => startMs <= bookedAtMs);
  const draw = { amountNanoUsd: chargeNanoUsd, admittedAtMs: Math.max(startedAtMs, plan.startMs) };
  const { credits, uncoveredNanoUsd } = drawCredits(
    begun.map(({ credit }) => credit),
    draw,
    bookedAtMs,
  );
  const after = new Map(credits.map((credit) => [credit.id, credit]));
  const periods = plan.periods.map((period) => {
    const credit = after.get(period.credit.id) ?? period.credit;
    const isUsedUp = credit.remainingNanoUsd === 0;
    return {
      ...period,
      credit,
      usedUpAtMs: period.usedUpAtMs ?? (isUsedUp ? bookedAtMs : null),
    };
  });
  return { plan: { ...plan, periods }, includedNanoUsd: chargeNanoUsd - uncoveredNanoUsd };
}

/**
 * Plans: a monthly fee, usage that it includes, what is beyond it, and a trial before. Pure.
 *
 * A period lies in one calendar month in UTC, as an invoice does, and is a part of it where a plan
 * begins, ends or changes in the middle. Fee and included usage of a part are its share of the
 * month's time, each rounded once, half to even. A plan that ends gives back the share of the fee
 * that is left, by the same rule: what stays is a difference of two such shares, so that no order
 * of changes loses or makes a nano-dollar.
 */
import { DAY_MS } from "../contract/durations.ts";
import { isExpired, type Credit } from "./credits.ts";
import { monthStartMs, nextMonthMs } from "./invoice.ts";
import { divideHalfEven, type NanoUsd } from "./money.ts";

/** What usage beyond the included is. */
export interface Overage {
  /** false: requests draw on credits alone, and never on the credit limit. */
  readonly isAllowed: boolean;
  /** Of the price book, what a request costs that begins when nothing included is left. */
  readonly percent: number;
}

/** A version of a plan, never edited. */
export interface PlanTerms {
  readonly planId: string;
  readonly version: number;
  readonly name: string;
  readonly feeNanoUsd: NanoUsd;
  /** Of usage, at the price book, in a whole month. */
  readonly includedNanoUsd: NanoUsd;
  readonly overage: Overage;
  /** Before the first fee; an organization has one trial, whatever the plan. */
  readonly trial: { readonly amountNanoUsd: NanoUsd; readonly days: number } | null;
}

export interface PlanPeriod {
  readonly startMs: number;
  /** Not included. */
  readonly endMs: number;
  readonly isTrial: boolean;
  readonly feeNanoUsd: NanoUsd;
  readonly includedNanoUsd: NanoUsd;
}

/**
 * Months that are caught up after nobody woke an account: a clock that is wrong by years books no
 * more.
 */
const MAX_MISSED_MONTHS = 12;

/**
 * The share of a month's amount that a part of the month has. @param toMs at most the month's end
 */
export function shareOfMonth(amountNanoUsd: NanoUsd, fromMs: number, toMs: number): NanoUsd {
  const startMs = monthStartMs(fromMs);
  const monthMs = BigInt(nextMonthMs(startMs) - startMs);
  return Number(divideHalfEven(BigInt(amountNanoUsd) * BigInt(toMs - fromMs), monthMs));
}

/** From a time to the end of its month. */
export function periodFrom(terms: PlanTerms, startMs: number): PlanPeriod {
  const endMs = nextMonthMs(monthStartMs(startMs));
  const share = (amount: NanoUsd): NanoUsd => shareOfMonth(amount, startMs, endMs);
  return {
    startMs,
    endMs,
    isTrial: false,
    feeNanoUsd: share(terms.feeNanoUsd),
    includedNanoUsd: share(terms.includedNanoUsd),
  };
}

/** What a plan begins with. @param isTrialDue the organization has had none */
export function firstPeriod(terms: PlanTerms, startMs: number, isTrialDue: boolean): PlanPeriod {
  const { trial } = terms;
  if (trial === null || !isTrialDue) return periodFrom(terms, startMs);
  const endMs = startMs + trial.days * DAY_MS;
  const includedNanoUsd = trial.amountNanoUsd;
  return { startMs, endMs, isTrial: true, feeNanoUsd: 0, includedNanoUsd };
}

/** The periods that have begun since one ended, oldest first. */
export function periodsSince(terms: PlanTerms, endedMs: number, nowMs: number): PlanPeriod[] {
  const now = new Date(nowMs);
  const oldest = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1 - MAX_MISSED_MONTHS, 1);
  const periods: PlanPeriod[] = [];
  for (let startMs = Math.max(endedMs, oldest); startMs <= nowMs;) {
    const period = periodFrom(terms, startMs);
    periods.push(period);
    startMs = period.endMs;
  }
  return periods;
}

/** What goes back of a period's fee when it ends before its time. */
export function feeBack(terms: PlanTerms, period: PlanPeriod, atMs: number): NanoUsd {
  if (period.isTrial || atMs >= period.endMs) return 0;
  const leftNanoUsd = shareOfMonth(terms.feeNanoUsd, Math.max(atMs, period.startMs), period.endMs);
  return Math.min(period.feeNanoUsd, leftNanoUsd);
}

/** Of the credits, what a plan includes. */
export const includedLeft = (credits: readonly Credit[]): NanoUsd =>
  credits.reduce((sum, credit) => (credit.isIncluded ? sum + credit.remainingNanoUsd : sum), 0);

/** The same for a request that begins now: what has lapsed is for those that began before. */
export const includedFor = (credits: readonly Credit[], nowMs: number): NanoUsd =>
  includedLeft(credits.filter((credit) => !isExpired(credit, nowMs)));

/** What a month of usage would have cost under a plan. nano-USD. */
export interface PlannedMonth {
  readonly fee: bigint;
  readonly included: bigint;
  /** Beyond it, as it would be charged. */
  readonly overage: bigint;
  /** Beyond it, which the plan does not allow without credits. */
  readonly stopped: bigint;
}

/** @param usage at the price book */
export function planMonth(terms: PlanTerms, usage: bigint): PlannedMonth {
  const most = BigInt(terms.includedNanoUsd);
  const included = usage < most ? usage : most;
  const beyond = usage - included;
  const { isAllowed, percent } = terms.overage;
  const overage = isAllowed ? divideHalfEven(beyond * BigInt(percent), 100n) : 0n;
  return { fee: BigInt(terms.feeNanoUsd), included, overage, stopped: isAllowed ? 0n : beyond };
}

/** A sentence for each amount that changes tenfold or more from one version to the next. */
export function suspiciousTerms(before: PlanTerms, after: PlanTerms): string[] {
  const amounts = [
    ["monthly_fee_nano_usd", before.feeNanoUsd, after.feeNanoUsd],
    ["included_nano_usd", before.includedNanoUsd, after.includedNanoUsd],
    ["overage.percent", before.overage.percent, after.overage.percent],
    ["trial.amount_nano_usd", before.trial?.amountNanoUsd ?? 0, after.trial?.amountNanoUsd ?? 0],
  ] as const;
  return amounts.flatMap(([name, old, now]) => {
    const isTenfold = old !== now && old > 0 && now > 0 && (now >= old * 10 || old >= now * 10);
    return isTenfold ? [`${name} goes from ${old} to ${now}`] : [];
  });
}

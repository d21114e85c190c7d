import { describe, expect, it } from "vitest";

import { monthStartMs, nextMonthMs } from "../../../src/billing/invoice.ts";
import {
  feeBack,
  firstPeriod,
  periodFrom,
  periodsSince,
  planMonth,
  shareOfMonth,
  suspiciousTerms,
  type PlanTerms,
} from "../../../src/billing/plan.ts";
import { fc } from "../../support/random.ts";

const DAY_MS = 86_400_000;
const TERMS: PlanTerms = {
  planId: "starter",
  version: 1,
  name: "Starter",
  feeNanoUsd: 20_000_000_000,
  includedNanoUsd: 25_000_000_000,
  overage: { isAllowed: true, percent: 90 },
  trial: { amountNanoUsd: 5_000_000_000, days: 14 },
};
const amounts = fc.integer({ min: 0, max: 1_000_000_000_000_000 });
const times = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2032, 0, 1) });

describe("a part of a month", () => {
  it("has its share of an amount, and a whole month has all of it", () => {
    fc.assert(
      fc.property(amounts, times, (amount, atMs) => {
        const startMs = monthStartMs(atMs);
        expect(shareOfMonth(amount, startMs, nextMonthMs(startMs))).toBe(amount);
        expect(shareOfMonth(amount, atMs, atMs)).toBe(0);
        const share = shareOfMonth(amount, atMs, nextMonthMs(startMs));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(amount);
      }),
    );
  });

  it("costs by the second, however long the month is", () => {
    const [from, until] = [Date.UTC(2028, 1, 15, 12), Date.UTC(2028, 2, 1)];
    expect(shareOfMonth(29_000_000_000, from, until)).toBe(14_500_000_000);
    expect(periodFrom(TERMS, Date.UTC(2026, 10, 16))).toMatchObject({
      endMs: Date.UTC(2026, 11, 1),
      feeNanoUsd: 10_000_000_000,
      includedNanoUsd: 12_500_000_000,
    });
  });
});

describe("a plan's fee", () => {
  it("is lost and made by no order of changes: what goes back is what the same plan then costs again", () => {
    fc.assert(
      fc.property(amounts, times, fc.array(times, { maxLength: 6 }), (feeNanoUsd, atMs, others) => {
        const terms = { ...TERMS, feeNanoUsd, trial: null };
        const whole = periodFrom(terms, atMs);
        const inside = others
          .map((ms) => whole.startMs + (ms % (whole.endMs - whole.startMs)))
          .toSorted((a, b) => a - b);
        let paid = whole.feeNanoUsd;
        let current = whole;
        for (const cutMs of inside) {
          paid -= feeBack(terms, current, cutMs);
          current = periodFrom(terms, cutMs);
          paid += current.feeNanoUsd;
        }
        expect(paid).toBe(whole.feeNanoUsd);
      }),
    );
  });

  it("goes back for time that is left alone, and never more than it was", () => {
    const period = periodFrom(TERMS, Date.UTC(2026, 10, 1));
    expect(feeBack(TERMS, period, period.endMs)).toBe(0);
    expect(feeBack(TERMS, period, period.startMs - 1)).toBe(TERMS.feeNanoUsd);
    expect(feeBack(TERMS, period, Date.UTC(2026, 10, 16))).toBe(TERMS.feeNanoUsd / 2);
    const trial = firstPeriod(TERMS, Date.UTC(2026, 10, 1), true);
    expect(feeBack(TERMS, trial, trial.startMs)).toBe(0);
  });
});

describe("a plan's periods", () => {
  it("begin with a trial that has no fee, unless there was one", () => {
    const atMs = Date.UTC(2026, 10, 20);
    expect(firstPeriod(TERMS, atMs, true)).toEqual({
      startMs: atMs,
      endMs: atMs + 14 * DAY_MS,
      isTrial: true,
      feeNanoUsd: 0,
      includedNanoUsd: 5_000_000_000,
    });
    expect(firstPeriod(TERMS, atMs, false)).toEqual(periodFrom(TERMS, atMs));
  });

  it("follow one another without a gap up to now, after however long", () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 400 * DAY_MS }), (endedMs, byMs) => {
        const periods = periodsSince(TERMS, endedMs, endedMs + byMs);
        expect(periods[0]?.startMs).toBeLessThanOrEqual(endedMs + byMs);
        for (const [at, period] of periods.entries())
          if (at > 0) expect(period.startMs).toBe(periods[at - 1]?.endMs);
        expect(periods.at(-1)?.endMs).toBeGreaterThan(endedMs + byMs);
      }),
    );
  });

  it("are caught up for a year at most: a clock that is wrong by a century books no century", () => {
    const periods = periodsSince(TERMS, Date.UTC(2026, 0, 1), Date.UTC(2126, 5, 15));
    expect(periods).toHaveLength(12);
    expect(periods.at(-1)).toMatchObject({ endMs: Date.UTC(2126, 6, 1) });
  });
});

describe("a month under a plan", () => {
  it("is its fee, and what is beyond the included at the percentage", () => {
    const month = planMonth(TERMS, 35_000_000_000n);
    expect(month).toEqual({
      fee: 20_000_000_000n,
      included: 25_000_000_000n,
      overage: 9_000_000_000n,
      stopped: 0n,
    });
    const hard = { ...TERMS, overage: { isAllowed: false, percent: 100 } };
    expect(planMonth(hard, 35_000_000_000n)).toMatchObject({
      overage: 0n,
      stopped: 10_000_000_000n,
    });
    expect(planMonth(TERMS, 1n)).toMatchObject({ included: 1n, overage: 0n });
  });
});

describe("a version of a plan", () => {
  it("is told of where an amount has moved by a point", () => {
    expect(suspiciousTerms(TERMS, TERMS)).toEqual([]);
    const slips = { ...TERMS, feeNanoUsd: 200_000_000_000, includedNanoUsd: 2_500_000_000 };
    expect(suspiciousTerms(TERMS, slips)).toEqual([
      "monthly_fee_nano_usd goes from 20000000000 to 200000000000",
      "included_nano_usd goes from 25000000000 to 2500000000",
    ]);
    expect(suspiciousTerms(TERMS, { ...TERMS, trial: null })).toEqual([]);
  });
});

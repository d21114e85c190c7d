import { describe, expect, it } from "vitest";

import {
  crossings,
  SpendCounters,
  windowEndMs,
  windowStartMs,
  type Budget,
  type BudgetWindow,
  type Spent,
} from "../../../src/billing/budget.ts";
import type { PolicyScope } from "../../../src/limits/limiter.ts";
import { fc } from "../../support/random.ts";

const BUDGET: Budget = {
  id: "bud_1",
  scope: "organization",
  scopeId: "org",
  window: "day",
  hardNanoUsd: 1_000,
  softNanoUsd: null,
  thresholds: [50, 80, 100],
};

describe("windows", () => {
  it("are days and months of UTC, or for ever", () => {
    const nowMs = Date.UTC(2026, 1, 28, 23, 59, 59, 999);
    expect(windowStartMs("day", nowMs)).toBe(Date.UTC(2026, 1, 28));
    expect(windowEndMs("day", nowMs)).toBe(Date.UTC(2026, 2, 1));
    expect(windowStartMs("month", nowMs)).toBe(Date.UTC(2026, 1, 1));
    expect(windowEndMs("month", nowMs)).toBe(Date.UTC(2026, 2, 1));
    expect([windowStartMs("ever", nowMs), windowEndMs("ever", nowMs)]).toEqual([0, null]);
  });

  it("hold their own time, and the end of one is the start of the next", () => {
    const times = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    const windows = fc.constantFrom<BudgetWindow>("day", "month");
    fc.assert(
      fc.property(times, windows, (nowMs, window) => {
        const endMs = windowEndMs(window, nowMs) ?? 0;
        expect(windowStartMs(window, nowMs)).toBeLessThanOrEqual(nowMs);
        expect(endMs).toBeGreaterThan(nowMs);
        expect(windowStartMs(window, endMs)).toBe(endMs);
      }),
    );
  });
});

describe("thresholds", () => {
  it("are crossed once, however spending is cut into charges", () => {
    const charges = fc.array(fc.nat(400), { maxLength: 20 });
    fc.assert(
      fc.property(charges, fc.integer({ min: 1, max: 2_000 }), (amounts, cap) => {
        const budget = { ...BUDGET, hardNanoUsd: cap };
        const passed: number[] = [];
        let spent = 0;
        for (const amount of amounts) {
          passed.push(...crossings(budget, spent, spent + amount));
          spent += amount;
        }
        expect(passed).toEqual(crossings(budget, 0, spent));
        expect(new Set(passed).size).toBe(passed.length);
      }),
    );
  });

  it("are exact at the largest amounts", () => {
    const budget = { ...BUDGET, hardNanoUsd: 4_000_000_000_000_001, thresholds: [100] };
    expect(crossings(budget, 0, 4_000_000_000_000_000)).toEqual([]);
    expect(crossings(budget, 4_000_000_000_000_000, 4_000_000_000_000_001)).toEqual([100]);
  });
});

describe("counters", () => {
  it("equal the sum of all charges in the window, whatever was loaded and what was added", () => {
    const spent: fc.Arbitrary<Spent> = fc.record({
      keyId: fc.constantFrom("key_a", "key_b"),
      projectId: fc.constantFrom("p", "q"),
      bookedAtMs: fc.integer({ min: 0, max: 70 * 86_400_000 - 1 }),
      chargeNanoUsd: fc.nat(1_000),
    });
    const history = fc.array(spent, { maxLength: 40 });
    const scopes = fc.constantFrom(["organization", "org"], ["project", "p"], ["key", "key_b"]);
    const windows = fc.constantFrom<BudgetWindow>("day", "month", "ever");
    fc.assert(
      fc.property(history, fc.nat(40), scopes, windows, (all, loaded, scope, window) => {
        const nowMs = 69 * 86_400_000;
        const counters = new SpendCounters("org", all.slice(0, loaded), nowMs);
        for (const one of all.slice(loaded)) counters.add(one, nowMs);
        const [kind, id] = scope as [PolicyScope, string];
        const own = all.filter(
          (one) =>
            windowStartMs(window, one.bookedAtMs) === windowStartMs(window, nowMs) &&
            { organization: "org", project: one.projectId, key: one.keyId }[kind] === id,
        );
        const budget = { ...BUDGET, scope: kind, scopeId: id, window };
        expect(counters.spent(budget, nowMs)).toBe(
          own.reduce((sum, { chargeNanoUsd }) => sum + chargeNanoUsd, 0),
        );
      }),
    );
  });
});

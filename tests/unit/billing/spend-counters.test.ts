import { describe, expect, it } from "vitest";

import {
  SpendCounters,
  windowStartMs,
  type Budget,
  type Spent,
} from "../../../src/billing/budget.ts";
import type { PolicyScope } from "../../../src/limits/limiter.ts";
import { fc } from "../../support/random.ts";

const DAY_MS = 86_400_000;
const BUDGETS: readonly Budget<PolicyScope>[] = (["day", "month", "ever"] as const).flatMap(
  (window) =>
    (
      [
        ["organization", "org"],
        ["project", "p"],
        ["key", "key_b"],
      ] as const
    ).map(([scope, scopeId]) => ({
      id: `${scope}-${window}`,
      scope,
      scopeId,
      window,
      hardNanoUsd: null,
      softNanoUsd: null,
      thresholds: [],
    })),
);

const charges = fc.array(
  fc.record({
    keyId: fc.constantFrom("key_a", "key_b"),
    projectId: fc.constantFrom("p", "q"),
    waitMs: fc.oneof(fc.nat(DAY_MS), fc.nat(40 * DAY_MS)),
    chargeNanoUsd: fc.nat(1_000),
  }),
  { maxLength: 40 },
);

/** The same sum, from nothing but the charges. */
function fold(
  all: readonly Spent[],
  { scope, scopeId, window }: Budget<PolicyScope>,
  nowMs: number,
): number {
  const startMs = windowStartMs(window, nowMs);
  return all
    .filter((one) => windowStartMs(window, one.bookedAtMs) === startMs)
    .filter(
      (one) => ({ organization: "org", project: one.projectId, key: one.keyId })[scope] === scopeId,
    )
    .reduce((sum, one) => sum + one.chargeNanoUsd, 0);
}

describe("counters of spending", () => {
  it("agree with a fold of all charges after each of them, and when a window has gone by", () => {
    fc.assert(
      fc.property(charges, fc.nat(40 * DAY_MS), (script, laterMs) => {
        const counters = new SpendCounters("org", [], 0);
        const all: Spent[] = [];
        let nowMs = 0;
        for (const { waitMs, ...charge } of script) {
          nowMs += waitMs;
          counters.add({ ...charge, bookedAtMs: nowMs }, nowMs);
          all.push({ ...charge, bookedAtMs: nowMs });
          for (const budget of BUDGETS)
            expect(counters.spent(budget, nowMs)).toBe(fold(all, budget, nowMs));
        }
        nowMs += laterMs;
        for (const budget of BUDGETS)
          expect(counters.spent(budget, nowMs)).toBe(fold(all, budget, nowMs));
      }),
    );
  });

  it("come out the same from hourly sums in any order, as after an eviction", () => {
    fc.assert(
      fc.property(charges, fc.func(fc.nat()), (script, orderOf) => {
        const live = new SpendCounters("org", [], 0);
        const hours: Spent[] = [];
        let nowMs = 0;
        for (const { waitMs, ...charge } of script) {
          nowMs += waitMs;
          live.add({ ...charge, bookedAtMs: nowMs }, nowMs);
          hours.push({ ...charge, bookedAtMs: nowMs - (nowMs % 3_600_000) });
        }
        const shuffled = hours.toSorted((a, b) => orderOf(a) - orderOf(b));
        const loaded = new SpendCounters("org", shuffled, nowMs);
        for (const budget of BUDGETS)
          expect(loaded.spent(budget, nowMs)).toBe(live.spent(budget, nowMs));
      }),
    );
  });

  it("count what seems to be spent in a window to come in the one of now, and later in its own", () => {
    const counters = new SpendCounters("org", [], 0);
    const charge = { keyId: "key_b", projectId: "p", chargeNanoUsd: 5 };
    counters.add({ ...charge, bookedAtMs: 45 * DAY_MS }, 10 * DAY_MS);
    counters.add({ ...charge, bookedAtMs: 10 * DAY_MS }, 10 * DAY_MS);
    for (const budget of BUDGETS) expect(counters.spent(budget, 10 * DAY_MS)).toBe(10);
    for (const budget of BUDGETS)
      expect(counters.spent(budget, 45 * DAY_MS)).toBe(budget.window === "ever" ? 10 : 5);
  });
});

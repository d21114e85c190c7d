import { describe, expect, it } from "vitest";

import {
  EMPTY_BUCKET,
  look,
  take,
  type BucketRule,
  type BucketState,
} from "../../../src/limits/bucket.ts";
import { fc, runs } from "../../support/random.ts";

const rules: fc.Arbitrary<BucketRule> = fc.record({
  limit: fc.integer({ min: 1, max: 1_000 }),
  burst: fc.integer({ min: 1, max: 200 }),
  periodMs: fc.constantFrom(1_000, 60_000),
});

/** Waits between calls: many at once, some short, some very long. */
const waits = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 50 }),
  fc.integer({ min: 0, max: 100_000 }),
);
const calls = fc.array(fc.record({ waitMs: waits, cost: fc.integer({ min: 1, max: 200 }) }), {
  maxLength: 60,
});

interface Admitted {
  readonly atMs: number;
  readonly cost: number;
}

function play(rule: BucketRule, steps: readonly { waitMs: number; cost: number }[]): Admitted[] {
  const admitted: Admitted[] = [];
  let state: BucketState = EMPTY_BUCKET;
  let nowMs = 1_000_000;
  for (const { waitMs, cost } of steps) {
    nowMs += waitMs;
    const result = take(state, rule, Math.min(cost, rule.burst), nowMs);
    if (!result.ok) continue;
    state = result.state;
    admitted.push({ atMs: nowMs, cost: Math.min(cost, rule.burst) });
  }
  return admitted;
}

describe("take", () => {
  it("admits over any window at most the burst and what drained in it", () => {
    fc.assert(
      fc.property(rules, calls, (rule, steps) => {
        const admitted = play(rule, steps);
        for (const [from, first] of admitted.entries()) {
          let cost = 0;
          for (const call of admitted.slice(from)) {
            cost += call.cost;
            const windowMs = call.atMs - first.atMs;
            expect(cost * rule.periodMs).toBeLessThanOrEqual(
              rule.burst * rule.periodMs + rule.limit * windowMs,
            );
          }
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("keeps the debt within its bounds and in whole numbers", () => {
    fc.assert(
      fc.property(rules, calls, (rule, steps) => {
        let state: BucketState = EMPTY_BUCKET;
        let nowMs = 0;
        for (const { waitMs, cost } of steps) {
          nowMs += waitMs;
          const result = take(state, rule, Math.min(cost, rule.burst), nowMs);
          if (result.ok) state = result.state;
          expect(Number.isSafeInteger(state.debt)).toBe(true);
          expect(state.debt).toBeGreaterThanOrEqual(0);
          expect(state.debt).toBeLessThanOrEqual(rule.burst * rule.periodMs);
          expect(result.remaining).toBeGreaterThanOrEqual(0);
          expect(result.remaining).toBeLessThanOrEqual(rule.burst);
        }
      }),
    );
  });

  it("changes nothing when it refuses, and gives no state to store", () => {
    const state = Object.freeze({ debt: 180_000, lastMs: 5 });
    const refused = take(state, { limit: 60, burst: 3, periodMs: 60_000 }, 1, 5);
    expect(refused).toEqual({ ok: false, retryAfterMs: 1_000, remaining: 0, resetMs: 3_000 });
    expect(state).toEqual({ debt: 180_000, lastMs: 5 });
  });

  it("answers a refused call the same however often it is repeated", () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 50 }), (rule, repeats) => {
        let state: BucketState = EMPTY_BUCKET;
        for (let result = take(state, rule, 1, 0); result.ok; result = take(state, rule, 1, 0))
          state = result.state;
        const first = take(state, rule, 1, 0);
        for (let i = 0; i < repeats; i += 1) expect(take(state, rule, 1, 0)).toEqual(first);
      }),
    );
  });

  it("admits exactly when it said it would, and not a millisecond before", () => {
    fc.assert(
      fc.property(rules, calls, (rule, steps) => {
        let state: BucketState = EMPTY_BUCKET;
        for (const { cost } of steps) {
          const wanted = Math.min(cost, rule.burst);
          const result = take(state, rule, wanted, 0);
          if (result.ok) {
            state = result.state;
            continue;
          }
          expect(take(state, rule, wanted, result.retryAfterMs).ok).toBe(true);
          expect(take(state, rule, wanted, result.retryAfterMs - 1).ok).toBe(false);
        }
      }),
    );
  });

  it("takes a clock that goes back as no time passing", () => {
    const rule = { limit: 60, burst: 2, periodMs: 60_000 };
    const first = take(EMPTY_BUCKET, rule, 2, 1_000_000);
    if (!first.ok) throw new Error("an empty bucket refused");
    const earlier = take(first.state, rule, 1, 500_000);
    expect(earlier).toMatchObject({ ok: false, retryAfterMs: 1_000 });
    const later = take(first.state, rule, 1, 1_001_000);
    expect(later).toMatchObject({ ok: true, state: { lastMs: 1_001_000 } });
  });

  it("does not move its own clock back when it admits", () => {
    const rule = { limit: 60, burst: 3, periodMs: 60_000 };
    const result = take({ debt: 0, lastMs: 9_000 }, rule, 1, 1_000);
    expect(result).toMatchObject({ ok: true, state: { lastMs: 9_000 } });
  });

  it("stays exact after an idle time of centuries at the largest limits", () => {
    const rule = { limit: 1_000_000, burst: 1_000_000, periodMs: 60_000 };
    const full = { debt: 60_000_000_000, lastMs: 0 };
    const result = take(full, rule, 1, 10 ** 13);
    expect(result).toMatchObject({ ok: true, state: { debt: 60_000 }, remaining: 999_999 });
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 4])("refuses a cost of %s", (cost) => {
    const rule = { limit: 60, burst: 3, periodMs: 60_000 };
    expect(() => take(EMPTY_BUCKET, rule, cost, 0)).toThrow(RangeError);
  });
});

describe("look", () => {
  it("tells what take would find, and takes nothing", () => {
    const rule = { limit: 60, burst: 3, periodMs: 60_000 };
    const state = Object.freeze({ debt: 120_000, lastMs: 0 });
    expect(look(state, rule, 0)).toEqual({ remaining: 1, resetMs: 2_000 });
    expect(look(state, rule, 1_000)).toEqual({ remaining: 2, resetMs: 1_000 });
    expect(look(EMPTY_BUCKET, rule, 0)).toEqual({ remaining: 3, resetMs: 0 });
  });
});

import { describe, expect, it } from "vitest";

import {
  compareCredits,
  drawCredits,
  expireCredits,
  totalRemaining,
  type Credit,
} from "../../../src/billing/credits.ts";
import { fc, runs } from "../../support/random.ts";

const NOW_MS = 1_000;

function credit(id: string, remainingNanoUsd: number, change: Partial<Credit> = {}): Credit {
  return { id, amountNanoUsd: 1_000, remainingNanoUsd, priority: 0, expiresAtMs: null, ...change };
}

const leftOf = (credits: readonly Credit[]) =>
  Object.fromEntries(credits.map(({ id, remainingNanoUsd }) => [id, remainingNanoUsd]));

describe("drawing on credits", () => {
  it("takes the lower priority first, then the earlier expiry, then the older id", () => {
    const credits = [
      credit("d", 10, { priority: 1 }),
      credit("c", 10),
      credit("b", 10, { expiresAtMs: 5_000 }),
      credit("a", 10, { expiresAtMs: 9_000 }),
    ];
    expect(credits.toSorted(compareCredits).map(({ id }) => id)).toEqual(["b", "a", "c", "d"]);
    const drawn = drawCredits(credits, { amountNanoUsd: 25, admittedAtMs: NOW_MS }, NOW_MS);
    expect(leftOf(drawn.credits)).toEqual({ a: 0, b: 0, c: 5, d: 10 });
    expect(drawn.uncoveredNanoUsd).toBe(0);
  });

  it("uses expired credit for a request from before, and before live credit", () => {
    const credits = [credit("live", 10), credit("old", 10, { priority: 9, expiresAtMs: 500 })];
    const before = drawCredits(credits, { amountNanoUsd: 12, admittedAtMs: 499 }, NOW_MS);
    expect(leftOf(before.credits)).toEqual({ live: 8, old: 0 });
    const after = drawCredits(credits, { amountNanoUsd: 12, admittedAtMs: 500 }, NOW_MS);
    expect(leftOf(after.credits)).toEqual({ live: 0, old: 10 });
    expect(after.uncoveredNanoUsd).toBe(2);
  });
});

describe("expiring credits", () => {
  it("keeps what open requests from before hold, and no more", () => {
    const credits = [credit("old", 100, { expiresAtMs: 500 }), credit("live", 7)];
    const claims = [
      { amountNanoUsd: 30, admittedAtMs: 400 },
      { amountNanoUsd: 50, admittedAtMs: 600 },
    ];
    const result = expireCredits(credits, claims, NOW_MS);
    expect(result.expired).toEqual([{ id: "old", amountNanoUsd: 70 }]);
    expect(leftOf(result.credits)).toEqual({ old: 30, live: 7 });
    expect(expireCredits(result.credits, claims, NOW_MS).expired).toEqual([]);
    expect(expireCredits(result.credits, [], NOW_MS).expired).toEqual([
      { id: "old", amountNanoUsd: 30 },
    ]);
  });
});

interface OpenRequest {
  readonly amountNanoUsd: number;
  readonly admittedAtMs: number;
}

type Step =
  | {
      readonly type: "grant";
      readonly amount: number;
      readonly priority: number;
      readonly lives: number | null;
    }
  | { readonly type: "admit"; readonly amount: number }
  | { readonly type: "end"; readonly index: number; readonly share: number }
  | { readonly type: "wait"; readonly ms: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant("grant" as const),
      amount: fc.integer({ min: 1, max: 100 }),
      priority: fc.integer({ min: 0, max: 2 }),
      lives: fc.option(fc.integer({ min: 1, max: 50 })),
    }),
    fc.record({ type: fc.constant("admit" as const), amount: fc.integer({ min: 0, max: 120 }) }),
    fc.record({
      type: fc.constant("end" as const),
      index: fc.nat(20),
      share: fc.constantFrom(0, 0.3, 0.7, 1),
    }),
    fc.record({ type: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 30 }) }),
  ),
  { maxLength: 60 },
);

describe("any history of grants, requests and expiries", () => {
  it("never takes money from under a running request, and never leaves a charge uncovered", () => {
    fc.assert(
      fc.property(steps, (history) => {
        let nowMs = 0;
        let credits: Credit[] = [];
        let open: OpenRequest[] = [];
        let granted = 0;
        let charged = 0;
        let expired = 0;
        const held = () => open.reduce((sum, hold) => sum + hold.amountNanoUsd, 0);
        const expire = () => {
          const result = expireCredits(credits, open, nowMs);
          credits = result.credits;
          expired += result.expired.reduce((sum, { amountNanoUsd }) => sum + amountNanoUsd, 0);
        };
        for (const [index, step] of history.entries()) {
          expire();
          if (step.type === "wait") nowMs += step.ms;
          if (step.type === "grant") {
            granted += step.amount;
            const expiresAtMs = step.lives === null ? null : nowMs + step.lives;
            credits.push(
              credit(`g${index}`, step.amount, { priority: step.priority, expiresAtMs }),
            );
          }
          if (step.type === "admit" && step.amount <= totalRemaining(credits) - held())
            open.push({ amountNanoUsd: step.amount, admittedAtMs: nowMs });
          if (step.type === "end" && open.length > 0) {
            const at = step.index % open.length;
            const [hold] = open.splice(at, 1);
            if (hold === undefined) continue;
            const amountNanoUsd = Math.floor(hold.amountNanoUsd * step.share);
            const draw = { amountNanoUsd, admittedAtMs: hold.admittedAtMs };
            const drawn = drawCredits(credits, draw, nowMs);
            expect(drawn.uncoveredNanoUsd).toBe(0);
            credits = drawn.credits;
            charged += amountNanoUsd;
          }
          expire();
          expect(totalRemaining(credits)).toBe(granted - charged - expired);
          expect(totalRemaining(credits)).toBeGreaterThanOrEqual(held());
        }
        open = [];
        nowMs += 1_000;
        expire();
        expect(
          credits.every((left) => left.expiresAtMs === null || left.remainingNanoUsd === 0),
        ).toBe(true);
      }),
      { numRuns: runs(5_000) },
    );
  });
});

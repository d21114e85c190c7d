import { describe, expect, it } from "vitest";

import type { Budget } from "../../../src/billing/budget.ts";
import { NONE_HELD, pursesOf, roomIn, type Held, type Purse } from "../../../src/billing/purse.ts";
import { fc } from "../../support/random.ts";

const CAP: Budget = {
  id: "cap",
  scope: "organization",
  scopeId: "org",
  window: "ever",
  hardNanoUsd: 1_000,
  softNanoUsd: null,
  thresholds: [],
};
const held = (change: Partial<Held> = {}): Held => ({ ...NONE_HELD, ...change });
const purse = (freeNanoUsd: number, of: Held = NONE_HELD): Purse => ({
  budget: null,
  freeNanoUsd,
  held: of,
});

describe("the purses of budgets", () => {
  it("are what hard caps leave after spending and holds; a soft cap bounds nothing", () => {
    const soft = { ...CAP, id: "soft", hardNanoUsd: null, softNanoUsd: 1 };
    const of = held({ amountNanoUsd: 100 });
    const purses = pursesOf(
      [soft, CAP],
      () => 300,
      () => of,
    );
    expect(purses).toEqual([{ budget: CAP, freeNanoUsd: 600, held: of }]);
  });
});

describe("the room in several purses", () => {
  it("is what the tightest has free, which says who stands in the way", () => {
    const budget: Purse = { ...purse(50), budget: CAP };
    expect(roomIn(purse(900), [budget])).toMatchObject({ freeNanoUsd: 50, boundBy: budget });
    const balance = purse(49);
    expect(roomIn(balance, [budget])).toMatchObject({ freeNanoUsd: 49, boundBy: balance });
    const overdrawn: Purse = { ...purse(-1), budget: CAP };
    expect(roomIn(balance, [overdrawn])).toMatchObject({ freeNanoUsd: -1, spareNanoUsd: 0 });
  });

  it("leaves half of each purse to what requests need, however many take all they may", () => {
    const amounts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 2_000 }), ([first = 0, ...rest], count) => {
        const purses = [first, ...rest].map((freeNanoUsd) => ({ freeNanoUsd, held: NONE_HELD }));
        for (let at = 0; at < count; at += 1) {
          const [balance, ...budgets] = purses.map((one) => ({ budget: null, ...one }));
          if (balance === undefined) throw new Error("no balance");
          const { spareNanoUsd } = roomIn(balance, budgets);
          for (const one of purses) {
            one.freeNanoUsd -= spareNanoUsd;
            one.held = {
              amountNanoUsd: one.held.amountNanoUsd + spareNanoUsd,
              spareNanoUsd: one.held.spareNanoUsd + spareNanoUsd,
              requests: at + 1,
            };
          }
        }
        for (const [at, { held: of }] of purses.entries())
          expect(of.spareNanoUsd).toBeLessThanOrEqual(([first, ...rest][at] ?? 0) / 2);
      }),
    );
  });

  it("gives the first an eighth of that half, and a request that runs its own share again", () => {
    expect(roomIn(purse(1_600), []).spareNanoUsd).toBe(100);
    const own = held({ amountNanoUsd: 300, spareNanoUsd: 100, requests: 1 });
    expect(roomIn(purse(1_300, own), [], own).spareNanoUsd).toBe(100);
    const others = held({ amountNanoUsd: 600, spareNanoUsd: 200, requests: 2 });
    expect(roomIn(purse(1_000, others), [], own).spareNanoUsd).toBe(Math.floor(700 / 9));
  });
});

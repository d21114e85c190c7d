import { describe, expect, it } from "vitest";

import { FAILOVERS, HEDGES, TryBudget } from "../../../src/routing/try-budget.ts";
import { fc } from "../../support/random.ts";

describe("the budget of further tries", () => {
  it("allows at most 1.2 attempts a request over time, when every candidate is dead", () => {
    const budget = new TryBudget(FAILOVERS);
    let attempts = 0;
    const requests = 20_000;
    for (let request = 0; request < requests; request += 1) {
      budget.give();
      attempts += 1;
      for (let candidate = 2; candidate <= 4 && budget.take(); candidate += 1) attempts += 1;
    }
    expect(attempts).toBeLessThanOrEqual(1.2 * requests + FAILOVERS.firstTries);
    expect(attempts).toBeGreaterThan(1.19 * requests);
  });

  it("carries as many requests past a death as were saved for, and never more than its bound", () => {
    fc.assert(
      fc.property(fc.nat(2_000), (requests) => {
        const budget = new TryBudget(FAILOVERS);
        for (let at = 0; at < requests; at += 1) budget.give();
        let tries = 0;
        while (budget.take()) tries += 1;
        const { firstTries, mostTries } = FAILOVERS;
        expect(tries).toBe(Math.min(mostTries, firstTries + Math.floor(requests / 5)));
      }),
    );
  });
});

describe("the budget of tries beside another", () => {
  it("is never more than one of twenty requests so far, whenever they are wanted", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 400 }), (wanted) => {
        const budget = new TryBudget(HEDGES);
        let hedges = 0;
        for (const [at, isWanted] of wanted.entries()) {
          budget.give();
          if (isWanted && budget.take()) hedges += 1;
          expect(hedges).toBeLessThanOrEqual((at + 1) / 20);
        }
      }),
    );
  });
});

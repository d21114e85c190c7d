import { describe, expect, it } from "vitest";

import { FailoverBudget, FIRST_TRIES, MAX_TRIES } from "../../../src/routing/failover-budget.ts";
import { fc } from "../../support/random.ts";

describe("the budget of further tries", () => {
  it("allows at most 1.2 attempts a request over time, when every candidate is dead", () => {
    const budget = new FailoverBudget();
    let attempts = 0;
    const requests = 20_000;
    for (let request = 0; request < requests; request += 1) {
      budget.give();
      attempts += 1;
      for (let candidate = 2; candidate <= 4 && budget.take(); candidate += 1) attempts += 1;
    }
    expect(attempts).toBeLessThanOrEqual(1.2 * requests + FIRST_TRIES);
    expect(attempts).toBeGreaterThan(1.19 * requests);
  });

  it("carries as many requests past a death as were saved for, and never more than its bound", () => {
    fc.assert(
      fc.property(fc.nat(2_000), (requests) => {
        const budget = new FailoverBudget();
        for (let at = 0; at < requests; at += 1) budget.give();
        let tries = 0;
        while (budget.take()) tries += 1;
        expect(tries).toBe(Math.min(MAX_TRIES, FIRST_TRIES + Math.floor(requests / 5)));
      }),
    );
  });
});

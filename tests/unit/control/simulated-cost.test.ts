/** What requests cost that another model would have answered, and what is left of a margin. */
import { describe, expect, it } from "vitest";

import type { ReplayedSum } from "../../../src/billing/scenario.ts";
import type { EconomicsSettings } from "../../../src/contract/economics.ts";
import { billed, billOf, newBilled } from "../../../src/control/simulated-bills.ts";
import { SimulatedCosts } from "../../../src/control/simulated-cost.ts";

const HOUR_US = 3_600_000_000n;
const SETTINGS: EconomicsSettings = {
  device_hour_nano_usd: 0,
  devices: [
    {
      id: "gpu",
      deployment_ids: ["own"],
      count: 1,
      device_hour_nano_usd: 3_600_000_000,
      available_at: null,
      watts: null,
    },
  ],
  provider_prices: [
    {
      deployment_id: "theirs",
      input_nano_usd_per_million_tokens: 1_000_000,
      output_nano_usd_per_million_tokens: 2_000_000,
    },
  ],
  cash_usd: "0",
  monthly_fixed_cost_usd: "0",
};
const sum = (change: Partial<ReplayedSum>): ReplayedSum => ({
  model: "a",
  movedTo: null,
  deploymentId: "own",
  isFromCache: false,
  requests: 1,
  charged: 0n,
  repriced: 0n,
  included: 0n,
  newIncluded: 0n,
  creditsNeeded: 0n,
  promptTokens: 1_000_000,
  completionTokens: 1_000_000,
  prefillUs: HOUR_US / 4n,
  decodeUs: (3n * HOUR_US) / 4n,
  deviceUs: HOUR_US,
  ...change,
});
const mix = [{ model: "a", to: "b", percent: 100, cost: null }];
const moved = sum({ movedTo: "b", completionTokens: 2_000_000 });
const models = new Map([["b", { deployments: [] }]]);
const costsOf = (sums: ReplayedSum[], change: object = {}) =>
  new SimulatedCosts({ settings: SETTINGS, sums, mix, models, ...change });

describe("the cost of a request that another model answers", () => {
  it("is what the other's own requests of the period cost, by tokens in and out", () => {
    const own = sum({ model: "b" });
    const costs = costsOf([moved, own, sum({ model: "b", isFromCache: true, deviceUs: 0n })]);
    // A quarter of an hour for a million in, three for a million out.
    const newCost = 900_000_000n + 2n * 2_700_000_000n;
    expect(costs.of(moved)).toEqual({ cost: 3_600_000_000n, newCost });
    expect(costs.of(own)).toEqual({ cost: 3_600_000_000n, newCost: 3_600_000_000n });
    expect(costs.unknown).toEqual([]);
  });

  it("is a provider's, where the other answered at one, or has a place at one", () => {
    const newCost = 1_000_000n + 2n * 2_000_000n;
    const answered = costsOf([moved, sum({ model: "b", deploymentId: "theirs" })]);
    expect(answered.of(moved).newCost).toBe(newCost);
    const placed = costsOf([moved], {
      models: new Map([["b", { deployments: [{ id: "theirs" }] }]]),
    });
    expect(placed.of(moved).newCost).toBe(newCost);
  });

  it("is what an operator says it is, and unknown where nobody does", () => {
    const cost = { inputPerMillion: 7n, outputPerMillion: 5n };
    const said = costsOf([moved], { mix: [{ ...mix[0], cost }] });
    expect(said.of(moved).newCost).toBe(17n);
    const costs = costsOf([moved]);
    expect(costs.of(moved).newCost).toBe(0n);
    expect(costs.unknown).toEqual(["b"]);
  });
});

describe("a simulated bill", () => {
  it("is fees and what no plan included, and loses its cost with the customers who leave", () => {
    const sums = [sum({ charged: 1_000n, repriced: 1_200n, included: 400n, newIncluded: 100n })];
    const one = { organizationId: "o", sums, fees: 50n, newFees: 75n, isComplete: true };
    const bill = billOf(one, costsOf(sums), 1_000);
    expect([billed(bill), newBilled(bill)]).toEqual([650n, 1_175n]);
    // 80.77 percent dearer, and as much less of it.
    expect(bill.retained).toBe(192_308n);
    expect(bill.expected).toBe(226n);
    expect(bill.expectedCost).toBe(692_308_800n);
  });
});

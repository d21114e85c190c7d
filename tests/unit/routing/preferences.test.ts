import { describe, expect, it } from "vitest";

import { whyTooDear } from "../../../src/routing/preferences.ts";

const MILLION = 1_000_000;
const PRICE = {
  version: 1,
  inputPerMillion: 100 * MILLION,
  cachedInputPerMillion: 50 * MILLION,
  outputPerMillion: 400 * MILLION,
};

describe("provider.max_price", () => {
  it("lets a price be that is as high, and refuses one a nano-dollar above, naming the field", () => {
    const bounds = { prompt: "0.1", completion: "0.4", request: "0" };
    expect(whyTooDear(PRICE, { max_price: bounds })).toBeUndefined();
    for (const [change, field] of [
      [{ inputPerMillion: 100 * MILLION + 1 }, "prompt"],
      // Nobody knows before how much of a prompt is cached.
      [{ cachedInputPerMillion: 100 * MILLION + 1 }, "prompt"],
      [{ outputPerMillion: 400 * MILLION + 1 }, "completion"],
      [{ perRequest: 1 }, "request"],
    ] as const)
      expect(whyTooDear({ ...PRICE, ...change }, { max_price: bounds })).toContain(
        `provider.max_price.${field}`,
      );
  });

  it("holds for every length of a prompt, at the share of the service tier", () => {
    const tier = { ...PRICE, promptTokensAbove: 1_000, outputPerMillion: 500 * MILLION };
    const bounds = { max_price: { completion: "0.4" } };
    expect(whyTooDear({ ...PRICE, tiers: [tier] }, bounds)).toContain("0.5 USD");
    expect(whyTooDear({ ...PRICE, tierPercent: 150 }, bounds)).toContain("0.6 USD");
    expect(whyTooDear({ ...PRICE, tiers: [tier], tierPercent: 50 }, bounds)).toBeUndefined();
  });

  it("refuses a price by time, which it does not bound", () => {
    expect(whyTooDear({ ...PRICE, perSecond: 1 }, { max_price: { request: "9" } })).toContain(
      "by time",
    );
    expect(whyTooDear({ ...PRICE, perSecond: 1 }, {})).toBeUndefined();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { priceInForce, suspiciousChanges } from "../../../src/routing/price-book.ts";

const rates = (input: number, cached: number, output: number) => ({
  input_nano_usd_per_million_tokens: input,
  cached_input_nano_usd_per_million_tokens: cached,
  output_nano_usd_per_million_tokens: output,
});

describe("the price in force", () => {
  it("is the latest that has begun, whatever the order it was written in", () => {
    const versions = [
      { version: 1, effective: 0 },
      { version: 2, effective: 100 },
      { version: 3, effective: 50 },
      { version: 4, effective: 50 },
    ];
    expect(priceInForce(versions, 49)?.version).toBe(1);
    expect(priceInForce(versions, 50)?.version).toBe(4);
    expect(priceInForce(versions, 100)?.version).toBe(2);
    expect(priceInForce([{ version: 1, effective: 5 }], 4)).toBeUndefined();
  });
});

describe("a change of price", () => {
  it("is suspicious from ten times on, up and down, and to or from nothing", () => {
    const before = rates(100, 10, 0);
    expect(suspiciousChanges(before, rates(999, 99, 0))).toEqual([]);
    expect(suspiciousChanges(before, before)).toEqual([]);
    expect(suspiciousChanges(before, rates(1_000, 1, 5))).toEqual([
      "input_nano_usd_per_million_tokens goes from 100 to 1000",
      "cached_input_nano_usd_per_million_tokens goes from 10 to 1",
      "output_nano_usd_per_million_tokens goes from 0 to 5",
    ]);
  });

  it("is as suspicious as its reversal", () => {
    const amounts = fc.integer({ min: 0, max: 1e15 });
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const there = suspiciousChanges(rates(a, 1, 1), rates(b, 1, 1)).length;
        expect(suspiciousChanges(rates(b, 1, 1), rates(a, 1, 1))).toHaveLength(there);
      }),
    );
  });
});

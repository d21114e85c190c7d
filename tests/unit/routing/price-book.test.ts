import { describe, expect, it } from "vitest";

import type { Rates } from "../../../src/contract/prices.ts";
import {
  isSameRates,
  nextChangeMs,
  priceInForce,
  suspiciousChanges,
  toListedPrice,
  toRates,
} from "../../../src/routing/price-book.ts";
import { fc } from "../../support/random.ts";

const rates = (
  input: number,
  cached: number,
  output: number,
  more: Partial<Rates> = {},
): Rates => ({
  input_nano_usd_per_million_tokens: input,
  cached_input_nano_usd_per_million_tokens: cached,
  output_nano_usd_per_million_tokens: output,
  per_request_nano_usd: 0,
  per_second_nano_usd: 0,
  tiers: [],
  batch_discount_percent: 0,
  response_cache_percent: 10,
  flex_percent: 100,
  priority_percent: 100,
  ...more,
});

const version = (
  number: number,
  effective_at: number,
  organization_id: string | null = null,
  ends_at: number | null = null,
) => ({
  version: number,
  effective_at,
  organization_id,
  ends_at,
});

describe("the next change", () => {
  it("is the next time at which another version may be in force, for anybody", () => {
    const seconds = fc.integer({ min: 0, max: 50 });
    const dated = fc.record({
      effective_at: seconds,
      ends_at: fc.option(seconds),
      organization_id: fc.constantFrom(null, "org_a"),
    });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 8 }), seconds, (dates, at) => {
        const versions = dates.map((date, index) => ({ version: index, ...date }));
        const next = nextChangeMs(versions, at * 1_000);
        const inForce = (second: number) =>
          [null, "org_a"].map((id) => priceInForce(versions, second, id)?.version);
        for (let second = at; second * 1_000 < (next ?? 60_000); second += 1)
          expect(inForce(second)).toEqual(inForce(at));
        if (next !== null) expect(next).toBeGreaterThan(at * 1_000);
      }),
    );
  });
});

describe("the price in force", () => {
  it("is the latest that has begun, whatever the order it was written in", () => {
    const versions = [version(1, 0), version(2, 100), version(3, 50), version(4, 50)];
    expect(priceInForce(versions, 49)?.version).toBe(1);
    expect(priceInForce(versions, 50)?.version).toBe(4);
    expect(priceInForce(versions, 100)?.version).toBe(2);
    expect(priceInForce([version(1, 5)], 4)).toBeUndefined();
  });

  it("is a customer's own from its beginning to its end, and never another's", () => {
    const versions = [version(1, 0), version(2, 10, "org_a", 20), version(3, 12)];
    const at = (seconds: number, id: string | null) => priceInForce(versions, seconds, id)?.version;
    expect([at(9, "org_a"), at(10, "org_a"), at(19, "org_a"), at(20, "org_a")]).toEqual([
      1, 2, 2, 3,
    ]);
    expect([at(15, "org_b"), at(15, null)]).toEqual([3, 3]);
    // A newer one that has ended at once takes it away.
    expect(priceInForce([...versions, version(4, 15, "org_a", 15)], 16, "org_a")?.version).toBe(3);
  });

  it("is shown as it was written, and charged without what is nothing", () => {
    const plain = rates(3, 2, 1);
    expect(toListedPrice(7, plain)).toEqual({
      version: 7,
      inputPerMillion: 3,
      cachedInputPerMillion: 2,
      outputPerMillion: 1,
      batchDiscountPercent: 0,
      responseCachePercent: 10,
      tierPercents: { flex: 100, priority: 100 },
    });
    const whole = rates(3, 2, 1, {
      per_request_nano_usd: 5,
      per_second_nano_usd: 6,
      tiers: [tierOf(100, 9)],
      batch_discount_percent: 50,
    });
    for (const one of [plain, whole]) expect(toRates(toListedPrice(7, one))).toEqual(one);
    expect([isSameRates(plain, rates(3, 2, 1)), isSameRates(plain, whole)]).toEqual([true, false]);
  });
});

function tierOf(above: number, output: number) {
  return {
    prompt_tokens_above: above,
    input_nano_usd_per_million_tokens: 3,
    cached_input_nano_usd_per_million_tokens: 2,
    output_nano_usd_per_million_tokens: output,
  };
}

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

  it("is suspicious in what is charged by the request, by the second and in a tier, too", () => {
    const before = rates(3, 2, 1, { per_request_nano_usd: 1, tiers: [tierOf(100, 5)] });
    const after = rates(3, 2, 1, {
      per_request_nano_usd: 10,
      tiers: [tierOf(100, 50), tierOf(200, 10)],
    });
    expect(suspiciousChanges(before, after)).toEqual([
      "per_request_nano_usd goes from 1 to 10",
      "output_nano_usd_per_million_tokens above 100 prompt tokens goes from 5 to 50",
    ]);
  });

  it("is suspicious when a tier that is dropped or moved changes what long prompts cost", () => {
    const tiered = rates(3, 2, 1, { tiers: [tierOf(100, 10)] });
    expect(suspiciousChanges(tiered, rates(3, 2, 1))).toEqual([
      "output_nano_usd_per_million_tokens above 100 prompt tokens goes from 10 to 1",
    ]);
    const later = rates(3, 2, 1, { tiers: [tierOf(200, 10)] });
    expect(suspiciousChanges(tiered, later)).toEqual([
      "output_nano_usd_per_million_tokens above 100 prompt tokens goes from 10 to 1",
    ]);
    const split = rates(3, 2, 1, { tiers: [tierOf(100, 10), tierOf(200, 10)] });
    expect(suspiciousChanges(tiered, split)).toEqual([]);
  });

  it("is suspicious when a tenth or less of a batch is left to pay", () => {
    const off = (percent: number) => rates(3, 2, 1, { batch_discount_percent: percent });
    expect(suspiciousChanges(off(0), off(89))).toEqual([]);
    expect(suspiciousChanges(off(0), off(90))).toEqual([
      "batch_discount_percent goes from 0 to 90",
    ]);
    expect(suspiciousChanges(off(100), off(50))).toEqual([
      "batch_discount_percent goes from 100 to 50",
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

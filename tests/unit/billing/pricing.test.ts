import { describe, expect, it } from "vitest";

import { MAX_NANO_USD } from "../../../src/billing/money.ts";
import {
  chargeFor,
  completionTokensCovered,
  deviceMsCovered,
  holdFor,
  partsOfCharge,
  payablePercent,
  type Price,
  type TokenUsage,
} from "../../../src/billing/pricing.ts";
import { fc, runs } from "../../support/random.ts";

/**
 * Rates from free to $1,000 per million; cached input may cost more than plain, should someone say
 * so.
 */
const rates = fc.oneof(
  fc.constantFrom(0, 1, 499_999, 500_000, 500_001, 100_000_000),
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
);
const prices: fc.Arbitrary<Price> = fc
  .record({
    version: fc.constant(1),
    inputPerMillion: rates,
    cachedInputPerMillion: rates,
    outputPerMillion: rates,
    tierPercent: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: 100 }),
  })
  .map(({ tierPercent, ...own }) => (tierPercent === 100 ? own : { ...own, tierPercent }));
const counts = fc.integer({ min: 0, max: 2_000_000 });
const usages: fc.Arbitrary<TokenUsage> = fc
  .record({
    promptTokens: counts,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    completionTokens: counts,
  })
  .map(({ promptTokens, share, completionTokens }) => ({
    promptTokens,
    cachedTokens: Math.floor(promptTokens * share),
    completionTokens,
  }));

const price = (input: number, cached: number, output: number): Price => ({
  version: 1,
  inputPerMillion: input,
  cachedInputPerMillion: cached,
  outputPerMillion: output,
});
const usage = (promptTokens: number, cachedTokens: number, completionTokens: number) => ({
  promptTokens,
  cachedTokens,
  completionTokens,
});

describe("chargeFor", () => {
  it.each([
    ["a million of each", price(100, 10, 400), usage(1_000_000, 0, 1_000_000), 500],
    ["cached tokens as a part of the prompt", price(1_000_000, 100_000, 0), usage(10, 4, 0), 6],
    ["half a nano-dollar, to even", price(500_000, 0, 0), usage(1, 0, 0), 0],
    ["one and a half, to even", price(500_000, 0, 0), usage(3, 0, 0), 2],
    ["two and a half, to even", price(500_000, 0, 0), usage(5, 0, 0), 2],
    ["one rounding, not one per part", price(500_000, 0, 500_000), usage(1, 0, 1), 1],
    ["nothing", price(100, 10, 400), usage(0, 0, 0), 0],
    [
      "a tier that costs more",
      { ...price(100, 10, 400), tierPercent: 175 },
      usage(1e6, 0, 1e6),
      875,
    ],
    [
      "a tier that costs less",
      { ...price(100, 10, 400), tierPercent: 50 },
      usage(1e6, 0, 1e6),
      250,
    ],
    [
      "a product past 2^53",
      price(1_000_000_000_000, 0, 0),
      usage(9_000_000, 0, 0),
      9_000_000_000_000,
    ],
  ])("prices %s", (_name, of, used, expected) => {
    expect(chargeFor(of, used)).toBe(expected);
  });

  it("is a whole amount of at least zero for every usage", () => {
    fc.assert(
      fc.property(prices, usages, (of, used) => {
        const charge = chargeFor(of, used);
        expect(Number.isSafeInteger(charge)).toBe(true);
        expect(charge).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("never costs less for more tokens", () => {
    fc.assert(
      fc.property(prices, usages, counts, counts, (of, used, morePrompt, moreOutput) => {
        const more = usage(
          used.promptTokens + morePrompt,
          used.cachedTokens,
          used.completionTokens + moreOutput,
        );
        expect(chargeFor(of, more)).toBeGreaterThanOrEqual(chargeFor(of, used));
      }),
    );
  });

  it("differs by at most k nano-dollars when usage is split into k parts", () => {
    fc.assert(
      fc.property(prices, fc.array(usages, { minLength: 1, maxLength: 20 }), (of, parts) => {
        const whole = parts.reduce(
          (sum, part) =>
            usage(
              sum.promptTokens + part.promptTokens,
              sum.cachedTokens + part.cachedTokens,
              sum.completionTokens + part.completionTokens,
            ),
          usage(0, 0, 0),
        );
        const apart = parts.reduce((sum, part) => sum + chargeFor(of, part), 0);
        expect(Math.abs(chargeFor(of, whole) - apart)).toBeLessThanOrEqual(parts.length);
      }),
    );
  });
});

describe("holdFor", () => {
  it("is never below the charge, however much of the prompt was cached", () => {
    fc.assert(
      fc.property(prices, usages, (of, used) => {
        const held = holdFor(of, used.promptTokens, used.completionTokens);
        expect(chargeFor(of, used)).toBeLessThanOrEqual(held);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("covers the charge of any lesser usage", () => {
    fc.assert(
      fc.property(prices, usages, counts, counts, (of, used, morePrompt, moreOutput) => {
        const held = holdFor(
          of,
          used.promptTokens + morePrompt,
          used.completionTokens + moreOutput,
        );
        expect(chargeFor(of, used)).toBeLessThanOrEqual(held);
      }),
    );
  });
});

describe("completionTokensCovered", () => {
  it("is the exact inverse of holdFor: these tokens fit, one more does not", () => {
    const amounts = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(prices, counts, amounts, (of, promptTokens, amount) => {
        const covered = completionTokensCovered(of, promptTokens, amount);
        if (covered === -1) {
          expect(holdFor(of, promptTokens, 0)).toBeGreaterThan(amount);
          return;
        }
        if (covered === Number.POSITIVE_INFINITY) {
          expect(of.outputPerMillion * payablePercent(of)).toBe(0);
          return;
        }
        expect(holdFor(of, promptTokens, covered)).toBeLessThanOrEqual(amount);
        if (covered === MAX_NANO_USD) return; // More tokens than can be counted exactly.
        expect(holdFor(of, promptTokens, covered + 1)).toBeGreaterThan(amount);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("gives back at least the tokens that a hold was made for", () => {
    fc.assert(
      fc.property(prices, counts, counts, (of, promptTokens, completionTokens) => {
        const held = holdFor(of, promptTokens, completionTokens);
        expect(completionTokensCovered(of, promptTokens, held)).toBeGreaterThanOrEqual(
          completionTokens,
        );
      }),
    );
  });

  it("is a number that can be counted with even for the largest hold at the least price", () => {
    const covered = completionTokensCovered(price(0, 0, 1), 0, MAX_NANO_USD);
    expect(Number.isSafeInteger(covered)).toBe(true);
  });
});

/** Prices with everything that a price can have. */
const wholePrices: fc.Arbitrary<Price> = fc
  .record({
    base: prices,
    perRequest: rates,
    perSecond: fc.integer({ min: 0, max: 1_000_000_000 }),
    discountPercent: fc.integer({ min: 0, max: 100 }),
    tiers: fc.uniqueArray(fc.record({ promptTokensAbove: counts, of: prices }), {
      maxLength: 4,
      selector: (tier) => tier.promptTokensAbove,
    }),
  })
  .map(({ base, tiers, ...rest }) => ({
    ...base,
    ...rest,
    tiers: tiers
      .map(({ promptTokensAbove, of: { version: _, ...own } }) => ({ promptTokensAbove, ...own }))
      .toSorted((a, b) => a.promptTokensAbove - b.promptTokensAbove),
  }));
const durations = fc.double({ min: 0, max: 600_000, noNaN: true });

describe("a price by request, second, tier and in a batch", () => {
  const second = { ...price(0, 0, 0), perSecond: 3_000_000 };
  it.each([
    ["a request", { ...price(1_000_000, 0, 0), perRequest: 7 }, usage(2, 0, 0), 9],
    ["a request alone", { ...price(0, 0, 0), perRequest: 7 }, usage(0, 0, 0), 7],
    ["device time to the microsecond", second, { ...usage(0, 0, 0), deviceMs: 1.001 }, 3_003],
    [
      "half a nano-dollar of time, to even",
      { ...second, perSecond: 500_000 },
      { ...usage(0, 0, 0), deviceMs: 0.001 },
      0,
    ],
    [
      "half off, one rounding",
      { ...price(1_000_000, 0, 0), perRequest: 2, discountPercent: 50 },
      usage(1, 0, 0),
      2,
    ],
    [
      "all off",
      { ...price(1_000_000, 0, 9), perRequest: 2, discountPercent: 100 },
      usage(9, 0, 9),
      0,
    ],
  ])("prices %s", (_name, of, used, expected) => {
    expect(chargeFor(of, used)).toBe(expected);
  });

  it("prices the whole request by the highest tier that its prompt is above", () => {
    const tiered = {
      ...price(1_000_000, 1_000_000, 1_000_000),
      tiers: [
        {
          promptTokensAbove: 10,
          inputPerMillion: 2_000_000,
          cachedInputPerMillion: 0,
          outputPerMillion: 3_000_000,
        },
        {
          promptTokensAbove: 20,
          inputPerMillion: 0,
          cachedInputPerMillion: 0,
          outputPerMillion: 0,
        },
      ],
    };
    const cost = (promptTokens: number) => chargeFor(tiered, usage(promptTokens, 0, 1));
    expect([cost(10), cost(11), cost(20), cost(21)]).toEqual([11, 25, 43, 0]);
  });

  it("is never charged beyond the hold for as much", () => {
    fc.assert(
      fc.property(wholePrices, usages, durations, (of, used, deviceMs) => {
        const held = holdFor(of, used.promptTokens, used.completionTokens, deviceMs);
        expect(chargeFor(of, { ...used, deviceMs })).toBeLessThanOrEqual(held);
        expect(chargeFor(of, used)).toBeLessThanOrEqual(held);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("never fails, however dear: a settlement must come to an end", () => {
    const dear = { ...price(1e15, 1e15, 1e15), perRequest: 1e15, perSecond: 1e15 };
    const long = { ...usage(2_000_000, 0, 2_000_000), deviceMs: 600_000 };
    expect(chargeFor(dear, long)).toBe(MAX_NANO_USD);
    expect(holdFor(dear, 2_000_000, 2_000_000, 600_000)).toBe(MAX_NANO_USD);
  });

  it("is read back as tokens exactly", () => {
    const amounts = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(wholePrices, counts, amounts, durations, (of, promptTokens, amount, deviceMs) => {
        const covered = completionTokensCovered(of, promptTokens, amount, deviceMs);
        const held = (tokens: number) => holdFor(of, promptTokens, tokens, deviceMs);
        if (covered === -1) {
          expect(held(0)).toBeGreaterThan(amount);
          return;
        }
        if (covered === Number.POSITIVE_INFINITY || covered === MAX_NANO_USD) return;
        expect(held(covered)).toBeLessThanOrEqual(amount);
        expect(held(covered + 1)).toBeGreaterThan(amount);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("is read back as device time to the microsecond, where that has a price", () => {
    const amounts = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(wholePrices, counts, counts, amounts, (of, promptTokens, tokens, amount) => {
        const covered = deviceMsCovered(of, promptTokens, tokens, amount);
        const isFree = (of.perSecond ?? 0) * payablePercent(of) === 0;
        expect(covered === Number.POSITIVE_INFINITY).toBe(isFree);
        const held = (deviceMs: number) => holdFor(of, promptTokens, tokens, deviceMs);
        if (isFree || covered > 1e9) return;
        if (covered > 0) expect(held(covered)).toBeLessThanOrEqual(amount);
        expect(held(covered + 0.002)).toBeGreaterThan(amount);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("the parts of a charge", () => {
  it("are the charge to the nano-dollar, each within one of its share, whatever was capped", () => {
    const shares = fc.integer({ min: 0, max: 1_000 });
    const milliseconds = fc.nat({ max: 100_000 });
    fc.assert(
      fc.property(prices, usages, shares, milliseconds, (own, used, share, deviceMs) => {
        const priced = { ...own, perRequest: share * 7, perSecond: share * 13 };
        const charge = Math.floor((chargeFor(priced, { ...used, deviceMs }) / 1_000) * share);
        const parts = partsOfCharge(priced, { ...used, deviceMs }, charge).map(BigInt);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(BigInt(charge));
        const weights = [
          BigInt(own.inputPerMillion) * BigInt(used.promptTokens - used.cachedTokens),
          BigInt(own.cachedInputPerMillion) * BigInt(used.cachedTokens),
          BigInt(own.outputPerMillion) * BigInt(used.completionTokens),
          BigInt(share * 7) * 1_000_000n + BigInt(share * 13) * BigInt(deviceMs) * 1_000n,
        ];
        const whole = weights.reduce((sum, weight) => sum + weight, 0n);
        for (const [at, part] of parts.entries()) {
          const off = part * whole - BigInt(charge) * (weights[at] ?? 0n);
          expect(off < whole || whole === 0n).toBe(true);
          expect(-off < whole || whole === 0n).toBe(true);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it.each([
    [
      "each at its price",
      price(100_000_000, 10_000_000, 400_000_000),
      usage(10, 4, 3),
      1_840,
      [600, 40, 1_200, 0],
    ],
    [
      "the odd one goes to what lost most",
      price(100_000_000, 0, 200_000_000),
      usage(1, 0, 1),
      2,
      [1, 0, 1, 0],
    ],
    ["of equals to the earlier", price(500_000, 0, 500_000), usage(1, 0, 1), 1, [1, 0, 0, 0]],
    [
      "what a hold ended, in proportion",
      price(100_000_000, 0, 300_000_000),
      usage(1, 0, 1),
      10,
      [3, 0, 7, 0],
    ],
    [
      "what no token costs",
      { ...price(0, 0, 0), perRequest: 5, perSecond: 1_000 },
      { ...usage(9, 0, 9), deviceMs: 2_000 },
      2_005,
      [0, 0, 0, 2_005],
    ],
    ["nothing", price(0, 0, 0), usage(5, 0, 5), 0, [0, 0, 0, 0]],
  ])("give %s", (_, own, used, charge, parts) => {
    expect(partsOfCharge(own, used, charge)).toEqual(parts);
  });
});

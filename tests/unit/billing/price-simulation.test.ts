/** What past requests would have brought under other prices, and who would stay. */
import { describe, expect, it } from "vitest";

import {
  ALL_VOLUME,
  demandAt,
  priceIn,
  revenueAt,
  type BookPrice,
  type PastRequest,
} from "../../../src/billing/price-simulation.ts";
import { chargeFor } from "../../../src/billing/pricing.ts";
import { fc } from "../../support/random.ts";

const rate = fc.oneof(fc.constantFrom(0, 1, 499_999), fc.nat(1_000_000_000_000));
const tokenRates = { inputPerMillion: rate, cachedInputPerMillion: rate, outputPerMillion: rate };
const books: fc.Arbitrary<BookPrice> = fc.record({
  version: fc.constant(1),
  ...tokenRates,
  perRequest: fc.nat(1_000_000),
  perSecond: fc.nat(1_000_000_000),
  tiers: fc
    .record({ promptTokensAbove: fc.integer({ min: 1, max: 50_000 }), ...tokenRates })
    .map((tier) => [tier]),
  batchDiscountPercent: fc.integer({ min: 1, max: 100 }),
});
const usages = fc
  .record({
    promptTokens: fc.nat(100_000),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    completionTokens: fc.nat(100_000),
    deviceMs: fc.double({ min: 0, max: 600_000, noNaN: true }),
  })
  .map(({ share, ...usage }) => ({
    ...usage,
    cachedTokens: Math.floor(usage.promptTokens * share),
  }));

/** A request that a book charged, in a batch or not, and that a hold may have capped. */
const pasts = (book: BookPrice): fc.Arbitrary<PastRequest> =>
  fc
    .record({
      model: fc.constantFrom("a", "b", "c"),
      usage: usages,
      isBatch: fc.boolean(),
      paidShare: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ model, usage, isBatch, paidShare }) => {
      const { batchDiscountPercent = 0, ...rates } = book;
      const price = isBatch ? { ...rates, discountPercent: batchDiscountPercent } : rates;
      const chargeNanoUsd = Math.floor(chargeFor(price, usage) * paidShare);
      return { model, price, usage, chargeNanoUsd };
    });
const histories = books.chain((book) =>
  fc.record({ book: fc.constant(book), requests: fc.array(pasts(book), { maxLength: 20 }) }),
);

const revenueUnder = (past: PastRequest, book: BookPrice): bigint =>
  revenueAt(past, priceIn(book, past, null));

describe("a request's revenue", () => {
  it("under its own book is its charge to the nano-dollar, even where a hold capped it", () => {
    fc.assert(
      fc.property(histories, ({ book, requests }) => {
        for (const past of requests)
          expect(revenueUnder(past, book)).toBe(BigInt(past.chargeNanoUsd));
      }),
    );
  });

  it("under another book is the new price, of which it pays the share that it paid of the old", () => {
    fc.assert(
      fc.property(histories, books, ({ requests }, other) => {
        for (const past of requests) {
          const { batchDiscountPercent = 0, ...rates } = other;
          const isBatch = past.price.discountPercent !== undefined;
          const price = isBatch ? { ...rates, discountPercent: batchDiscountPercent } : rates;
          const [before, after] = [chargeFor(past.price, past.usage), chargeFor(price, past.usage)];
          const revenue = revenueUnder(past, other);
          if (past.chargeNanoUsd === before) expect(revenue).toBe(BigInt(after));
          // Within half a nano-dollar of the exact fraction.
          const off = revenue * BigInt(before) - BigInt(after) * BigInt(past.chargeNanoUsd);
          if (before > 0) expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(BigInt(before));
        }
      }),
    );
  });
});

describe("demand", () => {
  const amounts = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n });
  const elasticities = fc.integer({ min: 0, max: 10_000 });

  it.each([
    ["a bill dearer by a tenth at 1.5", 100n, 110n, 1_500, 850_000n, 94n],
    ["one that is half as much again at 2: nobody is left", 100n, 150n, 2_000, 0n, 0n],
    ["one that is half at 1", 100n, 50n, 1_000, 1_500_000n, 75n],
    ["a first bill", 0n, 50n, 10_000, ALL_VOLUME, 50n],
  ])("after %s", (_, charged, repriced, elasticity, retained, expected) => {
    expect(demandAt({ charged, repriced }, elasticity)).toEqual({ retained, expected });
  });

  it("is what it was without an elasticity or a difference, and never below none", () => {
    fc.assert(
      fc.property(amounts, amounts, elasticities, (charged, repriced, elasticity) => {
        const same = { retained: ALL_VOLUME, expected: repriced };
        expect(demandAt({ charged, repriced }, 0)).toEqual(same);
        expect(demandAt({ charged: repriced, repriced }, elasticity)).toEqual(same);
        const { retained, expected } = demandAt({ charged, repriced }, elasticity);
        expect(retained >= 0n && expected >= 0n).toBe(true);
        if (repriced > charged && charged > 0n) expect(retained <= ALL_VOLUME).toBe(true);
      }),
    );
  });
});

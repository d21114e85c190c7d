import { describe, expect, it } from "vitest";

import {
  carriedAfter,
  centsToUsd,
  linesOf,
  monthStartMs,
  nextMonthMs,
  taxesBack,
  taxesOn,
  totalsOf,
  type BilledSum,
} from "../../../src/billing/invoice.ts";
import { chargeFor, ratesFor, type Price, type Usage } from "../../../src/billing/pricing.ts";
import { fc } from "../../support/random.ts";

const rate = fc.integer({ min: 0, max: 10_000_000_000 });
const rates = { inputPerMillion: rate, cachedInputPerMillion: rate, outputPerMillion: rate };
const price: fc.Arbitrary<Price> = fc.record({
  version: fc.integer({ min: 1, max: 3 }),
  ...rates,
  perRequest: rate,
  perSecond: rate,
  discountPercent: fc.integer({ min: 0, max: 100 }),
  overagePercent: fc.integer({ min: 0, max: 300 }),
  tiers: fc.constantFrom(
    [],
    [{ promptTokensAbove: 100, inputPerMillion: 7, cachedInputPerMillion: 3, outputPerMillion: 9 }],
  ),
});
const usage: fc.Arbitrary<Usage> = fc
  .record({
    promptTokens: fc.integer({ min: 0, max: 1_000 }),
    cachedShare: fc.integer({ min: 0, max: 1_000 }),
    completionTokens: fc.integer({ min: 0, max: 10_000 }),
    deviceMs: fc.integer({ min: 0, max: 60_000 }),
  })
  .map(({ cachedShare, ...rest }) => ({
    ...rest,
    cachedTokens: Math.min(rest.promptTokens, cachedShare),
  }));
const nano = (max: bigint) => fc.bigInt({ min: 0n, max });
const tax = fc.record({
  name: fc.constant("VAT"),
  rate: fc.integer({ min: 0, max: 1_000_000 }),
  id: fc.constant(""),
});

/**
 * The sums of requests that share a price and a tier.
 *
 * @param capped what a request may be charged at most
 */
function sumOf(of: Price, usages: readonly Usage[], capped: number): BilledSum {
  const sum = (field: (one: Usage) => number) =>
    BigInt(usages.reduce((all, one) => all + field(one), 0));
  const charged = usages.map((one) => Math.min(capped, chargeFor(of, one)));
  return {
    model: "m",
    operation: "chat.completions",
    price: of,
    tier: ratesFor(of, usages[0]?.promptTokens ?? 0) === of ? 0 : 1,
    included: 0n,
    requests: BigInt(usages.length),
    uncachedTokens: sum((one) => one.promptTokens - one.cachedTokens),
    cachedTokens: sum((one) => one.cachedTokens),
    completionTokens: sum((one) => one.completionTokens),
    deviceUs: sum((one) => (one.deviceMs ?? 0) * 1_000),
    charge: charged.reduce((all, one) => all + BigInt(one), 0n),
  };
}

describe("the lines of an invoice", () => {
  it("add up to what the ledger charged, to the nano-dollar, whatever was capped", () => {
    fc.assert(
      fc.property(
        price,
        fc.array(usage, { minLength: 1, maxLength: 20 }),
        fc.nat(10_000_000),
        (of, usages, cap) => {
          const tier = ratesFor(of, usages[0]?.promptTokens ?? 0);
          const alike = usages.filter((one) => ratesFor(of, one.promptTokens) === tier);
          const sum = sumOf(of, alike, cap);
          const total = linesOf([sum]).reduce((all, { amount }) => all + amount, 0n);
          expect(total).toBe(sum.charge);
        },
      ),
    );
  });

  it("are quantities at a rate, and need an adjustment only for rounding where nothing was capped", () => {
    fc.assert(
      fc.property(price, fc.array(usage, { minLength: 1, maxLength: 20 }), (of, usages) => {
        const tier = ratesFor(of, usages[0]?.promptTokens ?? 0);
        const alike = usages.filter((one) => ratesFor(of, one.promptTokens) === tier);
        const lines = linesOf([sumOf(of, alike, Number.MAX_SAFE_INTEGER)]);
        const adjustment = lines.find(({ lineClass }) => lineClass === "adjustment")?.amount ?? 0n;
        const size = adjustment < 0n ? -adjustment : adjustment;
        // Half a nano-dollar for each request, and for each line.
        expect(2n * size <= BigInt(alike.length + 5)).toBe(true);
      }),
    );
  });
});

describe("an invoice's totals", () => {
  const month = fc.record({
    charges: nano(10n ** 16n),
    refundShare: fc.integer({ min: 0, max: 100 }),
    paid: nano(10n ** 16n),
    fees: nano(10n ** 15n),
    taxes: fc.array(tax, { maxLength: 3 }),
  });

  it("lose nothing over many months: what was asked for and what is carried are what was owed", () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        let [closing, carried, outstanding, asked, owed] = [0n, 0n, 0n, 0n, 0n];
        for (const { charges, refundShare, paid, fees, taxes } of months) {
          const refunds = (charges * BigInt(refundShare)) / 100n;
          closing += paid - charges + refunds;
          const usage = { charges, refunds, fees, included: 0n, overage: 0n };
          const totals = totalsOf({ ...usage, closing, outstanding, carried, taxes });
          carried = carriedAfter(totals);
          outstanding += totals.netDue;
          asked += totals.dueCents * 10_000_000n;
          owed += totals.netDue + fees + totals.tax;
          expect(asked + carried).toBe(owed);
          expect(totals.dueCents >= 0n).toBe(true);
          // Not more than half a cent waits for the next one.
          expect(2n * carried <= 10_000_000n && 2n * carried >= -10_000_000n).toBe(true);
          const { subtotal, creditsApplied, broughtForward, tax: taxed, rounding } = totals;
          const parts =
            subtotal - creditsApplied + broughtForward + taxed + totals.carried + rounding;
          expect(parts).toBe(totals.dueCents * 10_000_000n);
          // All that is owed is asked for, once.
          if (closing < 0n) expect(outstanding >= -closing).toBe(true);
        }
      }),
    );
  });

  it("tax the subtotal, and credit notes give back the tax of what they take off, in any number of parts", () => {
    fc.assert(
      fc.property(
        nano(10n ** 15n),
        fc.array(fc.nat(100), { maxLength: 6 }),
        tax,
        (subtotal, shares, one) => {
          let [left, back] = [subtotal, 0n];
          for (const share of shares) {
            const credited = (left * BigInt(share)) / 100n;
            back += taxesBack(left, credited, [one])[0]?.amount ?? 0n;
            left -= credited;
          }
          const taxOf = (base: bigint) => taxesOn(base, [one])[0]?.amount ?? 0n;
          expect(back + taxOf(left)).toBe(taxOf(subtotal));
        },
      ),
    );
  });

  it("ask for a plan's fee beside what is owed, whatever credits have paid", () => {
    const usage = { charges: 30_000_000n, refunds: 0n, included: 25_000_000n, overage: 5_000_000n };
    const owed = { closing: 90_000_000n, outstanding: 0n, carried: 0n };
    const taxes = [{ name: "VAT", rate: 200_000, id: "" }];
    expect(totalsOf({ ...usage, ...owed, fees: 70_000_000n, taxes })).toMatchObject({
      subtotal: 100_000_000n,
      creditsApplied: 30_000_000n,
      netDue: 0n,
      tax: 20_000_000n,
      dueCents: 9n,
    });
    // More goes back than was charged: the next one is lower by it.
    const back = totalsOf({ ...usage, ...owed, fees: -70_000_000n, taxes });
    expect(back).toMatchObject({ dueCents: 0n, tax: -8_000_000n });
    expect(carriedAfter(back)).toBe(-78_000_000n);
  });

  it("round a cent half to even and say so", () => {
    const usage = { charges: 0n, refunds: 0n, fees: 0n, included: 0n, overage: 0n };
    const basis = { ...usage, outstanding: 0n, carried: 0n, taxes: [] };
    expect(totalsOf({ ...basis, closing: -15_000_000n })).toMatchObject({
      dueCents: 2n,
      rounding: 5_000_000n,
    });
    expect(totalsOf({ ...basis, closing: -25_000_000n })).toMatchObject({
      dueCents: 2n,
      rounding: -5_000_000n,
    });
    expect(totalsOf({ ...basis, closing: 5n, carried: -1n })).toMatchObject({
      dueCents: 0n,
      rounding: 1n,
    });
  });
});

describe("a period", () => {
  it("is a calendar month in UTC, leap years and ends of years included", () => {
    for (const [at, start, next] of [
      ["2024-02-29T23:59:59.999Z", "2024-02-01", "2024-03-01"],
      ["2026-12-31T23:59:59.999Z", "2026-12-01", "2027-01-01"],
      ["2027-01-01T00:00:00.000Z", "2027-01-01", "2027-02-01"],
    ] as const) {
      expect(monthStartMs(Date.parse(at))).toBe(Date.parse(start));
      expect(nextMonthMs(Date.parse(start))).toBe(Date.parse(next));
    }
  });

  it("is billed in dollars with two places", () => {
    expect([0n, 5n, 12n, 345n, 123_456n].map(centsToUsd)).toEqual([
      "0.00",
      "0.05",
      "0.12",
      "3.45",
      "1234.56",
    ]);
  });
});

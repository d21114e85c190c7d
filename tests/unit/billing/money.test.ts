import { describe, expect, it } from "vitest";

import {
  divideHalfEven,
  divideUp,
  formatUsd,
  MAX_NANO_USD,
  toNanoUsd,
} from "../../../src/billing/money.ts";
import { fc } from "../../support/random.ts";

const natural = fc.bigInt({ min: 0n, max: 10n ** 30n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });

describe("divideHalfEven", () => {
  it.each([
    [5n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 2n],
    [35n, 10n, 4n],
    [14n, 10n, 1n],
    [16n, 10n, 2n],
    [0n, 10n, 0n],
    [3n, 3n, 1n],
  ])("rounds %d / %d to %d", (numerator, denominator, expected) => {
    expect(divideHalfEven(numerator, denominator)).toBe(expected);
  });

  it("is never further than half from the true quotient, and even on a tie", () => {
    fc.assert(
      fc.property(natural, positive, (numerator, denominator) => {
        const result = divideHalfEven(numerator, denominator);
        const error = result * denominator - numerator;
        const twice = (error < 0n ? -error : error) * 2n;
        expect(twice <= denominator).toBe(true);
        if (twice === denominator) expect(result % 2n).toBe(0n);
      }),
    );
  });
});

describe("divideUp", () => {
  it("is the least whole number that is not below the quotient", () => {
    fc.assert(
      fc.property(natural, positive, (numerator, denominator) => {
        const result = divideUp(numerator, denominator);
        expect(result * denominator >= numerator).toBe(true);
        expect((result - 1n) * denominator < numerator).toBe(true);
        expect(result >= divideHalfEven(numerator, denominator)).toBe(true);
      }),
    );
  });
});

describe("toNanoUsd", () => {
  it("passes every amount that a balance may have, exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_NANO_USD }), (amount) => {
        expect(toNanoUsd(BigInt(amount))).toBe(amount);
      }),
    );
  });

  it.each([-1n, BigInt(MAX_NANO_USD) + 1n, 2n ** 53n, 10n ** 30n])("refuses %d", (amount) => {
    expect(() => toNanoUsd(amount)).toThrow(RangeError);
  });
});

describe("formatUsd", () => {
  it.each([
    [0, "$0.00"],
    [1, "$0.000000001"],
    [1_500_000_000, "$1.50"],
    [10_000_000, "$0.01"],
    [1_000_000, "$0.001"],
    [123_456_789, "$0.123456789"],
    [-2_250_000_000, "-$2.25"],
    [MAX_NANO_USD, "$9000000.00"],
  ])("writes %d as %s", (amount, text) => {
    expect(formatUsd(amount)).toBe(text);
  });

  it("loses nothing: the text reads back to the amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_NANO_USD, max: MAX_NANO_USD }), (amount) => {
        const text = formatUsd(amount);
        const [, sign, whole = "", part = ""] = /^(-?)\$(\d+)\.(\d{2,9})$/.exec(text) ?? [];
        const read = Number(BigInt(whole + part.padEnd(9, "0")));
        expect(sign === "-" ? -read : read).toBe(amount);
      }),
    );
  });
});

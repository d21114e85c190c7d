/** Amounts of the dashboard: in and out of text without a floating-point number between. */
import { describe, expect, it } from "vitest";

import {
  decimalUsd,
  formatUsd,
  MAX_NANO_USD,
  parseUsd,
  toNano,
  toWire,
  usdParts,
} from "../../../dashboard/src/money.ts";
import { fc } from "../../support/random.ts";

const amounts = fc.bigInt({ min: -MAX_NANO_USD, max: MAX_NANO_USD });
const positive = fc.bigInt({ min: 0n, max: MAX_NANO_USD });

describe("an amount", () => {
  it("is read back as what was written, to the nano-dollar", () => {
    fc.assert(
      fc.property(positive, (nano) => {
        expect(parseUsd(formatUsd(nano))).toBe(nano);
        expect(parseUsd(decimalUsd(nano))).toBe(nano);
      }),
    );
  });

  it("is written with two places at least, nine at most, and no more than it needs", () => {
    fc.assert(
      fc.property(amounts, (nano) => {
        expect(formatUsd(nano)).toMatch(/^−?\$\d{1,3}(,\d{3})*\.(\d\d|\d{2,8}[1-9])$/);
        const { whole, cents, fine } = usdParts(nano);
        const digits = BigInt(`${whole.replaceAll(",", "")}${cents}${fine}`);
        expect(digits).toBe(nano < 0n ? -nano : nano);
      }),
    );
  });

  it("comes from the wire and goes there whole", () => {
    fc.assert(
      fc.property(amounts, (nano) => {
        expect(toNano(toWire(nano))).toBe(nano);
        expect(toNano(nano.toString())).toBe(nano);
      }),
    );
    expect(() => toNano(0.1)).toThrow(RangeError);
    expect(() => toNano(2 ** 53)).toThrow(RangeError);
    expect(() => toWire(2n ** 53n)).toThrow(RangeError);
  });

  it.each([
    "",
    "1.0000.5",
    "1e3",
    "0x10",
    "-5",
    "1,00",
    "1.0000000001",
    "٣",
    "$",
    "4000000.000000001",
  ])("is not what %j says", (text) => {
    expect(parseUsd(text)).toBeNull();
  });

  it.each([
    ["25", 25_000_000_000n],
    [" $1,000.50 ", 1_000_500_000_000n],
    ["0.000000001", 1n],
    ["4000000", MAX_NANO_USD],
  ])("is what %j says", (text, nano) => {
    expect(parseUsd(text)).toBe(nano);
  });
});

/** Amounts as people type them, against the integers that they stand for. */
import { describe, expect, it } from "vitest";

import { decimalUsd } from "../../../src/billing/money.ts";
import { grantCreditRequestSchema } from "../../../src/contract/account.ts";
import { MAX_AMOUNT_NANO_USD, parseUsd, usdText } from "../../../src/contract/usd.ts";
import { fc } from "../../support/random.ts";

describe("an amount in dollars", () => {
  it("is exact to the nano-dollar, as it is shown", () => {
    const amounts = fc.integer({ min: -MAX_AMOUNT_NANO_USD, max: MAX_AMOUNT_NANO_USD });
    fc.assert(
      fc.property(amounts, (amount) => {
        const shown = decimalUsd(amount);
        expect(usdText({ min: -MAX_AMOUNT_NANO_USD, max: MAX_AMOUNT_NANO_USD }).parse(shown)).toBe(
          shown,
        );
        expect(parseUsd(shown)).toBe(amount);
      }),
    );
  });

  it.each(["", "5.", ".5", "1e3", "1,000", "$5", "0x10", "5.0000000001", "12345678", " 5", "-1"])(
    "is not %j",
    (usd) => {
      const request = { amount_usd: usd, external_ref: "pay_1" };
      expect(grantCreditRequestSchema.safeParse(request).success).toBe(false);
    },
  );

  it("is given in one form alone", () => {
    const grant = (amounts: object) =>
      grantCreditRequestSchema.safeParse({ external_ref: "pay_1", ...amounts }).success;
    expect(grant({ amount_usd: "5.00" })).toBe(true);
    expect(grant({ amount_nano_usd: 5 })).toBe(true);
    expect(grant({ amount_nano_usd: 5, amount_usd: "5.00" })).toBe(false);
    expect(grant({})).toBe(false);
    expect(grant({ amount_usd: "0.00" })).toBe(false);
  });
});

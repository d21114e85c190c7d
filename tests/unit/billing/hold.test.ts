import { describe, expect, it } from "vitest";

import {
  FIRST_SLICE_TOKENS,
  growHold,
  MAX_SLICE_TOKENS,
  MIN_SLICE_TOKENS,
  nextGrant,
  openHold,
  settleCharge,
  shrinkHold,
} from "../../../src/billing/hold.ts";
import { chargeFor, completionTokensCovered, holdFor } from "../../../src/billing/pricing.ts";
import { fc, runs } from "../../support/random.ts";

const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};
const rates = fc.integer({ min: 0, max: 1_000_000_000 });
const prices = fc
  .tuple(rates, rates, rates)
  .map(([inputPerMillion, cachedInputPerMillion, outputPerMillion]) => ({
    version: 1,
    inputPerMillion,
    cachedInputPerMillion,
    outputPerMillion,
  }));
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 200_000 }),
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
);
const tokens = fc.integer({ min: 0, max: 100_000 });

describe("openHold", () => {
  it("never holds more than is available, and always enough for the least slice", () => {
    fc.assert(
      fc.property(prices, tokens, tokens, amounts, (price, promptTokens, max, available) => {
        const opened = openHold({ price, promptTokens, maxCompletionTokens: max }, available);
        const least = holdFor(price, promptTokens, Math.min(MIN_SLICE_TOKENS, max));
        if (!opened.ok) {
          expect(opened.neededNanoUsd).toBe(least);
          expect(least).toBeGreaterThan(available);
          return;
        }
        expect(opened.amountNanoUsd).toBeLessThanOrEqual(available);
        expect(opened.amountNanoUsd).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("never holds more than the whole request could cost", () => {
    fc.assert(
      fc.property(prices, tokens, tokens, amounts, (price, promptTokens, max, available) => {
        const opened = openHold({ price, promptTokens, maxCompletionTokens: max }, available);
        if (opened.ok) {
          expect(opened.amountNanoUsd).toBeLessThanOrEqual(holdFor(price, promptTokens, max));
        }
      }),
    );
  });

  it("refuses with the last nano-dollar missing, and admits with it there", () => {
    const request = { price: PRICE, promptTokens: 10, maxCompletionTokens: 1_000 };
    const least = holdFor(PRICE, 10, MIN_SLICE_TOKENS);
    expect(openHold(request, least - 1)).toEqual({ ok: false, neededNanoUsd: least });
    expect(openHold(request, least)).toEqual({ ok: true, amountNanoUsd: least });
  });

  it("holds a first slice, however rich the account", () => {
    const request = { price: PRICE, promptTokens: 10, maxCompletionTokens: 4_000 };
    const slice = { ok: true, amountNanoUsd: holdFor(PRICE, 10, FIRST_SLICE_TOKENS) };
    for (const available of [5_000_000, 10_000_000_000])
      expect(openHold(request, available)).toEqual(slice);
  });
});

describe("growHold", () => {
  it("never shrinks, and never takes more than is available or wanted", () => {
    fc.assert(
      fc.property(prices, amounts, tokens, tokens, amounts, (price, held, prompt, wanted, free) => {
        const grown = growHold(price, held, prompt, wanted, free);
        expect(grown).toBeGreaterThanOrEqual(held);
        expect(grown - held).toBeLessThanOrEqual(free);
        expect(grown).toBeLessThanOrEqual(Math.max(held, holdFor(price, prompt, wanted)));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("gives all that is wanted when there is enough", () => {
    const held = holdFor(PRICE, 10, 256);
    expect(growHold(PRICE, held, 10, 512, 10_000_000_000)).toBe(holdFor(PRICE, 10, 512));
  });

  it("takes nothing from an account that has less than nothing free", () => {
    expect(growHold(PRICE, 100, 10, 512, -5)).toBe(100);
  });
});

describe("shrinkHold", () => {
  it("gives back what is missing, unless what was made would not be covered any more", () => {
    fc.assert(
      fc.property(
        prices,
        amounts,
        tokens,
        tokens,
        amounts,
        (price, held, prompt, made, missing) => {
          const used = { promptTokens: prompt, completionTokens: made, deviceMs: 5 };
          const left = shrinkHold(price, held, missing, used);
          const usedNanoUsd = holdFor(price, prompt, made);
          if (left === null) expect(held - missing).toBeLessThan(usedNanoUsd);
          else {
            expect(left).toBe(held - missing);
            expect(left).toBeGreaterThanOrEqual(usedNanoUsd);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("counts the time since the admission where the device's time has a price", () => {
    const price = { ...PRICE, perSecond: 1_000 };
    const used = { promptTokens: 0, completionTokens: 0, deviceMs: 2_000 };
    expect(shrinkHold(price, 5_000, 3_000, used)).toBe(2_000);
    expect(shrinkHold(price, 5_000, 3_001, used)).toBeNull();
  });
});

describe("settleCharge", () => {
  it("charges the usage up to the hold and calls the rest an overrun", () => {
    fc.assert(
      fc.property(prices, tokens, tokens, amounts, (price, promptTokens, output, held) => {
        const usage = { promptTokens, cachedTokens: 0, completionTokens: output };
        const { chargeNanoUsd, overrunNanoUsd } = settleCharge(price, usage, held);
        expect(chargeNanoUsd).toBeLessThanOrEqual(held);
        expect(overrunNanoUsd).toBeGreaterThanOrEqual(0);
        expect(chargeNanoUsd + overrunNanoUsd).toBe(chargeFor(price, usage));
      }),
    );
  });

  it("charges nothing for an explicit zero", () => {
    const none = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 };
    expect(settleCharge(PRICE, none, 1_000)).toEqual({ chargeNanoUsd: 0, overrunNanoUsd: 0 });
  });

  it("leaves no overrun for tokens within what the hold covers", () => {
    fc.assert(
      fc.property(prices, tokens, amounts, (price, promptTokens, held) => {
        const covered = completionTokensCovered(price, promptTokens, held);
        if (covered < 0) return;
        const completionTokens = Math.min(covered, 1_000_000);
        const usage = { promptTokens, cachedTokens: 0, completionTokens };
        expect(settleCharge(price, usage, held).overrunNanoUsd).toBe(0);
      }),
    );
  });
});

describe("nextGrant", () => {
  it("always asks for more until the maximum, and never for more than that", () => {
    fc.assert(
      fc.property(tokens, tokens, (seen, max) => {
        const next = nextGrant(Math.min(seen, max), max);
        expect(next).toBeLessThanOrEqual(max);
        expect(next).toBeGreaterThanOrEqual(Math.min(max, Math.min(seen, max) + 1));
      }),
    );
  });

  it("asks for slices that double up to the longest", () => {
    const slices = [0, 100, 128, 200, 256, 4_000].map((seen) => nextGrant(seen, 10_000) - seen);
    expect(slices).toEqual([256, 256, 256, 400, 512, 512]);
  });

  it("bounds its steps", () => {
    expect(nextGrant(50_000, 1_000_000)).toBe(50_000 + MAX_SLICE_TOKENS);
  });
});

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

const roomy = (freeNanoUsd: number) => ({ freeNanoUsd, spareNanoUsd: Number.MAX_SAFE_INTEGER });

describe("openHold", () => {
  it("holds what is needed to begin, a share beyond it at most, and never more than is free", () => {
    const args = [prices, tokens, tokens, amounts, amounts] as const;
    fc.assert(
      fc.property(...args, (price, promptTokens, max, freeNanoUsd, spareNanoUsd) => {
        const request = { price, promptTokens, maxCompletionTokens: max };
        const opened = openHold(request, { freeNanoUsd, spareNanoUsd });
        const least = holdFor(price, promptTokens, Math.min(MIN_SLICE_TOKENS, max));
        if (!opened.ok) {
          expect(opened.neededNanoUsd).toBe(least);
          expect(least).toBeGreaterThan(freeNanoUsd);
          return;
        }
        expect(opened.amountNanoUsd).toBeLessThanOrEqual(freeNanoUsd);
        expect(opened.amountNanoUsd).toBe(least + opened.spareNanoUsd);
        expect(opened.spareNanoUsd).toBeGreaterThanOrEqual(0);
        expect(opened.spareNanoUsd).toBeLessThanOrEqual(spareNanoUsd);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("never holds more than the whole request could cost", () => {
    fc.assert(
      fc.property(prices, tokens, tokens, amounts, (price, promptTokens, max, available) => {
        const request = { price, promptTokens, maxCompletionTokens: max };
        const opened = openHold(request, roomy(available));
        if (opened.ok) {
          expect(opened.amountNanoUsd).toBeLessThanOrEqual(holdFor(price, promptTokens, max));
        }
      }),
    );
  });

  it("holds all of what is given whole, or nothing", () => {
    fc.assert(
      fc.property(prices, tokens, tokens, amounts, (price, promptTokens, max, available) => {
        const request = { price, promptTokens, maxCompletionTokens: max, isWhole: true };
        const whole = holdFor(price, promptTokens, max);
        const opened = openHold(request, { freeNanoUsd: available, spareNanoUsd: 0 });
        expect(opened).toEqual(
          whole <= available
            ? { ok: true, amountNanoUsd: whole, spareNanoUsd: 0 }
            : { ok: false, neededNanoUsd: whole },
        );
      }),
    );
  });

  it("takes for spare what a guess of something whole has beyond its least", () => {
    const request = { price: PRICE, promptTokens: 1_000, maxCompletionTokens: 0, isWhole: true };
    const guessed = { ...request, fewestPromptTokens: 10 };
    const [least, most] = [10, 1_000].map((tokens) => holdFor(PRICE, tokens, 0));
    if (least === undefined || most === undefined) throw new Error("no amounts");
    for (const [spareNanoUsd, taken] of [
      [0, 0],
      [50, 50],
      [most, most - least],
    ] as const)
      expect(openHold(guessed, { freeNanoUsd: 10 * most, spareNanoUsd })).toEqual({
        ok: true,
        amountNanoUsd: least + taken,
        spareNanoUsd: taken,
      });
  });

  it("refuses with the last nano-dollar missing, and admits with it there", () => {
    const request = { price: PRICE, promptTokens: 10, maxCompletionTokens: 1_000 };
    const least = holdFor(PRICE, 10, MIN_SLICE_TOKENS);
    expect(openHold(request, roomy(least - 1))).toEqual({ ok: false, neededNanoUsd: least });
    expect(openHold(request, roomy(least))).toEqual({
      ok: true,
      amountNanoUsd: least,
      spareNanoUsd: 0,
    });
  });

  it("begins with what a prompt costs at least, where its size is a guess", () => {
    const request = { price: PRICE, promptTokens: 1_000, maxCompletionTokens: 100 };
    const guessed = { ...request, fewestPromptTokens: 10 };
    const least = holdFor(PRICE, 10, MIN_SLICE_TOKENS);
    expect(openHold(request, roomy(least)).ok).toBe(false);
    const opened = { ok: true, amountNanoUsd: least, spareNanoUsd: 0 };
    expect(openHold(guessed, roomy(least))).toEqual(opened);
    expect(openHold(guessed, roomy(least - 1))).toEqual({ ok: false, neededNanoUsd: least });
    const usual = openHold(request, roomy(1_000_000));
    expect(openHold(guessed, roomy(1_000_000))).toEqual(usual);
  });

  it("holds a first slice, however rich the account", () => {
    const request = { price: PRICE, promptTokens: 10, maxCompletionTokens: 4_000 };
    const amountNanoUsd = holdFor(PRICE, 10, FIRST_SLICE_TOKENS);
    for (const available of [5_000_000, 10_000_000_000])
      expect(openHold(request, roomy(available))).toMatchObject({ ok: true, amountNanoUsd });
  });
});

describe("growHold", () => {
  const growths = fc
    .record({
      price: prices,
      heldNanoUsd: amounts,
      promptTokens: tokens,
      seenCompletionTokens: tokens,
      wantedCompletionTokens: tokens,
      elapsedMs: fc.constant(0),
    })
    .map((growth) => ({
      ...growth,
      wantedCompletionTokens: growth.seenCompletionTokens + growth.wantedCompletionTokens,
    }));

  it("never shrinks, and never takes more than is free or wanted", () => {
    fc.assert(
      fc.property(growths, amounts, amounts, (growth, freeNanoUsd, spareNanoUsd) => {
        const { price, heldNanoUsd, promptTokens, wantedCompletionTokens: wanted } = growth;
        const { amountNanoUsd } = growHold(growth, { freeNanoUsd, spareNanoUsd });
        expect(amountNanoUsd).toBeGreaterThanOrEqual(heldNanoUsd);
        expect(amountNanoUsd - heldNanoUsd).toBeLessThanOrEqual(freeNanoUsd);
        const full = holdFor(price, promptTokens, wanted);
        expect(amountNanoUsd).toBeLessThanOrEqual(Math.max(heldNanoUsd, full));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("gives what the request needs while there is money, whatever its share, and says when there is not", () => {
    fc.assert(
      fc.property(growths, amounts, amounts, (growth, freeNanoUsd, spareNanoUsd) => {
        const { price, heldNanoUsd, promptTokens, seenCompletionTokens: seen } = growth;
        const needed = Math.min(growth.wantedCompletionTokens, seen + MIN_SLICE_TOKENS);
        const least = holdFor(price, promptTokens, needed);
        const grown = growHold(growth, { freeNanoUsd, spareNanoUsd });
        expect(grown.isShort).toBe(least > heldNanoUsd + freeNanoUsd);
        if (grown.isShort) expect(grown.amountNanoUsd).toBe(heldNanoUsd + freeNanoUsd);
        else expect(grown.amountNanoUsd - grown.spareNanoUsd).toBe(least);
        if (grown.amountNanoUsd > heldNanoUsd)
          expect(grown.spareNanoUsd).toBeLessThanOrEqual(spareNanoUsd);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("gives all that is wanted when there is enough", () => {
    const growth = {
      price: PRICE,
      heldNanoUsd: holdFor(PRICE, 10, 256),
      promptTokens: 10,
      seenCompletionTokens: 128,
      wantedCompletionTokens: 512,
      elapsedMs: 0,
    };
    const grown = growHold(growth, roomy(10_000_000_000));
    expect(grown).toMatchObject({ amountNanoUsd: holdFor(PRICE, 10, 512), isShort: false });
  });

  it("takes nothing from an account that has less than nothing free", () => {
    const growth = { price: PRICE, promptTokens: 10, elapsedMs: 0, heldNanoUsd: 100 };
    const wanted = { seenCompletionTokens: 1, wantedCompletionTokens: 512 };
    expect(growHold({ ...growth, ...wanted }, roomy(-5)).amountNanoUsd).toBe(100);
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

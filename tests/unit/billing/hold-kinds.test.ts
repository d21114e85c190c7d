/** Holds at prices with everything that a price can have. */
import { describe, expect, it } from "vitest";

import {
  FIRST_SLICE_TOKENS,
  growHold,
  MIN_SLICE_TOKENS,
  openHold,
  settleCharge,
} from "../../../src/billing/hold.ts";
import { MAX_NANO_USD } from "../../../src/billing/money.ts";
import {
  ASSUMED_DEVICE_MS,
  chargeFor,
  deviceMsFor,
  holdFor,
  LEAST_DEVICE_MS,
  type Price,
} from "../../../src/billing/pricing.ts";
import { fc, runs } from "../../support/random.ts";

const rates = fc.integer({ min: 0, max: 1_000_000_000 });
const tokens = fc.integer({ min: 0, max: 100_000 });
const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 });
const prices = fc.record({
  version: fc.constant(1),
  inputPerMillion: rates,
  cachedInputPerMillion: rates,
  outputPerMillion: rates,
});

/** Every kind of rate at once: by request, second and tier, with the discount of a batch. */
const wholePrices: fc.Arbitrary<Price> = fc
  .record({
    base: prices,
    perRequest: rates,
    perSecond: fc.oneof(fc.constant(0), rates),
    discountPercent: fc.integer({ min: 0, max: 100 }),
    tiers: fc.uniqueArray(fc.record({ promptTokensAbove: tokens, of: prices }), {
      maxLength: 8,
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
const roomy = (freeNanoUsd: number) => ({ freeNanoUsd, spareNanoUsd: MAX_NANO_USD });
const RICH = roomy(MAX_NANO_USD);
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe("a hold at a price by request, second, tier and in a batch", () => {
  it("is opened within what is available, for the least slice and the least device time", () => {
    fc.assert(
      fc.property(wholePrices, tokens, tokens, amounts, (price, promptTokens, max, available) => {
        const opened = openHold(
          { price, promptTokens, maxCompletionTokens: max },
          roomy(available),
        );
        const leastMs = deviceMsFor(price, LEAST_DEVICE_MS);
        const least = holdFor(price, promptTokens, Math.min(MIN_SLICE_TOKENS, max), leastMs);
        expect(opened.ok).toBe(least <= available);
        if (!opened.ok) return;
        expect(opened.amountNanoUsd).toBeGreaterThanOrEqual(least);
        expect(opened.amountNanoUsd).toBeLessThanOrEqual(available);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("leaves no overrun within its first slice and the assumed device time", () => {
    fc.assert(
      fc.property(wholePrices, tokens, tokens, shares, (price, promptTokens, max, share) => {
        const opened = openHold({ price, promptTokens, maxCompletionTokens: max }, RICH);
        const usage = {
          promptTokens,
          cachedTokens: Math.floor(promptTokens * share),
          completionTokens: Math.min(max, FIRST_SLICE_TOKENS),
          deviceMs: ASSUMED_DEVICE_MS * share,
        };
        const heldNanoUsd = opened.ok ? opened.amountNanoUsd : -1;
        expect(settleCharge(price, usage, heldNanoUsd).overrunNanoUsd).toBe(0);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("covers the prompt that the meter counted once it has grown, whichever tier was estimated", () => {
    const elapsed = fc.integer({ min: 0, max: 600_000 });
    const cases = fc.record({
      price: wholePrices,
      estimate: tokens,
      exact: tokens,
      wanted: tokens,
    });
    fc.assert(
      fc.property(
        cases,
        elapsed,
        shares,
        ({ price, estimate, exact, wanted }, elapsedMs, share) => {
          const held = holdFor(price, estimate, 16, deviceMsFor(price, ASSUMED_DEVICE_MS));
          const growth = {
            price,
            heldNanoUsd: held,
            promptTokens: exact,
            seenCompletionTokens: 0,
            wantedCompletionTokens: wanted,
            elapsedMs,
          };
          const { amountNanoUsd: grown } = growHold(growth, RICH);
          const usage = {
            promptTokens: exact,
            cachedTokens: Math.floor(exact * share),
            completionTokens: wanted,
            deviceMs: elapsedMs + ASSUMED_DEVICE_MS * share,
          };
          expect(grown).toBeGreaterThanOrEqual(held);
          expect(settleCharge(price, usage, grown).overrunNanoUsd).toBe(0);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  it("is never charged beyond itself, whatever was used", () => {
    const durations = fc.integer({ min: 0, max: 600_000 });
    fc.assert(
      fc.property(
        wholePrices,
        tokens,
        tokens,
        durations,
        amounts,
        (price, a, b, deviceMs, held) => {
          const usage = { promptTokens: a, cachedTokens: 0, completionTokens: b, deviceMs };
          const { chargeNanoUsd, overrunNanoUsd } = settleCharge(price, usage, held);
          expect(chargeNanoUsd).toBeLessThanOrEqual(held);
          expect(chargeNanoUsd + overrunNanoUsd).toBe(chargeFor(price, usage));
        },
      ),
    );
  });

  it("is refused, or all that there is, at a rate that makes a minute dearer than any account", () => {
    const free = { version: 1, inputPerMillion: 0, cachedInputPerMillion: 0, outputPerMillion: 0 };
    const dearest = { ...free, perSecond: 1_000_000_000_000_000 };
    const request = { price: dearest, promptTokens: 1, maxCompletionTokens: 1 };
    expect(openHold(request, roomy(1_000_000_000)).ok).toBe(false);
    const available = 2 * dearest.perSecond;
    expect(openHold(request, roomy(available))).toMatchObject({
      ok: true,
      amountNanoUsd: available,
    });
    const growth = {
      price: dearest,
      heldNanoUsd: available,
      promptTokens: 1,
      seenCompletionTokens: 1,
      wantedCompletionTokens: 1,
      elapsedMs: 60_000,
    };
    expect(growHold(growth, roomy(5))).toMatchObject({
      amountNanoUsd: available + 5,
      isShort: true,
    });
  });
});

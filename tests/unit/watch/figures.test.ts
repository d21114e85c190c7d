/** Sums of hours, and what first tokens took. */
import { describe, expect, it } from "vitest";

import { HOUR_MS } from "../../../src/contract/durations.ts";
import {
  addFigures,
  boundMs,
  bucketOf,
  NO_FIGURES,
  quantileMs,
  sumHours,
  windowsAt,
  type Figures,
} from "../../../src/watch/figures.ts";
import { fc } from "../../support/random.ts";

const anyFigures: fc.Arbitrary<Figures> = fc.record({
  requests: fc.nat(1_000),
  promptTokens: fc.nat(),
  cachedTokens: fc.nat(),
  completionTokens: fc.nat(),
  errors: fc.nat(100),
  charged: fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n }),
  refunded: fc.bigInt({ min: 0n, max: 1_000_000n }),
  firstTokens: fc
    .array(fc.tuple(fc.nat(88), fc.integer({ min: 1, max: 50 })))
    .map((pairs) => new Map(pairs)),
  uses: fc
    .array(
      fc.tuple(
        fc.constantFrom("a", "b", "__proto__"),
        fc.record({
          requests: fc.integer({ min: 1, max: 100 }),
          promptTokens: fc.nat(),
          completionTokens: fc.nat(),
          deviceUs: fc.bigInt({ min: 0n, max: 10n ** 12n }),
        }),
      ),
    )
    .map((pairs) => new Map(pairs)),
});

describe("figures", () => {
  it("are what they were when what was added is taken away", () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (a, b) => {
        const back = addFigures(addFigures(a, b), b, -1);
        expect(back).toEqual(a);
        expect(addFigures(addFigures(NO_FIGURES, a), a, -1)).toEqual(NO_FIGURES);
      }),
    );
  });

  it("of a day are those of its hours, and of no hour beside them", () => {
    const nowMs = Date.UTC(2026, 2, 29, 1, 30);
    const { startMs, middleMs, endMs } = windowsAt(nowMs);
    expect(endMs - middleMs).toBe(24 * HOUR_MS);
    expect(middleMs - startMs).toBe(24 * HOUR_MS);
    const hours = Array.from({ length: 60 }, (_, back) => ({
      hourMs: endMs - (back + 1) * HOUR_MS,
      figures: { ...NO_FIGURES, requests: 1 },
    }));
    expect(sumHours(hours, middleMs, endMs).requests).toBe(24);
    expect(sumHours(hours, startMs, middleMs).requests).toBe(24);
  });
});

describe("the time to a first token", () => {
  it("is told by a bound that is no less, and at most a fifth more", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 3_600_000, noNaN: true }), (ms) => {
        const bound = boundMs(bucketOf(ms));
        expect(bound).toBeGreaterThanOrEqual(ms * 0.99);
        expect(bound).toBeLessThanOrEqual(ms * 1.2 + 0.1);
      }),
    );
    for (const odd of [0, -1, Number.MIN_VALUE, 1e12, Infinity])
      expect(boundMs(bucketOf(odd))).toBeGreaterThanOrEqual(1);
  });

  it("has the quantiles that counting has", () => {
    const counts = new Map([
      [bucketOf(10), 50],
      [bucketOf(100), 45],
      [bucketOf(1_000), 5],
    ]);
    expect(quantileMs(counts, 0.5)).toBe(boundMs(bucketOf(10)));
    expect(quantileMs(counts, 0.95)).toBe(boundMs(bucketOf(100)));
    expect(quantileMs(counts, 0.96)).toBe(boundMs(bucketOf(1_000)));
    expect(quantileMs(new Map(), 0.5)).toBe(null);
  });
});

import { describe, expect, it } from "vitest";

import { createRandom } from "../../../gpu-worker/src/sampling/random.ts";
import { sampleToken } from "../../../gpu-worker/src/sampling/sampler.ts";
import { fc, runs } from "../../support/random.ts";

const PLAIN = { temperature: 1, topP: 1, topK: 0, minP: 0, typicalP: 1 };
const SLACK = 1e-9;
const logitsOf = (length: number) =>
  fc.array(fc.float({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: length });

/**
 * The allowed set by the definitions, the slow way: temperature, min-p, top-k, top-p, typical.
 *
 * @param slack how far each border is moved, as a share of it: sums in another order may fall on
 * its other side
 */
function findAllowed(logits: Float32Array, settings: typeof PLAIN, slack = 0): Map<number, number> {
  const largest = Math.max(...logits);
  let left = [...logits]
    .map((logit, id) => ({ id, logit, key: (largest - logit) / settings.temperature }))
    .map((one) => ({ ...one, weight: Math.exp(-one.key) }))
    .filter(({ weight }) => weight >= settings.minP * (1 - slack))
    .sort((a, b) => b.logit - a.logit || a.id - b.id);
  if (settings.topK > 0) left = left.slice(0, settings.topK);
  const mass = left.reduce((sum, { weight }) => sum + weight, 0);
  const nucleus: typeof left = [];
  let reached = 0;
  for (const one of left) {
    nucleus.push(one);
    reached += one.weight;
    if (settings.topP < 1 && reached >= settings.topP * mass * (1 + slack)) break;
  }
  const allowed = new Map(findTypical(nucleus, settings.typicalP, slack));
  const total = [...allowed.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...allowed].map(([id, weight]) => [id, weight / total]));
}

/** The tokens whose information is nearest to the entropy, until they have the mass. */
function findTypical(
  kept: readonly { id: number; key: number; weight: number }[],
  typicalP: number,
  slack: number,
) {
  const mass = kept.reduce((sum, { weight }) => sum + weight, 0);
  const told = kept.map((one) => ({ ...one, information: one.key + Math.log(mass) }));
  const entropy = told.reduce(
    (sum, { weight, information }) => (weight === 0 ? sum : sum + (weight / mass) * information),
    0,
  );
  const typical: [number, number][] = [];
  let reached = 0;
  let lastDistance = Number.POSITIVE_INFINITY;
  const distanceOf = ({ information }: { information: number }) => Math.abs(information - entropy);
  for (const one of told.toSorted((a, b) => distanceOf(a) - distanceOf(b) || a.id - b.id)) {
    // Past the border only those that are as near as the last before it, when borders are soft.
    if (distanceOf(one) - lastDistance > Math.max(0, slack)) break;
    typical.push([one.id, one.weight]);
    reached += one.weight;
    if (typicalP < 1 && reached >= typicalP * mass * (1 + slack)) {
      if (slack <= 0) break;
      lastDistance = Math.min(lastDistance, distanceOf(one));
    }
  }
  return typical;
}

describe("sampleToken", () => {
  it("takes the lowest id among the largest logits when the temperature is 0", () => {
    const logits = Float32Array.of(1, 7, 7, 3);
    expect(sampleToken(logits, { ...PLAIN, temperature: 0 }, () => 0.99)).toBe(1);
  });

  it("never leaves the set that temperature, min-p, top-k and top-p allow", () => {
    const settings = fc.record({
      temperature: fc.double({ min: 0.05, max: 3, noNaN: true }),
      topP: fc.double({ min: 0.01, max: 1, noNaN: true }),
      topK: fc.integer({ min: 0, max: 20 }),
      minP: fc.double({ min: 0, max: 1, noNaN: true }),
      typicalP: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
    });
    const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(logitsOf(40), settings, draw, (values, wanted, drawn) => {
        const logits = Float32Array.from(values);
        const allowed = [0, SLACK, -SLACK].flatMap((slack) => [
          ...findAllowed(logits, wanted, slack).keys(),
        ]);
        expect(allowed).toContain(sampleToken(logits, wanted, () => drawn));
      }),
      {
        numRuns: runs(2_000),
        // A border that falls between two equal weights.
        examples: [
          [
            [9.992007618673103e-17, 0, 0],
            {
              temperature: 0.05,
              topP: 0.33333333333333387,
              topK: 0,
              minP: 0.999999999999998,
              typicalP: 0.01,
            },
            0,
          ],
        ],
      },
    );
  });

  it("draws each token as often as the reference says", () => {
    const logits = Float32Array.of(2, 1, 0.5, 0, -1, -3);
    for (const settings of [
      { ...PLAIN },
      { ...PLAIN, topP: 0.8 },
      { ...PLAIN, topK: 3, temperature: 0.7 },
      { ...PLAIN, minP: 0.2, topP: 0.95 },
      { ...PLAIN, typicalP: 0.6 },
    ]) {
      const random = createRandom(11, 0);
      const counts = new Map<number, number>();
      const draws = 40_000;
      for (let draw = 0; draw < draws; draw += 1) {
        const id = sampleToken(logits, settings, random);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      const allowed = findAllowed(logits, settings);
      expect(new Set(counts.keys())).toEqual(new Set(allowed.keys()));
      for (const [id, share] of allowed) {
        expect((counts.get(id) ?? 0) / draws).toBeCloseTo(share, 1.7);
      }
    }
  });

  it("keeps at least one token however small top-p is", () => {
    expect(sampleToken(Float32Array.of(0, 0, 5), { ...PLAIN, topP: 1e-9 }, () => 0.999)).toBe(2);
  });

  it("is exact over a vocabulary of 150,000 whose tail holds the mass", () => {
    const logits = new Float32Array(150_000).fill(0);
    logits[149_999] = 5;
    const settings = { ...PLAIN, topP: 0.999 };
    // The likeliest has 148 of 150,147 parts; of the rest, 149,849 make up the nucleus, the lowest
    // ids.
    const drawn = Array.from({ length: 20 }, (_, step) =>
      sampleToken(logits, settings, () => (step + 0.5) / 20),
    );
    expect(Math.max(...drawn.filter((id) => id !== 149_999))).toBeLessThan(149_850);
    expect(sampleToken(logits, settings, () => 0)).toBe(0);
    expect(sampleToken(logits, settings, () => 0.9999)).toBe(149_999);
  });

  it("costs about the same whatever the settings, over a vocabulary of 150,000", () => {
    const random = createRandom(3, 0);
    const logits = Float32Array.from({ length: 150_000 }, () => 12 * (random() + random() - 1));
    const findMs = (settings: typeof PLAIN): number => {
      const startedMs = performance.now();
      sampleToken(logits, settings, random);
      return performance.now() - startedMs;
    };
    const plainMs = Math.min(...Array.from({ length: 7 }, () => findMs(PLAIN)));
    // Of what else runs on the machine, one draw in 500 has to be free.
    for (const costly of [{ topK: 257 }, { topK: 100_000 }, { topP: 0.999 }, { typicalP: 0.9 }]) {
      let leastMs = Infinity;
      for (let draw = 0; draw < 500 && leastMs >= 6 * plainMs; draw += 1)
        leastMs = Math.min(leastMs, findMs({ ...PLAIN, ...costly }));
      expect(leastMs).toBeLessThan(6 * plainMs);
    }
  });

  it("stays greedy at a temperature close to 0", () => {
    const logits = Float32Array.of(1, 1.001, 0.5);
    expect(sampleToken(logits, { ...PLAIN, temperature: 1e-9 }, () => 0.9999)).toBe(1);
  });

  it("refuses logits that are not numbers", () => {
    const logits = new Float32Array(4).fill(Number.NaN);
    expect(() => sampleToken(logits, PLAIN, () => 0)).toThrow("no finite logit");
  });
});

describe("createRandom", () => {
  it("gives the same numbers for the same seed and choice, and others for another", () => {
    const take = (seed: number, choice: number) => {
      const random = createRandom(seed, choice);
      return Array.from({ length: 8 }, () => random());
    };
    expect(take(7, 0)).toEqual(take(7, 0));
    expect(take(7, 0)).not.toEqual(take(7, 1));
    expect(take(7, 0)).not.toEqual(take(8, 0));
    expect(take(-1, 0)).not.toEqual(take(1, 0));
    expect(take(2 ** 40 + 7, 0)).not.toEqual(take(7, 0));
  });

  it("stays in [0, 1) with the mean of a uniform number", () => {
    const random = createRandom(1, 0);
    const numbers = Array.from({ length: 20_000 }, () => random());
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
  });
});

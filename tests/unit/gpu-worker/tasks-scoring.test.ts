import { describe, expect, it } from "vitest";

import { groupEntities } from "../../../gpu-worker/src/tasks/plans/entities.ts";
import { pool, toUnitLength } from "../../../gpu-worker/src/tasks/plans/feature-extraction.ts";
import {
  findTop,
  logSumExp,
  sigmoid,
  softmax,
} from "../../../gpu-worker/src/tasks/plans/scores.ts";
import { chooseSpans, type WindowLogits } from "../../../gpu-worker/src/tasks/plans/spans.ts";
import { fc } from "../../support/random.ts";

/** In steps that a probability shows. */
const logits = fc.array(
  fc.integer({ min: -5_000, max: 5_000 }).map((hundredths) => hundredths / 100),
  { minLength: 1, maxLength: 40 },
);

describe("scores", () => {
  it("are probabilities in the order of their logits", () => {
    fc.assert(
      fc.property(logits, (values) => {
        const scores = softmax(values);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
        expect(findTop(scores, 1)).toEqual(findTop(values, 1));
      }),
    );
  });

  it("do not overflow", () => {
    expect(softmax([1_000, 999])[0]).toBeCloseTo(sigmoid(1), 12);
    expect(logSumExp([1_000, 1_000])).toBeCloseTo(1_000 + Math.log(2), 9);
    expect(logSumExp([])).toBe(-Infinity);
  });

  it("name the best first, and of equal ones the first", () => {
    expect(findTop([1, 3, 3, 2], 3)).toEqual([1, 2, 3]);
    expect(findTop([1, 2], 9)).toEqual([1, 0]);
  });
});

describe("an embedding", () => {
  const hidden = { data: Float32Array.of(1, 2, 3, 4, 5, 6), width: 2 };

  it("is the mean of the tokens' vectors, or the first of them", () => {
    expect([...pool(hidden, "mean")]).toEqual([3, 4]);
    expect([...pool(hidden, "cls")]).toEqual([1, 2]);
  });

  it("has length 1 when normalized, unless it is nothing", () => {
    expect([...toUnitLength(Float32Array.of(3, 4))]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
    expect([...toUnitLength(Float32Array.of(0, 0))]).toEqual([0, 0]);
  });
});

const RULES = { topK: 3, maxAnswerTokens: 4, canBeUnanswerable: false };

function windowOf(firstToken: number, start: number[], end: number[], nulls = -20): WindowLogits {
  return {
    firstToken,
    start: Float32Array.from(start),
    end: Float32Array.from(end),
    nullStart: nulls,
    nullEnd: nulls,
  };
}

describe("an answer's span", () => {
  it("never ends before it starts, nor is longer than allowed", () => {
    const anyLogits = fc.array(fc.float({ min: -9, max: 9, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyLogits, anyLogits, (start, end) => {
        const spans = chooseSpans([windowOf(0, start, end)], { ...RULES, topK: 50 });
        expect(spans.length).toBe(14);
        for (const { tokens, score } of spans) {
          const { first = -1, last = -1 } = tokens ?? {};
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last - first).toBeLessThan(RULES.maxAnswerTokens);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(spans.map(({ score }) => score)).toEqual(
          spans.map(({ score }) => score).toSorted((a, b) => b - a),
        );
      }),
    );
  });

  it("is chosen among all windows, by the context's tokens", () => {
    const windows = [
      windowOf(0, [0, 0, 0, 0], [0, 0, 0, 0]),
      windowOf(2, [0, 0, 9, 0], [0, 0, 0, 9]),
    ];
    const [best] = chooseSpans(windows, { ...RULES, topK: 1 });
    expect(best?.tokens).toEqual({ first: 4, last: 5 });
    expect(best?.score).toBeGreaterThan(0.99);
  });

  it("comes once, however many windows show it", () => {
    const windows = [windowOf(0, [0, 0, 5], [0, 0, 5]), windowOf(2, [5, 0, 0], [5, 0, 0])];
    const spans = chooseSpans(windows, { ...RULES, topK: 20 });
    const keys = spans.map(({ tokens }) => `${tokens?.first}-${tokens?.last}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toBe("2-2");
  });

  it("loses nothing to windows that have no answer", () => {
    const found = windowOf(0, [8, 0], [8, 0]);
    const [alone] = chooseSpans([found], RULES);
    const empty = [2, 4, 6].map((first) => windowOf(first, [-9, -9], [-9, -9], 12));
    const [among] = chooseSpans([found, ...empty], RULES);
    expect(among?.score).toBeCloseTo(alone?.score ?? 0, 3);
  });

  it("gives way to no answer only where that is asked for", () => {
    const unsure = [windowOf(0, [0, 0], [0, 0], 6)];
    expect(chooseSpans(unsure, RULES)[0]?.tokens).toBeDefined();
    expect(chooseSpans(unsure, { ...RULES, canBeUnanswerable: true })[0]?.tokens).toBeUndefined();
  });
});

describe("entities", () => {
  const token = (label: string, start: number, end: number, score = 1) => ({
    label,
    start,
    end,
    score,
  });
  const group = (...tokens: ReturnType<typeof token>[]) =>
    groupEntities(tokens, new Set(["O"])).map(
      ({ label, start, end }) => `${label} ${start}-${end}`,
    );

  it("are made of the tokens that go on with them", () => {
    expect(group(token("B-LOC", 0, 3), token("I-LOC", 4, 8), token("O", 9, 12))).toEqual([
      "LOC 0-8",
    ]);
  });

  it("begin anew with B, with another label, and behind a token that is none", () => {
    expect(group(token("B-PER", 0, 3), token("B-PER", 4, 8))).toEqual(["PER 0-3", "PER 4-8"]);
    expect(group(token("I-PER", 0, 3), token("I-LOC", 4, 8))).toEqual(["PER 0-3", "LOC 4-8"]);
    expect(group(token("I-PER", 0, 3), token("O", 4, 5), token("I-PER", 6, 8))).toEqual([
      "PER 0-3",
      "PER 6-8",
    ]);
  });

  it("end with E and S", () => {
    expect(group(token("B-X", 0, 1), token("E-X", 1, 2), token("I-X", 2, 3))).toEqual([
      "X 0-2",
      "X 2-3",
    ]);
    expect(group(token("S-X", 0, 1), token("I-X", 1, 2))).toEqual(["X 0-1", "X 1-2"]);
  });

  it("take labels without a prefix as going on", () => {
    expect(group(token("PER", 0, 1), token("PER", 2, 3))).toEqual(["PER 0-3"]);
  });

  it("have the mean of their tokens' scores", () => {
    const tokens = [token("B-X", 0, 1, 0.5), token("I-X", 1, 2, 1)];
    expect(groupEntities(tokens, new Set())[0]?.score).toBe(0.75);
  });
});

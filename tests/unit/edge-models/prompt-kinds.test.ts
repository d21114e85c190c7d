/** The classifier of prompts as it is shipped, on prompts that it was not taught with. */
import { describe, expect, it } from "vitest";

import { writeLabelledPrompts } from "../../../scripts/auto/labelled-prompts.ts";
import { seeded } from "../../../scripts/edge-models/texts.ts";
import { AUTO_LIMITS, PROMPT_KINDS } from "../../../src/contract/auto.ts";
import {
  bucketsOf,
  NgramClassifier,
  type NgramTable,
} from "../../../src/edge-models/ngram-classifier.ts";
import { judgeTexts, readable } from "../../../src/edge-models/prompt-kinds.ts";
import { promptKindClassifier, promptKindLabels } from "../../../src/edge-models/tables.ts";
import { fc, runs } from "../../support/random.ts";

/** As models are taught: the mean of a text's runs, each with its numbers. */
function meanOf({ weights, width, scale }: NgramTable, text: string): number[] {
  const buckets = bucketsOf(text, weights.length / width);
  return Array.from({ length: width }, (_, at) => {
    const sum = buckets.reduce((total, bucket) => total + (weights[bucket * width + at] ?? 0), 0);
    return (sum * scale) / Math.max(1, buckets.length);
  });
}

describe("a classifier of runs of letters", () => {
  it.each([64, 60])("adds up those that it was taught with, of %i buckets", (buckets) => {
    const random = seeded(buckets);
    const width = 3;
    const table: NgramTable = {
      labels: ["a", "b", "c"],
      width,
      weights: Int8Array.from({ length: buckets * width }, () => Math.floor(random() * 256) - 128),
      scale: 1 / 127,
      // Each label has one of the numbers.
      heads: Float32Array.from([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]),
    };
    const classifier = new NgramClassifier(table);
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.lorem(),
      fc.string({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const mean = meanOf(table, text);
        for (const [label, logit] of classifier.logits(text).entries())
          expect(logit).toBeCloseTo(mean[label] ?? Number.NaN, 9);
      }),
      { numRuns: runs(50) },
    );
  });
});

const judge = (texts: readonly string[]) =>
  judgeTexts(promptKindClassifier(), promptKindLabels, texts);
const likeliest = (text: string) =>
  Object.entries(judge([text])[0] ?? {}).toSorted(([, a], [, b]) => b - a)[0]?.[0];

describe("the classifier of prompts", () => {
  it("knows every kind by its name, and takes nearly all prompts for what they are", () => {
    expect(promptKindLabels).toEqual(PROMPT_KINDS);
    const prompts = writeLabelledPrompts(seeded(99), 420);
    const right = prompts.filter(({ prompt, kind }) => likeliest(prompt) === kind);
    expect(right.length).toBeGreaterThan(0.95 * prompts.length);
  });

  it("gives whole thousandths of at most three kinds, also of a text of nothing", () => {
    for (const text of ["", " ", "?", "12", "你好", "What is 2 + 2?", "\u{1f600}".repeat(9)]) {
      const [shares = {}] = judge([text]);
      expect(Object.keys(shares).length).toBeLessThanOrEqual(AUTO_LIMITS.maxShares);
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(1_000);
    }
  });

  it("says of a turn the same when the conversation has grown", () => {
    const texts = writeLabelledPrompts(seeded(3), 42).map(({ prompt }) => prompt.repeat(20));
    for (const count of [1, 2, 9, 32, 42])
      expect(judge(texts.slice(0, count))).toEqual(judge(texts).slice(0, count));
    expect(judge(texts)).toHaveLength(AUTO_LIMITS.maxTurns);
  });

  it("reads a bounded part of the longest text, and of a whole conversation", () => {
    const long = `${"a ".repeat(2_000_000)}end`;
    expect(readable(long)).toBe(`${long.slice(0, 800)} ${long.slice(-800)}`);
    const read = Array.from({ length: 64 }, (_, at) => readable(long, at).length);
    expect(read.slice(0, 32).reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(8_100);
  });
});

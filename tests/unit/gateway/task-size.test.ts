/**
 * What a task is held for before its worker counts it: never too little, never more than its model
 * reads.
 */
import { describe, expect, it } from "vitest";

import type { TaskInput } from "../../../src/contract/task.ts";
import { sizeOfTask } from "../../../src/gateway/task-size.ts";
import { fc } from "../../support/random.ts";

const CONTEXT = 256;
const embed = (...inputs: (string | number[])[]): TaskInput => ({
  task: "feature-extraction",
  inputs,
  pooling: "mean",
  normalize: true,
  dimensions: null,
});

describe("the size of a task", () => {
  it("has a token for each byte of a text, and those around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const bytes = new TextEncoder().encode(text).length;
        const size = sizeOfTask(embed(text), 1_000);
        expect(size).toMatchObject({ mostTokens: bytes + 4, fewestTokens: text === "" ? 0 : 1 });
      }),
    );
  });

  it("counts half a character as what is written for it", () => {
    expect(sizeOfTask(embed("\ud800"), CONTEXT).mostTokens).toBeGreaterThanOrEqual(3);
  });

  it("has token ids as they are", () => {
    expect(sizeOfTask(embed([1, 2, 3], [4]), CONTEXT)).toEqual({
      mostTokens: 12,
      fewestTokens: 4,
      mostCompletionTokens: 0,
    });
  });

  it("has no row longer than the model reads", () => {
    expect(sizeOfTask(embed("a".repeat(10_000), "b"), CONTEXT).mostTokens).toBe(CONTEXT + 5);
  });

  it.each<[string, TaskInput, number]>([
    [
      "each document with the query",
      { task: "rerank", query: "ab", documents: ["c", "", "def"], topN: 1 },
      22,
    ],
    [
      "each text with each label",
      {
        task: "zero-shot-classification",
        inputs: ["abc", "d"],
        labels: ["e", "fg"],
        hypothesisTemplate: "{}.",
        multiLabel: false,
      },
      4 * (4 + 3) + 2 * (3 + 1) + 2 * (1 + 2),
    ],
    [
      "both texts of a pair",
      {
        task: "text-classification",
        inputs: [{ text: "a", textPair: "bc" }],
        topK: null,
        functionToApply: null,
      },
      7,
    ],
  ])("has a row for %s", (_name, input, tokens) => {
    expect(sizeOfTask(input, CONTEXT).mostTokens).toBe(tokens);
  });

  it("has a window for each part of a long context, which overlap", () => {
    const context = "x".repeat(10_000);
    const input: TaskInput = {
      task: "question-answering",
      inputs: [{ question: "why?", context }],
      topK: 1,
      maxAnswerTokens: 15,
      strideTokens: null,
      canBeUnanswerable: false,
    };
    const { mostTokens } = sizeOfTask(input, CONTEXT);
    expect(mostTokens).toBeGreaterThan(10_000 / 0.75);
    expect(mostTokens).toBeLessThan(20_000);
  });
});

import { describe, expect, it } from "vitest";

import {
  compareAnswers,
  HeardAnswer,
  MAX_COMPARED_CHARACTERS,
} from "../../../src/gateway/shadow-answer.ts";

function heard(pieces: readonly string[], finishReason: "stop" | "length" = "stop"): HeardAnswer {
  const answer = new HeardAnswer();
  for (const [at, text] of pieces.entries())
    answer.take(
      { type: "delta", index: 0, text, completionTokens: at + 1, logprobs: null },
      1_000 + at,
    );
  answer.take({ type: "choice_end", index: 0, finishReason }, 2_000);
  return answer;
}

describe("two answers", () => {
  it.each([
    [["a", "b"], ["a", "b"], true, null],
    [["ab"], ["a", "b"], true, null],
    [["a", "b", "c"], ["a", "x", "c"], false, 2],
    [["a", "b", "c"], ["a"], false, 2],
    [["a"], ["a", "b", "c"], false, 2],
    [[], ["a"], false, 1],
    [["a"], [], false, 1],
    [[], [], true, null],
  ] as const)("of %j and %j are equal or differ from a token on", (given, made, isEqual, first) => {
    expect(compareAnswers(heard(given), heard(made), true)).toEqual({
      isEqual,
      firstDifference: first,
      isSameFinish: true,
    });
  });

  it("that may differ each time, or are too long, are not compared by their texts", () => {
    const none = { isEqual: null, firstDifference: null };
    expect(compareAnswers(heard(["a"]), heard(["b"], "length"), false)).toEqual({
      ...none,
      isSameFinish: false,
    });
    const long = heard(["x".repeat(MAX_COMPARED_CHARACTERS), "y"]);
    expect(long.text).toBeUndefined();
    expect(long.completionTokens).toBe(2);
    expect(compareAnswers(heard(["a"]), long, true)).toMatchObject(none);
  });

  it("of a tool's call are compared by its name and arguments", () => {
    const call = (name: string, pieces: readonly string[]) => {
      const answer = new HeardAnswer();
      for (const [at, piece] of pieces.entries())
        answer.take(
          {
            type: "tool_call",
            index: 0,
            callIndex: 0,
            id: null,
            name: at === 0 ? name : null,
            arguments: piece,
            completionTokens: at + 1,
          },
          0,
        );
      return answer;
    };
    expect(compareAnswers(call("f", ["{", "}"]), call("f", ["{}"]), true).isEqual).toBe(true);
    expect(compareAnswers(call("f", ["{}"]), call("g", ["{}"]), true).isEqual).toBe(false);
  });
});

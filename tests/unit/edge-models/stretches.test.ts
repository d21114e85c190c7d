import { describe, expect, it } from "vitest";

import { EDGE_LIMITS } from "../../../src/edge-models/edge-task.ts";
import { stretchesOf } from "../../../src/edge-models/stretches.ts";

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

describe("a text in stretches", () => {
  it("has a stretch for each sentence, and every word in one", () => {
    const text = "The meeting is at noon. I will kill you tonight! Bring the report,\nplease do.";
    const stretches = stretchesOf(text);
    expect(stretches).toContain("I will kill you tonight!");
    expect(stretches.flatMap(wordsOf)).toEqual(wordsOf(text));
  });

  it.each([
    ["full stops", "a. "],
    ["lines", "a\n"],
    ["empty lines", "\n"],
    ["sentences of nearly the least length", "aaaaaaaaaaaaaa. "],
  ])("has few of a text of %s, which costs as much as any of its length", (_, piece) => {
    const text = piece.repeat(EDGE_LIMITS.maxCharacters / piece.length);
    expect(stretchesOf(text).length).toBeLessThanOrEqual(text.length / 16 + 1);
  });

  it("has pieces of a sentence, and of a word, without end", () => {
    expect(stretchesOf("word ".repeat(100)).map((piece) => wordsOf(piece).length)).toEqual([
      32, 32, 32, 4,
    ]);
    const [first = ""] = stretchesOf("x".repeat(100_000));
    expect(Math.max(...wordsOf(first).map((word) => word.length))).toBe(64);
  });

  it("is one stretch where it has no words", () => {
    expect(stretchesOf("  \n ")).toEqual(["  \n "]);
    expect(stretchesOf("")).toEqual([""]);
  });
});

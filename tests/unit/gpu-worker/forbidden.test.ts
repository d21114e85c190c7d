import { describe, expect, it } from "vitest";

import { toForbidden } from "../../../gpu-worker/src/engine/forbidden.ts";
import { createRandom } from "../../../gpu-worker/src/sampling/random.ts";
import { StopScanner } from "../../../gpu-worker/src/sampling/stop-sequences.ts";
import type { Sampling } from "../../../src/contract/engine.ts";

const VOCABULARY = 70;
/** Each letter is a token; a space joins the letter behind it. */
const encodeText = (text: string): number[] =>
  (text.match(/ ?./g) ?? []).map(
    (piece) => (piece.codePointAt(piece.length - 1) ?? 0) - 97 + (piece.length > 1 ? 30 : 0),
  );
const model = { runner: { vocabularySize: VOCABULARY }, tokenizer: { encodeText } };

function possible(sampling: Partial<Sampling>, written: readonly number[] = []): number[] {
  const logits = new Float32Array(VOCABULARY);
  toForbidden(sampling as Sampling, model as never)?.apply(logits, written);
  return [...logits.keys()].filter((id) => logits[id] === 0);
}
const impossible = (sampling: Partial<Sampling>, written: readonly number[]): number[] => {
  const left = new Set(possible(sampling, written));
  return Array.from({ length: VOCABULARY }, (_, id) => id).filter((id) => !left.has(id));
};

describe("tokens that a request forbids", () => {
  it("are all but those it allows", () => {
    expect(possible({ allowedTokenIds: [0, 31, 32, 69, 31] })).toEqual([0, 31, 32, 69]);
    expect(possible({})).toHaveLength(VOCABULARY);
  });

  it("are the last ones of bad words, once what is before was written, with a space or without", () => {
    const sampling = { badWords: ["abc", "d"] };
    expect(impossible(sampling, [])).toEqual([3, 33]);
    expect(impossible(sampling, [0])).toEqual([3, 33]);
    expect(impossible(sampling, [9, 0, 1])).toEqual([2, 3, 33]);
    expect(impossible(sampling, [30, 1])).toEqual([2, 3, 33]);
    expect(impossible(sampling, [0, 1, 5])).toEqual([3, 33]);
  });
});

describe("a seed of 64 bits", () => {
  const drawn = (seed: number | string) => Array.from({ length: 3 }, createRandom(seed, 0));
  it("counts to its last digit, and small ones are the same as texts and as numbers", () => {
    expect(drawn("9223372036854775807")).not.toEqual(drawn("9223372036854775806"));
    expect(drawn("-9223372036854775808")).not.toEqual(drawn("9223372036854775807"));
    for (const seed of [0, 7, -1, -(2 ** 40), 2 ** 53 - 1])
      expect(drawn(seed)).toEqual(drawn(String(seed)));
  });
});

it("a stop text that is shown ends the text, however that was cut", () => {
  for (const pieces of [["one END two"], ["one E", "N", "D two"]]) {
    const scanner = new StopScanner(["END"], true);
    const scanned = pieces.map((piece) => scanner.push(piece));
    expect(scanned.map(({ text }) => text).join("")).toBe("one END");
    expect(scanned.at(-1)?.isStopped).toBe(true);
  }
});

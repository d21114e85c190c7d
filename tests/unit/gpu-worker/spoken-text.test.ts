/** What is told of a sound before its end is the beginning of what its end says. */
import { WhisperTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import type { HeardToken } from "../../../gpu-worker/src/tasks/pipelines/heard-segments.ts";
import { Hearing, partsOf } from "../../../gpu-worker/src/tasks/pipelines/hearing.ts";
import { findSeam, SpokenText } from "../../../gpu-worker/src/tasks/pipelines/spoken-text.ts";
import { fc, runs } from "../../support/random.ts";

const END = 99;
const LANGUAGE = 98;
/** A token each; `é` is two. */
const PIECES = [" one", " two", ".", " 's", "\u00c3", "\u00a9", "  ", " n't", "ever"];

/** As tokenizers do: bytes make characters, and signs are drawn to the word before them. */
function decode(tokenIds: readonly number[]): string {
  const bytes = tokenIds.flatMap((id) =>
    Array.from(PIECES[id] ?? "", (character) => character.charCodeAt(0)),
  );
  return new TextDecoder()
    .decode(Uint8Array.from(bytes))
    .replaceAll(" .", ".")
    .replaceAll(" 's", "'s")
    .replaceAll(" n't", "n't");
}

const kindOf = (tokenId: number) =>
  tokenId === END ? "end" : tokenId === LANGUAGE ? "other" : "text";

/** As the pipeline joins parts at the end. */
function joined(parts: readonly (readonly number[])[]): number[] {
  const spoken = parts.filter((part) => part.length > 0);
  if (spoken.length === 0) return [];
  const tokenizer = WhisperTokenizer.prototype as unknown as {
    findLongestCommonSequence(parts: readonly (readonly number[])[]): [number[], unknown];
  };
  return tokenizer.findLongestCommonSequence(spoken)[0];
}

function tellTokens(parts: readonly (readonly number[])[]) {
  const text = new SpokenText({ parts: parts.length, decode, kindOf });
  return parts.flatMap((part) => [
    ...part.map((id) => text.take([{ id }])),
    text.take([{ id: END }]),
    text.endPart(),
  ]);
}

const tell = (parts: readonly (readonly number[])[]): string[] =>
  tellTokens(parts).map(({ text }) => text);

const token = fc.integer({ min: 0, max: PIECES.length - 1 });
const part = fc.array(token, { maxLength: 12 });

describe("the text of a sound", () => {
  it("of one part is told with each token, but for what the next may change", () => {
    expect(tell([[0, 1, 2]])).toEqual([" one", " two", ".", "", ""]);
    expect(tell([[8, 6, 1]])).toEqual(["ever", "", "   two", "", ""]);
    expect(tell([[0, 4, 5, 1]])).toEqual([" one", "", "é", " two", "", ""]);
  });

  it("of several is told of a part when the next is there", () => {
    expect(tell([[0, 1, 8], [1, 8, 0], [2]]).filter((text) => text !== "")).toEqual([
      " one two",
      "ever one",
    ]);
  });

  it("is told no further where a token means more than its text", () => {
    expect(tell([[0, LANGUAGE, 1]])).toEqual([" one", "", "", "", ""]);
  });

  it("is the beginning of what the end says, whatever is said", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const whole = decode(joined(parts));
        const told = tell(parts).join("");
        expect(whole.startsWith(told)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it("has the tokens that end in it, and all of them in the end, whatever is said", () => {
    expect(tellTokens([[0, 4, 5, 6, 1]]).map(({ tokens }) => tokens.map(({ id }) => id))).toEqual([
      [0],
      [],
      [4, 5],
      [],
      [6, 1],
      [],
      [],
    ]);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const whole = joined(parts);
        let [text, tokens]: [string, number[]] = ["", []];
        for (const told of tellTokens(parts)) {
          text += told.text;
          tokens = [...tokens, ...told.tokens.map(({ id }) => id)];
          expect(whole.slice(0, tokens.length)).toEqual(tokens);
          expect(decode(tokens).length).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("joins two parts where Whisper's tokenizer does", () => {
    fc.assert(
      fc.property(part, part, (before, after) => {
        fc.pre(before.length > 0 && after.length > 0);
        const { left, right } = findSeam(before, after);
        expect([...before.slice(0, left), ...after.slice(right)]).toEqual(joined([before, after]));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a sound that is heard", () => {
  const sound = { samples: 75_000, tokens: 750, partSamples: 30_000, strideSamples: 5_000 };

  it("counts for the parts that were begun, and for no more than it lasts", () => {
    const hearing = new Hearing(sound, undefined);
    const heard = Array.from({ length: partsOf(sound) }, () => {
      hearing.beginPart();
      return hearing.tokens;
    });
    expect(heard).toEqual([300, 500, 700, 750]);
  });

  it("counts for all of it where it is heard whole", () => {
    const hearing = new Hearing({ ...sound, partSamples: 0 }, undefined);
    expect(hearing.tokens).toBe(0);
    hearing.beginPart();
    expect(hearing.tokens).toBe(750);
  });

  it("has its text put together where somebody is told of it, and else not", () => {
    const decoded: number[][] = [];
    const heardBy = (onText?: Hearing["onText"]): void => {
      const keeping = (tokenIds: number[]) => {
        decoded.push(tokenIds);
        return decode(tokenIds);
      };
      const text = new SpokenText<HeardToken>({ parts: 1, decode: keeping, kindOf });
      const hearing = new Hearing({ ...sound, partSamples: 0 }, text);
      hearing.onText = onText;
      hearing.beginPart();
      for (const tokenId of [0, 1, END]) hearing.take([tokenId]);
      hearing.endPart();
    };
    heardBy();
    expect(decoded).toEqual([]);
    const told: string[] = [];
    heardBy(({ text }) => told.push(text));
    expect(told).toEqual([" one", " two"]);
  });
});

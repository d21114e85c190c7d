/** Segments are where Whisper's tokenizer sees them, and say what they are made of. */
import { WhisperTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import {
  compressionRatioOf,
  toHeardResult,
  toLogprobs,
} from "../../../gpu-worker/src/tasks/pipelines/heard-result.ts";
import {
  logprobOf,
  meanLogprobOf,
  toSegments,
} from "../../../gpu-worker/src/tasks/pipelines/heard-segments.ts";
import { Hearing } from "../../../gpu-worker/src/tasks/pipelines/hearing.ts";
import { fc, runs } from "../../support/random.ts";

const [SPECIAL, FIRST_TIME] = [99, 100];
const timeSeconds = 0.02;
const decode = (tokenIds: readonly number[]): string => tokenIds.map((id) => ` ${id}`).join("");

/** As the library's pipeline has it. */
const tokenizer = Object.create(WhisperTokenizer.prototype, {
  timestamp_begin: { value: FIRST_TIME },
  all_special_ids: { value: [SPECIAL] },
  decode: { value: (tokenIds: number[]) => (tokenIds[0] === SPECIAL ? "<|x|>" : decode(tokenIds)) },
}) as unknown as { _decode_asr(parts: readonly object[], options: object): [string, object] };

const rules = { firstTime: FIRST_TIME, timeSeconds, isSpecial: (id: number) => id === SPECIAL };
const timesOf = (part: number, parts: number) => ({
  length: 30,
  left: part === 0 ? 0 : 5,
  right: part === parts - 1 ? 0 : 5,
});

const segmentsOf = (parts: readonly (readonly number[])[]) =>
  toSegments(
    parts.map((ids, part) => ({
      ...timesOf(part, parts.length),
      tokens: ids.map((id, at) => ({ id, logprob: -(part * 100 + at) })),
    })),
    rules,
  );

const at = (seconds: number): number => FIRST_TIME + Math.round(seconds / timeSeconds);
const word = fc.integer({ min: 0, max: 5 });
/** Often where parts overlap. */
const time = fc.oneof(
  fc.constantFrom(0, 2, 4.98, 5, 5.02, 24.98, 25, 25.02, 30).map(at),
  fc.integer({ min: FIRST_TIME, max: FIRST_TIME + 1_500 }),
);
const token = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: time },
  { weight: 1, arbitrary: fc.constant(SPECIAL) },
);
const part = fc.array(token, { maxLength: 16 });

describe("segments of a sound", () => {
  it("have the texts and times that Whisper's tokenizer gives, whatever was written", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const given = parts.map((tokens, index) => {
          const { length, left, right } = timesOf(index, parts.length);
          return { tokens: tokens.map(BigInt), stride: [length, left, right] };
        });
        const terms = { time_precision: timeSeconds, force_full_sequences: false };
        const [, { chunks }] = tokenizer._decode_asr(given, {
          ...terms,
          return_timestamps: true,
        }) as [string, { chunks: { text: string; timestamp: unknown }[] }];
        const own = segmentsOf(parts).map(({ text, start, end }) => ({
          text: decode(text.map(({ id }) => id)),
          timestamp: [start, end],
        }));
        expect(own).toEqual(chunks.map(({ text, timestamp }) => ({ text, timestamp })));
      }),
      { numRuns: runs(600) },
    );
  });

  it("have the tokens of their text between their times, each as sure as it was", () => {
    const [first, second] = segmentsOf([[at(0), 1, 2, at(3.5), at(3.5), 3, at(5), SPECIAL]]);
    expect(first).toEqual({
      start: 0,
      end: 3.5,
      part: 0,
      text: [
        { id: 1, logprob: -1 },
        { id: 2, logprob: -2 },
      ],
      tokens: [
        { id: at(0), logprob: -0 },
        { id: 1, logprob: -1 },
        { id: 2, logprob: -2 },
        { id: at(3.5), logprob: -3 },
      ],
    });
    expect(second).toMatchObject({ start: 3.5, end: 5, text: [{ id: 3 }] });
    expect(meanLogprobOf(second?.tokens ?? [])).toBe(-(4 + 5 + 6) / 3);
  });

  it("that reach over a seam begin in the part before", () => {
    const [segment, ...others] = segmentsOf([
      [at(0), 1, 2, 3, 4, at(27)],
      [at(0), 3, 4, 5, at(12)],
    ]);
    expect(others).toEqual([]);
    expect(segment).toMatchObject({ start: 0, end: 32, part: 0 });
    expect(segment?.text.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(segment?.tokens.map(({ logprob }) => logprob)).toEqual([
      -0, -1, -2, -3, -102, -103, -104,
    ]);
  });
});

const SEGMENTS = { segments: true, words: false, logprobs: false };

describe("what a model was sure of", () => {
  it("is the log probability among what could be chosen, at whatever temperature", () => {
    const scores = [1, 2, 3, -Infinity];
    const all = Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3));
    expect(logprobOf(Float64Array.from(scores), 1, 1)).toBeCloseTo(2 - all, 12);
    const heated = scores.map((score) => score / 0.4);
    expect(logprobOf(Float64Array.from(heated), 1, 0.4)).toBeCloseTo(2 - all, 12);
    expect(logprobOf(Float64Array.of(-Infinity, 7), 1, 1)).toBe(0);
    expect(logprobOf(Float32Array.of(3e38, -3e38), 0, 1)).toBe(0);
  });

  it("is kept by part, with the place of each", () => {
    const sound = { samples: 75_000, tokens: 750, partSamples: 30_000, strideSamples: 5_000 };
    const hearing = new Hearing(sound, undefined, SEGMENTS);
    for (const [index, likely] of [0.25, null, 0.5, 0.75].entries()) {
      hearing.expectPart(likely);
      hearing.expectToken(Float32Array.of(0, 0), 1);
      hearing.take([index % 2]);
    }
    const tokens = (id: number) => [{ id, logprob: -Math.LN2 }];
    expect(hearing.heard).toEqual([
      { noSpeechProbability: 0.25, tokens: tokens(0), samples: placed(0, 30_000, [0, 5_000]) },
      { noSpeechProbability: null, tokens: tokens(1), samples: placed(20_000, 30_000) },
      { noSpeechProbability: 0.5, tokens: tokens(0), samples: placed(40_000, 30_000) },
      { noSpeechProbability: 0.75, tokens: tokens(1), samples: placed(60_000, 15_000, [5_000, 0]) },
    ]);
  });

  it("is said of each segment, with where its part begins", () => {
    const [samples, partSamples, strideSamples] = [800_000, 480_000, 80_000];
    const sound = { samples, tokens: 500, partSamples, strideSamples };
    const hearing = new Hearing(sound, undefined, SEGMENTS);
    hearing.language = "de";
    for (const [likely, ids] of [
      [0.25, [at(0), 1, at(20), at(26)]],
      [null, [at(5), at(10), 2, at(12), SPECIAL]],
    ] as const) {
      hearing.expectPart(likely);
      for (const id of ids) {
        hearing.expectToken(new Float32Array(at(30)), 1);
        hearing.take([id]);
      }
    }
    const special = { all_special_ids: [SPECIAL], timestamp_begin: FIRST_TIME };
    const means = { tokenizer: { decode, ...special }, rate: 16_000, hopSamples: 160, timeSeconds };
    const avg_logprob = expect.closeTo(-Math.log(at(30)), 12) as number;
    const segment = { avg_logprob, compression_ratio: 1 / 9 };
    expect(toHeardResult({ text: " 1 2", chunks: "others" }, hearing, means)).toEqual({
      text: " 1 2",
      language: "de",
      chunks: [
        {
          ...segment,
          text: " 1",
          timestamp: [0, 20],
          seek: 0,
          tokens: [at(0), 1, at(20)],
          no_speech_prob: 0.25,
        },
        {
          ...segment,
          text: " 2",
          timestamp: [30, 32],
          seek: 2_000,
          tokens: [at(10), 2, at(12)],
          no_speech_prob: null,
        },
      ],
    });
  });

  it("has words with the signs at them, when they were heard in the whole sound", () => {
    const [samples, partSamples, strideSamples] = [800_000, 480_000, 80_000];
    const sound = { samples, tokens: 500, partSamples, strideSamples };
    const hearing = new Hearing(sound, undefined, { ...SEGMENTS, words: true });
    for (const [ids, beginnings] of [
      [
        [at(0), 1, 2, at(20), at(26)],
        [0, 0.5, 2.5, 19, 21],
      ],
      [
        [at(5), at(10), 3, 4],
        [5, 9.5, 11, 12],
      ],
    ] as const) {
      hearing.expectPart(null);
      for (const id of ids) {
        hearing.expectToken(new Float32Array(at(30)), 1);
        hearing.take([id]);
      }
      hearing.placeTokens(beginnings, 30);
    }
    const asked: unknown[] = [];
    const vocabulary = {
      decode,
      timestamp_begin: FIRST_TIME,
      combineTokensIntoWords: (ids: number[], language?: string) => {
        asked.push([ids, language]);
        // A word of two tokens, a word of one, or white space.
        const words = ids.length === 2 ? [` ${ids[0]}-${ids[1]},`, " "] : [decode(ids)];
        return [words, [], ids.length === 2 ? [[0, 1], []] : [[0]]] as const;
      },
    };
    const means = { tokenizer: vocabulary, rate: 16_000, hopSamples: 160, timeSeconds };
    hearing.language = "ja";
    const { chunks } = toHeardResult({}, hearing, means) as { chunks: object[] };
    expect(chunks).toMatchObject([
      { timestamp: [0, 20], words: [{ word: "1-2,", timestamp: [0.5, 19] }] },
      // The second part begins at 20 seconds, and its segment at 30: not before it is the word.
      { timestamp: [30, null], words: [{ word: "3-4,", timestamp: [31, 50] }] },
    ]);
    expect(asked).toEqual([
      [[1, 2], "japanese"],
      [[3, 4], "japanese"],
    ]);
  });

  it("is told of each token by its own bytes, and is never infinite", () => {
    const pieces = ["\u0120one", "\u00c3", "\u00a9"];
    const _tokenizer = {
      tokenizer: { decoder: { type: "ByteLevel" } },
      id_to_token: (id: number) => pieces[id],
    };
    const tokens = [-0.5, -Infinity, Number.NaN].map((logprob, id) => ({ id, logprob }));
    expect(toLogprobs(tokens, { decode, _tokenizer })).toEqual([
      { token: " one", logprob: -0.5, bytes: [32, 111, 110, 101] },
      { token: "\uFFFD", logprob: -9_999, bytes: [0xc3] },
      { token: "\uFFFD", logprob: -9_999, bytes: [0xa9] },
    ]);
  });

  it("is how often a text says the same, as Python's zlib has it", () => {
    // len(text) / len(zlib.compress(text)), by Python 3.
    expect(compressionRatioOf("hello ".repeat(50))).toBe(300 / 18);
    expect(compressionRatioOf("é")).toBe(2 / 10);
    expect(compressionRatioOf("")).toBe(0);
  });
});

const placed = (from: number, length: number, [left, right] = [5_000, 5_000]) => ({
  from,
  length,
  left,
  right,
});

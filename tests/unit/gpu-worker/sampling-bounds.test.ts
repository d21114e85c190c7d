/**
 * At and between the bounds of every number that a request may set, a choice always finds a token.
 */
import { describe, expect, it } from "vitest";

import { Prompt } from "../../../gpu-worker/src/engine/prompt.ts";
import { Sequence } from "../../../gpu-worker/src/engine/sequence.ts";
import { createRandom } from "../../../gpu-worker/src/sampling/random.ts";
import { ByteDetokenizer } from "../../../gpu-worker/src/tokenization/detokenizer.ts";
import { LIMITS } from "../../../src/contract/common.ts";
import { type Sampling, samplingSchema } from "../../../src/contract/engine.ts";
import { fc, runs } from "../../support/random.ts";

const VOCABULARY = 24;
const LEAST = Number.MIN_VALUE;
const MAX_FLOAT32 = 3.4028234663852886e38;
const STEPS = 6;

const PLAIN: Sampling = {
  maxTokens: STEPS,
  minTokens: 0,
  n: 1,
  bestOf: 1,
  temperature: 1,
  topP: 1,
  topK: 0,
  minP: 0,
  typicalP: 1,
  repetitionPenalty: 1,
  presencePenalty: 0,
  frequencyPenalty: 0,
  logitBias: {},
  seed: 1,
  stop: [],
  stopTokenIds: [],
  ignoreEos: true,
  topLogprobs: 3,
  echo: false,
};

/** The two bounds of each number; a bound that is left out itself is as near as a number can be. */
const BOUNDS = {
  temperature: [0, LIMITS.maxTemperature],
  topP: [LEAST, 1],
  minP: [0, 1],
  typicalP: [LEAST, 1],
  repetitionPenalty: [LIMITS.minRepetitionPenalty, LIMITS.maxRepetitionPenalty],
  presencePenalty: [-LIMITS.maxPenalty, LIMITS.maxPenalty],
  frequencyPenalty: [-LIMITS.maxPenalty, LIMITS.maxPenalty],
} as const satisfies Partial<Record<keyof Sampling, readonly [number, number]>>;

const between = ([min, max]: readonly [number, number]) =>
  fc.oneof(
    fc.constantFrom(min, max, Math.max(min, LEAST), Math.max(min, 1e-300)),
    fc.double({ min, max, noNaN: true }),
  );

const settings = fc.record({
  ...(Object.fromEntries(
    Object.entries(BOUNDS).map(([name, bounds]) => [name, between(bounds)]),
  ) as Record<keyof typeof BOUNDS, fc.Arbitrary<number>>),
  topK: fc.constantFrom(0, 1, 5, VOCABULARY - 1, VOCABULARY, LIMITS.maxTokens),
  logitBias: fc.dictionary(
    fc.integer({ min: 0, max: VOCABULARY - 1 }).map(String),
    between([-LIMITS.maxLogitBias, LIMITS.maxLogitBias]),
  ),
  seed: fc.constantFrom(0, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
});

/** What a model may return, its overflows among them. */
const logit = fc.oneof(
  { weight: 4, arbitrary: fc.float({ min: -40, max: 40, noNaN: true }) },
  fc.constantFrom(0, 65_504, -65_504, MAX_FLOAT32, -MAX_FLOAT32, -Infinity, Infinity, NaN),
);
const logits = fc
  .array(fc.array(logit, { minLength: VOCABULARY, maxLength: VOCABULARY }), {
    minLength: STEPS,
    maxLength: STEPS,
  })
  .map((steps) => steps.map((step) => Float32Array.from(step)));

function createSequence(sampling: Sampling): Sequence {
  const names = { bytesOf: (id: number) => Uint8Array.of(97 + id) };
  const prompt = new Prompt({
    tokenIds: [0, 1, 2],
    echoText: undefined,
    topCount: undefined,
    isRanked: false,
    names,
    isShared: false,
  });
  return new Sequence({
    index: 0,
    prompt,
    sampling,
    maxTokens: STEPS,
    random: createRandom(sampling.seed ?? 0, 0),
    endTokenIds: [],
    detokenizer: new ByteDetokenizer((id) => ({ kind: "bytes", bytes: Uint8Array.of(97 + id) })),
    names,
    forbidden: undefined,
    constraint: undefined,
    toolReader: undefined,
    isFirst: true,
    isRanked: true,
    carried: [],
  });
}

describe("the numbers of a request", () => {
  it.each(Object.entries(BOUNDS))("%s is taken at its bounds, and not beyond", (name, bounds) => {
    const [min, max] = bounds;
    const isTaken = (value: number) =>
      samplingSchema.safeParse({ ...PLAIN, [name]: value }).success;
    expect([isTaken(min), isTaken(max)]).toEqual([true, true]);
    expect([isTaken(min - 1e-3), isTaken(max + 1e-3)]).toEqual([false, false]);
    expect([isTaken(Infinity), isTaken(-Infinity), isTaken(NaN)]).toEqual([false, false, false]);
  });

  it("takes a bias at its bounds, and not beyond", () => {
    const isTaken = (bias: number) =>
      samplingSchema.safeParse({ ...PLAIN, logitBias: { 1: bias } }).success;
    const { maxLogitBias: max } = LIMITS;
    expect([-max, max, -max - 0.1, max + 0.1].map(isTaken)).toEqual([true, true, false, false]);
  });

  it("always leave a token that the model allows, and log probabilities that JSON can say", () => {
    fc.assert(
      fc.property(settings, logits, (numbers, steps) => {
        const sequence = createSequence({ ...PLAIN, ...numbers });
        for (const step of steps) {
          if (!step.some((one) => one > -Infinity)) continue;
          const { pieces } = sequence.accept(step);
          expect(step[sequence.tokenIds.at(-1) ?? -1]).toBeGreaterThan(-Infinity);
          const told = pieces.flatMap((piece) => (piece.type === "text" ? piece.logprobs : []));
          const said = told.flatMap((one) => [one?.logprob, ...(one?.top ?? [])]);
          expect(JSON.stringify(said)).not.toContain("null");
        }
        if (sequence.generatedTokens > 0) expect(sequence.meanLogprob).not.toBeNaN();
      }),
      { numRuns: runs(1_000) },
    );
  });
});

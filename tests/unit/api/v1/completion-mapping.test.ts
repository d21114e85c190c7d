import { describe, expect, it } from "vitest";

import { completionRequestSchema, completionSchema } from "../../../../src/contract/completions.ts";
import type { TokenLogprob } from "../../../../src/contract/engine.ts";
import { gather } from "../../../../src/dialects/gathered.ts";
import { answerHead } from "../../../../src/dialects/openai/completion-id.ts";
import {
  CompletionChunks,
  toCompletion,
  toCompletionInput,
  toCompletionSampling,
} from "../../../../src/dialects/openai/completions.ts";
import { StreamUsage } from "../../../../src/dialects/openai/usage.ts";
import type { GenerationEvent } from "../../../../src/gateway/generation.ts";
import { check } from "../../../../src/http/body.ts";
import { fc } from "../../../support/random.ts";

const STARTED = { promptTokens: 5, cachedTokens: 0 };
const HEAD = answerHead(
  "cmpl",
  { requestId: "req_abc", nowMs: 1_700_000_000_000 },
  { model: "m", serviceTier: "default", started: {} },
);
const USAGE = { promptTokens: 2, cachedTokens: 0, completionTokens: 2 };
const END: GenerationEvent = { type: "generation_end", usage: USAGE, stop: null };

const token = (text: string, logprob: number | null = -1): TokenLogprob => ({
  token: text,
  bytes: [],
  logprob,
  top: logprob === null ? [] : [{ token: text, bytes: [], logprob }],
});
const delta = (tokens: TokenLogprob[], index = 0): GenerationEvent => ({
  type: "delta",
  index,
  text: tokens.map((entry) => entry.token).join(""),
  completionTokens: 1,
  logprobs: tokens,
});

async function* batches(...events: GenerationEvent[]) {
  yield events;
}

const request = (fields: object) =>
  check({ model: "m", prompt: "hi", ...fields }, completionRequestSchema);

describe("a prompt in the engine's words", () => {
  it.each([
    ["a text", "hi", ["hi"]],
    ["an empty text", "", [""]],
    ["several texts", ["a", "b"], ["a", "b"]],
    ["token ids", [1, 2], [[1, 2]]],
    ["several lists of token ids", [[1], [2, 3]], [[1], [2, 3]]],
  ])("%s", (_name, prompt, prompts) => {
    expect(toCompletionInput(request({ prompt }))).toEqual({ type: "completion", prompts });
  });
});

describe("a completion's sampling", () => {
  it("has OpenAI's 16 tokens by default", () => {
    expect(toCompletionSampling(request({}), 1).maxTokens).toBe(16);
  });

  it("allows no tokens only together with echo", () => {
    const echo = request({ max_tokens: 0, echo: true, logprobs: 1 });
    expect(toCompletionSampling(echo, 1)).toMatchObject({
      maxTokens: 0,
      echo: true,
      topLogprobs: 1,
    });
    expect(() => toCompletionSampling(request({ max_tokens: 0 }), 1)).toThrow(/max_tokens/);
  });

  it("bounds prompts times n", () => {
    expect(toCompletionSampling(request({ n: 4 }), 4).n).toBe(4);
    expect(() => toCompletionSampling(request({ n: 4 }), 5)).toThrow(
      "prompts times n must be at most 16, got 20",
    );
  });

  it("bounds prompts times best_of, which are all generated", () => {
    const request3 = request({ n: 2, best_of: 3 });
    expect(toCompletionSampling(request3, 5)).toMatchObject({ n: 2, bestOf: 3 });
    expect(() => toCompletionSampling(request3, 6)).toThrow(
      "prompts times best_of must be at most 16, got 18",
    );
  });

  it("generates n texts when best_of is not given, or equals n", () => {
    expect(toCompletionSampling(request({ n: 3 }), 1)).toMatchObject({ n: 3, bestOf: 3 });
    const equal = request({ n: 3, best_of: 3, stream: true });
    expect(toCompletionSampling(equal, 1)).toMatchObject({ n: 3, bestOf: 3 });
  });

  it.each([
    [{ n: 3, best_of: 2 }, "best_of must be at least n, which is 3, got 2"],
    [{ best_of: 2, stream: true }, /best_of must equal n in a stream, which is 1, got 2/],
  ])("refuses %j", (fields, message) => {
    expect(() => toCompletionSampling(request(fields), 1)).toThrow(message);
  });
});

describe("a completion's logprobs", () => {
  it("give each token's offset in the text, across chunks and per choice", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (list) => {
        const writer = new CompletionChunks(HEAD, new StreamUsage(null, STARTED));
        let text = "";
        for (const group of list) {
          const event = delta(group.map((word) => token(word)));
          writer.of(delta([token("elsewhere")], 1));
          const logprobs = writer.of(event)[0]?.choices[0]?.logprobs;
          let expected = text.length;
          for (const [at, word] of group.entries()) {
            expect(logprobs?.text_offset[at]).toBe(expected);
            expected += word.length;
          }
          text += group.join("");
        }
      }),
    );
  });

  it("always hold the token itself, beside as many of the likeliest as were asked for", async () => {
    const top = [{ token: "likelier", bytes: [], logprob: -0.1 }];
    const sampled = { token: "b", bytes: [98], logprob: -3 };
    const list = [
      { ...sampled, top },
      { ...sampled, top: [] },
      { ...sampled, top: [sampled] },
    ];
    const answer = toCompletion(HEAD, await gather(batches(delta(list), END), 1));
    expect(answer.choices[0]?.logprobs?.top_logprobs).toEqual([
      { likelier: -0.1, b: -3 },
      { b: -3 },
      { b: -3 },
    ]);
  });

  it("are null for the first token of an echoed prompt, which nothing precedes", async () => {
    const events = [delta([token("a", null), token("b")]), END];
    const answer = toCompletion(HEAD, await gather(batches(...events), 1));
    expect(answer.choices[0]?.logprobs).toEqual({
      tokens: ["a", "b"],
      token_logprobs: [null, -1],
      top_logprobs: [null, { b: -1 }],
      text_offset: [0, 1],
    });
    expect(completionSchema.safeParse(answer).error).toBeUndefined();
  });
});

describe("a completion's chunks", () => {
  const events: GenerationEvent[] = [
    { type: "delta", index: 0, text: "tide", completionTokens: 1, logprobs: null },
    { type: "choice_end", index: 0, finishReason: "length" },
    END,
  ];

  it.each([true, false])("follow the shape, usage asked for: %s", (withUsage) => {
    const writer = new CompletionChunks(
      HEAD,
      new StreamUsage({ include_usage: withUsage }, STARTED),
    );
    const chunks = events.flatMap((event) => writer.of(event));
    expect(chunks).toHaveLength(withUsage ? 3 : 2);
    for (const chunk of chunks) {
      expect(completionSchema.safeParse(chunk).error).toBeUndefined();
      expect(chunk).toMatchObject({ id: "cmpl-abc", object: "text_completion" });
      expect("usage" in chunk).toBe(withUsage);
    }
    expect(chunks.map(({ choices: [choice] }) => choice?.finish_reason)).toEqual(
      withUsage ? [null, "length", undefined] : [null, "length"],
    );
  });
});

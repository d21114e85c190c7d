import { describe, expect, it } from "vitest";

import {
  chatCompletionChunkSchema,
  chatCompletionRequestSchema,
  chatCompletionSchema,
} from "../../../../src/contract/chat.ts";
import { gather } from "../../../../src/dialects/gathered.ts";
import {
  ChatChunks,
  toChatAsked,
  toChatCompletion,
  toChatSampling,
} from "../../../../src/dialects/openai/chat.ts";
import { answerHead } from "../../../../src/dialects/openai/completion-id.ts";
import { StreamUsage } from "../../../../src/dialects/openai/usage.ts";
import type { GenerationEvent } from "../../../../src/gateway/generation.ts";
import { check } from "../../../../src/http/body.ts";

const HEAD = answerHead(
  "chatcmpl",
  { requestId: "req_abc", nowMs: 1_700_000_000_999 },
  { model: "m", serviceTier: "default", started: {} },
);
const USAGE = { promptTokens: 5, cachedTokens: 2, completionTokens: 3 };
const FORM = { isToolNamed: false };
const STARTED = { promptTokens: 5, cachedTokens: 0 };
const LOGPROB = { token: "Hel", bytes: [72, 101, 108], logprob: -0.5, top: [] };

const delta = (index: number, text: string, completionTokens: number): GenerationEvent => ({
  type: "delta",
  index,
  text,
  completionTokens,
  logprobs: null,
});
const END: GenerationEvent = { type: "generation_end", usage: USAGE, stop: null };
const EVENTS: GenerationEvent[] = [
  delta(0, "Hel", 1),
  delta(1, "", 2),
  delta(1, "Yo", 3),
  { type: "choice_end", index: 1, finishReason: "length" },
  { type: "choice_end", index: 0, finishReason: "stop" },
  END,
];

function chunksOf(events: readonly GenerationEvent[], include_usage: boolean, more = {}) {
  const usage = new StreamUsage({ include_usage, ...more }, STARTED);
  const writer = new ChatChunks(HEAD, FORM, usage);
  return [...writer.opening(2), ...events.flatMap((event) => writer.of(event))];
}

async function* batches(...events: GenerationEvent[]) {
  for (const event of events) yield [event];
}

const request = (fields: object) =>
  check(
    { model: "m", messages: [{ role: "user", content: "hi" }], ...fields },
    chatCompletionRequestSchema,
  );

describe("a chat stream's chunks", () => {
  it("come in the order clients expect: roles, deltas, ends", () => {
    const seen = chunksOf(EVENTS, false).map(({ choices: [choice] }) => [
      choice?.index,
      choice?.delta,
      choice?.finish_reason,
    ]);
    expect(seen).toEqual([
      [0, { role: "assistant", content: "", refusal: null }, null],
      [1, { role: "assistant", content: "", refusal: null }, null],
      [0, { content: "Hel" }, null],
      [1, { content: "Yo" }, null],
      [1, {}, "length"],
      [0, {}, "stop"],
    ]);
  });

  it("have the same id, time and model, and every key that strict clients want", () => {
    for (const chunk of chunksOf(EVENTS, true)) {
      expect(chatCompletionChunkSchema.safeParse(chunk).error).toBeUndefined();
      expect(chunk).toMatchObject({
        id: "chatcmpl-abc",
        object: "chat.completion.chunk",
        created: 1_700_000_000,
        model: "m",
      });
      for (const choice of chunk.choices) {
        expect(Object.keys(choice).toSorted()).toEqual(
          ["delta", "finish_reason", "index", "logprobs"].toSorted(),
        );
      }
    }
  });

  it("have no usage key when it was not asked for", () => {
    for (const chunk of chunksOf(EVENTS, false)) expect(chunk).not.toHaveProperty("usage");
  });

  it("have usage null, and once the figures with no choices, when it was asked for", () => {
    const chunks = chunksOf(EVENTS, true);
    const last = chunks.pop();
    for (const chunk of chunks) expect(chunk.usage).toBeNull();
    expect(last).toMatchObject({
      choices: [],
      usage: {
        prompt_tokens: 5,
        completion_tokens: 3,
        total_tokens: 8,
        prompt_tokens_details: { cached_tokens: 2 },
        completion_tokens_details: { reasoning_tokens: 0 },
      },
    });
  });

  it("have the usage so far, when that was asked for with the usage", () => {
    const continuous = { continuous_usage_stats: true };
    const totals = chunksOf(EVENTS, true, continuous).map(({ usage }) => usage?.total_tokens);
    expect(totals).toEqual([5, 5, 6, 8, 8, 8, 8]);
    for (const chunk of chunksOf(EVENTS, false, continuous))
      expect(chunk).not.toHaveProperty("usage");
  });

  it("leave out events that say nothing, but not a token that has only a logprob", () => {
    const writer = new ChatChunks(HEAD, FORM, new StreamUsage(null, STARTED));
    expect(writer.of(delta(0, "", 1))).toEqual([]);
    const silent: GenerationEvent = { ...delta(0, "", 1), logprobs: [LOGPROB] } as GenerationEvent;
    expect(writer.of(silent)[0]?.choices[0]).toMatchObject({
      delta: { content: "" },
      logprobs: { content: [{ token: "Hel", logprob: -0.5 }], refusal: null },
    });
  });
});

describe("a whole chat answer", () => {
  it("has every choice with its text and its own finish reason", async () => {
    const answer = toChatCompletion(HEAD, await gather(batches(...EVENTS), 2), FORM);
    expect(chatCompletionSchema.safeParse(answer).error).toBeUndefined();
    expect(answer.choices).toEqual([
      {
        index: 0,
        message: { role: "assistant", content: "Hel", refusal: null },
        logprobs: null,
        finish_reason: "stop",
      },
      {
        index: 1,
        message: { role: "assistant", content: "Yo", refusal: null },
        logprobs: null,
        finish_reason: "length",
      },
    ]);
    expect(answer).not.toHaveProperty("tidegate");
  });

  it("says when the money ended it, and calls what was cut off a length", async () => {
    const events: GenerationEvent[] = [
      delta(0, "Hel", 1),
      {
        type: "generation_end",
        usage: USAGE,
        stop: { by: "budget_exhausted", limitedBy: "credits" },
      },
    ];
    const answer = toChatCompletion(HEAD, await gather(batches(...events), 1), FORM);
    expect(answer.choices[0]?.finish_reason).toBe("length");
    expect(answer.tidegate).toEqual({ stopped_by: "budget_exhausted", limited_by: "credits" });
  });

  it("is not made of a generation without an end", async () => {
    await expect(gather(batches(delta(0, "a", 1)), 1)).rejects.toThrow();
  });
});

describe("a chat request in the engine's words", () => {
  it("joins text parts and takes developer for system", () => {
    const { input } = toChatAsked(
      request({
        messages: [
          { role: "developer", content: "Be brief." },
          {
            role: "user",
            content: [
              { type: "text", text: "a" },
              { type: "text", text: "b" },
            ],
          },
        ],
      }),
    );
    expect(input).toEqual({
      type: "chat",
      toolUse: null,
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "ab" },
      ],
    });
  });

  it("fills in OpenAI's defaults, for absent and for null alike", () => {
    const defaults = {
      maxTokens: null,
      n: 1,
      temperature: 1,
      topP: 1,
      topK: 0,
      stop: [],
      seed: null,
      topLogprobs: null,
      echo: false,
    };
    expect(toChatSampling(request({}))).toMatchObject(defaults);
    const nulls = { max_tokens: null, n: null, temperature: null, stop: null, seed: null };
    expect(toChatSampling(request(nulls))).toMatchObject(defaults);
  });

  it("keeps an explicit zero apart from absent", () => {
    const sampling = toChatSampling(request({ temperature: 0, logprobs: true, top_logprobs: 0 }));
    expect(sampling).toMatchObject({ temperature: 0, topLogprobs: 0 });
  });

  it("takes the newer name of max_tokens, and both when they agree", () => {
    expect(toChatSampling(request({ max_completion_tokens: 7 })).maxTokens).toBe(7);
    const both = request({ max_completion_tokens: 7, max_tokens: 7 });
    expect(toChatSampling(both).maxTokens).toBe(7);
  });

  it("takes -1 for as many tokens as there is room for", () => {
    expect(toChatSampling(request({ max_tokens: -1 })).maxTokens).toBeNull();
    expect(() => request({ max_tokens: -2 })).toThrow("max_tokens must be at least -1, got -2");
  });

  it("takes how others are told to think for a hint", () => {
    const { input } = toChatAsked(request({ thinking: { type: "enabled" } }));
    expect(input.templateVariables).toBeUndefined();
  });

  it.each([
    [{ max_tokens: 5, max_completion_tokens: 6 }, "max_completion_tokens"],
    [{ max_tokens: -1, max_completion_tokens: 6 }, "max_completion_tokens"],
    [{ max_tokens: 0 }, "max_tokens"],
    [{ top_logprobs: 2 }, "top_logprobs"],
    [{ top_logprobs: 2, logprobs: false }, "top_logprobs"],
    [{ stream_options: { include_usage: true } }, "stream_options"],
  ])("refuses %j, which contradicts itself", (fields, param) => {
    const call = () => toChatSampling(request(fields));
    expect(call).toThrow(expect.objectContaining({ code: "invalid_value", param }) as Error);
  });
});

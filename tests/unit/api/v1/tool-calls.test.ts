/**
 * Calls on their way to the client: however the engine cuts them, the same message arrives, whole
 * or streamed.
 */
import { describe, expect, it } from "vitest";

import {
  chatCompletionChunkSchema,
  chatCompletionSchema,
  type ChatCompletionChunk,
} from "../../../../src/contract/chat.ts";
import { gather } from "../../../../src/dialects/gathered.ts";
import { ChatChunks, toChatCompletion } from "../../../../src/dialects/openai/chat.ts";
import { answerHead } from "../../../../src/dialects/openai/completion-id.ts";
import { StreamUsage } from "../../../../src/dialects/openai/usage.ts";
import type { GenerationEvent, ToolCallEvent } from "../../../../src/gateway/generation.ts";
import { fc } from "../../../support/random.ts";

const HEAD = answerHead(
  "chatcmpl",
  { requestId: "req_abc", nowMs: 1_700_000_000_000 },
  { model: "m", serviceTier: "default", started: {} },
);
const FORM = { isToolNamed: false };
const STARTED = { promptTokens: 5, cachedTokens: 0 };
const USAGE = { promptTokens: 5, cachedTokens: 0, completionTokens: 3 };
const END: GenerationEvent = { type: "generation_end", usage: USAGE, stop: null };

interface Call {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

const part = (
  callIndex: number,
  text: string,
  first: { id: string; name: string } | null = null,
  index = 0,
): ToolCallEvent => ({
  type: "tool_call",
  index,
  callIndex,
  id: first?.id ?? null,
  name: first?.name ?? null,
  arguments: text,
  completionTokens: 1,
});
const text = (value: string): GenerationEvent => ({
  type: "delta",
  index: 0,
  text: value,
  completionTokens: 1,
  logprobs: null,
});
const ended = (finishReason: "stop" | "length" | "tool_calls", index = 0): GenerationEvent => ({
  type: "choice_end",
  index,
  finishReason,
});

async function* batches(events: readonly GenerationEvent[]) {
  for (const event of events) yield [event];
}

const messageOf = async (events: readonly GenerationEvent[], form = FORM) => {
  const answer = toChatCompletion(HEAD, await gather(batches([...events, END]), 1), form);
  expect(chatCompletionSchema.safeParse(answer).error).toBeUndefined();
  return answer.choices[0];
};

const chunksOf = (events: readonly GenerationEvent[], form = FORM): ChatCompletionChunk[] => {
  const usage = new StreamUsage(null, STARTED);
  const chunks = events.flatMap((event) => new ChatChunks(HEAD, form, usage).of(event));
  for (const chunk of chunks) {
    expect(chatCompletionChunkSchema.safeParse(chunk).error).toBeUndefined();
  }
  return chunks;
};

/** What a client makes of the deltas, by OpenAI's rule: a part goes to the call of its index. */
function accumulated(chunks: readonly ChatCompletionChunk[]): Call[] {
  const calls: Call[] = [];
  const deltas = chunks.flatMap(({ choices: [choice] }) => choice?.delta.tool_calls ?? []);
  for (const { index, id, type, function: piece } of deltas) {
    const known = calls[index];
    if (known === undefined) {
      expect({ type, text: piece.arguments, at: index }).toEqual({
        type: "function",
        text: "",
        at: calls.length,
      });
      calls.push({ id: id ?? "", name: piece.name ?? "", arguments: "" });
    } else {
      expect([id, type, piece.name]).toEqual([undefined, undefined, undefined]);
      calls[index] = { ...known, arguments: known.arguments + piece.arguments };
    }
  }
  return calls;
}

const words = fc.string({ minLength: 1, maxLength: 6 });
const cutCall = fc.record({
  id: words,
  name: words,
  pieces: fc.array(fc.string(), { maxLength: 6 }),
});

describe("calls of tools", () => {
  it("are the same message however they were cut, streamed or whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cutCall, { minLength: 1, maxLength: 4 }), async (list) => {
        const events = list.flatMap(({ id, name, pieces: [head = "", ...rest] }, callIndex) => [
          part(callIndex, head, { id, name }),
          ...rest.map((piece) => part(callIndex, piece)),
        ]);
        const calls = list.map(({ id, name, pieces }) => ({
          id,
          name,
          arguments: pieces.join(""),
        }));
        const whole = await messageOf([...events, ended("tool_calls")]);
        expect(whole?.message.tool_calls).toEqual(
          calls.map(({ id, ...fn }) => ({ id, type: "function", function: fn })),
        );
        expect(accumulated(chunksOf(events))).toEqual(calls);
      }),
    );
  });

  it("begin with id, type, name and no arguments, and then have nothing but pieces", () => {
    const events = [part(0, '{"ci', { id: "call_1", name: "f" }), part(0, 'ty":1}')];
    const deltas = chunksOf(events).map(({ choices: [choice] }) => choice?.delta);
    expect(deltas).toEqual([
      {
        tool_calls: [
          { index: 0, id: "call_1", type: "function", function: { name: "f", arguments: "" } },
        ],
      },
      { tool_calls: [{ index: 0, function: { arguments: '{"ci' } }] },
      { tool_calls: [{ index: 0, function: { arguments: 'ty":1}' } }] },
    ]);
  });

  it("have null for content when nothing else was said, and the text where there is some", async () => {
    const calls = [part(0, "{}", { id: "a", name: "f" }), ended("tool_calls")];
    expect((await messageOf(calls))?.message.content).toBeNull();
    expect((await messageOf([text("Let me see."), ...calls]))?.message.content).toBe("Let me see.");
    const silent = await messageOf([ended("stop")]);
    expect(silent?.message).toEqual({ role: "assistant", content: "", refusal: null });
  });

  it("end with tool_calls, but with stop when the request named the tool, as OpenAI has it", async () => {
    const events = [part(0, "{}", { id: "a", name: "f" }), ended("tool_calls")];
    const reasons = async (form: typeof FORM) => [
      (await messageOf(events, form))?.finish_reason,
      chunksOf(events, form).at(-1)?.choices[0]?.finish_reason,
    ];
    expect(await reasons(FORM)).toEqual(["tool_calls", "tool_calls"]);
    expect(await reasons({ ...FORM, isToolNamed: true })).toEqual(["stop", "stop"]);
  });

  it("that are cut off say length, named or not", async () => {
    const events = [part(0, '{"a', { id: "a", name: "f" }), ended("length")];
    for (const isToolNamed of [true, false]) {
      const choice = await messageOf(events, { ...FORM, isToolNamed });
      expect(choice?.finish_reason).toBe("length");
      expect(choice?.message.tool_calls?.[0]?.function.arguments).toBe('{"a');
    }
  });

  it("belong to their own choice", async () => {
    const first = { id: "a", name: "f" };
    const events = [part(0, "1", first, 1), part(0, "2", first, 0), part(0, "3", null, 1), END];
    const { choices } = await gather(batches(events), 2);
    expect(choices.map(({ calls }) => calls.map((call) => call.arguments))).toEqual([
      ["2"],
      ["13"],
    ]);
  });

  it.each([
    ["without id and name", [part(0, "x")]],
    ["before another has begun", [part(1, "x", { id: "a", name: "f" })]],
  ])("that begin %s are the backend's failure", async (_name, events) => {
    await expect(gather(batches([...events, END]), 1)).rejects.toMatchObject({
      code: "backend_failed",
    });
  });
});

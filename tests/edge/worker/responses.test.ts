/**
 * Responses through the whole Worker: what reaches the engine, what reaches the client, what is
 * paid.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer, FakeWorker, toolCall, type MadeEvent } from "../support/fake-worker.ts";
import {
  call,
  callOfTool,
  eventsOf,
  expectRefused,
  made,
  messagesOf,
  PARAMETERS,
  PROMPT_CHARGE,
  send,
  settled,
  TOKEN_CHARGE,
  TOOLS,
} from "../support/response-client.ts";
import { openCustomer } from "../support/test-worker.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const cutShort = (): MadeEvent[] => [
  { type: "delta", index: 0, text: "hel", completionTokens: 1, logprobs: null },
  { type: "choice_end", index: 0, finishReason: "length" },
];

describe("a response", () => {
  it("is whole, with every key that clients demand", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hello", 0, 3);
    // A client may let what does not fit be cut: this fits.
    const hints = { truncation: "auto", include: ["web_search_call.action.sources"] };
    const asked = { instructions: "Be brief.", metadata: { a: "b" }, ...hints };
    const response = await made(key, asked);
    expect(response).toMatchObject({
      id: expect.stringMatching(/^resp_/),
      object: "response",
      status: "completed",
      error: null,
      incomplete_details: null,
      instructions: "Be brief.",
      output: [
        {
          type: "message",
          status: "completed",
          role: "assistant",
          content: [{ type: "output_text", text: "hello", annotations: [], logprobs: [] }],
        },
      ],
      usage: { input_tokens: 10, output_tokens: 3, total_tokens: 13 },
      store: true,
      metadata: { a: "b" },
      text: { format: { type: "text" } },
      tools: [],
      tool_choice: "auto",
      truncation: "disabled",
    });
    expect(response.completed_at).toBeGreaterThanOrEqual(response.created_at);
    expect(messagesOf(worker, 0)).toEqual([
      { role: "system", content: "Be brief." },
      { role: "user", content: "hi" },
    ]);
    expect(await settled(id)).toMatchObject({
      operation: "responses",
      charge_nano_usd: PROMPT_CHARGE + 3 * TOKEN_CHARGE,
    });
  });

  it("is streamed in OpenAI's order, and ends with the whole one", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello", 0, 3);
    const events = await eventsOf(await send(key, { stream: true }));
    expect(events.map(({ type }) => type)).toEqual([
      "response.created",
      "response.in_progress",
      "response.output_item.added",
      "response.content_part.added",
      "response.output_text.delta",
      "response.output_text.done",
      "response.content_part.done",
      "response.output_item.done",
      "response.completed",
    ]);
    expect(events[0]).toMatchObject({
      response: { status: "in_progress", output: [], usage: null },
    });
    const last = events.at(-1);
    if (last?.type !== "response.completed") throw new Error("the stream has no end");
    const stored = await call(key, "GET", `/${last.response.id}`);
    expect(await stored.json()).toEqual(last.response);
  });

  it("streams a call, its arguments piece by piece", async () => {
    const { key } = await openCustomer();
    worker.makes = callOfTool;
    const events = await eventsOf(await send(key, { stream: true, tools: TOOLS }));
    expect(events.map(({ type }) => type).slice(2)).toEqual([
      "response.output_item.added",
      "response.function_call_arguments.delta",
      "response.function_call_arguments.delta",
      "response.function_call_arguments.done",
      "response.output_item.done",
      "response.completed",
    ]);
    expect(events.at(-2)).toMatchObject({
      output_index: 0,
      item: {
        type: "function_call",
        call_id: "call_1",
        name: "get_weather",
        arguments: '{"city": "Paris"}',
        status: "completed",
      },
    });
  });

  it("has the log probabilities of its text, and none of a call's, whole and streamed", async () => {
    const { key } = await openCustomer();
    // As a worker tells of them: each token's text and log probability, then what it is of a call.
    worker.makes = () => {
      let tokens = 0;
      const token = (text: string, written: string): MadeEvent => ({
        type: "delta",
        index: 0,
        text,
        completionTokens: (tokens += 1),
        logprobs: [
          { token: written, bytes: [...new TextEncoder().encode(written)], logprob: -1, top: [] },
        ],
      });
      const text = [token("", "I"), token("It is", "t is"), token("", "<tool_call>")];
      const call = ['{"city":', ' "Paris"}'].flatMap((piece, at): MadeEvent[] => {
        const before = token("", "{");
        const [begun] = toolCall([piece], { from: tokens });
        if (begun?.type !== "tool_call") throw new Error("no call");
        return [before, at === 0 ? begun : { ...begun, id: null, name: null }];
      });
      const end = { type: "choice_end", index: 0, finishReason: "tool_calls" } as const;
      return [...text, ...call, token("", "</tool_call>"), end];
    };
    const asked = { tools: TOOLS, include: ["message.output_text.logprobs"] };
    const { output } = await made(key, asked);
    expect(output).toMatchObject([
      { content: [{ text: "It is", logprobs: [{ token: "I" }, { token: "t is" }] }] },
      { type: "function_call", arguments: '{"city": "Paris"}' },
    ]);
    const last = (await eventsOf(await send(key, { ...asked, stream: true }))).at(-1);
    if (last?.type !== "response.completed") throw new Error("the stream has no end");
    const unnamed = (items: typeof output) => items.map(({ id: _, ...item }) => item);
    expect(unnamed(last.response.output)).toEqual(unnamed(output));
  });

  it("that its most tokens cut is incomplete, whole and streamed", async () => {
    const { key } = await openCustomer();
    worker.makes = cutShort;
    const incomplete = {
      status: "incomplete",
      incomplete_details: { reason: "max_output_tokens" },
      completed_at: null,
      output: [{ status: "incomplete" }],
    };
    expect(await made(key, { max_output_tokens: 1 })).toMatchObject(incomplete);
    const events = await eventsOf(await send(key, { max_output_tokens: 1, stream: true }));
    expect(events.at(-1)).toMatchObject({ type: "response.incomplete", response: incomplete });
  });

  it("that breaks off says so with an error and as failed, and what was given is charged", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hel");
    worker.breaksOff = true;
    const events = await eventsOf(await send(key, { stream: true }));
    expect(events.slice(-2)).toMatchObject([
      { type: "error", code: "backend_failed" },
      { type: "response.failed", response: { status: "failed", store: false } },
    ]);
    expect(await settled(id)).toMatchObject({ charge_nano_usd: PROMPT_CHARGE + TOKEN_CHARGE });
  });

  it("runs once with an Idempotency-Key, and a stream goes on after the last event", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hello", 0, 2);
    const once = { "idempotency-key": "one" };
    const first = await (await send(key, { stream: true }, once)).text();
    const again = await send(key, { stream: true }, { ...once, "last-event-id": "5" });
    const rest = await again.text();
    expect(first.endsWith(rest)).toBe(true);
    expect(rest.startsWith("id: 6\nevent: ")).toBe(true);
    expect(worker.requests).toHaveLength(1);
    expect(await settled(id)).toMatchObject({ charge_nano_usd: PROMPT_CHARGE + 2 * TOKEN_CHARGE });
  });

  it("holds the form that is asked for, and offers the tools that are allowed", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("{}");
    const format = { type: "json_schema", name: "city", schema: PARAMETERS, strict: true };
    const other = { type: "function", name: "other", parameters: null };
    const allowed = { type: "function", name: "get_weather" };
    const response = await made(key, {
      text: { format },
      tools: [...TOOLS, other],
      tool_choice: { type: "allowed_tools", mode: "auto", tools: [allowed] },
      parallel_tool_calls: false,
    });
    expect(response.text.format).toMatchObject({ ...format, description: null });
    expect(worker.requests[0]).toMatchObject({
      output: { type: "json_schema", schema: PARAMETERS },
      input: { toolUse: { tools: [{ name: "get_weather" }], choice: "auto", isParallel: false } },
    });
  });
});

describe("a count of input tokens", () => {
  it("is the engine's own, of all that comes before too", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const { id } = await made(key);
    const body = { model: "m", input: "hi", previous_response_id: id };
    const counted = await call(key, "POST", "/input_tokens", body);
    expect(await counted.json()).toEqual({ object: "response.input_tokens", input_tokens: 10 });
    expect(worker.requests).toHaveLength(1);
  });
});

describe("what cannot be done", () => {
  it.each([
    [
      "an image",
      {
        input: [
          { role: "user", content: [{ type: "input_image", image_url: "http://10.0.0.1/" }] },
        ],
      },
      "input[0].content[0]",
    ],
    [
      "a file",
      { input: [{ role: "user", content: [{ type: "input_file", file_id: "f" }] }] },
      "input[0].content[0]",
    ],
    ["the background", { background: true }, "background"],
    ["a conversation", { conversation: "conv_1" }, "conversation"],
    ["a stored prompt", { prompt: { id: "p" } }, "prompt"],
    ["a prompt that is cut", { truncation: "always" }, "truncation"],
    ["a tool on the server", { tools: [{ type: "web_search" }] }, "tools[0].type"],
    ["a field that is none", { max_tokens: 4 }, "max_tokens"],
    [
      "an output without its call",
      { input: [{ type: "function_call_output", call_id: "x", output: "y" }] },
      "input[0].call_id",
    ],
    ["items that say nothing", { input: [{ type: "reasoning", summary: [] }] }, "input"],
    ["a choice without tools", { tool_choice: "required" }, "tool_choice"],
  ])("is refused by its name, as %s", async (_, fields, param) => {
    const { key } = await openCustomer();
    const error = await expectRefused(await send(key, fields), 400, param);
    expect(error.message).toContain(param);
    expect(worker.requests).toEqual([]);
  });

  it("is told in the names that responses have", async () => {
    const { key } = await openCustomer();
    worker.refusal = {
      code: "invalid_value",
      message: "tools[0].function.parameters#/pattern cannot be enforced",
      param: "tools[0].function.parameters",
    };
    const error = await expectRefused(
      await send(key, { tools: TOOLS }),
      400,
      "tools[0].parameters",
    );
    expect(error.message).toBe("tools[0].parameters#/pattern cannot be enforced");
    worker.refusal = {
      code: "context_length_exceeded",
      message: "messages has 9 tokens",
      param: "messages",
    };
    await expectRefused(await send(key), 400, "input");
  });
});

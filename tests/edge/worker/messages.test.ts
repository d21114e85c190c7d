/**
 * Anthropic's dialect through the whole Worker: what reaches the engine, what reaches the client,
 * what is paid.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { MessageAnswer } from "../../../src/contract/messages.ts";
import { answer, FakeWorker, toolCall, type MadeEvent } from "../support/fake-worker.ts";
import {
  accountOf,
  CREDIT,
  eventsOf,
  expectError,
  HELLO,
  PROMPT_CHARGE,
  SCHEMA,
  send,
  settled,
  TOKEN_CHARGE,
  TOOLS,
} from "../support/message-client.ts";
import { ask, openCustomer } from "../support/test-worker.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const stoppedBy = (stopText: string): MadeEvent[] => [
  { type: "delta", index: 0, text: "one two ", completionTokens: 1, logprobs: null },
  { type: "choice_end", index: 0, finishReason: "stop", stopText },
];

describe("a message", () => {
  it("is whole, with usage that adds up to what is billed", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hello", 0, 3);
    const response = await send(key, { system: [{ type: "text", text: "Be brief." }] });
    const message = await response.json<MessageAnswer>();
    expect(message).toEqual({
      id: expect.stringMatching(/^msg_/),
      type: "message",
      role: "assistant",
      model: "m",
      content: [{ type: "text", text: "hello" }],
      stop_reason: "end_turn",
      stop_sequence: null,
      stop_details: null,
      container: null,
      diagnostics: null,
      usage: expect.objectContaining({
        input_tokens: 10,
        cache_read_input_tokens: 0,
        cache_creation_input_tokens: 0,
        output_tokens: 3,
      }),
    });
    expect(response.headers.get("request-id")).toBe(response.headers.get("x-request-id"));
    expect(worker.requests[0]?.input).toMatchObject({
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "hi" },
      ],
    });
    expect(await settled(id)).toMatchObject({
      operation: "messages",
      outcome: "completed",
      completion_tokens: 3,
      charge_nano_usd: PROMPT_CHARGE + 3 * TOKEN_CHARGE,
    });
  });

  it("is streamed in Anthropic's order, text before a call", async () => {
    const { key } = await openCustomer();
    worker.makes = () => [
      { type: "delta", index: 0, text: "Let me see.", completionTokens: 1, logprobs: null },
      ...toolCall(['{"city":', ' "Paris"}'], { from: 2 }),
      { type: "choice_end", index: 0, finishReason: "tool_calls" },
    ];
    const events = await eventsOf(await send(key, { tools: TOOLS, stream: true }));
    const [start, ...rest] = events;
    expect(start).toMatchObject({
      type: "message_start",
      message: { content: [], stop_reason: null, usage: { input_tokens: 10, output_tokens: 0 } },
    });
    expect(rest).toEqual([
      { type: "ping" },
      {
        type: "content_block_start",
        index: 0,
        content_block: { type: "text", text: "" },
      },
      {
        type: "content_block_delta",
        index: 0,
        delta: { type: "text_delta", text: "Let me see." },
      },
      { type: "content_block_stop", index: 0 },
      {
        type: "content_block_start",
        index: 1,
        content_block: {
          type: "tool_use",
          id: "call_1",
          name: "get_weather",
          input: {},
          caller: { type: "direct" },
        },
      },
      {
        type: "content_block_delta",
        index: 1,
        delta: { type: "input_json_delta", partial_json: '{"city":' },
      },
      {
        type: "content_block_delta",
        index: 1,
        delta: { type: "input_json_delta", partial_json: ' "Paris"}' },
      },
      { type: "content_block_stop", index: 1 },
      {
        type: "message_delta",
        delta: {
          stop_reason: "tool_use",
          stop_sequence: null,
          stop_details: null,
          container: null,
        },
        usage: expect.objectContaining({ input_tokens: 10, output_tokens: 3 }),
      },
      { type: "message_stop" },
    ]);
  });

  it("names the stop sequence that ended it", async () => {
    const { key } = await openCustomer();
    worker.makes = () => stoppedBy("three");
    const stop = { stop_sequences: ["three", "nine"] };
    const whole = await (await send(key, stop)).json<MessageAnswer>();
    expect(whole).toMatchObject({ stop_reason: "stop_sequence", stop_sequence: "three" });
    expect(worker.requests[0]?.sampling.stop).toEqual(["three", "nine"]);
    const events = await eventsOf(await send(key, { ...stop, stream: true }));
    expect(events.at(-2)).toMatchObject({
      delta: { stop_reason: "stop_sequence", stop_sequence: "three" },
    });
  });

  it("keeps the numbers of a tool's input as they were written, both ways", async () => {
    const { key } = await openCustomer();
    const input = '{"id": 175928847299117063, "share": 1.0}';
    worker.makes = () => [
      ...toolCall([input]),
      { type: "choice_end", index: 0, finishReason: "tool_calls" },
    ];
    const text = await (await send(key, { tools: TOOLS })).text();
    expect(text).toContain('"input":{"id":175928847299117063,"share":1.0}');
    const messages = [
      ...HELLO,
      { role: "assistant", content: [{ type: "tool_use", id: "t", name: "f", input: "INPUT" }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: "ok" }] },
    ];
    const body = JSON.stringify({ model: "m", max_tokens: 1, messages, tools: TOOLS });
    await ask("/v1/messages", {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: body.replace('"INPUT"', input),
    });
    expect(worker.requests[1]?.input).toMatchObject({
      messages: [
        { role: "user" },
        {
          role: "assistant",
          content: "",
          toolCalls: [{ id: "t", name: "f", arguments: '{"id":175928847299117063,"share":1.0}' }],
        },
        { role: "tool", toolCallId: "t", content: "ok" },
      ],
    });
  });

  it.each([
    [{ type: "auto" }, "auto", true],
    [{ type: "any", disable_parallel_tool_use: true }, "required", false],
    [{ type: "tool", name: "get_weather" }, { name: "get_weather" }, true],
    [{ type: "none" }, "none", true],
  ])("understands the tool choice %j", async (tool_choice, choice, isParallel) => {
    const { key } = await openCustomer();
    worker.makes = () => answer("no");
    await send(key, { tools: TOOLS, tool_choice });
    expect(worker.requests[0]?.input).toMatchObject({
      toolUse: { choice, isParallel, tools: [{ name: "get_weather", parameters: SCHEMA }] },
    });
  });

  it("goes on with an assistant's text that stands last, and holds a format", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("no");
    const messages = [...HELLO, { role: "assistant", content: [{ type: "text", text: "{" }] }];
    await send(key, {
      messages,
      output_config: { format: { type: "json_schema", schema: SCHEMA } },
    });
    expect(worker.requests[0]).toMatchObject({
      input: { answer: "continued" },
      output: { type: "json_schema", schema: SCHEMA },
    });
  });

  it("holds a format by its older name, and not by both", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("no");
    const format = { type: "json_schema", schema: SCHEMA };
    await send(key, { messages: HELLO, output_format: format });
    expect(worker.requests[0]).toMatchObject({ output: format });
    const both = await send(key, { output_format: format, output_config: { format } });
    expect(both.status).toBe(400);
    expect(await both.text()).toContain("output_format must not be given beside");
  });

  it("takes what its own SDK sends back", async () => {
    const { key } = await openCustomer();
    worker.makes = () => [
      ...toolCall(['{"city": "Paris"}']),
      { type: "choice_end", index: 0, finishReason: "tool_calls" },
    ];
    const first = await (await send(key, { tools: TOOLS })).json<MessageAnswer>();
    const result = {
      type: "tool_result",
      tool_use_id: "call_1",
      content: [{ type: "text", text: "sunny" }],
    };
    const messages = [
      ...HELLO,
      { role: "assistant", content: first.content },
      { role: "user", content: [result, { type: "text", text: "Well?" }] },
    ];
    const second = await send(key, { messages, tools: TOOLS });
    expect(second.status).toBe(200);
    expect(worker.requests[1]?.input).toMatchObject({
      messages: [
        { role: "user" },
        { role: "assistant", toolCalls: [{ id: "call_1" }] },
        { role: "tool", toolCallId: "call_1", content: "sunny" },
        { role: "user", content: "Well?" },
      ],
    });
  });

  it("takes what Claude Code asks of a prompt's thinking, as there is none in it", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hi");
    const edits = [{ type: "clear_thinking_20251015", keep: "all" }];
    for (const context_management of [{ edits }, { edits: [] }, {}])
      expect((await send(key, { context_management, thinking: { type: "adaptive" } })).status).toBe(
        200,
      );
  });

  it("runs once with an Idempotency-Key, and a stream goes on after the last event", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hello", 0, 2);
    const once = { "idempotency-key": "one" };
    const first = await (await send(key, { stream: true }, once)).text();
    const again = await send(key, { stream: true }, { ...once, "last-event-id": "3" });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const rest = await again.text();
    expect(first.endsWith(rest)).toBe(true);
    expect(rest.startsWith("id: 4\nevent: ")).toBe(true);
    const other = await send(key, { max_tokens: 5 }, once);
    await expectError(other, 422, "invalid_request_error");
    expect(worker.requests).toHaveLength(1);
    expect(await settled(id)).toMatchObject({ charge_nano_usd: PROMPT_CHARGE + 2 * TOKEN_CHARGE });
  });
});

describe("a thread", () => {
  it("is refused in the words after which SDKs send all messages, and nothing runs", async () => {
    const { id, key } = await openCustomer();
    const response = await send(key, { thread: { type: "create" } });
    const { error } = await expectError(response, 400, "invalid_request_error");
    expect(error).toMatchObject({
      code: "unsupported_parameter",
      param: "thread",
      details: { error_code: "thread_unsupported_request", unsupported: ["thread"] },
    });
    const other = await send(key, { container: "c" });
    expect((await expectError(other, 400, "invalid_request_error")).error).not.toHaveProperty(
      "details",
    );
    expect(worker.requests).toEqual([]);
    expect((await accountOf(id)).balance.posted_nano_usd).toBe(CREDIT);
  });
});

describe("a count of tokens", () => {
  it("is the engine's own, and costs nothing", async () => {
    const { id, key } = await openCustomer();
    const response = await ask("/v1/messages/count_tokens", {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: JSON.stringify({ model: "m", messages: HELLO, tools: TOOLS }),
    });
    expect(await response.json()).toEqual({ input_tokens: 10 });
    expect(worker.requests).toEqual([]);
    expect((await accountOf(id)).balance.posted_nano_usd).toBe(CREDIT);
  });
});

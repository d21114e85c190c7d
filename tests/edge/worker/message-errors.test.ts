/** Errors in Anthropic's dialect, before an answer and within a stream. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer, FakeWorker } from "../support/fake-worker.ts";
import {
  accountOf,
  CREDIT,
  eventsOf,
  expectError,
  HELLO,
  PROMPT_CHARGE,
  send,
  settled,
  TOKEN_CHARGE,
  TOOLS,
} from "../support/message-client.ts";
import { admin, ask, openCustomer } from "../support/test-worker.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("an error of Anthropic's dialect", () => {
  it("is in its form, whatever refuses", async () => {
    const { id, key } = await openCustomer();
    await expectError(await send("wrong"), 401, "authentication_error");
    await expectError(await send(key, { model: "none" }), 404, "not_found_error");
    await expectError(await send(key, { max_tokens: 0 }), 400, "invalid_request_error");
    const headers = { "x-api-key": key, "content-type": "application/json" };
    const large = await ask("/v1/messages", {
      method: "POST",
      headers,
      body: " ".repeat(4 * 1024 * 1024 + 1),
    });
    await expectError(large, 413, "request_too_large");
    await expectError(await ask("/v1/messages", { headers }), 405, "invalid_request_error");
    await expectError(await ask("/v1/messages/batches", { headers }), 404, "not_found_error");
    const version = await send(key, {}, { "anthropic-version": "2023-01-01" });
    const { error } = await expectError(version, 400, "invalid_request_error");
    expect(error.message).toContain(
      'anthropic-version must be one of 2023-06-01, 2026-10-21, got "2023-01-01"',
    );
    await admin("PUT", `/organizations/${id}/limits`, {
      scope: "organization",
      scope_id: id,
      metric: "requests",
      value: 1,
    });
    worker.refusal = { code: "invalid_value", message: "no", param: null };
    await expectError(await send(key), 400, "invalid_request_error");
    const limited = await send(key);
    expect(limited.headers.get("retry-after")).toMatch(/^\d+$/);
    await expectError(limited, 429, "rate_limit_error");
    expect((await accountOf(id)).balance.posted_nano_usd).toBe(CREDIT);
  });

  it("says that a prompt is too long in the words that programs look for", async () => {
    const { key } = await openCustomer();
    const message = "m: this model's maximum context length is 5 tokens, but the messages have 9";
    worker.refusal = { code: "context_length_exceeded", message, param: "messages" };
    const { error } = await expectError(await send(key), 400, "invalid_request_error");
    expect(error.message).toBe(`prompt is too long: ${message}`);
  });

  it("says so where there is no money", async () => {
    const { key } = await openCustomer({ credit_nano_usd: 0 });
    await expectError(await send(key), 402, "billing_error");
  });

  it("names tools by Anthropic's fields", async () => {
    const { key } = await openCustomer();
    worker.refusal = {
      code: "invalid_value",
      message: "tools[0].function.parameters#/pattern cannot be enforced",
      param: "tools[0].function.parameters",
    };
    const response = await send(key, { tools: TOOLS });
    const { error } = await expectError(response, 400, "invalid_request_error");
    expect(error).toMatchObject({
      message: "tools[0].input_schema#/pattern cannot be enforced",
      param: "tools[0].input_schema",
    });
  });

  it.each([
    [
      "an image",
      {
        messages: [
          {
            role: "user",
            content: [{ type: "image", source: { type: "url", url: "http://10.0.0.1/x.png" } }],
          },
        ],
      },
      "messages[0].content[0]",
    ],
    [
      "a document",
      { messages: [{ role: "user", content: [{ type: "document", source: {} }] }] },
      "messages[0].content[0]",
    ],
    ["a container", { container: "c" }, "container"],
    [
      "calls to be left out",
      { context_management: { edits: [{ type: "clear_tool_uses_20250919" }] } },
      "context_management.edits[0]",
    ],
    [
      "a tool on the server",
      { tools: [{ type: "web_search_20250305", name: "web_search" }] },
      "tools[0].type",
    ],
    ["a field that is none", { max_token: 3 }, "max_token"],
    [
      "a result without its call",
      { messages: [{ role: "user", content: [{ type: "tool_result", tool_use_id: "x" }] }] },
      "messages[0].content[0].tool_use_id",
    ],
    ["a choice without tools", { tool_choice: { type: "any" } }, "tool_choice"],
    [
      "a conversation that ends with a call",
      {
        messages: [
          ...HELLO,
          { role: "assistant", content: [{ type: "tool_use", id: "x", name: "f", input: {} }] },
        ],
      },
      "messages",
    ],
    ["blocks that say nothing", { messages: [{ role: "user", content: [] }] }, "messages"],
  ])("refuses %s by its name, and fetches nothing", async (_, fields, param) => {
    const { key } = await openCustomer();
    const { error } = await expectError(await send(key, fields), 400, "invalid_request_error");
    expect(error.param).toBe(param);
    expect(error.message).toContain(param);
    expect(worker.requests).toEqual([]);
  });

  it("ends a stream that its worker breaks off, and what was given is charged", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hel");
    worker.breaksOff = true;
    const events = await eventsOf(await send(key, { stream: true }));
    expect(events.map(({ type }) => type)).not.toContain("message_stop");
    expect(events.at(-1)).toMatchObject({
      type: "error",
      error: { type: "api_error", code: "backend_failed" },
      request_id: expect.stringMatching(/^req_/),
    });
    expect(await settled(id)).toMatchObject({
      outcome: "backend_failed",
      charge_nano_usd: PROMPT_CHARGE + TOKEN_CHARGE,
    });
  });
});

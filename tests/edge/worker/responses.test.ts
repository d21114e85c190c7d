import { listDurableObjectIds } from "cloudflare:test";
/** Responses through the whole Worker: what reaches the engine, what reaches the client, what is stored, what is paid. */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { UsageRecord } from "../../../src/contract/admin.ts";
import type { ResponseEvent } from "../../../src/contract/response-events.ts";
import type { ResponseObject } from "../../../src/contract/responses.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, FakeWorker, toolCall, type MadeEvent } from "../support/fake-worker.ts";
import { admin, ask, openCustomer } from "../support/test-worker.ts";

const PROMPT_CHARGE = 10 * 100;
const TOKEN_CHARGE = 400;
const PARAMETERS = { type: "object", properties: { city: { type: "string" } } };
const TOOLS = [{ type: "function", name: "get_weather", parameters: PARAMETERS }];

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface ErrorBody {
  readonly error: { message: string; type: string; code: string; param: string | null };
}

const call = (key: string, method: string, path: string, body?: object, more: object = {}) =>
  ask(`/v1/responses${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...more },
    body: body === undefined ? null : JSON.stringify(body),
  });
const send = (key: string, fields: object = {}, more: object = {}) =>
  call(key, "POST", "", { model: "m", input: "hi", ...fields }, more);
const made = async (key: string, fields: object = {}) =>
  (await send(key, fields)).json<ResponseObject>();

/** Numbered from 0, each under its own name. */
async function eventsOf(response: Response): Promise<ResponseEvent[]> {
  const texts = (await response.text()).split("\n\n").filter((text) => text.includes("event: "));
  return texts.map((text, at) => {
    const lines = text.split("\n").filter((line) => !line.startsWith("id: "));
    const [name = "", data = ""] = lines;
    const event = JSON.parse(data.slice("data: ".length)) as ResponseEvent;
    expect(name).toBe(`event: ${event.type}`);
    expect(event.sequence_number).toBe(at);
    return event;
  });
}

async function expectRefused(response: Response, status: number, param: string | null) {
  const { error } = await response.json<ErrorBody>();
  expect(response.status, JSON.stringify(error)).toBe(status);
  expect(error.param).toBe(param);
  return error;
}

const settled = (id: string, count = 1) =>
  waitUntilPasses(async () => {
    const path = `/organizations/${id}/usage`;
    const { data } = await admin<{ data: UsageRecord[] }>("GET", path);
    expect(data).toHaveLength(count);
    return data[0];
  });

const callOfTool = (): MadeEvent[] => [
  ...toolCall(['{"city":', ' "Paris"}']),
  { type: "choice_end", index: 0, finishReason: "tool_calls" },
];
const cutShort = (): MadeEvent[] => [
  { type: "delta", index: 0, text: "hel", completionTokens: 1, logprobs: null },
  { type: "choice_end", index: 0, finishReason: "length" },
];
const messagesOf = (at: number) => {
  const input = worker.requests[at]?.input;
  return input?.type === "chat" ? input.messages : [];
};

describe("a response", () => {
  it("is whole, with every key that clients demand", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hello", 0, 3);
    const response = await made(key, { instructions: "Be brief.", metadata: { a: "b" } });
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
    expect(messagesOf(0)).toEqual([
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

describe("a stored response", () => {
  it("is continued by its id, with calls and what tools answered", async () => {
    const { key } = await openCustomer();
    worker.makes = callOfTool;
    const first = await made(key, { tools: TOOLS, instructions: "Only here." });
    worker.makes = () => answer("sunny");
    const output = { type: "function_call_output", call_id: "call_1", output: "Sun." };
    const second = await made(key, { previous_response_id: first.id, input: [output] });
    const third = await made(key, { previous_response_id: second.id, input: "Well?" });
    expect(third.previous_response_id).toBe(second.id);
    expect(messagesOf(2)).toEqual([
      { role: "user", content: "hi" },
      {
        role: "assistant",
        content: "",
        toolCalls: [{ id: "call_1", name: "get_weather", arguments: '{"city": "Paris"}' }],
      },
      { role: "tool", toolCallId: "call_1", content: "Sun." },
      { role: "assistant", content: "sunny" },
      { role: "user", content: "Well?" },
    ]);
  });

  it("gives its items by reference, and its own input in pages", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const input = ["a", "b", "c"].map((content) => ({ role: "user", content }));
    const first = await made(key, { input });
    const [item] = first.output;
    await made(key, {
      input: [
        { type: "item_reference", id: item?.id },
        { role: "user", content: "x" },
      ],
    });
    expect(messagesOf(1)).toEqual([
      { role: "assistant", content: "hello" },
      { role: "user", content: "x" },
    ]);
    const path = `/${first.id}/input_items`;
    interface Page {
      data: { id: string; content: string }[];
      has_more: boolean;
      last_id: string;
    }
    const page = await (await call(key, "GET", `${path}?limit=2&order=asc`)).json<Page>();
    expect(page.data.map(({ content }) => content)).toEqual(["a", "b"]);
    expect(page.has_more).toBe(true);
    const next = await call(key, "GET", `${path}?order=asc&after=${page.last_id}`);
    expect((await next.json<Page>()).data.map(({ content }) => content)).toEqual(["c"]);
    const down = await (await call(key, "GET", path)).json<Page>();
    expect(down.data.map(({ content }) => content)).toEqual(["c", "b", "a"]);
  });

  it("is erased for good, and those that followed it cannot be continued", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const first = await made(key);
    const second = await made(key, { previous_response_id: first.id });
    const deleted = await call(key, "DELETE", `/${first.id}`);
    expect(await deleted.json()).toEqual({ id: first.id, object: "response", deleted: true });
    await expectRefused(await call(key, "GET", `/${first.id}`), 404, null);
    await expectRefused(await call(key, "DELETE", `/${first.id}`), 404, null);
    const [item] = first.output;
    const reference = { type: "item_reference", id: item?.id };
    await expectRefused(await send(key, { input: [reference] }), 400, "input[0].id");
    const follow = { previous_response_id: second.id };
    await expectRefused(await send(key, follow), 404, "previous_response_id");
    expect(worker.requests).toHaveLength(2);
  });

  it("is not there when nothing was to be stored", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const response = await made(key, { store: false });
    expect(response.store).toBe(false);
    await expectRefused(await call(key, "GET", `/${response.id}`), 404, null);
  });

  it("is seen within its own project alone", async () => {
    const { id, key } = await openCustomer();
    const stranger = await openCustomer();
    const { id: project_id } = await admin<{ id: string }>(
      "POST",
      `/organizations/${id}/projects`,
      {
        name: "other",
      },
    );
    const other = await admin<{ key: string }>("POST", `/organizations/${id}/keys`, {
      name: "k",
      project_id,
    });
    const mate = await admin<{ key: string }>("POST", `/organizations/${id}/keys`, { name: "k" });
    worker.makes = () => answer("hello");
    const response = await made(key);
    const [item] = response.output;
    expect((await call(mate.key, "GET", `/${response.id}`)).status).toBe(200);
    for (const foreign of [other.key, stranger.key]) {
      await expectRefused(await call(foreign, "GET", `/${response.id}`), 404, null);
      await expectRefused(await call(foreign, "DELETE", `/${response.id}`), 404, null);
      await expectRefused(await call(foreign, "GET", `/${response.id}/input_items`), 404, null);
      const previous_response_id = response.id;
      await expectRefused(
        await send(foreign, { previous_response_id }),
        404,
        "previous_response_id",
      );
      const input = [{ type: "item_reference", id: item?.id }];
      await expectRefused(await send(foreign, { input }), 400, "input[0].id");
    }
    expect(worker.requests).toHaveLength(1);
  });

  it("makes no object for a key that opens nothing", async () => {
    const { id, key, keyId } = await openCustomer();
    await admin("DELETE", `/organizations/${id}/keys/${keyId}`);
    const before = await listDurableObjectIds(env.RESPONSES);
    await expectRefused(await call(key, "GET", "/resp_x"), 401, null);
    await expectRefused(await send(key, { previous_response_id: "resp_x" }), 401, null);
    expect(await listDurableObjectIds(env.RESPONSES)).toHaveLength(before.length);
  });

  it("cannot be cancelled, since it has ended", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const { id } = await made(key);
    const error = await expectRefused(await call(key, "POST", `/${id}/cancel`, {}), 400, "id");
    expect(error.message).toContain("background");
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
    ["a prompt that is cut", { truncation: "auto" }, "truncation"],
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

/** Responses that are stored: continued, read, seen by their own project alone, and erased. */
import { listDurableObjectIds } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { BodyLine } from "../../../src/http/body-line.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import {
  call,
  callOfTool,
  expectRefused,
  made,
  messagesOf,
  send,
  settled,
  TOOLS,
} from "../support/response-client.ts";
import { admin, openCustomer } from "../support/test-worker.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** An item that templates do not show, and that is kept as it was sent. */
const thought = (id: string, length: number) => ({
  type: "reasoning",
  id,
  summary: [{ type: "summary_text", text: "x".repeat(length) }],
});
const refer = (id: string) => ({ type: "item_reference", id });
const said = { role: "user", content: "x" };

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
    expect(messagesOf(worker, 2)).toEqual([
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
    expect(messagesOf(worker, 1)).toEqual([
      { role: "assistant", content: "hello" },
      { role: "user", content: "x" },
    ]);
    const path = `/${first.id}/input_items`;
    interface Page {
      data: { id: string; content: { text: string }[] }[];
      has_more: boolean;
      last_id: string;
    }
    const page = await (await call(key, "GET", `${path}?limit=2&order=asc`)).json<Page>();
    const textsOf = ({ data }: Page) => data.map(({ content }) => content[0]?.text);
    expect(textsOf(page)).toEqual(["a", "b"]);
    expect(page.has_more).toBe(true);
    const next = await call(key, "GET", `${path}?order=asc&after=${page.last_id}`);
    expect(textsOf(await next.json<Page>())).toEqual(["c"]);
    const down = await (await call(key, "GET", path)).json<Page>();
    expect(textsOf(down)).toEqual(["c", "b", "a"]);
  });

  it("lists its input with what a client may shorten written out, as SDKs read it", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const call_id = "call_1";
    const { id } = await made(key, {
      input: [
        { role: "user", content: "a" },
        { role: "assistant", content: "b" },
        { role: "assistant", content: [{ type: "output_text", text: "c" }] },
        { type: "function_call", call_id, name: "f", arguments: "{}" },
        { type: "function_call_output", call_id, output: "d" },
        { type: "reasoning" },
      ],
    });
    const listed = await call(key, "GET", `/${id}/input_items?order=asc&include[]=x`);
    const { data } = await listed.json<{ data: unknown[] }>();
    const status = "completed";
    const written = { type: "output_text", annotations: [], logprobs: [] };
    expect(data).toMatchObject([
      { type: "message", role: "user", content: [{ type: "input_text", text: "a" }], status },
      { type: "message", role: "assistant", content: [{ ...written, text: "b" }], status },
      { type: "message", role: "assistant", content: [{ ...written, text: "c" }], status },
      { type: "function_call", call_id, status },
      { type: "function_call_output", call_id, output: "d", status },
      { type: "reasoning", summary: [], status },
    ]);
  });

  it("is given whole: events of it are refused, not left out", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const { id } = await made(key);
    const refused = await call(key, "GET", `/${id}?stream=true`);
    const error = await expectRefused(refused, 400, "stream");
    expect(error.message).toContain("given whole");
    await expectRefused(await call(key, "GET", `/${id}?starting_after=3`), 400, "starting_after");
    const taken = "stream=false&include[]=message.output_text.logprobs&api-version=1";
    expect((await call(key, "GET", `/${id}?${taken}`)).status).toBe(200);
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
    const broken = await expectRefused(await send(key, follow), 404, "previous_response_id");
    // Whoever reads it knows only the one that they asked for.
    expect(broken.message).toContain(`"${second.id}" continues "${first.id}"`);
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
    const { id: project_id } = await admin("POST", `/organizations/${id}/projects`, {
      name: "other",
    });
    const other = await admin("POST", `/organizations/${id}/keys`, {
      name: "k",
      project_id,
    });
    const mate = await admin("POST", `/organizations/${id}/keys`, { name: "k" });
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

describe("what a request refers to", () => {
  it("is bounded as if it were in its body, each item as often as it is named", async () => {
    const { id, key } = await openCustomer();
    worker.makes = () => answer("hello");
    const { id: before } = await made(key, { input: [thought("rs_large", 1_000_000), said] });
    const named = (times: number) => [
      ...Array.from({ length: times }, () => refer("rs_large")),
      said,
    ];
    const four = await made(key, { input: named(4) });
    expect(four.store).toBe(true);
    for (const fields of [
      { input: named(5) },
      { input: named(2_000) },
      { input: named(4), previous_response_id: before },
      { input: named(4), stream: true, previous_response_id: before },
      { input: [refer("rs_large"), said], previous_response_id: four.id },
    ]) {
      const error = await expectRefused(await send(key, fields), 400, "input");
      expect(error).toMatchObject({ code: "context_length_exceeded" });
      expect(error.message).toContain("4194304 characters");
    }
    const counted = await call(key, "POST", "/input_tokens", { model: "m", input: named(5) });
    await expectRefused(counted, 400, "input");
    expect(worker.requests).toHaveLength(2);
    expect(await settled(id, 2)).toBeDefined();
  });

  it("has a bounded number of items", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    let previous_response_id: string | undefined;
    const thoughts = Array.from({ length: 2_047 }, () => ({ type: "reasoning" }));
    for (let time = 0; time < 8; time += 1) {
      const input = [...thoughts, said];
      ({ id: previous_response_id } = await made(key, { input, previous_response_id }));
    }
    const error = await expectRefused(
      await send(key, { previous_response_id }),
      400,
      "previous_response_id",
    );
    expect(error.message).toContain("16384 items");
  });

  it("is read in turns with large bodies, and so is what is stored", async () => {
    const { key } = await openCustomer();
    worker.makes = () => answer("hello");
    const { id } = await made(key, { input: [thought("rs_turns", 100_000), said] });
    const line = vi.spyOn(BodyLine.prototype, "run");
    const turnsOf = async (asked: Promise<Response>): Promise<number> => {
      line.mockClear();
      expect((await asked).status).toBe(200);
      return line.mock.calls.filter(([{ bytes }]) => bytes > 100_000).length;
    };
    expect(await turnsOf(call(key, "GET", `/${id}/input_items`))).toBe(1);
    expect(await turnsOf(send(key, { previous_response_id: id }))).toBe(1);
    expect(await turnsOf(send(key, { input: [refer("rs_turns"), said] }))).toBe(1);
    // What was answered is little.
    expect(await turnsOf(call(key, "GET", `/${id}`))).toBe(0);
  });
});

/**
 * Requests that are cancelled by their Idempotency-Key: whoever waits or comes later is told, and
 * nothing runs again.
 */
import { listDurableObjectIds, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import OpenAI, { APIError } from "openai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { parseAttemptId } from "../../../src/contract/attempts.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { embeddingsOf, endedState, FakeWorker, longAnswer } from "../support/fake-worker.ts";
import { cancelKeyed, postKeyed, splitEvents } from "../support/keyed-requests.ts";
import { openTaskCustomer, recordsOf } from "../support/task-customer.ts";
import { ask, type Customer } from "../support/test-worker.ts";

const MADE_TOKENS = 3;

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = () => longAnswer(MADE_TOKENS).slice(0, MADE_TOKENS);
  worker.staysOpen = true;
  worker.listen();
  customer = await openTaskCustomer({ e: ["feature-extraction"] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Its receipt says what was made, as a worker's would that is asked to stop. */
async function isRunning(): Promise<void> {
  await waitUntilPasses(() => expect(worker.requests).toHaveLength(1));
  const [request] = worker.requests;
  const { requestId } = parseAttemptId(request?.requestId ?? "");
  const tokens = { promptTokens: 10, completionTokens: 5 };
  worker.states.set(requestId, await endedState(customer.id, requestId, tokens));
}

async function cancel(): Promise<void> {
  const response = await cancelKeyed(customer, "k");
  expect(await response.json()).toMatchObject({ cancelled: true });
}

async function expectChargedOnce(): Promise<void> {
  expect(worker.requests).toHaveLength(1);
  expect(await recordsOf(customer)).toMatchObject([
    { outcome: "client_left", measured_by: "receipt", charge_nano_usd: 10 * 100 + 5 * 400 },
  ]);
}

const CODE = "request_cancelled";

interface Wire {
  readonly name: string;
  readonly path: string;
  readonly fields: object;
  /** What the error is in a stream, after which nothing comes. */
  readonly last: object;
}

const MESSAGES = [{ role: "user", content: "hi" }];
const message = expect.stringContaining("cancelled by DELETE");

const WIRES: readonly Wire[] = [
  {
    name: "a chat",
    path: "/v1/chat/completions",
    fields: { model: "m", messages: MESSAGES },
    last: { error: { code: CODE, type: "invalid_request_error", param: null, message } },
  },
  {
    name: "a completion",
    path: "/v1/completions",
    fields: { model: "m", prompt: "hi" },
    last: { error: { code: CODE, type: "invalid_request_error", param: null, message } },
  },
  {
    name: "a message",
    path: "/v1/messages",
    fields: { model: "m", max_tokens: 32, messages: MESSAGES },
    last: { type: "error", error: { code: CODE, message } },
  },
  {
    name: "a response",
    path: "/v1/responses",
    fields: { model: "m", input: "hi" },
    last: { type: "response.failed", response: { status: "failed", error: { code: CODE } } },
  },
];

const dataOf = (event = ""): unknown => JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? "null");

describe.each(WIRES)("a stream of $name that is cancelled", ({ path, fields, last }) => {
  const open = (headers: Record<string, string> = {}) =>
    postKeyed(customer, "k", { path, fields: { ...fields, stream: true }, headers });

  it("says so at its end to each of its readers, and to those that come later", async () => {
    const [first, joined] = await Promise.all([open(), open()]);
    await isRunning();
    await cancel();
    const events = splitEvents(await first.text());
    expect(dataOf(events.at(-1))).toMatchObject(last);
    expect(events.join("")).not.toContain("[DONE]");
    expect(events.filter((event) => event.includes(CODE))).toHaveLength(
      events.at(-1)?.includes("response.failed") === true ? 2 : 1,
    );
    expect(splitEvents(await joined.text())).toEqual(events);
    expect(splitEvents(await (await open()).text())).toEqual(events);
    const rest = await open({ "last-event-id": String(events.length) });
    expect(rest.headers.get("idempotent-replayed")).toBe("true");
    expect(splitEvents(await rest.text())).toEqual(events.slice(-1));
    await expectChargedOnce();
  });
});

describe.each(WIRES)("a whole answer of $name that is cancelled", ({ path, fields }) => {
  it("is that error, for whoever waits and for whoever asks again", async () => {
    const open = () => postKeyed(customer, "k", { path, fields });
    const waiting = [open(), open()];
    await isRunning();
    await cancel();
    const responses = [...(await Promise.all(waiting)), await open(), await open()];
    const texts = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(texts).size).toBe(1);
    expect(JSON.parse(texts[0] ?? "")).toMatchObject({ error: { code: CODE, message } });
    for (const { status, headers } of responses) {
      expect(status).toBe(410);
      expect(headers.get("x-should-retry")).toBe("false");
      expect(headers.get("x-request-id")).toBe(responses[0]?.headers.get("x-request-id"));
    }
    expect(responses.at(-1)?.headers.get("idempotent-replayed")).toBe("true");
    await expectChargedOnce();
  });
});

describe("a request that is cancelled", () => {
  it("before its answer began is remembered too, and costs nothing", async () => {
    const queue = Promise.withResolvers<void>();
    worker.queue = queue.promise;
    const waiting = postKeyed(customer, "k", { fields: { stream: true } });
    await waitUntilPasses(() => expect(worker.requests).toHaveLength(1));
    await cancel();
    queue.resolve();
    const again = await postKeyed(customer, "k", { fields: { stream: true } });
    for (const response of [await waiting, again]) {
      expect(response.status).toBe(410);
      expect(await response.text()).toContain(CODE);
    }
    expect(worker.requests).toHaveLength(1);
    expect(await recordsOf(customer)).toMatchObject([
      { outcome: "client_left", charge_nano_usd: 0 },
    ]);
  });

  it("is another request with the same key none the less", async () => {
    const waiting = postKeyed(customer, "k");
    await isRunning();
    await cancel();
    await waiting;
    const other = await postKeyed(customer, "k", { fields: { max_tokens: 3 } });
    expect(other.status).toBe(422);
  });

  it("when its answer is there keeps it", async () => {
    worker.staysOpen = false;
    const whole = await (await postKeyed(customer, "k")).text();
    await cancel();
    expect(await (await postKeyed(customer, "k")).text()).toBe(whole);
  });

  it("is told by openai as an error that it does not ask again for", async () => {
    const client = new OpenAI({
      baseURL: "http://edge.test/v1",
      apiKey: customer.key,
      maxRetries: 2,
      fetch: (url, init) => ask(new URL(new Request(url).url).pathname, init as RequestInit),
    });
    const asked = { model: "m", messages: [{ role: "user" as const, content: "hi" }] };
    const headers = { "idempotency-key": "k" };
    const whole = client.chat.completions.create(asked, { headers });
    const failed = expect(whole).rejects.toMatchObject({ status: 410, code: CODE });
    await isRunning();
    await cancel();
    await failed;
    expect(worker.requests).toHaveLength(1);
    worker.requests.length = 0;
    const stream = await client.chat.completions.create(
      { ...asked, stream: true },
      { headers: { "idempotency-key": "s" } },
    );
    await waitUntilPasses(() => expect(worker.requests).toHaveLength(1));
    await cancelKeyed(customer, "s");
    const read = async () => {
      for await (const chunk of stream) expect(chunk.object).toBe("chat.completion.chunk");
    };
    const thrown: unknown = await read().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(APIError);
    expect(thrown).toMatchObject({ code: CODE });
  });
});

describe("a task that is cancelled", () => {
  it("is that error, and is not run again", async () => {
    worker.solves = undefined;
    const fields = { model: "e", input: "hi" };
    const open = () => postKeyed(customer, "k", { path: "/v1/embeddings", fields });
    const waiting = open();
    await waitUntilPasses(() => expect(worker.tasks).toHaveLength(1));
    expect((await cancelKeyed(customer, "k")).status).toBe(200);
    worker.solves = (request) => embeddingsOf(request);
    for (const response of [await waiting, await open()]) {
      expect(response.status).toBe(410);
      expect(await response.text()).toContain(CODE);
    }
    expect(worker.tasks).toHaveLength(1);
  });
});

describe("the alarm of an answer that is kept, rung by a clock that jumped ahead", () => {
  it("cancels nothing that runs: its caller may still do so", async () => {
    const before = new Set((await listDurableObjectIds(env.REPLAY)).map(String));
    const running = await postKeyed(customer, "k", { fields: { stream: true } });
    await isRunning();
    const ids = (await listDurableObjectIds(env.REPLAY)).filter((id) => !before.has(String(id)));
    const [id] = ids;
    if (id === undefined) throw new Error("no object was made");
    expect(await runDurableObjectAlarm(env.REPLAY.get(id))).toBe(true);
    expect(worker.stopped).toEqual([]);
    await cancel();
    expect(await running.text()).toContain(CODE);
    expect(await (await postKeyed(customer, "k", { fields: { stream: true } })).text()).toContain(
      CODE,
    );
    await expectChargedOnce();
  });
});

/**
 * Streams are never silent for long, whatever they wait for; refusals that come late change no
 * books.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { passTime, tieTimers } from "../support/clock.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { cancelKeyed, postKeyed } from "../support/keyed-requests.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, chat, openCustomer, type Customer } from "../support/test-worker.ts";

const COMMENT = ": keep-alive";
const REFUSAL = { code: "invalid_value", message: "tools: no", param: "tools" };

let worker: FakeWorker;
let customer: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  customer = await openCustomer();
  tieTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Waits by the runtime's own time. */
async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 4_000; turn += 1) {
    if (await check()) return;
    await scheduler.wait(5);
  }
  throw new Error("it never came to pass");
}

/** What a client has of a stream, by event. */
class Client {
  readonly events: string[] = [];
  isDone = false;

  constructor(response: Response) {
    void this.#read(response);
  }

  get comments(): number {
    return this.events.filter((event) => event === COMMENT).length;
  }

  get payloads(): string[] {
    return this.events.filter((event) => event !== COMMENT);
  }

  async #read({ body }: Response): Promise<void> {
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? [])
      this.events.push(...text.split("\n\n").filter((event) => event !== ""));
    this.isDone = true;
  }
}

const keyed = (idempotencyKey: string): Promise<Response> =>
  postKeyed(customer, idempotencyKey, { fields: { stream: true } });

const charges = () =>
  new TestAccount(customer.id).rows("SELECT * FROM ledger WHERE kind = 'settle'");

/** A stream that waits in the worker's queue, from when its client has a head. */
async function askAndWait(begin: () => Promise<Response>) {
  const queue = Promise.withResolvers<void>();
  worker.queue = queue.promise;
  let response: Response | undefined;
  void begin().then((answered) => (response = answered));
  await until(() => worker.requests.length > 0);
  passTime(4_000);
  await scheduler.wait(20);
  expect(response, "a refusal may still have a status of its own").toBeUndefined();
  passTime(1_500);
  await until(() => response !== undefined);
  expect(response?.status).toBe(200);
  expect(response?.headers.get("content-type")).toContain("text/event-stream");
  const client = new Client(response as Response);
  await until(() => client.comments === 1);
  return { client, endQueue: queue.resolve };
}

describe("a stream that has begun", () => {
  it("has a comment at least every ten seconds, as long as nothing else comes", async () => {
    worker.pings = true;
    const client = new Client(await chat(customer.key, { stream: true }));
    await until(() => client.payloads.length === 1);
    for (let passed = 1; passed <= 12; passed += 1) {
      passTime(10_000);
      await until(() => client.comments >= passed);
    }
    expect(client.payloads).toHaveLength(1);
  });

  it("that is kept has them too, and they are no part of what is kept", async () => {
    const made = Promise.withResolvers<void>();
    worker.makes = async () => {
      await made.promise;
      return answer("hello");
    };
    const { client, endQueue } = await askAndWait(() => keyed("kept"));
    endQueue();
    passTime(10_000);
    await until(() => client.comments > 1);
    made.resolve();
    await until(() => client.isDone);
    expect(client.payloads.at(-1)).toContain("[DONE]");
    const ids = client.payloads.map((event) => /^id: (\d+)/.exec(event)?.[1]);
    expect(ids).toEqual(client.payloads.map((_, at) => String(at + 1)));
    const again = await keyed("kept");
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const replayed = (await again.text()).split("\n\n").filter((event) => event !== "");
    expect(replayed).toEqual(client.payloads);
    expect(worker.requests).toHaveLength(1);
  });
});

describe("a stream that waits to begin", () => {
  it("has its head and comments after some seconds, then its answer, and is charged once", async () => {
    worker.makes = () => answer("hello");
    const { client, endQueue } = await askAndWait(() => chat(customer.key, { stream: true }));
    for (let passed = 2; passed <= 8; passed += 1) {
      passTime(10_000);
      await until(() => client.comments >= passed);
    }
    expect(client.payloads).toEqual([]);
    endQueue();
    await until(() => client.isDone);
    expect(client.payloads.join("")).toContain("hello");
    expect(client.payloads.at(-1)).toBe("data: [DONE]");
    await until(async () => (await charges()).length === 1);
  });

  it("is refused by an event, once, and nothing is charged or held", async () => {
    worker.refusal = REFUSAL;
    const { client, endQueue } = await askAndWait(() => chat(customer.key, { stream: true }));
    endQueue();
    await until(() => client.isDone);
    expect(client.payloads).toHaveLength(1);
    expect(JSON.parse(client.payloads[0]?.slice("data: ".length) ?? "")).toMatchObject({
      error: { code: "invalid_value", param: "tools", type: "invalid_request_error" },
    });
    const path = `/organizations/${customer.id}` as const;
    await until(async () => (await admin("GET", path)).open_holds === 0);
    expect(await charges()).toEqual([]);
  });

  it("with an Idempotency-Key is refused so too, and the refusal is not kept", async () => {
    worker.refusal = REFUSAL;
    const { client, endQueue } = await askAndWait(() => keyed("late"));
    endQueue();
    await until(() => client.isDone);
    expect(client.payloads).toHaveLength(1);
    expect(client.payloads[0]).toContain('"code":"invalid_value"');
    worker.refusal = undefined;
    worker.makes = () => answer("anew");
    const again = await keyed("late");
    expect(again.status).toBe(200);
    expect(await again.text()).toContain("anew");
    expect(worker.requests).toHaveLength(2);
  });
});

describe.each([
  {
    path: "/v1/messages",
    fields: { max_tokens: 32, messages: [{ role: "user", content: "hi" }] },
    event: { type: "error", error: { code: "request_cancelled" } },
  },
  {
    path: "/v1/responses",
    fields: { input: "hi" },
    event: { type: "error", code: "request_cancelled" },
  },
])("a stream of $path that waits to begin and is cancelled", ({ path, fields, event }) => {
  it("is told so by an event of its dialect", async () => {
    const body = { model: "m", stream: true, ...fields };
    const open = () => postKeyed(customer, "k", { path, fields: body });
    const { client, endQueue } = await askAndWait(open);
    expect((await cancelKeyed(customer, "k")).status).toBe(200);
    endQueue();
    await until(() => client.isDone);
    expect(client.payloads).toHaveLength(1);
    const [name = "", data = ""] = client.payloads[0]?.split("\n") ?? [];
    expect(name).toBe("event: error");
    expect(JSON.parse(data.slice("data: ".length))).toMatchObject(event);
  });
});

it("a refusal before the request is admitted keeps its status, however late", async () => {
  const response = await chat("tg_test_nonsense", { stream: true });
  expect(response.status).toBe(401);
});

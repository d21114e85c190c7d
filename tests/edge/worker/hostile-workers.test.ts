/**
 * Workers of a pool that do not do what they said: what they send harms one request at most, costs
 * nobody more than was delivered, and after three such requests they get no more.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { EngineEvent, GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import type { TaskEvent } from "../../../src/contract/task.ts";
import { shownWorkerName } from "../../../src/routing/worker-name.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { passTime, stopClock, tieTimers, runClock } from "../support/clock.ts";
import { receiptOf } from "../support/fake-worker.ts";
import { type Behaviour, PoolMembers } from "../support/pool-members.ts";
import { post } from "../support/task-customer.ts";
import { chat, openCustomer, type Customer, usageOf } from "../support/test-worker.ts";

const PROMPT_TOKENS = 10;
/** Of the model that `openCustomer` offers, and so of the pool's. */
const NANO_USD_PER_INPUT_TOKEN = 100;
const NANO_USD_PER_OUTPUT_TOKEN = 400;

const line = (event: unknown): string => `data: ${JSON.stringify(event)}\n\n`;
const started = line({
  type: "started",
  promptTokens: PROMPT_TOKENS,
  cachedTokens: 0,
  choices: 1,
  maxTokens: 8,
} satisfies EngineEvent);
const token = (completionTokens: number, text = "x"): string =>
  line({ type: "delta", index: 0, text, completionTokens, logprobs: null } satisfies EngineEvent);
const closed = line({
  type: "choice_end",
  index: 0,
  finishReason: "stop",
} satisfies EngineEvent);
/** An answer of two tokens, but for its end. */
const whole = token(1) + token(2) + closed;

async function ended(
  { organizationId, requestId, model }: GenerateRequest,
  change: Partial<Receipt> = {},
  completionTokens = 2,
): Promise<string> {
  const tokens = { promptTokens: PROMPT_TOKENS, completionTokens };
  const receipt = await receiptOf(organizationId, requestId, tokens, { model, ...change });
  return line({ type: "end", receipt });
}

const TASK_STARTED = line({ type: "started", promptTokens: PROMPT_TOKENS } satisfies TaskEvent);

/** A task that has begun, and its end. @param embeddings null: it failed */
async function taskEnd(
  {
    organizationId,
    requestId,
    model,
  }: Pick<GenerateRequest, "organizationId" | "requestId" | "model">,
  change: Partial<Receipt> = {},
  embeddings: readonly string[] | null = ["AAAAAAAAAAAAAAAA"],
): Promise<Response> {
  const tokens = { promptTokens: PROMPT_TOKENS, completionTokens: 0 };
  const receipt = await receiptOf(organizationId, requestId, tokens, { model, ...change });
  const result = { task: "feature-extraction", dimensions: 3, embeddings };
  const end =
    embeddings === null
      ? { type: "error", code: "internal_error", message: "out of memory", receipt }
      : { type: "end", result, receipt };
  return inParts(TASK_STARTED, line(end));
}

const stream = (body: BodyInit): Response =>
  new Response(body, { headers: { "content-type": "text/event-stream" } });

const BUSY = { status: 500 };

const PINGS = ": ping\n\n".repeat(10_000);

/** Two reads, so that the second comes when the first was passed on. */
const inParts = (first: string, rest: string): Response => {
  const parts = [first, rest].map((part) => new TextEncoder().encode(part));
  return stream(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        const part = parts.shift();
        if (part === undefined) return controller.close();
        controller.enqueue(part);
        await scheduler.wait(5);
      },
    }),
  );
};

/**
 * What it sends first, and then what `next` gives, as often as it is read; undefined: nothing, and
 * it stays open.
 */
function endless(first: string, next: (() => string) | undefined, signal: AbortSignal | null) {
  const encoder = new TextEncoder();
  let isFirst = true;
  return stream(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (signal?.aborted === true) return controller.error(signal.reason);
        if (isFirst) {
          isFirst = false;
          return controller.enqueue(encoder.encode(first));
        }
        if (next !== undefined) {
          await scheduler.wait(1);
          return controller.enqueue(encoder.encode(next()));
        }
        return new Promise((_, reject) =>
          signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true }),
        );
      },
    }),
  );
}

let members: PoolMembers;
let customer: Customer;
let ticking: ReturnType<typeof setInterval> | undefined;

beforeEach(async () => {
  stopClock();
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
  await members.offer();
  // The hostile one says that it has nothing to do, so that it is asked first.
  await members.told("evil", { maxRunning: 1_000 });
  await members.told("good", { running: 3 });
});
afterEach(() => {
  clearInterval(ticking);
  vi.unstubAllGlobals();
  runClock();
});

const ask = (fields: object = {}): Promise<Response> =>
  chat(customer.key, { model: members.model, max_tokens: 8, ...fields });

/** Time goes on by itself: a second in each turn. */
function letTimePass(): void {
  const begin = setInterval;
  ticking = begin(() => passTime(1_000), 1);
  tieTimers();
}

async function expectLeftOut(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await (await ask()).text();
  members.asked.length = 0;
  for (let i = 0; i < 4; i += 1) {
    const response = await ask();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "1"]);
    await response.text();
  }
  expect(members.asked).toEqual(Array(4).fill("good"));
}

const BEFORE_THE_FIRST_EVENT: readonly (readonly [string, Behaviour])[] = [
  ["answers 200 with an error", () => Response.json({ error: { message: "out of memory" } })],
  ["answers 200 with a page", () => new Response("<html><h1>502 Bad Gateway</h1></html>")],
  ["answers 200 with nothing", () => stream("")],
  ["answers 500", () => new Response("oops", { status: 500 })],
  [
    "refuses in words that have no end",
    (_, signal) => new Response(endless("", () => " ".repeat(1_000_000), signal).body, BUSY),
  ],
  ["answers 429 in a form that is not ours", () => new Response("slow down", { status: 429 })],
  [
    "sends to another address",
    () => new Response(null, { status: 307, headers: { location: "http://evil.example/" } }),
  ],
  ["sends bytes that are no text", () => stream(new Uint8Array(4_096).map((_, at) => at * 31))],
  ["sends an event that is not JSON", () => stream("data: {nonsense\n\n")],
  ["sends an event of no known kind", () => stream(line({ type: "surprise" }))],
  [
    "sends an event without an end",
    (_, signal) => endless("data: ", () => "x".repeat(1_000_000), signal),
  ],
  ["says without a pause that it is there", (_, signal) => endless("", () => PINGS, signal)],
  ["begins with a token", () => stream(token(1))],
  [
    "begins with another number of choices",
    () => stream(started.replace('"choices":1', '"choices":9')),
  ],
  [
    "begins with more tokens than were asked for",
    () => stream(started.replace('"maxTokens":8', '"maxTokens":9000')),
  ],
];

describe("a worker that, before its first event,", () => {
  it.each(BEFORE_THE_FIRST_EVENT)(
    "%s: another answers, and it is left out",
    async (_, behaviour) => {
      members.behaviours.set("evil", behaviour);
      const response = await ask();
      expect(members.asked).toEqual(["evil", "good"]);
      expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "2"]);
      expect(response.headers.get("x-route-reason")).toContain(shownWorkerName("good"));
      await response.text();
      await waitUntilPasses(async () =>
        expect(await usageOf(customer)).toMatchObject([
          { outcome: "completed", completion_tokens: 1 },
        ]),
      );
      await expectLeftOut();
    },
  );

  it.each<readonly [string, Behaviour]>([
    [
      "answers nothing at all",
      (_, signal) =>
        new Promise((_settle, reject) =>
          signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true }),
        ),
    ],
    ["is silent after its head", (_, signal) => endless(": ping\n\n", undefined, signal)],
    ["says for ever that it is alive", (_, signal) => endless("", () => ": ping\n\n", signal)],
  ])("%s: another answers in time", async (_, behaviour) => {
    members.behaviours.set("evil", behaviour);
    letTimePass();
    const beganAtMs = Date.now();
    const response = await ask();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "2"]);
    await response.text();
    expect(members.asked).toEqual(["evil", "good"]);
    // A tenth of the request's time at most; the clock of the test may be a few turns ahead.
    expect(Date.now() - beganAtMs).toBeLessThan(300_000);
  });
});

describe("a worker whose requests wait", () => {
  const waiting: Behaviour = (_, signal) => endless("", () => ": ping\n\n", signal);
  /** So that its pool has not forgotten either. */
  const tellOfThemselves = async () => {
    await members.told("evil", { maxRunning: 1_000 });
    await members.told("good", { running: 3 });
  };
  const askedOf = async (): Promise<string[]> => {
    await tellOfThemselves();
    members.asked.length = 0;
    await (await ask()).text();
    return members.asked;
  };

  it("is left out after three that were given up, where it tells nobody of anything", async () => {
    members.behaviours.set("evil", waiting);
    letTimePass();
    for (let given = 0; given < 3; given += 1) expect(await askedOf()).toEqual(["evil", "good"]);
    expect(await askedOf()).toEqual(["good"]);
  });
});

describe("a worker that has to load its model first", () => {
  it("has longer than a minute for it: no other loads it meanwhile, and nothing is held against it", async () => {
    for (const [id, running] of [
      ["evil", 0],
      ["good", 3],
    ] as const)
      await members.told(id, { models: [{ id: members.model, state: "available" }], running });
    const loading: Behaviour = async (request, signal) => {
      const beganAtMs = Date.now();
      const answered = started + token(1) + closed + (await ended(request, {}, 1));
      const isLoaded = () => Date.now() - beganAtMs > 100_000;
      return endless("", () => (isLoaded() ? answered : ": ping\n\n"), signal);
    };
    for (const id of ["evil", "good"]) members.behaviours.set(id, loading);
    letTimePass();
    const response = await ask();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "1"]);
    expect(response.headers.get("x-route-reason")).toContain("cold_model");
    await response.text();
    expect(members.asked).toHaveLength(1);
  });
});

describe("a worker that fails at tasks", () => {
  const embed = (key = customer.key) =>
    post({ key }, "/v1/embeddings", { model: members.model, input: "hi" });

  beforeEach(async () => {
    await members.offer({ tasks: ["feature-extraction"], max_output_tokens: 0 });
    for (const [id, running] of [
      ["evil", 0],
      ["good", 3],
    ] as const)
      await members.told(id, { models: [], taskModels: [members.model], running });
  });

  const expectOneCharge = () =>
    waitUntilPasses(async () =>
      expect(await usageOf(customer)).toMatchObject([
        { outcome: "completed", prompt_tokens: PROMPT_TOKENS, charge_nano_usd: 1_000 },
      ]),
    );

  it.each(BEFORE_THE_FIRST_EVENT.slice(0, 9))(
    "and %s: another answers, and it is left out after three",
    async (_, behaviour) => {
      members.behaviours.set("evil", behaviour);
      const heads: unknown[] = [];
      for (let sent = 0; sent < 5; sent += 1) {
        const response = await embed();
        heads.push([response.status, response.headers.get("x-route-attempts")]);
        await response.text();
      }
      const again = Array.from({ length: 3 }, () => ["evil", "good"]).flat();
      expect(members.asked).toEqual([...again, "good", "good"]);
      expect(heads).toEqual(["2", "2", "2", "1", "1"].map((attempts) => [200, attempts]));
      await waitUntilPasses(async () =>
        expect((await usageOf(customer)).map(({ charge_nano_usd: charge }) => charge)).toEqual(
          Array(5).fill(1_000),
        ),
      );
    },
  );

  it.each<readonly [string, Behaviour]>([
    ["breaks off", () => stream(TASK_STARTED)],
    ["says that it failed", (request) => taskEnd(request, { outcome: "failed" }, null)],
    ["gives too few results", (request) => taskEnd(request, {}, [])],
    ["gives nothing at all", (request) => taskEnd(request, {}, [""])],
    ["runs another model", (request) => taskEnd(request, { model: "cheaper" })],
    ["signs for another organization", (request) => taskEnd(request, { organizationId: "o" })],
    ["signs for another request", (request) => taskEnd({ ...request, requestId: "r" })],
    ["signs for tokens that it did not tell", (request) => taskEnd(request, { promptTokens: 11 })],
  ])("and %s, once it has begun: another answers, and is charged alone", async (_, behaviour) => {
    members.behaviours.set("evil", behaviour);
    const response = await embed();
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "2"]);
    expect(response.headers.get("x-route-reason")).toContain(shownWorkerName("good"));
    await response.text();
    expect(members.asked).toEqual(["evil", "good"]);
    await expectOneCharge();
  });

  it("is followed by as many as are left, of whom each is asked once, and then it is said", async () => {
    for (const id of ["third", "fourth", "fifth"])
      await members.told(id, { models: [], taskModels: [members.model], running: 9 });
    for (const id of ["evil", "good", "third", "fourth", "fifth"])
      members.behaviours.set(id, () => stream(TASK_STARTED));
    const response = await embed();
    expect(response.status).toBe(502);
    await response.text();
    // What ends every worker that has begun it ends three.
    expect(members.asked).toHaveLength(3);
    expect(new Set(members.asked).size).toBe(3);
    await waitUntilPasses(async () =>
      expect(await usageOf(customer)).toMatchObject([
        { outcome: "backend_failed", charge_nano_usd: 0 },
      ]),
    );
  });

  it("is followed by nobody where the request itself is at fault", async () => {
    const error = { code: "invalid_value", message: "no", param: "inputs.0", retryAfterMs: null };
    members.behaviours.set("evil", () => Response.json({ error }, { status: 400 }));
    const response = await embed();
    expect([response.status, members.asked]).toEqual([400, ["evil"]]);
    await response.text();
  });

  it("and has no room: another answers, and where none has, that is said", async () => {
    const error = { code: "no_capacity", message: "full", param: null, retryAfterMs: 3_000 };
    const full: Behaviour = () => Response.json({ error }, { status: 429 });
    members.behaviours.set("evil", full);
    expect((await embed()).status).toBe(200);
    members.behaviours.set("good", full);
    const refused = await embed();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "3"]);
    expect(members.asked).toEqual(["evil", "good", "evil", "good"]);
  });

  it("is asked as before where its callers leave", async () => {
    members.behaviours.set("evil", (_, signal) => endless("", () => ": ping\n\n", signal));
    for (let sent = 0; sent < 4; sent += 1) {
      const leaving = new AbortController();
      const body = { model: members.model, input: "hi" };
      const left = post(customer, "/v1/embeddings", body, { signal: leaving.signal });
      await waitUntilPasses(() => expect(members.asked).toHaveLength(sent + 1));
      leaving.abort();
      await left.catch(() => undefined);
    }
    expect(members.asked).toEqual(Array(4).fill("evil"));
  });
});

const AFTER_THE_FIRST_EVENT: readonly (readonly [string, Behaviour])[] = [
  ["breaks off", () => inParts(started, token(1))],
  ["starts again", () => inParts(started, token(1) + started)],
  [
    "makes more tokens than were asked for",
    () => inParts(started, Array.from({ length: 50 }, (_, at) => token(at + 1)).join("")),
  ],
  [
    "makes texts without tokens, without end",
    (_, signal) => endless(started + token(1), () => token(1), signal),
  ],
  [
    "says without a pause that it is there",
    (_, signal) => endless(started + token(1), () => PINGS, signal),
  ],
  [
    "gives an event in crumbs, without end",
    (_, signal) => endless(`${started}${token(1)}data: `, () => "x", signal),
  ],
  ["puts a book into a token", () => inParts(started, token(1, "x".repeat(100_000)))],
  [
    "runs another model",
    async (request) => inParts(started, whole + (await ended(request, { model: "cheaper" }))),
  ],
  [
    "signs for another organization",
    async (request) => inParts(started, whole + (await ended(request, { organizationId: "o" }))),
  ],
  [
    "signs for another request",
    async (request) => inParts(started, whole + (await ended({ ...request, requestId: "r" }))),
  ],
  [
    "signs for tokens that it never sent",
    async (request) => inParts(started, whole + (await ended(request, {}, 5))),
  ],
  [
    "signs nothing",
    async (request) => {
      const end = await ended(request);
      return inParts(started, whole + end.replace(/"signature":"\w{8}/, '"signature":"00000000'));
    },
  ],
];

describe("a worker that, after its first event,", () => {
  it.each(AFTER_THE_FIRST_EVENT)(
    "%s: its client is told once, pays for what came at most, and it is left out",
    async (_, behaviour) => {
      members.behaviours.set("evil", behaviour);
      const response = await ask({ stream: true });
      const text = await response.text();
      expect(members.asked).toEqual(["evil"]);
      expect(text.split('"error"')).toHaveLength(2);
      expect(text).not.toContain("[DONE]");
      await waitUntilPasses(async () => expect(await usageOf(customer)).toHaveLength(1));
      const [record] = await usageOf(customer);
      const most = PROMPT_TOKENS * NANO_USD_PER_INPUT_TOKEN + 8 * NANO_USD_PER_OUTPUT_TOKEN;
      expect(record?.charge_nano_usd).toBeLessThanOrEqual(most);
      expect(record?.outcome).not.toBe("completed");
      await expectLeftOut();
    },
  );

  it.each<readonly [string, Behaviour]>([
    ["is silent", (_, signal) => endless(started + token(1), undefined, signal)],
    [
      "says for ever that it is alive",
      (_, signal) => endless(started + token(1), () => ": ping\n\n", signal),
    ],
  ])("%s: its client is told by the deadline", async (_, behaviour) => {
    members.behaviours.set("evil", behaviour);
    letTimePass();
    const text = await (await ask({ stream: true })).text();
    expect(text.split('"error"')).toHaveLength(2);
    expect(text).not.toContain("[DONE]");
  });
});

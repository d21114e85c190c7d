/**
 * Workers of a pool that break off in the middle of an answer: another goes on with it where a
 * client would not notice, and is checked as it does; where it would, the client is told once.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { UsageRecord } from "../../../src/contract/admin.ts";
import { countCarried } from "../../../src/contract/continuation.ts";
import type { EngineEvent, GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import { shownWorkerName } from "../../../src/routing/worker-name.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { receiptOf } from "../support/fake-worker.ts";
import { type Behaviour, PoolMembers } from "../support/pool-members.ts";
import { admin, chat, openCustomer, type Customer } from "../support/test-worker.ts";

const PROMPT_TOKENS = 10;
const MAX_TOKENS = 8;
const FINGERPRINT = "fake-1";
/** Of the model that `openCustomer` offers, and so of the pool's. */
const NANO_USD_PER_INPUT_TOKEN = 100;
const NANO_USD_PER_OUTPUT_TOKEN = 400;
const WHOLE = PROMPT_TOKENS * NANO_USD_PER_INPUT_TOKEN + MAX_TOKENS * NANO_USD_PER_OUTPUT_TOKEN;

interface Habits {
  /** Events that it sends before its connection ends; undefined: all. */
  readonly breaksAfter?: number;
  readonly fingerprint?: string;
  readonly promptTokens?: number;
  /** What it says of a carried token. */
  readonly retells?: (tokenId: number) => number;
  readonly receipt?: Partial<Receipt>;
}

const textOf = (tokenId: number): string => `${tokenId} `;

/**
 * A worker that makes the tokens 1, 2, 3 … to the last that it may, and goes on from others of
 * them.
 */
function honest(habits: Habits = {}): Behaviour {
  return async (request) => {
    const events = eventsOf(request, habits);
    const { breaksAfter = Infinity } = habits;
    const last = await endOf(request, habits);
    const told = [...events, last].slice(0, breaksAfter);
    const text = told
      .map((event, at) => `data: ${JSON.stringify({ ...event, seq: at + 1 })}\n\n`)
      .join("");
    let isSent = false;
    const body = new ReadableStream<Uint8Array>({
      // What was sent is read before it breaks.
      pull(controller) {
        if (!isSent) controller.enqueue(new TextEncoder().encode(text));
        else if (breaksAfter === Infinity) controller.close();
        else controller.error(new TypeError("connection reset"));
        isSent = true;
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  };
}

function eventsOf(request: GenerateRequest, habits: Habits): EngineEvent[] {
  const { fingerprint = FINGERPRINT, promptTokens = PROMPT_TOKENS, retells = (id) => id } = habits;
  const carried = countCarried(request.continuation);
  const deltas = Array.from({ length: MAX_TOKENS }, (_, at): EngineEvent => {
    const isCarried = at < carried;
    const tokenId = isCarried ? retells(at + 1) : at + 1;
    return {
      type: "delta",
      index: 0,
      text: textOf(tokenId),
      completionTokens: isCarried ? carried : at + 1,
      logprobs: null,
      ...(request.namesTokens === true && { tokenIds: [tokenId] }),
    };
  });
  return [
    {
      type: "started",
      promptTokens,
      cachedTokens: 0,
      choices: 1,
      maxTokens: MAX_TOKENS,
      fingerprint,
    },
    ...deltas,
    { type: "choice_end", index: 0, finishReason: "length" },
  ];
}

async function endOf(request: GenerateRequest, { receipt = {} }: Habits): Promise<EngineEvent> {
  const { organizationId, requestId, model } = request;
  const tokens = { promptTokens: PROMPT_TOKENS, completionTokens: MAX_TOKENS };
  const carriedTokens = countCarried(request.continuation);
  const change = { model, ...(carriedTokens > 0 && { carriedTokens }), ...receipt };
  return { type: "end", receipt: await receiptOf(organizationId, requestId, tokens, change) };
}

let members: PoolMembers;
let customer: Customer;

beforeEach(async () => {
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
  await members.offer();
  // The one that has least to do is asked first.
  for (const [at, id] of ["first", "second", "third"].entries())
    await members.told(id, { maxRunning: 8, running: at, continues: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const ask = (fields: object = {}): Promise<Response> =>
  chat(customer.key, {
    model: members.model,
    max_tokens: MAX_TOKENS,
    stream: true,
    seed: 1,
    ...fields,
  });

const behave = (habits: Readonly<Record<string, Habits>>): void => {
  for (const [id, own] of Object.entries(habits)) members.behaviours.set(id, honest(own));
};

function seenOf(text: string) {
  const chunks = [...text.matchAll(/^data: (\{.*)$/gm)].map(
    ([, json]) =>
      JSON.parse(json ?? "") as {
        error?: object;
        choices?: { delta: { content?: string } }[];
      },
  );
  return {
    content: chunks.map(({ choices }) => choices?.[0]?.delta.content ?? "").join(""),
    errors: chunks.filter(({ error }) => error !== undefined).length,
    isDone: text.includes("data: [DONE]"),
  };
}

const upTo = (tokens: number): string =>
  Array.from({ length: tokens }, (_, at) => textOf(at + 1)).join("");

const ALL = { content: upTo(MAX_TOKENS), errors: 0, isDone: true };

async function record(): Promise<UsageRecord> {
  const path = `/organizations/${customer.id}/usage` as const;
  return waitUntilPasses(async () => {
    const { data } = await admin("GET", path);
    expect(data).toHaveLength(1);
    return data[0] as UsageRecord;
  });
}

describe("a stream that is the same each time", () => {
  it.each([1, 2, 5, MAX_TOKENS + 1, MAX_TOKENS + 2])(
    "goes on elsewhere when it breaks off after %d events, and is charged once",
    async (breaksAfter) => {
      behave({ first: { breaksAfter }, second: {} });
      const response = await ask();
      expect(seenOf(await response.text())).toEqual(ALL);
      expect(members.asked).toEqual(["first", "second"]);
      const given = Math.min(MAX_TOKENS, breaksAfter - 1);
      expect(await record()).toMatchObject({
        outcome: "completed",
        measured_by: "receipt",
        completion_tokens: MAX_TOKENS,
        charge_nano_usd: WHOLE,
        continuations: given === 0 ? [] : [{ attempt: 1, completion_tokens: given }],
      });
    },
  );

  it("goes on twice, and not for ever", async () => {
    behave({ first: { breaksAfter: 3 }, second: { breaksAfter: 5 }, third: {} });
    expect(seenOf(await (await ask()).text())).toEqual(ALL);
    expect(await record()).toMatchObject({
      charge_nano_usd: WHOLE,
      continuations: [
        { attempt: 1, completion_tokens: 2 },
        { attempt: 2, completion_tokens: 4 },
      ],
    });
    behave({ third: { breaksAfter: 6 } });
    members.asked.length = 0;
    const { content, errors, isDone } = seenOf(await (await ask()).text());
    expect([content, errors, isDone]).toEqual([upTo(5), 1, false]);
    expect(members.asked).toEqual(["first", "second", "third"]);
  });

  it.each<readonly [string, Habits]>([
    ["has other files", { fingerprint: "fake-2" }],
    ["counts another prompt", { promptTokens: 11 }],
    ["tells of other tokens than were carried", { retells: () => 77 }],
  ])("passes over a worker that %s", async (_, habits) => {
    behave({ first: { breaksAfter: 4 }, second: habits, third: {} });
    expect(seenOf(await (await ask()).text())).toEqual(ALL);
    expect(members.asked).toEqual(["first", "second", "third"]);
    expect(await record()).toMatchObject({ charge_nano_usd: WHOLE });
  });

  it("ends with one error where the receipt of who went on is of another answer", async () => {
    behave({ first: { breaksAfter: 4 }, second: { receipt: { carriedTokens: 1 } } });
    members.dead.add("third");
    expect(seenOf(await (await ask()).text())).toMatchObject({ errors: 1, isDone: false });
    const { charge_nano_usd: charge } = await record();
    expect(charge).toBeLessThanOrEqual(WHOLE);
  });

  it("ends with one error, and costs what it gave, where nobody is left", async () => {
    behave({ first: { breaksAfter: 4 } });
    members.dead.add("second").add("third");
    const { content, errors } = seenOf(await (await ask()).text());
    expect([content, errors]).toEqual([upTo(3), 1]);
    expect(await record()).toMatchObject({
      outcome: "backend_failed",
      completion_tokens: 3,
      charge_nano_usd: WHOLE - (MAX_TOKENS - 3) * NANO_USD_PER_OUTPUT_TOKEN,
    });
  });

  it("stays where it is where the others are older and cannot go on", async () => {
    for (const id of ["second", "third"]) await members.told(id, { maxRunning: 8, running: 1 });
    behave({ first: { breaksAfter: 4 }, second: {}, third: {} });
    const { content, errors } = seenOf(await (await ask()).text());
    expect([content, errors, members.asked]).toEqual([upTo(3), 1, ["first"]]);
  });
});

describe("a stream that may be another each time", () => {
  it("goes on elsewhere as long as nothing of it was given, and else ends with one error", async () => {
    behave({ first: { breaksAfter: 1 }, second: {} });
    expect(seenOf(await (await ask({ seed: null })).text())).toEqual(ALL);
    behave({ first: { breaksAfter: 3 } });
    members.asked.length = 0;
    const { content, errors } = seenOf(await (await ask({ seed: null })).text());
    expect([content, errors, members.asked]).toEqual([upTo(2), 1, ["first"]]);
  });
});

describe("a whole answer", () => {
  it("goes on elsewhere, also where it may be another each time, and says who answered", async () => {
    behave({ first: { breaksAfter: 5 }, second: {} });
    const response = await ask({ stream: false, seed: null });
    expect([response.status, response.headers.get("x-route-attempts")]).toEqual([200, "2"]);
    expect(response.headers.get("x-route-reason")).toContain(shownWorkerName("second"));
    expect(await response.json()).toMatchObject({
      choices: [{ message: { content: upTo(MAX_TOKENS) } }],
      usage: { prompt_tokens: PROMPT_TOKENS, completion_tokens: MAX_TOKENS },
    });
    expect(await record()).toMatchObject({ charge_nano_usd: WHOLE });
  });
});

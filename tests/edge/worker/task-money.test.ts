/**
 * The money of a task, however it ends: held, settled by the receipt, given back. Embeddings stand
 * for all tasks.
 */
import { abortAllDurableObjects } from "cloudflare:test";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { parseAttemptId } from "../../../src/contract/attempts.ts";
import { fc, runs } from "../../support/random.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { passTime } from "../support/clock.ts";
import { embeddingsOf, endedState, FakeWorker, receiptOf } from "../support/fake-worker.ts";
import {
  CREDIT,
  openTaskCustomer,
  post,
  type PostOptions,
  postedOf,
  recordsOf,
  REQUEST_CHARGE,
  TOKEN_CHARGE,
} from "../support/task-customer.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, ask, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.solves = (request) => embeddingsOf(request);
  worker.listen();
  customer = await openTaskCustomer({ e: ["feature-extraction"] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const PATH = "/v1/embeddings";
/** Twice the time-to-live: then the catalog is read before anything is looked up in it. */
const CATALOG_MS = 10_000;
const CHARGE = 10 * TOKEN_CHARGE + REQUEST_CHARGE;
const embed = (fields: object = {}, init: PostOptions = {}) =>
  post(customer, PATH, { model: "e", input: "hi", ...fields }, init);

describe("the money of a task", () => {
  it("is held for the most that its size can be, and settled by the receipt, once", async () => {
    worker.solves = async (request) => {
      const held = (await new TestAccount(customer.id).stub.describe())?.balance.heldNanoUsd;
      expect(held).toBe((2 * 4 + 5) * TOKEN_CHARGE + REQUEST_CHARGE);
      return embeddingsOf(request);
    };
    expect((await embed({ input: ["abc", "é"] })).status).toBe(200);
    expect(await recordsOf(customer)).toMatchObject([
      {
        operation: "embeddings",
        model: "e",
        outcome: "completed",
        measured_by: "receipt",
        streamed: false,
        prompt_tokens: 10,
        completion_tokens: 0,
        charge_nano_usd: CHARGE,
      },
    ]);
    const sinceSeconds = Math.floor(Date.now() / 1_000) - 3_600;
    const usage = await ask(`/v1/organization/usage/embeddings?start_time=${sinceSeconds}`, {
      headers: { authorization: `Bearer ${customer.key}` },
    });
    expect(await usage.json()).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({
          results: [expect.objectContaining({ input_tokens: 10, num_model_requests: 1 })],
        }),
      ]),
    });
  });

  it("is not taken twice by receipts that come again", async () => {
    await embed();
    const [record] = await recordsOf(customer);
    const tokens = { promptTokens: 10, completionTokens: 0 };
    const receipt = await receiptOf(customer.id, record?.id ?? "", tokens);
    const account = new TestAccount(customer.id);
    for (let time = 0; time < 3; time += 1) await account.stub.takeReceipts([receipt]);
    expect(await postedOf(customer)).toBe(CREDIT - CHARGE);
    expect(await account.stub.reconcile()).toMatchObject({ isChainIntact: true, lateReceipts: 0 });
  });

  it("is asked for again when the size was too low a guess, and voided when that cannot be paid", async () => {
    const poor = await openTaskCustomer(
      { e: ["feature-extraction"] },
      { credit_nano_usd: 20 * TOKEN_CHARGE },
    );
    const asked = { model: "e", input: "abcd" };
    worker.solves = (request) => embeddingsOf(request, { promptTokens: 15 });
    expect((await post(poor, PATH, asked)).status).toBe(200);
    expect(await postedOf(poor)).toBe(5 * TOKEN_CHARGE - REQUEST_CHARGE);
    const short = await post(poor, PATH, asked);
    expect(short.status).toBe(402);
    expect(await short.json()).toMatchObject({ error: { code: "insufficient_credits" } });
    expect((await recordsOf(poor))[0]).toMatchObject({ outcome: "voided", charge_nano_usd: 0 });
  });

  it("is there for fifty at once on ten times what they cost, however many bytes a token has", async () => {
    const tokens = 3;
    const cost = tokens * TOKEN_CHARGE + REQUEST_CHARGE;
    const many = await openTaskCustomer(
      { e: ["feature-extraction"] },
      { credit_nano_usd: 10 * 50 * cost },
    );
    worker.solves = (request) => embeddingsOf(request, { promptTokens: tokens });
    const turn = Promise.withResolvers<void>();
    worker.queue = turn.promise;
    const input = "\u{1f600}".repeat(150);
    const asked = Array.from({ length: 50 }, () => post(many, PATH, { model: "e", input }));
    await waitUntilPasses(() => expect(worker.tasks).toHaveLength(50));
    turn.resolve();
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toEqual(Array(50).fill(200));
    expect(await recordsOf(many)).toHaveLength(20);
    expect(await postedOf(many)).toBe(9 * 50 * cost);
  });

  it("is refused before the worker is asked where there is none", async () => {
    const poor = await openTaskCustomer({ e: ["feature-extraction"] }, { credit_nano_usd: 1 });
    expect((await post(poor, PATH, { model: "e", input: "a" })).status).toBe(402);
    expect(worker.tasks).toEqual([]);
  });

  it("is counted by limits of input, which refuse before anything is given", async () => {
    const limit = {
      scope: "organization",
      scope_id: customer.id,
      metric: "input_tokens",
      period: "minute",
      value: 15,
    } as const;
    await admin("PUT", `/organizations/${customer.id}/limits`, limit);
    expect((await embed()).status).toBe(200);
    const refused = await embed();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).not.toBeNull();
    expect(await postedOf(customer)).toBe(CREDIT - CHARGE);
  });

  it("is that of what was run when the client leaves", async () => {
    worker.solves = undefined;
    const client = new AbortController();
    const left = expect(embed({}, { signal: client.signal })).rejects.toThrow();
    await waitUntilPasses(() => expect(worker.tasks).toHaveLength(1));
    const { requestId } = parseAttemptId(worker.tasks[0]?.requestId ?? "");
    const run = await endedState(customer.id, requestId, { promptTokens: 4, completionTokens: 0 });
    worker.states.set(requestId, run);
    client.abort();
    await left;
    await waitUntilPasses(() => expect(worker.stopped).toEqual([requestId]));
    expect(await recordsOf(customer)).toMatchObject([
      { outcome: "client_left", charge_nano_usd: 4 * TOKEN_CHARGE + REQUEST_CHARGE },
    ]);
  });

  it.each([
    ["breaks off", () => (worker.breaksOff = true)],
    ["fails", () => (worker.solves = () => ({ receipt: { outcome: "failed" } }))],
    [
      "gives too few results",
      () =>
        (worker.solves = (request) => ({
          result: { task: "feature-extraction", dimensions: 3, embeddings: [] },
          promptTokens: request.input.task.length,
        })),
    ],
    [
      "says another count in its receipt",
      () =>
        (worker.solves = (request) => ({
          ...embeddingsOf(request),
          receipt: { promptTokens: 11 },
        })),
    ],
    [
      "gives another's result",
      () =>
        (worker.solves = () => ({
          result: { task: "text-classification", results: [[]] },
        })),
    ],
  ])("is none when the worker %s", async (_name, make) => {
    make();
    const response = await embed();
    expect(response.status).toBe(502);
    expect(await recordsOf(customer)).toMatchObject([
      { outcome: "backend_failed", charge_nano_usd: 0 },
    ]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("is none when the edge dies, whether the worker's receipt comes or not", async () => {
    worker.solves = undefined;
    for (const tells of [true, false]) {
      const left = embed().catch(() => undefined);
      await waitUntilPasses(() => expect(worker.tasks).toHaveLength(tells ? 1 : 2));
      const { requestId = "" } = worker.tasks.at(-1) ?? {};
      const account = new TestAccount(customer.id);
      const tokens = { promptTokens: 10, completionTokens: 0 };
      if (tells) await account.stub.takeReceipts([await receiptOf(customer.id, requestId, tokens)]);
      await abortAllDurableObjects();
      await account.expire();
      const { records } = await account.stub.listUsage(1, null);
      expect(records).toMatchObject([{ charge_nano_usd: 0 }]);
      void left;
    }
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("adds up whatever tasks come to", async () => {
    const end = fc.constantFrom("given", "refused", "failed", "broken");
    const task = fc.record({ end, tokens: fc.integer({ min: 1, max: 12 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(task, { minLength: 1, maxLength: 6 }), async (tasks) => {
        const own = await openTaskCustomer({ e: ["feature-extraction"] });
        let charged = 0;
        for (const { end: ending, tokens } of tasks) {
          const error = { code: "invalid_value", message: "no", param: null };
          worker.refusal = ending === "refused" ? error : undefined;
          worker.breaksOff = ending === "broken";
          worker.solves = (request) =>
            ending === "failed"
              ? { receipt: { outcome: "failed" }, promptTokens: tokens }
              : embeddingsOf(request, { promptTokens: tokens });
          const { status } = await post(own, PATH, { model: "e", input: "abcd efgh" });
          expect(status === 200).toBe(ending === "given");
          if (status === 200) charged += tokens * TOKEN_CHARGE + REQUEST_CHARGE;
        }
        expect(await recordsOf(own)).toHaveLength(tasks.length);
        expect(await postedOf(own)).toBe(CREDIT - charged);
        const books = await new TestAccount(own.id).stub.reconcile();
        expect(books).toMatchObject({ isChainIntact: true, heldNanoUsd: 0, openHolds: 0 });
      }),
      { numRuns: runs(5) },
    );
  });
});

describe("an Idempotency-Key", () => {
  it("makes a task run and be charged once, however long its answer is", async () => {
    // What an object of the file before knows of the catalog is old then.
    passTime(CATALOG_MS);
    worker.solves = (request) => embeddingsOf(request, { dimensions: 40_000 });
    const headers = { "idempotency-key": "one" };
    const input = ["a", "b", "c", "d", "e"];
    const first = await (await embed({ input }, { headers })).text();
    expect(first.length).toBeGreaterThan(1_000_000);
    const again = await embed({ input }, { headers });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await again.text()).toBe(first);
    expect(worker.tasks).toHaveLength(1);
    expect(await recordsOf(customer)).toHaveLength(1);
    expect((await embed({ input: "b" }, { headers })).status).toBe(422);
  });

  it("keeps no refusal", async () => {
    const headers = { "idempotency-key": "two" };
    worker.refusal = { code: "invalid_value", message: "no", param: null };
    expect((await embed({}, { headers })).status).toBe(400);
    worker.refusal = undefined;
    expect((await embed({}, { headers })).status).toBe(200);
  });
});

/**
 * The way between edge and worker breaks in the middle of answers, or the edge dies, or clients
 * reset while their request is being admitted. Whoever got nothing pays nothing, and no hold stays
 * behind.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { DEMO_PRICE } from "../../scripts/edge/admin.ts";
import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SeededRandom } from "./support/seeded-random.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";
import { tapWorker, type WorkerTap } from "./support/worker-tap.ts";

const CREDIT_NANO_USD = 1_000_000_000;
const ANSWERS = 6;
/** Long enough to break in the middle of, also when one of them is much faster than the rest. */
const MAX_TOKENS = 400;

const random = new SeededRandom("broken ways");
let stack: Stack;
let tap: WorkerTap;
let organization: TestOrganization;
let books: Books;
let clients: SocketClient[] = [];

beforeAll(async () => {
  stack = await startStack({ gpuFlags: ["--max-running", "16", "--threads", "1"] });
  tap = await tapWorker(stack.gpuUrl);
  await stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "tapped", url: tap.url }],
    price: DEMO_PRICE,
  });
});
afterEach(() => {
  for (const client of clients) client.leave("reset");
  clients = [];
});
afterAll(async () => {
  await stack?.stop();
  await tap?.close();
});

async function open(creditNanoUsd = CREDIT_NANO_USD): Promise<void> {
  organization = await stack.createOrganization({ creditNanoUsd });
  books = new Books(stack, organization.id);
}

interface Asked {
  readonly stream?: boolean;
  readonly maxTokens?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask({ stream = false, maxTokens = MAX_TOKENS, headers = {} }: Asked): SocketClient {
  const body = storyRequest({ maxTokens, seed: random.between(1, 1e6), stream });
  const client = new SocketClient(stack.baseUrl, CHAT_PATH, organization.key, body, headers);
  clients.push(client);
  return client;
}

/** Resolves when so many generations that began since `before` have made a few tokens. */
async function whenAllRun(before: number, count: number): Promise<void> {
  const started = () => [...tap.requests.values()].slice(before);
  await waitFor(
    () => {
      const running = started();
      return (
        running.length >= count && running.every(({ completionTokens }) => completionTokens > 3)
      );
    },
    { intervalMs: 1 },
  );
}

async function expectNoCharge(outcomes: readonly string[]): Promise<void> {
  await books.quiet();
  const records = await books.expectBalanced(CREDIT_NANO_USD);
  expect(records).toHaveLength(ANSWERS);
  for (const record of records) {
    expect(record.charge_nano_usd).toBe(0);
    expect(outcomes).toContain(record.outcome);
  }
  const { unexplained, unexplained_count: count } = await books.reconciliation();
  expect({ unexplained, count }).toEqual({ unexplained: [], count: 0 });
}

describe("whole answers whose way to the worker breaks", () => {
  it("are 502 and free, and name the connection", async () => {
    await open();
    const before = tap.requests.size;
    const asked = Array.from({ length: ANSWERS }, () => ask({}));
    await whenAllRun(before, ANSWERS);
    tap.cut();
    expect(await Promise.all(asked.map(({ answered }) => answered))).toEqual(
      Array(ANSWERS).fill(502),
    );
    await expectNoCharge(["connection_lost"]);
  });

  it("run anew under the same Idempotency-Key, and are charged once", async () => {
    await open();
    const before = tap.requests.size;
    const keyed = (at: number, maxTokens: number) =>
      new SocketClient(
        stack.baseUrl,
        CHAT_PATH,
        organization.key,
        storyRequest({ maxTokens, seed: at, stream: false }),
        { "idempotency-key": `cut-${at}` },
      );
    const asked = Array.from({ length: ANSWERS }, (_, at) => keyed(at, MAX_TOKENS));
    await whenAllRun(before, ANSWERS);
    tap.cut();
    expect(await Promise.all(asked.map(({ answered }) => answered))).toEqual(
      Array(ANSWERS).fill(502),
    );
    const again = Array.from({ length: ANSWERS }, (_, at) => keyed(at, MAX_TOKENS));
    expect(await Promise.all(again.map(({ answered }) => answered))).toEqual(
      Array(ANSWERS).fill(200),
    );
    await Promise.all(again.map(({ ended }) => ended));
    await books.quiet();
    const records = await books.expectBalanced(CREDIT_NANO_USD);
    const paid = records.filter(({ charge_nano_usd: charge }) => charge > 0);
    expect(records).toHaveLength(2 * ANSWERS);
    expect(paid).toHaveLength(ANSWERS);
    for (const record of paid)
      expect(record).toMatchObject({ outcome: "completed", completion_tokens: MAX_TOKENS });
  });
});

describe("whole answers whose edge is killed", () => {
  it("are free", async () => {
    await open();
    const before = tap.requests.size;
    const asked = Array.from({ length: ANSWERS }, () => ask({}));
    await whenAllRun(before, ANSWERS);
    await stack.edge.kill9();
    await stack.edge.start();
    await Promise.all(asked.map(({ ended }) => ended));
    await expectNoCharge(["edge_failed"]);
  });

  it("run anew under the same Idempotency-Key, and are charged once", async () => {
    await open();
    const before = tap.requests.size;
    const keyed = (at: number) =>
      new SocketClient(
        stack.baseUrl,
        CHAT_PATH,
        organization.key,
        storyRequest({ maxTokens: MAX_TOKENS, seed: at, stream: false }),
        { "idempotency-key": `killed-${at}` },
      );
    const asked = Array.from({ length: ANSWERS }, (_, at) => keyed(at));
    await whenAllRun(before, ANSWERS);
    await stack.edge.kill9();
    await stack.edge.start();
    await Promise.all(asked.map(({ ended }) => ended));
    // The worker has had its word of all of them before anybody asks again.
    await books.quiet();
    const again = Array.from({ length: ANSWERS }, (_, at) => keyed(at));
    expect(await Promise.all(again.map(({ answered }) => answered))).toEqual(
      Array(ANSWERS).fill(200),
    );
    await Promise.all(again.map(({ ended }) => ended));
    await books.quiet();
    const records = await books.expectBalanced(CREDIT_NANO_USD);
    const paid = records.filter(({ charge_nano_usd: charge }) => charge > 0);
    expect(paid).toHaveLength(ANSWERS);
  });
});

describe("streams whose way to the worker breaks", () => {
  it("say so, pay for what they gave, and name the connection", async () => {
    await open();
    const before = tap.requests.size;
    const asked = Array.from({ length: ANSWERS }, () => ask({ stream: true }));
    await whenAllRun(before, ANSWERS);
    tap.cut();
    await Promise.all(asked.map(({ ended }) => ended));
    for (const client of asked) {
      expect(client.text).toContain('"code":"backend_failed"');
      expect(client.isDone).toBe(false);
    }
    await books.quiet();
    for (const record of await books.expectBalanced(CREDIT_NANO_USD)) {
      expect(record.outcome).toBe("connection_lost");
      // Of a token that shows no text, as the one that ends a text, its client has no event.
      const passed = tap.requests.get(record.id)?.completionTokens ?? -1;
      expect(record.completion_tokens).toBeLessThanOrEqual(passed);
      expect(record.charge_nano_usd > 0).toBe(record.completion_tokens > 0);
    }
    const { unexplained } = await books.reconciliation();
    expect(unexplained).toEqual([]);
  });
});

describe("clients that reset while they are admitted", () => {
  it("leave no hold behind, however early they go", async () => {
    await open();
    const path = `/admin/v1/organizations/${organization.id}/limits` as const;
    for (let round = 0; round < 60; round++) {
      const client = ask({ stream: round % 2 === 0, maxTokens: 400 });
      await new Promise((settle) => setTimeout(settle, random.between(0, 12)));
      client.leave("reset");
    }
    await books.quiet();
    const { data } = await stack.admin("GET", path);
    const running = data.filter(({ metric }) => metric === "concurrent_requests");
    expect(running.map(({ used }) => used)).toEqual([0]);
    await books.expectBalanced(CREDIT_NANO_USD);
  });
});

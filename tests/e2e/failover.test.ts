/**
 * Two gpu-workers serve one model, and one of them dies. Every request is answered by the other,
 * before its client sees anything of it, and is charged once; and what had begun on the one that
 * died is stopped as ever.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEMO_PRICE } from "../../scripts/edge/admin.ts";
import { MODEL_ID, startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { createWorker, type MoreWorker } from "./support/more-workers.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const CREDIT_NANO_USD = 1_000_000_000;
const TOKENS = 12;
const ROUNDS = 6;

let stack: Stack;
let second: MoreWorker;
let organization: TestOrganization;
let books: Books;

beforeAll(async () => {
  stack = await startStack({ gpuFlags: ["--max-running", "8", "--threads", "1"] });
  second = await createWorker(stack, "second");
  await second.process.start();
  organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
  books = new Books(stack, organization.id);
});
afterAll(async () => {
  await second?.remove();
  await stack?.stop();
});

/** @param priorities of the worker of the stack, and of the second */
const deploy = (priorities: readonly [number, number]) =>
  stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [
      { id: "first", url: stack.gpuUrl, priority: priorities[0] },
      { id: "second", target: { kind: "gpu_worker", url: second.url }, priority: priorities[1] },
    ],
    price: DEMO_PRICE,
  });

const ask = (stream: boolean, seed: number, maxTokens = TOKENS) =>
  new SocketClient(
    stack.baseUrl,
    CHAT_PATH,
    organization.key,
    storyRequest({ maxTokens, seed, stream }),
  );

async function expectAnswers(deployment: string): Promise<void> {
  const before = (await books.usage()).length;
  const clients = Array.from({ length: ROUNDS }, (_, at) => ask(at % 2 === 0, at));
  expect(await Promise.all(clients.map(({ answered }) => answered))).toEqual(
    Array(ROUNDS).fill(200),
  );
  expect(await Promise.all(clients.map(({ ended }) => ended))).toEqual(Array(ROUNDS).fill(true));
  await books.quiet();
  const records = await books.expectBalanced(CREDIT_NANO_USD);
  expect(records).toHaveLength(before + ROUNDS);
  for (const record of records.slice(0, ROUNDS)) {
    expect(record).toMatchObject({ outcome: "completed", completion_tokens: TOKENS });
    expect(record).toMatchObject({ measured_by: "receipt", deployment_id: deployment });
  }
}

describe("a model with two workers", () => {
  it("is served by the one of the lower priority", async () => {
    await deploy([0, 1]);
    await expectAnswers("first");
    await deploy([1, 0]);
    await expectAnswers("second");
  });

  it("goes on without the one that died, and its callers see nothing of it", async () => {
    await deploy([1, 0]);
    const running = ask(true, 1, 1_500);
    await running.waitForEvents(3);
    await second.process.kill9();
    await running.ended;
    // What had told its client something already cannot begin again elsewhere.
    expect(running.text).toContain('"code":"backend_failed"');
    await expectAnswers("first");
  });

  it("is explained to the last token when the dead one is back", async () => {
    await second.process.start();
    await books.quiet();
    const { unexplained } = await books.reconciliation();
    expect(unexplained).toEqual([]);
    // It is asked again by itself.
    await waitFor(async () => {
      const one = ask(false, 1);
      await one.ended;
      return one.header("x-route-deployment") === "second" ? true : undefined;
    });
    await books.quiet();
    await expectAnswers("second");
  });
});

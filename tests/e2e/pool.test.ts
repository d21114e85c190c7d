/**
 * Three gpu-workers in one pool, under load. One of them is killed: whoever had seen nothing yet is
 * answered by another, and so is whoever must get the same tokens each time; whoever else had seen
 * some is told so once, and all is well again by itself when it is back. Draining loses nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { shownWorkerName } from "../../src/routing/worker-name.ts";
import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import type { MoreWorker } from "./support/more-workers.ts";
import {
  createPoolWorker,
  deployInPool,
  isWell,
  listWorkers,
  waitForWorker,
} from "./support/pool-worker.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const CREDIT_NANO_USD = 1_000_000_000;

let stack: Stack;
let workers: MoreWorker[];
let organization: TestOrganization;
let books: Books;

beforeAll(async () => {
  stack = await startStack({ gpuFlags: ["--worker-id", "a", "--threads", "1"] });
  // The stack's own worker is no member of the pool.
  await stack.gpu.stop();
  const ids = ["a", "b", "c"];
  workers = await Promise.all(ids.map((id) => createPoolWorker(stack, id, ["--max-running", "4"])));
  await Promise.all(workers.map(({ process }) => process.start()));
  for (const id of ids) await waitForWorker(stack, id, isWell);
  await deployInPool(stack);
  organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
  books = new Books(stack, organization.id);
});
afterAll(async () => {
  await Promise.all((workers ?? []).map((worker) => worker.remove()));
  await stack?.stop();
});

const ask = (seed: number | null, maxTokens: number) =>
  new SocketClient(
    stack.baseUrl,
    CHAT_PATH,
    organization.key,
    storyRequest({ maxTokens, seed, stream: true }),
  );

const ends = (clients: readonly SocketClient[]) => Promise.all(clients.map(({ ended }) => ended));

const errorsIn = ({ text }: SocketClient): number => text.split('"error"').length - 1;

async function expectAllExplained(): Promise<void> {
  await books.quiet();
  const { unexplained } = await books.reconciliation();
  expect(unexplained).toEqual([]);
}

describe("a pool of three workers", () => {
  it("lists them with their figures", async () => {
    const [worker] = await listWorkers(stack);
    expect(worker).toMatchObject({ health: "healthy", is_draining: false });
    expect(worker?.models[0]).toMatchObject({ state: "loaded", breaker: "closed" });
    // One may have had none of the first six, where those before were over at once.
    const rated = await waitFor(async () => {
      const clients = Array.from({ length: 6 }, (_, seed) => ask(seed, 40));
      expect(await ends(clients)).toEqual(Array(6).fill(true));
      const all = await listWorkers(stack);
      return all.every(({ decode_tokens_per_second: rate }) => (rate ?? 0) > 0) ? all : undefined;
    });
    // Every one of them had work.
    expect(rated).toHaveLength(3);
  });

  it("fails nobody who had seen nothing or has a seed when one is killed, and tells each other once", async () => {
    const before = new Map((await listWorkers(stack)).map(({ id, boot_id: boot }) => [id, boot]));
    const seeded = Array.from({ length: 4 }, (_, seed) => ask(seed, 1_000));
    const others = Array.from({ length: 4 }, () => ask(null, 1_000));
    await Promise.all([...seeded, ...others].map((client) => client.waitForEvents(3)));
    // However fast the machine is, what has just begun still runs.
    const last = ask(null, 1_900);
    await last.waitForEvents(3);
    const running = [...seeded, ...others, last];
    const victim = workers.find(({ id }) =>
      last.header("x-route-reason")?.endsWith(` ${shownWorkerName(id)}`),
    );
    if (victim === undefined) throw new Error("no worker has the last request");
    await victim.process.kill9();
    const begun = Array.from({ length: 12 }, (_, seed) => ask(100 + seed, 20));
    expect(await Promise.all(begun.map(({ answered }) => answered))).toEqual(Array(12).fill(200));
    await ends(begun);
    expect(begun.map(errorsIn)).toEqual(Array(12).fill(0));
    await ends(running);
    expect(seeded.map(errorsIn)).toEqual(Array(4).fill(0));
    const broken = running.filter((client) => errorsIn(client) > 0);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(running.length);
    expect(broken.map(errorsIn)).toEqual(Array(broken.length).fill(1));
    expect(running.filter((client) => errorsIn(client) === 0).every(({ isDone }) => isDone)).toBe(
      true,
    );
    await victim.process.start();
    const back = await waitForWorker(
      stack,
      victim.id,
      (worker) => isWell(worker) && worker.boot_id !== before.get(victim.id),
    );
    expect(back.models[0]).toMatchObject({ state: "loaded" });
    // It takes work again by itself.
    await waitFor(async () => {
      await ends(Array.from({ length: 3 }, (_, seed) => ask(200 + seed, 10)));
      const listed = (await listWorkers(stack)).find(({ id }) => id === victim.id);
      return (listed?.decode_tokens_per_second ?? 0) > 0 ? listed : undefined;
    });
    await expectAllExplained();
  });

  it("loses no stream when one is drained, and gives it no more work", async () => {
    const running = Array.from({ length: 6 }, (_, seed) => ask(300 + seed, 200));
    await Promise.all(running.map((client) => client.waitForEvents(2)));
    await stack.admin("POST", "/admin/v1/workers/a/drain", {});
    await waitForWorker(stack, "a", (worker) => worker.is_draining);
    const more = Array.from({ length: 4 }, (_, seed) => ask(400 + seed, 10));
    expect(await ends([...running, ...more])).toEqual(Array(10).fill(true));
    expect([...running, ...more].map(errorsIn)).toEqual(Array(10).fill(0));
    await waitForWorker(stack, "a", ({ running: left }) => left === 0);
    await stack.admin("POST", "/admin/v1/workers/a/drain", { is_draining: false });
    await waitForWorker(stack, "a", (worker) => !worker.is_draining);
  });

  it("loses no stream when one is told to stop", async () => {
    const running = Array.from({ length: 6 }, (_, seed) => ask(500 + seed, 200));
    await Promise.all(running.map((client) => client.waitForEvents(2)));
    const stopped = (workers[2] as MoreWorker).process.stop();
    const more = Array.from({ length: 6 }, (_, seed) => ask(600 + seed, 10));
    expect(await ends([...running, ...more])).toEqual(Array(12).fill(true));
    expect([...running, ...more].map(errorsIn)).toEqual(Array(12).fill(0));
    await stopped;
    await expectAllExplained();
  });

  it("says so clearly when all are dead, and answers again when one is back", async () => {
    await Promise.all(workers.map(({ process }) => process.kill9()));
    const clients = Array.from({ length: 5 }, (_, seed) => ask(700 + seed, 10));
    const statuses = await Promise.all(clients.map(({ answered }) => answered));
    for (const status of statuses) expect([429, 502]).toContain(status);
    expect(clients.map(errorsIn)).toEqual(Array(5).fill(1));
    await (workers[0] as MoreWorker).process.start();
    await waitForWorker(stack, "a", isWell);
    await waitFor(async () => ((await ask(800, 5).answered) === 200 ? true : undefined));
    await expectAllExplained();
  });
});

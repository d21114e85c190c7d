/**
 * Two gpu-workers: one answers, the other has a copy of every request. What a customer gets, pays
 * and may do is to the byte and the nano-dollar what it is without the other, which may die; and
 * where that has no room, nothing more is copied for a while.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEMO_PRICE } from "../../scripts/edge/admin.ts";
import { MODEL_ID, startStack } from "../support/processes.ts";
import type { Stack, TestOrganization } from "../support/processes.ts";
import { waitUntilPasses } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { createWorker, type MoreWorker } from "./support/more-workers.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const CREDIT_NANO_USD = 1_000_000_000;
const ROUNDS = 3;

let stack: Stack;
let tried: MoreWorker;

beforeAll(async () => {
  stack = await startStack({
    gpuFlags: ["--threads", "1", "--max-running", "2", "--max-waiting", "1"],
  });
  tried = await createWorker(stack, "tried", ["--max-running", "1", "--max-waiting", "1"]);
  await tried.process.start();
});
afterAll(async () => {
  await tried?.remove();
  await stack?.stop();
});

const deploy = (percent: number) =>
  stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [
      { id: "stable", url: stack.gpuUrl },
      { id: "tried", url: tried.url, shadow_percent: percent },
    ],
    price: DEMO_PRICE,
  });

async function compared() {
  const { data } = await stack.admin("GET", `/admin/v1/shadows?model=${MODEL_ID}`);
  return data[0];
}

const untilCopied = (count: number) =>
  waitUntilPasses(async () => {
    const shown = await compared();
    expect([shown?.num_copies ?? 0, shown?.outcomes.running ?? 0]).toEqual([count, 0]);
  });

const ask = ({ key }: TestOrganization, seed: number, more: object = {}) =>
  new SocketClient(stack.baseUrl, CHAT_PATH, key, {
    ...storyRequest({ maxTokens: 12, seed, stream: seed % 2 === 0 }),
    ...more,
  });

/** The model of the tried worker alone, which anybody may ask. */
const OTHER_MODEL = "other";

/** Of a new organization: the bytes but for ids and times, the limits, and the bill. */
async function told(copiesBefore: number, isCopied: boolean): Promise<unknown[]> {
  const organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
  const answers: unknown[] = [];
  for (let seed = 0; seed < ROUNDS; seed += 1) {
    const client = ask(organization, seed);
    expect(await client.ended).toBe(true);
    const bytes = client.text
      .replaceAll(/"(?:id|request_id)":"[^"]*"/g, "")
      .replaceAll(/"created":\d+/g, "")
      .replaceAll(client.requestId ?? "?", "")
      .replaceAll(/"(\w+_ms|cached_tokens|receipt)":("[^"]*"|[\d.]+)/g, "");
    const limits = ["x-ratelimit-remaining-requests", "x-route-deployment", "x-route-attempts"];
    answers.push([client.status, bytes, ...limits.map((name) => client.header(name))]);
    if (isCopied) await untilCopied(copiesBefore + seed + 1);
  }
  const books = new Books(stack, organization.id);
  await books.quiet();
  const records = await books.expectBalanced(CREDIT_NANO_USD);
  const charges = records.map((record) => [
    record.deployment_id,
    record.prompt_tokens,
    record.completion_tokens,
    record.charge_nano_usd,
  ]);
  const { unexplained } = await books.reconciliation();
  return [...answers, charges, unexplained];
}

describe("a customer whose requests are copied", () => {
  it("gets, pays and may do what one without a shadow does, and the copies are compared", async () => {
    await deploy(0);
    const without = await told(0, false);
    expect(await compared()).toBeUndefined();
    await deploy(100);
    expect(await told(0, true)).toEqual(without);
    expect(without.at(-1)).toEqual([]);
    expect(await compared()).toMatchObject({
      outcomes: { completed: ROUNDS },
      deterministic: { compared: ROUNDS, equal: ROUNDS },
      same_finish_reason: ROUNDS,
      completion_tokens: 12 * ROUNDS,
      given_completion_tokens: 12 * ROUNDS,
    });
  });

  it("sees nothing of a shadow that died", async () => {
    await tried.process.kill9();
    const organization = await stack.createOrganization();
    const client = ask(organization, 0);
    expect(await client.ended).toBe(true);
    expect(client.isDone).toBe(true);
    await untilCopied(ROUNDS + 1);
    expect(await compared()).toMatchObject({ outcomes: { completed: ROUNDS, failed: 1 } });
    await tried.process.start();
  });

  it("has no copies for a while where the worker of its shadow has no room", async () => {
    await waitUntilPasses(async () =>
      expect((await fetch(`${tried.url}/readyz`)).status).toBe(200),
    );
    await stack.admin("PUT", `/admin/v1/models/${OTHER_MODEL}`, {
      owned_by: "tidegate",
      context_tokens: 2048,
      max_output_tokens: 2048,
      deployments: [{ id: "tried", url: tried.url, upstream_model: MODEL_ID }],
      price: DEMO_PRICE,
    });
    // One runs there and one waits, all the time; nobody gives way to a copy.
    const crowd = await stack.createOrganization();
    let isOver = false;
    const keepFull = async (): Promise<void> => {
      while (!isOver) await ask(crowd, 0, { model: OTHER_MODEL, max_tokens: 1_500 }).ended;
    };
    const loops = Array.from({ length: 3 }, keepFull);
    const organization = await stack.createOrganization();
    const headers = { authorization: `Bearer ${stack.adminToken}` };
    const shed = `tidegate_edge_shadows_dropped_total{deployment="${MODEL_ID}/tried",reason="overload"} `;
    await waitUntilPasses(async () => {
      expect(await ask(organization, 0).ended).toBe(true);
      const told = await fetch(`${stack.baseUrl}/metrics`, { headers });
      expect(await told.text()).toContain(shed);
    });
    isOver = true;
    await Promise.all(loops);
    expect((await compared())?.outcomes.refused).toBeGreaterThan(0);
    const books = new Books(stack, organization.id);
    await books.quiet();
    const { unexplained } = await books.reconciliation();
    expect(unexplained).toEqual([]);
  });
});

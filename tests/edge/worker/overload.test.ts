/**
 * A pool with more to do than it can in time, in workerd: who is refused before anything is sent,
 * and who is not.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { passTime, runClock, stopClock } from "../support/clock.ts";
import { PoolMembers } from "../support/pool-members.ts";
import { post } from "../support/task-customer.ts";
import {
  admin,
  ask,
  chat,
  openCustomer,
  SECRETS,
  type Customer,
  usageOf,
} from "../support/test-worker.ts";

let members: PoolMembers;
let loud: Customer;
let quiet: Customer;

beforeEach(async () => {
  stopClock();
  members = new PoolMembers();
  members.listen();
  loud = await openCustomer();
  quiet = await openCustomer();
  await members.offer();
});
afterEach(() => {
  vi.unstubAllGlobals();
  runClock();
});

/**
 * One begins in a second, and 90 of the loud neighbour's wait: the next would wait for 91 seconds.
 */
const crowded = () => ({
  maxRunning: 4,
  running: 4,
  serviceMs: 4_000,
  queued: 90,
  maxWaiting: 100,
  waiting: [{ organizationId: loud.id, default: 90 }],
});

const asks = async ({ key }: Customer, fields: object = {}): Promise<Response> => {
  const response = await chat(key, { model: members.model, ...fields });
  await response.clone().text();
  return response;
};

describe("a pool that would not begin in time", () => {
  it("refuses more of whoever fills it before anything is held or sent, and takes a quiet neighbour's", async () => {
    await members.told("a", crowded());
    const refused = await asks(loud);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("31");
    expect(await refused.json()).toMatchObject({ error: { code: "no_capacity" } });
    // The next has the next turn.
    expect((await asks(loud)).headers.get("retry-after")).toBe("32");
    expect(members.asked).toEqual([]);
    expect(await usageOf(loud)).toEqual([]);
    for (let i = 0; i < 8; i += 1) expect((await asks(quiet)).status).toBe(200);
    expect(members.asked).toEqual(Array(8).fill("a"));
    const text = await metrics();
    const series = `tidegate_edge_refused_in_crowd_total{pool="${members.pool}",tier="default"} 2`;
    expect(text).toContain(series);
  });

  it("refuses flex before default, and default before priority", async () => {
    await members.told("a", {
      ...crowded(),
      queued: 30,
      waiting: [{ organizationId: loud.id, default: 30 }],
    });
    const tiers = ["priority", "default", "flex"];
    const statusesOf = async () => {
      const answers = [];
      for (const service_tier of tiers) answers.push((await asks(loud, { service_tier })).status);
      return answers;
    };
    expect(await statusesOf()).toEqual([200, 200, 200]);
    const mixed = { organizationId: loud.id, priority: 30, default: 20, flex: 20 };
    await tellLater({ ...crowded(), queued: 70, waiting: [mixed] });
    expect(await statusesOf()).toEqual([200, 200, 429]);
    await tellLater({ ...crowded(), queued: 90, waiting: [{ ...mixed, default: 40 }] });
    expect(await statusesOf()).toEqual([200, 429, 429]);
    await tellLater({ ...crowded(), waiting: [{ organizationId: loud.id, priority: 90 }] });
    expect(await statusesOf()).toEqual([429, 429, 429]);
  });

  it("takes whoever comes when it was told to", async () => {
    await members.told("a", crowded());
    expect((await asks(loud)).headers.get("retry-after")).toBe("31");
    passTime(31_000);
    expect((await asks(loud)).status).toBe(200);
  });

  it("refuses who would find no place to wait in, by the worker's own rule", async () => {
    const full = { ...crowded(), queued: 8, maxWaiting: 8 };
    await members.told("a", { ...full, waiting: [{ organizationId: loud.id, default: 8 }] });
    expect((await asks(loud)).headers.get("retry-after")).toBe("1");
    expect((await asks(loud, { service_tier: "priority" })).status).toBe(200);
    expect((await asks(quiet)).status).toBe(200);
  });

  it("asks another worker that begins in time, and says nothing of it to a key that opens nothing", async () => {
    await members.told("a", crowded());
    await members.told("b", { ...crowded(), queued: 0, waiting: [] });
    expect((await asks(loud)).status).toBe(200);
    expect(members.asked).toEqual(["b"]);
    await tellLater(crowded());
    expect((await asks(loud)).status).toBe(429);
    await admin("DELETE", `/organizations/${loud.id}/keys/${loud.keyId}`);
    // It was open within this second, and is told that there is no room.
    expect((await asks(loud)).status).toBe(429);
    passTime(1_000);
    expect((await asks(loud)).status).toBe(401);
  });
});

describe("a pool that would not begin a task in time", () => {
  const TASKS = { tasks: ["feature-extraction" as const], max_output_tokens: 0 };
  const lying = (count: number, maxWaiting = 100) => ({
    models: [],
    taskModels: [members.model],
    queued: count,
    maxWaiting,
    waiting: [{ organizationId: loud.id, default: count }],
    taskQueues: [
      {
        model: members.model,
        runMs: 1_000,
        waiting: [{ organizationId: loud.id, count }],
      },
    ],
  });
  const embeds = (who: Customer) =>
    post(who, "/v1/embeddings", { model: members.model, input: "a" });
  const explained = async (who: Customer) => {
    const body = { model: members.model, task: "feature-extraction", operation: "completions" };
    const { wait } = await (await post(who, "/v1/route", body)).json<{ wait: object }>();
    return wait;
  };

  beforeEach(async () => {
    await members.offer(TASKS);
  });

  it("refuses more of whoever fills it before anything is held or sent, and takes a quiet neighbour's", async () => {
    await members.told("a", lying(91));
    // Whoever asks what would be takes nobody's turn.
    for (let times = 0; times < 2; times += 1)
      expect(await explained(loud)).toEqual({
        expected_ms: 91_000,
        is_refused: true,
        retry_after_ms: 31_000,
      });
    const refused = await embeds(loud);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("31");
    expect(await refused.json()).toMatchObject({ error: { code: "no_capacity" } });
    expect((await embeds(loud)).headers.get("retry-after")).toBe("32");
    expect(members.asked).toEqual([]);
    expect(await usageOf(loud)).toEqual([]);
    expect(await explained(quiet)).toMatchObject({ expected_ms: 1_000, is_refused: false });
    for (let times = 0; times < 8; times += 1) expect((await embeds(quiet)).status).toBe(200);
    expect(members.asked).toEqual(Array(8).fill("a"));
  });

  it("refuses who would find no place to wait in, and says nothing of it to a key that opens nothing", async () => {
    await members.told("a", lying(8, 4));
    expect((await embeds(loud)).status).toBe(429);
    expect((await embeds(quiet)).status).toBe(200);
    await admin("DELETE", `/organizations/${loud.id}/keys/${loud.keyId}`);
    passTime(1_000);
    expect((await embeds(loud)).status).toBe(401);
  });

  it("takes what a worker of the release before does not tell of, as before", async () => {
    const { taskQueues: _, ...figures } = lying(91);
    await members.told("a", figures);
    expect(await explained(loud)).toMatchObject({ expected_ms: 0, is_refused: false });
    expect((await embeds(loud)).status).toBe(200);
  });
});

/** An isolate reads a pool anew after three seconds. */
async function tellLater(figures: Record<string, unknown>): Promise<void> {
  passTime(3_000);
  for (const id of ["a", "b"]) await members.told(id, figures);
}

async function metrics(): Promise<string> {
  const headers = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` };
  return (await ask("/metrics", { headers })).text();
}

/**
 * Pools of gpu-workers in workerd: what workers tell of themselves, what is believed of it, and
 * where requests go.
 */
import { abortAllDurableObjects } from "cloudflare:test";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ENGINE_PROTOCOL } from "../../../src/contract/engine.ts";
import { GONE_AFTER_MS, MISSING_AFTER_MS } from "../../../src/pool/registry.ts";
import { shownWorkerName } from "../../../src/routing/worker-name.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { passTime, runClock, stopClock } from "../support/clock.ts";
import { PoolMembers } from "../support/pool-members.ts";
import { admin, ask, chat, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

/** After so long an isolate reads a pool anew before it chooses. */
const READ_ANEW_MS = 3_000;

let members: PoolMembers;
let customer: Customer;

beforeEach(async () => {
  stopClock();
  members = new PoolMembers();
  members.listen();
  customer = await openCustomer();
  await members.offer();
});
afterEach(() => {
  vi.unstubAllGlobals();
  runClock();
});

async function askOnce(key = customer.key): Promise<Response> {
  const response = await chat(key, { model: members.model });
  await response.clone().text();
  return response;
}

/**
 * Among equals a worker is drawn for each: that one of two gets none of so many is one in 2 ** 31.
 */
const MANY = 32;

/** Which workers so many requests went to, one after another, by what the pool knows now. */
async function workersAsked(requests: number): Promise<string[]> {
  members.asked.length = 0;
  for (let i = 0; i < requests; i += 1) expect((await askOnce()).status).toBe(200);
  return [...new Set(members.asked)].toSorted();
}

async function passAndBeat(ms: number, ids: readonly string[]): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    passTime(Math.min(1_000, ms - passed));
    for (const id of ids) await members.told(id);
  }
}

async function gauge(series: string): Promise<number | undefined> {
  const headers = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` };
  const text = await (await ask("/metrics", { headers })).text();
  const line = text.split("\n").find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.split(" ").at(-1));
}

describe("a pool of workers", () => {
  it("serves from the first heartbeat on; before it, requests are told when to come again", async () => {
    const refused = await askOnce();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("2");
    expect(await refused.text()).toContain("No worker has model");
    expect(await members.told("a")).toBe("taken");
    const response = await askOnce();
    expect(response.status).toBe(200);
    expect(response.headers.get("x-route-reason")).toContain(`least_load ${shownWorkerName("a")}`);
    expect(members.asked).toEqual(["a"]);
  });

  it("gives nothing to one whose heartbeats stopped while another's come, and forgets it", async () => {
    await members.told("a");
    await members.told("b");
    await passAndBeat(MISSING_AFTER_MS, ["b"]);
    expect(await members.listed()).toMatchObject([
      { id: "a", health: "missing" },
      { id: "b", health: "healthy" },
    ]);
    expect(await workersAsked(4)).toEqual(["b"]);
    passTime(GONE_AFTER_MS);
    await members.told("b");
    expect(await members.listed()).toMatchObject([{ id: "b" }]);
  });

  it("asks those it knows when all heartbeats stopped: it may be the telling that failed", async () => {
    await members.told("a");
    passTime(MISSING_AFTER_MS + READ_ANEW_MS);
    expect(await workersAsked(1)).toEqual(["a"]);
  });

  it("waits for one that starts slowly", async () => {
    await members.told("a");
    await members.told("b", { isReady: false, models: [] });
    expect(await workersAsked(4)).toEqual(["a"]);
    await passAndBeat(READ_ANEW_MS, ["a", "b"]);
    expect(await workersAsked(MANY)).toEqual(["a", "b"]);
  });

  it("lists one of another protocol and asks it for nothing; fields that it does not know are let through", async () => {
    await members.told("a", { ofANewerRelease: { anything: true } });
    await members.told("b", { protocol: ENGINE_PROTOCOL + 1 });
    expect(await members.listed()).toMatchObject([
      { id: "a", health: "healthy" },
      { id: "b", health: "incompatible", protocol: ENGINE_PROTOCOL + 1 },
    ]);
    expect(await workersAsked(4)).toEqual(["a"]);
  });

  it("lists how much of their prompts workers found in their caches, of those that say", async () => {
    await members.told("a", { promptTokens: 400, cachedTokens: 300 });
    await members.told("b");
    expect(await members.listed()).toMatchObject([
      { id: "a", prompt_tokens: 400, cached_tokens: 300 },
      { id: "b", prompt_tokens: null, cached_tokens: null },
    ]);
  });

  it("sends requests to the younger of two processes that go by one id, and tells the elder", async () => {
    await members.told("a");
    const younger = { bootId: "a-2", url: "http://c.workers.test:8788" };
    expect(await members.told("a", { ...younger, sequence: 1 })).toBe("taken");
    expect(await members.told("a", { sequence: 50 })).toBe("replaced");
    expect(await members.listed()).toMatchObject([{ id: "a", boot_id: "a-2" }]);
    expect(await workersAsked(2)).toEqual(["c"]);
  });

  it("goes by its own clock; a worker's that differs by a minute is refused and told the time", async () => {
    for (const skewMs of [-50_000, 50_000])
      expect((await members.beat("a", {}, { skewMs })).status).toBe(200);
    expect(await members.listed()).toMatchObject([{ heartbeat_age_ms: 0, health: "healthy" }]);
    for (const skewMs of [-61_000, 61_000]) {
      const refused = await members.beat("a", {}, { skewMs });
      expect(refused.status).toBe(403);
      expect(Date.parse(refused.headers.get("date") ?? "")).not.toBeNaN();
    }
  });

  it("believes nothing that the workers' secret has not signed", async () => {
    const forged = await members.beat("evil", {}, { secret: "another secret of 32 characters!" });
    expect(forged.status).toBe(403);
    const sent = await members.sign(members.beatOf("a"));
    const body = new TextEncoder().encode(
      new TextDecoder().decode(sent.body).replace("a.workers.test", "evil.example"),
    ) as Uint8Array<ArrayBuffer>;
    expect((await members.send({ ...sent, body })).status).toBe(403);
    expect((await members.send({ headers: {}, body: sent.body })).status).toBe(403);
    expect(await members.listed()).toEqual([]);
  });

  it("takes no heartbeat twice, also when its object was evicted between", async () => {
    const sent = await members.sign(members.beatOf("a", { queued: 3 }));
    await members.send(sent);
    await members.told("a", { queued: 1 });
    const again = await members.send(sent);
    expect(await again.json()).toMatchObject({ result: "stale" });
    expect(await members.listed()).toMatchObject([{ queued: 1 }]);
    await abortAllDurableObjects();
    expect(await (await members.send(sent)).json()).toMatchObject({ result: "stale" });
    expect(await members.listed()).toMatchObject([{ id: "a", health: "unconfirmed" }]);
    // Whoever it knew is asked until it hears of them again.
    expect(await workersAsked(1)).toEqual(["a"]);
  });

  it.each([
    ["a queue below none", { queued: -1 }],
    ["a queue without end", { queued: 1e308 }],
    ["a queue beyond whole numbers", { running: 2 ** 53 }],
    ["a part of a request", { running: 0.5 }],
    ["a number in words", { queued: "1e3" }],
    ["no number", { maxRunning: null }],
    ["no places", { maxRunning: 0 }],
    ["a rate without end", { prefillTokensPerSecond: 1e308 }],
    ["a rate below none", { decodeTokensPerSecond: -1 }],
    ["a time below none", { serviceMs: -1 }],
    ["an address that is none", { url: "javascript:alert(1)" }],
    ["an address of another kind", { url: "ftp://a.workers.test" }],
    ["a prefix that is none", { warmPrefixes: ["../../etc"] }],
    ["too many prefixes", { warmPrefixes: Array(257).fill("0123456789abcdef") }],
    ["an endless name", { workerId: "x".repeat(1_000) }],
    ["a pool that is none", { pool: "../account" }],
  ])("refuses %s as input, and goes on", async (_what, fields) => {
    await members.told("a");
    expect((await members.beat("b", fields)).status).toBe(400);
    expect(await members.listed()).toMatchObject([{ id: "a" }]);
    expect(await workersAsked(1)).toEqual(["a"]);
  });

  it.each(["a\nb", "a\r\nset-cookie: x=1", "\u5de5\u4eba", "a b", ""])(
    "refuses a worker called %j, whose name no header could tell",
    async (id) => {
      const response = await members.beat(id, { url: "http://a.workers.test:8788" });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("workerId");
      expect(await members.listed()).toEqual([]);
    },
  );

  it("refuses a heartbeat beyond its size before it is read", async () => {
    expect((await members.beat("a", { version: "x".repeat(200_000) })).status).toBe(413);
  });

  it("gives one that says it is the fastest of all no more than it can be believed to have run", async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const boast = { prefillTokensPerSecond: most, decodeTokensPerSecond: most, maxRunning: most };
    await members.told("a", { prefillTokensPerSecond: 100 });
    await members.told("b", boast);
    members.dead.add("b");
    // It gets the first requests, answers none, and is left out.
    expect(await workersAsked(MANY)).toContain("a");
    members.asked.length = 0;
    for (let i = 0; i < 4; i += 1) await askOnce();
    expect(members.asked).toEqual(["a", "a", "a", "a"]);
  });

  it("gives nothing to one that an operator drains, until it is to take work again", async () => {
    await members.told("a");
    await members.told("b");
    const drain = (isDraining: boolean) =>
      admin("POST", "/workers/a/drain", { pool: members.pool, is_draining: isDraining });
    await drain(true);
    await passAndBeat(READ_ANEW_MS, ["a", "b"]);
    expect(await workersAsked(4)).toEqual(["b"]);
    await abortAllDurableObjects();
    await passAndBeat(READ_ANEW_MS, ["a", "b"]);
    expect(await workersAsked(4)).toEqual(["b"]);
    await drain(false);
    await passAndBeat(READ_ANEW_MS, ["a", "b"]);
    expect(await workersAsked(MANY)).toEqual(["a", "b"]);
  });
});

describe("a pool whose last worker was stopped", () => {
  it("tells those who are sent there all the same when to come again, and wants one", async () => {
    const { model, pool } = members;
    await members.told("a", { taskModels: [model] });
    expect((await askOnce()).status).toBe(200);
    // It ended as it was told to: what this isolate knows of the pool is from before.
    await members.told("a", { taskModels: [model], isDraining: true });
    members.dead.add("a");
    const refused = await askOnce();
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "2"]);
    expect(await refused.text()).toContain("No worker has model");
    members.asked.length = 0;
    expect((await askOnce()).status).toBe(429);
    expect(members.asked).toEqual([]);
    await waitUntilPasses(async () =>
      expect(await gauge(`tidegate_edge_pool_wanted_workers{pool="${pool}"}`)).toBe(1),
    );
    const { data } = await admin("GET", `/organizations/${customer.id}/usage`);
    expect(data.map(({ charge_nano_usd: charge }) => charge > 0)).toEqual([false, true]);
  });

  it("is one that fails, as long as it may be there", async () => {
    await members.told("a");
    expect((await askOnce()).status).toBe(200);
    members.dead.add("a");
    expect((await askOnce()).status).toBe(502);
  });
});

describe("a pool whose workers are dead", () => {
  it("leaves one out after three failures, whose requests others answer, and asks it again later", async () => {
    await members.told("a");
    await members.told("b");
    members.dead.add("a");
    for (let i = 0; i < MANY; i += 1) expect((await askOnce()).status).toBe(200);
    expect(members.asked).toContain("a");
    expect(await workersAsked(8)).toEqual(["b"]);
    expect(await gauge(`tidegate_edge_pool_breakers{pool="${members.pool}",state="open"}`)).toBe(1);
    members.dead.delete("a");
    await passAndBeat(6_000, ["a", "b"]);
    expect(await workersAsked(MANY)).toEqual(["a", "b"]);
  });

  it("has at most 1.2 attempts a request when all are, each with a clear error, and nothing is charged", async () => {
    for (const id of ["a", "b", "c"]) {
      await members.told(id);
      members.dead.add(id);
    }
    const requests = 60;
    const statuses: number[] = [];
    for (let i = 0; i < requests; i += 1) {
      const response = await askOnce();
      statuses.push(response.status);
      expect(await response.json()).toMatchObject({ error: { code: "backend_failed" } });
    }
    expect(new Set(statuses)).toEqual(new Set([502]));
    expect(members.asked.length / requests).toBeLessThanOrEqual(1.2);
    const { data } = await admin("GET", `/organizations/${customer.id}/usage`);
    expect(data.reduce((sum, { charge_nano_usd: charge }) => sum + charge, 0)).toBe(0);
  });
});

describe("the figures of a pool", () => {
  it("say how many workers there are, what they have to do and how requests were placed", async () => {
    await members.told("a", { queued: 2, running: 4 });
    await members.told("b", { isDraining: true });
    await askOnce();
    const { pool } = members;
    const workers = (state: string) =>
      gauge(`tidegate_edge_pool_workers{pool="${pool}",state="${state}"}`);
    expect(await Promise.all(["healthy", "draining", "missing"].map(workers))).toEqual([1, 1, 0]);
    expect(await gauge(`tidegate_edge_pool_requests{pool="${pool}",state="queued"}`)).toBe(2);
    expect(await gauge(`tidegate_edge_placements_total{pool="${pool}",reason="least_load"}`)).toBe(
      1,
    );
    expect(await gauge(`tidegate_edge_pool_wanted_workers{pool="${pool}"}`)).toBe(2);
  });

  it("want a worker when a request finds none, of a key that opens something alone and can pay", async () => {
    const wanted = () => gauge(`tidegate_edge_pool_wanted_workers{pool="${members.pool}"}`);
    expect(await wanted()).toBe(0);
    await admin("DELETE", `/organizations/${customer.id}/keys/${customer.keyId}`);
    expect((await askOnce()).status).toBe(401);
    expect(await wanted()).toBe(0);
    const broke = await openCustomer({ credit_nano_usd: 0 });
    expect((await askOnce(broke.key)).status).toBe(429);
    for (let looks = 0; looks < 10; looks += 1) expect(await wanted()).toBe(0);
    const { key } = await openCustomer();
    expect((await askOnce(key)).status).toBe(429);
    await waitUntilPasses(async () => expect(await wanted()).toBe(1));
    await abortAllDurableObjects();
    expect(await wanted()).toBe(1);
  });
});

/** Webhooks of an account: what they are told, how often, and what a silent one costs others. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { LIMITS } from "../../../src/contract/common.ts";
import { WEBHOOK_EVENTS, type WebhookEventType } from "../../../src/contract/webhooks.ts";
import { passTime, stopClock } from "../support/clock.ts";
import {
  ACTOR,
  admitCall,
  KEY,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

interface Told {
  readonly url: string;
  readonly id: string;
  readonly signature: string;
  readonly body: { readonly type: string; readonly data: Record<string, unknown> };
}

/** Addresses of this test: alarms of the tests before it may still ring. */
let own: Set<string>;
let told: Told[];
let answer: (url: string) => Response | Promise<Response>;
/** Connections to each address that wait for an answer. */
let waiting: Map<string, number>;
let mostWaiting: number;

beforeEach(() => {
  stopClock();
  own = new Set();
  told = [];
  waiting = new Map();
  mostWaiting = 0;
  answer = () => new Response(null, { status: 204 });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    if (!own.has(url)) return new Response(null, { status: 204 });
    expect(init.redirect).toBe("manual");
    const headers = new Headers(init.headers);
    told.push({
      url,
      id: headers.get("webhook-id") ?? "",
      signature: headers.get("webhook-signature") ?? "",
      body: JSON.parse(init.body as string) as Told["body"],
    });
    waiting.set(url, (waiting.get(url) ?? 0) + 1);
    mostWaiting = Math.max(
      mostWaiting,
      [...waiting.values()].reduce((sum, count) => sum + count, 0),
    );
    try {
      if (init.signal?.aborted === true) throw new Error("its time is over");
      return await answer(url);
    } finally {
      waiting.set(url, (waiting.get(url) ?? 1) - 1);
    }
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function addWebhook(
  account: TestAccount,
  { id = "whk_1", events = WEBHOOK_EVENTS as readonly WebhookEventType[] } = {},
): Promise<string> {
  const url = `https://example.com/${account.id}/${id}`;
  own.add(url);
  const call = { id, url, description: "", events, salt: "salt", actor: ACTOR };
  const made = await account.stub.createWebhook(call);
  return made?.secret ?? "";
}

const budgetOf = (account: TestAccount, change: object = {}) => ({
  id: "bud_1",
  scope: "organization" as const,
  scopeId: account.id,
  window: "ever" as const,
  hardNanoUsd: null,
  softNanoUsd: 10_000,
  thresholds: [50, 100],
  ...change,
});

/** 20 tokens cost 9,000 nano-USD. */
async function spend(account: TestAccount, requestId: string): Promise<void> {
  expect(await account.stub.admit(admitCall(requestId))).toMatchObject({ ok: true });
  await account.stub.settle(settleCall(requestId, 20));
}

/** So many refusals, each of another hour: each is told. */
async function refuse(account: TestAccount, name: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await account.stub.admit(admitCall(`req_${name}_${at}`));
    passTime(3_600_000);
  }
}

/** The time is a guard against hanging alone. */
const until = (isSo: () => boolean) =>
  vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 50_000, interval: 5 });

const toldTo = (id: string) => told.filter(({ url }) => url.endsWith(id));

const EVERY = { limit: 1_000, before: null };
const deliveries = (account: TestAccount) => account.stub.listDeliveries(EVERY);

describe("a webhook", () => {
  it("is told of a threshold once, however often the alarm runs", async () => {
    const account = await openAccount();
    await addWebhook(account);
    await account.stub.putBudget(budgetOf(account), ACTOR);
    await spend(account, "req_1");
    await account.alarm();
    await account.alarm();
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toMatchObject({
      type: "budget.threshold_passed",
      data: {
        organization_id: account.id,
        budget_id: "bud_1",
        threshold: 50,
        spent_nano_usd: 9_000,
        cap_nano_usd: 10_000,
      },
    });
    await spend(account, "req_2");
    await account.alarm();
    expect(told.map(({ body }) => body.data["threshold"])).toEqual([50, 100]);
    expect(await deliveries(account)).toMatchObject([
      { state: "delivered", attempts: 1, status: 204 },
      { state: "delivered", attempts: 1, status: 204 },
    ]);
  });

  it("is told of what it wants alone, and of nothing that was before it", async () => {
    const account = await openAccount();
    await account.stub.putBudget(budgetOf(account), ACTOR);
    await spend(account, "req_1");
    await addWebhook(account, { events: ["limit.reached"] });
    await spend(account, "req_2");
    await account.alarm();
    expect(told).toEqual([]);
  });

  it("is told of a limit once an hour, of an empty balance, and of a budget that is used up", async () => {
    const account = await openAccount({ creditNanoUsd: 30_000, limits: { requestsPerMinute: 1 } });
    await addWebhook(account);
    await spend(account, "req_1");
    for (const id of ["req_2", "req_3"])
      expect(await account.stub.admit(admitCall(id))).toMatchObject({ ok: false });
    passTime(60_001);
    expect(
      await account.stub.admit(admitCall("req_4", { promptTokens: 10_000_000 })),
    ).toMatchObject({ refusal: { reason: "insufficient_credits" } });
    await account.stub.putBudget(budgetOf(account, { hardNanoUsd: 1, softNanoUsd: null }), ACTOR);
    expect(await account.stub.admit(admitCall("req_5"))).toMatchObject({
      refusal: { reason: "budget_exceeded" },
    });
    for (let turn = 0; turn < 6; turn += 1) await account.alarm();
    const types = told.map(({ body }) => body.type).toSorted();
    expect(types).toEqual([
      "budget.exceeded",
      "budget.threshold_passed",
      "budget.threshold_passed",
      "credits.exhausted",
      "limit.reached",
    ]);
  });

  it("is tried again with the same id, after longer waits, and given up at last", async () => {
    const account = await openAccount();
    await addWebhook(account);
    answer = () => new Response("no", { status: 500 });
    await account.stub.testWebhook("whk_1", ACTOR);
    await account.alarm();
    expect(told).toHaveLength(1);
    // Too early: nothing is tried.
    passTime(4_000);
    await account.alarm();
    expect(told).toHaveLength(1);
    for (let turn = 0; turn < 12; turn += 1) {
      passTime(11 * 3_600_000);
      await account.alarm();
    }
    expect(told).toHaveLength(7);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    expect(await deliveries(account)).toMatchObject([
      { state: "failed", attempts: 7, status: 500, nextAtMs: null },
    ]);
  });

  it("is tried again after a connection that broke, though the object was killed meanwhile", async () => {
    const account = await openAccount();
    await addWebhook(account);
    answer = () => Promise.reject(new Error("the connection broke"));
    await account.stub.testWebhook("whk_1", ACTOR);
    await account.alarm();
    expect(await deliveries(account)).toMatchObject([{ state: "pending", fault: "unreachable" }]);
    answer = () => new Response(null, { status: 200 });
    await account.advance(60_000);
    await account.alarm();
    expect(await deliveries(account)).toMatchObject([{ state: "delivered", attempts: 2 }]);
    expect(told[0]?.id).toBe(told[1]?.id);
  });

  it("does not follow where a redirect leads", async () => {
    const account = await openAccount();
    await addWebhook(account);
    answer = () => new Response(null, { status: 307, headers: { location: "https://10.0.0.1/" } });
    await account.stub.testWebhook("whk_1", ACTOR);
    await account.alarm();
    expect(told).toHaveLength(1);
    expect(await deliveries(account)).toMatchObject([{ state: "pending", status: 307 }]);
  });

  it("that is gone is disabled, and what waits for it has failed", async () => {
    const account = await openAccount();
    await addWebhook(account);
    answer = () => new Response(null, { status: 410 });
    await account.stub.testWebhook("whk_1", ACTOR);
    await account.alarm();
    expect(await account.stub.listWebhooks()).toMatchObject([
      { disabledAtMs: expect.any(Number) as number },
    ]);
    expect(await account.stub.testWebhook("whk_1", ACTOR)).toBeNull();
    const [line] = await account.stub.listAudit({ limit: 1, before: null });
    expect(line).toMatchObject({ action: "webhooks.update", actor: { kind: "system" } });
  });

  it("that is gone is disabled once, though two of its messages hear so", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 0 } });
    await addWebhook(account);
    await account.stub.admit(admitCall("req_1"));
    await account.stub.testWebhook("whk_1", ACTOR);
    answer = () => new Response(null, { status: 410 });
    await account.alarm();
    expect(told).toHaveLength(2);
    const lines = await account.stub.listAudit({ limit: 10, before: null });
    expect(lines.filter(({ action }) => action === "webhooks.update")).toHaveLength(1);
  });

  it("whose secret was rotated is signed by both for the overlap, and by one after", async () => {
    const account = await openAccount();
    const first = await addWebhook(account);
    const rotated = await account.stub.rotateWebhook({
      id: "whk_1",
      salt: "another",
      overlapMs: 60_000,
      actor: ACTOR,
    });
    expect(rotated?.secret).not.toBe(first);
    const signatures = async () => {
      await account.stub.testWebhook("whk_1", ACTOR);
      await account.alarm();
      return told.at(-1)?.signature.split(" ").length;
    };
    expect(await signatures()).toBe(2);
    passTime(60_001);
    expect(await signatures()).toBe(1);
  });

  it("has its secret nowhere in storage", async () => {
    const account = await openAccount();
    const secret = await addWebhook(account);
    const stored = JSON.stringify([
      await account.rows("SELECT * FROM webhook"),
      await account.rows("SELECT * FROM audit"),
    ]);
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(secret.slice("whsec_".length));
  });
});

describe("webhooks of one organization", () => {
  it("are so many at most", async () => {
    const account = await openAccount();
    for (let at = 0; at < LIMITS.maxWebhooks; at += 1)
      expect(await addWebhook(account, { id: `whk_${at}` })).not.toBe("");
    expect(await addWebhook(account, { id: "whk_more" })).toBe("");
  });

  it("have room of their own: one that does not answer keeps no other from being told", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 0 } });
    await addWebhook(account, { id: "whk_a" });
    answer = () => new Response(null, { status: 503 });
    await refuse(account, "a", LIMITS.maxPendingDeliveries + 5);
    const queued = await deliveries(account);
    expect(queued.filter(({ state }) => state === "pending")).toHaveLength(
      LIMITS.maxPendingDeliveries,
    );
    expect(queued.filter(({ fault }) => fault === "queue_full")).toHaveLength(5);
    await addWebhook(account, { id: "whk_b" });
    answer = (url) => new Response(null, { status: url.endsWith("whk_b") ? 200 : 503 });
    await account.stub.testWebhook("whk_b", ACTOR);
    for (let turn = 0; turn < LIMITS.maxPendingDeliveries; turn += 1) await account.alarm();
    const [test] = await account.stub.listDeliveries({
      limit: 1,
      before: null,
      webhookId: "whk_b",
    });
    expect(test).toMatchObject({ state: "delivered", attempts: 1 });
    expect(told.filter(({ url }) => url.endsWith("whk_b"))).toHaveLength(1);
  });

  it("go on by themselves: while some wait for their receivers, another is told all in the same round", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 0 } });
    // Ahead of the runtime's own alarms, so that rounds are those of the test.
    passTime(3_600_000);
    const silent = ["whk_a", "whk_b", "whk_c", "whk_d"];
    for (const id of [...silent, "whk_well"]) await addWebhook(account, { id });
    const released = Promise.withResolvers<Response>();
    answer = (url) => (url.endsWith("whk_well") ? new Response(null) : released.promise);
    await refuse(account, "before", 20);
    const round = account.alarm();
    await until(() => toldTo("whk_well").length === 20);
    // More than wait for one at most, while the round goes on.
    for (let total = 30; total <= 60; total += 10) {
      await refuse(account, `until_${total}`, 10);
      await until(() => toldTo("whk_well").length === total);
    }
    for (const id of silent) expect(toldTo(id)).toHaveLength(1);
    expect(mostWaiting).toBe(5);
    released.resolve(new Response(null, { status: 503 }));
    await round;
    const well = await account.stub.listDeliveries({ ...EVERY, webhookId: "whk_well" });
    expect(well.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      Array.from({ length: 60 }, () => "delivered 1"),
    );
  });

  it("that are few have two connections each, and one that does not answer no more", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 0 } });
    passTime(3_600_000);
    for (const id of ["whk_silent", "whk_well"]) await addWebhook(account, { id });
    const released = Promise.withResolvers<Response>();
    answer = () => released.promise;
    await refuse(account, "a", 10);
    const round = account.alarm();
    await until(() => told.length === 4);
    answer = (url) => (url.endsWith("whk_well") ? new Response(null) : released.promise);
    expect(toldTo("whk_silent")).toHaveLength(2);
    expect(toldTo("whk_well")).toHaveLength(2);
    released.resolve(new Response(null));
    await round;
    expect(mostWaiting).toBe(4);
    expect(toldTo("whk_silent")).toHaveLength(10);
  });

  it("that let attempts time out in a row are left alone for a while, and told all when they answer", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 0 } });
    passTime(3_600_000);
    await addWebhook(account);
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort());
    await refuse(account, "a", 20);
    for (let turn = 0; turn < 20; turn += 1) await account.alarm();
    expect(told).toHaveLength(4);
    // What happens meanwhile waits with the rest.
    await account.stub.admit(admitCall("req_meanwhile"));
    await account.alarm();
    expect(told).toHaveLength(4);
    passTime(60_001);
    await account.alarm();
    expect(told).toHaveLength(6);
    vi.restoreAllMocks();
    passTime(60_001);
    for (let turn = 0; turn < 3; turn += 1) {
      await account.alarm();
      passTime(11 * 60_000);
    }
    expect((await deliveries(account)).filter(({ state }) => state !== "delivered")).toEqual([]);
  });

  it("keep a bounded history", async () => {
    const account = await openAccount();
    await addWebhook(account);
    await account.inside(async (_object, { storage }) => {
      for (let at = 0; at < 300; at += 1) {
        storage.sql.exec(
          `INSERT INTO webhook_delivery (webhook_id, subject, type, body, created_at_ms, state, attempts)
           VALUES ('whk_1', ?, 'limit.reached', '{}', 0, 'delivered', 1)`,
          `old ${at}`,
        );
      }
    });
    await account.stub.testWebhook("whk_1", ACTOR);
    expect(await deliveries(account)).toHaveLength(201);
  });

  it("cost a refused request nothing where there are none", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 0 } });
    await account.stub.admit(admitCall("req_1", KEY));
    expect(await deliveries(account)).toEqual([]);
  });
});

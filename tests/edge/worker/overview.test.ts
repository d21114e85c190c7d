/**
 * The overview as it is watched: figures that are the ledger's, for those alone who may see them,
 * and bounded streams.
 */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { WatchedHours } from "../../../src/account/usage/watched-hours.ts";
import { HOUR_MS, hourOf } from "../../../src/contract/durations.ts";
import type { OverviewEvent } from "../../../src/contract/overview.ts";
import { NO_FIGURES } from "../../../src/watch/figures.ts";
import { MAX_OF_HOLDER } from "../../../src/watch/viewers.ts";
import { WATCH_NAME, type Watch } from "../../../src/watch/watch.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { openCaching, recordsOf, send } from "../support/caching-customer.ts";
import { passTime, runClock, setClock, stopClock } from "../support/clock.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { eventsOf, SERVICE_EVENTS, watch } from "../support/overview-reader.ts";
import { askAs, becomeOperator, join } from "../support/people.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, chat, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

const TOKEN = { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` };

/** A stub each time, as the runtime gives them. */
const watchObject = (): Watch => env.WATCH.getByName(WATCH_NAME) as unknown as Watch;

beforeEach(() => {
  const worker = new FakeWorker();
  worker.makes = () => answer("hello", 0, 5);
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** What an organization's ledger says, by kind of entry. */
async function ledgerOf({ id }: Pick<Customer, "id">) {
  const path = `/organizations/${id}/ledger?limit=1000` as const;
  const { data } = await admin("GET", path);
  const sum = (kinds: readonly string[]) =>
    data
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((all, { amount_nano_usd: amount }) => all + BigInt(amount), 0n);
  return {
    requests: data.filter(({ kind }) => kind === "settle" || kind === "void").length,
    charged: sum(["settle", "void"]),
    refunded: sum(["refund"]),
  };
}

/** Requests straight to the account, by a key of its own. */
async function use(customer: Customer, ids: readonly string[], fields = {}): Promise<TestAccount> {
  const account = new TestAccount(customer.id);
  if ((await account.stub.describeKey("key_a")) === null) await account.stub.addKey(keyCall());
  for (const id of ids) {
    await account.stub.admit(admitCall(id));
    await account.stub.settle(settleCall(id, 5, fields));
  }
  return account;
}

const countOf = ({ current }: OverviewEvent): number => current.num_model_requests;

describe("the overview", () => {
  it("has the ledger's sums after streams, aborts, retries, refusals, cached answers and refunds", async () => {
    // What other tests of this process did is of days ago.
    passTime(72 * HOUR_MS);
    const customer = await openCaching();
    const other = await openCustomer();
    const body = { max_tokens: 8 };
    await (await chat(customer.key, { ...body, stream: true })).text();
    await (await chat(other.key, body)).text();
    // Given again out of the cache, at its own price.
    await send(customer, body);
    await waitUntilPasses(async () => expect((await send(customer, body)).cache).toBe("hit"));
    // The same request twice runs once.
    for (let turn = 0; turn < 2; turn += 1) {
      const response = await ask("/v1/chat/completions", {
        method: "POST",
        headers: {
          authorization: `Bearer ${customer.key}`,
          "content-type": "application/json",
          "idempotency-key": "once",
        },
        body: JSON.stringify({ ...body, model: "m", messages: [{ role: "user", content: "x" }] }),
      });
      expect(response.status).toBe(200);
      await response.text();
    }
    expect((await chat(customer.key, { ...body, model: "nowhere" })).status).toBe(404);
    const account = await use(customer, ["req_left"], { outcome: "client_left" });
    await use(customer, ["req_failed"], { outcome: "backend_failed", measuredBy: "relay" });
    await account.stub.admit(admitCall("req_void"));
    await account.stub.void("req_void", "voided");
    const refund = { request_id: "req_left", amount_nano_usd: 700, note: "sorry" };
    await admin("POST", `/organizations/${customer.id}/refunds`, refund);
    await waitUntilPasses(async () => {
      const { requests } = await ledgerOf(customer);
      expect((await recordsOf(customer, requests)).length).toBeGreaterThanOrEqual(7);
    });
    await account.alarm();
    await new TestAccount(other.id).alarm();

    const [own, others] = [await ledgerOf(customer), await ledgerOf(other)];
    const operator = await watch(SERVICE_EVENTS, TOKEN);
    const service = await operator.until(
      (overview) => countOf(overview) === own.requests + others.requests,
    );
    expect(service.current).toMatchObject({
      amount_nano_usd: String(own.charged + others.charged),
      refunded_nano_usd: "700",
      revenue_nano_usd: String(own.charged + others.charged - 700n),
      errors: 1,
    });
    const sumOfHours = service.hours.reduce((sum, one) => sum + BigInt(one.amount_nano_usd), 0n);
    expect(sumOfHours).toBe(own.charged + others.charged);
    expect(service.organizations.map((one) => [one.organization_id, one.amount_nano_usd])).toEqual([
      [customer.id, String(own.charged)],
      [other.id, String(others.charged)],
    ]);
    const member = await join(other.id, "viewer");
    const reader = await watch(eventsOf(other.id), { cookie: member.cookie });
    const shown = await reader.until(() => true);
    expect(shown.current).toMatchObject({
      num_model_requests: others.requests,
      amount_nano_usd: String(others.charged),
      revenue_nano_usd: null,
      cost_nano_usd: null,
      margin_nano_usd: null,
    });
    expect(shown.organizations).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain(customer.id);
    await Promise.all([operator.close(), reader.close()]);
  });

  it("tells of a request as it ends, with the hour that changed and no other", async () => {
    const customer = await openCustomer();
    await use(customer, ["req_1"]);
    passTime(3 * HOUR_MS);
    const account = await use(customer, ["req_2"]);
    await account.alarm();
    const reader = await watch(eventsOf(customer.id), TOKEN);
    const first = await reader.next();
    expect(first?.name).toBe("overview.snapshot");
    expect(first?.overview.hours.map((one) => one.num_model_requests)).toEqual([1, 1]);
    // It is told that somebody watches, and tells from then on by itself.
    await account.alarm();
    await use(customer, ["req_3"]);
    await account.alarm();
    const second = await reader.next();
    expect(second?.name).toBe("overview.change");
    expect(second?.overview.hours.map((one) => one.num_model_requests)).toEqual([2]);
    expect(countOf(second?.overview as OverviewEvent)).toBe(3);
    await use(customer, ["req_4"]);
    await reader.until((overview) => countOf(overview) === 4);
    await reader.close();
  });

  it("goes on from the last event that arrived, and begins anew where that is not known", async () => {
    const customer = await openCustomer();
    const account = await use(customer, ["req_1"]);
    await account.alarm();
    const before = await watch(eventsOf(customer.id), TOKEN);
    const seen = (await before.next())?.id ?? "";
    await before.close();
    await use(customer, ["req_2"]);
    await account.alarm();
    const resumed = await watch(eventsOf(customer.id), { ...TOKEN, "last-event-id": seen });
    const told = await resumed.next();
    expect(told?.name).toBe("overview.change");
    expect(countOf(told?.overview as OverviewEvent)).toBe(2);
    await resumed.close();
    for (const id of ["x", `${seen}.1`, "a".repeat(5_000), "1.2.3"]) {
      const anew = await watch(eventsOf(customer.id), { ...TOKEN, "last-event-id": id });
      expect((await anew.next())?.name).toBe("overview.snapshot");
      await anew.close();
    }
  });

  it("estimates the margin by what devices cost, idle time among it", async () => {
    const customer = await openCustomer();
    const timing = { queueMs: 1, prefillMs: 99, decodeMs: 900, deviceMs: 1_000 };
    await (await use(customer, ["req_1"], { timing })).alarm();
    // Of the device that it ran on, a dollar for each second of work; none that is paid for by
    // time.
    await admin("PUT", "/economics/settings", { device_hour_nano_usd: 3_600_000_000_000 });
    passTime(10_000);
    const reader = await watch(SERVICE_EVENTS, TOKEN);
    const { current } = await reader.until(() => true);
    const [revenue, cost] = [
      BigInt(current.revenue_nano_usd ?? 0),
      BigInt(current.cost_nano_usd ?? 0),
    ];
    expect(cost).toBeGreaterThanOrEqual(1_000_000_000n);
    expect(current.margin_nano_usd).toBe(String(revenue - cost));
    expect(current.first_token_ms_p95).toBeGreaterThanOrEqual(100);
    await reader.close();
  });
});

describe("streams of the overview", () => {
  it("are a bounded number of a session's: more are refused, and another session's are not", async () => {
    const customer = await openCustomer();
    const [one, two] = [await join(customer.id, "viewer"), await join(customer.id, "viewer")];
    const path = eventsOf(customer.id);
    const readers = [];
    for (let at = 0; at < MAX_OF_HOLDER; at += 1)
      readers.push(await watch(path, { cookie: one.cookie }));
    const refused = await ask(path, { headers: { cookie: one.cookie } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    readers.push(await watch(path, { cookie: two.cookie }));
    await readers[0]?.close();
    await waitUntilPasses(async () => readers.push(await watch(path, { cookie: one.cookie })));
    await Promise.all(readers.map((reader) => reader.close()));
  });

  it.each(["is signed out", "is no member any more"])(
    "end when whoever opened them %s",
    async (how) => {
      const customer = await openCustomer();
      const member = await join(customer.id, "viewer");
      const reader = await watch(eventsOf(customer.id), { cookie: member.cookie });
      await reader.next();
      if (how === "is signed out") await askAs(member.cookie, "DELETE", "/auth/v1/session");
      else await admin("DELETE", `/organizations/${customer.id}/members/${member.id}`);
      passTime(10_000);
      await (await use(customer, ["req_1"])).alarm();
      expect(await reader.next()).toBe(null);
    },
  );

  it("are no use of a session: it ends after a day all the same, and they with it", async () => {
    const customer = await openCustomer();
    const member = await join(customer.id, "viewer");
    const read = (headers: Record<string, string>) =>
      askAs(member.cookie, "GET", `/admin/v1/organizations/${customer.id}`, undefined, headers);
    const reader = await watch(eventsOf(customer.id), { cookie: member.cookie });
    await reader.next();
    passTime(23 * HOUR_MS);
    await (await use(customer, ["req_1"])).alarm();
    expect(await reader.next()).not.toBe(null);
    // Neither is what a page asks that nobody is at.
    expect((await read({ "x-tidegate-unattended": "true" })).status).toBe(200);
    passTime(HOUR_MS + 1_000);
    await (await use(customer, ["req_2"])).alarm();
    expect(await reader.next()).toBe(null);
    expect((await read({})).status).toBe(401);
  });

  it("open for an operator and for the organization's own members", async () => {
    const customer = await openCustomer();
    const operator = await becomeOperator();
    const member = await join(customer.id, "owner");
    expect((await ask(SERVICE_EVENTS, { headers: { cookie: member.cookie } })).status).toBe(403);
    for (const path of [SERVICE_EVENTS, eventsOf(customer.id)]) {
      const reader = await watch(path, { cookie: operator.cookie });
      expect((await reader.next())?.name).toBe("overview.snapshot");
      await reader.close();
    }
  });
});

describe("an hour unlike those before", () => {
  it("is marked with its value and what was expected, for those who watch it alone", async () => {
    const openMs = hourOf(Date.now());
    const hours = Array.from({ length: 31 }, (_, back) => ({
      hourMs: openMs - back * HOUR_MS,
      figures: { ...NO_FIGURES, requests: back === 0 ? 5_000 : 100, errors: back === 0 ? 900 : 0 },
    }));
    const last = { generation: "0", from: 0, to: 1, isRestart: true };
    const quiet = hours.map((one) => ({ ...one, figures: { ...NO_FIGURES, requests: 100 } }));
    await watchObject().tell({ organizationId: "org_loud", ...last, hours });
    await watchObject().tell({ organizationId: "org_quiet", ...last, hours: quiet });
    const marksOf = async (id: string) => {
      const reader = await watch(eventsOf(id), TOKEN);
      const { marks } = await reader.until(() => true);
      await reader.close();
      return marks;
    };
    expect(await marksOf("org_quiet")).toEqual([]);
    const common = { start_time: openMs / 1_000, compared_with: "last_hours", compared_hours: 30 };
    expect(await marksOf("org_loud")).toEqual([
      { metric: "requests", value: 5_000, expected_low: 40, expected_high: 160, ...common },
      { metric: "error_rate", value: 0.18, expected_low: 0, expected_high: 0.03, ...common },
    ]);
  });
});

describe("what accounts tell", () => {
  const told = (fields: object) => ({
    organizationId: "org_told",
    generation: "0",
    from: 0,
    to: 2,
    isRestart: false,
    hours: [
      { hourMs: Date.now() - (Date.now() % HOUR_MS), figures: { ...NO_FIGURES, requests: 2 } },
    ],
    ...fields,
  });
  const requestsNow = async (): Promise<number> => {
    const reader = await watch(eventsOf("org_told"), TOKEN);
    const count = countOf(await reader.until(() => true));
    await reader.close();
    return count;
  };

  it("counts once, in whatever order and however often it comes", async () => {
    const object = watchObject();
    expect((await object.tell(told({}))).sequence).toBe(null);
    expect((await object.tell(told({ isRestart: true }))).sequence).toBe(2);
    expect((await object.tell(told({ isRestart: true }))).sequence).toBe(2);
    expect((await object.tell(told({ from: 4, to: 6 }))).sequence).toBe(2);
    expect((await object.tell(told({ from: 2, to: 4 }))).sequence).toBe(4);
    expect((await object.tell(told({ from: 2, to: 4 }))).sequence).toBe(4);
    expect(await requestsNow()).toBe(4);
    // A clock was put back: everything is told anew.
    expect((await object.standing("org_told", "1")).sequence).toBe(null);
    expect((await object.tell(told({ generation: "1", isRestart: true }))).sequence).toBe(2);
    expect(await requestsNow()).toBe(2);
  });

  it("is the ledger's again after a clock that was ahead was put back", async () => {
    runClock();
    stopClock();
    const customer = await openCustomer();
    const nowMs = Date.now();
    setClock(nowMs + 30 * HOUR_MS);
    const account = await use(customer, ["req_ahead"]);
    await account.alarm();
    await account.kill();
    setClock(nowMs);
    await use(customer, ["req_now"]);
    await account.alarm();
    const reader = await watch(eventsOf(customer.id), TOKEN);
    const overview = await reader.until((one) => countOf(one) === 2);
    expect(overview.current.amount_nano_usd).toBe(String((await ledgerOf(customer)).charged));
    expect(overview.hours).toHaveLength(1);
    await reader.close();
  });

  it("of hours that are still to come is in no sum, and makes nobody large", async () => {
    const customer = await openCustomer();
    const nowMs = Date.now();
    setClock(nowMs + 200 * HOUR_MS);
    await (await use(customer, ["req_ahead"])).alarm();
    setClock(nowMs);
    const operator = await watch(SERVICE_EVENTS, TOKEN);
    const overview = await operator.until(() => true);
    const sum = overview.organizations.reduce((all, one) => all + BigInt(one.amount_nano_usd), 0n);
    expect(sum).toBeLessThanOrEqual(BigInt(overview.current.amount_nano_usd));
    expect(overview.organizations.map((one) => one.organization_id)).not.toContain(customer.id);
    await operator.close();
  });

  it("is read in bounded turns that add up, from wherever what was told ends", async () => {
    const customer = await openCustomer();
    const ids = Array.from({ length: 12 }, (_, at) => `req_many_${at}`);
    const account = await use(customer, ids);
    await account.inside(async (_object, { storage }) => {
      const hours = new WatchedHours(storage.sql);
      const counts: number[] = [];
      for (let after = hours.lastBefore(0), isLast = false; !isLast;) {
        const turn = hours.turn(after, 5);
        counts.push(turn.hours.reduce((sum, { figures }) => sum + figures.requests, 0));
        [after, isLast] = [turn.to, turn.isLast];
      }
      expect(Math.max(...counts)).toBeLessThanOrEqual(5);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
      expect(hours.lastBefore(Date.now() + HOUR_MS)).toBe(hours.turn(0).to);
    });
    // Neither the account nor those who watch remember anything but what is stored.
    await account.kill();
    await account.alarm();
    const reader = await watch(eventsOf(customer.id), TOKEN);
    const overview = await reader.until((one) => countOf(one) === ids.length);
    expect(overview.current.amount_nano_usd).toBe(String((await ledgerOf(customer)).charged));
    await reader.close();
  });
});

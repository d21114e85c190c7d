/**
 * Limits and budgets in named routes: what has no room goes the other way, is charged for that way,
 * and can be decided again from its record.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { RouteGraph } from "../../../dashboard/src/api/schema.ts";
import { toRouteFacts } from "../../../src/routing/decision-record.ts";
import { followRoute } from "../../../src/routing/named-route.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { post } from "../support/task-customer.ts";
import { admin, MODEL, openCustomer, type Customer, usageOf } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = () => answer("hello");
  worker.listen();
  customer = await openCustomer();
  for (const id of ["small", "large"]) await admin("PUT", `/models/${id}`, MODEL);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

type Node = RouteGraph["nodes"][number];
const END: Node = { id: "end", type: "end" };
const models: Node[] = [
  { id: "dear", type: "model", model: "large", next: "end" },
  { id: "cheap", type: "model", model: "small", next: "end" },
  END,
];
const edges = { if_within: "dear", if_exceeded: "cheap" };
const limit = {
  id: "few",
  type: "limit",
  per: "organization",
  metric: "requests",
  period: "day",
  value: 2,
  ...edges,
} as const;
const budget = {
  id: "purse",
  type: "budget",
  window: "month",
  cap_nano_usd: 1,
  ...edges,
} as const;

const path = () => `/organizations/${customer.id}/routes` as const;
const put = (...nodes: readonly Node[]) =>
  admin("PUT", `${path()}/main`, { start: nodes[0]?.id ?? "", nodes: [...nodes] });
const CHAT = { model: "route/main", messages: [{ role: "user", content: "hi" }], max_tokens: 8 };
const chat = async (fields: object = {}) => {
  const response = await post(customer, "/v1/chat/completions", { ...CHAT, ...fields });
  const text = await response.text();
  return { response, status: response.status, text, model: /"model":"(\w+)"/.exec(text)?.[1] };
};

describe("a limit in a named route", () => {
  it("lets so many through, whole and streamed, however many come at once; the others go the other way", async () => {
    await put(limit, ...models);
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, at) => chat({ stream: at % 2 === 0 })),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(all.filter(({ model }) => model === "large")).toHaveLength(2);
    const other = all.find(({ model }) => model === "small");
    expect(other?.response.headers.get("x-route-reason")).toContain("route/main v1, few exceeded");
    const records = await usageOf(customer);
    expect(records.filter(({ model }) => model === "large")).toHaveLength(2);
    expect(records).toHaveLength(12);
  });

  it("keeps its count over versions, shows what is in use, and is rolled back", async () => {
    await put(limit, ...models);
    expect((await chat()).model).toBe("large");
    const raised = await put({ ...limit, value: 3 }, ...models);
    const use = { node: "few", used: 1, held: 0, keys: null, resets_at: null };
    expect(raised.counters).toEqual([{ ...use, limit: 3 }]);
    for (const model of ["large", "large", "small"]) expect((await chat()).model).toBe(model);
    await admin("POST", `${path()}/main/roll-back`, { version: 1 });
    expect((await chat()).model).toBe("small");
    const { data } = await admin("GET", path());
    expect(data[0]?.counters).toEqual([{ ...use, used: 3, limit: 2 }]);
  });

  it("is explained and estimated without being counted, and stands before what runs", async () => {
    await put(limit, ...models);
    const explained = async () =>
      (await post(customer, "/v1/route", { model: "route/main" })).json();
    for (let at = 0; at < 4; at += 1) {
      const { named_route, ...one } = (await explained()) as { named_route: object };
      expect(one).toMatchObject({ model: "large" });
      expect(named_route).toMatchObject({
        nodes: ["few", "dear", "end"],
        counted: [{ node: "few", is_within: true, used: 0, held: 0, limit: 2 }],
      });
      const { messages } = CHAT;
      const estimated = await post(customer, "/v1/estimate", { model: "route/main", messages });
      expect(await estimated.json()).toMatchObject({ model: "large" });
    }
    await chat();
    await chat();
    expect(await explained()).toMatchObject({
      model: "small",
      named_route: { nodes: ["few", "cheap", "end"], counted: [{ is_within: false, used: 2 }] },
    });
    const keyed = { headers: { "idempotency-key": "once" } };
    const first = await post(customer, "/v1/chat/completions", CHAT, keyed);
    expect(await first.json()).toMatchObject({ model: "small" });
  });
});

describe("an estimate through a limit of tokens", () => {
  it("says what the money reaches for, though the exact prompt is longer than the limit's room", async () => {
    customer = await openCustomer({ credit_nano_usd: 20_000 });
    // The prompt is estimated at 9 tokens, and counted as 10.
    await put({ ...limit, metric: "tokens", value: 9 + 60 }, ...models);
    const asked = { ...CHAT, max_tokens: 60 };
    const estimated = await (await post(customer, "/v1/estimate", asked)).json();
    expect(estimated).toMatchObject({ model: "large", affordable_completion_tokens: 47 });
  });
});

describe("a budget in a named route", () => {
  it("goes the other way once as much is spent through it, and says so", async () => {
    const made = await put(budget, ...models);
    expect(made.counters).toMatchObject([{ node: "purse", used: 0, held: 0, limit: 1 }]);
    expect([(await chat()).model, (await chat()).model]).toEqual(["large", "small"]);
    const [, dear] = await usageOf(customer);
    const { data } = await admin("GET", path());
    expect(data[0]?.counters).toMatchObject([{ used: dear?.charge_nano_usd, held: 0, keys: null }]);
  });

  it("in a chain is asked only on the way, and each record makes its way again", async () => {
    const first: Node = { ...limit, value: 1, if_within: "dear", if_exceeded: "purse" };
    const second: Node = { ...budget, cap_nano_usd: 1, if_within: "cheap", if_exceeded: "last" };
    await admin("PUT", "/models/third", MODEL);
    const last: Node = { id: "last", type: "model", model: "third", next: "end" };
    const route = await put(first, second, last, ...models);
    const order = [];
    for (let at = 0; at < 4; at += 1) order.push((await chat()).model);
    expect(order).toEqual(["large", "small", "third", "third"]);
    const [graph] = route.versions;
    if (graph === undefined) throw new Error("no version");
    const records = await usageOf(customer);
    expect(records).toHaveLength(4);
    for (const { decision } of records) {
      if (decision == null) throw new Error("no decision");
      const facts = toRouteFacts(decision, `${customer.id}/${customer.keyId}`);
      const way = followRoute("main", graph, facts);
      expect(way.nodes).toEqual(decision.named_route?.nodes);
      expect(way.models).toEqual(decision.models);
    }
    expect(records[0]?.decision?.named_route?.counted).toEqual([
      expect.objectContaining({ node: "few", is_within: false, used: 1, limit: 1 }),
      expect.objectContaining({ node: "purse", is_within: false, limit: 1 }),
    ]);
  });

  it("of a graph with a fault is refused with the field or the node", async () => {
    for (const [node, message] of [
      [{ ...limit, value: 0 }, /400.*value/],
      [{ ...budget, cap_nano_usd: -5 }, /400.*cap_nano_usd/],
      [{ ...budget, if_exceeded: undefined as unknown as string }, /400.*if_exceeded/],
      [{ ...budget, if_exceeded: "nowhere" }, /400.*leads to nowhere/],
      [{ ...limit, if_exceeded: "few" }, /400.*circular/],
      [{ ...limit, if_exceeded: "end" }, /400.*ends without a model/],
    ] satisfies [Node, RegExp][])
      await expect(put(node, ...models)).rejects.toThrow(message);
  });
});

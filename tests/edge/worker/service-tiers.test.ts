/**
 * Service tiers from the wire to the books: what is asked, signed, priced, answered and kept is
 * one.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { RoutingPolicy } from "../../../dashboard/src/api/schema.ts";
import type { UsageRecord } from "../../../src/contract/admin.ts";
import { deriveSigningKey, verifyHead } from "../../../src/contract/signature.ts";
import { answer, FakeWorker, SECRET } from "../support/fake-worker.ts";
import { admin, ask, chat, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

/** Of 10 tokens of prompt and 3 of an answer, at the list price. */
const LIST_NANO_USD = 10 * 100 + 3 * 400;

let worker: FakeWorker;
let customer: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = () => answer("hello", 0, 3);
  worker.listen();
  customer = await openCustomer();
  const price = { ...MODEL.price, flex_percent: 50, priority_percent: 175 };
  await admin("PUT", "/models/tiered", { ...MODEL, price });
  const unsold = { ...MODEL.price, priority_percent: null };
  await admin("PUT", "/models/unsold", { ...MODEL, price: unsold });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function post(path: string, fields: object): Promise<Response> {
  return ask(path, {
    method: "POST",
    headers: { authorization: `Bearer ${customer.key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "tiered", ...fields }),
  });
}

async function lastRecord(): Promise<UsageRecord | undefined> {
  const path = `/organizations/${customer.id}/usage?limit=1` as const;
  return (await admin("GET", path)).data[0];
}

const MESSAGES = { messages: [{ role: "user", content: "hi" }] };

/** What a request says, and what it has. */
const ASKED = [
  [undefined, "default", 100],
  ["auto", "default", 100],
  ["default", "default", 100],
  ["scale", "default", 100],
  ["flex", "flex", 50],
  ["priority", "priority", 175],
  ["fast", "priority", 175],
] as const;

describe("a service tier", () => {
  it.each(ASKED)(
    "that is asked for as %s is signed, answered, charged and kept as %s",
    async (service_tier, tier, percent) => {
      const response = await post("/v1/chat/completions", { ...MESSAGES, service_tier });
      expect(await response.json()).toMatchObject({ service_tier: tier });
      expect(worker.requests[0]?.serviceTier ?? "default").toBe(tier);
      const key = await deriveSigningKey(SECRET, "request");
      const head = { method: "POST", path: "/v1/generate" };
      const read = (name: string) => worker.heads[0]?.get(name);
      expect(await verifyHead(key, head, read, Date.now())).toMatchObject({
        ok: true,
        serviceTier: tier,
      });
      const record = await lastRecord();
      expect(record).toMatchObject({
        service_tier: tier,
        charge_nano_usd: (LIST_NANO_USD * percent) / 100,
        decision: { service_tier: tier },
      });
      const generation = await ask(`/v1/generations/${record?.id}`, {
        headers: { authorization: `Bearer ${customer.key}` },
      });
      expect(await generation.json()).toMatchObject({
        service_tier: tier,
        charge_nano_usd: (LIST_NANO_USD * percent) / 100,
      });
    },
  );

  it("is in every dialect's answer, whole and as a stream", async () => {
    const tiered = { service_tier: "priority" };
    const chats = await post("/v1/chat/completions", { ...MESSAGES, ...tiered, stream: true });
    const chunks = (await chats.text()).split("\n\n").filter((line) => line.startsWith("data: {"));
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks)
      expect(JSON.parse(chunk.slice(6))).toMatchObject({ service_tier: "priority" });
    const completion = await post("/v1/completions", { prompt: "hi", ...tiered });
    expect(await completion.json()).toMatchObject({ service_tier: "priority" });
    const response = await post("/v1/responses", { input: "hi", ...tiered });
    expect(await response.json()).toMatchObject({ service_tier: "priority" });
    const streamed = await post("/v1/responses", { input: "hi", stream: true, ...tiered });
    expect(await streamed.text()).toContain('"service_tier":"priority"');
    const message = { ...MESSAGES, max_tokens: 8, service_tier: "auto" };
    expect(await (await post("/v1/messages", message)).json()).toMatchObject({
      usage: { service_tier: "standard" },
    });
    expect(worker.requests.map((request) => request.serviceTier)).toEqual([
      ...Array.from({ length: 4 }, () => "priority"),
      undefined,
    ]);
  });

  it("is refused where the model is not sold at it, and by no other name than there is", async () => {
    const unsold = { ...MESSAGES, model: "unsold", service_tier: "priority" };
    const response = await post("/v1/chat/completions", unsold);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: {
        param: "service_tier",
        message: expect.stringMatching(/Model unsold is not sold at service_tier priority/),
      },
    });
    const fallback = { ...unsold, models: ["tiered"] };
    const served = await post("/v1/chat/completions", fallback);
    expect(await served.json()).toMatchObject({ model: "tiered", service_tier: "priority" });
    const gold = await post("/v1/chat/completions", { ...MESSAGES, service_tier: "gold" });
    expect(gold.status).toBe(400);
    expect(worker.requests).toHaveLength(1);
  });

  it("is refused where the organization's policy does not allow it, and costs nothing", async () => {
    const policy: RoutingPolicy = { service_tiers: ["default", "flex"] };
    await admin("PUT", `/organizations/${customer.id}/policy`, policy);
    const asked = { ...MESSAGES, service_tier: "priority" };
    for (const path of ["/v1/chat/completions", "/v1/estimate", "/v1/route"]) {
      const fields = path === "/v1/route" ? { service_tier: "priority" } : asked;
      const response = await post(path, fields);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { param: "service_tier" } });
    }
    expect((await post("/v1/chat/completions", { ...asked, service_tier: "flex" })).status).toBe(
      200,
    );
    expect(worker.requests).toHaveLength(1);
  });

  it("is a customer's own where their price says so", async () => {
    const own = { ...MODEL.price, organization_id: customer.id, priority_percent: null };
    await admin("POST", "/models/tiered/prices", own);
    const response = await post("/v1/chat/completions", { ...MESSAGES, service_tier: "priority" });
    expect(response.status).toBe(400);
  });

  it("bounds what a request may cost by its own price", async () => {
    const provider = { max_price: { prompt: 0.1, completion: 0.4 } };
    const asked = { ...MESSAGES, provider };
    expect((await post("/v1/chat/completions", asked)).status).toBe(200);
    const dearer = await post("/v1/chat/completions", { ...asked, service_tier: "priority" });
    expect(dearer.status).toBe(404);
    expect(JSON.stringify(await dearer.json())).toContain("provider.max_price.prompt: 0.175 USD");
  });

  it("is in estimates and routes that are explained, with its cost", async () => {
    const cost = async (service_tier: string) => {
      const estimated = await post("/v1/estimate", { ...MESSAGES, service_tier, max_tokens: 10 });
      const estimate = (await estimated.json()) as {
        service_tier: string;
        cost_nano_usd: { max: number };
      };
      expect(estimate.service_tier).toBe(service_tier);
      return estimate.cost_nano_usd.max;
    };
    const [flex, plain, priority] = [
      await cost("flex"),
      await cost("default"),
      await cost("priority"),
    ];
    expect([flex / plain, priority / plain]).toEqual([0.5, 1.75]);
    const routed = await post("/v1/route", { service_tier: "flex", prompt_tokens: 10 });
    expect(await routed.json()).toMatchObject({
      candidates: [{ service_tier: "flex", price: { flex_percent: 50, priority_percent: 175 } }],
    });
  });

  it("may not grow tenfold without a word more", async () => {
    const slip = { ...MODEL.price, flex_percent: 5, priority_percent: 175 };
    await expect(admin("POST", "/models/tiered/prices", slip)).rejects.toThrow(
      /flex_percent goes from 50 to 5/,
    );
    expect((await chat(customer.key)).status).toBe(200);
  });
});

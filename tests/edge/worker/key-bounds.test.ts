/**
 * Keys that are bound to models and tiers: what they may not use is not planned, whichever name
 * leads there, and each name leads through each tier to one answer that is executed, charged and
 * told as one.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { UsageRecord } from "../../../src/contract/admin.ts";
import { readCatalog, requireDecidedAgain } from "../support/decided-again.ts";
import { PoolMembers } from "../support/pool-members.ts";
import { post } from "../support/task-customer.ts";
import {
  admin,
  ask,
  MODEL,
  openCustomer,
  type Customer,
  priceTimes,
  rawAdmin,
  usageOf,
} from "../support/test-worker.ts";

const ELSEWHERE = "https://llm.example.com/v1";
const FAR = { kind: "openai_compatible", url: ELSEWHERE, secret: null } as const;

let members: PoolMembers;
let customer: Customer;
let elsewhere: number;

beforeEach(async () => {
  members = new PoolMembers();
  members.listen();
  elsewhere = 0;
  const own = fetch;
  vi.stubGlobal("fetch", (address: URL | string, init: RequestInit) => {
    if (!String(address).startsWith(ELSEWHERE)) return own(address, init);
    elsewhere += 1;
    return farAnswer(new Response(init.body));
  });
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function farAnswer(asked: Response): Promise<Response> {
  const { model } = await asked.json<{ model: string }>();
  const head = { id: "x", object: "chat.completion.chunk", created: 1, model };
  const choice = (delta: object, finish_reason: string | null) => [
    { index: 0, delta, finish_reason },
  ];
  const usage = { prompt_tokens: 10, completion_tokens: 2, total_tokens: 12 };
  const events = [
    { ...head, choices: choice({ role: "assistant", content: "hello" }, null) },
    { ...head, choices: choice({}, "stop") },
    { ...head, choices: [], usage },
  ].map((event) => `data: ${JSON.stringify(event)}\n\n`);
  const headers = { "content-type": "text/event-stream" };
  return new Response([...events, "data: [DONE]\n\n"].join(""), { headers });
}

type Terms = {
  models?: string[];
  tiers?: ("gpu" | "provider" | "edge")[];
  project_id?: string;
};

async function keyOf(terms: Terms): Promise<{ readonly id: string; readonly key: string }> {
  return admin("POST", `/organizations/${customer.id}/keys`, { name: "bound", ...terms });
}
const NO_TOKENS = { prompt_tokens: -1, completion_tokens: -1 };
const SAID = [{ role: "user", content: "Who painted the Mona Lisa?" }];
const chat = (key: string, model: string, fields: object = {}) =>
  post({ key }, "/v1/chat/completions", { model, messages: SAID, max_tokens: 8, ...fields });

const offer = (id: string, times: number, fields: object) =>
  admin("PUT", `/models/${id}`, {
    ...MODEL,
    price: priceTimes(times),
    confirm: true,
    visible_to: [customer.id],
    ...fields,
  });

/** Every record decides the same again. */
async function requireReplay(records: readonly UsageRecord[]): Promise<void> {
  const catalog = await readCatalog();
  for (const record of records) await requireDecidedAgain(record, customer, catalog);
}

describe("a key that is bound to models", () => {
  it("has auto choose among them, and is told the rule where none is left", async () => {
    await offer("kb-small", 1, { auto: { quality: 20 } });
    await offer("kb-large", 9, { auto: { quality: 90 } });
    const free = await keyOf({});
    expect((await chat(free.key, "auto")).headers.get("x-route-model")).toBe("kb-large");
    const bound = await keyOf({ models: ["kb-small"] });
    const answered = await chat(bound.key, "auto");
    expect(answered.headers.get("x-route-model")).toBe("kb-small");
    expect(await answered.json()).toMatchObject({ model: "kb-small" });
    const explained = await post(bound, "/v1/route", { model: "auto", texts: [SAID[0]?.content] });
    expect(await explained.json()).toMatchObject({
      model: "kb-small",
      left_out: [
        { name: "kb-large", why: "the key may not use it (models of the key or its project)" },
      ],
    });
    const none = await keyOf({ models: ["m"] });
    const refused = await chat(none.key, "auto");
    expect(refused.status).toBe(404);
    expect(await refused.text()).toMatch(/no_matching_deployment|models of the key/);
    // What is named is not chosen: it is refused by its name, as before.
    expect((await chat(bound.key, "kb-large")).status).toBe(404);
    expect((await chat(bound.key, "kb-small", { models: ["kb-large"] })).status).toBe(404);
    const records = await usageOf(customer);
    expect(records.map(({ model }) => model)).toEqual(["kb-small", "kb-large"]);
    expect(records[0]?.decision?.key).toEqual({ models: ["kb-small"], tiers: null });
    await requireReplay(records);
  });
});

describe("a key that is bound to tiers", () => {
  const deployments = [
    { id: "far", target: FAR },
    { id: "near", url: "http://near.workers.test:8788", priority: 1 },
  ];

  it("never has its text at another company, from the change on, and never where nothing else is", async () => {
    await offer("kb-both", 1, { deployments });
    await offer("kb-far", 1, { deployments: [{ id: "far", target: FAR }] });
    const key = await keyOf({});
    const at = async () => (await chat(key.key, "kb-both")).headers.get("x-route-deployment");
    expect([await at(), elsewhere]).toEqual(["far", 1]);
    const changed = await admin("PATCH", `/organizations/${customer.id}/keys/${key.id}`, {
      tiers: ["gpu", "edge"],
    });
    expect(changed).toMatchObject({ tiers: ["gpu", "edge"] });
    expect([await at(), elsewhere]).toEqual(["near", 1]);
    const refused = await chat(key.key, "kb-far");
    expect(refused.status).toBe(404);
    expect(await refused.text()).toMatch(
      /of tier provider.*gpu, edge alone \(tiers of the key or its project\)/,
    );
    expect(elsewhere).toBe(1);
    await requireReplay(await usageOf(customer));
  });

  it("is asked again where a request moves on: nothing goes there that it may not use any more", async () => {
    await offer("kb-both", 1, {
      deployments: [...deployments]
        .toReversed()
        .map(({ id, ...rest }) => ({ id, ...rest, priority: id === "near" ? 0 : 1 })),
    });
    const key = await keyOf({});
    members.behaviours.set("near", async () => {
      const path = `/organizations/${customer.id}/keys/${key.id}` as const;
      await admin("PATCH", path, { tiers: ["gpu"] });
      throw new TypeError("connection refused");
    });
    const failed = await chat(key.key, "kb-both");
    expect([failed.status, elsewhere]).toEqual([502, 0]);
  });
});

describe("a project", () => {
  const projects = () => `/organizations/${customer.id}/projects` as const;
  const listed = async (key: string) => {
    const answer = await ask("/v1/models", { headers: { authorization: `Bearer ${key}` } });
    const { data } = await answer.json<{ data: { id: string }[] }>();
    return data.map(({ id }) => id).filter((id) => /^(kb-|auto|route)/.test(id));
  };

  it("binds its keys to models and tiers, whatever they say themselves, and lets go of them", async () => {
    await offer("kb-small", 1, { auto: { quality: 20 } });
    await offer("kb-large", 9, { auto: { quality: 90 } });
    await offer("kb-far", 1, { deployments: [{ id: "far", target: FAR }] });
    const nodes = [
      { id: "x", type: "model" as const, model: "kb-large", next: "end" },
      { id: "end", type: "end" as const },
    ];
    const route = `/organizations/${customer.id}/routes/kb-good` as const;
    await admin("PUT", route, { start: "x", nodes });
    const project = await admin("POST", projects(), {
      name: "bound",
      models: ["kb-small", "kb-far"],
      tiers: ["gpu"],
    });
    expect(project).toMatchObject({ models: ["kb-small", "kb-far"], tiers: ["gpu"] });
    const [own, other] = [
      await keyOf({ project_id: project.id }),
      await keyOf({
        project_id: project.id,
        models: ["kb-large", "kb-small"],
        tiers: ["provider"],
      }),
    ];
    expect((await chat(own.key, "auto")).headers.get("x-route-model")).toBe("kb-small");
    for (const [model, fields, why] of [
      ["kb-large", {}, /project may not use model kb-large/],
      ["kb-small", { models: ["kb-large"] }, /project may not use model kb-large/],
      ["route/kb-good", {}, /project may not use model kb-large/],
      ["kb-far", {}, /tiers of the key or its project/],
    ] as const) {
      const refused = await chat(own.key, model, fields);
      expect([model, refused.status]).toEqual([model, 404]);
      expect(await refused.text()).toMatch(why);
    }
    // The key is bound elsewhere: nothing is in both.
    for (const model of ["kb-small", "kb-far", "auto"])
      expect([model, (await chat(other.key, model)).status]).toEqual([model, 404]);
    expect(await listed(own.key)).toEqual(["kb-small", "auto"]);
    expect(await listed(other.key)).toEqual([]);
    const records = await usageOf(customer);
    expect(records.map(({ decision }) => decision?.key)).toEqual([
      { models: ["kb-small", "kb-far"], tiers: ["gpu"] },
    ]);
    await requireReplay(records);
    // A name that is changed leaves the rest as it is.
    const path = `${projects()}/${project.id}` as const;
    expect(await admin("PATCH", path, { name: "still bound" })).toMatchObject({ tiers: ["gpu"] });
    const freed = await admin("PATCH", path, { models: null, tiers: null });
    expect(freed).toMatchObject({ name: "still bound", models: null, tiers: null });
    expect((await chat(own.key, "kb-far")).status).toBe(200);
    expect(await listed(own.key)).toEqual(
      expect.arrayContaining(["kb-small", "kb-large", "kb-far", "auto", "route/kb-good"]),
    );
    const log = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(log.data.find(({ action }) => action === "projects.update")).toMatchObject({
      before: { tiers: ["gpu"] },
      after: { tiers: null },
    });
  });

  it("takes no list that is empty, too long or of places that are none", async () => {
    for (const terms of [
      { models: [] },
      { tiers: [] },
      { tiers: ["moon"] },
      { models: Array.from({ length: 257 }, (_, at) => `m${at}`) },
    ])
      await expect(rawAdmin("POST", projects(), { name: "bad", ...terms })).rejects.toThrow(
        /: 400 /,
      );
  });
});

describe("every name, through every tier", () => {
  it("leads to one model that is executed, charged, told and recorded, whatever the key is bound to", async () => {
    await members.offer({ visible_to: [customer.id] });
    await members.told("a");
    const targets = {
      worker: { id: "one", url: "http://one.workers.test:8788" },
      pool: { id: "pooled", target: { kind: "gpu_pool", pool: members.pool } },
      far: { id: "far", target: FAR },
    } as const;
    const tierOf = { worker: "gpu", pool: "gpu", far: "provider" } as const;
    for (const [name, deployment] of Object.entries(targets)) {
      const model = `kb-${name}`;
      const upstream_model = name === "pool" ? members.model : null;
      const deployments = [{ ...deployment, upstream_model }];
      await offer(model, 3, { deployments, auto: { quality: 50 } });
      await admin("PUT", `/aliases/nick-${name}`, { target: model });
      await admin("PUT", `/aliases/smart-${name}`, { target: "auto" });
      const nodes = (named: string) => [
        {
          id: "few",
          type: "limit" as const,
          per: "key" as const,
          metric: "requests" as const,
          period: "day" as const,
          value: 100,
          if_within: "x",
          if_exceeded: "y",
        },
        { id: "x", type: "model" as const, model: named, next: "end" },
        { id: "y", type: "model" as const, model: "m", next: "end" },
        { id: "end", type: "end" as const },
      ];
      const routes = `/organizations/${customer.id}/routes` as const;
      await admin("PUT", `${routes}/to-${name}`, { start: "few", nodes: nodes(`nick-${name}`) });
      await admin("PUT", `${routes}/auto-${name}`, { start: "few", nodes: nodes("auto") });
      const tier = tierOf[name as keyof typeof tierOf];
      const free = await keyOf({ models: [model] });
      const bound = await keyOf({ models: [model], tiers: [tier] });
      const others = await keyOf({ models: [model], tiers: ["edge"] });
      for (const asked of [
        model,
        `nick-${name}`,
        "auto",
        `smart-${name}`,
        `route/to-${name}`,
        `route/auto-${name}`,
      ]) {
        for (const { key } of [free, bound]) {
          const response = await chat(key, asked);
          const told = [asked, response.status, response.headers.get("x-route-model")];
          expect(told).toEqual([asked, 200, model]);
          expect(await response.json()).toMatchObject({ model });
          const [record] = await usageOf(customer);
          const { prompt_tokens: input, completion_tokens: output } = record ?? NO_TOKENS;
          expect(record).toMatchObject({ model, deployment_id: deployment.id });
          expect(record?.charge_nano_usd).toBe(3 * (100 * input + 400 * output));
        }
        const refused = await chat(others.key, asked);
        expect([asked, refused.status]).toEqual([asked, 404]);
        expect(await refused.text()).toContain("tiers of the key");
        const cheap = { provider: { max_price: { prompt: 0.2 } } };
        expect([asked, (await chat(free.key, asked, cheap)).status]).toEqual([asked, 404]);
      }
      // By the catalog that they were decided by.
      await requireReplay((await usageOf(customer)).slice(0, 12));
    }
    expect(await usageOf(customer)).toHaveLength(36);
    expect(elsewhere).toBe(12);
  });
});

/**
 * `model: "auto"`: the model that is chosen is executed, charged, told and recorded, and the record
 * decides the same again.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { readCatalog, requireDecidedAgain } from "../support/decided-again.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { PoolMembers } from "../support/pool-members.ts";
import { post } from "../support/task-customer.ts";
import {
  admin,
  ask,
  MODEL,
  openCustomer,
  type Customer,
  priceTimes,
  usageOf,
} from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
let broken: string;

const SMALL = { quality: 20, by_kind: { sum_easy: 95, tools: 0 } };
const LARGE = { quality: 80, by_kind: { sum_easy: 96 } };
const EASY = "What is 12 plus 30?";
const HARD = "Who painted the Mona Lisa?";

beforeEach(async () => {
  worker = new FakeWorker();
  broken = "";
  worker.makes = ({ model }) => {
    if (model === broken) throw new TypeError("connection refused");
    return answer("hello");
  };
  worker.listen();
  customer = await openCustomer();
  await offer("small", 1, { auto: SMALL });
  await offer("large", 9, { auto: LARGE });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const offer = (id: string, times: number, fields: object) =>
  admin("PUT", `/models/${id}`, {
    ...MODEL,
    price: priceTimes(times),
    confirm: true,
    ...fields,
  });

const said = (...texts: string[]) =>
  texts.flatMap((content, at) => [
    ...(at === 0 ? [] : [{ role: "assistant", content: "hello" }]),
    { role: "user", content },
  ]);

const chat = (messages: object[], fields: object = {}) =>
  post(customer, "/v1/chat/completions", { model: "auto", messages, max_tokens: 8, ...fields });

async function modelOf(response: Response): Promise<string> {
  expect(response.status).toBe(200);
  const { model } = await response.json<{ model: string }>();
  if (response.headers.has("x-route-model"))
    expect(response.headers.get("x-route-model")).toBe(model);
  return model;
}

/** Nothing of it is run. */
async function chosenBy(router: object): Promise<string> {
  const plugins = [{ id: "auto-router", ...router }, { id: "response-healing" }];
  const body = { model: "auto", texts: [EASY], plugins };
  return modelOf(await post(customer, "/v1/route", body));
}

describe("auto", () => {
  it("runs, charges, tells and records one model, which the record chooses again", async () => {
    await admin("PUT", `/aliases/${"openrouter/auto" as string}`, { target: "auto" });
    const easy = await chat(said(EASY));
    expect(easy.headers.get("x-route-reason")).toMatch(/auto: sum_easy, 9\d of 100 expected/);
    expect(await modelOf(easy)).toBe("small");
    expect(await modelOf(await chat(said(HARD)))).toBe("large");
    expect(await modelOf(await chat(said(EASY, HARD, EASY)))).toBe("large");
    expect(await modelOf(await chat(said(EASY), { model: "openrouter/auto" }))).toBe("small");
    const wish = { plugins: [{ id: "auto-router", cost_quality_tradeoff: 0 }] };
    expect(await modelOf(await chat(said(EASY), wish))).toBe("large");
    for (const [router, model] of [
      [{ cost_tier: "max", cost_quality_tradeoff: 10 }, "large"],
      [{ cost_tier: "low", pin_model: false }, "small"],
      [{ enabled: false, cost_tier: "max", allowed_models: ["large"] }, "small"],
    ] as const)
      expect(await chosenBy(router)).toBe(model);
    const parameters = { type: "object" };
    const tool = { type: "function", function: { name: "get_weather", parameters } };
    expect(await modelOf(await chat(said(EASY), { tools: [tool] }))).toBe("large");

    const records = await usageOf(customer);
    const ran = ["large", "large", "small", "large", "large", "small"];
    expect(records.map(({ model }) => model)).toEqual(ran);
    const catalog = await readCatalog();
    for (const record of records) {
      const { decision } = await requireDecidedAgain(record, customer, catalog);
      const { model, price_version, charge_nano_usd, prompt_tokens, completion_tokens } = record;
      expect(decision.auto).toMatchObject({ classifier: 1, excluded_models: [] });
      expect(decision.candidates[0]).toMatchObject({ model, price_version });
      const times = model === "small" ? 1 : 9;
      expect(charge_nano_usd).toBe(times * (100 * prompt_tokens + 400 * completion_tokens));
    }
    expect(JSON.stringify(records)).not.toContain("Mona");
  });

  it("falls back on the next model, at its price, and never above max_price", async () => {
    broken = "small";
    const response = await chat(said(EASY));
    expect(response.headers.get("x-route-attempts")).toBe("2");
    expect(await modelOf(response)).toBe("large");
    const cheap = await chat(said(EASY), { provider: { max_price: { prompt: 0.1 } } });
    expect(cheap.status).toBe(502);
    const charged = (await usageOf(customer)).filter(({ charge_nano_usd }) => charge_nano_usd > 0);
    expect(charged.map(({ model }) => model)).toEqual(["large"]);
    broken = "";
    const hard = await chat(said(HARD), { provider: { max_price: { prompt: 0.1 } } });
    expect(await modelOf(hard)).toBe("small");
  });

  it("is held at the price of the dearest that may answer", async () => {
    const poor = await openCustomer({ credit_nano_usd: 4_000 });
    const of = (fields: object) =>
      post(poor, "/v1/chat/completions", { messages: said(EASY), max_tokens: 1, ...fields });
    expect((await of({ model: "auto" })).status).toBe(402);
    const plugins = [{ id: "auto-router", allowed_models: ["small"] }];
    expect(await modelOf(await of({ model: "auto", plugins }))).toBe("small");
  });

  it("leads through a named route and a pool to a worker", async () => {
    const members = new PoolMembers();
    members.listen();
    await members.offer({ auto: { quality: 100 }, visible_to: [customer.id] });
    await members.told("a");
    const nodes = [
      { id: "x", type: "model" as const, model: "auto", next: "end" },
      { id: "end", type: "end" as const },
    ];
    await admin("PUT", `/organizations/${customer.id}/routes/main`, { start: "x", nodes });
    const response = await chat(said(HARD), { model: "route/main" });
    expect(response.headers.get("x-route-reason")).toMatch(
      /^route\/main v1; asked; only deployment; auto: fact, 100 of 100 .*; least_load worker-[0-9a-f]{8}/,
    );
    expect(await modelOf(response)).toBe(members.model);
    expect(members.asked).toEqual(["a"]);
  });

  it("is taken by every dialect, estimates and explanations", async () => {
    for (const [path, body] of [
      ["/v1/completions", { prompt: HARD }],
      ["/v1/messages", { messages: said(HARD), max_tokens: 8 }],
      ["/v1/responses", { input: HARD }],
      ["/v1/estimate", { messages: said(HARD) }],
      ["/v1/route", { texts: [HARD] }],
    ] as const) {
      const response = await post(customer, path, { model: "auto", ...body });
      expect([path, await modelOf(response)]).toEqual([path, "large"]);
    }
    const explained = await post(customer, "/v1/route", { model: "auto", texts: [EASY] });
    expect(await explained.json()).toMatchObject({
      model: "small",
      candidates: [{ model: "small" }, { model: "large" }],
      auto: { classifier: 1, cost_quality_tradeoff: 7, turns: [{ sum_easy: expect.any(Number) }] },
    });
    const forTools = { model: "auto", texts: [EASY], tools: true };
    expect(await (await post(customer, "/v1/route", forTools)).json()).toMatchObject({
      model: "large",
      left_out: [{ name: "small", why: "it does not know tools" }],
    });
  });

  it("is listed as long as it has a model to choose from, and refused with a sentence else", async () => {
    const headers = { authorization: `Bearer ${customer.key}` };
    const list = async () => {
      const { data } = await (
        await ask("/v1/models", { headers })
      ).json<{ data: { id: string }[] }>();
      return data.map(({ id }) => id);
    };
    expect(await list()).toContain("auto");
    expect((await ask("/v1/models/auto", { headers })).status).toBe(200);
    const policy = (denied_models: string[]) =>
      admin("PUT", `/organizations/${customer.id}/policy`, { denied_models });
    await policy(["large"]);
    expect(await modelOf(await chat(said(HARD)))).toBe("small");
    await policy(["large", "small"]);
    const denied = await chat(said(HARD));
    expect(denied.status).toBe(404);
    expect(await denied.text()).toContain("denies model large (denied_models)");
    expect(await list()).not.toContain("auto");
    await policy([]);
    for (const id of ["small", "large"]) await offer(id, 1, {});
    const none = await chat(said(HARD));
    expect(none.status).toBe(404);
    expect(await none.text()).toContain("auto has no model to choose from");
    const embedding = await post(customer, "/v1/embeddings", { model: "auto", input: "a" });
    expect(embedding.status).toBe(404);
    expect((await usageOf(customer)).length).toBe(1);
  });

  it("refuses what it does not know by its name, and is no name for a model or an alias", async () => {
    for (const [plugins, param] of [
      [[{ id: "web" }], "plugins[0].id"],
      [[{ id: "auto-router" }, { id: "file-parser", pdf: { engine: "x" } }], "plugins[1].id"],
      [[{ id: "magic", enabled: false }], "plugins[0].id"],
      [[{ id: "auto-router", cost_tier: "cheap" }], "plugins[0].cost_tier"],
      [[{ id: "auto-router", pin_model: true }], "plugins[0].pin_model"],
      [[{ id: "context-compression", engine: "zip" }], "plugins[0].engine"],
      [[{ id: "auto-router", cost_quality_tradeoff: 11 }], "plugins[0].cost_quality_tradeoff"],
      [[{ id: "auto-router", allowed_models: [] }], "plugins[0].allowed_models"],
      [[{ id: "auto-router" }, { id: "auto-router" }], "plugins"],
    ] as const) {
      const response = await chat(said(EASY), { plugins });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { param } });
    }
    await expect(admin("PUT", "/models/auto", MODEL)).rejects.toThrow(
      /400.*No model may be called/,
    );
    await expect(admin("PUT", "/aliases/auto", { target: "small" })).rejects.toThrow(/400/);
    await expect(offer("m2", 1, { auto: { quality: 101 } })).rejects.toThrow(/auto.quality/);
    await expect(offer("m2", 1, { auto: { quality: 1, by_kind: { x: 1 } } })).rejects.toThrow(
      /400/,
    );
  });
});

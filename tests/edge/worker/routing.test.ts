/**
 * Requests that name more than one model, in OpenRouter's fields: who answers, who is named, and
 * who is charged are one, and what may not be used is not used.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { waitUntilPasses } from "../../support/wait-for.ts";
import { FakeWorker, type MadeEvent } from "../support/fake-worker.ts";
import { WORKER_URL } from "../support/test-account.ts";
import {
  admin,
  ask,
  chat,
  MODEL,
  openCustomer,
  type Customer,
  priceTimes,
  usageOf,
} from "../support/test-worker.ts";

const WORD: MadeEvent[] = [
  { type: "delta", index: 0, text: "hel", completionTokens: 1, logprobs: null },
  { type: "delta", index: 0, text: "lo", completionTokens: 2, logprobs: null },
  { type: "choice_end", index: 0, finishReason: "stop" },
];

let worker: FakeWorker;
/** What upstream calls a model that does not answer. */
let broken: Set<string>;
let customer: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  broken = new Set();
  worker.makes = ({ model }) => {
    if (broken.has(model.split(":")[0] ?? "")) throw new TypeError("connection refused");
    return WORD;
  };
  worker.listen();
  customer = await openCustomer();
  // What was seen of a place in one test is known in the next.
  const turn = crypto.randomUUID();
  for (const [id, times] of [
    ["cheap", 1],
    ["dear", 10],
  ] as const)
    await admin("PUT", `/models/${id}`, {
      ...MODEL,
      max_output_tokens: 32 * times,
      deployments: [{ id: "fake", url: WORKER_URL, upstream_model: `${id}:${turn}` }],
      price: priceTimes(times),
    });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** 10 tokens in and 2 out, at so many times the price of `cheap`. */
const costOf = (times: number) => (10 * 100 + 2 * 400) * times;

describe("a request with models to fall back on", () => {
  it("is answered by the next where the first fails: named, executed and charged are one", async () => {
    broken.add("dear");
    for (const stream of [false, true]) {
      const fields = { model: "dear", models: ["cheap", "m"], stream };
      const response = await chat(customer.key, fields);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "x-route-model": "cheap",
        "x-route-deployment": "fake",
        "x-route-reason": "fallback 1; only deployment",
        "x-route-attempts": "2",
      });
      const text = await response.text();
      expect(text).toContain('"model":"cheap"');
      expect(text).not.toContain('"model":"dear"');
      expect(worker.requests.at(-1)).toMatchObject({ model: expect.stringMatching(/^cheap:/) });
      expect(worker.requests.at(-1)?.sampling.maxTokens).toBe(32);
      await waitUntilPasses(async () =>
        expect(await usageOf(customer)).toHaveLength(stream ? 2 : 1),
      );
      expect((await usageOf(customer))[0]).toMatchObject({
        model: "cheap",
        deployment_id: "fake",
        charge_nano_usd: costOf(1),
        outcome: "completed",
      });
    }
  });

  it("is charged at the dearer model's price where that is the one that answers", async () => {
    broken.add("cheap");
    const response = await chat(customer.key, { model: "cheap", models: ["dear"], max_tokens: 8 });
    expect(await response.json()).toMatchObject({ model: "dear" });
    expect(await usageOf(customer)).toMatchObject([{ model: "dear", charge_nano_usd: costOf(10) }]);
  });

  it("is never answered above its greatest price, however much fails", async () => {
    broken.add("cheap").add("m");
    const response = await chat(customer.key, {
      model: "cheap",
      models: ["m", "dear"],
      provider: { max_price: { completion: 0.4 } },
    });
    expect(response.status).toBe(502);
    expect(worker.requests.map(({ model }) => model.split(":")[0])).not.toContain("dear");
  });

  it("is refused for a fallback that its key may not use, and nothing is asked", async () => {
    const key = await admin("POST", `/organizations/${customer.id}/keys`, {
      name: "one model",
      models: ["cheap"],
    });
    expect((await chat(key.key, { model: "cheap" })).status).toBe(200);
    const asked = worker.requests.length;
    const response = await chat(key.key, { model: "cheap", models: ["dear"] });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("may not use model dear");
    expect(worker.requests).toHaveLength(asked);
  });

  it("does not go past the limits of the model that it falls back on", async () => {
    broken.add("cheap");
    const scope = `/organizations/${customer.id}` as const;
    await admin("PUT", `${scope}/limits`, {
      scope: "organization",
      scope_id: customer.id,
      model: "dear",
      metric: "requests",
      period: "minute",
      value: 1,
    });
    const fields = { model: "cheap", models: ["dear"], max_tokens: 8 };
    expect((await chat(customer.key, fields)).status).toBe(200);
    expect((await chat(customer.key, fields)).status).toBe(502);
    expect(await usageOf(customer)).toMatchObject([{ charge_nano_usd: 0 }, { model: "dear" }]);
  });

  it("is counted under a fallback's limit of tokens before it makes any", async () => {
    broken.add("cheap");
    await admin("PUT", `/organizations/${customer.id}/limits`, {
      scope: "organization",
      scope_id: customer.id,
      model: "dear",
      metric: "input_tokens",
      period: "minute",
      value: 15,
    });
    const fields = { model: "cheap", models: ["dear"], max_tokens: 8 };
    expect((await chat(customer.key, fields)).status).toBe(200);
    const second = await chat(customer.key, fields);
    expect(second.status).toBe(429);
    expect((await usageOf(customer))[0]).toMatchObject({ charge_nano_usd: 0, outcome: "voided" });
  });
});

/** As its clients may send it. */
const OPENROUTER = {
  order: ["fake"],
  only: ["gpu_worker"],
  ignore: ["elsewhere"],
  allow_fallbacks: true,
  sort: { by: "throughput", partition: "model" },
  max_price: { prompt: 9, completion: "9.5" },
  preferred_max_latency: { p50: 1, p90: 3 },
  preferred_min_throughput: 40,
  require_parameters: true,
  data_collection: "deny",
  zdr: true,
  quantizations: ["unknown", "mxfp4"],
  enforce_distillable_text: false,
};

/** What they say beside it. */
const BESIDE = {
  session_id: "s".repeat(256),
  trace: { trace_id: "t", generation_name: "g", custom: { a: [1] } },
  plugins: [
    { id: "auto-router", enabled: false, cost_tier: "low", pin_model: false },
    { id: "web", enabled: false, max_results: 3 },
    { id: "context-compression", engine: "middle-out" },
    { id: "response-healing" },
  ],
  usage: { include: true },
  route: "fallback",
  transforms: ["middle-out"],
};

const asked = (path: string, body: object) =>
  ask(path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${customer.key}`,
      "content-type": "application/json",
      "anthropic-version": "2023-06-01",
    },
    body: JSON.stringify(body),
  });

const SAID = { messages: [{ role: "user", content: "hi" }] };
const IN_EVERY_DIALECT = [
  ["/v1/chat/completions", SAID],
  ["/v1/completions", { prompt: "hi" }],
  ["/v1/messages", { ...SAID, max_tokens: 8 }],
  ["/v1/responses", { input: "hi" }],
] as const;

describe("a request that names its models in a list alone", () => {
  it("is one for the first of them, in every dialect", async () => {
    for (const [path, body] of [...IN_EVERY_DIALECT, ["/v1/estimate", SAID] as const]) {
      for (const model of [undefined, null]) {
        const response = await asked(path, { ...body, model, models: ["dear", "cheap"] });
        expect([path, response.status]).toEqual([path, 200]);
        expect(await response.json()).toMatchObject({ model: "dear" });
      }
      broken.add("dear");
      const fallen = await asked(path, { ...body, models: ["dear", "cheap"] });
      if (path !== "/v1/estimate") expect(await fallen.json()).toMatchObject({ model: "cheap" });
      broken.delete("dear");
      for (const models of [[], undefined, null, [1], "dear", {}]) {
        const refused = await asked(path, { ...body, models });
        expect([path, models, refused.status]).toEqual([path, models, 400]);
      }
    }
    const many = Array.from({ length: 9 }, () => "cheap");
    expect((await asked("/v1/completions", { prompt: "hi", models: many })).status).toBe(200);
    const more = { prompt: "hi", models: [...many, "cheap"] };
    expect((await asked("/v1/completions", more)).status).toBe(400);
  });
});

describe("preferences of a request", () => {
  it("are refused by name where they contradict each other or are not known", async () => {
    for (const [provider, status, code] of [
      [{ only: ["fake"], ignore: ["FAKE"] }, 400, "invalid_value"],
      [{ only: [] }, 400, "invalid_value"],
      [{ sort: "fame" }, 400, "invalid_value"],
      [{ sort: "exacto" }, 400, "invalid_value"],
      [{ sort: { by: "fame" } }, 400, "invalid_value"],
      [{ quantizations: ["q4"] }, 400, "invalid_value"],
      [{ quantizations: ["mxfp4", "nvfp4", "mxfp8"] }, 404, "no_matching_deployment"],
      [{ enforce_distillable_text: true }, 400, "unsupported_parameter"],
      [{ preferred_max_latency: { p95: 1 } }, 400, "unknown_parameter"],
      [{ preferred_max_latency: -1 }, 400, "invalid_value"],
      [{ preferred_min_throughput: "fast" }, 400, "invalid_value"],
      [{ zonal: true }, 400, "unknown_parameter"],
      [{ max_price: { prompt: "-1" } }, 400, "invalid_value"],
      [{ only: ["elsewhere"] }, 404, "no_matching_deployment"],
      [{ max_price: { prompt: 0.000_1 } }, 404, "no_matching_deployment"],
    ] as const) {
      const response = await chat(customer.key, { provider });
      const { error } = await response.json<{ error: { code: string } }>();
      expect([provider, response.status, error.code]).toEqual([provider, status, code]);
    }
    expect(worker.requests).toHaveLength(0);
  });

  it("may be empty, or null, in each of their places", async () => {
    for (const provider of [
      null,
      {},
      { order: [], ignore: [], only: null, sort: null, max_price: null, quantizations: null },
      { sort: {}, max_price: {}, preferred_max_latency: {}, preferred_min_throughput: {} },
      { sort: { by: null, partition: null }, max_price: { prompt: null }, order: null },
      { sort: { partition: "none" }, allow_fallbacks: null, zdr: false },
      { order: ["Fake/Turbo", "M/FAKE"], max_price: { prompt: "0.1", image: "0", audio: 0 } },
    ])
      expect([provider, (await chat(customer.key, { provider })).status]).toEqual([provider, 200]);
  });

  it("are taken by every dialect", async () => {
    broken.add("dear");
    const routing = { model: "dear", models: ["cheap"], provider: OPENROUTER, ...BESIDE };
    for (const [path, body] of IN_EVERY_DIALECT) {
      const response = await asked(path, { ...routing, ...body });
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.json()).toMatchObject({ model: "cheap" });
      // The fourth is not sent where three have failed.
      expect(response.headers.get("x-route-attempts")).toMatch(/^[12]$/);
    }
  });
});

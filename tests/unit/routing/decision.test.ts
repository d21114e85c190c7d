import { describe, expect, it } from "vitest";

import type { DecisionRecord } from "../../../src/contract/decisions.ts";
import type { Deployment, RouteCatalog } from "../../../src/routing/catalog.ts";
import { toDecisionRecord, toQuestion } from "../../../src/routing/decision-record.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import type { RouteQuestion } from "../../../src/routing/question.ts";
import { fc, runs } from "../../support/random.ts";
import { deploymentOf, record, recordOf } from "./model-record.ts";
import { catalogOf, questionOf } from "./route-world.ts";

const USD = 1e9;
const priced = (input: number, output: number) => ({
  input_nano_usd_per_million_tokens: input * USD,
  cached_input_nano_usd_per_million_tokens: (input * USD) / 10,
  output_nano_usd_per_million_tokens: output * USD,
});

const WORLD = catalogOf({
  a: {
    rates: priced(1, 4),
    deployments: [deploymentOf("a1"), deploymentOf("a2"), deploymentOf("spare", { priority: 1 })],
  },
  b: { rates: priced(0.1, 0.4), deployments: [deploymentOf("b1")], maxOutputTokens: 50 },
  c: { rates: priced(0.5, 2), deployments: [deploymentOf("c1"), deploymentOf("c2")] },
});

function plan(catalog: RouteCatalog, change: Partial<RouteQuestion>): string[] {
  const decision = decideRoute(questionOf(change), catalog);
  if (!decision.ok) throw decision.error;
  return decision.candidates.map(({ entry, deployment }) => `${entry.id}/${deployment.id}`);
}

function refusal(catalog: RouteCatalog, change: Partial<RouteQuestion>) {
  const decision = decideRoute(questionOf(change), catalog);
  return decision.ok ? undefined : decision.error;
}

describe("a request with models to fall back on", () => {
  it("has each in its plan, the first with the most, and each at its own price and limit", async () => {
    const catalog = await WORLD;
    const models = ["a", "c", "b"];
    const found = plan(catalog, { models, maxTokens: null });
    expect(found).toHaveLength(4);
    expect(found.map((name) => name[0])).toEqual(["a", "a", "c", "b"]);
    const decision = decideRoute(questionOf({ models, maxTokens: null }), catalog);
    if (!decision.ok) throw decision.error;
    for (const { entry, price, maxTokens } of decision.candidates) {
      expect(price).toEqual({ ...price, outputPerMillion: entry.price.outputPerMillion });
      expect(maxTokens).toBe(entry.maxOutputTokens);
    }
  });

  it("leaves out a model that cannot make so many tokens, or read so many", async () => {
    const catalog = await WORLD;
    const long = { estimatedTokens: 9_000, fewestTokens: 5_000 };
    expect(plan(catalog, { models: ["b", "c"], maxTokens: 60 })[0]).toMatch(/^c/);
    expect(refusal(catalog, { models: ["b"], maxTokens: 60 })).toMatchObject({
      code: "invalid_value",
      param: "max_tokens",
    });
    expect(refusal(catalog, { models: ["a", "c"], prompt: long })?.message).toMatch(/context/);
    expect(plan(catalog, { models: ["a"], prompt: long })).toHaveLength(3);
  });

  it("is refused for a name that no model has, whatever its place", async () => {
    const catalog = await WORLD;
    expect(refusal(catalog, { models: ["x", "a"] })).toMatchObject({ param: "model" });
    expect(refusal(catalog, { models: ["a", "x"] })).toMatchObject({
      code: "model_not_found",
      param: "models",
    });
  });
});

describe("a request with preferences", () => {
  it("goes only to what it names, and never to what it ignores", async () => {
    const catalog = await WORLD;
    const models = ["a", "b"];
    expect(plan(catalog, { models, maxTokens: 40, preferences: { only: ["b/B1"] } })).toEqual([
      "b/b1",
    ]);
    expect(plan(catalog, { preferences: { only: ["spare"] } })).toEqual(["a/spare"]);
    expect(plan(catalog, { preferences: { ignore: ["a1", "a2"] } })).toEqual(["a/spare"]);
    expect(refusal(catalog, { preferences: { ignore: ["gpu_worker"] } })).toMatchObject({
      code: "no_matching_deployment",
      param: "provider",
    });
  });

  it("is tried in the order that it names, before priority and weight", async () => {
    const catalog = await WORLD;
    for (let seed = 0; seed < 20; seed += 1)
      expect(plan(catalog, { seed, preferences: { order: ["spare", "a2"] } })).toEqual([
        "a/spare",
        "a/a2",
        "a/a1",
      ]);
  });

  it("has nothing to fall back on where it says so, but what it names and other models", async () => {
    const catalog = await WORLD;
    const alone = { allow_fallbacks: false };
    expect(plan(catalog, { preferences: alone })).toHaveLength(1);
    expect(plan(catalog, { preferences: { ...alone, order: ["a2", "a1"] } })).toEqual([
      "a/a2",
      "a/a1",
    ]);
    expect(plan(catalog, { models: ["a", "c"], preferences: alone })).toHaveLength(2);
  });

  it("is refused as contradictory where its lists leave nothing", async () => {
    const catalog = await WORLD;
    for (const [preferences, param] of [
      [{ only: ["a1"], ignore: ["A1"] }, "provider.only"],
      [{ order: ["a1"], ignore: ["a1"], allow_fallbacks: false }, "provider.order"],
    ] as const)
      expect(
        refusal(catalog, { preferences: structuredClone(preferences) as never }),
      ).toMatchObject({ code: "invalid_value", param });
  });

  it("has the cheapest first, over all models where it says so", async () => {
    const catalog = await WORLD;
    const models = ["a", "c", "b"];
    const sort = { by: "price", partition: "none" } as const;
    expect(plan(catalog, { models, maxTokens: 40, preferences: { sort } })[0]).toBe("b/b1");
    expect(plan(catalog, { models, maxTokens: 40, preferences: { sort: "price" } })[0]).toMatch(
      /^a/,
    );
  });

  it("goes first where it is as fast as is preferred, and where nobody knows, in each model", async () => {
    const catalog = await WORLD;
    const speeds = [speedOf("a/a1", 2_000, 5), speedOf("a/a2", 100, 50), speedOf("c/c1", 10, 90)];
    const first = (preferences: RouteQuestion["preferences"]) =>
      plan(catalog, { models: ["a"], preferences, speeds })[0];
    for (const preferences of [
      { preferred_max_latency: 0.5 },
      { preferred_max_latency: { p50: 0.1 } },
      { preferred_min_throughput: { p90: 40, p50: null } },
    ]) {
      expect(first(preferences)).toBe("a/a2");
      expect(plan(catalog, { models: ["a"], preferences, speeds })).toEqual([
        "a/a2",
        "a/spare",
        "a/a1",
      ]);
    }
    // Nothing is left out, and what is named goes before.
    expect(first({ preferred_max_latency: 0.01, order: ["a1"] })).toBe("a/a1");
    expect(first({ preferred_max_latency: 0.01, only: ["a1"] })).toBe("a/a1");
    expect(first({ preferred_min_throughput: { p99: 49 } })).toBe("a/spare");
    expect(first({ preferred_max_latency: 3 })).toBe(plan(catalog, { models: ["a"] })[0]);
  });

  it("has the fastest first where it sorts by that, those that nobody knows last", async () => {
    const catalog = await WORLD;
    const speeds = [speedOf("a/a2", 100, 50), speedOf("c/c2", 300, 90)];
    for (const [by, inA, across] of [
      ["latency", "a/a2", ["a/a2", "c/c2"]],
      ["throughput", "a/a2", ["c/c2", "a/a2"]],
    ] as const) {
      expect(plan(catalog, { preferences: { sort: by }, speeds })[0]).toBe(inA);
      const preferences = { sort: { by, partition: "none" as const } };
      const found = plan(catalog, { models: ["a", "c"], preferences, speeds });
      expect(found.slice(0, 2)).toEqual(across);
    }
  });

  it("goes to the cheapest of all models that is as fast as is preferred", async () => {
    const catalog = await WORLD;
    const speeds = [speedOf("b/b1", 100, 20), speedOf("c/c1", 100, 60), speedOf("c/c2", 100, 10)];
    const preferences = {
      sort: { by: "price", partition: "none" } as const,
      preferred_min_throughput: { p90: 50 },
    };
    const question = { models: ["a", "b", "c"], maxTokens: 40, preferences, speeds };
    expect(plan(catalog, question)[0]).toBe("c/c1");
    expect(plan(catalog, { ...question, speeds: [] })[0]).toBe("b/b1");
  });

  it("goes only where it may: by weights, by what is kept, by region, and to nothing that is disabled", async () => {
    const catalog = await catalogOf({
      a: {
        deployments: [
          deploymentOf("own", { dtype: "fp16", region: "eu" }),
          deploymentOf("small", { dtype: "int4", region: "us" }),
          deploymentOf("theirs", { dataCollection: "allow" }),
          deploymentOf("off", { dtype: "fp16", region: "eu", isDisabled: true }),
        ],
      },
    });
    const goes = (preferences: RouteQuestion["preferences"]) =>
      plan(catalog, { preferences }).toSorted();
    expect(goes(null)).toEqual(["a/own", "a/small", "a/theirs"]);
    expect(goes({ quantizations: ["fp16", "bf16"] })).toEqual(["a/own"]);
    expect(goes({ quantizations: ["unknown"] })).toEqual(["a/theirs"]);
    expect(goes({ data_collection: "deny" })).toEqual(["a/own", "a/small"]);
    expect(goes({ data_collection: "allow", zdr: false })).toHaveLength(3);
    expect(goes({ zdr: true })).toEqual(["a/own", "a/small"]);
    expect(goes({ only: ["region:EU"] })).toEqual(["a/own"]);
    expect(goes({ ignore: ["region:us"] })).toEqual(["a/own", "a/theirs"]);
    const refused = refusal(catalog, { preferences: { only: ["off"] } });
    expect(refused?.message).toContain("a/off: it is disabled");
    const none = { quantizations: ["fp8" as const], data_collection: "deny" as const };
    expect(refusal(catalog, { preferences: none })?.message).toMatch(/weights are fp16/);
  });

  it("never goes where its greatest price is exceeded, in any of the price's kinds", async () => {
    const catalog = await catalogOf({
      a: { rates: priced(1, 4) },
      tiered: {
        rates: {
          ...priced(0.1, 0.4),
          tiers: [{ prompt_tokens_above: 1_000, ...priced(2, 8) }],
        },
      },
      timed: { rates: { ...priced(0.1, 0.4), per_second_nano_usd: 1 } },
      fee: { rates: { ...priced(0.1, 0.4), per_request_nano_usd: USD / 100 } },
      b: { rates: priced(0.1, 0.4) },
    });
    const models = ["a", "tiered", "timed", "fee", "b"];
    const max_price = { prompt: 0.5, completion: "0.4", request: 0 };
    expect(plan(catalog, { models, preferences: { max_price } })).toEqual(["b/d"]);
    expect(refusal(catalog, { models: ["a"], preferences: { max_price } })?.message).toMatch(
      /a\/d: its price is above provider.max_price.prompt: 1 USD/,
    );
  });

  it("does not go where a price that is about to begin exceeds it", async () => {
    const { Catalog } = await import("../../../src/routing/catalog.ts");
    const dated = record(
      "a",
      { effective_at: 0, ...priced(1, 1) },
      { effective_at: 30, ...priced(9, 9) },
    );
    const catalog = new Catalog(async () => recordOf(dated), 1_000);
    const now = await catalog.at(0, () => undefined);
    const preferences = { max_price: { prompt: 1 } };
    expect(refusal(now, { preferences })).toMatchObject({
      code: "no_matching_deployment",
    });
  });
});

/** The slowest of a hundred take twice as long. */
function speedOf(deployment: string, firstTokenMs: number, tokensPerSecond: number) {
  const [slow, few] = [2 * firstTokenMs, tokensPerSecond / 2];
  return {
    deployment,
    first_token_ms: { p50: firstTokenMs, p75: firstTokenMs, p90: firstTokenMs, p99: slow },
    tokens_per_second: {
      p50: tokensPerSecond,
      p75: tokensPerSecond,
      p90: tokensPerSecond,
      p99: few,
    },
  };
}

const speeds = fc.array(
  fc
    .tuple(fc.constantFrom("a/a1", "a/a2", "b/b1", "c/c1"), fc.nat(9), fc.nat(9))
    .map(([name, firstTokenMs, rate]) => speedOf(name, firstTokenMs, rate)),
  { maxLength: 3 },
);

const name = fc.constantFrom("a1", "a2", "spare", "b1", "c1", "c/c2", "gpu_worker", "zz");
const names = fc.option(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), { nil: undefined });
const questions: fc.Arbitrary<RouteQuestion> = fc
  .record({
    models: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }),
    order: names,
    only: names,
    ignore: names,
    allow_fallbacks: fc.option(fc.boolean(), { nil: undefined }),
    prompt: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined }),
    maxTokens: fc.option(fc.integer({ min: 1, max: 120 })),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    sort: fc.constantFrom(undefined, "price", "latency", "throughput"),
    preferred_max_latency: fc.constantFrom(undefined, 0.005, { p99: 0.01 }),
    speeds,
  })
  .map(({ models, maxTokens, seed, speeds, prompt, ...wishes }) => {
    const max_price = prompt === undefined ? undefined : { prompt };
    return questionOf({ models, maxTokens, seed, speeds, preferences: { ...wishes, max_price } });
  });

describe("any question", () => {
  it("has the same answer when it was written down and is asked again", async () => {
    const catalog = await WORLD;
    fc.assert(
      fc.property(questions, (question) => {
        const decision = decideRoute(question, catalog);
        const candidates = decision.ok ? decision.candidates : [];
        const record = toDecisionRecord(question, { catalogVersion: catalog.version, candidates });
        const kept = JSON.parse(JSON.stringify(record)) as DecisionRecord;
        expect(decideRoute(toQuestion(kept, question), catalog)).toEqual(decision);
      }),
      { numRuns: runs(300) },
    );
  });

  it("is kept without its preferences where they are very long, and says so", async () => {
    const order = Array.from({ length: 32 }, (_, at) => `${at}`.padStart(100, "x"));
    const record = toDecisionRecord(questionOf({ preferences: { order } }), {
      catalogVersion: 7,
      candidates: [],
    });
    expect(record).toMatchObject({ provider: null, is_whole: false });
  });

  it("is answered with at most four different candidates that meet every wish, or with a 4xx", async () => {
    const catalog = await WORLD;
    fc.assert(
      fc.property(questions, (question) => {
        const decision = decideRoute(question, catalog);
        if (!decision.ok) {
          expect(decision.error.status).toBeGreaterThanOrEqual(400);
          expect(decision.error.status).toBeLessThan(500);
          return;
        }
        const { candidates } = decision;
        const { only, ignore, max_price: bound } = question.preferences ?? {};
        const ids = candidates.map(({ entry, deployment }) => `${entry.id}/${deployment.id}`);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(4);
        for (const { entry, deployment, price, maxTokens } of candidates) {
          const own = [deployment.id, `${entry.id}/${deployment.id}`, "gpu_worker"];
          expect(question.models).toContain(entry.id);
          expect(only === undefined || own.some((each) => only?.includes(each))).toBe(true);
          expect(own.some((each) => ignore?.includes(each) === true)).toBe(false);
          expect(price.inputPerMillion).toBeLessThanOrEqual(
            Math.round(Number(bound?.prompt ?? Infinity) * USD),
          );
          expect(maxTokens).toBeLessThanOrEqual(entry.maxOutputTokens);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a request of a service tier", () => {
  const hosted = {
    kind: "openai_compatible",
    base_url: "https://elsewhere.test/v1",
  } as unknown as Deployment["target"];
  const world = catalogOf({
    a: {
      rates: { ...priced(1, 4), flex_percent: 50, priority_percent: null },
      deployments: [deploymentOf("ours"), deploymentOf("theirs", { target: hosted, priority: 1 })],
    },
    b: { rates: { ...priced(1, 4), priority_percent: 200 }, deployments: [deploymentOf("b1")] },
  });

  it("has it at our own workers alone, and its price there alone", async () => {
    const decision = decideRoute(questionOf({ models: ["a"], serviceTier: "flex" }), await world);
    if (!decision.ok) throw decision.error;
    expect(
      decision.candidates.map(({ deployment, price }) => [
        deployment.id,
        price.serviceTier,
        price.tierPercent,
      ]),
    ).toEqual([
      ["ours", "flex", 50],
      ["theirs", undefined, undefined],
    ]);
  });

  it("is answered by models that are sold at it, and says so where none is", async () => {
    const catalog = await world;
    expect(plan(catalog, { models: ["a", "b"], serviceTier: "priority" })).toEqual(["b/b1"]);
    expect(refusal(catalog, { models: ["a"], serviceTier: "priority" })).toMatchObject({
      code: "invalid_value",
      param: "service_tier",
    });
  });

  it("is kept in the record, and has the same candidates again", async () => {
    const catalog = await world;
    const question = questionOf({ models: ["a", "b"], serviceTier: "priority" });
    const decision = decideRoute(question, catalog);
    if (!decision.ok) throw decision.error;
    const kept = toDecisionRecord(question, decision);
    expect(kept).toMatchObject({ service_tier: "priority" });
    const again = decideRoute(toQuestion(kept, question), catalog);
    expect(again.ok && again.candidates).toEqual(decision.candidates);
  });
});

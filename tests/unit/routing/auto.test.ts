import { describe, expect, it } from "vitest";

import { AUTO_KINDS, type AutoTerms, type KindShares } from "../../../src/contract/auto.ts";
import { isAuto, whyNoAlias } from "../../../src/routing/aliases.ts";
import {
  chooseAuto,
  MAX_AUTO_MODELS,
  type AutoModel,
  type AutoWish,
} from "../../../src/routing/auto.ts";
import type { RouteCatalog } from "../../../src/routing/catalog.ts";
import { toDecisionRecord, toQuestion } from "../../../src/routing/decision-record.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import { faultOfGraph } from "../../../src/routing/named-route.ts";
import type { RouteQuestion } from "../../../src/routing/question.ts";
import { fc, runs } from "../../support/random.ts";
import { deploymentOf } from "./model-record.ts";
import { catalogOf, questionOf, type ModelTerms } from "./route-world.ts";

const USD = 1e9;
const priced = (usd: number) => ({
  input_nano_usd_per_million_tokens: usd * USD,
  cached_input_nano_usd_per_million_tokens: (usd * USD) / 10,
  output_nano_usd_per_million_tokens: 4 * usd * USD,
});
const knows = (quality: number, by_kind: AutoTerms["by_kind"] = {}): AutoTerms => ({
  quality,
  by_kind,
});
const WISH: AutoWish = {
  classifier: 1,
  cost_quality_tradeoff: 3,
  allowed_models: null,
  excluded_models: [],
  turns: [{ fact: 1_000 }],
};
const EASY: KindShares = { sum_easy: 1_000 };
const HARD: KindShares = { fact: 800, open: 200 };

const SMALL: ModelTerms = {
  auto: knows(30, { sum_easy: 95, fact: 10, tools: 0 }),
  rates: priced(0.1),
  deployments: [deploymentOf("s1"), deploymentOf("s2")],
  contextTokens: 1_000,
};
const LARGE: ModelTerms = {
  auto: knows(70, { sum_easy: 96, fact: 80 }),
  rates: priced(1),
  deployments: [deploymentOf("l1")],
};
const WORLD = catalogOf(
  { small: SMALL, large: LARGE, other: { rates: priced(0.01) } },
  { "openrouter/auto": "any", any: "auto" },
);

const asks = (change: Partial<RouteQuestion> = {}): RouteQuestion =>
  questionOf({ models: ["auto"], auto: WISH, ...change });

function decide(catalog: RouteCatalog, change: Partial<RouteQuestion> = {}) {
  const decision = decideRoute(asks(change), catalog);
  if (!decision.ok) throw decision.error;
  return decision;
}

const modelsOf = (catalog: RouteCatalog, change: Partial<RouteQuestion> = {}): string[] => [
  ...new Set(decide(catalog, change).candidates.map(({ entry }) => entry.id)),
];

function refusal(catalog: RouteCatalog, change: Partial<RouteQuestion> = {}) {
  const decision = decideRoute(asks(change), catalog);
  return decision.ok ? undefined : decision.error;
}

const wish = (change: Partial<AutoWish>) => ({
  auto: { ...WISH, ...change },
});

describe("auto", () => {
  it("is the cheapest model that does nearly as well as the best, and falls back on the others", async () => {
    const catalog = await WORLD;
    expect(modelsOf(catalog, wish({ turns: [EASY] }))).toEqual(["small", "large"]);
    expect(modelsOf(catalog, wish({ turns: [HARD] }))).toEqual(["large", "small"]);
    const [first] = decide(catalog, wish({ turns: [EASY] })).candidates;
    expect(first.reason).toBe(
      "asked; weight; auto: sum_easy, 95 of 100 expected, cheapest within 3 of the best",
    );
  });

  it("is the best at 0, whatever it costs, and the cheapest at 10", async () => {
    const catalog = await WORLD;
    const at = (cost_quality_tradeoff: number, turns: KindShares[]) =>
      modelsOf(catalog, wish({ cost_quality_tradeoff, turns }))[0];
    expect(at(0, [EASY])).toBe("large");
    expect(at(10, [HARD])).toBe("small");
  });

  it("keeps the tier that the conversation has reached", async () => {
    const catalog = await WORLD;
    expect(modelsOf(catalog, wish({ turns: [EASY, EASY] }))[0]).toBe("small");
    const { candidates } = decide(catalog, wish({ turns: [EASY, HARD, EASY] }));
    expect(candidates[0]).toMatchObject({ entry: { id: "large" } });
    expect(candidates[0].reason).toMatch(/, at the conversation's tier$/);
  });

  it("chooses of what the organization may use and what can answer, and says what was left out", async () => {
    const catalog = await catalogOf({
      small: SMALL,
      large: LARGE,
      hidden: { auto: knows(99), visibleTo: ["org_b"] },
      gone: { auto: knows(99), shutdownAtMs: 0 },
      short: { auto: knows(99), maxOutputTokens: 10 },
      tiny: { auto: knows(99), contextTokens: 10 },
      off: { auto: knows(99), deployments: [deploymentOf("o", { isDisabled: true })] },
    });
    const prompt = { estimatedTokens: 30, fewestTokens: 20 };
    const { leftOut, candidates } = decide(catalog, { prompt, ...wish({ turns: [HARD] }) });
    expect(candidates[0].entry.id).toBe("large");
    expect(leftOut).toEqual([
      { name: "short", why: "max_tokens must be at most 10 for model short, got 100" },
      { name: "tiny", why: "the prompt is longer than its context of 10 tokens" },
      { name: "off/o", why: "it is disabled" },
    ]);
  });

  it("asks no model for tools that does not know them, nor for a longer context than it has", async () => {
    const catalog = await WORLD;
    expect(modelsOf(catalog, wish({ turns: [EASY, { tools: 1_000 }] }))).toEqual(["large"]);
    const prompt = { estimatedTokens: 950, fewestTokens: 10 };
    expect(modelsOf(catalog, { prompt, ...wish({ turns: [EASY] }) })).toEqual(["large", "small"]);
  });

  it("has patterns for what it may choose", async () => {
    const catalog = await WORLD;
    for (const [allowed_models, found] of [
      [["sm*"], "small"],
      [["*ge"], "large"],
      [["l*r*e"], "large"],
      [["small"], "small"],
    ] as const)
      expect(modelsOf(catalog, wish({ allowed_models: [...allowed_models] }))).toEqual([found]);
    expect(modelsOf(catalog, wish({ excluded_models: ["l*"] }))).toEqual(["small"]);
    expect(refusal(catalog, wish({ allowed_models: ["l*ll"] }))).toMatchObject({
      code: "no_matching_deployment",
      message: expect.stringContaining("small: plugins.0.allowed_models does not name it"),
    });
  });

  it("is no model where none was given to it, and refused where the policy leaves none", async () => {
    const empty = await catalogOf({ other: {} });
    expect(refusal(empty)).toMatchObject({
      code: "model_not_found",
      message: expect.stringMatching(/^auto has no model to choose from/),
    });
    const policy = { ...NO_POLICY, denied_models: ["small", "large"] };
    expect(refusal(await WORLD, { policy })).toMatchObject({
      code: "no_matching_deployment",
      message: expect.stringContaining("denies model small (denied_models)"),
    });
    expect(modelsOf(await WORLD, { policy: { ...policy, denied_models: ["large"] } })).toEqual([
      "small",
    ]);
    const rewrites = [{ from: "small", to: "other" }];
    expect(modelsOf(await WORLD, { policy: { ...NO_POLICY, rewrites } })).toEqual(["large"]);
    for (const name of ["auto", "any"]) {
      const noAuto = { ...NO_POLICY, denied_models: [name] };
      expect(refusal(await WORLD, { policy: noAuto })).toMatchObject({
        code: "permission_denied",
        param: "model",
        message: "The organization's policy denies model auto (denied_models).",
      });
      expect(modelsOf(await WORLD, { policy: noAuto, models: ["auto", "other"] })).toEqual([
        "other",
      ]);
    }
  });

  it("is reached by aliases, and stands among other names", async () => {
    const catalog = await WORLD;
    expect(modelsOf(catalog, { models: ["openrouter/auto"] })).toEqual(["large", "small"]);
    const [first] = decide(catalog, { models: ["any"] }).candidates;
    expect(first.reason).toMatch(/^asked by alias any; /);
    expect(modelsOf(catalog, { models: ["other", "auto", "small"] })).toEqual([
      "other",
      "large",
      "small",
    ]);
    expect(whyNoAlias(catalog, "best", "any")).toBeUndefined();
    expect(whyNoAlias(catalog, "auto", "small")).toMatch(/what the router chooses/);
    const node = (model: string) => ({ id: "x", type: "model" as const, model, next: "end" });
    const graph = (model: string) => ({
      start: "x",
      nodes: [node(model), { id: "end", type: "end" as const }],
    });
    expect(faultOfGraph(graph("any"), catalog)).toBeUndefined();
    expect(faultOfGraph(graph("nobody"), catalog)).toMatch(/no model/);
  });

  it("is a model where there was one of that name before", async () => {
    const catalog = await catalogOf({ auto: {}, small: SMALL });
    expect(isAuto(catalog, "auto")).toBe(false);
    expect(modelsOf(catalog)).toEqual(["auto"]);
  });
});

const NO_POLICY = {
  allowed_models: null,
  denied_models: [],
  rewrites: [],
  only: null,
  ignore: [],
  never_provider: false,
  never_shadow: false,
  regions: null,
  max_price: null,
  service_tiers: null,
  data_collection: null,
};

const quality = fc.integer({ min: 0, max: 100 });
const kinds = fc.constantFrom(...AUTO_KINDS);
const terms = fc.record({ quality, by_kind: fc.dictionary(kinds, quality, { maxKeys: 6 }) });
const shares = fc
  .tuple(kinds, kinds, fc.integer({ min: 0, max: 1_000 }))
  .map(([one, other, share]) => ({ [one]: 1_000 - share, [other]: share }))
  .filter((found) => Object.keys(found).length === 2);
const turns = fc.array(shares, { minLength: 1, maxLength: 12 });
const tradeoff = fc.integer({ min: 0, max: 10 });

describe("a choice of auto", () => {
  it("never falls below the tier of a turn before, however the conversation grows", () => {
    const models = fc.array(fc.record({ terms, costNanoUsd: fc.nat(1_000) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(models, turns, tradeoff, (some, all, cost_quality_tradeoff) => {
        const known: AutoModel[] = some.map((one, at) => ({ ...one, id: `m${at}`, isRoomy: true }));
        let tier = 0;
        for (let count = 1; count <= all.length; count += 1) {
          const asked = { ...WISH, cost_quality_tradeoff, turns: all.slice(0, count) };
          const { ids } = chooseAuto(known, asked);
          const reached = known.find(({ id }) => id === ids[0])?.terms.quality ?? -1;
          expect(reached).toBeGreaterThanOrEqual(tier);
          expect(ids.length).toBe(Math.min(MAX_AUTO_MODELS, known.length));
          expect(chooseAuto(known.toReversed(), asked)).toEqual(chooseAuto(known, asked));
          tier = reached;
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it("holds max_price with every fallback, and comes out of its record again", async () => {
    const worlds = fc.array(fc.record({ auto: terms, usd: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(worlds, turns, tradeoff, fc.nat(9), async (world, all, cost, prompt) => {
        const entries = world.map(({ auto, usd }, at): [string, ModelTerms] => [
          `m${at}`,
          { auto, rates: priced(usd), deployments: [deploymentOf("d"), deploymentOf("e")] },
        ]);
        const catalog = await catalogOf(Object.fromEntries(entries), { any: "auto" });
        const question = asks({
          models: ["any"],
          preferences: { max_price: { prompt } },
          auto: { ...WISH, cost_quality_tradeoff: cost, turns: all },
        });
        const decision = decideRoute(question, catalog);
        if (!decision.ok) {
          expect(decision.error.code).toBe("no_matching_deployment");
          return;
        }
        const { candidates } = decision;
        for (const { price } of candidates)
          expect(price.inputPerMillion / USD).toBeLessThanOrEqual(prompt);
        const record = JSON.parse(JSON.stringify(toDecisionRecord(question, decision)));
        const again = decideRoute(toQuestion(record, question), catalog);
        expect(again).toEqual(decision);
      }),
      { numRuns: runs(100) },
    );
  });

  it("is made in linear time of whatever patterns", async () => {
    const pattern = "*a".repeat(64);
    const id = "a".repeat(120);
    const catalog = await catalogOf({ [id]: { auto: knows(50) } });
    const allowed_models = Array.from({ length: 32 }, () => `${pattern}b`);
    expect(refusal(catalog, wish({ allowed_models: [...allowed_models] }))?.code).toBe(
      "no_matching_deployment",
    );
  });
});

import { describe, expect, it } from "vitest";

import { routingPolicySchema, type RoutingPolicy } from "../../../src/contract/routing-policy.ts";
import type { ProviderPreferences } from "../../../src/contract/routing.ts";
import type { Deployment } from "../../../src/routing/catalog.ts";
import { toDecisionRecord, toQuestion } from "../../../src/routing/decision-record.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import { faultOfPolicy } from "../../../src/routing/policy.ts";
import type { RouteQuestion } from "../../../src/routing/question.ts";
import { fc } from "../../support/random.ts";
import { deploymentOf } from "./model-record.ts";
import { catalogOf, questionOf } from "./route-world.ts";

const USD = 1e9;
const priced = (output: number) => ({
  input_nano_usd_per_million_tokens: output * USD,
  cached_input_nano_usd_per_million_tokens: output * USD,
  output_nano_usd_per_million_tokens: output * USD,
});
const theirs = (id: string, change: Partial<Deployment> = {}): Deployment => ({
  ...deploymentOf(id),
  target: { kind: "workers_ai", binding: "AI" } as Deployment["target"],
  dataCollection: "allow",
  ...change,
});

const WORLD = catalogOf(
  {
    a: {
      rates: priced(1),
      deployments: [deploymentOf("a1", { region: "eu" }), theirs("a2", { region: "us" })],
    },
    b: { rates: priced(2), deployments: [deploymentOf("b1"), theirs("b2", { region: "eu" })] },
    c: { rates: priced(4), deployments: [deploymentOf("c1", { region: "us" })] },
  },
  { "an-alias": "a", other: "an-alias" },
);

const policyOf = (change: Partial<RoutingPolicy>) => routingPolicySchema.parse(change);

async function ask(policy: Partial<RoutingPolicy>, change: Partial<RouteQuestion> = {}) {
  return decideRoute(questionOf({ policy: policyOf(policy), ...change }), await WORLD);
}

async function planOf(policy: Partial<RoutingPolicy>, change: Partial<RouteQuestion> = {}) {
  const decision = await ask(policy, change);
  if (!decision.ok) return decision.error;
  return decision.candidates.map(({ entry, deployment }) => `${entry.id}/${deployment.id}`);
}

describe("an organization's policy", () => {
  it.each<[string, Partial<RoutingPolicy>, RegExp]>([
    ["denied_models", { denied_models: ["an-alias"] }, /denies model a \(denied_models\)/],
    ["allowed_models", { allowed_models: ["b"] }, /does not allow model a \(allowed_models\)/],
  ])("refuses a model by the name of its rule: %s", async (_, policy, message) => {
    for (const name of ["a", "an-alias", "other"]) {
      const error = await planOf(policy, { models: [name] });
      expect(error).toMatchObject({ code: "permission_denied", param: "model" });
      expect(String(error)).toMatch(message);
    }
  });

  it.each<[string, Partial<RoutingPolicy>]>([
    ["only", { only: ["b/b1"] }],
    ["ignore", { ignore: ["a1", "workers_ai"] }],
    ["never_provider", { never_provider: true, ignore: ["a1"] }],
    ["regions", { regions: ["ap"] }],
    ["max_price", { max_price: { completion: 0.5 } }],
    ["data_collection", { data_collection: "deny", ignore: ["a1"] }],
  ])("that leaves no deployment says by which rule: %s", async (rule, policy) => {
    const error = await planOf(policy);
    expect(error).toMatchObject({ code: "no_matching_deployment" });
    expect(String(error)).toContain("policy");
    expect(String(error)).toContain(rule);
  });

  it("leaves what it allows, and takes a deployment of no known region for none", async () => {
    expect(await planOf({ never_provider: true })).toEqual(["a/a1"]);
    for (const region of ["eu", "EU"])
      expect(await planOf({ regions: [region] }, { models: ["a", "b", "c"] })).toEqual([
        "a/a1",
        "b/b2",
      ]);
    expect(await planOf({ denied_models: ["a"] }, { models: ["a", "b"] })).toHaveLength(2);
    expect(await planOf({})).toHaveLength(2);
  });

  it("rewrites a model, however it is named, to one that is then judged by itself", async () => {
    const rewrites = [{ from: "a", to: "c" }];
    for (const name of ["a", "an-alias", "other"]) {
      const decision = await ask({ rewrites }, { models: [name] });
      if (!decision.ok) throw decision.error;
      const [{ entry, reason }] = decision.candidates;
      expect([entry.id, reason]).toEqual([
        "c",
        `asked as ${name}, rewritten by the organization's policy; only deployment`,
      ]);
    }
    const preferences: ProviderPreferences = { max_price: { completion: 1 } };
    expect(await planOf({ rewrites }, { preferences })).toMatchObject({
      code: "no_matching_deployment",
    });
    expect(await planOf({ rewrites }, { models: ["a", "c"] })).toEqual(["c/c1"]);
  });
});

describe("a policy that contradicts itself", () => {
  it.each<[string, Partial<RoutingPolicy>, RegExp]>([
    ["allowed_models", { allowed_models: ["a"], denied_models: ["other"] }, /denied_models leaves/],
    ["only", { only: ["A1"], ignore: ["a1"] }, /ignore leaves/],
    ["only", { only: ["region:us"], regions: ["eu"] }, /regions does not name/],
    ["only", { only: ["Region:US"], regions: ["EU"] }, /regions does not name/],
    ["regions", { regions: ["EU", "us"], ignore: ["region:us", "REGION:eu"] }, /ignore leaves/],
    ["regions.1", { regions: ["eu", "region:us"] }, /no region can be called/],
    ["only", { only: ["Workers_AI", "hugging_face"], never_provider: true }, /other companies/],
    ["ignore", { ignore: ["gpu_worker", "GPU_pool", "edge"], never_provider: true }, /never_prov/],
    ["allowed_models", { allowed_models: ["auto"] }, /no model for it to choose/],
    ["rewrites.0.to", { rewrites: [{ from: "a", to: "nothing" }] }, /which is no model/],
    ["rewrites.0.to", { rewrites: [{ from: "a", to: "an-alias" }] }, /to itself/],
    [
      "rewrites.0.to",
      {
        rewrites: [
          { from: "a", to: "b" },
          { from: "b", to: "a" },
        ],
      },
      /another rule/,
    ],
    [
      "rewrites.0.to",
      {
        rewrites: [
          { from: "a", to: "b" },
          { from: "b", to: "c" },
        ],
      },
      /another rule/,
    ],
    [
      "rewrites.1.from",
      {
        rewrites: [
          { from: "a", to: "b" },
          { from: "other", to: "c" },
        ],
      },
      /second/,
    ],
    [
      "rewrites.0.to",
      { rewrites: [{ from: "a", to: "b" }], denied_models: ["b"] },
      /denied_models/,
    ],
    ["rewrites.0.to", { rewrites: [{ from: "a", to: "b" }], allowed_models: ["c"] }, /allowed/],
  ])("is refused, naming %s", async (param, policy, message) => {
    const fault = faultOfPolicy(policyOf(policy), await WORLD);
    expect(fault?.param).toBe(param);
    expect(fault?.message).toMatch(message);
  });

  it("has bounded lists", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `m${at}`);
    const rewrites = (count: number) => many(count).map((from) => ({ from, to: "a" }));
    for (const [most, over] of [
      [{ denied_models: many(128) }, { denied_models: many(129) }],
      [{ allowed_models: many(128) }, { allowed_models: many(129) }],
      [{ rewrites: rewrites(64) }, { rewrites: rewrites(65) }],
      [{ ignore: many(32) }, { ignore: many(33) }],
    ]) {
      expect(routingPolicySchema.safeParse(most).success).toBe(true);
      expect(routingPolicySchema.safeParse(over).success).toBe(false);
    }
  });

  it("has its names followed once, however many models a choice is made of", async () => {
    let looks = 0;
    class Counted extends Map<string, string> {
      override get(name: string): string | undefined {
        looks += 1;
        return super.get(name);
      }
    }
    const ids = Array.from({ length: 100 }, (_, at) => `model-${at}`);
    const auto = { quality: 50, by_kind: {} };
    const catalog = await catalogOf(Object.fromEntries(ids.map((id) => [id, { auto }])));
    const aliases = new Counted(ids.map((id) => [`${id}-alias`, id]));
    const many = ids.map((id) => `${id}-alias`);
    const policy = policyOf({
      allowed_models: many,
      denied_models: many.slice(50),
      rewrites: many.slice(0, 20).map((from) => ({ from, to: "model-49" })),
    });
    const wish = { classifier: 1, cost_quality_tradeoff: 7, allowed_models: null, turns: [] };
    const question = questionOf({
      models: ["auto"],
      auto: { ...wish, excluded_models: [] },
      policy,
    });
    const decision = decideRoute(question, { ...catalog, aliases });
    expect(decision.ok && decision.candidates[0].entry.id).toBe("model-20");
    expect(looks).toBeLessThan(2 * (100 + 50 + 20));
  });

  it("is none where it only forbids much", async () => {
    for (const policy of [
      { regions: ["EU"], only: ["REGION:eu", "a1"] },
      { only: ["workers_ai", "a1"], never_provider: true },
      { ignore: ["gpu_worker", "gpu_pool", "edge"] },
      { allowed_models: ["auto", "a"] },
    ])
      expect(faultOfPolicy(policyOf(policy), await WORLD)).toBe(undefined);
    const strict = { allowed_models: ["a", "b"], denied_models: ["b"], only: ["a1", "region:eu"] };
    const rewrites = [{ from: "c", to: "a" }];
    expect(faultOfPolicy(policyOf({ ...strict, regions: ["eu"], rewrites }), await WORLD)).toBe(
      undefined,
    );
  });
});

const MODELS = ["a", "b", "c", "an-alias", "other", "unknown"];
const PLACES = [
  "a1",
  "a2",
  "b/b1",
  "b2",
  "c1",
  "gpu_worker",
  "workers_ai",
  "region:eu",
  "region:us",
];
const some = (names: readonly string[], least = 0) => fc.subarray([...names], { minLength: least });
const bound = fc.constantFrom(null, { completion: 1 }, { completion: 2 }, { prompt: "1.5" });

const REWRITES: RoutingPolicy["rewrites"][] = [
  [],
  [{ from: "a", to: "c" }],
  [{ from: "other", to: "b" }],
];
const anyPolicy = fc.record({
  allowed_models: fc.option(some(MODELS, 1)),
  denied_models: some(MODELS),
  rewrites: fc.constantFrom(...REWRITES),
  only: fc.option(some(PLACES, 1)),
  ignore: some(PLACES),
  never_provider: fc.boolean(),
  regions: fc.option(some(["eu", "us"], 1)),
  max_price: bound,
  data_collection: fc.constantFrom(null, "deny" as const),
});
const anyPreferences = fc.option(
  fc.record({
    order: some(PLACES),
    only: fc.option(some(PLACES, 1)),
    ignore: some(PLACES),
    allow_fallbacks: fc.boolean(),
    sort: fc.constantFrom(null, "price" as const),
    max_price: bound,
    data_collection: fc.constantFrom(null, "allow" as const, "deny" as const),
  }),
);

describe("a request", () => {
  it("never widens its organization's policy, whatever it asks for, and is decided the same again", async () => {
    const catalog = await WORLD;
    const isNamed = (
      names: readonly string[],
      model: string,
      id: string,
      kind: string,
      region: string | null,
    ) => names.some((name) => [id, `${model}/${id}`, kind, `region:${region}`].includes(name));
    const idOf = (name: string) => (name === "other" || name === "an-alias" ? "a" : name);
    fc.assert(
      fc.property(
        anyPolicy,
        anyPreferences,
        some(MODELS, 1),
        fc.nat(),
        (given, preferences, models, seed) => {
          const policy = policyOf(given);
          const question = questionOf({ policy, preferences, models, seed });
          const decision = decideRoute(question, catalog);
          if (!decision.ok) return;
          // Written out again, and not by the rules under test.
          for (const { entry, deployment, price } of decision.candidates) {
            const { id, target, region, dataCollection } = deployment;
            const isIn = (names: readonly string[]) =>
              isNamed(names, entry.id, id, target.kind, region);
            expect(policy.denied_models.map(idOf)).not.toContain(entry.id);
            if (policy.allowed_models !== null)
              expect(policy.allowed_models.map(idOf)).toContain(entry.id);
            expect(policy.rewrites.map(({ from }) => idOf(from))).not.toContain(entry.id);
            expect(isIn(policy.ignore)).toBe(false);
            if (policy.only !== null) expect(isIn(policy.only)).toBe(true);
            if (policy.never_provider) expect(target.kind).toBe("gpu_worker");
            if (policy.regions !== null) expect(policy.regions).toContain(region);
            if (policy.data_collection === "deny") expect(dataCollection).toBe("deny");
            const { completion, prompt } = policy.max_price ?? {};
            if (completion != null)
              expect(price.outputPerMillion).toBeLessThanOrEqual(Number(completion) * USD);
            if (prompt != null)
              expect(price.inputPerMillion).toBeLessThanOrEqual(Number(prompt) * USD);
          }
          const kept = toDecisionRecord(question, decision);
          if (!kept.is_whole) return;
          const again = decideRoute(toQuestion(kept, { organizationId: "org_a" }), catalog);
          expect(again.ok && again.candidates).toEqual(decision.candidates);
        },
      ),
    );
  });
});

import { describe, expect, it } from "vitest";

import { calibrate, calibrationErrorOf, rightFor } from "../../../scripts/auto/calibration.ts";
import { AUTO_LIMITS, autoTermsSchema, type AutoTerms } from "../../../src/contract/auto.ts";
import { triedPlaces } from "../../../src/gateway/tried-places.ts";
import type { AutoModel, AutoWish } from "../../../src/routing/auto.ts";
import {
  cascadeOf,
  isSureEnough,
  JUDGED_TOKENS,
  meanLogprobMillionths,
} from "../../../src/routing/cascade.ts";
import { toDecisionRecord, toQuestion } from "../../../src/routing/decision-record.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import { fc, runs } from "../../support/random.ts";
import { catalogOf, questionOf } from "./route-world.ts";

const CONFIDENCE = [
  { mean_logprob_millionths: -900_000, right: 10 },
  { mean_logprob_millionths: -20_000, right: 60 },
  { mean_logprob_millionths: -1_000, right: 95 },
];
const WISH: AutoWish = {
  classifier: 1,
  cost_quality_tradeoff: 0,
  allowed_models: null,
  excluded_models: [],
  turns: [{ fact: 1_000 }],
  cascade: true,
};
const model = (id: string, costNanoUsd: number, terms: Partial<AutoTerms>): AutoModel => ({
  id,
  costNanoUsd,
  isRoomy: true,
  terms: { quality: 20, by_kind: {}, ...terms },
});
const SMALL = model("small", 1, { confidence: CONFIDENCE });
const LARGE = model("large", 9, { quality: 80, by_kind: { fact: 60 } });
const asked = (change: Partial<AutoWish> = {}, models = [LARGE, SMALL], choices = 1) =>
  cascadeOf(models, { ...WISH, ...change }, { tier: 0, choices });

describe("a model that is tried first", () => {
  it("is the cheapest that says how sure it is, and is kept where it is as often right as the other", () => {
    const found = { model: "small", next_model: "large", keep_from_millionths: -20_000 };
    expect(asked()).toEqual(found);
    expect(asked({ cost_quality_tradeoff: 9 })).toEqual({
      ...found,
      keep_from_millionths: -900_000,
    });
    expect(asked({ turns: [{ fact: 500, open: 500 }] })).toEqual({
      ...found,
      keep_from_millionths: -1_000,
    });
    const middle = model("middle", 5, { quality: 58, by_kind: { fact: 58 } });
    expect(asked({ cost_quality_tradeoff: 2 }, [LARGE, SMALL, middle])).toMatchObject({
      next_model: "middle",
    });
  });

  it("is none where it could not be judged, or its answer would be given or refused in any case", () => {
    expect(asked({}, [LARGE, SMALL], 2)).toMatch(/several choices/);
    expect(asked({ turns: [{ tools: 1_000 }] })).toMatch(/how sure a model is of tools/);
    expect(asked({}, [LARGE])).toMatch(/no model says/);
    expect(asked({}, [SMALL])).toMatch(/no model is dearer/);
    expect(asked({ cost_quality_tradeoff: 10 })).toMatch(/need not be sure/);
    const best = model("best", 9, { quality: 99 });
    expect(asked({}, [SMALL, best])).toMatch(/never sure enough/);
    const risen = cascadeOf([LARGE, SMALL], WISH, { tier: 21, choices: 1 });
    expect(risen).toMatch(/no model says/);
  });

  it("is sure by the mean of its first 64 tokens, and is not where it says nothing", () => {
    const many = [...Array.from({ length: JUDGED_TOKENS }, () => -0.02), -900];
    expect(meanLogprobMillionths(many)).toBe(-20_000);
    expect(meanLogprobMillionths([null, -0.5])).toBe(-500_000);
    expect(meanLogprobMillionths([])).toBeNull();
    expect(meanLogprobMillionths([-3.4e38])).toBe(-1e9);
    expect(meanLogprobMillionths([-1e-12])).toBe(0);
    const keep = { keep_from_millionths: -20_000 };
    expect([-20_000, -20_001, null].map((mean) => isSureEnough(mean, keep))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("comes out of its record again, with its candidates, whatever was asked", async () => {
    const catalog = await catalogOf({
      small: { auto: SMALL.terms, rates: { input_nano_usd_per_million_tokens: 1_000 } },
      large: { auto: LARGE.terms },
      other: { auto: { quality: 70, by_kind: {} } },
    });
    const questions = fc.record({
      cost_quality_tradeoff: fc.integer({ min: 0, max: 10 }),
      kind: fc.constantFrom("fact", "open", "tools"),
      choices: fc.integer({ min: 1, max: 2 }),
      models: fc.constantFrom(["auto"], ["other", "auto"], ["auto", "other"]),
      sort: fc.constantFrom(null, { by: "price" as const, partition: "none" as const }),
    });
    fc.assert(
      fc.property(questions, ({ cost_quality_tradeoff, kind, choices, models, sort }) => {
        const turns = [{ [kind]: 1_000 }];
        const question = questionOf({
          models,
          choices,
          preferences: sort === null ? null : { sort },
          auto: { ...WISH, cost_quality_tradeoff, turns },
        });
        const decision = decideRoute(question, catalog);
        if (!decision.ok) throw decision.error;
        const record = JSON.parse(JSON.stringify(toDecisionRecord(question, decision)));
        expect(decideRoute(toQuestion(record, question), catalog)).toEqual(decision);
        const [first, ...others] = decision.candidates;
        if (decision.cascade === undefined) return;
        expect(first.entry.id).toBe(decision.cascade.model);
        expect(others.map(({ entry }) => entry.id)).toContain(decision.cascade.next_model);
        expect([choices, models[0], sort]).toEqual([1, "auto", null]);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("the places of a request whose first model is tried", () => {
  const place = (id: string, at = 0, isOpen = true) => ({ entry: { id }, at, isOpen });
  const cascade = { model: "small", next_model: "large", keep_from_millionths: 0 };
  const namesOf = (...places: ReturnType<typeof place>[]) =>
    triedPlaces(places, cascade, ({ isOpen }) => isOpen)?.map(
      ({ entry, at }) => `${entry.id}${at}`,
    );

  it("are one of it, those of the other, and it again", () => {
    expect(namesOf(place("small"), place("large"))).toEqual(["small0", "large0", "small0"]);
    const pool = [0, 1, 2].map((at) => place("small", at));
    const others = [0, 1, 2].map((at) => place("large", at));
    expect(namesOf(...pool, ...others)).toEqual(["small0", "large0", "large1", "small1"]);
  });

  it("are none where one of the two has no place that would begin in time", () => {
    expect(namesOf(place("small"), place("large", 0, false))).toBeUndefined();
    expect(namesOf(place("small", 0, false), place("large"))).toBeUndefined();
    expect(namesOf(place("other"), place("large"))).toBeUndefined();
  });
});

describe("how often an answer is right, by how sure its model was", () => {
  const answers = fc.array(
    fc.record({
      meanLogprob: fc.option(fc.integer({ min: -2_000_000, max: 0 })),
      isRight: fc.boolean(),
    }),
    { minLength: 1, maxLength: 200 },
  );

  it("rises, is a model's to have, and is what came of those that it was made of", () => {
    fc.assert(
      fc.property(answers, (all) => {
        const known = all.filter(({ meanLogprob }) => meanLogprob !== null);
        fc.pre(known.length > 0);
        const confidence = calibrate(all);
        expect(confidence.length).toBeLessThanOrEqual(AUTO_LIMITS.maxConfidencePoints);
        expect(autoTermsSchema.safeParse({ quality: 1, confidence }).success).toBe(true);
        const off = calibrationErrorOf(known, ({ meanLogprob }) =>
          rightFor(confidence, meanLogprob),
        );
        // Whole percents, and steps that were joined as there were too many.
        expect(off).toBeLessThan(8);
      }),
      { numRuns: runs(200) },
    );
  });

  it("is told apart where it differs, and is one step where it would fall", () => {
    const at = (meanLogprob: number, isRight: boolean) => ({ meanLogprob, isRight });
    expect(calibrate([at(-9, false), at(-5, true), at(-4, false), at(-1, true)])).toEqual([
      { mean_logprob_millionths: -9, right: 0 },
      { mean_logprob_millionths: -5, right: 50 },
      { mean_logprob_millionths: -1, right: 100 },
    ]);
  });
});

import { describe, expect, it } from "vitest";

import {
  MAX_ALIAS_STEPS,
  resolveModel,
  sortNamedBy,
  whyNoAlias,
} from "../../../src/routing/aliases.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import type { RouteQuestion } from "../../../src/routing/question.ts";
import { speedsFor } from "../../../src/routing/speed-wishes.ts";
import { fc, runs } from "../../support/random.ts";
import { deploymentOf } from "./model-record.ts";
import { catalogOf, questionOf } from "./route-world.ts";

const models = (...ids: string[]) => new Map(ids.map((id) => [id, { id }]));
const world = (aliases: Readonly<Record<string, string>>, ...ids: string[]) => ({
  entries: models(...ids),
  aliases: new Map(Object.entries(aliases)),
});
/** A chain of so many aliases, the last of which leads to the model. */
const chainOf = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => [`x${at}`, at + 1 === length ? "m" : `x${at + 1}`]),
  );

describe("an alias", () => {
  it("leads to its model, through others too; a model's own name comes first", () => {
    const named = world({ fast: "small", small: "m", m: "n" }, "m", "n");
    expect(resolveModel(named, "fast")).toBe("m");
    expect(resolveModel(named, "m")).toBe("m");
  });

  it("that leads nowhere, in a circle or too far is a name of nothing", () => {
    const named = world({ a: "b", b: "a", self: "self", gone: "x", ...chainOf(9) }, "m");
    for (const name of ["a", "b", "self", "gone", "", "x0", "none"])
      expect(resolveModel(named, name)).toBe(name);
    expect(resolveModel(named, "x1")).toBe("m");
  });

  it("is refused where it would lead nowhere, in a circle or too far", () => {
    const named = world({ small: "m", ...chainOf(MAX_ALIAS_STEPS) }, "m");
    expect(whyNoAlias(named, "fast", "m")).toBeUndefined();
    expect(whyNoAlias(named, "fast", "small")).toBeUndefined();
    expect(whyNoAlias(named, "m", "small")).toMatch(/is a model/);
    expect(whyNoAlias(named, "fast", "none")).toMatch(/no model "none"/);
    expect(whyNoAlias(named, "fast", "")).toMatch(/no model ""/);
    expect(whyNoAlias(named, "fast", "fast")).toMatch(/fast -> fast/);
    expect(whyNoAlias(named, "small", "x7")).toBeUndefined();
    expect(whyNoAlias(named, "x7", "x0")).toMatch(/x7 -> x0 -> x1/);
    expect(whyNoAlias(named, "fast", "x0")).toMatch(/more than 8 steps/);
    // One step more in the middle is one more for all that lead there.
    expect(whyNoAlias(named, "x7", "small")).toMatch(/x0 would need more than 8/);
  });

  it("that was let in leads to a model, whatever was written before it", () => {
    const name = fc.constantFrom("a", "b", "c", "d", "e", "m", "none");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 40 }), (writes) => {
        const aliases = new Map<string, string>();
        const named = { entries: models("m"), aliases };
        for (const [id, target] of writes)
          if (whyNoAlias(named, id, target) === undefined) aliases.set(id, target);
        for (const id of aliases.keys()) expect(resolveModel(named, id)).toBe("m");
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a name that ends with how its deployments are sorted", () => {
  it("is of the model before it, unless something is called so", () => {
    const named = world({ fast: "m", "fast:floor": "n" }, "m", "n", "n:nitro");
    for (const [name, model, by] of [
      ["m:nitro", "m", "throughput"],
      ["fast:nitro", "m", "throughput"],
      ["m:floor", "m", "price"],
      ["auto:nitro", "auto", "throughput"],
      ["n:nitro", "n:nitro", undefined],
      ["fast:floor", "n", undefined],
      ["m:free", "m:free", undefined],
      ["x:nitro", "x:nitro", undefined],
      [":nitro", ":nitro", undefined],
      ["m", "m", undefined],
    ] as const)
      expect([name, resolveModel(named, name), sortNamedBy(named, name)]).toEqual([
        name,
        model,
        // What leads nowhere is refused before anybody sorts it.
        name === "x:nitro" || name === ":nitro" ? "throughput" : by,
      ]);
    expect(whyNoAlias(named, "quick", "m:nitro")).toMatch(/no model "m:nitro"/);
  });

  it("has them in that order, and the request says otherwise where it does", async () => {
    const catalog = await catalogOf({
      a: { deployments: [deploymentOf("slow"), deploymentOf("quick", { priority: 1 })] },
    });
    const rates = (rate: number) => ({ p50: rate, p75: rate, p90: rate, p99: rate });
    const speeds = (["slow", "quick"] as const).map((id, at) => ({
      deployment: `a/${id}`,
      first_token_ms: null,
      tokens_per_second: rates(10 + at),
    }));
    const plan = (change: Partial<RouteQuestion>) => {
      const decision = decideRoute(questionOf({ speeds, ...change }), catalog);
      if (!decision.ok) throw decision.error;
      return decision.candidates.map(({ deployment }) => deployment.id);
    };
    expect(plan({ models: ["a"] })).toEqual(["slow", "quick"]);
    expect(plan({ models: ["a:nitro"] })).toEqual(["quick", "slow"]);
    expect(plan({ models: ["a:nitro"], preferences: { sort: "price" } })).toEqual([
      "slow",
      "quick",
    ]);
    const known = (models: string[]) =>
      speedsFor(questionOf({ models }), catalog, (name) =>
        speeds.find(({ deployment }) => deployment === name),
      );
    expect(known(["a:nitro"])).toEqual({ speeds });
    expect(known(["a", "a:floor"])).toEqual({});
  });
});

describe("a request by alias", () => {
  it("goes where one for the model goes, each model once, and says so", async () => {
    const catalog = await catalogOf({ a: {}, b: {} }, { fast: "b", quick: "fast", loop: "loop" });
    const decision = decideRoute(questionOf({ models: ["quick", "b", "a", "fast"] }), catalog);
    if (!decision.ok) throw decision.error;
    expect(decision.candidates.map(({ entry, reason }) => [entry.id, reason])).toEqual([
      ["b", "asked by alias quick; only deployment"],
      ["a", "fallback 1; only deployment"],
    ]);
    const nowhere = decideRoute(questionOf({ models: ["loop"] }), catalog);
    expect(nowhere).toMatchObject({ ok: false, error: { code: "model_not_found" } });
  });
});

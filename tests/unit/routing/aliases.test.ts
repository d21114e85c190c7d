import { describe, expect, it } from "vitest";

import { MAX_ALIAS_STEPS, resolveModel, whyNoAlias } from "../../../src/routing/aliases.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import { fc, runs } from "../../support/random.ts";
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

import { describe, expect, it } from "vitest";

import { orderDeployments } from "../../../src/routing/plan.ts";
import { fc, runs } from "../../support/random.ts";
import { deploymentOf } from "./model-record.ts";

const idsOf = (deployments: readonly { id: string }[]) => deployments.map(({ id }) => id);

const DRAWS = Array.from({ length: 4_000 }, (_, at) => `draw ${at}`);

function sharesOf(weights: readonly number[]): number[] {
  const all = weights.map((weight, at) => deploymentOf(`d${at}`, { weight }));
  const firsts = DRAWS.map((draw) => orderDeployments(all, draw, "caller")[0]?.id);
  return weights.map((_, at) => firsts.filter((id) => id === `d${at}`).length / DRAWS.length);
}

describe("the order in which a request is tried", () => {
  it("begins with each deployment of a priority as often as its weight says", () => {
    for (const weights of [
      [1, 3],
      [5, 4, 1],
      [1, 1, 1, 1],
    ]) {
      const sum = weights.reduce((total, weight) => total + weight, 0);
      for (const [at, share] of sharesOf(weights).entries())
        expect(Math.abs(share - (weights[at] ?? 0) / sum)).toBeLessThan(0.03);
    }
  });

  it("has lower priorities first, each deployment once, and the same for the same draw", () => {
    const deployments = fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 9 }),
        priority: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(deployments, fc.string(), (terms, draw) => {
        const all = terms.map((term, at) => deploymentOf(`d${at}`, term));
        const ordered = orderDeployments(all, draw, "caller");
        const priorities = ordered.map(({ priority }) => priority);
        expect(priorities).toEqual(all.map(({ priority }) => priority).toSorted((a, b) => a - b));
        expect(new Set(idsOf(ordered)).size).toBe(all.length);
        expect(orderDeployments(all, draw, "caller")).toEqual(ordered);
      }),
      { numRuns: runs(100) },
    );
  });

  it("moves only those draws to a deployment that its greater weight gains", () => {
    const [before, after] = [1, 3].map((weight) => [
      deploymentOf("old", { weight: 9 }),
      deploymentOf("new", { weight }),
    ]);
    for (const draw of DRAWS) {
      const was = orderDeployments(before ?? [], draw, "caller")[0]?.id;
      const is = orderDeployments(after ?? [], draw, "caller")[0]?.id;
      expect(was === is || is === "new").toBe(true);
    }
  });

  it("has a canary first for its share of callers, always the same, which only grows with its weight", () => {
    const callers = Array.from({ length: 2_000 }, (_, at) => `caller ${at}`);
    const firstsAt = (weight: number): Set<string> => {
      const all = [
        deploymentOf("stable", { weight: 60 }),
        deploymentOf("spare", { weight: 30 }),
        deploymentOf("new", { weight, isCanary: true }),
      ];
      const isNew = (caller: string, draw: string) =>
        orderDeployments(all, draw, caller)[0]?.id === "new";
      const first = callers.filter((caller) => isNew(caller, "draw 0"));
      for (const caller of callers.slice(0, 200))
        for (const draw of DRAWS.slice(0, 20))
          expect(isNew(caller, draw)).toBe(first.includes(caller));
      expect(Math.abs(first.length / callers.length - weight / (90 + weight))).toBeLessThan(0.04);
      return new Set(first);
    };
    let before = new Set<string>();
    for (const weight of [1, 10, 90, 900]) {
      const now = firstsAt(weight);
      expect([...before].every((caller) => now.has(caller))).toBe(true);
      before = now;
    }
  });

  it("has a canary last for all other callers, and of its own priority alone", () => {
    const all = [
      deploymentOf("new", { isCanary: true }),
      deploymentOf("stable", { weight: 1_000 }),
      deploymentOf("spare", { priority: 1 }),
    ];
    const orders = new Set(
      DRAWS.slice(0, 500).map((caller) => idsOf(orderDeployments(all, "draw", caller)).join()),
    );
    expect(orders.has("stable,new,spare")).toBe(true);
    for (const order of orders) expect(["stable,new,spare", "new,stable,spare"]).toContain(order);
  });
});

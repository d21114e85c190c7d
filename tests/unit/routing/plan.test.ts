import { describe, expect, it } from "vitest";

import { orderDeployments } from "../../../src/routing/plan.ts";
import { fc, runs } from "../../support/random.ts";
import { deploymentOf } from "./model-record.ts";

const idsOf = (deployments: readonly { id: string }[]) => deployments.map(({ id }) => id);

describe("the order in which a request is tried", () => {
  it("begins with each deployment of a priority as often as its weight says", () => {
    const deployments = [deploymentOf("a"), deploymentOf("b", { weight: 3 })];
    const first = [0, 0.24, 0.25, 0.99].map(
      (random) => orderDeployments(deployments, "generate", () => random)[0]?.id,
    );
    expect(first).toEqual(["a", "a", "b", "b"]);
  });

  it("has lower priorities first, each deployment once, and at most four", () => {
    const deployments = fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 9 }),
        priority: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        deployments,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999_999, noNaN: true })),
        (terms, randoms) => {
          const all = terms.map((term, at) => deploymentOf(`d${at}`, term));
          const ordered = orderDeployments(all, "generate", () => randoms.next().value as number);
          const priorities = ordered.map(({ priority }) => priority);
          const lowest = all.map(({ priority }) => priority).toSorted((a, b) => a - b);
          expect(priorities).toEqual(lowest.slice(0, 4));
          expect(new Set(idsOf(ordered)).size).toBe(ordered.length);
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it("leaves out what cannot do it", () => {
    const deployments = [deploymentOf("a", { capabilities: ["tasks"] }), deploymentOf("b")];
    expect(idsOf(orderDeployments(deployments, "generate", () => 0))).toEqual(["b"]);
    expect(orderDeployments([], "generate", () => 0)).toEqual([]);
  });
});

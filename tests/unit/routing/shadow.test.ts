import { describe, expect, it } from "vitest";

import { Catalog, type Deployment } from "../../../src/routing/catalog.ts";
import type { RouteQuestion } from "../../../src/routing/question.ts";
import { chooseShadow } from "../../../src/routing/shadow.ts";
import { deploymentOf, record, recordOf } from "./model-record.ts";

const DRAWS = 4_000;
const KEPT = { keepsNothing: false };

const question = (seed: number): RouteQuestion => ({
  organizationId: "org_1",
  models: ["m"],
  preferences: null,
  task: "text-generation",
  capability: "generate",
  prompt: { estimatedTokens: 10, fewestTokens: 5 },
  maxTokens: 10,
  choices: 1,
  maxTokensParam: "max_tokens",
  seed,
  atMs: 1,
});

async function entryOf(...deployments: readonly Deployment[]) {
  const model = { ...record("m", { effective_at: 0 }), deployments };
  const catalog = new Catalog(async () => recordOf(model), 1e9);
  const entry = (await catalog.list(1, () => undefined)).get("m");
  if (entry === undefined) throw new Error("there is no model m");
  return entry;
}

/** How many of the draws each has. */
async function sharesOf(...deployments: readonly Deployment[]): Promise<Map<string, number>> {
  const entry = await entryOf(...deployments);
  const shares = new Map<string, number>();
  for (let seed = 0; seed < DRAWS; seed += 1) {
    const choice = chooseShadow(question(seed), entry, KEPT);
    expect(chooseShadow(question(seed), entry, KEPT)).toEqual(choice);
    if (choice.kind !== "drawn") continue;
    const { id } = choice.deployment;
    shares.set(id, (shares.get(id) ?? 0) + 1 / DRAWS);
  }
  return shares;
}

describe("a request", () => {
  it("has a copy as often as the share says, the same each time", async () => {
    const stable = deploymentOf("stable");
    for (const percent of [0, 1, 25, 100]) {
      const shares = await sharesOf(stable, deploymentOf("new", { shadowPercent: percent }));
      expect(Math.abs((shares.get("new") ?? 0) - percent / 100)).toBeLessThan(0.03);
      expect(shares.get("stable")).toBeUndefined();
    }
  });

  it("has one copy, however many shadows there are", async () => {
    const shadows = ["a", "b", "c"].map((id) => deploymentOf(id, { shadowPercent: 60 }));
    const shares = await sharesOf(deploymentOf("stable"), ...shadows);
    expect(shares.get("a")).toBeCloseTo(0.6, 1);
    expect(shares.get("b")).toBeCloseTo(0.4, 1);
    expect(shares.get("c")).toBeUndefined();
  });

  it("has none at a shadow that is out, or that generates nothing", async () => {
    const out = deploymentOf("out", { shadowPercent: 100, isDisabled: true });
    expect((await sharesOf(out)).size).toBe(0);
    const tasks = deploymentOf("tasks", { shadowPercent: 100, capabilities: ["tasks"] });
    expect((await sharesOf(tasks)).size).toBe(0);
  });

  it("of an organization that has nothing stored goes nowhere where it may be kept", async () => {
    const keeps = await entryOf(
      deploymentOf("new", { shadowPercent: 100, dataCollection: "allow" }),
    );
    expect(chooseShadow(question(1), keeps, KEPT).kind).toBe("drawn");
    expect(chooseShadow(question(1), keeps, { keepsNothing: true }).kind).toBe("denied");
  });
});

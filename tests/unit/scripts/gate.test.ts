import { describe, expect, it } from "vitest";

import type { StepResult } from "../../../scripts/gate/run-step.ts";
import { runSteps } from "../../../scripts/gate/run-steps.ts";
import { chooseSteps, type Step, STEPS } from "../../../scripts/gate/steps.ts";

const TOOL: Step = { kind: "tool", name: "lint", commands: [] };
const EDGE: Step = { kind: "suite", name: "edge" };
const UNIT: Step = { kind: "suite", name: "unit" };
const RESULTS: Readonly<Record<string, StepResult>> = {
  lint: { passed: 0, failed: 1, failures: [] },
  edge: {
    passed: 3,
    failed: 2,
    failures: [
      { file: "tests/edge/a.test.ts", test: "the books are right" },
      { file: "tests/edge/a.test.ts", test: "the books are whole" },
    ],
  },
  unit: { passed: 4, failed: 0, failures: [] },
};

async function play(steps: readonly Step[], runs = 1) {
  const ran: string[] = [];
  const lines: string[] = [];
  const isGood = await runSteps({
    steps,
    runs,
    run: async ({ name }) => {
      ran.push(name);
      return RESULTS[name] ?? { passed: 0, failed: 0, failures: [] };
    },
    write: (line) => lines.push(...line.split("\n")),
  });
  return { ran, lines, isGood };
}

describe("the gate", () => {
  it("runs every step after one has failed, and fails in the end", async () => {
    const { ran, lines, isGood } = await play([TOOL, EDGE, UNIT]);
    expect(ran).toEqual(["lint", "edge", "unit"]);
    expect(isGood).toBe(false);
    expect(lines.at(-1)).toBe("7 passed, 3 failed");
  });

  it("says what failed, and how to run that again", async () => {
    const { lines } = await play([TOOL, EDGE, UNIT], 20);
    const from = lines.indexOf("FAILED lint. Again: npm test -- --only lint --runs 20");
    expect(lines.slice(from + 2, from + 5)).toEqual([
      "FAILED edge. Again: npm test -- --only edge --runs 20 tests/edge/a.test.ts",
      "    tests/edge/a.test.ts: the books are right",
      "    tests/edge/a.test.ts: the books are whole",
    ]);
  });

  it("passes when all steps do", async () => {
    const { lines, isGood } = await play([UNIT]);
    expect(isGood).toBe(true);
    expect(lines.join("\n")).not.toContain("FAILED");
    expect(lines.at(-1)).toBe("4 passed, 0 failed");
  });

  it("is made of the steps that are named, or of all", () => {
    expect(chooseSteps(undefined)).toBe(STEPS);
    expect(chooseSteps("unit, lint").map(({ name }) => name)).toEqual(["lint", "unit"]);
    expect(chooseSteps("static").every(({ kind }) => kind === "tool")).toBe(true);
    expect(() => chooseSteps("nothing")).toThrow("not nothing");
  });
});

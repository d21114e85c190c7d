import { describe, expect, it } from "vitest";

import { runSteps } from "../../../scripts/gate/run-steps.ts";
import { runSuite } from "../../../scripts/gate/run-suite.ts";
import { PASSED, type FailedTest, type StepResult } from "../../../scripts/gate/step-result.ts";
import { chooseSteps, type Step, STEPS } from "../../../scripts/gate/steps.ts";

const TOOL: Step = { kind: "tool", name: "lint", commands: [] };
const EDGE: Step = { kind: "suite", name: "edge" };
const UNIT: Step = { kind: "suite", name: "unit" };
const RESULTS: Readonly<Record<string, StepResult>> = {
  lint: { ...PASSED, failed: 1 },
  edge: {
    ...PASSED,
    passed: 3,
    failed: 2,
    failures: [
      { file: "tests/edge/a.test.ts", test: "the books are right" },
      { file: "tests/edge/a.test.ts", test: "the books are whole" },
    ],
  },
  unit: { ...PASSED, passed: 4 },
};

async function play(steps: readonly Step[], runs = 1) {
  const ran: string[] = [];
  const lines: string[] = [];
  const isGood = await runSteps({
    steps,
    runs,
    seed: 7,
    run: async ({ name }) => {
      ran.push(name);
      return RESULTS[name] ?? PASSED;
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

  it("passes with what is unsteady, and names it and the seed of random tests", async () => {
    const lines: string[] = [];
    const unsteady = [{ file: "tests/edge/a.test.ts", test: "is in time" }];
    const isGood = await runSteps({
      steps: [EDGE],
      runs: 1,
      seed: 7,
      run: async () => ({ ...PASSED, passed: 5, unsteady }),
      write: (line) => lines.push(...line.split("\n")),
    });
    expect(isGood).toBe(true);
    expect(lines).toContain("    tests/edge/a.test.ts: is in time");
    expect(lines).toContain("Random tests: TIDEGATE_TEST_SEED=7");
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

const fault = (file: string): FailedTest => ({ file, test: "holds" });
const failed = (passed: number, ...files: string[]): StepResult => ({
  ...PASSED,
  passed,
  failed: files.length,
  failures: files.map(fault),
});

/** Runs a suite whose runs end as the results say, one after another. */
async function playSuite(...results: StepResult[]) {
  const asked: { files: readonly string[]; seed: number }[] = [];
  const options = { runs: 1, seed: 7, files: ["tests"] };
  const result = await runSuite(options, async ({ files, seed }) => {
    asked.push({ files, seed });
    return results[asked.length - 1] ?? PASSED;
  });
  return { asked, result };
}

describe("a suite", () => {
  it("runs once when nothing fails", async () => {
    const { asked, result } = await playSuite({ ...PASSED, passed: 9 });
    expect(asked).toHaveLength(1);
    expect(result).toEqual({ ...PASSED, passed: 9 });
  });

  it("runs what failed again by itself with the same seed, and names what passes then", async () => {
    const { asked, result } = await playSuite(failed(7, "a", "b"), { ...PASSED, passed: 4 });
    expect(asked).toEqual([
      { files: ["tests"], seed: 7 },
      { files: ["a", "b"], seed: 7 },
    ]);
    expect(result).toEqual({ ...PASSED, passed: 9, unsteady: [fault("a"), fault("b")] });
  });

  it("fails by what fails twice", async () => {
    const { result } = await playSuite(failed(7, "a", "b"), failed(3, "b"));
    const { failures, unsteady } = result;
    expect(result).toMatchObject({ passed: 8, failed: 1 });
    expect({ failures, unsteady }).toEqual({ failures: [fault("b")], unsteady: [fault("a")] });
  });

  it("does not run again what never came to a test, nor much that failed", async () => {
    const { asked, result } = await playSuite({ ...PASSED, failed: 1 });
    expect([asked.length, result.failed]).toEqual([1, 1]);
    const much = await playSuite(failed(7, "a", "b", "c", "d", "e", "f", "g"));
    expect([much.asked.length, much.result.failed]).toEqual([1, 7]);
  });

  it("fails as at first when the second run does not come to its tests", async () => {
    const { result } = await playSuite(failed(7, "a"), { ...PASSED, failed: 1 });
    expect(result).toEqual(failed(7, "a"));
  });
});

import { describe, expect, it } from "vitest";

import { runSteps } from "../../../scripts/gate/run-steps.ts";
import { runAgain } from "../../../scripts/gate/run-suite.ts";
import {
  PASSED,
  STILL,
  type FailedTest,
  type StepResult,
} from "../../../scripts/gate/step-result.ts";
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
    // What failed of a suite runs a second time.
    expect(ran).toEqual(["lint", "edge", "edge", "unit"]);
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

  it("runs what may run beside one another two at a time, and the rest alone", async () => {
    const suite = (name: string): Step => ({ kind: "suite", name, beside: "processes" });
    const steps: Step[] = [UNIT, suite("e2e"), suite("conformance"), suite("browser"), EDGE];
    const said: string[] = [];
    const held = new Map<string, boolean>();
    const ends = new Map<string, () => void>();
    const ended = runSteps({
      steps,
      runs: 1,
      seed: 7,
      run: async ({ name }, { isHeld }) => {
        said.push(name);
        held.set(name, isHeld);
        await new Promise<void>((end) => ends.set(name, end));
        return PASSED;
      },
      write: () => undefined,
    });
    const end = async (name: string): Promise<void> => {
      ends.get(name)?.();
      await new Promise((settle) => setImmediate(settle));
    };
    expect(said).toEqual(["unit"]);
    await end("unit");
    expect(said).toEqual(["unit", "e2e", "conformance"]);
    await end("e2e");
    expect(said).toEqual(["unit", "e2e", "conformance", "browser"]);
    await end("browser");
    expect(said).not.toContain("edge");
    await end("conformance");
    expect(said.at(-1)).toBe("edge");
    await end("edge");
    expect(await ended).toBe(true);
    // One suite at a time writes as it goes.
    expect([...held]).toEqual([
      ["unit", false],
      ["e2e", false],
      ["conformance", true],
      ["browser", false],
      ["edge", false],
    ]);
  });

  it("runs what failed beside another suite again when none runs, and says what fails then", async () => {
    const e2e: Step = { kind: "suite", name: "e2e", beside: "processes" };
    const side: Step = { kind: "suite", name: "conformance", beside: "processes" };
    const running = new Set<string>();
    const again: unknown[] = [];
    const lines: string[] = [];
    const file = "tests/e2e/a.test.ts";
    await runSteps({
      steps: [e2e, side],
      runs: 1,
      seed: 7,
      run: async ({ name }, { files }) => {
        if (files !== undefined) again.push({ name, files, beside: [...running] });
        running.add(name);
        await new Promise((settle) => setImmediate(settle));
        running.delete(name);
        if (name === "conformance") return { ...PASSED, passed: 1 };
        return { ...PASSED, failed: 1, failures: [{ file, test: "holds" }] };
      },
      write: (line) => lines.push(...line.split("\n")),
    });
    expect(again).toEqual([{ name: "e2e", files: [file], beside: [] }]);
    expect(lines).toContain(`    ${file}: holds`);
    expect(lines.at(-1)).toBe("1 passed, 1 failed");
  });

  it("runs a suite that stood still once more as it was asked for, and names it", async () => {
    const asked: unknown[] = [];
    const lines: string[] = [];
    const isGood = await runSteps({
      steps: [EDGE],
      runs: 1,
      seed: 7,
      run: async (_step, how) => {
        asked.push(how);
        return asked.length === 1 ? STILL : { ...PASSED, passed: 2 };
      },
      write: (line) => lines.push(...line.split("\n")),
    });
    expect(asked).toEqual([{ isHeld: false }, { isHeld: false }]);
    expect(isGood).toBe(true);
    expect(lines).toContain("    the suite itself: stood still, and was ended");
    expect(lines.at(-1)).toBe("2 passed, 0 failed");
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
    const tools = ["format", "lint", "types", "unused", "generated"];
    expect(chooseSteps("static").map(({ name }) => name)).toEqual(tools);
    expect(chooseSteps("build").map(({ name }) => name)).toEqual(["build"]);
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

/** Runs a suite that ended as the first says, and would as the second says. */
async function playSuite(first: StepResult, second = PASSED) {
  const asked: (readonly string[])[] = [];
  const result = await runAgain(first, async (files) => {
    asked.push(files ?? []);
    return second;
  });
  return { asked, result };
}

describe("a suite", () => {
  it("runs once when nothing fails", async () => {
    const { asked, result } = await playSuite({ ...PASSED, passed: 9 });
    expect(asked).toEqual([]);
    expect(result).toEqual({ ...PASSED, passed: 9 });
  });

  it("runs what failed again by itself, and names what passes then", async () => {
    const { asked, result } = await playSuite(failed(7, "a", "b"), { ...PASSED, passed: 4 });
    expect(asked).toEqual([["a", "b"]]);
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
    expect([asked.length, result.failed]).toEqual([0, 1]);
    const much = await playSuite(failed(7, "a", "b", "c", "d", "e", "f", "g"));
    expect([much.asked.length, much.result.failed]).toEqual([0, 7]);
  });

  it("fails as at first when the second run does not come to its tests", async () => {
    const { result } = await playSuite(failed(7, "a"), { ...PASSED, failed: 1 });
    expect(result).toEqual(failed(7, "a"));
  });
});

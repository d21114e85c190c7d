/**
 * Runs the steps of the gate one after another, all of them whatever fails, and says in the end
 * what did.
 */
import { filesOf, type FailedTest, type StepResult } from "./step-result.ts";
import type { Step } from "./steps.ts";

interface Failure {
  readonly step: Step;
  readonly result: StepResult;
}

export interface GateOptions {
  readonly steps: readonly Step[];
  /** How many times as often as usual random tests run. */
  readonly runs: number;
  /** What all random tests of this run begin with. */
  readonly seed: number;
  readonly run: (step: Step) => Promise<StepResult>;
  /** Writes a line. */
  readonly write: (line: string) => unknown;
}

/** @returns whether everything passed */
export async function runSteps({ steps, runs, seed, run, write }: GateOptions): Promise<boolean> {
  const startedMs = Date.now();
  const failures: Failure[] = [];
  const unsteady: FailedTest[] = [];
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const stepStartedMs = Date.now();
    if (step.kind === "suite") write(`\n== ${step.name}`);
    const result = await run(step);
    passed += result.passed;
    failed += result.failed;
    if (result.failed > 0) failures.push({ step, result });
    unsteady.push(...result.unsteady);
    write(`== ${step.name}: ${result.failed === 0 ? "ok" : "FAILED"} (${seconds(stepStartedMs)})`);
  }
  for (const failure of failures) write(`\n${describe(failure, runs)}`);
  if (unsteady.length > 0)
    write(["\nUNSTEADY: failed, and passed alone", ...unsteady.map(lineOf)].join("\n"));
  write(`\nRandom tests: TIDEGATE_TEST_SEED=${seed}`);
  write(`${steps.length} steps, ${seconds(startedMs)}`);
  write(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

function describe({ step, result }: Failure, runs: number): string {
  const often = runs === 1 ? [] : [`--runs ${runs}`];
  const again = ["npm test -- --only", step.name, ...often, ...filesOf(result.failures)].join(" ");
  return [`FAILED ${step.name}. Again: ${again}`, ...result.failures.map(lineOf)].join("\n");
}

const lineOf = ({ file, test }: FailedTest): string => `    ${file}: ${test}`;

const seconds = (sinceMs: number): string => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

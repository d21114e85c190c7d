/**
 * Runs the steps of the gate one after another, all of them whatever fails, and says in the end
 * what did.
 */
import type { StepResult } from "./run-step.ts";
import type { Step } from "./steps.ts";

interface Failure {
  readonly step: Step;
  readonly result: StepResult;
}

export interface GateOptions {
  readonly steps: readonly Step[];
  /** How many times as often as usual random tests run. */
  readonly runs: number;
  readonly run: (step: Step) => Promise<StepResult>;
  /** Writes a line. */
  readonly write: (line: string) => unknown;
}

/** @returns whether everything passed */
export async function runSteps({ steps, runs, run, write }: GateOptions): Promise<boolean> {
  const startedMs = Date.now();
  const failures: Failure[] = [];
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const stepStartedMs = Date.now();
    if (step.kind === "suite") write(`\n== ${step.name}`);
    const result = await run(step);
    passed += result.passed;
    failed += result.failed;
    if (result.failed > 0) failures.push({ step, result });
    write(`== ${step.name}: ${result.failed === 0 ? "ok" : "FAILED"} (${seconds(stepStartedMs)})`);
  }
  for (const failure of failures) write(`\n${describe(failure, runs)}`);
  write(`\n${steps.length} steps, ${seconds(startedMs)}`);
  write(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

function describe({ step, result }: Failure, runs: number): string {
  const files = [...new Set(result.failures.map(({ file }) => file))];
  const often = runs === 1 ? [] : [`--runs ${runs}`];
  const again = ["npm test -- --only", step.name, ...often, ...files].join(" ");
  const tests = result.failures.map(({ file, test }) => `    ${file}: ${test}`);
  return [`FAILED ${step.name}. Again: ${again}`, ...tests].join("\n");
}

const seconds = (sinceMs: number): string => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

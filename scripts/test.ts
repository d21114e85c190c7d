/**
 * The gate: everything that must hold before a change is taken, one step after another.
 *
 *   npm test                           all of it
 *   npm test -- --only unit,edge       some of it: static, format, lint, types, unused, generated, and the suites
 *   npm test -- --only edge books      of the suites, the files whose path holds one of these words
 *   npm test -- --runs 20              random tests twenty times as often (npm run test:long)
 *
 * Runs every step, whatever failed before it, and ends with what failed and how to run that again. The last line is
 * `N passed, N failed`: the tests of all suites that ran, and a failure for each step that failed without a test.
 */
import { parseArgs } from "node:util";

import { runStep, type StepResult } from "./gate/run-step.ts";
import { chooseSteps, type Step } from "./gate/steps.ts";

/** A step that failed, and which of its tests did. */
interface Failure {
  readonly step: Step;
  readonly result: StepResult;
}

const write = (text: string): boolean => process.stdout.write(`${text}\n`);
const seconds = (sinceMs: number): string => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

async function main(): Promise<number> {
  const { values, positionals: files } = parseArgs({
    options: { only: { type: "string" }, runs: { type: "string", default: "1" } },
    allowPositionals: true,
  });
  const runs = parseRuns(values.runs);
  const steps = chooseSteps(values.only);
  if (files.length > 0 && steps.some(({ kind }) => kind === "tool"))
    throw new RangeError(`files are of suites: npm test -- --only unit ${files.join(" ")}`);
  const startedMs = Date.now();
  const failures: Failure[] = [];
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const stepStartedMs = Date.now();
    if (step.kind === "suite") write(`\n== ${step.name}`);
    const result = await runStep(step, { runs, files });
    passed += result.passed;
    failed += result.failed;
    if (result.failed > 0) failures.push({ step, result });
    write(`== ${step.name}: ${result.failed === 0 ? "ok" : "FAILED"} (${seconds(stepStartedMs)})`);
  }
  write("");
  if (failures.length > 0)
    write(`${failures.map((failure) => describe(failure, runs)).join("\n")}\n`);
  write(`${steps.length} steps, ${seconds(startedMs)}\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function parseRuns(text: string): number {
  const runs = Number(text);
  if (runs > 0 && runs < Infinity) return runs;
  throw new RangeError(`--runs must be a number above 0, got ${text}`);
}

function describe({ step, result }: Failure, runs: number): string {
  const files = [...new Set(result.failures.map(({ file }) => file))];
  const again = [
    "npm test -- --only",
    step.name,
    ...(runs === 1 ? [] : [`--runs ${runs}`]),
    ...files,
  ];
  const tests = result.failures.map(({ file, test }) => `    ${file}: ${test}`);
  return [`FAILED ${step.name}. Again: ${again.join(" ")}`, ...tests].join("\n");
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`tidegate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

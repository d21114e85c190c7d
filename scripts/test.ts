/**
 * The gate: everything that must hold before a change is taken, one step after another.
 *
 *   npm test                           all of it
 *   npm test -- --only unit,edge       some of it: static, format, lint, types, unused, generated, and the suites
 *
 * Stops at the first failure. The last line is `N passed, N failed`, the tests of all suites that ran.
 */
import { parseArgs } from "node:util";

import { runStep } from "./gate/run-step.ts";
import { chooseSteps } from "./gate/steps.ts";

const seconds = (sinceMs: number): string => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  const steps = chooseSteps(values.only);
  const startedMs = Date.now();
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const stepStartedMs = Date.now();
    if (step.kind === "suite") process.stdout.write(`\n== ${step.name}\n`);
    const counts = await runStep(step);
    passed += counts.passed;
    failed += counts.failed;
    const verdict = counts.failed === 0 ? "ok" : "FAILED";
    process.stdout.write(`== ${step.name}: ${verdict} (${seconds(stepStartedMs)})\n`);
    if (counts.failed > 0) {
      process.stdout.write(
        `\nStopped: ${step.name} failed. Again: npm test -- --only ${step.name}\n`,
      );
      break;
    }
  }
  process.stdout.write(
    `\n${steps.length} steps, ${seconds(startedMs)}\n${passed} passed, ${failed} failed\n`,
  );
  return failed === 0 ? 0 : 1;
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`tidegate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/**
 * The gate: everything that must hold before a change is taken, one step after another.
 *
 *   npm test                           all of it
 *   npm test -- --only unit,edge       some of it: static, format, lint, types, unused, generated,
 *                                      build, and the suites
 *   npm test -- --only edge books      of the suites, the files whose path holds one of these words
 *   npm test -- --runs 20              random tests twenty times as often (npm run test:long)
 *
 * Runs every step, whatever failed before it, and ends with what failed and how to run that again.
 * Static checks, and suites of real processes, run beside one another (decisions/0103).
 * What fails in a suite runs once more by itself; what passes then is named as unsteady. Random
 * tests begin with TIDEGATE_TEST_SEED, which the gate chooses unless it is set. The last line is `N
 * passed, N failed`: the tests of all suites that ran, and one more for each step that failed
 * without a test.
 */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

import { runStep } from "./gate/run-step.ts";
import { runSteps } from "./gate/run-steps.ts";
import { chooseSteps } from "./gate/steps.ts";

async function main(): Promise<number> {
  const { values, positionals: files } = parseArgs({
    options: { only: { type: "string" }, runs: { type: "string", default: "1" } },
    allowPositionals: true,
  });
  const runs = Number(values.runs);
  if (!(runs > 0 && runs < Infinity))
    throw new RangeError(`--runs must be a number above 0, got ${values.runs}`);
  const seed = Number(process.env["TIDEGATE_TEST_SEED"] ?? randomInt(2 ** 31));
  if (!Number.isInteger(seed)) throw new RangeError("TIDEGATE_TEST_SEED must be a whole number");
  const steps = chooseSteps(values.only);
  if (files.length > 0 && steps.some(({ kind }) => kind === "tool"))
    throw new RangeError(`files are of suites: npm test -- --only unit ${files.join(" ")}`);
  const isGood = await runSteps({
    steps,
    runs,
    seed,
    run: (step, how) =>
      runStep(step, { runs, seed, files: how.files ?? files, isHeld: how.isHeld }),
    write: (line) => process.stdout.write(`${line}\n`),
  });
  return isGood ? 0 : 1;
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`tidegate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

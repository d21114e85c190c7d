/**
 * Runs the steps of the gate, all of them whatever fails, and says in the end what did: first those
 * of no lane, one after another, then the lanes beside one another. What failed in a suite runs
 * again when nothing runs beside it.
 */
import { runAgain } from "./run-suite.ts";
import { filesOf, type FailedTest, type StepResult } from "./step-result.ts";
import type { Step } from "./steps.ts";

interface Ran {
  readonly step: Step;
  readonly result: StepResult;
}

export interface GateOptions {
  readonly steps: readonly Step[];
  /** How many times as often as usual random tests run. */
  readonly runs: number;
  /** What all random tests of this run begin with. */
  readonly seed: number;
  /** @param files of a suite, only these; undefined: those that the gate was asked for */
  readonly run: (step: Step, files?: readonly string[]) => Promise<StepResult>;
  /** Writes a line. */
  readonly write: (line: string) => unknown;
}

/** @returns whether everything passed */
export async function runSteps(options: GateOptions): Promise<boolean> {
  const { steps, runs, seed, run, write } = options;
  const startedMs = Date.now();
  const rerun = async ({ step, result }: Ran): Promise<Ran> => ({
    step,
    result: step.kind === "suite" ? await runAgain(result, (files) => run(step, files)) : result,
  });
  const ran: Ran[] = [];
  for (const step of steps.filter((one) => laneOf(one) === undefined))
    ran.push(await rerun(await runOne(step, options)));
  const lanes = Map.groupBy(
    steps.filter((one) => laneOf(one) !== undefined),
    laneOf,
  );
  const beside = await Promise.all([...lanes.values()].map((lane) => runLane(lane, options)));
  for (const one of beside.flat()) ran.push(await rerun(one));

  for (const one of ran) if (one.result.failed > 0) write(`\n${describe(one, runs)}`);
  const unsteady = ran.flatMap(({ result }) => result.unsteady);
  if (unsteady.length > 0)
    write(["\nUNSTEADY: failed, and passed alone", ...unsteady.map(lineOf)].join("\n"));
  write(`\nRandom tests: TIDEGATE_TEST_SEED=${seed}`);
  write(`${steps.length} steps, ${seconds(startedMs)}`);
  const [passed, failed] = [sumOf(ran, "passed"), sumOf(ran, "failed")];
  write(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

const laneOf = (step: Step) => (step.kind === "suite" ? step.lane : undefined);

async function runLane(lane: readonly Step[], options: GateOptions): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const step of lane) ran.push(await runOne(step, options));
  return ran;
}

async function runOne(step: Step, { run, write }: GateOptions): Promise<Ran> {
  const startedMs = Date.now();
  if (step.kind === "suite") write(`\n== ${step.name}`);
  const result = await run(step);
  write(`== ${step.name}: ${result.failed === 0 ? "ok" : "FAILED"} (${seconds(startedMs)})`);
  return { step, result };
}

function describe({ step, result }: Ran, runs: number): string {
  const often = runs === 1 ? [] : [`--runs ${runs}`];
  const again = ["npm test -- --only", step.name, ...often, ...filesOf(result.failures)].join(" ");
  return [`FAILED ${step.name}. Again: ${again}`, ...result.failures.map(lineOf)].join("\n");
}

const lineOf = ({ file, test }: FailedTest): string => `    ${file}: ${test}`;

const sumOf = (ran: readonly Ran[], field: "passed" | "failed"): number =>
  ran.reduce((sum, { result }) => sum + result[field], 0);

const seconds = (sinceMs: number): string => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

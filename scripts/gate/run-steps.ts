/**
 * Runs the steps of the gate, all of them whatever fails, and says in the end what did. Steps that
 * may run beside one another do so two at a time. What failed in a suite runs again when nothing
 * runs beside it.
 */
import { runAgain } from "./run-suite.ts";
import { filesOf, type FailedTest, type StepResult } from "./step-result.ts";
import type { Step } from "./steps.ts";

interface Ran {
  readonly step: Step;
  readonly result: StepResult;
}

export interface HowToRun {
  /** Of a suite, only these; undefined: those that the gate was asked for. */
  readonly files?: readonly string[];
  /** Whether what it writes is shown when it has ended, as another suite is writing. */
  readonly isHeld: boolean;
}

export interface GateOptions {
  readonly steps: readonly Step[];
  /** How many times as often as usual random tests run. */
  readonly runs: number;
  /** What all random tests of this run begin with. */
  readonly seed: number;
  readonly run: (step: Step, how: HowToRun) => Promise<StepResult>;
  /** Writes a line. */
  readonly write: (line: string) => unknown;
}

/** @returns whether everything passed */
export async function runSteps(options: GateOptions): Promise<boolean> {
  const { steps, runs, seed, run, write } = options;
  const startedMs = Date.now();
  const rerun = async ({ step, result }: Ran): Promise<Ran> => ({
    step,
    result:
      step.kind === "suite"
        ? await runAgain(result, (files) =>
            run(step, { ...(files !== undefined && { files }), isHeld: false }),
          )
        : result,
  });
  const ran: Ran[] = [];
  for (const group of groupsOf(steps))
    for (const one of await runGroup(group, options)) ran.push(await rerun(one));

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

/** Steps that follow one another and may run beside one another; others by themselves. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.beside !== undefined && last?.[0]?.beside === step.beside) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

const AT_ONCE = 2;

/** @returns in the order of the steps */
async function runGroup(group: readonly Step[], options: GateOptions): Promise<Ran[]> {
  const ran: Ran[] = [];
  let next = 0;
  let isWriting = false;
  const runOnes = async (): Promise<void> => {
    while (next < group.length) {
      const at = next++;
      const step = group[at] as Step;
      const isHeld = isWriting;
      isWriting = true;
      ran[at] = await runOne(step, isHeld, options);
      if (!isHeld) isWriting = false;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runOnes));
  return ran;
}

async function runOne(step: Step, isHeld: boolean, { run, write }: GateOptions): Promise<Ran> {
  const startedMs = Date.now();
  if (step.kind === "suite") write(`\n== ${step.name}`);
  const result = await run(step, { isHeld });
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

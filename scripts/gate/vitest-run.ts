/** One run of vitest over a suite, counted by its own report. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { dieWithParent } from "../processes/server-process.ts";
import { rootDir } from "../worker/wrangler.ts";
import { stillMs } from "./hanging.ts";
import { FAILED, STILL, type StepOptions, type StepResult } from "./step-result.ts";

/** What a failed test left running can keep vitest from ending long after its report is written. */
const END_TIMEOUT_MS = 60_000;
const LOOK_INTERVAL_MS = 1_000;
const PIPES_CLOSE_MS = 2_000;
const WHY_KILLED = {
  killed: "A process that a test left behind was killed.",
  still: "No test ended any more, so the suite was killed.",
};
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

interface VitestOptions extends StepOptions {
  /** What it writes is shown when it has ended. */
  readonly isHeld: boolean;
}

/** A suite without tests fails: a check that checks nothing looks like a pass. */
export async function runVitest(
  project: string,
  { runs, seed, files, isHeld }: VitestOptions,
): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-gate-"));
  const reportPath = join(folder, "report.json");
  const progressPath = join(folder, "progress");
  const vitest = join(rootDir, "node_modules", "vitest", "vitest.mjs");
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    `--reporter=${join(rootDir, "tests", "support", "progress-file.ts")}`,
    `--outputFile.json=${reportPath}`,
  ];
  const startedMs = Date.now();
  const isStill = (): boolean => {
    const progress = statSync(progressPath, { throwIfNoEntry: false });
    return Date.now() - (progress?.mtimeMs ?? startedMs) > stillMs(runs);
  };
  try {
    const code = await runGroup(
      {
        command: [process.execPath, vitest, "run", "--project", project, ...reporters, ...files],
        env: {
          TEST_RUNS: String(runs),
          TIDEGATE_TEST_SEED: String(seed),
          TIDEGATE_TEST_PROGRESS: progressPath,
        },
        isHeld,
      },
      { isDone: () => existsSync(reportPath), isStill },
    );
    if (code === "still") return STILL;
    const result = readReport(reportPath);
    const isGood = (code === 0 || code === "killed") && result.failed === 0 && result.passed > 0;
    return isGood ? result : { ...result, failed: Math.max(result.failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The environment of whatever the gate starts. */
export function stepEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const path = [join(rootDir, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  return { ...process.env, ...more, PATH: path, WRANGLER_SEND_METRICS: "false" };
}

interface GroupCommand {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly isHeld: boolean;
}

interface Watch {
  /** Whether its work is written down, so that it has `END_TIMEOUT_MS` left to end. */
  readonly isDone: () => boolean;
  /** Whether nothing of it goes on, so that it is killed at once. */
  readonly isStill: () => boolean;
}

/** Killed: after its work was done. Still: killed because it did no more. */
type Ending = number | "killed" | "still";

/** Runs a command as the leader of a process group, and kills what is left of the group at last. */
async function runGroup(
  { command, env, isHeld }: GroupCommand,
  { isDone, isStill }: Watch,
): Promise<Ending> {
  const output = isHeld ? "pipe" : "inherit";
  const child = spawn(dieWithParent, command, {
    cwd: rootDir,
    env: stepEnvironment(env),
    stdio: ["ignore", output, output],
    detached: true,
  });
  const held: Buffer[] = [];
  for (const pipe of [child.stdout, child.stderr])
    pipe?.on("data", (part: Buffer) => held.push(part));
  const signalGroup = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The whole group has ended.
    }
  };
  let interrupt: NodeJS.Signals | undefined;
  const interruptGroup = (signal: NodeJS.Signals): void => {
    interrupt = signal;
    signalGroup(signal);
  };
  for (const signal of SIGNALS) process.on(signal, interruptGroup);
  let killed: "killed" | "still" | undefined;
  let looks = 0;
  const timer = setInterval(() => {
    if (isDone()) looks += 1;
    if (looks * LOOK_INTERVAL_MS >= END_TIMEOUT_MS) killed = "killed";
    else if (looks === 0 && isStill()) killed = "still";
    if (killed === undefined) return;
    process.stdout.write(`${WHY_KILLED[killed]}\n`);
    signalGroup("SIGKILL");
  }, LOOK_INTERVAL_MS);
  const closed = new Promise((settle) => child.once("close", settle));
  try {
    return await new Promise<Ending>((settle) => {
      child.once("error", () => settle(127));
      child.once("exit", (code) => settle(killed ?? code ?? 1));
    });
  } finally {
    clearInterval(timer);
    for (const signal of SIGNALS) process.off(signal, interruptGroup);
    signalGroup("SIGKILL");
    // Whoever is no more in the group may have its pipes.
    if (isHeld) await Promise.race([closed, delay(PIPES_CLOSE_MS)]);
    if (isHeld) process.stdout.write(Buffer.concat(held));
    if (interrupt !== undefined) process.kill(process.pid, interrupt);
  }
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function readReport(reportPath: string): StepResult {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(reportPath, "utf8")) as Report;
  } catch {
    // No report: vitest ended before it ran a test, and has said why.
    return FAILED;
  }
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    if (status !== "failed") return [];
    const file = relative(rootDir, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0) return [{ file, test: "the file itself failed" }];
    return failed.map(({ fullName }) => ({ file, test: fullName }));
  });
  const { numPassedTests: passed, numFailedTests: failed } = report;
  return { passed, failed, failures, unsteady: [] };
}

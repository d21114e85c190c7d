/** Runs one step of the gate and counts what it proved. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";

import { rootDir } from "../worker/wrangler.ts";
import type { Step } from "./steps.ts";

export interface StepResult {
  readonly passed: number;
  /**
   * Failed tests; a step that fails without one still counts one, so that no red run ends in "0
   * failed".
   */
  readonly failed: number;
  readonly failures: readonly FailedTest[];
}

interface FailedTest {
  /** Path from the root of the repository. */
  readonly file: string;
  /** The names of its groups and its own; or that the file failed by itself. */
  readonly test: string;
}

interface StepOptions {
  /** How many times as often as usual random tests run. */
  readonly runs: number;
  /** Parts of paths: only the test files that have one of them. Empty: all. */
  readonly files: readonly string[];
}

const PASSED: StepResult = { passed: 0, failed: 0, failures: [] };
const FAILED: StepResult = { passed: 0, failed: 1, failures: [] };

export async function runStep(step: Step, options: StepOptions): Promise<StepResult> {
  return step.kind === "suite" ? runSuite(step.name, options) : runTool(step.commands);
}

/** All commands of the tool, whatever an earlier one of them found. */
async function runTool(commands: readonly (readonly string[])[]): Promise<StepResult> {
  let result = PASSED;
  for (const command of commands) {
    const { code, output } = await run(command, { shows: false });
    if (code === 0) continue;
    process.stdout.write(`${output.trimEnd()}\n`);
    result = FAILED;
  }
  return result;
}

/** A suite without tests fails: a check that checks nothing looks like a pass. */
async function runSuite(project: string, { runs, files }: StepOptions): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-gate-"));
  const reportPath = join(folder, "report.json");
  const vitest = join(rootDir, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
  try {
    const { code } = await run(
      [process.execPath, vitest, "run", "--project", project, ...reporters, ...files],
      { shows: true, env: { TEST_RUNS: String(runs) } },
    );
    const result = readReport(reportPath);
    if (code === 0 && result.failed === 0 && result.passed > 0) return result;
    return { ...result, failed: Math.max(result.failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
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
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

function run(
  command: readonly string[],
  options: { readonly shows: boolean; readonly env?: Readonly<Record<string, string>> },
): Promise<{ code: number; output: string }> {
  const [file, ...args] = command;
  const path = [join(rootDir, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  const child = spawn(file ?? "", args, {
    cwd: rootDir,
    env: { ...process.env, ...options.env, PATH: path, WRANGLER_SEND_METRICS: "false" },
    stdio: options.shows ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((settle) => {
    child.once("error", (error) => settle({ code: 127, output: error.message }));
    child.once("close", (code) => settle({ code: code ?? 1, output }));
  });
}

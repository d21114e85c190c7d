/** Runs one step of the gate and counts what it proved. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { rootDir } from "../worker/wrangler.ts";
import type { Step } from "./steps.ts";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const NOTHING: Counts = { passed: 0, failed: 0 };
/** A step that fails without a failed test still counts, so that no red run ends in "0 failed". */
const ONE_FAILURE: Counts = { passed: 0, failed: 1 };

export async function runStep(step: Step): Promise<Counts> {
  return step.kind === "suite" ? runSuite(step.name) : runTool(step.commands);
}

async function runTool(commands: readonly (readonly string[])[]): Promise<Counts> {
  for (const command of commands) {
    const { code, output } = await run(command, "capture");
    if (code === 0) continue;
    process.stdout.write(`${output.trimEnd()}\n`);
    return ONE_FAILURE;
  }
  return NOTHING;
}

/** A suite without tests fails: a check that checks nothing looks like a pass. */
async function runSuite(project: string): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-gate-"));
  const reportPath = join(folder, "report.json");
  const vitest = join(rootDir, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
  try {
    const { code } = await run(
      [process.execPath, vitest, "run", "--project", project, ...reporters],
      "show",
    );
    const counts = readCounts(reportPath);
    if (code === 0 && counts.failed === 0 && counts.passed > 0) return counts;
    return { passed: counts.passed, failed: Math.max(counts.failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(reportPath: string): Counts {
  try {
    const report = JSON.parse(readFileSync(reportPath, "utf8")) as Record<string, number>;
    return { passed: report["numPassedTests"] ?? 0, failed: report["numFailedTests"] ?? 0 };
  } catch {
    // No report: vitest ended before it ran a test, and has said why.
    return ONE_FAILURE;
  }
}

function run(
  command: readonly string[],
  mode: "show" | "capture",
): Promise<{ code: number; output: string }> {
  const [file, ...args] = command;
  const path = [join(rootDir, "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter);
  const child = spawn(file ?? "", args, {
    cwd: rootDir,
    env: { ...process.env, PATH: path, WRANGLER_SEND_METRICS: "false" },
    stdio: mode === "show" ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((settle) => {
    child.once("error", (error) => settle({ code: 127, output: error.message }));
    child.once("close", (code) => settle({ code: code ?? 1, output }));
  });
}

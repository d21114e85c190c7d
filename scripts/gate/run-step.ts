/** Runs one step of the gate and counts what it proved. */
import { spawn } from "node:child_process";

import { rootDir } from "../worker/wrangler.ts";
import { FAILED, PASSED, type StepOptions, type StepResult } from "./step-result.ts";
import type { Step } from "./steps.ts";
import { runVitest, stepEnvironment } from "./vitest-run.ts";

export async function runStep(
  step: Step,
  options: StepOptions & { readonly isHeld: boolean },
): Promise<StepResult> {
  return step.kind === "tool" ? runTool(step.commands) : runVitest(step.name, options);
}

/** All commands of the tool, whatever an earlier one of them found. */
async function runTool(commands: readonly (readonly string[])[]): Promise<StepResult> {
  let result = PASSED;
  for (const command of commands) {
    const { code, output } = await run(command);
    if (code === 0) continue;
    process.stdout.write(`${output.trimEnd()}\n`);
    result = FAILED;
  }
  return result;
}

function run(command: readonly string[]): Promise<{ code: number; output: string }> {
  const [file, ...args] = command;
  const child = spawn(file ?? "", args, {
    cwd: rootDir,
    env: stepEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((settle) => {
    child.once("error", (error) => settle({ code: 127, output: error.message }));
    child.once("close", (code) => settle({ code: code ?? 1, output }));
  });
}

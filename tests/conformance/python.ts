/** Scripts of Python clients, where a Python with the client is: TIDEGATE_PYTHON, or python3. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { pythonWith } from "./python-with.ts";
import { stack } from "./stack.ts";

/**
 * @param check imports the client, and fails where it is too old
 * @returns undefined, said aloud, where there is none
 */
export function findPython(client: string, check: string): string | undefined {
  const python = pythonWith(check);
  if (python === undefined) process.stdout.write(`${client}: skipped, no Python with it here\n`);
  return python;
}

/** @param script beside this file @returns its exit code, and all that it wrote */
export async function runPython(
  python: string,
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ code: unknown; output: string }> {
  const path = fileURLToPath(new URL(`./${script}`, import.meta.url));
  return runCommand(python, [path], { BASE: stack.baseUrl, ...environment });
}

/** @returns its exit code, and all that it wrote */
export async function runCommand(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<{ code: unknown; output: string }> {
  // Not spawnSync: this process must go on taking the servers' output.
  const child = spawn(command, parameters, {
    env: { ...process.env, ...environment },
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const pipe of [child.stdout, child.stderr])
    pipe.on("data", (text) => (output += String(text)));
  const code = await new Promise((settle) => child.once("close", settle));
  return { code, output };
}

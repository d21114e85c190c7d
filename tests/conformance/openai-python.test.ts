/**
 * The official Python client in its strict mode, which refuses any answer with a missing or mistyped field. Runs where
 * a Python with `openai` is: TIDEGATE_PYTHON, or python3. Elsewhere it is skipped and says so.
 */
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { MODEL_ID } from "../support/stack-client.ts";
import { stack } from "./stack.ts";

const script = fileURLToPath(new URL("./openai-python-script.py", import.meta.url));
const python = [process.env["TIDEGATE_PYTHON"], "python3"].find(
  (path) =>
    path !== undefined &&
    spawnSync(path, ["-c", "import openai; assert int(openai.__version__.split('.')[0]) >= 3"])
      .status === 0,
);
if (python === undefined)
  process.stdout.write("openai-python: skipped, no Python with openai >= 3 here\n");

describe.skipIf(python === undefined)("openai-python in strict mode", () => {
  it("does chat, streams, n=2, tools, formats, completions, embeddings, models and errors", async () => {
    const { key } = await stack.createOrganization();
    // Not spawnSync: this process must go on taking the servers' output.
    const child = spawn(python ?? "", [script], {
      env: { ...process.env, BASE: stack.baseUrl, KEY: key, M: MODEL_ID, EM: "pocket-encoder" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const pipe of [child.stdout, child.stderr])
      pipe.on("data", (text) => (output += String(text)));
    const code = await new Promise((settle) => child.once("close", settle));
    expect(output).toContain("all good");
    expect(code).toBe(0);
  });
});

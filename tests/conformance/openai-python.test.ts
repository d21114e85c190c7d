/**
 * The official Python client in its strict mode, which refuses any answer with a missing or
 * mistyped field.
 */
import { describe, expect, it } from "vitest";

import { MODEL_ID } from "../support/stack-client.ts";
import { findPython, runPython } from "./python.ts";
import { stack } from "./stack.ts";

const python = findPython(
  "openai-python",
  "import openai; assert int(openai.__version__.split('.')[0]) >= 3",
);

describe.skipIf(python === undefined)("openai-python in strict mode", () => {
  it("does chat, streams, n=2, tools, formats, completions, embeddings, models and errors", async () => {
    const { key } = await stack.createOrganization();
    const environment = { KEY: key, M: MODEL_ID, EM: "pocket-encoder", EAR: "tiny-ear" };
    const { code, output } = await runPython(python ?? "", "openai-python-script.py", environment);
    expect(output).toContain("all good");
    expect(code).toBe(0);
  });
});

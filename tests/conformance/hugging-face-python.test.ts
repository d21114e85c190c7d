/** Hugging Face's Python client, at the URLs of models. */
import { describe, expect, it } from "vitest";

import { Books } from "../e2e/support/books.ts";
import { MODEL_ID } from "../support/stack-client.ts";
import { findPython, runPython } from "./python.ts";
import { stack } from "./stack.ts";

const python = findPython("huggingface_hub", "import huggingface_hub");

describe.skipIf(python === undefined)("huggingface_hub", () => {
  it("extracts features, classifies, fills masks, answers and is refused", async () => {
    const { id, key } = await stack.createOrganization();
    const { code, output } = await runPython(python ?? "", "hugging-face-python-script.py", {
      KEY: key,
      M: MODEL_ID,
    });
    expect(output).toContain("all good");
    expect(code).toBe(0);
    const books = new Books(stack, id);
    await books.quiet();
    const left = (await books.usage()).filter(({ outcome }) => outcome === "client_left");
    expect(left).toHaveLength(1);
    expect(left[0]?.completion_tokens).toBeLessThan(1_900);
  });
});

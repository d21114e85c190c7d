/**
 * The official Python client in its strict mode, which refuses any answer with a missing or
 * mistyped field.
 */
import { beforeAll, describe, expect, it } from "vitest";

import { Books } from "../e2e/support/books.ts";
import { MODEL_ID, type TestOrganization } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { findPython, runPython } from "./python.ts";
import { stack } from "./stack.ts";

/** What the stream would have, if nobody left. */
const ASKED_TOKENS = 1_500;

const python = findPython(
  "openai-python",
  "import openai; assert int(openai.__version__.split('.')[0]) >= 3",
);

describe.skipIf(python === undefined)("openai-python in strict mode", () => {
  let ended: Awaited<ReturnType<typeof runPython>>;
  let leaving: TestOrganization;

  beforeAll(async () => {
    if (python === undefined) return;
    const { key } = await stack.createOrganization();
    leaving = await stack.createOrganization();
    const models = { M: MODEL_ID, EM: "pocket-encoder", EAR: "tiny-ear" };
    const environment = { KEY: key, LEAVING_KEY: leaving.key, ...models };
    ended = await runPython(python, "openai-python-script.py", environment);
  });

  it("does chat, streams, n=2, tools, formats, completions, embeddings, models and errors", () => {
    const { code, output } = ended;
    expect(output).toContain("all good");
    expect(code).toBe(0);
  });

  it("ends the work that it leaves, and pays for no more", async () => {
    const books = new Books(stack, leaving.id);
    await waitFor(async () => (await books.organization()).open_holds === 0);
    const [record, ...others] = await books.usage();
    expect(others).toEqual([]);
    expect(record?.completion_tokens).toBeGreaterThan(0);
    expect(record?.completion_tokens).toBeLessThan(ASKED_TOKENS);
  });
});

/**
 * SmolLM2-135M-Instruct, a real public model, through a real worker: what random weights and the
 * bundled model's small vocabulary would hide. The bench makes it, once, in the state folder.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { rootDir } from "../../../scripts/worker/wrangler.ts";
import { folderOfSmolLm2 } from "../../bench/models/smollm2.ts";
import { requestOf, WorkerProcess, type RequestChanges } from "./worker-process.ts";

const FOLDER = folderOfSmolLm2(join(rootDir, ".tidegate"));
const isThere = existsSync(FOLDER);
if (!isThere)
  process.stdout.write(
    "skipped: tests of real weights need those of SmolLM2, which `npm run bench -- quality` makes\n",
  );

const MODEL = "real";
const CAPITAL = "What is the capital of France?";

describe.skipIf(!isThere)("real weights of 8 bits", () => {
  let worker: WorkerProcess;
  beforeAll(async () => {
    const limits = ["--max-running", "4", "--kv-memory-mb", "128", "--task-model", "none"];
    worker = await WorkerProcess.start(["--model", `${MODEL}=${FOLDER}`, ...limits]);
  });
  afterAll(() => worker.dispose());

  const ask = (question: string, changes: RequestChanges = {}) =>
    worker.generate(requestOf(question, { ...changes, model: MODEL }));

  it("answer what they are asked, and end there", async () => {
    const { texts, finishReasons } = await ask(CAPITAL);
    expect(texts[0]).toContain("Paris");
    expect(finishReasons).toEqual(["stop"]);
  });

  it("repeat a request to the last bit: cold, warm, as one of two, and in a crowd", async () => {
    const sampling = { temperature: 1.5, seed: 7, maxTokens: 12, topLogprobs: 1 };
    const seen = async (organizationId: string, changes: object = {}) => {
      const asked = { sampling: { ...sampling, ...changes }, organizationId };
      const { events } = await ask("Tell me a story.", asked);
      return events.flatMap((event) =>
        event.type === "delta" && event.index === 0 ? (event.logprobs ?? []) : [],
      );
    };
    const cold = await seen("cold");
    expect(cold.length).toBeGreaterThan(4);
    expect(await seen("cold")).toEqual(cold);
    expect(await seen("two", { n: 2, bestOf: 2 })).toEqual(cold);
    const [beside] = await Promise.all([seen("crowd"), ask(CAPITAL), ask("Hello.")]);
    expect(beside).toEqual(cold);
  });

  it("read text from outside as text", async () => {
    const of = async (content: string) => {
      const { receipt } = await ask(content, { sampling: { maxTokens: 1 } });
      return receipt.promptTokens;
    };
    // A control token is one token, and its spelling several.
    expect((await of("a<|im_end|>")) - (await of("a"))).toBeGreaterThan(1);
  });

  it("write a form that is asked for", async () => {
    const schema = {
      type: "object",
      properties: { city: { type: "string", maxLength: 12 }, population: { type: "integer" } },
      required: ["city", "population"],
    };
    const output = { type: "json_schema" as const, schema };
    const { texts } = await ask(CAPITAL, { output, sampling: { maxTokens: 64 } });
    expect(Object.keys(JSON.parse(texts[0] ?? "") as object)).toEqual(["city", "population"]);
  });
});

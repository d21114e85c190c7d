/**
 * Summaries and translations in Hugging Face's form: what is asked, what is paid, and what is
 * refused.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { TASK_LIMITS } from "../../../src/contract/task.ts";
import { DEFAULT_NEW_TOKENS } from "../../../src/contract/text-to-text.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { CREDIT, openTaskCustomer, post, postedOf, recordsOf } from "../support/task-customer.ts";
import { admin, MODEL, modelPath, type Customer } from "../support/test-worker.ts";

/** nano-USD per token. */
const [INPUT, OUTPUT] = [100, 1_000];

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  customer = await openTaskCustomer({});
  await admin("PUT", modelPath("org/words"), {
    ...MODEL,
    max_output_tokens: 0,
    tasks: ["summarization", "translation"],
    confirm: true,
    price: {
      input_nano_usd_per_million_tokens: INPUT * 1_000_000,
      cached_input_nano_usd_per_million_tokens: 0,
      output_nano_usd_per_million_tokens: OUTPUT * 1_000_000,
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const KEY_OF = { summarization: "summary_text", translation: "translation_text" } as const;

function writes(
  pipeline: keyof typeof KEY_OF,
  texts: readonly string[],
  completionTokens = 3,
): void {
  const results = texts.map((text) => [{ [KEY_OF[pipeline]]: text }]);
  worker.solves = () => ({
    promptTokens: 4,
    receipt: { completionTokens },
    result: { task: "pipeline", pipeline, results },
  });
}

describe.each(["summarization", "translation"] as const)("%s", (task) => {
  const path = `/hf/models/org/words/pipeline/${task}`;

  it("answers a text, and a list, with a list, and costs what was read and written", async () => {
    writes(task, ["b"]);
    const one = await post(customer, path, { inputs: "a" });
    expect(await one.json()).toEqual([{ [KEY_OF[task]]: "b" }]);
    expect(await recordsOf(customer)).toMatchObject([
      {
        operation: task,
        prompt_tokens: 4,
        completion_tokens: 3,
        charge_nano_usd: 4 * INPUT + 3 * OUTPUT,
      },
    ]);
    writes(task, ["b", "c"]);
    const two = await post(customer, path, { inputs: ["a", "a"] });
    expect(await two.json()).toEqual([{ [KEY_OF[task]]: "b" }, { [KEY_OF[task]]: "c" }]);
  });

  it("says how it is written, beside or within generate_parameters", async () => {
    writes(task, ["b"]);
    const parameters = {
      max_length: 9,
      min_length: 2,
      do_sample: true,
      generate_parameters: { max_new_tokens: 7, temperature: 0.5, top_k: 3, top_p: 0.5 },
    };
    await post(customer, path, { inputs: "a", parameters });
    await post(customer, path, { inputs: "a", parameters: { temperature: 0.5 } });
    expect(worker.tasks.map(({ input }) => input)).toMatchObject([
      {
        pipeline: task,
        inputs: [{ type: "text", text: "a" }],
        options: {
          maxNewTokens: 7,
          minNewTokens: 2,
          doSample: true,
          temperature: 0.5,
          topK: 3,
          topP: 0.5,
        },
      },
      // Without sampling, what is said of it changes nothing.
      { options: { maxNewTokens: DEFAULT_NEW_TOKENS, doSample: false } },
    ]);
  });

  it.each([
    ["more tokens than are written", { max_new_tokens: TASK_LIMITS.maxNewTokens + 1 }, "1024"],
    ["more than the most", { min_new_tokens: 9, max_new_tokens: 8 }, "min_new_tokens must be"],
    ["beams", { num_beams: 4 }, "num_beams"],
    ["a text to be cut", { truncation: "longest_first" }, "truncation"],
    ["an unknown parameter", { generate_parameters: { speed: 1 } }, "speed"],
  ])("refuses %s, by name and for nothing", async (_, parameters, text) => {
    const response = await post(customer, path, { inputs: "a", parameters });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining(text) });
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("is refused before it runs, where the money does not reach for all that it may write", async () => {
    const poor = await openTaskCustomer({}, { credit_nano_usd: 100 * OUTPUT });
    writes(task, ["b"]);
    const asked = (most: number) =>
      post(poor, path, { inputs: "a", parameters: { max_new_tokens: most } });
    expect((await asked(100)).status).toBe(402);
    expect(worker.tasks).toEqual([]);
    expect((await asked(90)).status).toBe(200);
  });

  it("counts all that it may write against a limit of output", async () => {
    const limit = {
      scope: "organization",
      scope_id: customer.id,
      metric: "output_tokens",
      period: "minute",
      value: 50,
    } as const;
    await admin("PUT", `/organizations/${customer.id}/limits`, limit);
    writes(task, ["b"]);
    const asked = (most: number) =>
      post(customer, path, { inputs: "a", parameters: { max_new_tokens: most } });
    expect((await asked(51)).status).toBe(400);
    expect(worker.tasks).toEqual([]);
    expect((await asked(50)).status).toBe(200);
    await recordsOf(customer);
    expect((await asked(48)).status).toBe(429);
  });

  it("is a failed backend, for nothing, where the worker gives something else, or writes more", async () => {
    worker.solves = () => ({
      promptTokens: 4,
      result: { task: "pipeline", pipeline: task, results: [[{ text: "b" }]] },
    });
    expect((await post(customer, path, { inputs: "a" })).status).toBe(502);
    writes(task, ["b"], 6);
    const parameters = { max_new_tokens: 5 };
    expect((await post(customer, path, { inputs: "a", parameters })).status).toBe(502);
    expect((await recordsOf(customer)).map(({ charge_nano_usd: charge }) => charge)).toEqual([
      0, 0,
    ]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });
});

describe("a translation", () => {
  it("names its languages, and is told of wrong ones in the words of the wire", async () => {
    writes("translation", ["b"]);
    const parameters = { src_lang: "deu_Latn", tgt_lang: "eng_Latn" };
    await post(customer, "/hf/models/org/words/pipeline/translation", { inputs: "a", parameters });
    expect(worker.tasks[0]?.input).toMatchObject({
      options: { srcLang: "deu_Latn", tgtLang: "eng_Latn" },
    });
    const message = "options.tgtLang is not known: model m has one pair of languages";
    worker.refusal = { code: "invalid_value", message, param: "options.tgtLang" };
    const refused = await post(customer, "/hf/models/org/words/pipeline/translation", {
      inputs: "a",
      parameters,
    });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      error: expect.stringContaining("parameters.tgt_lang is not known"),
      param: "parameters.tgt_lang",
    });
  });
});

describe("a model of both", () => {
  it("does its first, where the URL names none", async () => {
    writes("summarization", ["b"]);
    const response = await post(customer, "/hf/models/org/words", { inputs: "a" });
    expect(await response.json()).toEqual([{ summary_text: "b" }]);
  });
});

/**
 * Tasks in Hugging Face's form: what each is asked and answers, and how it is refused. Their money
 * task-money.test.ts has.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { TaskResult } from "../../../src/contract/task.ts";
import { CharacterPlaces } from "../../../src/dialects/hugging-face/places.ts";
import { embeddingsOf, FakeWorker } from "../support/fake-worker.ts";
import {
  CREDIT,
  openTaskCustomer,
  post,
  postedOf,
  recordsOf,
  REQUEST_CHARGE,
  TOKEN_CHARGE,
} from "../support/task-customer.ts";
import { ask, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  customer = await openTaskCustomer({
    "org/all": [
      "feature-extraction",
      "text-classification",
      "zero-shot-classification",
      "token-classification",
      "fill-mask",
      "question-answering",
    ],
    e: ["feature-extraction"],
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const scores = [
  { label: "a", score: 0.75 },
  { label: "b", score: 0.25 },
];
const entity = { label: "PER", score: 0.5, word: "Ann", start: 2, end: 5 };
const found = { answer: "Paris", score: 0.5, start: 3, end: 8 };
const filled = { tokenId: 7, token: "cat", score: 0.5, sequence: "the cat" };
const token = { token: 7, token_str: "cat", score: 0.5, sequence: "the cat" };
const entityAt = (name: string) => ({ [name]: "PER", score: 0.5, word: "Ann", start: 1, end: 4 });

interface Case {
  readonly name: string;
  readonly task: string;
  readonly body: object;
  readonly input: object;
  readonly result: TaskResult;
  readonly answer: unknown;
}

const cases: readonly Case[] = [
  {
    name: "labels of a text, within a list",
    task: "text-classification",
    body: { inputs: "x", parameters: { top_k: 2, function_to_apply: "sigmoid" } },
    input: { inputs: ["x"], topK: 2, functionToApply: "sigmoid" },
    result: { task: "text-classification", results: [scores] },
    answer: [scores],
  },
  {
    name: "labels that were asked for",
    task: "zero-shot-classification",
    body: { inputs: "x", parameters: { candidate_labels: ["a", "b"], multi_label: true } },
    input: {
      inputs: ["x"],
      labels: ["a", "b"],
      hypothesisTemplate: "This example is {}.",
      multiLabel: true,
    },
    result: { task: "zero-shot-classification", results: [scores] },
    answer: scores,
  },
  {
    name: "labels for each text of a list",
    task: "zero-shot-classification",
    body: { inputs: ["x", "y"], parameters: { candidate_labels: ["a", "b"] } },
    input: { inputs: ["x", "y"], multiLabel: false },
    result: { task: "zero-shot-classification", results: [scores, scores] },
    answer: [scores, scores],
  },
  {
    name: "entities, whose places are in characters",
    task: "token-classification",
    body: { inputs: "😀Ann" },
    input: { inputs: ["😀Ann"], aggregation: "simple", ignoreLabels: ["O"] },
    result: { task: "token-classification", results: [[entity]] },
    answer: [entityAt("entity_group")],
  },
  {
    name: "tokens of entities",
    task: "token-classification",
    body: { inputs: ["😀Ann"], parameters: { aggregation_strategy: "none", ignore_labels: [] } },
    input: { aggregation: "none", ignoreLabels: [] },
    result: { task: "token-classification", results: [[entity]] },
    answer: [[entityAt("entity")]],
  },
  {
    name: "words for a mask",
    task: "fill-mask",
    body: { inputs: "the [MASK]", parameters: { top_k: 1, targets: ["cat"] } },
    input: { inputs: ["the [MASK]"], topK: 1, targets: ["cat"] },
    result: { task: "fill-mask", results: [[[filled]]] },
    answer: [token],
  },
  {
    name: "words for each of several masks",
    task: "fill-mask",
    body: { inputs: "the [MASK] [MASK]" },
    input: { topK: 5, targets: null },
    result: { task: "fill-mask", results: [[[filled], [filled]]] },
    answer: [[token], [token]],
  },
  {
    name: "an answer",
    task: "question-answering",
    body: { inputs: { question: "q", context: "c" } },
    input: {
      inputs: [{ question: "q", context: "c" }],
      topK: 1,
      maxAnswerTokens: 15,
      strideTokens: null,
      canBeUnanswerable: false,
    },
    result: { task: "question-answering", results: [[found]] },
    answer: found,
  },
  {
    name: "several answers",
    task: "question-answering",
    body: {
      inputs: { question: "q", context: "c" },
      parameters: { top_k: 2, max_answer_len: 3, doc_stride: 4, handle_impossible_answer: true },
    },
    input: { topK: 2, maxAnswerTokens: 3, strideTokens: 4, canBeUnanswerable: true },
    result: { task: "question-answering", results: [[found, found]] },
    answer: [found, found],
  },
];

describe("a pipeline", () => {
  it.each(cases)("gives $name ($task)", async ({ task, body, input, result, answer }) => {
    worker.solves = () => ({ result });
    const path = `/hf/models/org/all/pipeline/${task}`;
    const response = await post(customer, path, { ...body, options: { wait_for_model: true } });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answer);
    expect(worker.tasks[0]?.input).toMatchObject({ task, ...input });
    expect(worker.tasks[0]?.model).toBe("org/all");
    expect(await recordsOf(customer)).toMatchObject([
      { operation: task, charge_nano_usd: 10 * TOKEN_CHARGE + REQUEST_CHARGE },
    ]);
  });

  it.each([
    ["beside the inputs", { normalize: false, truncate: true, truncation_direction: "left" }],
    [
      "among the parameters",
      { parameters: { normalize: false, truncate: true, truncation_direction: "left" } },
    ],
  ])("gives vectors, as fields %s say", async (_name, fields) => {
    worker.solves = (request) => embeddingsOf(request);
    const path = "/hf/models/e/pipeline/feature-extraction";
    const response = await post(customer, path, { inputs: "x", ...fields });
    expect(await response.json()).toEqual([[0, 0.125, 0.25]]);
    expect(worker.tasks[0]?.input).toMatchObject({ normalize: false, truncate: "start" });
  });

  it("gives how similar sentences are to another", async () => {
    worker.solves = (request) => embeddingsOf(request);
    const inputs = { source_sentence: "a", sentences: ["b", "c"] };
    const path = "/hf/models/e/pipeline/sentence-similarity";
    const response = await post(customer, path, { inputs });
    expect(await response.json()).toEqual([
      0.125 * 0.25 + 0.25 * 0.375,
      0.125 * 0.375 + 0.25 * 0.5,
    ]);
    expect(worker.tasks[0]?.input).toMatchObject({ inputs: ["a", "b", "c"], normalize: true });
  });
});

describe("a model without a task in its URL", () => {
  it.each([
    ["e", { inputs: "x" }, "feature-extraction"],
    ["e", { inputs: { source_sentence: "a", sentences: ["b"] } }, "feature-extraction"],
    [
      "org/all",
      { inputs: "x", parameters: { candidate_labels: ["a"] } },
      "zero-shot-classification",
    ],
  ])("%s of %j does %s", async (model, body, task) => {
    worker.refusal = { code: "invalid_value", message: "no", param: null };
    await post(customer, `/hf/models/${model}`, body);
    expect(worker.tasks[0]?.input.task).toBe(task);
  });
});

describe("a refusal", () => {
  const at = (path: string, body: object = { inputs: "x" }) => post(customer, path, body);

  it.each([
    ["an unknown task", "/hf/models/e/pipeline/depth", {}, 404, "There is no task"],
    ["a model for another task", "/hf/models/e/pipeline/fill-mask", {}, 404, "org/all"],
    [
      "a chat model",
      "/hf/models/m/pipeline/fill-mask",
      {},
      404,
      'The model "m" is for text-generation',
    ],
    ["an unknown model", "/hf/models/nobody", {}, 404, 'The model "nobody" does not exist'],
    [
      "an unknown model, in the words of some task",
      "/hf/models/nobody",
      { parameters: { src_lang: "en" } },
      404,
      'The model "nobody" does not exist',
    ],
    ["no inputs", "/hf/models/e", { inputs: null }, 400, "inputs is required"],
    ["an empty text", "/hf/models/e", { inputs: "" }, 400, "inputs must"],
    ["half a character", "/hf/models/e", { inputs: "\ud800" }, 400, "surrogate"],
    [
      "too many texts",
      "/hf/models/e",
      { inputs: Array.from({ length: 10_000 }, () => "a") },
      400,
      "inputs must have at most",
    ],
    [
      "a parameter that could not be kept",
      "/hf/models/org/all/pipeline/token-classification",
      { inputs: "x", parameters: { stride: 1 } },
      400,
      "stride is not supported",
    ],
    [
      "no labels",
      "/hf/models/org/all/pipeline/zero-shot-classification",
      { inputs: "x", parameters: { candidate_labels: [] } },
      400,
      "candidate_labels",
    ],
  ])("of %s says why, under error", async (_name, path, body, status, text) => {
    const response = await at(path, { inputs: "x", ...body });
    expect(response.status).toBe(status);
    const { error, error_type: type } = (await response.json()) as Record<string, string>;
    expect(error).toContain(text);
    expect(typeof type).toBe("string");
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("of an unknown model, sent a file, is for the model", async () => {
    const response = await ask("/hf/models/nobody", {
      method: "POST",
      headers: { authorization: `Bearer ${customer.key}` },
      body: Uint8Array.of(1, 2, 3),
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("does not exist");
  });

  it("of whoever has no key, or asks what is not there, has the same form", async () => {
    const stranger = await post({ key: "none" }, "/hf/models/e", { inputs: "x" });
    expect(stranger.status).toBe(401);
    expect(await stranger.json()).toMatchObject({ error: expect.stringContaining("API key") });
    const wrong = await ask("/hf/models/e");
    expect(wrong.status).toBe(405);
    expect(await wrong.json()).toMatchObject({ error: expect.any(String) });
  });
});

describe("places in a text", () => {
  it("are counted in characters", () => {
    const text = "a😀b😀😀c";
    const places = new CharacterPlaces(text);
    for (let unit = 0; unit <= text.length; unit += 1) {
      const isInside = /[\ud800-\udbff]$/.test(text.slice(0, unit));
      if (!isInside) expect(places.of(unit)).toBe(Array.from(text.slice(0, unit)).length);
    }
  });
});

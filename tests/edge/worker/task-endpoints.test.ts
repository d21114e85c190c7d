/**
 * Ranking and classification over the wire: their forms, and what is refused. The money of tasks
 * task-money.test.ts has.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { TaskResult } from "../../../src/contract/task.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import {
  CREDIT,
  openTaskCustomer,
  post,
  postedOf,
  recordsOf,
  REQUEST_CHARGE,
  TOKEN_CHARGE,
} from "../support/task-customer.ts";
import type { Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  customer = await openTaskCustomer({ r: ["rerank"], c: ["text-classification"] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const CHARGE = 10 * TOKEN_CHARGE + REQUEST_CHARGE;
const solve = (result: TaskResult): void => void (worker.solves = () => ({ result }));

describe.each([
  ["1", "/v1/rerank"],
  ["2", "/v2/rerank"],
])("ranking, version %s", (version, path) => {
  const asked = { model: "r", query: "q", documents: ["a", { text: "b" }, ""] };

  it("gives places and scores, and documents where that is asked for", async () => {
    const results = [
      { index: 1, score: 0.75 },
      { index: 0, score: 0.5 },
    ];
    solve({ task: "rerank", results });
    const response = await post(customer, path, { ...asked, top_n: 2, return_documents: true });
    expect(await response.json()).toEqual({
      id: expect.stringMatching(/^req_/),
      model: "r",
      results: [
        { index: 1, relevance_score: 0.75, document: { text: "b" } },
        { index: 0, relevance_score: 0.5, document: { text: "a" } },
      ],
      usage: { prompt_tokens: 10, total_tokens: 10 },
      meta: { api_version: { version }, billed_units: { input_tokens: 10 } },
    });
    expect(worker.tasks[0]?.input).toEqual({
      task: "rerank",
      query: "q",
      documents: ["a", "b", ""],
      topN: 2,
    });
    expect(await recordsOf(customer)).toMatchObject([
      { operation: "rerank", outcome: "completed", charge_nano_usd: CHARGE },
    ]);
    const bare = await post(customer, path, { ...asked, top_n: 2 });
    expect(await bare.json()).toMatchObject({ results: [{ index: 1, relevance_score: 0.75 }, {}] });
  });

  it.each([
    [{ query: "" }, "query"],
    [{ documents: [] }, "documents"],
    [{ documents: "a" }, "documents"],
    [{ documents: ["a", { text: 1 }] }, "documents[1].text"],
    [{ documents: ["\udc00"] }, "documents[0]"],
    [{ documents: Array.from({ length: 10_000 }, () => "") }, "documents"],
    [{ top_n: 0 }, "top_n"],
    [{ max_tokens_per_doc: 10 }, "max_tokens_per_doc"],
  ])("refuses %j by name", async (fields, param) => {
    const response = await post(customer, path, { ...asked, ...fields });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param } });
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });
});

describe("classification", () => {
  it("gives the likeliest label, and the odds in the order of the model's outputs", async () => {
    solve({
      task: "text-classification",
      labels: ["negative", "positive"],
      results: [
        [
          { label: "positive", score: 0.75 },
          { label: "negative", score: 0.25 },
        ],
      ],
    });
    const response = await post(customer, "/v1/classify", { model: "c", input: "good" });
    expect(await response.json()).toEqual({
      id: expect.stringMatching(/^req_/),
      object: "list",
      created: Math.floor(Date.now() / 1_000),
      model: "c",
      data: [{ index: 0, label: "positive", probs: [0.25, 0.75], num_classes: 2 }],
      usage: {
        prompt_tokens: 10,
        total_tokens: 10,
        completion_tokens: 0,
        prompt_tokens_details: null,
      },
    });
    expect(await recordsOf(customer)).toMatchObject([{ operation: "classify" }]);
  });

  it.each([
    [{ input: "" }],
    [{ input: [] }],
    [{ input: [1] }],
    [{ input: null }],
    [{ labels: [] }],
  ])("refuses %j", async (fields) => {
    const response = await post(customer, "/v1/classify", { model: "c", input: "a", ...fields });
    expect(response.status).toBe(400);
    expect(worker.tasks).toEqual([]);
  });

  it("by a model for ranking is refused, naming the one that can", async () => {
    const response = await post(customer, "/v1/classify", { model: "r", input: "a" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: {
        message:
          'The model "r" is for rerank, not for text-classification. For text-classification there is c.',
      },
    });
  });
});

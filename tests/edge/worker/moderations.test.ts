/**
 * Moderation over the wire: OpenAI's form, the catalog's word for a classifier's labels, and what
 * is refused.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { PutModelRequest } from "../../../dashboard/src/api/schema.ts";
import { MODERATION_CATEGORIES } from "../../../src/contract/models.ts";
import type { Moderation } from "../../../src/contract/moderations.ts";
import { EDGE_LIMITS } from "../../../src/edge-models/edge-task.ts";
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
import { admin, MODEL, rawAdmin, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  customer = await openTaskCustomer({ c: ["text-classification"], mod: ["moderation"] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const moderate = (body: object) => post(customer, "/v1/moderations", body);

type Labels = NonNullable<PutModelRequest["moderation_labels"]>;

const MODERATOR: PutModelRequest = {
  ...MODEL,
  max_output_tokens: 0,
  tasks: ["moderation"],
  confirm: true,
};

/** Offers `mod` with these categories for its labels. */
const offer = (labels: Labels, more: object = {}) =>
  admin("PUT", "/models/mod", { ...MODERATOR, moderation_labels: labels, ...more });

const says = (...results: Record<string, number>[]): void => {
  worker.solves = () => ({
    result: {
      task: "text-classification",
      results: results.map((scores) =>
        Object.entries(scores).map(([label, score]) => ({ label, score })),
      ),
    },
  });
};

describe("moderation by a classifier of the catalog", () => {
  it("gives every category, by the labels that stand for them", async () => {
    await offer({ toxic: "harassment", insult: "harassment", threat: "harassment/threatening" });
    says({ insult: 0.75, toxic: 0.5, threat: 0.25, obscene: 0.99 });
    const response = await moderate({ model: "mod", input: "text" });
    const { id, model, results } = (await response.json()) as Moderation;
    expect(id).toMatch(/^modr-/);
    expect(model).toBe("mod");
    const [result] = results;
    expect(result?.flagged).toBe(true);
    expect(Object.keys(result?.categories ?? {})).toEqual([...MODERATION_CATEGORIES]);
    expect(result?.category_scores).toMatchObject({
      harassment: 0.75,
      "harassment/threatening": 0.25,
      sexual: 0,
    });
    expect(result?.categories).toMatchObject({ harassment: true, "harassment/threatening": false });
    expect(result?.category_applied_input_types).toMatchObject({
      harassment: ["text"],
      sexual: [],
    });
  });

  it("knows a label that is a category's name by itself", async () => {
    says({ "violence/graphic": 0.5, constructor: 1 });
    const { results } = (await (
      await moderate({ model: "mod", input: ["text"] })
    ).json()) as Moderation;
    expect(results[0]).toMatchObject({ flagged: true, categories: { "violence/graphic": true } });
  });

  it("has a result for each text, and one for the parts of an input", async () => {
    says({ hate: 0.1, violence: 0.9 }, { hate: 0.8, violence: 0.2 });
    const texts = (await (await moderate({ model: "mod", input: ["a", ""] })).json()) as Moderation;
    expect(texts.results.map(({ categories }) => [categories.hate, categories.violence])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(worker.tasks[0]?.input).toMatchObject({ inputs: ["a", " "] });
    const part = (text: string) => ({ type: "text", text });
    const whole = (await (
      await moderate({ model: "mod", input: [part("a"), part("b")] })
    ).json()) as Moderation;
    expect(whole.results).toHaveLength(1);
    expect(whole.results[0]?.category_scores).toMatchObject({ hate: 0.8, violence: 0.9 });
  });

  it("is charged, and recorded as what it is", async () => {
    says({ hate: 0.1 });
    await moderate({ model: "mod", input: "text" });
    expect(await recordsOf(customer)).toMatchObject([
      {
        operation: "moderations",
        outcome: "completed",
        charge_nano_usd: 10 * TOKEN_CHARGE + REQUEST_CHARGE,
      },
    ]);
  });

  it("runs once with an Idempotency-Key, and gives the same answer again", async () => {
    says({ hate: 0.1 });
    const headers = { "idempotency-key": "once" };
    const body = { model: "mod", input: "text" };
    const first = await post(customer, "/v1/moderations", body, { headers });
    const again = await post(customer, "/v1/moderations", body, { headers });
    expect(await again.json()).toEqual(await first.json());
    expect(worker.tasks).toHaveLength(1);
    expect(await recordsOf(customer)).toHaveLength(1);
  });

  it.each([
    [{ input: [] }, "input", "invalid_value"],
    [{ input: null }, "input", "invalid_value"],
    [{ input: ["\udc00"] }, "input[0]", "invalid_value"],
    [{ input: ["a", { type: "text", text: "b" }] }, "input[0]", "invalid_value"],
    [
      { input: [{ type: "image_url", image_url: { url: "http://a.test/b.png" } }] },
      "input[0]",
      "unsupported_parameter",
    ],
    [{ threshold: 1 }, "threshold", "unknown_parameter"],
  ])("refuses %j by name", async (fields, param, code) => {
    const response = await moderate({ model: "mod", input: "a", ...fields });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param, code } });
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it.each([
    [{ model: "c" }, 'The model "c" is for text-classification, not for moderation.'],
    [{}, 'The model "omni-moderation-latest" does not exist.'],
  ])("of %j is a 404 that names the models that can", async (fields, message) => {
    const response = await moderate({ input: "a", ...fields });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { message: `${message} For moderation there is mod.`, code: "model_not_found" },
    });
  });

  it("takes no category for a label that there is not", async () => {
    const wrong = { ...MODERATOR, moderation_labels: { toxic: "rudeness" } };
    await expect(rawAdmin("PUT", "/models/mod", wrong)).rejects.toThrow("moderation_labels");
  });
});

describe("moderation at the edge", () => {
  beforeEach(async () => {
    const deployment = {
      id: "edge",
      target: { kind: "edge" },
      upstream_model: "ngram-moderation",
      capabilities: ["tasks"],
    };
    const { contextTokens } = EDGE_LIMITS;
    await offer({}, { context_tokens: contextTokens, deployments: [deployment] });
  });

  it("flags a threat among harmless sentences, and nothing of a harmless text", async () => {
    const harmless = "The meeting is at noon. Please bring the report about the lamp. ".repeat(20);
    const input = [harmless, `${harmless}I will kill you. ${harmless}`];
    const { results } = (await (await moderate({ model: "mod", input })).json()) as Moderation;
    expect(results.map(({ flagged }) => flagged)).toEqual([false, true]);
    expect(results[1]?.categories.violence).toBe(true);
    expect(results[0]?.category_applied_input_types).toMatchObject({
      violence: ["text"],
      // Nobody taught it that.
      "sexual/minors": [],
    });
    expect(worker.tasks).toEqual([]);
  });

  it("is what an alias of OpenAI's default leads to", async () => {
    await admin("PUT", "/aliases/omni-moderation-latest", { target: "mod" });
    const response = await moderate({ input: "I will kill you." });
    expect(await response.json()).toMatchObject({ model: "mod", results: [{ flagged: true }] });
  });
});

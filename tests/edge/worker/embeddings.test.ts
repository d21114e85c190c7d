/** Embeddings over the wire: inputs, models, keys. What a task costs is in task-money.test.ts. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { embeddingsOf, FakeWorker } from "../support/fake-worker.ts";
import { openTaskCustomer, post, recordsOf } from "../support/task-customer.ts";
import { admin, ask, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.solves = (request) => embeddingsOf(request);
  worker.listen();
  customer = await openTaskCustomer({ e: ["feature-extraction"] });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const PATH = "/v1/embeddings";
const embed = (fields: object = {}) => post(customer, PATH, { model: "e", input: "hi", ...fields });

describe("embeddings", () => {
  it("are lists of numbers, or base64 of their floats where that is asked for", async () => {
    expect(await (await embed({ input: ["a", "b"] })).json()).toEqual({
      object: "list",
      model: "e",
      data: [
        { object: "embedding", index: 0, embedding: [0, 0.125, 0.25] },
        { object: "embedding", index: 1, embedding: [0.125, 0.25, 0.375] },
      ],
      usage: { prompt_tokens: 10, total_tokens: 10 },
    });
    const response = await embed({ encoding_format: "base64" });
    const { data } = (await response.json()) as { data: { embedding: string }[] };
    const bytes = Uint8Array.from(atob(data[0]?.embedding ?? ""), (unit) => unit.charCodeAt(0));
    expect([...new Float32Array(bytes.buffer)]).toEqual([0, 0.125, 0.25]);
  });

  it.each([
    ["one text", "a", ["a"]],
    ["texts", ["a", "b"], ["a", "b"]],
    ["token ids", [1, 2], [[1, 2]]],
    ["lists of token ids", [[1], [2, 3]], [[1], [2, 3]]],
  ])("are of %s", async (_name, input, inputs) => {
    await embed({ input, dimensions: 3, user: "u", encoding_format: null });
    expect(worker.tasks[0]?.input).toEqual({
      task: "feature-extraction",
      inputs,
      pooling: "mean",
      normalize: true,
      dimensions: 3,
    });
  });

  it.each([
    ["END", "end"],
    [true, "end"],
    ["START", "start"],
    ["NONE", "none"],
    [false, "none"],
  ])("of inputs longer than the model: %j", async (truncate, asked) => {
    expect((await embed({ truncate })).status).toBe(200);
    expect(worker.tasks[0]?.input).toMatchObject({ truncate: asked });
  });

  it("are of a deployment that the request's provider lets answer, as OpenRouter's clients ask", async () => {
    const beside = { session_id: "s", trace: { trace_id: "t" } };
    const open = { order: ["FAKE"], only: ["gpu_worker"], data_collection: "deny", zdr: null };
    expect((await embed({ provider: open, ...beside })).status).toBe(200);
    for (const provider of [{ ignore: ["gpu_worker"] }, { max_price: { request: 0 } }]) {
      const refused = await embed({ provider });
      expect([provider, refused.status]).toEqual([provider, 404]);
      expect(await refused.json()).toMatchObject({
        error: { code: "no_matching_deployment", param: "provider" },
      });
    }
    expect((await embed({ provider: { zonal: true } })).status).toBe(400);
    const [record] = await recordsOf(customer);
    expect(record?.decision?.provider).toEqual({
      order: ["FAKE"],
      only: ["gpu_worker"],
      data_collection: "deny",
    });
    expect(worker.tasks).toHaveLength(1);
  });

  it("are pooled as the model is offered", async () => {
    await admin("PUT", "/models/e", {
      owned_by: "x",
      context_tokens: 8,
      tasks: ["feature-extraction"],
      pooling: "cls",
      deployments: [{ id: "fake", url: "http://gpu-worker.test" }],
      price: {
        input_nano_usd_per_million_tokens: 1,
        cached_input_nano_usd_per_million_tokens: 0,
        output_nano_usd_per_million_tokens: 0,
      },
      confirm: true,
    });
    await embed();
    expect(worker.tasks[0]?.input).toMatchObject({ pooling: "cls" });
  });

  it.each([
    ["an empty text", { input: "" }, "input"],
    ["an empty list", { input: [] }, "input"],
    ["an empty text among others", { input: ["a", ""] }, "input[1]"],
    ["half a character", { input: "\ud800" }, "input"],
    ["texts and token ids", { input: ["a", 1] }, "input"],
    ["a token id below zero", { input: [-1] }, "input"],
    ["too many texts", { input: Array.from({ length: 10_000 }, () => "a") }, "input"],
    ["an object", { input: { a: 1 } }, "input"],
    ["no dimension", { dimensions: 0 }, "dimensions"],
    ["another end", { truncate: "MIDDLE" }, "truncate"],
    ["another format", { encoding_format: "int8" }, "encoding_format"],
    ["an unknown field", { stream: true }, "stream"],
    ["no model", { model: undefined }, "model"],
  ])("of %s are refused by name, and nothing is charged", async (_name, fields, param) => {
    const response = await embed(fields);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { param: string } };
    expect(error.param).toMatch(new RegExp(`^${param.replaceAll(/[[\]]/g, "\\$&")}`));
    expect(worker.tasks).toEqual([]);
    expect(await recordsOf(customer)).toEqual([]);
  });

  it("of a nesting bomb and of a text that is too long are refused", async () => {
    const bomb = `{"model":"e","input":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await post(customer, PATH, bomb)).status).toBe(400);
    const huge = await embed({ input: "a".repeat(5_000_000) });
    expect(huge.status).toBe(413);
    expect(worker.tasks).toEqual([]);
  });

  it("name the worker's refusal in the words of the wire", async () => {
    const message = "inputs.1: 300 tokens are more than 256";
    worker.refusal = { code: "context_length_exceeded", message, param: "inputs.1" };
    const response = await embed({ input: ["a", "b"] });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: {
        code: "context_length_exceeded",
        param: "input[1]",
        message: "input[1]: 300 tokens are more than 256",
      },
    });
    expect(await recordsOf(customer)).toMatchObject([{ outcome: "voided", charge_nano_usd: 0 }]);
  });
});

describe("a model", () => {
  it("of another kind, or none, is refused naming those that can", async () => {
    const chatModel = await embed({ model: "m" });
    expect(chatModel.status).toBe(404);
    expect(await chatModel.json()).toMatchObject({
      error: {
        code: "model_not_found",
        param: "model",
        message:
          'The model "m" is for text-generation, not for feature-extraction. For feature-extraction there is e.',
      },
    });
    const unknown = await embed({ model: "nobody" });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({
      error: { message: 'The model "nobody" does not exist. For feature-extraction there is e.' },
    });
    expect(await recordsOf(customer)).toEqual([]);
  });

  it("of tasks generates no text", async () => {
    const messages = [{ role: "user", content: "hi" }];
    for (const [path, body] of [
      ["/v1/chat/completions", { messages }],
      ["/v1/completions", { prompt: "a" }],
      ["/v1/estimate", { prompt: "a" }],
    ] as const) {
      const response = await post(customer, path, { model: "e", ...body });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        error: {
          message:
            'The model "e" is for feature-extraction, not for text-generation. For text-generation there is m.',
        },
      });
    }
    expect(worker.requests).toEqual([]);
  });

  it("says what it is for, and its admin does", async () => {
    const headers = { authorization: `Bearer ${customer.key}` };
    expect(await (await ask("/v1/models/e", { headers })).json()).toMatchObject({
      tasks: ["feature-extraction"],
    });
    expect(await (await ask("/v1/models/m", { headers })).json()).toMatchObject({
      tasks: ["text-generation"],
    });
    const refused = admin("PUT", "/models/x", {
      owned_by: "x",
      context_tokens: 8,
      tasks: ["text-generation"],
      deployments: [{ id: "fake", url: "http://gpu-worker.test" }],
      price: {
        input_nano_usd_per_million_tokens: 1,
        cached_input_nano_usd_per_million_tokens: 1,
        output_nano_usd_per_million_tokens: 1,
      },
    });
    await expect(refused).rejects.toThrow("max_output_tokens is required");
  });
});

describe("a key", () => {
  it("needs the scope of tasks, and the model", async () => {
    const keys = `/organizations/${customer.id}/keys` as const;
    const make = (fields: object) => admin("POST", keys, { name: "k", ...fields });
    const [chatOnly, otherModel, both] = await Promise.all([
      make({ scopes: ["chat"] }),
      make({ models: ["m"] }),
      make({ scopes: ["tasks"], models: ["e"] }),
    ]);
    const body = { model: "e", input: "a" };
    expect((await post(chatOnly, PATH, body)).status).toBe(403);
    expect((await post(otherModel, PATH, body)).status).toBe(404);
    expect((await post(both, PATH, body)).status).toBe(200);
  });
});

/** A call on behalf of a key is the call of its client, and no request is made of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
import type { CallOnBehalf } from "../../../src/http/key-call.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { callOf, runOnBehalf } from "../support/calls-on-behalf.ts";
import { answer, embeddingsOf, FakeWorker } from "../support/fake-worker.ts";
import { CREDIT, openTaskCustomer, post, postedOf, recordsOf } from "../support/task-customer.ts";
import { admin, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  worker.makes = () => answer("hello");
  worker.solves = (request) => {
    if (request.input.task === "feature-extraction") return embeddingsOf(request);
    if (request.input.task === "rerank")
      return { result: { task: "rerank", results: [{ index: 0, score: 0.5 }] } };
    const results = [[{ label: "good", score: 1 }]];
    return { result: { task: "text-classification", labels: ["good"], results } };
  };
  customer = await openTaskCustomer({
    e: ["feature-extraction"],
    r: ["rerank"],
    c: ["text-classification"],
    "org/mod": ["moderation"],
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const messages = [{ role: "user", content: "hi" }];
const CHAT = { model: "m", messages };

type Params = CallOnBehalf["params"];
type Case = readonly [operationId: string, path: string, body: object, params?: Params];

const CALLS: readonly Case[] = [
  ["createChatCompletion", "/v1/chat/completions", CHAT],
  ["createChatCompletion", "/v1/chat/completions", { ...CHAT, stream: true }],
  ["createCompletion", "/v1/completions", { model: "m", prompt: "hi" }],
  ["createMessage", "/v1/messages", { ...CHAT, max_tokens: 9 }],
  ["createResponse", "/v1/responses", { model: "m", input: "hi" }],
  ["createResponse", "/v1/responses", { model: "m", input: "hi", stream: true }],
  ["createEmbeddings", "/v1/embeddings", { model: "e", input: "hi" }],
  ["createModeration", "/v1/moderations", { model: "org/mod", input: "hi" }],
  ["classify", "/v1/classify", { model: "c", input: "hi" }],
  ["rerank", "/v1/rerank", { model: "r", query: "q", documents: ["a"] }],
  ["rerankV2", "/v2/rerank", { model: "r", query: "q", documents: ["a"] }],
  ["runHuggingFaceModel", "/hf/models/m", { inputs: "hi" }, { id: "m" }],
  ["runHuggingFaceModel", "/hf/models/c", { inputs: "hi" }, { id: "c" }],
  [
    "runHuggingFacePipeline",
    "/hf/models/e/pipeline/feature-extraction",
    { inputs: "hi" },
    { id: "e", task: "feature-extraction" },
  ],
  ["createHuggingFaceChat", "/hf/models/m/v1/chat/completions", { messages }, { id: "m" }],
  ["createHuggingFaceCompletion", "/hf/models/m/v1/completions", { prompt: "hi" }, { id: "m" }],
];

/** Without what is another in each answer: ids and times. */
const plain = (text: string): string =>
  text
    .replace(/\b([a-z]+)[_-](?:req_)?[0-9A-Za-z]{16,}/g, "$1")
    .replace(/"(created|created_at|completed_at)":\d+/g, '"$1":0');

const called = (fields: Partial<CallOnBehalf> = {}) => callOf(customer, fields);

describe("a call on behalf of a key", () => {
  it("is there for every operation that runs once by an Idempotency-Key", () => {
    const keyed = OPERATIONS.filter(({ idempotency }) => idempotency === "by_key");
    expect(keyed.filter(({ openCall }) => openCall === undefined)).toEqual([]);
    const untold = keyed.map(({ operationId }) => operationId);
    for (const [operationId] of CALLS) expect(untold).toContain(operationId);
    const tested = new Set(CALLS.map(([operationId]) => operationId));
    // Its body is a form: the tests of transcriptions send it through an object.
    expect(untold.filter((id) => !tested.has(id))).toEqual(["createTranscription"]);
  });

  it.each(CALLS)(
    "answers and charges as for its client: %s %s %j",
    async (...own: readonly unknown[]) => {
      const [operationId, path, body, params = {}] = own as unknown as Case;
      const asClient = await post(customer, path, body);
      const call = await called({ operationId, params });
      const onBehalf = await runOnBehalf(call, body);
      expect(onBehalf.status).toBe(200);
      expect(asClient.status).toBe(200);
      expect(onBehalf.headers.get("content-type")).toBe(asClient.headers.get("content-type"));
      expect(plain(await onBehalf.text())).toBe(plain(await asClient.text()));
      const records = await waitUntilPasses(async () => {
        const found = await recordsOf(customer);
        expect(found).toHaveLength(2);
        return found;
      });
      const [second, first] = records;
      expect(second?.id).toBe(onBehalf.headers.get("x-request-id"));
      expect(second?.charge_nano_usd).toBe(first?.charge_nano_usd);
      expect(second?.charge_nano_usd).toBeGreaterThan(0);
      expect(second?.api_key_id).toBe(customer.keyId);
    },
  );

  it("of a key that opens nothing any more is refused, holds nothing and reaches no worker", async () => {
    const call = await called();
    await admin("DELETE", `/organizations/${customer.id}/keys/${customer.keyId}`);
    const response = await runOnBehalf(call, CHAT);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "invalid_api_key" } });
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
    expect(worker.requests).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("in the name of a key that it does not know the secret of is refused", async () => {
    const call = await called();
    const response = await runOnBehalf({ ...call, key: { ...call.key, keyHash: "0" } }, CHAT);
    expect(response.status).toBe(401);
    expect(worker.requests).toEqual([]);
  });

  it.each([
    ["createMessage", { type: "error", error: { type: "invalid_request_error" } }],
    ["createChatCompletion", { error: { code: "invalid_value", param: "messages" } }],
  ])("is refused in the words of its operation: %s", async (operationId, told) => {
    const response = await runOnBehalf(await called({ operationId }), { ...CHAT, messages: 1 });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject(told);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("that nobody wants any more when it begins is not begun", async () => {
    const response = await runOnBehalf(await called(), CHAT, AbortSignal.abort());
    expect(response.ok).toBe(false);
    expect(worker.requests).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("that is wanted no more stops at its worker, and is charged nothing of a whole answer", async () => {
    worker.makes = undefined;
    const abort = new AbortController();
    const running = runOnBehalf(await called(), CHAT, abort.signal);
    await waitUntilPasses(() => expect(worker.requests).toHaveLength(1));
    abort.abort();
    expect((await running).ok).toBe(false);
    await waitUntilPasses(() => expect(worker.stopped).toHaveLength(1));
  });

  it("of an operation that is for nobody's key is our own fault, and said before it runs", async () => {
    const call = await called({ operationId: "listOrganizations" });
    await expect(runOnBehalf(call, {})).rejects.toThrow("listOrganizations");
  });
});

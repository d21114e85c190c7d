/** Tasks over the worker's HTTP interface, on the bundled models. */
import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { deriveSigningKey, verifyReceipt } from "../../../src/contract/signature.ts";
import type { TaskEvent, TaskInput, TaskRequest } from "../../../src/contract/task.ts";
import { FAR_MS, requestOf, SECRET, WorkerProcess } from "./worker-process.ts";

let worker: WorkerProcess;
beforeAll(async () => {
  worker = await WorkerProcess.start();
});
afterAll(() => worker.dispose());

const taskOf = (model: string, input: TaskInput): TaskRequest => ({
  protocol: 1,
  requestId: `task_${randomUUID()}`,
  organizationId: "org_test",
  model,
  deadlineMs: Date.now() + FAR_MS,
  priority: 0,
  input,
});

const endOf = (events: readonly TaskEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== "end") throw new Error(`ended by ${JSON.stringify(last)}`);
  return last;
};

const sentiment = (text: string): TaskInput => ({
  task: "text-classification",
  inputs: [text],
  topK: 1,
  functionToApply: null,
});

describe("a task", () => {
  it("is answered with its result and a signed receipt, beside generation", async () => {
    const request = taskOf(
      "pocket-sentiment",
      sentiment("The food was wonderful and the staff was kind."),
    );
    const [events, chat] = await Promise.all([
      worker.runTask(request),
      worker.generate(requestOf("What is the capital of France?")),
    ]);
    expect(chat.texts).toEqual(["The capital of France is Paris."]);
    expect(events[0]).toMatchObject({ type: "started" });
    const { result, receipt } = endOf(events);
    expect(result).toMatchObject({ results: [[{ label: "positive" }]] });
    expect(receipt).toMatchObject({ requestId: request.requestId, outcome: "completed" });
    expect(receipt.promptTokens).toBeGreaterThan(5);
    const key = await deriveSigningKey(SECRET, "receipt");
    expect(await verifyReceipt(key, receipt)).toBe(true);
    expect(await worker.state(request.requestId)).toMatchObject({ state: "ended", receipt });
  });

  it("shares a batch with others that come together", async () => {
    await worker.runTask(taskOf("pocket-sentiment", sentiment("Warm.")));
    // On a busy machine those that are sent together may be read one after another; not every time.
    let most = 0;
    for (let round = 0; round < 10 && most <= 1; round += 1) {
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          worker.runTask(
            taskOf("pocket-sentiment", sentiment(`The room number ${index} was dirty.`)),
          ),
        ),
      );
      most = Math.max(...all.map((events) => endOf(events).receipt.batchOccupancy));
    }
    expect(most).toBeGreaterThan(1);
  });

  it("gives embeddings of one length", async () => {
    const input: TaskInput = {
      task: "feature-extraction",
      inputs: ["The cat sleeps.", "A cat is sleeping."],
      pooling: "mean",
      normalize: true,
      dimensions: null,
    };
    const { result } = endOf(await worker.runTask(taskOf("pocket-encoder", input)));
    if (result.task !== "feature-extraction") throw new Error(result.task);
    const [first, second] = result.embeddings.map((text) => {
      const bytes = Buffer.from(text, "base64");
      return Array.from({ length: result.dimensions }, (_, index) => bytes.readFloatLE(index * 4));
    });
    const cosine = (first ?? []).reduce(
      (sum, value, index) => sum + value * (second?.[index] ?? 0),
      0,
    );
    expect(cosine).toBeGreaterThan(0.8);
  });

  it.each<[string, string, TaskInput, number, string]>([
    ["an unknown model", "nobody", sentiment("x"), 404, "model_not_found"],
    ["a model for another task", "pocket-ner", sentiment("x"), 400, "invalid_value"],
    [
      "a text that is too long",
      "pocket-sentiment",
      sentiment("word ".repeat(5_000)),
      400,
      "context_length_exceeded",
    ],
  ])("is refused by name: %s", async (_name, model, input, status, code) => {
    const response = await worker.call("POST", "/v1/tasks", taskOf(model, input));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it("needs a signature", async () => {
    const body = JSON.stringify(taskOf("pocket-sentiment", sentiment("x")));
    const response = await fetch(`${worker.baseUrl}/v1/tasks`, { method: "POST", body });
    expect(response.status).toBe(401);
  });
});

/**
 * Bad input of every class for every operation that a key asks with a body: a clear 4xx in the
 * operation's own form, which names the field, and nothing held or charged. Fields are read from
 * the schemas, so that a new operation joins by itself.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { z } from "zod";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { MODEL_TASKS } from "../../../src/contract/models.ts";
import { findTask, HUGGING_FACE_TASKS } from "../../../src/dialects/hugging-face/tasks.ts";
import type { Operation } from "../../../src/http/operation.ts";
import { isWhole } from "../../support/random.ts";
import { BAD_BODIES, expectRefusal, type Sent } from "../support/bad-bodies.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { KINDS, requestFieldsOf, type Kind } from "../support/request-fields.ts";
import { CREDIT, openTaskCustomer } from "../support/task-customer.ts";
import { TestAccount } from "../support/test-account.ts";
import { ask, type Customer } from "../support/test-worker.ts";

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const EVERY = { chat: "m", task: "all" };

interface Asked {
  readonly name: string;
  readonly operation: Operation;
  readonly path: string;
  readonly good: Readonly<Record<string, unknown>>;
  readonly schema: z.ZodType;
}

/** What tasks at Hugging Face's URLs are asked, where it is not a text. */
const INPUTS: Readonly<Record<string, object>> = {
  "sentence-similarity": { inputs: { source_sentence: "a", sentences: ["b"] } },
  "question-answering": { inputs: { question: "a", context: "b" } },
  "zero-shot-classification": { inputs: "a", parameters: { candidate_labels: ["b"] } },
  "fill-mask": { inputs: "the [MASK]" },
  "image-classification": { inputs: PIXEL },
  "object-detection": { inputs: PIXEL },
  // Its fields are judged before what is in it.
  "automatic-speech-recognition": { inputs: PIXEL },
};

const ASKED: readonly Asked[] = OPERATIONS.flatMap((operation): Asked[] => {
  const { access, body, path, operationId } = operation;
  if (access.by !== "key" || body === undefined || body.isForm === true) return [];
  const own = { operation, schema: body.schema };
  if (path.includes("{task}"))
    return HUGGING_FACE_TASKS.map((task) => ({
      ...own,
      name: `${operationId} ${task}`,
      path: path.replace("{id}", EVERY.task).replace("{task}", task),
      good: { inputs: "a", ...INPUTS[task] } as Asked["good"],
      schema: findTask(task)?.schema ?? body.schema,
    }));
  const example = body.example as Asked["good"];
  const isTask = access.scope === "tasks" || operationId === "runHuggingFaceModel";
  const model = isTask ? EVERY.task : EVERY.chat;
  const good = "model" in example ? { ...example, model } : example;
  return [{ ...own, name: operationId, path: path.replace("{id}", model), good }];
});

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  const tasks = MODEL_TASKS.filter((task) => task !== "text-generation" && task !== "moderation");
  customer = await openTaskCustomer({ all: tasks });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function send({ path }: Asked, { body, headers = {}, method = "POST" }: Sent) {
  const own = new Headers({
    authorization: `Bearer ${customer.key}`,
    "content-type": "application/json",
  });
  for (const [name, value] of Object.entries(headers))
    if (value === null) own.delete(name);
    else own.set(name, value);
  return ask(path, { method, headers: own, ...(method !== "GET" && { body }) });
}

/** @param says what the sentence must have in it */
async function expectRefused(asked: Asked, sent: Sent, says: string): Promise<void> {
  const response = await send(asked, sent);
  await expectRefusal(response, { path: asked.path, name: asked.name, sent, says });
}

const VALUES: Readonly<Record<Kind, unknown>> = {
  null: null,
  boolean: true,
  number: 7,
  string: "\u0007x",
  array: [7],
  object: { q: 7 },
};

const UNASKED: readonly { readonly sent: Sent; readonly says: string }[] = [
  { sent: { body: "", method: "PUT" }, says: "PUT" },
  { sent: { body: "{}", headers: { authorization: null } }, says: "api key" },
];

describe("bad input of every class", () => {
  it.each(ASKED.map((asked) => [asked.name, asked] as const))(
    "is refused by %s, in its own form and for nothing",
    async (_name, asked) => {
      const put = (name: string, value: unknown): Sent => ({
        body: JSON.stringify({ ...asked.good, [name]: value }),
      });
      for (const { sent, says } of BAD_BODIES) await expectRefused(asked, sent, says);
      for (const { sent, says } of UNASKED) await expectRefused(asked, sent, says);
      await expectRefused(asked, put("wisdom", 1), "wisdom");
      for (const [name, value] of Object.entries(asked.good))
        if (Array.isArray(value))
          await expectRefused(asked, put(name, Array(10_000).fill(value[0])), name);
      for (const [at, { name, isRequired, kinds }] of requestFieldsOf(asked.schema).entries()) {
        const wrong = KINDS.filter((kind) => !kinds.has(kind) && (kind !== "null" || isRequired));
        const chosen = isWhole
          ? wrong
          : wrong.filter((_kind, place) => place === at % wrong.length);
        for (const kind of chosen) await expectRefused(asked, put(name, VALUES[kind]), name);
        if (isRequired) await expectRefused(asked, put(name, undefined), name);
      }
      expect([...worker.tasks, ...worker.requests]).toEqual([]);
      const { openHolds, balance } = (await new TestAccount(customer.id).stub.describe()) ?? {};
      expect([openHolds ?? 0, balance?.postedNanoUsd ?? CREDIT]).toEqual([0, CREDIT]);
    },
  );
});

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

interface Sent {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly method?: string;
}

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

/** What is told of a refusal, whichever form its operation has for errors. */
interface Refusal {
  readonly message: string;
  readonly code: string;
}

function refusalIn(text: string): Refusal {
  const { error, code } = JSON.parse(text) as {
    error: string | { message: string; code: string };
    code?: string;
  };
  return typeof error === "string" ? { message: error, code: code ?? "" } : error;
}

/** @param says what the sentence must have in it */
async function expectRefused(asked: Asked, sent: Sent, says: string): Promise<void> {
  const response = await send(asked, sent);
  const text = await response.text();
  const shown = typeof sent.body === "string" ? sent.body.slice(0, 200) : "bytes";
  const what = `${asked.name} ${shown}: ${response.status} ${text.slice(0, 300)}`;
  expect(response.status, what).toBeGreaterThanOrEqual(400);
  expect(response.status, what).toBeLessThan(500);
  const { message, code } = refusalIn(text);
  expect(`${code} ${message}`.toLowerCase(), what).toContain(says.toLowerCase());
}

const VALUES: Readonly<Record<Kind, unknown>> = {
  null: null,
  boolean: true,
  number: 7,
  string: "\u0007x",
  array: [7],
  object: { q: 7 },
};

const BODIES: readonly (readonly [name: string, sent: Sent, says: string])[] = [
  ["no JSON", { body: "{" }, "invalid_json"],
  ["nothing", { body: "" }, "invalid_json"],
  ["NaN", { body: '{"x":NaN}' }, "invalid_json"],
  ["no UTF-8", { body: Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d) }, "UTF-8"],
  ["a list", { body: "[]" }, "object"],
  ["null", { body: "null" }, "object"],
  ["a name twice", { body: '{"model":"m","stream":true,"model":"n"}' }, "model is given twice"],
  ["a name twice, written in two ways", { body: '{"user":"a","us\\u0065r":"b"}' }, "user is given"],
  ["a name twice inside", { body: '{"x":[{"y":{"z":1,"z":1}}]}' }, "x[0].y.z is given twice"],
  ["half a character", { body: '{"x":["a","\\ud83d"]}' }, "x[1] must be whole characters"],
  ["half a character in a name", { body: '{"x":{"\\ude00":1}}' }, "x has a name with half"],
  ["a nesting bomb", { body: `{"x":${"[".repeat(50_000)}` }, "deep"],
  ["a body of another type", { body: "{}", headers: { "content-type": "text/plain" } }, "type"],
  ["a packed body", { body: "{}", headers: { "content-encoding": "gzip" } }, "gzip"],
  ["another method", { body: "", method: "PUT" }, "PUT"],
  ["no key", { body: "{}", headers: { authorization: null } }, "api key"],
];

describe("bad input of every class", () => {
  it.each(ASKED.map((asked) => [asked.name, asked] as const))(
    "is refused by %s, in its own form and for nothing",
    async (_name, asked) => {
      const put = (name: string, value: unknown): Sent => ({
        body: JSON.stringify({ ...asked.good, [name]: value }),
      });
      for (const [, sent, says] of BODIES) await expectRefused(asked, sent, says);
      await expectRefused(asked, put("wisdom", 1), "wisdom");
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

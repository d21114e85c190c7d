/**
 * A transcription that is streamed, and what its account takes away meanwhile: it ends at the next
 * text, says why, and costs what was heard and written.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { parseAttemptId } from "../../../src/contract/attempts.ts";
import type { TaskEvent, TaskRequest } from "../../../src/contract/task.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { passTime, runClock, stopClock } from "../support/clock.ts";
import { endedState, FakeWorker } from "../support/fake-worker.ts";
import { silentWav } from "../support/silent-wav.ts";
import { CREDIT, openTaskCustomer, postedOf, recordsOf } from "../support/task-customer.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, ask, MODEL, type Customer } from "../support/test-worker.ts";

const READ = 100;
const WRITTEN = 30;
const PROMPT_TOKENS = 10;
/** How long what the account said is good for. */
const SLICE_MS = 10_000;

let worker: FakeWorker;
let customer: Customer;
let task: TaskRequest | undefined;
/** What the worker writes next. */
let told: TaskEvent[] = [];

beforeEach(async () => {
  stopClock();
  task = undefined;
  worker = new FakeWorker();
  worker.listen();
  hearSlowly();
  customer = await openTaskCustomer({});
  await admin("PUT", "/models/listener", {
    ...MODEL,
    max_output_tokens: 0,
    tasks: ["automatic-speech-recognition"],
    confirm: true,
    price: {
      input_nano_usd_per_million_tokens: READ * 1_000_000,
      cached_input_nano_usd_per_million_tokens: 0,
      output_nano_usd_per_million_tokens: WRITTEN * 1_000_000,
      per_request_nano_usd: 0,
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  runClock();
});

/**
 * A task writes what the test tells, when it tells it; all else is the fake worker's. The stream
 * looks for it by itself: what one request waits for, another cannot resolve.
 */
function hearSlowly(): void {
  told = [];
  const { fetch: others } = globalThis;
  vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => {
    if (new URL(url).pathname !== "/v1/tasks") return others(url, init);
    task = JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) as TaskRequest;
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          while (told.length === 0) {
            init.signal?.throwIfAborted();
            await new Promise((resolve) => setTimeout(resolve, 1));
          }
          const events = told.splice(0).map((event) => `data: ${JSON.stringify(event)}\n\n`);
          controller.enqueue(encoder.encode(events.join("")));
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  });
}

const delta = (text: string, completionTokens: number): TaskEvent => ({
  type: "delta",
  text,
  promptTokens: 4,
  completionTokens,
});

function transcribe(): Promise<Response> {
  const form = new FormData();
  form.append("model", "listener");
  form.append("file", new Blob([silentWav()]), "sound.wav");
  form.append("stream", "true");
  return ask("/v1/audio/transcriptions", {
    method: "POST",
    body: form,
    headers: { authorization: `Bearer ${customer.key}` },
  });
}

/** @returns what reads the stream, once the worker has begun */
async function begin() {
  const asked = transcribe();
  await waitUntilPasses(() => expect(task).toBeDefined());
  told.push({ type: "started", promptTokens: PROMPT_TOKENS });
  const response = await asked;
  expect(response.status).toBe(200);
  return response.body?.pipeThrough(new TextDecoderStream()).getReader();
}

const eventsIn = (text: string): unknown[] =>
  text
    .split("\n")
    .flatMap((line) => (line.startsWith("data: ") ? [JSON.parse(line.slice(6)) as unknown] : []));

const KEY = () => `/organizations/${customer.id}/keys/${customer.keyId}` as const;

const CAUSES: readonly (readonly [string, string, RegExp, () => Promise<unknown>])[] = [
  [
    "its organization is suspended",
    "organization_suspended",
    /Invoice 17/,
    () => admin("POST", `/organizations/${customer.id}/suspend`, { reason: "Invoice 17" }),
  ],
  [
    "its key is disabled",
    "access_revoked",
    /disabled/,
    () => admin("PATCH", KEY(), { disabled: true }),
  ],
  ["its key is revoked", "access_revoked", /revoked/, () => admin("DELETE", KEY())],
  [
    "its key loses the model",
    "access_revoked",
    /key/,
    () => admin("PATCH", KEY(), { models: ["other"] }),
  ],
  [
    "its budget is lowered",
    "budget_exhausted",
    /budget/,
    () =>
      admin("PUT", `/organizations/${customer.id}/budgets`, {
        scope: "organization",
        scope_id: customer.id,
        window: "ever",
        hard_nano_usd: 1,
      }),
  ],
];

describe("a transcription that is streamed", () => {
  it.each(CAUSES)(
    "ends at its next text when %s, and costs what the worker's receipt says",
    async (_name, code, says, takeAway) => {
      const reader = await begin();
      told.push(delta("Hello", 1));
      let text = (await reader?.read())?.value ?? "";
      await takeAway();
      // What runs goes on until the account is asked again.
      told.push(delta(" there", 2));
      text += (await reader?.read())?.value ?? "";
      const { requestId } = parseAttemptId(task?.requestId ?? "");
      const counts = { promptTokens: 6, completionTokens: 3 };
      worker.states.set(requestId, await endedState(customer.id, requestId, counts));
      passTime(SLICE_MS);
      told.push(delta(" you", 3));
      for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
        text += next.value;
      const events = eventsIn(text);
      expect(events.slice(0, 2)).toEqual([
        { type: "transcript.text.delta", delta: "Hello" },
        { type: "transcript.text.delta", delta: " there" },
      ]);
      expect(events.slice(2)).toEqual([
        { error: expect.objectContaining({ code, message: expect.stringMatching(says) }) },
      ]);
      expect(worker.cancelled).toContain(requestId);
      expect(await recordsOf(customer)).toMatchObject([
        { outcome: code, measured_by: "receipt", charge_nano_usd: 6 * READ + 3 * WRITTEN },
      ]);
      expect(await postedOf(customer)).toBe(CREDIT - 6 * READ - 3 * WRITTEN);
      const books = await new TestAccount(customer.id).stub.reconcile();
      expect(books).toMatchObject({ isChainIntact: true, heldNanoUsd: 0, openHolds: 0 });
    },
  );
});

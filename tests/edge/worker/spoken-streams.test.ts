/** Transcriptions whose text is told while it is written: what is given, and what it costs. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { parseAttemptId } from "../../../src/contract/attempts.ts";
import { fc, runs } from "../../support/random.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { endedState, FakeWorker, type TaskDelta } from "../support/fake-worker.ts";
import { silentWav } from "../support/silent-wav.ts";
import { CREDIT, openTaskCustomer, postedOf, recordsOf } from "../support/task-customer.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, ask, MODEL, type Customer } from "../support/test-worker.ts";

const READ = 100;
const WRITTEN = 30;
/** Of the whole sound, as the fake worker counts it. */
const PROMPT_TOKENS = 10;

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
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
});

const WAV = silentWav();

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly include?: string;
}

function transcribe({ headers = {}, signal, include }: Sent = {}): Promise<Response> {
  const form = new FormData();
  form.append("model", "listener");
  form.append("file", new Blob([WAV]), "sound.wav");
  form.append("stream", "true");
  if (include !== undefined) form.append("include[]", include);
  return ask("/v1/audio/transcriptions", {
    method: "POST",
    body: form,
    headers: { authorization: `Bearer ${customer.key}`, ...headers },
    ...(signal !== undefined && { signal }),
  });
}

const written = (text: string, completionTokens: number, promptTokens = 4): TaskDelta => ({
  type: "delta",
  text,
  promptTokens,
  completionTokens,
});

function ends(text = "Hello there.", completionTokens = 3, more: object = {}): void {
  worker.solves = () => ({
    receipt: { completionTokens },
    result: {
      task: "pipeline",
      pipeline: "automatic-speech-recognition",
      results: [{ text, ...more }],
    },
  });
}

const payloadsIn = (text: string): string[] =>
  text.split("\n").flatMap((line) => (line.startsWith("data: ") ? [line.slice(6)] : []));

const eventsIn = (text: string): unknown[] =>
  payloadsIn(text).map((payload) => (payload === "[DONE]" ? payload : JSON.parse(payload)));

const delta = (text: string) => ({ type: "transcript.text.delta", delta: text });
const usageOf = (tokens: number) => ({
  type: "tokens",
  input_tokens: PROMPT_TOKENS,
  input_token_details: { audio_tokens: PROMPT_TOKENS, text_tokens: 0 },
  output_tokens: tokens,
  total_tokens: PROMPT_TOKENS + tokens,
});
const done = (text: string, tokens: number) => ({
  type: "transcript.text.done",
  text,
  usage: usageOf(tokens),
});

/** Reads until so many events are there, and keeps the rest open. */
async function readFirst(response: Response, events: number) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (payloadsIn(text).length < events) {
    const next = await reader?.read();
    if (next === undefined || next.done) throw new Error(`it ended: ${text}`);
    text += next.value;
  }
  return { text, reader };
}

describe("a transcription that is streamed", () => {
  it("tells its text as the worker does, before the worker is done", async () => {
    worker.writes = () => [written("Hello", 1), written(" there", 2)];
    const response = await transcribe();
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("x-request-id")).toMatch(/^req_/);
    const { text, reader } = await readFirst(response, 2);
    expect(eventsIn(text)).toEqual([delta("Hello"), delta(" there")]);
    await reader?.cancel();
  });

  it("ends with all of its text and its usage, and costs what its receipt says", async () => {
    worker.writes = () => [written("Hello", 1), written(" there", 2, PROMPT_TOKENS)];
    ends();
    const response = await transcribe();
    expect(eventsIn(await response.text())).toEqual([
      delta("Hello"),
      delta(" there"),
      delta("."),
      done("Hello there.", 3),
      "[DONE]",
    ]);
    expect(await recordsOf(customer)).toMatchObject([
      {
        outcome: "completed",
        measured_by: "receipt",
        streamed: true,
        prompt_tokens: PROMPT_TOKENS,
        completion_tokens: 3,
        charge_nano_usd: PROMPT_TOKENS * READ + 3 * WRITTEN,
      },
    ]);
  });

  it("says with each part how likely its tokens were, and with its end of all", async () => {
    const [hello, there, end] = [" Hello", " there", "."].map((token, at) => ({
      token,
      logprob: -at - 0.5,
      bytes: [...new TextEncoder().encode(token)],
    }));
    if (hello === undefined || there === undefined || end === undefined) throw new Error("none");
    worker.writes = () => [
      { ...written("Hello", 1), logprobs: [hello] },
      // A part in which no token ends.
      written(" th", 2),
    ];
    const text = "Hello there.";
    const logprobs = [hello, there, end];
    ends(text, 3, { logprobs });
    expect(eventsIn(await (await transcribe({ include: "logprobs" })).text())).toEqual([
      { ...delta("Hello"), logprobs: [hello] },
      delta(" th"),
      { ...delta("ere."), logprobs: [there, end] },
      { ...done(text, 3), logprobs },
      "[DONE]",
    ]);
  });

  it("of a worker of the release before, which tells of none, comes whole, in words", async () => {
    ends();
    expect(eventsIn(await (await transcribe()).text())).toEqual([
      delta("Hello "),
      delta("there."),
      done("Hello there.", 3),
      "[DONE]",
    ]);
  });

  it("is asked for by a header, and only where it is streamed", async () => {
    ends();
    const form = new FormData();
    form.append("model", "listener");
    form.append("file", new Blob([WAV]), "sound.wav");
    const headers = { authorization: `Bearer ${customer.key}` };
    await ask("/v1/audio/transcriptions", { method: "POST", body: form, headers });
    await (await transcribe()).text();
    const asked = worker.taskHeads.map((heads) => heads.get("x-tidegate-task-text"));
    expect(asked).toEqual([null, "delta"]);
    const [whole, streamed] = worker.tasks.map(({ input }) => input);
    expect(streamed).toEqual(whole);
  });

  it("gives no text that its end contradicts a second time", async () => {
    worker.writes = () => [written("Hallo", 1)];
    ends();
    const events = eventsIn(await (await transcribe()).text());
    expect(events).toEqual([delta("Hallo"), done("Hello there.", 3), "[DONE]"]);
  });
});

describe("the money of a transcription that is streamed", () => {
  it("is that of what was heard and written when its client leaves in the middle", async () => {
    worker.writes = () => [written("Hello", 1)];
    const client = new AbortController();
    const response = await transcribe({ signal: client.signal });
    const { reader } = await readFirst(response, 1);
    const { requestId } = parseAttemptId(worker.tasks[0]?.requestId ?? "");
    const run = await endedState(customer.id, requestId, { promptTokens: 4, completionTokens: 2 });
    worker.states.set(requestId, run);
    client.abort();
    await reader?.cancel().catch(() => undefined);
    await waitUntilPasses(() => expect(worker.stopped).toEqual([requestId]));
    expect(await recordsOf(customer)).toMatchObject([
      {
        outcome: "client_left",
        measured_by: "receipt",
        charge_nano_usd: 4 * READ + 2 * WRITTEN,
      },
    ]);
  });

  it("is that of what was given when the worker breaks off, which the stream says", async () => {
    worker.writes = () => [written("Hello", 1), written(" there", 2)];
    worker.breaksOff = true;
    const events = eventsIn(await (await transcribe()).text());
    expect(events.slice(0, 2)).toEqual([delta("Hello"), delta(" there")]);
    expect(events.slice(2)).toMatchObject([{ error: { code: "backend_failed" } }]);
    expect(await recordsOf(customer)).toMatchObject([
      {
        outcome: "backend_failed",
        measured_by: "relay",
        charge_nano_usd: 4 * READ + 2 * WRITTEN,
      },
    ]);
  });

  it("is that of what was given when the worker fails, whatever else it made", async () => {
    worker.writes = () => [written("Hello", 1)];
    worker.solves = () => ({ receipt: { outcome: "failed", completionTokens: 9 } });
    const events = eventsIn(await (await transcribe()).text());
    expect(events).toMatchObject([delta("Hello"), { error: { code: "backend_failed" } }]);
    expect(await postedOf(customer)).toBe(CREDIT - 4 * READ - WRITTEN);
  });

  it("is none where nothing was given before it broke", async () => {
    worker.solves = () => ({ receipt: { outcome: "failed" } });
    const events = eventsIn(await (await transcribe()).text());
    expect(events).toMatchObject([{ error: { code: "backend_failed" } }]);
    await recordsOf(customer);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("is taken once for a key, whose stream is given again, also from its middle", async () => {
    worker.writes = () => [written("Hello", 1), written(" there", 2)];
    ends();
    const headers = { "idempotency-key": "spoken" };
    const first = await (await transcribe({ headers })).text();
    const again = await transcribe({ headers });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await again.text()).toBe(first);
    const rest = await transcribe({ headers: { ...headers, "last-event-id": "1" } });
    expect(eventsIn(await rest.text())).toEqual(eventsIn(first).slice(1));
    expect(worker.tasks).toHaveLength(1);
    expect(await recordsOf(customer)).toHaveLength(1);
    expect(await postedOf(customer)).toBe(CREDIT - PROMPT_TOKENS * READ - 3 * WRITTEN);
  });

  it("is that of the receipt when the edge dies and the worker says that it was done", async () => {
    worker.writes = () => [written("Hello", 1)];
    const { reader } = await readFirst(await transcribe(), 1);
    const requestId = worker.tasks[0]?.requestId ?? "";
    const tokens = { promptTokens: PROMPT_TOKENS, completionTokens: 3 };
    const state = await endedState(customer.id, parseAttemptId(requestId).requestId, tokens);
    if (state.state !== "ended") throw new Error(state.state);
    const account = new TestAccount(customer.id);
    await account.stub.takeReceipts([state.receipt]);
    await account.expire();
    expect(await postedOf(customer)).toBe(CREDIT - PROMPT_TOKENS * READ - 3 * WRITTEN);
    await reader?.cancel();
  });

  it("adds up whatever streams come to", async () => {
    const end = fc.constantFrom("given", "failed", "broken");
    const task = fc.record({ end, tokens: fc.integer({ min: 0, max: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(task, { minLength: 1, maxLength: 4 }), async (tasks) => {
        let charged = CREDIT - (await postedOf(customer));
        for (const { end: ending, tokens } of tasks) {
          worker.writes = () =>
            Array.from({ length: tokens }, (_, at) => written("x", at + 1, at + 1));
          worker.breaksOff = ending === "broken";
          ends("x".repeat(tokens), tokens);
          if (ending === "failed") worker.solves = () => ({ receipt: { outcome: "failed" } });
          const events = eventsIn(await (await transcribe()).text());
          const isGiven = ending === "given";
          expect(events.at(-1) === "[DONE]").toBe(isGiven);
          if (isGiven) charged += PROMPT_TOKENS * READ + tokens * WRITTEN;
          // Of the fake's failure the receipt has no token written.
          else if (tokens > 0)
            charged += ending === "failed" ? PROMPT_TOKENS * READ : tokens * (READ + WRITTEN);
          await recordsOf(customer);
        }
        expect(await postedOf(customer)).toBe(CREDIT - charged);
        const books = await new TestAccount(customer.id).stub.reconcile();
        expect(books).toMatchObject({ isChainIntact: true, heldNanoUsd: 0, openHolds: 0 });
      }),
      { numRuns: runs(4) },
    );
  });
});

const likely = (tokens: number, token = "a") =>
  Array.from({ length: tokens }, () => ({ token, logprob: -1, bytes: [97] }));

describe("a worker that tells more than it may", () => {
  it.each<[string, TaskDelta[]]>([
    ["the same tokens twice", [written("a", 1), written("b", 1)]],
    ["more than could be written", [written("a", 100_000)]],
    ["more than there was to hear", [written("a", 1, PROMPT_TOKENS + 1)]],
    ["that less was heard than before", [written("a", 1, 5), written("b", 2, 4)]],
    ["a long text in a token", [written("a".repeat(257), 1)]],
    ["of more than its receipt has", [written("a", 4)]],
    ["how likely more tokens were than it wrote", [{ ...written("a", 1), logprobs: likely(2) }]],
    ["a token of a page", [{ ...written("a", 1), logprobs: likely(1, "a".repeat(257)) }]],
  ])("is broken off: %s", async (_name, deltas) => {
    worker.writes = () => deltas;
    ends();
    // It comes in one piece, so that there is a status still.
    const response = await transcribe();
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: { code: "backend_failed" } });
    expect(await recordsOf(customer)).toMatchObject([{ charge_nano_usd: 0 }]);
  });
});

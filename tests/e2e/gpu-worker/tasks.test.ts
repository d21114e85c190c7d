/** Drives the task service in this process, on the seven models that come with the product. */
import { fileURLToPath } from "node:url";

import { AutoTokenizer } from "@huggingface/transformers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { TextReader } from "../../../gpu-worker/src/reading/text-reader.ts";
import type { TaskServiceEvent } from "../../../gpu-worker/src/tasks/active-task.ts";
import {
  TaskService,
  type TaskServiceOptions,
} from "../../../gpu-worker/src/tasks/task-service.ts";
import { TaskTokenizer } from "../../../gpu-worker/src/tasks/text/tokenizer.ts";
import {
  type TaskInput,
  type TaskRequest,
  taskRequestSchema,
  type TaskResult,
  taskResultSchema,
} from "../../../src/contract/task.ts";

const NAMES = ["encoder", "rerank", "sentiment", "fill-mask", "qa", "ner", "nli"] as const;
const CPU = { device: "cpu", dtype: "q8", threads: 1, cacheFolder: "unused" } as const;

interface Harness {
  readonly service: TaskService;
  readonly batches: { readonly model: string; readonly rows: number }[];
  nowMs: number;
}

let nextId = 0;

const reader = new TextReader({ cacheFolder: CPU.cacheFolder, maxTokenizers: NAMES.length });
afterAll(() => reader.dispose());

async function start(
  names: readonly (typeof NAMES)[number][],
  options: Partial<TaskServiceOptions> = {},
): Promise<Harness> {
  const batches: Harness["batches"] = [];
  const harness = { batches, nowMs: 1_000 };
  const service = new TaskService({
    reader,
    now: () => harness.nowMs,
    tick: () => performance.now(),
    onBatch: (batch) => batches.push(batch),
    ...options,
  });
  for (const name of names) {
    const path = fileURLToPath(
      new URL(`../../../gpu-worker/models/pocket-${name}`, import.meta.url),
    );
    await service.load({ id: `pocket-${name}`, kind: "folder", path }, CPU);
  }
  return Object.assign(harness, { service });
}

function toRequest(model: string, input: TaskInput, more: Partial<TaskRequest> = {}): TaskRequest {
  nextId += 1;
  return taskRequestSchema.parse({
    protocol: 1,
    requestId: `request-${nextId}`,
    organizationId: "org",
    model: `pocket-${model}`,
    deadlineMs: 60_000,
    priority: 0,
    input,
    ...more,
  });
}

type LastEvent = Extract<TaskServiceEvent, { type: "end" | "error" }>;
type Refused = Extract<TaskServiceEvent, { type: "refused" }>;

/** Submits; `onEvent` sees all events. */
function run(
  { service }: Harness,
  request: TaskRequest,
  onEvent: (event: TaskServiceEvent) => void = () => undefined,
): Promise<{ events: TaskServiceEvent[]; last: LastEvent }> {
  const events: TaskServiceEvent[] = [];
  return new Promise((resolve, reject) => {
    const sink = (event: TaskServiceEvent) => {
      events.push(event);
      onEvent(event);
      if (event.type === "end" || event.type === "error") resolve({ events, last: event });
      if (event.type === "refused") reject(new Error(event.refusal.code));
    };
    service.submit(request, sink).then((refusal) => {
      if (refusal !== undefined) reject(new Error(`${refusal.code}: ${refusal.message}`));
    }, reject);
  });
}

async function ask<Name extends TaskResult["task"]>(
  harness: Harness,
  model: string,
  input: Extract<TaskInput, { task: Name }>,
): Promise<Extract<TaskResult, { task: Name }>> {
  const { last } = await run(harness, toRequest(model, input));
  if (last.type === "error") throw new Error(last.message);
  return taskResultSchema.parse(last.result) as Extract<TaskResult, { task: Name }>;
}

const embed = (inputs: (string | number[])[], more: object = {}) => ({
  task: "feature-extraction" as const,
  inputs,
  pooling: "mean" as const,
  normalize: true,
  dimensions: null,
  ...more,
});
const classify = (...inputs: string[]) => ({
  task: "text-classification" as const,
  inputs,
  topK: null,
  functionToApply: null,
});
const answer = (question: string, context: string, more: object = {}) => ({
  task: "question-answering" as const,
  inputs: [{ question, context }],
  topK: 1,
  maxAnswerTokens: 15,
  strideTokens: null,
  canBeUnanswerable: false,
  ...more,
});
const tag = (aggregation: "none" | "simple", ...inputs: string[]) => ({
  task: "token-classification" as const,
  inputs,
  aggregation,
  ignoreLabels: ["O"],
});
const judge = (inputs: string[], labels: string[], more: object = {}) => ({
  task: "zero-shot-classification" as const,
  inputs,
  labels,
  hypothesisTemplate: "This text is about {}.",
  multiLabel: false,
  ...more,
});

function toVector(base64: string): Float32Array {
  const bytes = Buffer.from(base64, "base64");
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, v, at) => sum + v * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe("the tasks", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await start(NAMES);
  });
  afterAll(() => harness.service.close());

  it("are found from each model's config, and rows may share a batch in all of them", () => {
    const { models } = harness.service;
    expect(models.map(({ id, tasks }) => [id, ...tasks])).toEqual([
      ["pocket-encoder", "feature-extraction"],
      ["pocket-rerank", "rerank"],
      ["pocket-sentiment", "text-classification"],
      ["pocket-fill-mask", "fill-mask"],
      ["pocket-qa", "question-answering"],
      ["pocket-ner", "token-classification"],
      ["pocket-nli", "text-classification", "zero-shot-classification"],
    ]);
    for (const { contextTokens, batchDeviation } of models) {
      expect(contextTokens).toBe(256);
      expect(batchDeviation).toBeLessThan(0.05);
    }
    expect(models[0]?.dimensions).toBe(128);
  });

  it("embed: paraphrases are near, strangers far", async () => {
    const texts = [
      "What is the capital of France?",
      "Name the capital of France.",
      "The opposite of hot is cold.",
    ];
    const { embeddings, dimensions } = await ask(harness, "encoder", embed(texts));
    const [a, b, c] = embeddings.map(toVector) as [Float32Array, Float32Array, Float32Array];
    expect(dimensions).toBe(128);
    expect(cosine(a, b)).toBeGreaterThan(0.9);
    expect(cosine(a, c)).toBeLessThan(0.5);
    expect(
      cosine(
        a,
        a.map((value) => value * 2),
      ),
    ).toBeCloseTo(1, 5);
    expect(Math.hypot(...a)).toBeCloseTo(1, 5);
  });

  it("embed: token ids are run as they are, and vectors are cut before they are normalized", async () => {
    const text = "What is the capital of France?";
    const { last } = await run(harness, toRequest("encoder", embed([text])));
    expect(last.counts.promptTokens).toBe(9);
    const cut = await ask(harness, "encoder", embed([text], { dimensions: 8 }));
    const full = await ask(harness, "encoder", embed([text], { normalize: false }));
    const [short, long] = [cut, full].map(({ embeddings }) => toVector(embeddings[0] ?? ""));
    expect(short?.length).toBe(8);
    expect(Math.hypot(...(short ?? []))).toBeCloseTo(1, 5);
    expect(cosine(short as Float32Array, (long as Float32Array).slice(0, 8))).toBeCloseTo(1, 5);
    const tokens = await run(harness, toRequest("encoder", embed([[2, 30, 40, 3]])));
    expect(tokens.last.counts.promptTokens).toBe(4);
  });

  it("are made of what fits where a longer text may be cut, and count that alone", async () => {
    const harness = await start(["encoder"]);
    const words = (count: number, word: string) =>
      Array.from({ length: count }, () => word).join(" ");
    const text = `${words(300, "Anna")} ${words(300, "phone")}`;
    const vectorOf = async (given: string | number[], more: object = {}) => {
      const { last } = await run(harness, toRequest("encoder", embed([given], more)));
      if (last.type !== "end" || last.result.task !== "feature-extraction")
        throw new Error(last.type);
      return { vector: last.result.embeddings[0], tokens: last.counts.promptTokens };
    };
    const end = await vectorOf(text, { truncate: "end" });
    const fromStart = await vectorOf(text, { truncate: "start" });
    expect([end.tokens, fromStart.tokens]).toEqual([256, 256]);
    const { vector: beginning } = await vectorOf(words(600, "Anna"), { truncate: "end" });
    const { vector: ending } = await vectorOf(words(600, "phone"), { truncate: "start" });
    expect(end.vector).toBe(beginning);
    expect(fromStart.vector).toBe(ending);
    // Neither a megabyte nor spaces at its beginning change what is kept.
    const long = `${" ".repeat(500_000)}${words(100_000, "Anna")}`;
    expect((await vectorOf(long, { truncate: "end" })).vector).toBe(beginning);
    const ids = Array.from({ length: 400 }, (_, index) => 30 + (index % 7));
    expect((await vectorOf(ids, { truncate: "start" })).vector).toBe(
      (await vectorOf(ids.slice(-256))).vector,
    );
    const short = await vectorOf("Anna has a book.", { truncate: "end" });
    expect(short).toEqual(await vectorOf("Anna has a book."));
  });

  it("rank: the passage that answers is first", async () => {
    const documents = [
      "The opposite of hot is cold.",
      "The capital of Spain is Madrid.",
      "The capital of France is Paris.",
      "Anna is a teacher from Rome.",
    ];
    const query = "What is the capital of France?";
    const { results } = await ask(harness, "rerank", { task: "rerank", query, documents, topN: 2 });
    expect(results.map(({ index }) => index)[0]).toBe(2);
    expect(results.length).toBe(2);
    expect(results[0]?.score).toBeGreaterThan(results[1]?.score ?? 1);
  });

  it("classify: sentiment", async () => {
    const { results } = await ask(
      harness,
      "sentiment",
      classify(
        "I love this lamp, it works very well.",
        "This phone is terrible and broke after a day.",
        "The box contains a lamp.",
      ),
    );
    expect(results.map((scores) => scores[0]?.label)).toEqual(["positive", "negative", "neutral"]);
    for (const scores of results) {
      expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
    }
  });

  it("fill masks: each mask has its candidates, in the text as it was given", async () => {
    const inputs = ["The capital of France is [MASK].", "The Opposite of [MASK] is [MASK]."];
    const { results } = await ask(harness, "fill-mask", {
      task: "fill-mask",
      inputs,
      topK: 3,
      targets: null,
    });
    expect(results.map((masks) => masks.map((candidates) => candidates.length))).toEqual([
      [3],
      [3, 3],
    ]);
    const second = results[1]?.[1]?.[0];
    expect(second?.sequence).toBe(`The Opposite of [MASK] is ${second?.token}.`);
    const targets = ["paris", "rome"];
    const chosen = await ask(harness, "fill-mask", {
      task: "fill-mask",
      inputs: [inputs[0] ?? ""],
      topK: 5,
      targets,
    });
    const words = chosen.results[0]?.[0]?.map(({ token }) => token) ?? [];
    expect(words.toSorted()).toEqual(targets);
  });

  it("answer questions, with the answer's place in the text", async () => {
    const context = "Zoë is a teacher.  Anna is 34 years old and lives in PARIS.";
    const { results } = await ask(harness, "qa", answer("Where does Anna live?", context));
    const [found] = results[0] ?? [];
    expect(found?.answer).toBe("PARIS");
    expect(context.slice(found?.start, found?.end)).toBe("PARIS");
    expect(found?.score).toBeGreaterThan(0.5);
  });

  it("answer questions about texts longer than the context, in windows", async () => {
    const fact = "Anna is a teacher. Anna is 34 years old and lives in Paris. ";
    const filler = "Marco is a nurse. ".repeat(100);
    for (const context of [fact + filler, filler + fact]) {
      const input = answer("Where does Anna live?", context, { strideTokens: 40 });
      const { last } = await run(harness, toRequest("qa", input));
      if (last.type === "error" || last.result.task !== "question-answering") {
        throw new Error("no answer");
      }
      const [found] = last.result.results[0] ?? [];
      expect(found).toMatchObject({ answer: "Paris", start: context.indexOf("Paris") });
      // Three windows over 515 tokens; two overlaps of 40; the question and special tokens in each.
      expect(last.counts.promptTokens).toBe(515 + 2 * 40 + 3 * (5 + 3));
    }
  });

  it("find names, with their place in the text", async () => {
    const text = "My name is Anna and I live in New York.";
    const { results } = await ask(harness, "ner", tag("simple", text));
    expect(results[0]?.map(({ label, word }) => [label, word])).toEqual([
      ["PER", "Anna"],
      ["LOC", "New York"],
    ]);
    for (const { start, end, word } of results[0] ?? []) expect(text.slice(start, end)).toBe(word);
    const single = await ask(harness, "ner", tag("none", text));
    expect(single.results[0]?.map(({ label }) => label)).toEqual(["B-PER", "B-LOC", "I-LOC"]);
  });

  it("classify by labels they never saw", async () => {
    const inputs = ["What is 12 plus 7?", "The capital of Spain is Madrid."];
    const labels = ["geography", "mathematics", "a story"];
    const { results } = await ask(harness, "nli", judge(inputs, labels));
    expect(results.map((scores) => scores[0]?.label)).toEqual(["mathematics", "geography"]);
    const each = await ask(harness, "nli", judge(inputs, labels, { multiLabel: true }));
    expect(each.results[0]?.find(({ label }) => label === "mathematics")?.score).toBeGreaterThan(
      0.9,
    );
    const one = await ask(harness, "nli", judge(inputs, ["geography"]));
    expect(one.results[1]?.[0]?.score).toBeGreaterThan(one.results[0]?.[0]?.score ?? 1);
  });
});

describe("batches", () => {
  it("are shared by many requests, which get the answers that they get alone", async () => {
    const harness = await start(["sentiment", "encoder"]);
    // A batch waits for six rows, however slowly they come.
    const full = await start(["sentiment"], { windowMs: 600_000, maxBatchTokens: 6 * 16 });
    const things = ["lamp", "phone", "chair", "book", "table", "bag"];
    const texts = things.flatMap((thing) => [
      `I love this ${thing}, it works very well.`,
      `This ${thing} is terrible and broke after a day.`,
    ]);
    const alone = [];
    for (const text of texts) alone.push(await ask(harness, "sentiment", classify(text)));
    const vectors = [];
    for (const text of texts) vectors.push(await ask(harness, "encoder", embed([text])));
    const together = await Promise.all(
      texts.map(async (text, index) => {
        const request = toRequest("sentiment", classify(text), {
          organizationId: `org-${index % 3}`,
        });
        return (await run(full, request)).last;
      }),
    );
    expect(full.batches.map(({ rows }) => rows)).toEqual([6, 6]);
    for (const [index, last] of together.entries()) {
      if (last.type === "error" || last.result.task !== "text-classification")
        throw new Error("no result");
      expect(last.counts.batchOccupancy).toBeGreaterThan(1);
      expect(last.counts.deviceMs).toBeLessThan(last.counts.prefillMs);
      const [shared, own] = [last.result.results[0]?.[0], alone[index]?.results[0]?.[0]];
      expect(shared?.label).toBe(own?.label);
      expect(shared?.score).toBeCloseTo(own?.score ?? 0, 1);
    }
    const sum = (pick: (last: LastEvent) => number) =>
      together.reduce((total, last) => total + pick(last), 0);
    const batchMs = new Set(together.map(({ counts }) => counts.prefillMs));
    expect(sum(({ counts }) => counts.deviceMs)).toBeCloseTo(
      [...batchMs].reduce((total, ms) => total + ms, 0),
      3,
    );
    const embedded = await Promise.all(texts.map((text) => ask(harness, "encoder", embed([text]))));
    for (const [index, { embeddings }] of embedded.entries()) {
      const own = toVector(vectors[index]?.embeddings[0] ?? "");
      expect(cosine(toVector(embeddings[0] ?? ""), own)).toBeGreaterThan(0.999);
    }
    await full.service.close();
    await harness.service.close();
  });

  it("cut a long request, which tells of its progress and lets others pass", async () => {
    const harness = await start(["encoder"], { maxBatchTokens: 512 });
    const long = Array.from({ length: 300 }, (_, index) => `Anna has ${index} books.`);
    const order: string[] = [];
    let passing: Promise<unknown> | undefined;
    const { events, last } = await run(harness, toRequest("encoder", embed(long)), (event) => {
      if (event.type !== "progress" || passing !== undefined) return;
      const other = toRequest("encoder", embed(["Anna has a book."]), { organizationId: "other" });
      passing = run(harness, other).then(() => order.push("short"));
    });
    order.push("long");
    await passing;
    expect(order).toEqual(["short", "long"]);
    const progress = events.filter((event) => event.type === "progress");
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.map(({ done }) => done)).toEqual(
      progress.map(({ done }) => done).toSorted((a, b) => a - b),
    );
    expect(events[0]).toEqual({ type: "started", promptTokens: last.counts.promptTokens });
    await harness.service.close();
  });
});

describe("a request that ends early", () => {
  const long = Array.from({ length: 300 }, (_, index) => `Anna has ${index} books.`);

  it("is cancelled between batches, and pays for what was run", async () => {
    const harness = await start(["encoder"], { maxBatchTokens: 512 });
    const request = toRequest("encoder", embed(long));
    const { events, last } = await run(harness, request, (event) => {
      if (event.type === "progress") harness.service.cancel(request.requestId);
    });
    const [started, progress] = events;
    if (started?.type !== "started" || progress?.type !== "progress")
      throw new Error("no progress");
    expect(last).toMatchObject({ type: "error", outcome: "cancelled" });
    expect(last.counts.promptTokens).toBeGreaterThan(0);
    expect(last.counts.promptTokens).toBeLessThan(started.promptTokens);
    expect(harness.batches.length).toBeLessThanOrEqual(2);
    expect(harness.service.cancel(request.requestId)).toBe(false);
    expect(harness.service.requestCount).toBe(0);
    await harness.service.close();
  });

  it("ends at its deadline, waiting or running", async () => {
    const harness = await start(["encoder"], { maxBatchTokens: 512 });
    const running = await run(harness, toRequest("encoder", embed(long)), (event) => {
      if (event.type === "progress") harness.nowMs = 60_001;
    });
    expect(running.last).toMatchObject({ outcome: "expired", code: "deadline_exceeded" });
    expect(running.last.counts.promptTokens).toBeGreaterThan(0);
    const late = toRequest("encoder", embed(["a"]));
    expect(await harness.service.submit(late, () => undefined)).toMatchObject({
      code: "deadline_exceeded",
    });
    await harness.service.close();
  });

  /** Submits a request that waits for company; what it is told in the end. */
  async function wait(
    harness: Harness,
  ): Promise<{ request: TaskRequest; refused: Promise<Refused> }> {
    const request = toRequest("encoder", embed(["a"]));
    const { promise: refused, resolve } = Promise.withResolvers<Refused>();
    const taken = await harness.service.submit(request, (event) => {
      if (event.type === "refused") resolve(event);
    });
    expect(taken).toBeUndefined();
    return { request, refused };
  }

  it("is refused at its deadline while it waits for company, by the timer", async () => {
    const timers: { run: () => void; delayMs: number }[] = [];
    const schedule = (runLater: () => void, delayMs: number) => {
      timers.push({ run: runLater, delayMs });
      return () => undefined;
    };
    const harness = await start(["encoder"], { windowMs: 1_000_000, schedule });
    const { refused } = await wait(harness);
    expect(timers.at(-1)?.delayMs).toBe(59_000);
    harness.nowMs = 60_000;
    timers.at(-1)?.run();
    expect((await refused).refusal).toMatchObject({ code: "deadline_exceeded" });
    await harness.service.close();
  });

  it("is refused when it is cancelled before it began, and when the worker stops", async () => {
    const harness = await start(["encoder"], { windowMs: 1_000_000 });
    const cancelled = await wait(harness);
    expect(harness.service.cancel(cancelled.request.requestId)).toBe(true);
    expect((await cancelled.refused).refusal.message).toContain("cancelled");
    const stopped = await wait(harness);
    const closed = harness.service.close();
    expect((await stopped.refused).refusal.message).toContain("cancelled");
    await closed;
    const refusal = await harness.service.submit(
      toRequest("encoder", embed(["a"])),
      () => undefined,
    );
    expect(refusal).toMatchObject({ code: "no_capacity", message: "this worker is stopping" });
  });
});

describe("a request that is not taken", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await start(NAMES, {
      windowMs: 1_000_000,
      schedule: () => () => undefined,
    });
  });
  afterAll(() => harness.service.close());

  const longText = "word ".repeat(300);
  const table: readonly [string, string, TaskInput, string, RegExp, string][] = [
    ["an unknown model", "none", embed(["a"]), "model_not_found", /no model pocket-none/, "model"],
    [
      "a task of another model",
      "nli",
      embed(["a"]),
      "invalid_value",
      /cannot do feature-extraction; it can do text-classification, zero-shot-classification/,
      "task",
    ],
    [
      "a pipeline of another model",
      "ner",
      {
        task: "pipeline",
        pipeline: "image-classification",
        inputs: [{ type: "text", text: "a" }],
        options: {},
      },
      "invalid_value",
      /pocket-ner cannot do image-classification/,
      "task",
    ],
    [
      "a text too long to embed",
      "encoder",
      embed(["a", longText]),
      "context_length_exceeded",
      /256 tokens, but input 1 has 302 tokens/,
      "inputs.1",
    ],
    [
      "a text far too long",
      "encoder",
      embed(["a".repeat(100_000)]),
      "context_length_exceeded",
      /100000 characters/,
      "inputs.0",
    ],
    [
      "too many token ids",
      "encoder",
      embed([Array.from({ length: 257 }, () => 7)]),
      "context_length_exceeded",
      /257 tokens/,
      "inputs.0",
    ],
    [
      "an unknown token id",
      "encoder",
      embed([[2, 2_279]]),
      "invalid_value",
      /2279 is not below the vocabulary's size, 2279/,
      "inputs.0",
    ],
    [
      "too many dimensions",
      "encoder",
      embed(["a"], { dimensions: 129 }),
      "invalid_value",
      /128 dimensions, got 129/,
      "dimensions",
    ],
    [
      "a document too long",
      "rerank",
      { task: "rerank", query: "a", documents: ["b", longText], topN: null },
      "context_length_exceeded",
      /document 1 together with the query has 304 tokens/,
      "documents.1",
    ],
    [
      "a text without a mask",
      "fill-mask",
      { task: "fill-mask", inputs: ["no mask"], topK: 1, targets: null },
      "invalid_value",
      /input 0 has no \[MASK\]/,
      "inputs.0",
    ],
    [
      "a target of two tokens",
      "fill-mask",
      { task: "fill-mask", inputs: ["[MASK]"], topK: 1, targets: ["two words"] },
      "invalid_value",
      /"two words" is not one token/,
      "targets",
    ],
    [
      "a question too long",
      "qa",
      answer(longText, "context"),
      "context_length_exceeded",
      /leaves no room for its context/,
      "inputs.0",
    ],
    [
      "windows that do not move",
      "qa",
      answer("a", "b", { strideTokens: 300 }),
      "invalid_value",
      /below a window's 252 tokens of context, got 300/,
      "strideTokens",
    ],
    [
      "a text too long to tag",
      "ner",
      tag("simple", longText),
      "context_length_exceeded",
      /302 tokens/,
      "inputs.0",
    ],
    [
      "too many pairs",
      "nli",
      judge(
        Array.from({ length: 100 }, () => "a"),
        Array.from({ length: 100 }, (_, at) => `l${at}`),
      ),
      "invalid_value",
      /at most 8192, got 10000/,
      "inputs",
    ],
  ];

  it.each(table)("because of %s", async (_, model, input, code, message, param) => {
    const events: TaskServiceEvent[] = [];
    const refusal = await harness.service.submit(toRequest(model, input), (event) =>
      events.push(event),
    );
    expect(refusal).toMatchObject({ code, param });
    expect(refusal?.message).toMatch(message);
    expect(events).toEqual([]);
    expect(harness.service.requestCount).toBe(0);
  });

  it("because it is here already", async () => {
    const request = toRequest("encoder", embed(["a"]));
    expect(await harness.service.submit(request, () => undefined)).toBeUndefined();
    const again = await harness.service.submit(request, () => undefined);
    expect(again?.message).toContain(`${request.requestId} is running already`);
    expect(harness.service.cancel(request.requestId)).toBe(true);
  });

  it("because its form is wrong, by the contract", () => {
    const wrong: readonly [object, string][] = [
      [{ ...embed([]) }, "inputs"],
      [{ ...embed([""]) }, "inputs"],
      [{ ...embed(["a"]), pooling: "max" }, "pooling"],
      [{ ...judge(["a"], ["b"]), hypothesisTemplate: "about" }, "hypothesisTemplate"],
      [{ ...classify("a"), extra: 1 }, "input"],
      [{ task: "sing" }, "task"],
    ];
    for (const [input, field] of wrong) {
      const request = { ...toRequest("encoder", embed(["a"])), input };
      const parsed = taskRequestSchema.safeParse(request);
      expect(parsed.error?.issues[0]?.path.map(String), JSON.stringify(input)).toContain(field);
    }
  });
});

describe("the places of tokens", () => {
  const read = async (model: string, text: string) => {
    const path = fileURLToPath(new URL(`../../../gpu-worker/models/${model}`, import.meta.url));
    const loaded = await AutoTokenizer.from_pretrained(path, { local_files_only: true });
    const tokenizer = new TaskTokenizer(loaded);
    const spans = tokenizer.findSpans(text, tokenizer.encode(text));
    return spans.map(({ start, end }) => text.slice(start, end));
  };
  const text = "Hello Élise,  a [MASK] 漢字 ☃qq";

  it("are found for word pieces, whole words for unknown ones", async () => {
    expect(await read("pocket-ner", text)).toEqual(
      "Hello Él is e , a [ MA S K ] 漢 字 ☃qq".split(" "),
    );
  });

  it("are found for bytes, whole characters for parts of them", async () => {
    const found = (await read("pocket-chat", text)).filter((part) => part !== "");
    expect(found.filter((part, at) => part !== found[at - 1]).join("")).toBe(
      "HelloÉlise,a[MASK]漢字☃q",
    );
  });
});

describe("a model that cannot be loaded", () => {
  const load = async (path: string, more: object = {}) => {
    const service = new TaskService({ reader, now: Date.now, tick: () => performance.now() });
    return await service.load({ id: "model", kind: "folder", path }, { ...CPU, ...more });
  };
  const pocket = (name: string) =>
    fileURLToPath(new URL(`../../../gpu-worker/models/${name}`, import.meta.url));

  it("is named with what is missing", async () => {
    await expect(load("/nowhere")).rejects.toThrow("model folder not found: /nowhere");
    await expect(load(pocket(""))).rejects.toThrow("config.json");
    await expect(load(pocket("pocket-qa"), { dtype: "fp16" })).rejects.toThrow(
      "needed for --dtype fp16",
    );
  });

  it("is named when it can do none of the tasks", async () => {
    await expect(load(pocket("pocket-chat"))).rejects.toThrow(
      "LlamaForCausalLM) can do none of the tasks",
    );
  });
});

/** The engine over a model that is a table: what it runs, counts and gives back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type LoadedModel, ModelCatalog } from "../../../gpu-worker/src/catalog/catalog.ts";
import type { ModelTokenizer } from "../../../gpu-worker/src/catalog/tokenizer.ts";
import { ByteDetokenizer } from "../../../gpu-worker/src/engine/detokenizer.ts";
import { RoundRobinEngine } from "../../../gpu-worker/src/engine/engine.ts";
import { Metrics } from "../../../gpu-worker/src/metrics.ts";
import type { ForwardResult, KvState, ModelRunner } from "../../../gpu-worker/src/ort/runner.ts";
import { Journal } from "../../../gpu-worker/src/receipts/journal.ts";
import type { EngineEvent, GenerateRequest, Sampling } from "../../../src/contract/engine.ts";
import { waitFor } from "../../support/wait-for.ts";

const END = 0;
const VOCABULARY = 128;

/** Counts up: after token t comes t + 1. */
class CountingRunner implements ModelRunner {
  readonly vocabularySize = VOCABULARY;
  readonly prefillChunkTokens = 4;
  prefills = 0;
  decodes = 0;
  heldStates = 0;
  failsAtDecode = Infinity;
  onDecode: () => void = () => undefined;

  async prefill(tokenIds: readonly number[], past: KvState | undefined): Promise<ForwardResult> {
    this.prefills += 1;
    return this.#answer(tokenIds.at(-1) ?? 0, (past?.length ?? 0) + tokenIds.length);
  }

  async decode(tokenId: number, past: KvState): Promise<ForwardResult> {
    this.decodes += 1;
    if (this.decodes >= this.failsAtDecode) throw new Error("the device is gone");
    this.onDecode();
    await new Promise((resolve) => setImmediate(resolve));
    return this.#answer(tokenId, past.length + 1);
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  #answer(tokenId: number, length: number): ForwardResult {
    const logits = new Float32Array(VOCABULARY);
    logits[(tokenId + 1) % VOCABULARY] = 10;
    this.heldStates += 1;
    let holders = 1;
    const kv: KvState = {
      length,
      retain: () => {
        holders += 1;
        return kv;
      },
      release: () => {
        holders -= 1;
        if (holders === 0) this.heldStates -= 1;
        if (holders < 0) throw new Error("released twice");
      },
    };
    return { logits, rows: 1, kv };
  }
}

const sampling: Sampling = {
  maxTokens: 8,
  minTokens: 0,
  n: 1,
  bestOf: 1,
  temperature: 0,
  topP: 1,
  topK: 0,
  minP: 0,
  typicalP: 1,
  repetitionPenalty: 1,
  presencePenalty: 0,
  frequencyPenalty: 0,
  logitBias: {},
  seed: 1,
  stop: [],
  stopTokenIds: [],
  ignoreEos: false,
  topLogprobs: null,
  echo: false,
};

let folder = "";
let runner = new CountingRunner();
let engine: RoundRobinEngine;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-engine-"));
  runner = new CountingRunner();
  const tokenizer = {
    createDetokenizer: () =>
      new ByteDetokenizer((id) => ({ kind: "bytes", bytes: Uint8Array.of(id) })),
    bytesOf: (id: number) => Uint8Array.of(id),
    decode: () => "",
  } as unknown as ModelTokenizer;
  const model: LoadedModel = {
    id: "counting",
    contextTokens: 64,
    device: "cpu",
    dtype: "fp32",
    endTokenIds: [END],
    runner,
    tokenizer,
  };
  const catalog = new ModelCatalog();
  catalog.add(model);
  const zero = () => 0;
  const metrics = new Metrics({ queueDepth: zero, sequencesRunning: zero, receiptsPending: zero });
  engine = new RoundRobinEngine({
    catalog,
    limits: { maxRunning: 4, maxWaiting: 4 },
    journal: new Journal({ folder, now: () => Date.now() }),
    metrics: () => metrics,
    log: { info: () => undefined, error: () => undefined },
    sign: (receipt) => Promise.resolve({ ...receipt, workerId: "w", signature: "s" }),
    now: () => Date.now(),
    tick: () => performance.now(),
    drawSeed: () => 1,
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

function requestOf(changes: Partial<Sampling> = {}, prompts = [[64]]): GenerateRequest {
  return {
    protocol: 1,
    requestId: `req_${Math.random()}`,
    organizationId: "org",
    model: "counting",
    deadlineMs: Date.now() + 60_000,
    priority: 0,
    input: { type: "completion", prompts },
    output: { type: "text" },
    sampling: { ...sampling, ...changes },
  };
}

async function run(request: GenerateRequest): Promise<EngineEvent[]> {
  const events: EngineEvent[] = [];
  await new Promise<void>((resolve, reject) => {
    const sink = (event: EngineEvent) => {
      events.push(event);
      if (event.type === "end" || event.type === "error") resolve();
    };
    engine.submit(request, sink).then((submission) => {
      if (!submission.ok) reject(new Error(submission.refusal.message));
    }, reject);
  });
  return events;
}

describe("RoundRobinEngine", () => {
  it("runs the prompt once for all its choices, in chunks, and gives all memory back", async () => {
    const prompt = Array.from({ length: 10 }, () => 64);
    const events = await run(requestOf({ n: 3 }, [prompt]));
    expect(runner.prefills).toBe(3);
    expect(runner.decodes).toBe(3 * 7);
    expect(events.at(-1)).toMatchObject({
      type: "end",
      receipt: { promptTokens: 10, completionTokens: 24, outcome: "completed" },
    });
    expect(runner.heldStates).toBe(0);
  });

  it("stops at the next step when cancelled during one, and counts nothing after it", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true, n: 2 });
    let cancelled: Promise<unknown> | undefined;
    runner.onDecode = () => {
      if (runner.decodes === 9) cancelled = engine.cancel(request.requestId);
    };
    const events = await run(request);
    const receipt = await cancelled;
    expect(events.at(-1)).toEqual({ type: "end", receipt });
    expect(receipt).toMatchObject({ outcome: "cancelled", completionTokens: 10 });
    await waitFor(() => runner.heldStates === 0);
    expect(runner.decodes).toBe(9);
    expect(engine.sequencesRunning).toBe(0);
  });

  it("ends a request with an error and a receipt when the model fails, and goes on with others", async () => {
    runner.failsAtDecode = 3;
    const events = await run(requestOf());
    expect(events.at(-1)).toMatchObject({
      type: "error",
      code: "internal_error",
      receipt: { outcome: "failed", completionTokens: 3 },
    });
    expect(runner.heldStates).toBe(0);
    runner.failsAtDecode = Infinity;
    expect((await run(requestOf())).at(-1)).toMatchObject({ type: "end" });
  });

  it("ends at the end token, which counts", async () => {
    const events = await run(requestOf({ maxTokens: 30 }, [[VOCABULARY - 4]]));
    const texts = events.map((event) => (event.type === "delta" ? event.text : ""));
    expect(texts.join("")).toBe("}~\u007f");
    expect(events.at(-1)).toMatchObject({ receipt: { completionTokens: 4 } });
    expect(events.at(-2)).toEqual({ type: "choice_end", index: 0, finishReason: "stop" });
  });

  it("gives the same receipt to everyone who cancels, at once or later", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true });
    await engine.submit(request, () => undefined);
    const [first, second] = await Promise.all([
      engine.cancel(request.requestId),
      engine.cancel(request.requestId),
    ]);
    expect(first).toEqual(second);
    expect(await engine.cancel(request.requestId)).toEqual(first);
    expect(engine.state(request.requestId)).toEqual({ state: "ended", receipt: first });
  });
});

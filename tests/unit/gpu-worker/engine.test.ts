/** The engine over a device that counts: what it runs, shares, bills and gives back. Host and core in one process. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { LoadedModel } from "../../../gpu-worker/src/catalog/loaded-model.ts";
import { ModelPool } from "../../../gpu-worker/src/catalog/model-pool.ts";
import type { ModelTokenizer } from "../../../gpu-worker/src/catalog/tokenizer.ts";
import { EngineCore } from "../../../gpu-worker/src/engine/core.ts";
import { ByteDetokenizer } from "../../../gpu-worker/src/engine/detokenizer.ts";
import { EngineHost } from "../../../gpu-worker/src/host/engine-host.ts";
import { KvArena } from "../../../gpu-worker/src/kv/arena.ts";
import { Metrics } from "../../../gpu-worker/src/metrics.ts";
import { admit } from "../../../gpu-worker/src/reading/admission.ts";
import { Journal } from "../../../gpu-worker/src/receipts/journal.ts";
import type { EngineEvent, GenerateRequest, Sampling } from "../../../src/contract/engine.ts";
import { fc, runs } from "../../support/random.ts";
import { waitFor } from "../../support/wait-for.ts";
import { CountingDevice } from "./counting-device.ts";

const END = 0;
/** Of each request, as it came. */
const BYTES = 100;

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

interface Setting {
  readonly rows?: number;
  readonly budgetTokens?: number;
  readonly maxRunning?: number;
  readonly maxWaiting?: number;
  readonly prefillsAtOnce?: number;
  readonly fastestRows?: number;
  readonly isSteppedOtherwise?: boolean;
}

class Bench {
  readonly device: CountingDevice;
  readonly arena: KvArena;
  readonly host: EngineHost;
  /** What the edge is told of that never began. */
  readonly givenUp: string[] = [];
  readonly core: EngineCore;
  preemptions = 0;
  readonly #folder = mkdtempSync(join(tmpdir(), "tidegate-engine-"));

  constructor(setting: Setting = {}) {
    const { rows = 8, budgetTokens = 10_000, maxRunning = 4, maxWaiting = 99 } = setting;
    const { prefillsAtOnce = 1, fastestRows = 0, isSteppedOtherwise = false } = setting;
    const ways = { prefillsAtOnce, fastestRows, isSteppedOtherwise };
    this.device = new CountingDevice({ rows, ...ways });
    this.arena = new KvArena(this.device, budgetTokens * 10);
    const tokenizer = {
      createDetokenizer: () =>
        new ByteDetokenizer((id) => ({ kind: "bytes", bytes: Uint8Array.of(id) })),
      bytesOf: (id: number) => Uint8Array.of(id),
      decode: () => "",
    } as unknown as ModelTokenizer;
    const model: LoadedModel = {
      id: "counting",
      contextTokens: this.arena.maxTokens,
      device: "cpu",
      dtype: "fp32",
      endTokenIds: [END],
      runner: this.device,
      arena: this.arena,
      tokenizer,
    };
    const pool = new ModelPool({
      sources: [model],
      maxLoaded: 1,
      load: async () => model,
      unload: async () => undefined,
      isBusy: () => true,
      onState: () => undefined,
    });
    const zero = () => 0;
    const metrics = new Metrics({
      queueDepth: zero,
      sequencesRunning: zero,
      kvBytesUsed: zero,
      kvBytesBudget: zero,
      receiptsPending: zero,
    });
    const clock = { now: () => Date.now(), tick: () => performance.now() };
    this.host = new EngineHost({
      limits: { maxRunning, maxWaiting, maxWaitingBytes: 1_000 * BYTES },
      // What crosses the processes crosses as JSON.
      send: (message) => {
        const sent = JSON.parse(JSON.stringify(message)) as typeof message;
        if (sent.type === "submit") void this.core.submit(sent.request, sent.seed);
        else if (sent.type === "grant") this.core.grant(sent.requestId, sent.tokens);
        else if (sent.type === "cancel") this.core.cancel(sent.requestId, sent.outcome);
      },
      journal: new Journal({ folder: this.#folder, now: clock.now }),
      onReceipt: () => undefined,
      onGivenUp: ({ requestId }) => this.givenUp.push(requestId),
      onOpened: () => undefined,
      metrics: () => metrics,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      sign: (receipt) => Promise.resolve({ ...receipt, workerId: "w", signature: "s" }),
      drawSeed: () => 1,
      ...clock,
    });
    this.core = new EngineCore({
      models: pool,
      limits: { maxRunning },
      emit: (messages) => {
        this.preemptions += messages.filter(({ type }) => type === "preempted").length;
        this.host.take(JSON.parse(JSON.stringify(messages)) as typeof messages);
      },
      reader: {
        admit: (request, { id, contextTokens, runner }) => {
          const { vocabularySize } = runner;
          return Promise.resolve(admit(request, { id, contextTokens, vocabularySize, tokenizer }));
        },
      },
      shaper: {
        shape: () =>
          Promise.resolve({
            createConstraint: () => undefined,
            release: () => undefined,
            createToolReader: () => undefined,
            shownTokens: [],
          }),
      },
      ...clock,
    });
    this.host.take([{ type: "ready" }]);
  }

  run(request: GenerateRequest, onEvent?: (event: EngineEvent) => void): Promise<EngineEvent[]> {
    const events: EngineEvent[] = [];
    return new Promise((resolve, reject) => {
      const sink = (event: EngineEvent) => {
        events.push(event);
        onEvent?.(event);
        if (event.type === "end" || event.type === "error") resolve(events);
      };
      this.host.submit(request, sink, BYTES).then((submission) => {
        if (!submission.ok) reject(new Error(submission.refusal.message));
      }, reject);
    });
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

let bench: Bench;
beforeEach(() => (bench = new Bench()));
afterEach(() => bench.dispose());

let requests = 0;
function requestOf(
  changes: Partial<Sampling> = {},
  prompts = [[64]],
  organizationId = "org",
): GenerateRequest {
  requests += 1;
  return {
    protocol: 1,
    requestId: `req_${requests}`,
    organizationId,
    model: "counting",
    deadlineMs: Date.now() + 600_000,
    priority: 0,
    input: { type: "completion", prompts },
    output: { type: "text" },
    sampling: { ...sampling, bestOf: changes.n ?? 1, ...changes },
  };
}

/** Token ids of a choice, from its text. */
const tokensOf = (events: readonly EngineEvent[], index = 0) =>
  events.flatMap((event) =>
    event.type === "delta" && event.index === index ? [...Buffer.from(event.text)] : [],
  );

function expectedTokens(prompt: readonly number[], most: number): number[] {
  const tokens = [...prompt];
  while (tokens.length < prompt.length + most) {
    const next = CountingDevice.next(tokens);
    if (next === END) break;
    tokens.push(next);
  }
  return tokens.slice(prompt.length);
}

const receiptOf = (events: readonly EngineEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== "end") throw new Error(`ended by ${JSON.stringify(last)}`);
  return last.receipt;
};

describe("the engine", () => {
  it("decodes requests that come together in one batch, and says how many shared it", async () => {
    const all = await Promise.all(
      [10, 20, 30].map((first) => bench.run(requestOf({ maxTokens: 6 }, [[first]]))),
    );
    for (const [index, events] of all.entries()) {
      expect(tokensOf(events)).toEqual(expectedTokens([(index + 1) * 10], 6));
      expect(receiptOf(events).batchOccupancy).toBe(3);
    }
    expect(bench.device.decodes.every((rows) => rows === 3)).toBe(true);
  });

  it("runs the prompt once for all its choices, and bills it once", async () => {
    const prompt = Array.from({ length: 10 }, () => 3);
    const events = await bench.run(requestOf({ n: 3 }, [prompt]));
    expect(bench.device.prefills).toEqual([10]);
    expect(receiptOf(events)).toMatchObject({
      promptTokens: 10,
      cachedTokens: 0,
      completionTokens: 24,
      outcome: "completed",
    });
    for (const index of [0, 1, 2])
      expect(tokensOf(events, index)).toEqual(expectedTokens(prompt, 8));
  });

  it("starts behind what an earlier request of the same organization left, and says how much", async () => {
    const prompt = Array.from({ length: 20 }, (_, index) => index + 1);
    await bench.run(requestOf({}, [prompt]));
    const again = await bench.run(requestOf({}, [[...prompt, 5]]));
    // No last token is run alone, as that would give other numbers than the first time.
    expect(receiptOf(again)).toMatchObject({ promptTokens: 21, cachedTokens: 19 });
    expect(tokensOf(again)).toEqual(expectedTokens([...prompt, 5], 8));
    const other = await bench.run(requestOf({}, [[...prompt, 5]], "another"));
    expect(receiptOf(other).cachedTokens).toBe(0);
  });

  it("gives the best choices of more, bills all, and tells the count as it grows", async () => {
    const events = await bench.run(
      requestOf({ n: 1, bestOf: 3, temperature: 1, seed: 5, maxTokens: 4 }),
    );
    const counts = events.flatMap((event) =>
      event.type === "delta" ? [event.completionTokens] : [],
    );
    expect(receiptOf(events).completionTokens).toBe(counts.at(-1));
    expect(counts.length).toBeGreaterThan(4);
    const ends = events.filter((event) => event.type === "choice_end");
    expect(ends).toHaveLength(1);
    expect(ends[0]?.index).toBe(0);
  });

  it("stops at the next step when cancelled during one, and counts nothing after it", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true, n: 2 }, [[60, 4]]);
    let cancelled: Promise<unknown> | undefined;
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 5) cancelled = bench.host.cancel(request.requestId);
    };
    const events = await bench.run(request);
    const receipt = await cancelled;
    expect(events.at(-1)).toEqual({ type: "end", receipt });
    expect(receipt).toMatchObject({ outcome: "cancelled", completionTokens: 10 });
    await waitFor(() => bench.arena.leasedRows === 0);
    expect(bench.device.decodes).toHaveLength(5);
    expect(bench.core.sequencesRunning).toBe(0);
  });

  it("stops a step that nobody wants any more, and keeps what was there before it", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true }, [[60, 4]]);
    let cancelled: Promise<unknown> | undefined;
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 5) cancelled = bench.host.cancel(request.requestId);
    };
    const events = await bench.run(request);
    await cancelled;
    await waitFor(() => bench.arena.leasedRows === 0);
    expect(bench.device.stoppedDecodes).toBe(1);
    const prompt = [60, 4, ...tokensOf(events)];
    expect(prompt).toHaveLength(7);
    const loose = { maxTokens: 4, temperature: 0.01, seed: null };
    const again = await bench.run(requestOf(loose, [prompt]));
    expect(receiptOf(again).cachedTokens).toBe(6);
    expect(tokensOf(again)).toEqual(expectedTokens(prompt, 4));
  });

  it("goes on with a step that somebody else is in", async () => {
    const [first, second] = [requestOf({}, [[9]]), requestOf({}, [[3]])];
    let cancelled: Promise<unknown> | undefined;
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 3) cancelled = bench.host.cancel(first.requestId);
    };
    const [, events] = await Promise.all([bench.run(first), bench.run(second)]);
    await cancelled;
    expect(bench.device.stoppedDecodes).toBe(0);
    expect(tokensOf(events)).toEqual(expectedTokens([3], 8));
  });

  it("stops a prompt in the middle of its run", async () => {
    const request = requestOf({}, [Array.from({ length: 40 }, () => 1)]);
    let cancelled: Promise<unknown> | undefined;
    bench.device.onPrefill = () => {
      cancelled = bench.host.cancel(request.requestId);
    };
    await bench.run(request);
    expect(await cancelled).toMatchObject({ outcome: "cancelled", promptTokens: 0 });
    await waitFor(() => bench.arena.leasedRows === 0);
    expect(bench.arena.warmRows).toBe(0);
  });

  it("runs as many prompts at once as the device takes, and counts its time once", async () => {
    const wide = new Bench({ prefillsAtOnce: 2 });
    const all = await Promise.all(
      [10, 20, 30].map((first) => wide.run(requestOf({ maxTokens: 1 }, [[first, 1, 2]]))),
    );
    for (const [index, events] of all.entries()) {
      expect(tokensOf(events)).toEqual(expectedTokens([(index + 1) * 10, 1, 2], 1));
      const { deviceMs, prefillMs } = receiptOf(events);
      expect(deviceMs).toBeCloseTo(index < 2 ? prefillMs / 2 : prefillMs, 6);
    }
    expect(wide.device.mostPrefills).toBe(2);
    wide.dispose();
  });

  it("stops one of the prompts that run at once, and leaves the others alone", async () => {
    const wide = new Bench({ prefillsAtOnce: 2 });
    const [first, second] = [requestOf({}, [[9, 8, 7]]), requestOf({}, [[3, 2, 1]])];
    let cancelled: Promise<unknown> | undefined;
    wide.device.onPrefill = () => {
      if (wide.device.prefills.length === 2) cancelled = wide.host.cancel(first.requestId);
    };
    const [, events] = await Promise.all([wide.run(first), wide.run(second)]);
    expect(await cancelled).toMatchObject({ outcome: "cancelled", promptTokens: 0 });
    expect(tokensOf(events)).toEqual(expectedTokens([3, 2, 1], 8));
    await waitFor(() => wide.arena.leasedRows === 0);
    wide.dispose();
  });

  it("takes the fastest way for few, unless one of them has to repeat", async () => {
    const quick = new Bench({ fastestRows: 2 });
    const loose = { temperature: 1, seed: null, maxTokens: 8, ignoreEos: true };
    await quick.run(requestOf(loose, [[3]]));
    expect(quick.device.fastestDecodes).toBe(8);
    await Promise.all([quick.run(requestOf(loose, [[5]])), quick.run(requestOf(loose, [[7]]))]);
    expect(quick.device.fastestDecodes).toBe(16);
    await Promise.all([9, 11, 13].map((first) => quick.run(requestOf(loose, [[first]]))));
    await quick.run(requestOf({ temperature: 0, seed: null }, [[64]]));
    await quick.run(requestOf({ temperature: 1, topK: 1, seed: null }, [[64]]));
    await quick.run(requestOf({ temperature: 1, seed: 4 }, [[64]]));
    await Promise.all([
      quick.run(requestOf(loose, [[64]])),
      quick.run(requestOf({ maxTokens: 8 })),
    ]);
    expect(quick.device.fastestDecodes).toBe(16);
    quick.dispose();
  });

  it("repeats a request that has to, though state of the fastest way is warm", async () => {
    const quick = new Bench({ fastestRows: 2 });
    const events = await quick.run(
      requestOf({ temperature: 1, seed: null, maxTokens: 6, ignoreEos: true }, [[3, 4, 5]]),
    );
    const prompt = [3, 4, 5, ...tokensOf(events)];
    const again = await quick.run(requestOf({}, [prompt]));
    expect(receiptOf(again).cachedTokens).toBe(3);
    expect(tokensOf(again)).toEqual(expectedTokens(prompt, 8));
    const loose = await quick.run(requestOf({ temperature: 1, seed: null }, [prompt]));
    expect(receiptOf(loose).cachedTokens).toBe(prompt.length - 1);
    quick.dispose();
  });

  it("ends a request with an error and a receipt when the model fails, and goes on with others", async () => {
    bench.device.failsAtDecode = 3;
    const events = await bench.run(requestOf({}, [[60, 4]]));
    expect(events.at(-1)).toMatchObject({
      type: "error",
      code: "internal_error",
      receipt: { outcome: "failed", completionTokens: 3 },
    });
    expect(bench.arena.leasedRows).toBe(0);
    bench.device.failsAtDecode = Infinity;
    expect((await bench.run(requestOf())).at(-1)).toMatchObject({ type: "end" });
  });

  it("ends what runs when rows cannot be moved, and goes on with others", async () => {
    bench.device.failsAtMove = true;
    // The one in the middle ends first and leaves a hole.
    const asked = [30, 2, 30].map((maxTokens, at) =>
      bench.run(requestOf({ maxTokens, ignoreEos: true }, [[10 + at]])),
    );
    const ends = (await Promise.all(asked)).map((events) => events.at(-1)?.type);
    expect(ends).toEqual(["error", "end", "error"]);
    expect(bench.arena.leasedRows).toBe(0);
    bench.device.failsAtMove = false;
    expect((await bench.run(requestOf())).at(-1)).toMatchObject({ type: "end" });
  });

  it("ends at the end token, which counts", async () => {
    const events = await bench.run(requestOf({ maxTokens: 30 }, [[1, 60, 2]]));
    const tokens = expectedTokens([1, 60, 2], 30);
    expect(tokens.length).toBeLessThan(30);
    expect(tokensOf(events)).toEqual(tokens);
    expect(receiptOf(events).completionTokens).toBe(tokens.length + 1);
    expect(events.at(-2)).toEqual({ type: "choice_end", index: 0, finishReason: "stop" });
  });

  it("tells the edge of a request that is given up before it began, and of no other", async () => {
    const early = requestOf({ maxTokens: 50, ignoreEos: true });
    const submitted = bench.host.submit(early, () => undefined, BYTES);
    expect(await bench.host.cancel(early.requestId)).toBeUndefined();
    expect(await submitted).toMatchObject({ ok: false });
    expect(bench.givenUp).toEqual([early.requestId]);

    const begun = requestOf({ maxTokens: 50, ignoreEos: true });
    await bench.host.submit(begun, () => undefined, BYTES);
    expect(await bench.host.cancel(begun.requestId)).toMatchObject({ outcome: "cancelled" });
    expect(bench.givenUp).toEqual([early.requestId]);
  });

  it("gives the same receipt to everyone who cancels, at once or later", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true });
    await bench.host.submit(request, () => undefined, BYTES);
    const [first, second] = await Promise.all([
      bench.host.cancel(request.requestId),
      bench.host.cancel(request.requestId),
    ]);
    expect(first).toEqual(second);
    expect(await bench.host.cancel(request.requestId)).toEqual(first);
    expect(bench.host.state(request.requestId)).toEqual({ state: "ended", receipt: first });
  });

  it("sends sequences back when memory ends, and loses no token by it", async () => {
    bench.dispose();
    bench = new Bench({ budgetTokens: 64, maxRunning: 4 });
    let preempted = 0;
    const take = bench.host.take.bind(bench.host);
    bench.host.take = (messages) => {
      preempted += messages.filter(({ type }) => type === "preempted").length;
      take(messages);
    };
    const prompts = [[3], [5], [7], [11]];
    const all = await Promise.all(
      prompts.map((prompt) => bench.run(requestOf({ maxTokens: 30, ignoreEos: true }, [prompt]))),
    );
    expect(preempted).toBeGreaterThan(0);
    for (const [index, events] of all.entries()) {
      expect(receiptOf(events).completionTokens).toBe(30);
      const tokens = [...(prompts[index] ?? [])];
      while (tokens.length < 31) tokens.push(CountingDevice.next(tokens));
      expect(tokensOf(events)).toEqual(tokens.slice(1));
    }
  });

  it("ends all open requests with what was told of them when its process dies", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true }, [[60, 4]]);
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 5) bench.host.loseEngine();
    };
    const events = await bench.run(request);
    // The first token is told at once; later ones may have been waiting for others.
    const told = tokensOf(events).length;
    expect(told).toBeGreaterThanOrEqual(1);
    expect(told).toBeLessThanOrEqual(5);
    expect(events.at(-1)).toMatchObject({
      type: "error",
      receipt: { outcome: "failed", completionTokens: told, promptTokens: 2 },
    });
    const submission = await bench.host.submit(requestOf(), () => undefined, BYTES);
    expect(submission).toMatchObject({ ok: false, refusal: { code: "no_capacity" } });
  });

  it("gives every request its own tokens, whatever runs beside it, and all memory back", async () => {
    const one = fc.record({
      prompt: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 24 }),
      maxTokens: fc.integer({ min: 1, max: 20 }),
      n: fc.integer({ min: 1, max: 3 }),
      organizationId: fc.constantFrom("a", "b"),
      isRepeatable: fc.boolean(),
      cancelAfter: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
    });
    const all = fc.array(one, { minLength: 1, maxLength: 12 });
    const device = fc.record({
      prefillsAtOnce: fc.integer({ min: 1, max: 3 }),
      fastestRows: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(all, device, async (wanted, ways) => {
        const tight = new Bench({ rows: 6, budgetTokens: 120, maxRunning: 4, ...ways });
        await Promise.all(
          wanted.map(async ({ prompt, maxTokens, n, organizationId, cancelAfter, ...rest }) => {
            // Its tokens depend on what ran beside it where there is a fastest way.
            const varies = !rest.isRepeatable && ways.fastestRows > 0;
            const chance = rest.isRepeatable ? {} : { temperature: 0.01, seed: null };
            const request = requestOf({ maxTokens, n, ...chance }, [prompt], organizationId);
            const running = tight.run(request);
            if (cancelAfter !== undefined) {
              for (let turn = 0; turn < cancelAfter; turn += 1) {
                await new Promise((resolve) => setImmediate(resolve));
              }
              await tight.host.cancel(request.requestId);
            }
            const events = await running.catch((cause: Error) => {
              if (cause.message.endsWith("cancelled before it began")) return undefined;
              throw cause;
            });
            if (events === undefined) return;
            const { completionTokens, promptTokens, cachedTokens } = receiptOf(events);
            const expected = expectedTokens(prompt, maxTokens);
            expect(cachedTokens).toBeLessThanOrEqual(promptTokens);
            expect(completionTokens).toBeLessThanOrEqual(n * maxTokens);
            if (varies) return;
            if (cancelAfter === undefined) {
              const ends = expected.length < maxTokens ? 1 : 0;
              expect(completionTokens).toBe(n * (expected.length + ends));
            }
            for (let index = 0; index < n; index += 1) {
              const tokens = tokensOf(events, index);
              expect(tokens).toEqual(expected.slice(0, tokens.length));
              if (cancelAfter === undefined) expect(tokens).toEqual(expected);
            }
          }),
        );
        await waitFor(() => tight.arena.leasedRows === 0);
        expect([tight.core.hasWork, tight.host.waitingCount]).toEqual([false, 0]);
        tight.arena.clear();
        expect(tight.arena.bytesUsed).toBe(0);
        tight.dispose();
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("a request that has to repeat, where a token run alone gives other numbers than in a slice", () => {
  const asked = fc.record({
    prompt: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 20 }),
    maxTokens: fc.integer({ min: 1, max: 12 }),
    n: fc.integer({ min: 1, max: 3 }),
    organizationId: fc.constantFrom("a", "b"),
    isRepeatable: fc.boolean(),
  });
  const device = fc.record({
    prefillsAtOnce: fc.integer({ min: 1, max: 3 }),
    fastestRows: fc.integer({ min: 0, max: 2 }),
  });
  type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;
  const play = async (on: Bench, { prompt, maxTokens, n, organizationId, isRepeatable }: Asked) => {
    const chance = isRepeatable ? {} : { temperature: 0.01, seed: null };
    const changes = { maxTokens, n, ignoreEos: true, ...chance };
    const events = await on.run(requestOf(changes, [prompt], organizationId));
    return Array.from({ length: n }, (_, index) => tokensOf(events, index));
  };

  it("gets its tokens of a first time alone: cold, warm, in a later turn, in a crowd, and when it gave way", async () => {
    let preemptions = 0;
    const wanted = fc.array(asked, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(wanted, device, async (first, ways) => {
        const setting = { ...ways, isSteppedOtherwise: true };
        const tight = new Bench({ rows: 6, budgetTokens: 80, maxRunning: 4, ...setting });
        const expectSame = async (one: Asked, answer: number[][]) => {
          if (!one.isRepeatable) return;
          const cold = new Bench(setting);
          expect(answer).toEqual(await play(cold, one));
          cold.dispose();
        };
        const answers = await Promise.all(first.map((one) => play(tight, one)));
        for (const [index, one] of first.entries()) await expectSame(one, answers[index] ?? []);
        // Each again, and as a conversation that goes on.
        const later = first.flatMap((one, index) => [
          one,
          { ...one, prompt: [...one.prompt, ...(answers[index]?.[0] ?? []), 1].slice(-40) },
        ]);
        const latest = await Promise.all(later.map((one) => play(tight, one)));
        for (const [index, one] of later.entries()) await expectSame(one, latest[index] ?? []);
        preemptions += tight.preemptions;
        tight.dispose();
      }),
      { numRuns: runs(25) },
    );
    expect(preemptions).toBeGreaterThan(0);
  });
});

describe("a request with a grant", () => {
  const long = (change: Partial<Sampling> = {}) =>
    requestOf({ maxTokens: 20, ignoreEos: true, ...change }, [[60, 4]]);

  it("makes what is granted, says that it waits, and makes no more until it may", async () => {
    const request = { ...long(), grantedTokens: 5 };
    const waits: number[] = [];
    const running = bench.run(request, (event) => {
      if (event.type === "waiting") waits.push(event.completionTokens);
    });
    await waitFor(() => waits.length === 1);
    const steps = bench.device.decodes.length;
    // Another's steps pass by it.
    await bench.run(requestOf({ maxTokens: 3 }, [[9]]));
    expect(bench.device.decodes.slice(steps).every((rows) => rows === 1)).toBe(true);
    bench.host.grant(request.requestId, 12);
    await waitFor(() => waits.length === 2);
    bench.host.grant(request.requestId, 100);
    const events = await running;
    expect(waits).toEqual([5, 12]);
    expect(tokensOf(events)).toEqual(tokensOf(await bench.run(long())));
    expect(receiptOf(events)).toMatchObject({ completionTokens: 20, outcome: "completed" });
  });

  it("of nothing has its turn and its prompt counted, and nothing is run before there is more", async () => {
    await bench.run(long());
    const refused = { ...long(), grantedTokens: 0 };
    const prefills = () => bench.device.prefills.length;
    const before = prefills();
    let stopped: Promise<unknown> | undefined;
    const events = await bench.run(refused, (event) => {
      if (event.type === "started") stopped = bench.host.cancel(refused.requestId);
    });
    await stopped;
    // What lay warm for it was found, and is not counted either.
    const none = { outcome: "cancelled", promptTokens: 0, cachedTokens: 0, completionTokens: 0 };
    expect(receiptOf(events)).toMatchObject(none);
    expect(prefills()).toBe(before);
    const granted = { ...long(), grantedTokens: 0 };
    const made = await bench.run(granted, (event) => {
      if (event.type === "started") bench.host.grant(granted.requestId, 20);
    });
    expect(tokensOf(made)).toEqual(tokensOf(await bench.run(long())));
  });

  it("gives up its place to who waits for one, and goes on when it is granted more", async () => {
    const narrow = new Bench({ maxRunning: 1 });
    const request = { ...long(), grantedTokens: 3 };
    const first = narrow.run(request);
    const second = await narrow.run(requestOf({ maxTokens: 3 }, [[9]]));
    expect(tokensOf(second)).toEqual(expectedTokens([9], 3));
    narrow.host.grant(request.requestId, 20);
    expect(tokensOf(await first)).toEqual(tokensOf(await narrow.run(long())));
    narrow.dispose();
  });

  it("does not wait when it ends with its grant, or is granted more in time", async () => {
    const exact = await bench.run({ ...long(), grantedTokens: 20 });
    expect(exact.some(({ type }) => type === "waiting")).toBe(false);
    const request = { ...long(), grantedTokens: 8 };
    const events = await bench.run(request, (event) => {
      if (event.type === "delta" && event.completionTokens === 4)
        bench.host.grant(request.requestId, 20);
    });
    expect(receiptOf(events).completionTokens).toBe(20);
  });

  it("counts nothing beyond it when it is cancelled, and gives its place to others", async () => {
    const narrow = new Bench({ maxRunning: 1 });
    const request = { ...long({ n: 3 }), grantedTokens: 7 };
    let stopped: Promise<unknown> | undefined;
    const first = narrow.run(request, (event) => {
      if (event.type === "waiting") stopped = narrow.host.cancel(request.requestId);
    });
    const second = narrow.run(requestOf({ maxTokens: 3 }, [[9]]));
    expect(receiptOf(await first)).toMatchObject({ outcome: "cancelled", completionTokens: 7 });
    await stopped;
    expect(tokensOf(await second)).toEqual(expectedTokens([9], 3));
    narrow.dispose();
  });

  it("holds nobody else up while it waits", async () => {
    const request = { ...long(), grantedTokens: 3 };
    const waiting = Promise.withResolvers<void>();
    const first = bench.run(request, (event) => {
      if (event.type === "waiting") waiting.resolve();
    });
    await waiting.promise;
    const others = await Promise.all([10, 20].map((id) => bench.run(requestOf({}, [[id]]))));
    expect(others.map((events) => receiptOf(events).outcome)).toEqual(["completed", "completed"]);
    bench.host.grant(request.requestId, 20);
    expect(tokensOf(await first)).toEqual(tokensOf(await bench.run(long())));
  });

  it("gives the same as without, whatever it is granted and when, and never more than that", async () => {
    const one = fc.record({
      n: fc.integer({ min: 1, max: 3 }),
      maxTokens: fc.integer({ min: 1, max: 12 }),
      first: fc.nat(9),
      steps: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 4 }), async (asked) => {
        const own = new Bench({ rows: 12, maxRunning: 12 });
        const play = async ({ n, maxTokens, first, steps }: (typeof asked)[number], id: number) => {
          const prompt = [id + 7];
          const plain = requestOf({ n, maxTokens, ignoreEos: true }, [prompt]);
          let granted = first + n;
          const next = steps.values();
          const events = await own.run({ ...plain, grantedTokens: granted }, (event) => {
            const made = "completionTokens" in event ? event.completionTokens : 0;
            expect(made).toBeLessThanOrEqual(granted);
            if (event.type !== "waiting") return;
            granted += next.next().value ?? 20;
            own.host.grant(plain.requestId, granted);
          });
          for (let index = 0; index < n; index += 1)
            expect(tokensOf(events, index)).toHaveLength(maxTokens);
          expect(receiptOf(events).completionTokens).toBe(n * maxTokens);
        };
        await Promise.all(asked.map(play));
        own.dispose();
      }),
      { numRuns: runs(60) },
    );
  });
});

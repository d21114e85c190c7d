/**
 * What a mask that is not ready costs: its own row, and never the batch. The engine over a device
 * that counts.
 */
import { describe, expect, it } from "vitest";

import { EngineCore } from "../../../gpu-worker/src/engine/core.ts";
import { KvArena } from "../../../gpu-worker/src/kv-cache/arena.ts";
import type { LoadedModel } from "../../../gpu-worker/src/models/loaded-model.ts";
import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";
import type { FromEngine } from "../../../gpu-worker/src/protocol/messages.ts";
import { refuse, RequestFault } from "../../../gpu-worker/src/protocol/refusal.ts";
import { admit } from "../../../gpu-worker/src/reading/admission.ts";
import type { TokenConstraint } from "../../../gpu-worker/src/sampling/constraint.ts";
import { ByteDetokenizer } from "../../../gpu-worker/src/tokenization/detokenizer.ts";
import type { ModelTokenizer } from "../../../gpu-worker/src/tokenization/tokenizer.ts";
import type { GenerateRequest, Sampling } from "../../../src/contract/engine.ts";
import { waitFor } from "../../support/wait-for.ts";
import { CountingDevice, VOCABULARY } from "./counting-device.ts";

/** Allows every token, each time when the test says so. */
class SlowConstraint implements TokenConstraint {
  readonly taken: number[] = [];
  isPending = true;
  isReleased = false;
  fault: Error | undefined;
  #settling = Promise.withResolvers<void>();

  get settled(): Promise<void> {
    return this.#settling.promise;
  }

  settle(): void {
    this.isPending = false;
    this.#settling.resolve();
  }

  mask(): Int32Array {
    if (this.isPending) throw new Error("not known yet");
    if (this.fault !== undefined) throw this.fault;
    return new Int32Array(VOCABULARY / 32).fill(-1);
  }

  accept(tokenId: number): void {
    this.taken.push(tokenId);
    this.isPending = true;
    this.#settling = Promise.withResolvers();
  }

  release(): void {
    this.isReleased = true;
    this.settle();
  }
}

const PROMPT = [60, 4];

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

class Bench {
  readonly device = new CountingDevice({ rows: 8 });
  readonly arena: KvArena;
  readonly core: EngineCore;
  readonly messages: FromEngine[] = [];
  /** Of the requests that have one, by id; in the order of their choices. */
  readonly constraints = new Map<string, SlowConstraint[]>();

  constructor(maxRunning = 4) {
    this.arena = new KvArena(this.device, 100_000);
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
      endTokenIds: [0],
      runner: this.device,
      arena: this.arena,
      tokenizer,
    };
    this.core = new EngineCore({
      models: {
        find: () => model,
        use: async (_, work) => ({ ok: true, value: await work(model) }),
        wake: () => undefined,
        isYielding: () => false,
      },
      limits: { maxRunning },
      emit: (messages) => this.messages.push(...messages),
      reader: {
        admit: (request, { id, contextTokens, runner }) => {
          const { vocabularySize } = runner;
          return Promise.resolve(admit(request, { id, contextTokens, vocabularySize, tokenizer }));
        },
      },
      shaper: {
        shape: ({ requestId, output }) =>
          Promise.resolve({
            createConstraint: () => {
              if (output.type === "text") return undefined;
              const made = new SlowConstraint();
              this.constraints.set(requestId, [...(this.constraints.get(requestId) ?? []), made]);
              return made;
            },
            createToolReader: () => undefined,
            release: () => undefined,
            shownTokens: [],
          }),
      },
      runs: new DeviceRuns(),
      now: () => Date.now(),
      tick: () => performance.now(),
    });
  }

  submit(
    requestId: string,
    changes: Partial<GenerateRequest> = {},
    own: Partial<Sampling> = {},
  ): void {
    void this.core.submit(
      {
        protocol: 1,
        requestId,
        organizationId: "org",
        model: "counting",
        deadlineMs: Date.now() + 600_000,
        priority: 0,
        input: { type: "completion", prompts: [PROMPT] },
        output: { type: "text" },
        sampling: { ...sampling, bestOf: own.n ?? 1, ...own },
        ...changes,
      },
      1,
    );
  }

  /** Waits until the engine has made that request's constraints. */
  async constraintsOf(requestId: string): Promise<SlowConstraint[]> {
    await waitFor(() => this.constraints.has(requestId));
    return this.constraints.get(requestId) ?? [];
  }

  refusalOf(requestId: string) {
    const refused = this.messages.find(
      (message) => message.type === "refused" && message.requestId === requestId,
    );
    return refused?.type === "refused" ? refused.refusal : undefined;
  }

  async endOf(requestId: string) {
    await waitFor(() => this.#findEnd(requestId) !== undefined);
    const end = this.#findEnd(requestId);
    if (end === undefined) throw new Error("no end");
    return end;
  }

  hasEnded(requestId: string): boolean {
    return this.#findEnd(requestId) !== undefined;
  }

  /** Token ids of a choice, from its text. */
  tokensOf(requestId: string, index = 0): number[] {
    return this.messages.flatMap((message) =>
      message.type === "event" &&
      message.requestId === requestId &&
      message.event.type === "delta" &&
      message.event.index === index
        ? [...Buffer.from(message.event.text)]
        : [],
    );
  }

  #findEnd(requestId: string) {
    return this.messages.find(
      (message) => message.type === "ended" && message.receipt.requestId === requestId,
    ) as Extract<FromEngine, { type: "ended" }> | undefined;
  }
}

const FORMAT = { output: { type: "json_object" } } as const;

/** Settles a constraint each time it is pending, until its request has ended. */
async function keepSettling(bench: Bench, requestId: string, constraint: SlowConstraint) {
  await waitFor(() => {
    if (constraint.isPending) constraint.settle();
    return bench.hasEnded(requestId);
  });
}

function expectedTokens(prompt: readonly number[], most: number): number[] {
  const tokens = [...prompt];
  while (tokens.length < prompt.length + most) {
    const next = CountingDevice.next(tokens);
    if (next === 0) break;
    tokens.push(next);
  }
  return tokens.slice(prompt.length);
}

describe("a mask that is not ready", () => {
  it("before the first token: others run to their end, and the request takes no place", async () => {
    const bench = new Bench(1);
    bench.submit("slow", FORMAT);
    await bench.constraintsOf("slow");
    for (const first of [1, 3]) {
      const input = { type: "completion" as const, prompts: [[first, first + 1]] };
      bench.submit(`other ${first}`, { input });
      const { receipt } = await bench.endOf(`other ${first}`);
      expect(receipt).toMatchObject({ outcome: "completed" });
    }
    expect(bench.device.prefills).toEqual([2, 2]);
    const [constraint] = await bench.constraintsOf("slow");
    if (constraint === undefined) throw new Error("no constraint");
    await keepSettling(bench, "slow", constraint);
    expect(bench.tokensOf("slow")).toEqual(expectedTokens(PROMPT, 8));
  });

  it("at a step: its row sits out, and has its own tokens when it comes back", async () => {
    const bench = new Bench();
    bench.submit("slow", FORMAT);
    const [constraint] = await bench.constraintsOf("slow");
    if (constraint === undefined) throw new Error("no constraint");
    constraint.settle();
    await waitFor(() => constraint.taken.length === 1);
    bench.submit("other", {}, { maxTokens: 30, ignoreEos: true });
    expect((await bench.endOf("other")).receipt).toMatchObject({ completionTokens: 30 });
    expect(constraint.taken).toHaveLength(1);
    expect(bench.hasEnded("slow")).toBe(false);
    await keepSettling(bench, "slow", constraint);
    expect(bench.tokensOf("slow")).toEqual(expectedTokens(PROMPT, 8));
    expect((await bench.endOf("slow")).receipt).toMatchObject({ outcome: "completed" });
  });

  it("at a step: its place goes to who waits for one, and its state stays warm", async () => {
    const bench = new Bench(1);
    const prompt = Array.from({ length: 20 }, (_, index) => index + 1);
    const input = { type: "completion" as const, prompts: [prompt] };
    bench.submit("slow", { ...FORMAT, input });
    const [constraint] = await bench.constraintsOf("slow");
    if (constraint === undefined) throw new Error("no constraint");
    constraint.settle();
    await waitFor(() => constraint.taken.length === 1);
    bench.submit("other");
    expect((await bench.endOf("other")).receipt).toMatchObject({ outcome: "completed" });
    await keepSettling(bench, "slow", constraint);
    expect(bench.tokensOf("slow")).toEqual(expectedTokens(prompt, 8));
    // All but its last token was found again, and that one ran in a step.
    expect(bench.device.prefills).toEqual([20, 2]);
    expect((await bench.endOf("slow")).receipt).toMatchObject({
      outcome: "completed",
      promptTokens: 20,
      cachedTokens: 0,
      completionTokens: 8,
    });
  });

  it("of one choice: the other choices of the request go on", async () => {
    const bench = new Bench();
    bench.submit("slow", FORMAT, { n: 3 });
    const [first, second, third] = await bench.constraintsOf("slow");
    if (first === undefined || second === undefined || third === undefined) throw new Error("none");
    await waitFor(() => {
      for (const each of [first, third]) if (each.isPending) each.settle();
      return third.taken.length === 7;
    });
    expect(second.taken).toHaveLength(0);
    await keepSettling(bench, "slow", second);
    for (const index of [0, 1, 2]) {
      expect(bench.tokensOf("slow", index)).toEqual(expectedTokens(PROMPT, 8));
    }
    expect(bench.device.prefills).toEqual([2]);
  });

  it("and never will be: its request ends by its own fault, and nobody else's", async () => {
    const bench = new Bench();
    bench.submit("slow", FORMAT, { n: 2 });
    bench.submit("other", {}, { maxTokens: 30, ignoreEos: true });
    const [first, second] = await bench.constraintsOf("slow");
    if (first === undefined || second === undefined) throw new Error("none");
    for (const each of [first, second]) each.settle();
    await waitFor(() => first.taken.length === 1 && second.taken.length === 1);
    const refusal = refuse("grammar_too_slow", "it is too slow", { param: "response_format" });
    second.fault = new RequestFault(refusal);
    second.settle();
    const { receipt, failure } = await bench.endOf("slow");
    expect(failure).toMatchObject({ refusal });
    expect(receipt).toMatchObject({ outcome: "failed", completionTokens: 2 });
    expect(first.isReleased && second.isReleased).toBe(true);
    const other = await bench.endOf("other");
    expect(other).toMatchObject({ failure: null, receipt: { completionTokens: 30 } });
    await waitFor(() => bench.arena.leasedRows === 0);
  });

  it("is waited for by nobody once its request is cancelled, wherever it stands", async () => {
    const bench = new Bench();
    bench.submit("before", FORMAT);
    await bench.constraintsOf("before");
    bench.submit("within", FORMAT);
    const [within] = await bench.constraintsOf("within");
    within?.settle();
    await waitFor(() => within?.taken.length === 1);
    for (const id of ["before", "within"]) bench.core.cancel(id, "cancelled");
    expect((await bench.endOf("within")).receipt).toMatchObject({ outcome: "cancelled" });
    // It never began, so there is nothing to charge.
    await waitFor(() => bench.refusalOf("before") !== undefined);
    expect(bench.hasEnded("before")).toBe(false);
    await waitFor(() => bench.arena.leasedRows === 0);
    expect(bench.core.sequencesRunning).toBe(0);
  });

  it("does not keep its request beyond the deadline", async () => {
    const bench = new Bench();
    bench.submit("slow", { ...FORMAT, deadlineMs: Date.now() + 300 });
    await waitFor(() => bench.refusalOf("slow") !== undefined);
    expect(bench.refusalOf("slow")).toMatchObject({ code: "deadline_exceeded" });
  });
});

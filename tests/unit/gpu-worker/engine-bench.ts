/** The engine whole, on a device that counts: what both processes do, in this one. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { EngineClient } from "../../../gpu-worker/src/engine-client/engine-client.ts";
import { EngineCore } from "../../../gpu-worker/src/engine/core.ts";
import { KvArena } from "../../../gpu-worker/src/kv-cache/arena.ts";
import { Metrics } from "../../../gpu-worker/src/metrics.ts";
import type { LoadedModel } from "../../../gpu-worker/src/models/loaded-model.ts";
import { ModelPool } from "../../../gpu-worker/src/models/model-pool.ts";
import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";
import { admit } from "../../../gpu-worker/src/reading/admission.ts";
import { Journal } from "../../../gpu-worker/src/receipts/journal.ts";
import { ByteDetokenizer } from "../../../gpu-worker/src/tokenization/detokenizer.ts";
import type { ModelTokenizer } from "../../../gpu-worker/src/tokenization/tokenizer.ts";
import type { EngineEvent, GenerateRequest, Sampling } from "../../../src/contract/engine.ts";
import { CountingDevice } from "./counting-device.ts";

export const END = 0;
/** Of each request, as it came. */
export const BYTES = 100;

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

export interface Setting {
  readonly rows?: number;
  readonly budgetTokens?: number;
  readonly maxRunning?: number;
  readonly maxWaiting?: number;
  readonly prefillsAtOnce?: number;
  readonly fastestRows?: number;
  readonly isSteppedOtherwise?: boolean;
  /** Unix milliseconds. */
  readonly now?: () => number;
  /** Monotonic milliseconds. */
  readonly tick?: () => number;
  readonly fingerprint?: string;
}

export class Bench {
  readonly device: CountingDevice;
  readonly arena: KvArena;
  readonly host: EngineClient;
  /** What the edge is told of that never began. */
  readonly givenUp: string[] = [];
  readonly core: EngineCore;
  readonly model: LoadedModel;
  readonly runs = new DeviceRuns();
  preemptions = 0;
  /** Prompts that were made of requests. */
  admissions = 0;
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
      ...(setting.fingerprint !== undefined && { fingerprint: setting.fingerprint }),
      endTokenIds: [END],
      runner: this.device,
      arena: this.arena,
      tokenizer,
    };
    this.model = model;
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
    const { now = () => Date.now(), tick = () => performance.now() } = setting;
    const clock = { now, tick };
    this.host = new EngineClient({
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
      onBegun: () => undefined,
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
          this.admissions += 1;
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
      runs: this.runs,
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

let requests = 0;
export function requestOf(
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
export const tokensOf = (events: readonly EngineEvent[], index = 0) =>
  events.flatMap((event) =>
    event.type === "delta" && event.index === index ? [...Buffer.from(event.text)] : [],
  );

export function expectedTokens(prompt: readonly number[], most: number): number[] {
  const tokens = [...prompt];
  while (tokens.length < prompt.length + most) {
    const next = CountingDevice.next(tokens);
    if (next === END) break;
    tokens.push(next);
  }
  return tokens.slice(prompt.length);
}

export const receiptOf = (events: readonly EngineEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== "end") throw new Error(`ended by ${JSON.stringify(last)}`);
  return last.receipt;
};

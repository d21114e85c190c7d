/**
 * The engine as HTTP sees it: the work is done in a process of its own; what must survive that process is here:
 * the journal, the signed receipts, the metrics.
 *
 * When the process dies, each of its requests ends with an error and a receipt of what was told of it.
 */
import { setTimeout as delay } from "node:timers/promises";

import type {
  EngineEvent,
  EngineModel,
  GenerateRequest,
  Receipt,
  RequestState,
} from "../../../src/contract/engine.ts";
import type { TaskRequest } from "../../../src/contract/task.ts";
import type { ModelState } from "../catalog/model-pool.ts";
import { type Refusal, refuse } from "../engine/refusal.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Journal } from "../receipts/journal.ts";
import type { ReceiptSigner, UnsignedReceipt } from "../receipts/receipt.ts";
import type { Engine, EventSink, Submission, TaskEventSink } from "./engine.ts";
import type { CountResult, EngineGauges, FromEngine, ModelInfo, ToEngine } from "./messages.ts";
import { OpenRequest, type Work, type WorkSink } from "./open-request.ts";

export interface EngineHostOptions {
  readonly send: (message: ToEngine) => void;
  readonly journal: Journal;
  readonly metrics: () => Metrics;
  readonly log: Log;
  readonly sign: ReceiptSigner;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
  /** A seed for a request that brings none. */
  readonly drawSeed: () => number;
}

/** Tokens between two notes of progress: what a kill can lose of the count. */
const PROGRESS_TOKENS = 16;
const DRAIN_RETRY_MS = 1_000;
const RESTART_RETRY_MS = 1_000;
const DRAIN_POLL_MS = 10;

export class EngineHost implements Engine {
  readonly #options: EngineHostOptions;
  readonly #requests = new Map<string, OpenRequest>();
  /** What was asked of the engine's process and is not answered yet, by call. */
  readonly #counts = new Map<number, (result: CountResult) => void>();
  readonly #calls = new Map<number, (refusal: Refusal | null) => void>();
  #lastCallId = 0;
  readonly #states = new Map<string, ModelState>();
  readonly #models = new Map<string, ModelInfo>();
  #gauges: EngineGauges = { queueDepth: 0, sequencesRunning: 0, kvBytesUsed: 0, kvBytesBudget: 0 };
  /** Resolves when the first process is ready. @throws {Error} when none will be */
  readonly up: Promise<void>;
  /** Resolves with the cause when no further process will be started. */
  readonly broken: Promise<Error>;
  #settleUp: { resolve: () => void; reject: (cause: Error) => void };
  #settleBroken: (cause: Error) => void;
  #isUp = false;
  #isClosed = false;

  constructor(options: EngineHostOptions) {
    this.#options = options;
    const up = Promise.withResolvers<void>();
    this.up = up.promise;
    this.#settleUp = up;
    const broken = Promise.withResolvers<Error>();
    this.broken = broken.promise;
    this.#settleBroken = broken.resolve;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  get models(): readonly EngineModel[] {
    return [...this.#states].map(([id, state]) => {
      const info = state.state === "loaded" ? this.#models.get(id) : undefined;
      return {
        id,
        state: state.state,
        progress: state.state === "loading" ? state.progress : null,
        contextTokens: info?.contextTokens ?? null,
        vocabularySize: info?.vocabularySize ?? null,
        device: info?.device ?? null,
        dtype: info?.dtype ?? null,
        strategy: info?.strategy ?? null,
      };
    });
  }

  async changeModel(change: "load" | "unload", model: string): Promise<Refusal | null> {
    if (!this.#isUp) return refuseRestarting();
    const callId = ++this.#lastCallId;
    const answered = Promise.withResolvers<Refusal | null>();
    this.#calls.set(callId, answered.resolve);
    this.#options.send({ type: change, callId, model });
    return answered.promise;
  }

  get gauges(): EngineGauges {
    return this.#gauges;
  }

  async submit(request: GenerateRequest, sink: EventSink): Promise<Submission> {
    const seed = request.sampling.seed ?? this.#options.drawSeed();
    return this.#open(request, sink as WorkSink, { type: "submit", request, seed });
  }

  async submitTask(request: TaskRequest, sink: TaskEventSink): Promise<Submission> {
    return this.#open(request, sink as WorkSink, { type: "task", request });
  }

  async count(request: GenerateRequest): Promise<CountResult> {
    if (!this.#isUp) return { ok: false, refusal: refuseRestarting() };
    const callId = ++this.#lastCallId;
    const counted = Promise.withResolvers<CountResult>();
    this.#counts.set(callId, counted.resolve);
    this.#options.send({ type: "count", callId, request });
    return counted.promise;
  }

  async cancel(requestId: string): Promise<Receipt | undefined> {
    const open = this.#requests.get(requestId);
    if (open !== undefined) {
      if (!open.isEnding) this.#options.send({ type: "cancel", requestId, outcome: "cancelled" });
      const refusal = await open.started;
      return refusal === undefined ? open.ended : undefined;
    }
    const state = this.#options.journal.find(requestId);
    return state.state === "ended" ? state.receipt : undefined;
  }

  state(requestId: string): RequestState {
    const open = this.#requests.get(requestId);
    if (open === undefined) return this.#options.journal.find(requestId);
    const { promptTokens, completionTokens } = open;
    return { state: "running", promptTokens, completionTokens };
  }

  close(): void {
    this.#isClosed = true;
  }

  async drain(timeoutMs: number): Promise<void> {
    this.close();
    const deadlineMs = this.#options.tick() + timeoutMs;
    while (this.#requests.size > 0 && this.#options.tick() < deadlineMs) await delay(DRAIN_POLL_MS);
    await Promise.all([...this.#requests.keys()].map((requestId) => this.cancel(requestId)));
  }

  /** Takes what the engine's process says, in order. */
  take(messages: readonly FromEngine[]): void {
    for (const message of messages) this.#takeOne(message);
  }

  /** The process is gone: what it worked on ends here, and nothing starts until the next one is ready. */
  loseEngine(): void {
    this.#isUp = false;
    this.#models.clear();
    this.#gauges = { ...this.#gauges, queueDepth: 0, sequencesRunning: 0, kvBytesUsed: 0 };
    for (const settle of this.#counts.values()) settle({ ok: false, refusal: refuseRestarting() });
    this.#counts.clear();
    for (const settle of this.#calls.values()) settle(refuseRestarting());
    this.#calls.clear();
    this.#states.clear();
    for (const open of this.#requests.values()) {
      if (open.hasStarted)
        void this.#end(open, open.toLostReceipt(this.#options.now()), "the engine's process died");
      else {
        this.#requests.delete(open.id);
        open.refuse(refuseRestarting());
      }
    }
  }

  /** No further process will be started. */
  fail(cause: Error): void {
    this.loseEngine();
    this.#settleUp.reject(cause);
    this.#settleBroken(cause);
  }

  #findRefusal({ requestId }: Work): Refusal | undefined {
    if (this.#isClosed) {
      const details = { retryAfterMs: DRAIN_RETRY_MS };
      return refuse("no_capacity", "this worker is shutting down", details);
    }
    if (!this.#isUp) {
      const details = { retryAfterMs: RESTART_RETRY_MS };
      return refuse("no_capacity", "the engine is starting", details);
    }
    const isOpen = this.#requests.has(requestId);
    if (isOpen || this.#options.journal.has(requestId)) {
      const state = isOpen ? "is being worked on" : "has run already";
      const message = `request ${requestId} ${state}; it never runs twice`;
      return refuse("duplicate_request", message, { param: "request_id" });
    }
    return undefined;
  }

  async #open(work: Work, sink: WorkSink, message: ToEngine): Promise<Submission> {
    const { now, tick, send, metrics } = this.#options;
    let refusal = this.#findRefusal(work);
    if (refusal === undefined) {
      const open = new OpenRequest(work, sink, now(), tick());
      this.#requests.set(open.id, open);
      send(message);
      refusal = await open.started;
    }
    if (refusal === undefined) return { ok: true, requestId: work.requestId };
    metrics().countRequest("refused");
    return { ok: false, refusal };
  }

  #takeOne(message: FromEngine): void {
    const { log, metrics } = this.#options;
    switch (message.type) {
      case "loaded": {
        const { model, loadMs } = message;
        this.#models.set(model.id, model);
        const { device, dtype, strategy } = model;
        log.info("model_loaded", { model: model.id, device, dtype, strategy, loadMs });
        metrics().modelInfo.set({ model: model.id, device, dtype, strategy }, 1);
        return;
      }
      case "ready":
        this.#isUp = true;
        this.#settleUp.resolve();
        return;
      case "gauges":
        this.#gauges = message.gauges;
        return;
      case "steps":
        for (const step of message.steps) metrics().recordStep(step);
        return;
      case "preempted":
        metrics().preemptions.inc();
        return;
      case "refused": {
        const open = this.#requests.get(message.requestId);
        this.#requests.delete(message.requestId);
        open?.refuse(message.refusal);
        return;
      }
      case "model_state":
        this.#takeState(message.model, message.state);
        return;
      case "model_answer":
        this.#calls.get(message.callId)?.(message.refusal);
        this.#calls.delete(message.callId);
        return;
      case "counted":
        this.#counts.get(message.callId)?.(message.result);
        this.#counts.delete(message.callId);
        return;
      case "progress": {
        const open = this.#requests.get(message.requestId);
        if (open !== undefined) this.#takeProgress(open, message);
        return;
      }
      case "event": {
        const open = this.#requests.get(message.requestId);
        if (open !== undefined && !open.isEnding) this.#takeEvent(open, message.event);
        return;
      }
      case "task_event": {
        const open = this.#requests.get(message.requestId);
        if (open === undefined || open.isEnding) return;
        if (message.event.type === "started") this.#takeStart(open, message.event);
        else open.sink(message.event);
        return;
      }
      case "task_ended": {
        const { receipt: unsigned, ending } = message;
        const open = this.#requests.get(unsigned.requestId);
        const error = ending.type === "error" ? ending.message : null;
        if (open !== undefined) {
          void this.#end(open, unsigned, error, (receipt) => ({ ...ending, receipt }));
        }
        return;
      }
      case "ended": {
        const open = this.#requests.get(message.receipt.requestId);
        if (open !== undefined) void this.#end(open, message.receipt, message.error);
        return;
      }
      case "unusable":
      // Its exit follows, which the process's keeper judges.
    }
  }

  #takeState(model: string, state: ModelState): void {
    const before = this.#states.get(model)?.state;
    this.#states.set(model, state);
    // Before it is up, a model that fails is why it does not start, and that is said once.
    if (!this.#isUp) return;
    const { log } = this.#options;
    if (state.state === "failed") log.error("model_failed", { model, reason: state.message });
    else if (state.state === "available" && before === "loaded")
      log.info("model_unloaded", { model });
  }

  #takeProgress(open: OpenRequest, message: Extract<FromEngine, { type: "progress" }>): void {
    const metrics = this.#options.metrics();
    if (open.promptTokens === 0) {
      metrics.queueTime.observe(message.queueMs / 1000);
      metrics.cachedTokens.inc(message.cachedTokens);
    }
    metrics.promptTokens.inc(message.promptTokens - open.promptTokens);
    open.progress(message);
  }

  #takeEvent(open: OpenRequest, event: Exclude<EngineEvent, { type: "end" | "error" }>): void {
    if (event.type === "started") {
      this.#takeStart(open, event);
      return;
    }
    if (event.type === "delta" || event.type === "tool_call") this.#recordToken(open, event);
    open.sink(event);
  }

  /** Written down before anybody is told: a request runs once, also when this process dies. */
  #takeStart(open: OpenRequest, event: Parameters<WorkSink>[0]): void {
    this.#options.journal.start(open.id);
    open.sink(event);
    open.start();
  }

  #recordToken(
    open: OpenRequest,
    event: Extract<EngineEvent, { type: "delta" | "tool_call" }>,
  ): void {
    const before = open.completionTokens;
    if (event.completionTokens === before) return;
    const nowTickMs = this.#options.tick();
    const isFirst = open.recordToken(event, nowTickMs);
    const metrics = this.#options.metrics();
    metrics.generationTokens.inc(event.completionTokens - before);
    if (isFirst) metrics.timeToFirstToken.observe((nowTickMs - open.acceptedTickMs) / 1000);
    const crossed =
      Math.floor(before / PROGRESS_TOKENS) < Math.floor(event.completionTokens / PROGRESS_TOKENS);
    if (crossed || before === 0) {
      this.#options.journal.progress(open.id, open.promptTokens, event.completionTokens);
    }
  }

  /** Ends a request once, whoever is first; all get the same receipt. */
  async #end(
    open: OpenRequest,
    unsigned: UnsignedReceipt,
    error: string | null,
    toLast: (receipt: Receipt) => Parameters<WorkSink>[0] = toLastEvent,
  ): Promise<void> {
    if (open.isEnding) return;
    open.isEnding = true;
    const { sign, journal, log, metrics } = this.#options;
    const receipt = await sign(unsigned);
    try {
      journal.end(receipt);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      log.error("journal_failed", { requestId: open.id, reason });
    }
    this.#requests.delete(open.id);
    metrics().countRequest(receipt.outcome);
    for (const ms of open.msPerToken) metrics().timePerOutputToken.observe(ms / 1000);
    if (error !== null) log.error("request_failed", { requestId: open.id, reason: error });
    log.info("request_ended", toFields(receipt));
    open.sink(toLast(receipt));
    open.end(receipt);
  }
}

function refuseRestarting(): Refusal {
  return refuse("no_capacity", "the engine is restarting", { retryAfterMs: RESTART_RETRY_MS });
}

function toLastEvent(receipt: Receipt): EngineEvent {
  switch (receipt.outcome) {
    case "completed":
    case "cancelled":
      return { type: "end", receipt };
    case "expired": {
      const message = "the request's deadline passed before it was complete";
      return { type: "error", code: "deadline_exceeded", message, receipt };
    }
    case "failed":
      return { type: "error", code: "internal_error", message: "the model failed", receipt };
  }
}

function toFields(receipt: Receipt): Record<string, string | number> {
  const { requestId, model, outcome, promptTokens, cachedTokens, completionTokens } = receipt;
  const { queueMs, prefillMs, decodeMs, batchOccupancy } = receipt;
  const counts = { promptTokens, cachedTokens, completionTokens };
  return { requestId, model, outcome, ...counts, queueMs, prefillMs, decodeMs, batchOccupancy };
}

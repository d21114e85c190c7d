/**
 * The engine as HTTP sees it: the work is done in a process of its own; what must survive that
 * process is here: the journal, the signed receipts, the metrics.
 *
 * When the process dies, each of its requests ends with an error and a receipt of what was told of
 * it.
 */
import { setTimeout as delay } from "node:timers/promises";

import { countCarried } from "../../../src/contract/continuation.ts";
import type { LostRequest } from "../../../src/contract/deliveries.ts";
import type {
  EngineModel,
  GenerateRequest,
  Receipt,
  RequestState,
} from "../../../src/contract/engine.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type {
  EngineGauges,
  FromEngine,
  TaskWork,
  ToEngine,
  UnsignedReceipt,
} from "../protocol/messages.ts";
import type { Refusal } from "../protocol/refusal.ts";
import type { Journal } from "../receipts/journal.ts";
import type { ReceiptSigner } from "../receipts/receipt.ts";
import { Counting } from "./counting.ts";
import { toFields, toLastEvent } from "./ending.ts";
import type {
  CountAnswer,
  Engine,
  EventSink,
  RequestHead,
  Submission,
  TaskEventSink,
} from "./engine.ts";
import {
  InFlightRequest,
  toGuest,
  toWork,
  type Opening,
  type StartEvent,
  type TokenEvent,
  type Work,
  type WorkSink,
} from "./in-flight-request.ts";
import { ModelList } from "./model-list.ts";
import { refuseClosed, refuseKnown, refuseRestarting, refuseUnwritable } from "./refusals.ts";
import { type WaitingLimits, WaitingList } from "./waiting-list.ts";

export interface EngineClientOptions {
  readonly limits: WaitingLimits;
  readonly send: (message: ToEngine) => void;
  readonly journal: Journal;
  /** Takes each receipt, once it is written down, and the `traceparent` of a traced request. */
  readonly onReceipt: (receipt: Receipt, traceparent: string | undefined) => void;
  /**
   * Takes each request that was given up before it began: its sender may be dead, its hold open.
   */
  readonly onGivenUp: (request: LostRequest) => void;
  /** A request is here, perhaps once more. */
  readonly onOpened: (requestId: string) => void;
  readonly onBegun: (request: GenerateRequest) => void;
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

const DRAIN_POLL_MS = 10;

export class EngineClient implements Engine {
  readonly #options: EngineClientOptions;
  readonly #requests = new Map<string, InFlightRequest>();
  /** Whoever has not begun, from the moment that it is here. */
  readonly #waiting: WaitingList;
  readonly #counting: Counting;
  readonly #list: ModelList;
  #gauges: EngineGauges = { sequencesRunning: 0, kvBytesUsed: 0, kvBytesBudget: 0 };
  readonly #up = Promise.withResolvers<void>();
  readonly #broken = Promise.withResolvers<Error>();
  /** Resolves when the first process is ready. @throws {Error} when none will be */
  readonly up = this.#up.promise;
  /** Resolves with the cause when no further process will be started. */
  readonly broken = this.#broken.promise;
  #isUp = false;
  #isClosed = false;

  constructor(options: EngineClientOptions) {
    this.#options = options;
    this.#list = new ModelList(options);
    this.#waiting = new WaitingList(options.limits);
    this.#counting = new Counting({
      waiting: this.#waiting,
      send: options.send,
      running: () => this.startedCount,
    });
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  get models(): readonly EngineModel[] {
    return this.#list.models;
  }

  /** Requests that have not begun. */
  get waiting(): Pick<WaitingList, "count" | "countsOf" | "serviceMs" | "taskQueues"> {
    return this.#waiting;
  }

  async changeModel(change: "load" | "unload", model: string): Promise<Refusal | null> {
    if (!this.#isUp) return refuseRestarting();
    return this.#list.change(change, model);
  }

  /** Requests that have begun, and have not ended. */
  get startedCount(): number {
    return [...this.#requests.values()].filter(({ hasStarted }) => hasStarted).length;
  }

  get gauges(): EngineGauges {
    return this.#gauges;
  }

  findRefusal(head: RequestHead, bytes: number): Refusal | undefined {
    const refusal = this.#waiting.findRefusal({ ...head, bytes }, this.startedCount);
    if (refusal !== undefined) this.#options.metrics().countRequest("refused");
    return refusal;
  }

  async submit(request: GenerateRequest, sink: EventSink, bytes: number): Promise<Submission> {
    const seed = request.sampling.seed ?? this.#options.drawSeed();
    const message = { type: "submit", request, seed } as const;
    const refusal = this.#list.findRefusal(request);
    const opened = { work: toWork(request), sink: sink as WorkSink, message, bytes, refusal };
    const submission = await this.#open(opened);
    if (submission.ok) this.#options.onBegun(request);
    return submission;
  }

  async submitTask(request: TaskWork, sink: TaskEventSink, bytes: number): Promise<Submission> {
    const { task, refusal } = this.#list.fit(request);
    const message = { type: "task", request: task } as const;
    return this.#open({ work: toWork(request), sink: sink as WorkSink, message, bytes, refusal });
  }

  async count(request: GenerateRequest, bytes: number, signal: AbortSignal): Promise<CountAnswer> {
    if (!this.#isUp) return { ok: false, refusal: refuseRestarting() };
    const refusal = this.#list.findRefusal(request);
    if (refusal !== undefined) return { ok: false, refusal };
    return this.#counting.count(request, bytes, signal);
  }

  grant(requestId: string, tokens: number): void {
    if (this.#requests.has(requestId)) this.#options.send({ type: "grant", requestId, tokens });
  }

  async cancel(requestId: string): Promise<Receipt | undefined> {
    const open = this.#requests.get(requestId);
    if (open !== undefined) {
      if (!open.isEnding) this.#options.send({ type: "cancel", requestId, outcome: "cancelled" });
      // While it is being prepared the answer may take a while; its place is free at once.
      if (!open.hasStarted) this.#waiting.leave(requestId);
      const refusal = await open.started;
      if (refusal === undefined) return open.ended;
      const { organizationId } = open.request;
      const nothing = { promptTokens: 0, completionTokens: 0 };
      if (!this.#requests.has(requestId))
        this.#options.onGivenUp({ requestId, organizationId, ...nothing });
      return undefined;
    }
    const state = this.#options.journal.find(requestId);
    return state.state === "ended" ? state.receipt : undefined;
  }

  state(requestId: string): RequestState {
    const open = this.#requests.get(requestId);
    if (open === undefined) return this.#options.journal.find(requestId);
    const { takenPromptTokens: promptTokens, completionTokens } = open;
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

  /** The process is gone: what it worked on ends, and nothing starts until the next is ready. */
  loseEngine(): void {
    this.#isUp = false;
    this.#list.clear(refuseRestarting());
    this.#gauges = { ...this.#gauges, sequencesRunning: 0, kvBytesUsed: 0 };
    this.#counting.refuseAll(refuseRestarting());
    for (const open of this.#requests.values()) {
      if (open.hasStarted)
        void this.#end(open, open.toLostReceipt(this.#options.now()), "the engine's process died");
      else this.#refuse(open, refuseRestarting());
    }
  }

  /** No further process will be started. */
  fail(cause: Error): void {
    this.loseEngine();
    this.#up.reject(cause);
    this.#broken.resolve(cause);
  }

  #findRefusal({ requestId }: Work): Refusal | undefined {
    if (this.#isClosed) return refuseClosed();
    if (!this.#isUp) return refuseRestarting();
    if (!this.#options.journal.isWritable) return refuseUnwritable();
    const isOpen = this.#requests.has(requestId);
    const isKnown = isOpen || this.#options.journal.has(requestId);
    return isKnown ? refuseKnown(requestId, isOpen) : undefined;
  }

  async #open({ work, sink, message, bytes, refusal: found }: Opening): Promise<Submission> {
    const { now, tick, send, metrics } = this.#options;
    const open = new InFlightRequest({
      request: work,
      sink,
      // Rows of a task lie here until the last of them has run.
      keepsPlace: message.type === "task",
      carriedTokens: message.type === "submit" ? countCarried(message.request.continuation) : 0,
      acceptedAtMs: now(),
      acceptedTickMs: tick(),
    });
    const refusal =
      this.#findRefusal(work) ??
      found ??
      this.#waiting.enter({ ...toGuest(open), bytes }, this.startedCount, (full) => {
        // Nobody was told that it began: the engine forgets it.
        send({ type: "cancel", requestId: open.id, outcome: "cancelled" });
        this.#refuse(open, full);
      });
    if (refusal === undefined) {
      this.#requests.set(open.id, open);
      this.#options.onOpened(open.id);
      send(message);
    } else open.refuse(refusal);
    const refused = await open.started;
    if (refused === undefined) return { ok: true, requestId: open.id };
    metrics().countRequest("refused");
    return { ok: false, refusal: refused };
  }

  #refuse(open: InFlightRequest, refusal: Refusal): void {
    this.#requests.delete(open.id);
    this.#waiting.leave(open.id);
    open.refuse(refusal);
  }

  #takeOne(message: FromEngine): void {
    const { metrics } = this.#options;
    switch (message.type) {
      case "loaded":
        return this.#list.takeInfo(message.model, message.loadMs);
      case "task_loaded":
        return this.#list.takeTaskModel(message.model);
      case "ready":
        this.#isUp = true;
        this.#up.resolve();
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
        if (open !== undefined) this.#refuse(open, message.refusal);
        return;
      }
      case "model_state":
        return this.#list.takeState(message.model, message.state, this.#isUp);
      case "model_answer":
        return this.#list.answer(message.callId, message.refusal);
      case "counted":
        this.#counting.answer(message.callId, message.result);
        return;
      case "progress": {
        const open = this.#requests.get(message.requestId);
        open?.progress(message, metrics());
        return;
      }
      case "event":
      case "task_event": {
        const open = this.#requests.get(message.requestId);
        if (open !== undefined && !open.isEnding) this.#takeEvent(open, message.event);
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
        if (open === undefined) return;
        const { receipt: unsigned, failure } = message;
        const refusal = failure?.refusal ?? null;
        const error = refusal === null ? (failure?.error ?? null) : null;
        void this.#end(open, unsigned, error, (receipt) => toLastEvent(receipt, refusal));
        return;
      }
      case "alive":
      case "unusable":
      // The process's keeper judges, whether it answers and why it exits.
    }
  }

  #takeEvent(
    open: InFlightRequest,
    event: Extract<FromEngine, { type: "event" | "task_event" }>["event"],
  ): void {
    if (event.type === "started") return this.#takeStart(open, event);
    if (event.type === "delta" || event.type === "tool_call") this.#recordTokens(open, event);
    open.sink(event);
  }

  /** Written down before anybody is told: a request runs once, or not at all, if this dies too. */
  #takeStart(open: InFlightRequest, event: StartEvent): void {
    if (!this.#options.journal.start(open.id, open.request.organizationId)) {
      this.#options.send({ type: "cancel", requestId: open.id, outcome: "cancelled" });
      this.#refuse(open, refuseUnwritable());
      return;
    }
    this.#waiting.begin(open.id, open.keepsPlace);
    open.sink(event);
    open.start(event, this.#options.tick());
    if (open.carriedTokens > 0) this.#noteProgress(open);
  }

  #recordTokens(open: InFlightRequest, event: TokenEvent): void {
    const before = open.completionTokens;
    if (event.completionTokens === before) return;
    if ("promptTokens" in event) open.recordText(event);
    else open.recordToken(event, this.#options.tick(), this.#options.metrics());
    if (open.isProgressDue(before)) this.#noteProgress(open);
  }

  #noteProgress({ id, takenPromptTokens, completionTokens }: InFlightRequest): void {
    this.#options.journal.progress(id, takenPromptTokens, completionTokens);
  }

  /** Ends a request once, whoever is first; all get the same receipt. */
  async #end(
    open: InFlightRequest,
    unsigned: UnsignedReceipt,
    error: string | null,
    toLast: (receipt: Receipt) => Parameters<WorkSink>[0] = (receipt) => toLastEvent(receipt),
  ): Promise<void> {
    if (open.isEnding) return;
    open.isEnding = true;
    const { sign, journal, onReceipt, log, metrics } = this.#options;
    const receipt = await sign(unsigned);
    journal.end(receipt);
    onReceipt(receipt, open.request.traceparent);
    this.#requests.delete(open.id);
    this.#waiting.leave(open.id);
    this.#waiting.recordRun(this.#options.tick() - open.startedTickMs);
    if (open.keepsPlace && error === null)
      this.#waiting.recordTask(receipt.model, receipt.deviceMs);
    metrics().countRequest(receipt.outcome);
    for (const ms of open.msPerToken) metrics().timePerOutputToken.observe(ms / 1000);
    if (error !== null) log.error("request.failed", { requestId: open.id, reason: error });
    log.info("request.ended", toFields(receipt));
    open.sink(toLast(receipt));
    open.end(receipt);
  }
}

/**
 * Takes requests, runs their choices in turns, and ends each with one signed receipt.
 *
 * `Engine` is the whole surface: HTTP knows nothing of what is behind it.
 */
import { setImmediate as nextTurn, setTimeout as delay } from "node:timers/promises";

import type { GenerateRequest, Receipt, RequestState } from "../../../src/contract/engine.ts";
import type { ModelCatalog } from "../catalog/catalog.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Journal } from "../receipts/journal.ts";
import type { ReceiptSigner } from "../receipts/receipt.ts";
import { ActiveRequest, type EventSink } from "./active-request.ts";
import { admit } from "./admission.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { Scheduler, type SchedulerLimits } from "./scheduler.ts";
import type { Sequence, StepResult } from "./sequence.ts";
import { ServiceRate } from "./service-rate.ts";

export type Submission =
  | { readonly ok: true; readonly requestId: string }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Engine {
  /**
   * Takes a request, or says why not. Events follow in order, `started` before this resolves; the last one is
   * `end` or `error`, and its receipt has been written down.
   */
  submit(request: GenerateRequest, sink: EventSink): Promise<Submission>;
  /** Stops a request within a step. @returns its receipt; undefined if it is not known, or lost */
  cancel(requestId: string): Promise<Receipt | undefined>;
  state(requestId: string): RequestState;
  /** Takes no more requests. */
  close(): void;
  /** Waits for what runs, at most `timeoutMs`, then cancels the rest. */
  drain(timeoutMs: number): Promise<void>;
}

export interface EngineOptions {
  readonly catalog: ModelCatalog;
  readonly limits: SchedulerLimits;
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
const DRAIN_POLL_MS = 10;

/** Runs one sequence per step, all running ones in turns. */
export class RoundRobinEngine implements Engine {
  readonly #options: EngineOptions;
  readonly #scheduler: Scheduler<Sequence>;
  readonly #active = new Map<string, ActiveRequest>();
  readonly #owners = new WeakMap<Sequence, ActiveRequest>();
  readonly #rate = new ServiceRate();
  #isClosed = false;
  #isRunning = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#scheduler = new Scheduler(options.limits);
  }

  get queueDepth(): number {
    return this.#scheduler.waitingCount;
  }

  get sequencesRunning(): number {
    return this.#scheduler.runningCount;
  }

  async submit(request: GenerateRequest, sink: EventSink): Promise<Submission> {
    const taken = this.#take(request, sink);
    if ("code" in taken) {
      this.#options.metrics().countRequest("refused");
      return { ok: false, refusal: taken };
    }
    void this.#run();
    return { ok: true, requestId: taken.id };
  }

  async cancel(requestId: string): Promise<Receipt | undefined> {
    const active = this.#active.get(requestId);
    if (active !== undefined) return this.#end(active, "cancelled");
    const state = this.#options.journal.find(requestId);
    return state.state === "ended" ? state.receipt : undefined;
  }

  state(requestId: string): RequestState {
    const active = this.#active.get(requestId);
    if (active === undefined) return this.#options.journal.find(requestId);
    const { donePromptTokens, completionTokens } = active;
    return { state: "running", promptTokens: donePromptTokens, completionTokens };
  }

  close(): void {
    this.#isClosed = true;
  }

  async drain(timeoutMs: number): Promise<void> {
    this.close();
    const deadlineMs = this.#options.tick() + timeoutMs;
    while (this.#active.size > 0 && this.#options.tick() < deadlineMs) await delay(DRAIN_POLL_MS);
    await Promise.all([...this.#active.values()].map((active) => this.#end(active, "cancelled")));
  }

  #take(request: GenerateRequest, sink: EventSink): ActiveRequest | Refusal {
    const { catalog, journal, now, tick, drawSeed } = this.#options;
    const { requestId, sampling, deadlineMs } = request;
    const model = catalog.find(request.model);
    if (model === undefined) {
      return refuse("model_not_found", `this worker has no model ${request.model}`, {
        param: "model",
      });
    }
    if (this.#active.has(requestId) || journal.has(requestId)) {
      const message = `request ${requestId} has run already; it never runs twice`;
      return refuse("invalid_value", message, { param: "request_id" });
    }
    if (deadlineMs <= now()) {
      return refuse("deadline_exceeded", "the request's deadline had passed when it arrived");
    }
    const room = this.#findNoRoom();
    if (room !== undefined) return room;
    const admission = admit(request, model);
    if (!admission.ok) return admission.refusal;
    const active = new ActiveRequest({
      request,
      model,
      prompts: admission.prompts,
      sink,
      seed: sampling.seed ?? drawSeed(),
      acceptedAtMs: now(),
      acceptedTickMs: tick(),
    });
    journal.start(requestId);
    this.#active.set(requestId, active);
    for (const sequence of active.sequences) this.#owners.set(sequence, active);
    sink({
      type: "started",
      promptTokens: active.promptTokens,
      cachedTokens: 0,
      choices: active.sequences.length,
      maxTokens: Math.max(...admission.prompts.map((prompt) => prompt.maxTokens)),
    });
    this.#scheduler.offer({ requestId, deadlineMs, sequences: active.sequences });
    return active;
  }

  #findNoRoom(): Refusal | undefined {
    if (this.#isClosed) {
      const details = { retryAfterMs: DRAIN_RETRY_MS };
      return refuse("no_capacity", "this worker is shutting down", details);
    }
    if (this.#scheduler.hasRoom) return undefined;
    const { maxWaiting } = this.#options.limits;
    const retryAfterMs = this.#rate.findRetryAfterMs(this.#active.size - this.queueDepth);
    return refuse("no_capacity", `${maxWaiting} requests are waiting already`, { retryAfterMs });
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // The caller's turn ends first, so that its response is open before the thread is busy.
    await nextTurn();
    for (;;) {
      for (const requestId of this.#scheduler.findExpired(this.#options.now())) {
        const active = this.#active.get(requestId);
        if (active !== undefined) void this.#end(active, "expired");
      }
      const sequence = this.#scheduler.next();
      if (sequence === undefined) break;
      await this.#step(sequence);
      // Sockets and timers get their turn between two steps, as a step blocks the thread.
      await nextTurn();
    }
    this.#isRunning = false;
  }

  async #step(sequence: Sequence): Promise<void> {
    const { tick, log } = this.#options;
    const active = this.#owners.get(sequence);
    if (active === undefined) throw new Error("a sequence without a request");
    const beganTickMs = tick();
    if (active.firstStepTickMs === undefined) {
      active.firstStepTickMs = beganTickMs;
      this.#options.metrics().queueTime.observe((beganTickMs - active.acceptedTickMs) / 1000);
    }
    try {
      const promptTokens = active.donePromptTokens;
      const result = await sequence.step();
      this.#options.metrics().promptTokens.inc(active.donePromptTokens - promptTokens);
      // What a step made after its request ended is not given to anyone, so it is not counted either.
      if (active.ending === undefined) this.#record(active, sequence, result, beganTickMs);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      log.error("step_failed", { requestId: active.id, model: active.model.id, reason });
      await this.#end(active, "failed");
    }
  }

  #record(
    active: ActiveRequest,
    sequence: Sequence,
    result: StepResult,
    beganTickMs: number,
  ): void {
    const nowTickMs = this.#options.tick();
    const metrics = this.#options.metrics();
    const before = active.completionTokens;
    const sinceLastMs = active.record(sequence, result, nowTickMs - beganTickMs, nowTickMs);
    if (result.generatedTokens > 0) {
      metrics.generationTokens.inc(result.generatedTokens);
      if (sinceLastMs === undefined) {
        metrics.timeToFirstToken.observe((nowTickMs - active.acceptedTickMs) / 1000);
      } else metrics.timePerOutputToken.observe(sinceLastMs / 1000);
    }
    const { completionTokens } = active;
    const crossed =
      Math.floor(before / PROGRESS_TOKENS) < Math.floor(completionTokens / PROGRESS_TOKENS);
    if (crossed || (before === 0 && completionTokens > 0)) {
      this.#options.journal.progress(active.id, active.donePromptTokens, completionTokens);
    }
    for (const { text, logprobs } of result.pieces) {
      active.sink({ type: "delta", index: sequence.index, text, completionTokens, logprobs });
    }
    if (result.finishReason === undefined) return;
    active.sink({ type: "choice_end", index: sequence.index, finishReason: result.finishReason });
    this.#scheduler.finish(sequence);
    sequence.release();
    if (active.isFinished) void this.#end(active, "completed");
  }

  /** Ends a request once, whoever asks first; all get the same receipt. */
  #end(active: ActiveRequest, outcome: Receipt["outcome"]): Promise<Receipt> {
    active.ending ??= this.#finish(active, outcome);
    return active.ending;
  }

  async #finish(active: ActiveRequest, outcome: Receipt["outcome"]): Promise<Receipt> {
    const { sign, journal, now, tick, log } = this.#options;
    this.#scheduler.remove(active.id);
    active.release();
    const receipt = await sign(active.toReceipt(outcome, now(), tick()));
    try {
      journal.end(receipt);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      log.error("journal_failed", { requestId: active.id, reason });
    }
    this.#active.delete(active.id);
    if (active.firstStepTickMs !== undefined) this.#rate.record(tick() - active.firstStepTickMs);
    this.#options.metrics().countRequest(outcome);
    log.info("request_ended", toFields(receipt));
    active.sink(toLastEvent(receipt));
    return receipt;
  }
}

function toLastEvent(receipt: Receipt): Parameters<EventSink>[0] {
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
  const { requestId, model, outcome, promptTokens, completionTokens } = receipt;
  const { queueMs, prefillMs, decodeMs } = receipt;
  return {
    requestId,
    model,
    outcome,
    promptTokens,
    completionTokens,
    queueMs,
    prefillMs,
    decodeMs,
  };
}

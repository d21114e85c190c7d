/**
 * The engine inside its process: takes requests, runs their choices in shared batches, and tells of
 * each token and each end. It keeps no journal and signs nothing: the engine client does
 * (engine-client/engine-client.ts).
 */
import type { GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../models/loaded-model.ts";
import type { Use } from "../models/model-pool.ts";
import type { CountResult, FromEngine, StepFigures } from "../protocol/messages.ts";
import { type Refusal, RequestFault } from "../protocol/refusal.ts";
import { PrefillBudget } from "../scheduling/prefill-budget.ts";
import { Scheduler } from "../scheduling/scheduler.ts";
import { deadlineTickOf, type ActiveRequest, type Arrival } from "./active-request.ts";
import { findUnusable } from "./carried-tokens.ts";
import type { CoreOptions } from "./core-options.ts";
import { toCount } from "./count.ts";
import { DecodeLoop } from "./decode-loop.ts";
import { Telling } from "./message-batcher.ts";
import { openRequest } from "./opening.ts";
import { refuseModel, refuseUnbegun } from "./refusals.ts";
import type { Sequence } from "./sequence.ts";

interface LoadedLoop {
  readonly scheduler: Scheduler<Sequence>;
  readonly loop: DecodeLoop;
}

/**
 * Slices below cost about as much however short they are; above, they gain nothing
 * (docs/PERFORMANCE.md).
 */
const SLICE_TOKENS = { minSliceTokens: 32, maxSliceTokens: 256 };
/** Figures for the metrics are told so often, and when a request comes or goes. */
const REPORT_EVERY_MS = 100;

export class EngineCore {
  readonly #options: CoreOptions;
  readonly #loops = new Map<LoadedModel, LoadedLoop>();
  readonly #active = new Map<string, ActiveRequest>();
  /**
   * Requests whose model is being loaded, or whose prompts or shape are being made; aborted when
   * they are cancelled.
   */
  readonly #preparing = new Map<string, AbortController>();
  /** Likewise those that are only counted, by the number of the call. */
  readonly #counting = new Map<number, AbortController>();
  readonly #telling: Telling;
  #steps: StepFigures[] = [];
  #reportedTickMs = 0;
  #reportedRunning = 0;

  constructor(options: CoreOptions) {
    this.#options = options;
    this.#telling = new Telling(options);
  }

  /** Whether requests run or wait on a model. */
  isBusy(model: LoadedModel): boolean {
    return [...this.#active.values()].some(({ request }) => request.model === model.id);
  }

  /** The model's memory is about to be given back. */
  forget(model: LoadedModel): void {
    this.#loops.delete(model);
  }

  /** Whether anything waits or runs. */
  get hasWork(): boolean {
    return [...this.#loops.values()].some(({ scheduler }) => scheduler.hasWork);
  }

  get sequencesRunning(): number {
    return [...this.#loops.values()].reduce((sum, loop) => sum + loop.scheduler.runningCount, 0);
  }

  /** Requests that have not begun on a model wait anew, as others shall have its place. */
  takeBack(model: LoadedModel): void {
    const { loop } = this.#loopOf(model);
    for (const active of this.#active.values()) {
      if (active.request.model !== model.id || active.hasStarted) continue;
      active.isEnded = true;
      this.#active.delete(active.id);
      loop.remove(active.id, active.sequences);
      for (const sequence of active.sequences) sequence.release();
      void this.#submit(active.toRequest(), active.arrival);
    }
    this.#options.models.wake();
  }

  /**
   * `started` follows when it begins to run, or `refused`; after `started` events, and `ended`
   * exactly once.
   */
  async submit(request: GenerateRequest, seed: number | string): Promise<void> {
    const { now, tick } = this.#options;
    await this.#submit(request, { seed, acceptedAtMs: now(), acceptedTickMs: tick() });
  }

  async #submit(request: GenerateRequest, arrival: Arrival): Promise<void> {
    const refusal = await this.#take(request, arrival);
    if (refusal !== undefined)
      this.#say({ type: "refused", requestId: request.requestId, refusal });
    this.#telling.flush();
  }

  /** `counted` follows. Nothing is run, and nothing is kept. */
  async count(callId: number, request: GenerateRequest): Promise<void> {
    const abort = new AbortController();
    this.#counting.set(callId, abort);
    const { organizationId } = request;
    const { signal } = abort;
    const used = await this.#options.models.use(
      request.model,
      (model) => this.#countTokens(request, model, signal),
      { signal, organizationId },
    );
    this.#counting.delete(callId);
    const result = used.ok
      ? used.value
      : { ok: false as const, refusal: refuseModel(request.model, used) };
    this.#say({ type: "counted", callId, result });
    this.#telling.flush();
  }

  cancelCount(callId: number): void {
    this.#counting.get(callId)?.abort();
  }

  async #countTokens(
    request: GenerateRequest,
    model: LoadedModel,
    signal: AbortSignal,
  ): Promise<CountResult> {
    const { reader, shaper } = this.#options;
    const admission = await reader.admit(request, model, signal);
    if (!admission.ok) return admission;
    // What a generation would refuse is refused here, too.
    const shape = await shaper.shape(request, model, signal);
    if ("code" in shape) return { ok: false, refusal: shape };
    shape.release();
    return { ok: true, count: toCount(request, admission.prompts, model) };
  }

  /** Lets a request make so many tokens in all. */
  grant(requestId: string, tokens: number): void {
    const active = this.#active.get(requestId);
    if (active === undefined) return;
    active.grant(tokens);
    const model = this.#options.models.find(active.request.model);
    if (model !== undefined) this.#loopOf(model).loop.wake();
  }

  cancel(requestId: string, outcome: Receipt["outcome"]): void {
    const active = this.#active.get(requestId);
    if (active !== undefined) this.#end(active, outcome);
    else this.#preparing.get(requestId)?.abort();
    // No step may follow, and gauges would say for ever what ran before.
    this.#report();
    this.#telling.flush();
  }

  async #take(request: GenerateRequest, arrival: Arrival): Promise<Refusal | undefined> {
    const abort = new AbortController();
    this.#preparing.set(request.requestId, abort);
    const { signal } = abort;
    const { organizationId } = request;
    const { tick } = this.#options;
    let used: Use<Refusal | "again" | undefined>;
    do {
      used = await this.#options.models.use(
        request.model,
        (model) => this.#prepare(request, model, { arrival, signal }),
        { signal, organizationId, maxWaitMs: deadlineTickOf(request, arrival) - tick() },
      );
    } while (used.ok && used.value === "again");
    this.#preparing.delete(request.requestId);
    if (!used.ok) return refuseModel(request.model, used);
    return used.value === "again" ? undefined : used.value;
  }

  /**
   * The model stays loaded until this is over; from then on the request itself keeps it.
   *
   * @returns `again`: the model gave its place up meanwhile
   */
  async #prepare(
    request: GenerateRequest,
    model: LoadedModel,
    { signal, arrival }: { arrival: Arrival; signal: AbortSignal },
  ): Promise<Refusal | "again" | undefined> {
    const { tick, reader, shaper, models } = this.#options;
    const deadlineTickMs = deadlineTickOf(request, arrival);
    if (deadlineTickMs <= tick()) {
      return refuseUnbegun("expired");
    }
    const { loop } = this.#loopOf(model);
    const admission = await reader.admit(request, model, signal);
    if (!admission.ok) return admission.refusal;
    const unusable = findUnusable(request, model, admission.prompts);
    if (unusable !== undefined) return unusable;
    const shape = await shaper.shape(request, model, signal);
    if ("code" in shape) return shape;
    const isExpired = deadlineTickMs <= tick();
    const isYielding = models.isYielding(model.id);
    if (signal.aborted || isExpired || isYielding) {
      shape.release();
      if (signal.aborted || isExpired) return refuseUnbegun(isExpired ? "expired" : "cancelled");
      return "again";
    }
    const { prompts } = admission;
    const active = openRequest(request, { model, shape, prompts, arrival });
    this.#active.set(active.id, active);
    const { requestId, organizationId, serviceTier = "default", priority } = request;
    const { sequences } = active;
    loop.offer({ requestId, organizationId, serviceTier, priority, deadlineTickMs, sequences });
    return undefined;
  }

  #loopOf(model: LoadedModel): LoadedLoop {
    const known = this.#loops.get(model);
    if (known !== undefined) return known;
    const scheduler = new Scheduler<Sequence>(this.#options.limits);
    const loop = new DecodeLoop({
      model,
      scheduler,
      prefillBudget: new PrefillBudget(SLICE_TOKENS),
      runs: this.#options.runs,
      tenantOf: (sequence) => ownerOf(sequence).request.organizationId,
      requestOf: ownerOf,
      tick: this.#options.tick,
      events: {
        onStart: (sequence) => this.#onStart(sequence),
        onPrefill: (sequence, tokens, stepMs, prompts) => {
          this.#onPrefill(sequence, tokens, stepMs, prompts);
          const active = ownerOf(sequence);
          active.noteKvBytes(sumBytes(active, model));
        },
        onDecode: (sequences, stepMs, rows) => {
          for (const sequence of sequences) {
            const active = ownerOf(sequence);
            active.recordDecode(stepMs, rows);
            active.noteKvBytes(sumBytes(active, model));
          }
          const together = model.runner.strategy === "slots" ? rows : 1;
          this.#steps.push({ phase: "decode", rows: together, ms: stepMs });
        },
        onToken: (sequence, result) => {
          const active = ownerOf(sequence);
          if (active.isEnded) return;
          for (const event of active.record(sequence, result)) {
            this.#say({ type: "event", requestId: active.id, event });
          }
          const waiting = active.toWaiting();
          if (waiting !== undefined)
            this.#say({ type: "event", requestId: active.id, event: waiting });
          if (active.isFinished) this.#end(active, "completed");
        },
        onFailure: (sequence, cause) => {
          const error = cause instanceof Error ? cause.message : String(cause);
          const refusal = cause instanceof RequestFault ? cause.refusal : null;
          this.#end(ownerOf(sequence), "failed", { error, refusal });
        },
        onPreempt: (sequence) => {
          this.#say({ type: "preempted", requestId: ownerOf(sequence).id });
        },
        onStepEnd: () => this.#onStepEnd(scheduler),
      },
    });
    const made = { scheduler, loop };
    this.#loops.set(model, made);
    return made;
  }

  #onStart(sequence: Sequence): void {
    const active = ownerOf(sequence);
    if (!active.hasStarted) {
      active.firstStepTickMs = this.#options.tick();
      this.#say({ type: "event", requestId: active.id, event: active.toStarted() });
    }
    const { lease, prompt } = sequence;
    // What choices of one request share among themselves is no cache.
    if (lease === undefined || !sequence.isFirst || prompt.doneTokens > 0) return;
    prompt.cachedTokens = Math.min(lease.reusedTokens, prompt.tokenIds.length);
    prompt.doneTokens = prompt.cachedTokens;
  }

  #onPrefill(sequence: Sequence, tokens: number, stepMs: number, prompts: number): void {
    const active = ownerOf(sequence);
    active.recordPrefill(stepMs, prompts);
    const { prompt } = sequence;
    prompt.doneTokens = Math.min(prompt.tokenIds.length, prompt.doneTokens + tokens);
    this.#steps.push({ phase: "prefill", rows: tokens, ms: stepMs });
    this.#say({
      type: "progress",
      requestId: active.id,
      promptTokens: active.donePromptTokens,
      cachedTokens: active.cachedTokens,
      queueMs: active.queueMs,
    });
  }

  #onStepEnd(scheduler: Scheduler<Sequence>): void {
    for (const requestId of scheduler.findExpired(this.#options.tick())) {
      const active = this.#active.get(requestId);
      if (active !== undefined) this.#end(active, "expired");
    }
    this.#report();
    this.#telling.endStep();
  }

  #report(): void {
    const nowTickMs = this.#options.tick();
    const { sequencesRunning } = this;
    const isSame = this.#active.size > 0 && sequencesRunning === this.#reportedRunning;
    if (isSame && nowTickMs - this.#reportedTickMs < REPORT_EVERY_MS) return;
    this.#reportedTickMs = nowTickMs;
    this.#reportedRunning = sequencesRunning;
    if (this.#steps.length > 0) this.#say({ type: "steps", steps: this.#steps });
    this.#steps = [];
    this.#say({ type: "gauges", gauges: this.#readGauges() });
  }

  #readGauges() {
    const models = [...this.#loops.keys()];
    return {
      sequencesRunning: this.sequencesRunning,
      kvBytesUsed: models.reduce((sum, { arena }) => sum + arena.bytesUsed, 0),
      kvBytesBudget: models.reduce((sum, { arena }) => sum + arena.budgetBytes, 0),
    };
  }

  /** Ends a request once, whoever comes first. */
  #end(
    active: ActiveRequest,
    outcome: Receipt["outcome"],
    failure: { readonly error: string; readonly refusal: Refusal | null } | null = null,
  ): void {
    if (active.isEnded) return;
    active.isEnded = true;
    this.#active.delete(active.id);
    const { now, tick, models } = this.#options;
    const model = models.find(active.request.model);
    if (model !== undefined) this.#loopOf(model).loop.remove(active.id, active.sequences);
    for (const sequence of active.sequences) sequence.release();
    // Of a request that never began nobody was told anything, and there is nothing to charge.
    if (active.hasStarted)
      this.#say({ type: "ended", receipt: active.toReceipt(outcome, now(), tick()), failure });
    else {
      const refusal = failure?.refusal ?? refuseUnbegun(outcome);
      this.#say({ type: "refused", requestId: active.id, refusal });
    }
    models.wake();
  }

  #say(message: FromEngine): void {
    this.#telling.add(message);
  }
}

function ownerOf({ owner }: Sequence): ActiveRequest {
  if (owner === undefined) throw new Error("a sequence without a request");
  return owner;
}

function sumBytes({ sequences }: ActiveRequest, { arena }: LoadedModel): number {
  return sequences.reduce(
    (sum, { lease }) => sum + (lease === undefined ? 0 : arena.bytesOf(lease)),
    0,
  );
}

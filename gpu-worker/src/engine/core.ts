/**
 * The engine inside its process: takes requests, runs their choices in shared batches, and tells of each token and
 * each end. It keeps no journal and signs nothing: the host does (host/host.ts).
 */
import type { GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../catalog/loaded-model.ts";
import type { Use } from "../catalog/model-pool.ts";
import type { FromEngine, StepFigures } from "../host/messages.ts";
import type { AdmittedPrompt } from "../prompts/admission.ts";
import { ActiveRequest } from "./active-request.ts";
import type { TokenConstraint, ToolReader } from "./constraint.ts";
import { DecodeLoop } from "./decode-loop.ts";
import { Pacer } from "./pacer.ts";
import { Prompt } from "./prompt.ts";
import { createRandom } from "./random.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { Scheduler, type SchedulerLimits } from "./scheduler.ts";
import { Sequence } from "./sequence.ts";
import { Telling } from "./telling.ts";

export interface CoreOptions {
  readonly models: Models;
  readonly limits: SchedulerLimits;
  /** What is told comes in batches. Must not throw. */
  readonly emit: (messages: FromEngine[]) => void;
  readonly shaper: OutputShaper;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
}

/** Where models come from. */
export interface Models {
  /** A loaded one. */
  find(id: string): LoadedModel | undefined;
  /** Runs `work` with the model, loading it if need be; it stays loaded for as long. */
  use<T>(id: string, work: (model: LoadedModel) => Promise<T> | T): Promise<Use<T>>;
}

/** How the answers of one request are shaped; each choice takes its own. */
export interface OutputShape {
  createConstraint(): TokenConstraint | undefined;
  createToolReader(): ToolReader | undefined;
  /** Special tokens that are shown as text. */
  readonly shownTokens: readonly string[];
}

/** Turns a request's output format and tools into constraints and readers. */
export interface OutputShaper {
  /** Compiling takes time, up to a bound of its own. */
  shape(request: GenerateRequest, model: LoadedModel): Promise<OutputShape | Refusal>;
}

/** A request and its prompts, which are all that came of its messages or texts. */
interface AskedGeneration {
  readonly request: GenerateRequest;
  readonly prompts: readonly AdmittedPrompt[];
  readonly seed: number;
  /** Unix milliseconds. */
  readonly acceptedAtMs: number;
  /** Of the monotonic clock, milliseconds. */
  readonly acceptedTickMs: number;
}

interface LoadedLoop {
  readonly scheduler: Scheduler<Sequence>;
  readonly loop: DecodeLoop;
}

/** Slices below cost about as much however short they are; above, they gain nothing (docs/PERFORMANCE.md). */
const SLICE_TOKENS = { minSliceTokens: 32, maxSliceTokens: 256 };
/** Figures for the metrics are told so often, and when a request comes or goes. */
const REPORT_EVERY_MS = 100;

export class EngineCore {
  readonly #options: CoreOptions;
  readonly #loops = new Map<LoadedModel, LoadedLoop>();
  readonly #active = new Map<string, ActiveRequest>();
  /** Requests whose model is being loaded, or whose shape is being made; cancelled ones are taken out. */
  readonly #preparing = new Set<string>();
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

  /** `started` follows when it begins to run, or `refused`; after `started` events, and `ended` exactly once. */
  async submit(
    request: GenerateRequest,
    prompts: readonly AdmittedPrompt[],
    seed: number,
  ): Promise<void> {
    const acceptedAtMs = this.#options.now();
    const acceptedTickMs = this.#options.tick();
    const asked = { request, prompts, seed, acceptedAtMs, acceptedTickMs };
    const refusal = await this.#take(asked);
    if (refusal !== undefined)
      this.#say({ type: "refused", requestId: request.requestId, refusal });
    this.#telling.flush();
  }

  /** Why a generation would be refused, but for its prompts; null: it would not be. Nothing is run, and nothing is kept. */
  async check(request: GenerateRequest): Promise<Refusal | null> {
    const used = await this.#options.models.use(request.model, (model) =>
      this.#options.shaper.shape(request, model),
    );
    if (!used.ok) return refuseModel(request.model, used);
    return "code" in used.value ? used.value : null;
  }

  cancel(requestId: string, outcome: Receipt["outcome"]): void {
    const active = this.#active.get(requestId);
    if (active !== undefined) this.#end(active, outcome);
    else this.#preparing.delete(requestId);
    this.#telling.flush();
  }

  async #take(asked: AskedGeneration): Promise<Refusal | undefined> {
    const { request } = asked;
    this.#preparing.add(request.requestId);
    const used = await this.#options.models.use(request.model, (model) =>
      this.#prepare(asked, model),
    );
    this.#preparing.delete(request.requestId);
    return used.ok ? used.value : refuseModel(request.model, used);
  }

  /** The model stays loaded until this is over; from then on the request itself keeps it. */
  async #prepare(asked: AskedGeneration, model: LoadedModel): Promise<Refusal | undefined> {
    const { request } = asked;
    const { now, shaper } = this.#options;
    if (request.deadlineMs <= now()) {
      return refuseUnbegun("expired");
    }
    const { loop } = this.#loopOf(model);
    const shape = await shaper.shape(request, model);
    if (!this.#preparing.has(request.requestId)) return refuseUnbegun("cancelled");
    if ("code" in shape) return shape;
    const active = this.#open(asked, model, shape);
    const { requestId, organizationId, priority, deadlineMs } = request;
    loop.offer({ requestId, organizationId, priority, deadlineMs, sequences: active.sequences });
    return undefined;
  }

  #open(asked: AskedGeneration, model: LoadedModel, shape: OutputShape): ActiveRequest {
    const { request, seed, acceptedAtMs, acceptedTickMs } = asked;
    const { tokenizer } = model;
    const { sampling } = request;
    const { echo, topLogprobs, bestOf, n } = sampling;
    const prompts = asked.prompts.map(
      ({ tokenIds, text }) =>
        new Prompt({
          tokenIds,
          echoText: echo ? text : undefined,
          echoTopCount: echo ? (topLogprobs ?? undefined) : undefined,
          names: tokenizer,
          isShared: bestOf > 1,
        }),
    );
    const sequences = asked.prompts.flatMap(({ maxTokens }, promptIndex) =>
      Array.from({ length: bestOf }, (_, choice) => {
        const prompt = prompts[promptIndex] as Prompt;
        const index = promptIndex * bestOf + choice;
        return new Sequence({
          index,
          prompt,
          sampling,
          maxTokens,
          random: createRandom(seed, index),
          endTokenIds: model.endTokenIds,
          detokenizer: tokenizer.createDetokenizer(prompt.tokenIds, shape.shownTokens),
          names: tokenizer,
          constraint: shape.createConstraint(),
          toolReader: shape.createToolReader(),
          isFirst: choice === 0,
          isRanked: bestOf > n,
        });
      }),
    );
    const maxTokens = Math.max(...asked.prompts.map((prompt) => prompt.maxTokens));
    const active = new ActiveRequest({
      request,
      prompts,
      sequences,
      maxTokens,
      acceptedAtMs,
      acceptedTickMs,
    });
    this.#active.set(request.requestId, active);
    return active;
  }

  #loopOf(model: LoadedModel): LoadedLoop {
    const known = this.#loops.get(model);
    if (known !== undefined) return known;
    const scheduler = new Scheduler<Sequence>(this.#options.limits);
    const loop = new DecodeLoop({
      model,
      scheduler,
      pacer: new Pacer(SLICE_TOKENS),
      tenantOf: (sequence) => ownerOf(sequence).request.organizationId,
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
          if (active.isFinished) this.#end(active, "completed");
        },
        onFailure: (sequence, cause) => {
          const reason = cause instanceof Error ? cause.message : String(cause);
          this.#end(ownerOf(sequence), "failed", reason);
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
    for (const requestId of scheduler.findExpired(this.#options.now())) {
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
  #end(active: ActiveRequest, outcome: Receipt["outcome"], error: string | null = null): void {
    if (active.isEnded) return;
    active.isEnded = true;
    this.#active.delete(active.id);
    const { now, tick, models } = this.#options;
    const model = models.find(active.request.model);
    if (model !== undefined) this.#loopOf(model).loop.remove(active.id, active.sequences);
    for (const sequence of active.sequences) sequence.release();
    // Of a request that never began nobody was told anything, and there is nothing to charge.
    if (active.hasStarted)
      this.#say({ type: "ended", receipt: active.toReceipt(outcome, now(), tick()), error });
    else this.#say({ type: "refused", requestId: active.id, refusal: refuseUnbegun(outcome) });
  }

  #say(message: FromEngine): void {
    this.#telling.add(message);
  }
}

function refuseUnbegun(outcome: Receipt["outcome"]): Refusal {
  switch (outcome) {
    case "cancelled":
      return refuse("deadline_exceeded", "the request was cancelled before it began");
    case "expired":
      return refuse("deadline_exceeded", "the request's deadline passed before it could begin");
    case "completed":
    case "failed":
      return refuse("internal_error", "the model failed before the request began");
  }
}

export function refuseModel(id: string, { reason }: { readonly reason: Unusable }): Refusal {
  switch (reason) {
    case "unknown":
      return refuse("model_not_found", `this worker has no model ${id}`, { param: "model" });
    case "full":
      return refuse("no_capacity", `no place is free for model ${id}`, { retryAfterMs: 1_000 });
    case "failed":
      return refuse("internal_error", `model ${id} could not be loaded`);
  }
}

function ownerOf({ owner }: Sequence): ActiveRequest {
  if (owner === undefined) throw new Error("a sequence without a request");
  return owner;
}

type Unusable = Extract<Use<never>, { ok: false }>["reason"];

function sumBytes({ sequences }: ActiveRequest, { arena }: LoadedModel): number {
  return sequences.reduce(
    (sum, { lease }) => sum + (lease === undefined ? 0 : arena.bytesOf(lease)),
    0,
  );
}

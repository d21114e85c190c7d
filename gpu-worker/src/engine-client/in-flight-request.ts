/** A request that the engine's process works on, as the HTTP process knows it. */
import type { EngineEvent, Receipt } from "../../../src/contract/engine.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";
import type { TaskEvent } from "../../../src/contract/task.ts";
import type { Metrics } from "../metrics.ts";
import type { UnsignedReceipt } from "../protocol/messages.ts";
import type { FromEngine, ToEngine } from "../protocol/messages.ts";
import type { Refusal } from "../protocol/refusal.ts";

/** What a generation and a task have in common. */
export interface Work {
  readonly requestId: string;
  readonly organizationId: string;
  readonly model: string;
  readonly serviceTier: ServiceTier;
  readonly priority: number;
  /** The edge's span, where the request is traced. */
  readonly traceparent?: string | undefined;
}

/** A generation's events or a task's: whoever opens the request knows which. */
export type WorkSink = (event: EngineEvent | TaskEvent) => void;

/** What was made, of a generation or of a task's text. */
export type TokenEvent = Extract<EngineEvent | TaskEvent, { type: "delta" | "tool_call" }>;

export type StartEvent = Extract<EngineEvent | TaskEvent, { type: "started" }>;

/** What is needed to open one. */
export interface Opening {
  readonly work: Work;
  readonly sink: WorkSink;
  readonly message: ToEngine;
  /** Of the request, as it came. */
  readonly bytes: number;
  /** Of what is seen here already. */
  readonly refusal: Refusal | undefined;
}

/** Tokens between two notes of progress: what a kill can lose of the count. */
const PROGRESS_TOKENS = 16;

/** When a choice's tokens were told. */
interface Pace {
  readonly firstTickMs: number;
  lastTickMs: number;
  tokens: number;
}

export interface InFlightRequestOptions {
  readonly request: Work;
  readonly sink: WorkSink;
  readonly keepsPlace: boolean;
  /** Made by another worker before it came here. */
  readonly carriedTokens: number;
  /** Unix milliseconds. */
  readonly acceptedAtMs: number;
  /** Of the monotonic clock, milliseconds. */
  readonly acceptedTickMs: number;
}

export class InFlightRequest {
  readonly request: Work;
  /** Whether its memory counts with that of those who wait, also when it runs. */
  readonly keepsPlace: boolean;
  readonly sink: WorkSink;
  /** Resolves with a refusal, or with nothing once it has started. */
  readonly started: Promise<Refusal | undefined>;
  readonly ended: Promise<Receipt>;
  hasStarted = false;
  /** Of the monotonic clock; 0 until it has started. */
  startedTickMs = 0;
  isEnding = false;
  /** Run so far. */
  promptTokens = 0;
  cachedTokens = 0;
  completionTokens: number;
  readonly carriedTokens: number;
  /** Of its start. */
  #wholePromptTokens = 0;
  readonly acceptedTickMs: number;
  readonly #acceptedAtMs: number;
  readonly #paces = new Map<number, Pace>();
  #settleStart: (refusal: Refusal | undefined) => void = () => undefined;
  #settleEnd: (receipt: Receipt) => void = () => undefined;

  constructor(options: InFlightRequestOptions) {
    this.request = options.request;
    this.sink = options.sink;
    this.keepsPlace = options.keepsPlace;
    this.carriedTokens = options.carriedTokens;
    this.completionTokens = options.carriedTokens;
    this.#acceptedAtMs = options.acceptedAtMs;
    this.acceptedTickMs = options.acceptedTickMs;
    this.started = new Promise((resolve) => (this.#settleStart = resolve));
    this.ended = new Promise((resolve) => (this.#settleEnd = resolve));
  }

  get id(): string {
    return this.request.requestId;
  }

  /** The part of its prompt that its answer has taken: all, where another worker had run it. */
  get takenPromptTokens(): number {
    return this.carriedTokens > 0 ? this.#wholePromptTokens : this.promptTokens;
  }

  start({ promptTokens }: StartEvent, tickMs: number): void {
    this.hasStarted = true;
    this.#wholePromptTokens = promptTokens;
    this.startedTickMs = tickMs;
    this.#settleStart(undefined);
  }

  refuse(refusal: Refusal): void {
    this.#settleStart(refusal);
  }

  end(receipt: Receipt): void {
    this.#settleEnd(receipt);
  }

  progress(message: Extract<FromEngine, { type: "progress" }>, metrics: Metrics): void {
    const { promptTokens, cachedTokens, queueMs } = message;
    const isFirst = this.promptTokens === 0;
    if (isFirst) metrics.queueTime.observe(queueMs / 1000);
    metrics.countPrompt(promptTokens - this.promptTokens, isFirst ? cachedTokens : 0);
    this.promptTokens = promptTokens;
    this.cachedTokens = cachedTokens;
  }

  recordToken(
    event: Extract<EngineEvent, { type: "delta" | "tool_call" }>,
    nowTickMs: number,
    metrics: Metrics,
  ): void {
    metrics.generationTokens.inc(event.completionTokens - this.completionTokens);
    this.completionTokens = event.completionTokens;
    const pace = this.#paces.get(event.index);
    if (pace === undefined) {
      this.#paces.set(event.index, { firstTickMs: nowTickMs, lastTickMs: nowTickMs, tokens: 1 });
      metrics.timeToFirstToken.observe((nowTickMs - this.acceptedTickMs) / 1000);
      return;
    }
    pace.lastTickMs = nowTickMs;
    pace.tokens += 1;
  }

  /** Of a task: what was read and written with it. */
  recordText({ promptTokens, completionTokens }: Extract<TaskEvent, { type: "delta" }>): void {
    this.promptTokens = promptTokens;
    this.completionTokens = completionTokens;
  }

  /** Whether what was made is to be written down, since there were `before` tokens. */
  isProgressDue(before: number): boolean {
    const isCrossed =
      Math.floor(before / PROGRESS_TOKENS) < Math.floor(this.completionTokens / PROGRESS_TOKENS);
    return isCrossed || before === 0;
  }

  /**
   * Milliseconds a token after the first, of each choice that has more than one: some travel
   * together.
   */
  get msPerToken(): number[] {
    return [...this.#paces.values()]
      .filter(({ tokens }) => tokens > 1)
      .map(({ firstTickMs, lastTickMs, tokens }) => (lastTickMs - firstTickMs) / (tokens - 1));
  }

  /** What is known when the engine's process has died: counts as last told, times unknown. */
  toLostReceipt(endedAtMs: number): UnsignedReceipt {
    const { requestId, organizationId, model } = this.request;
    const { takenPromptTokens, cachedTokens, completionTokens, carriedTokens } = this;
    return {
      requestId,
      organizationId,
      model,
      outcome: "failed",
      promptTokens: takenPromptTokens,
      cachedTokens,
      completionTokens,
      ...(carriedTokens > 0 && { carriedTokens }),
      queueMs: 0,
      prefillMs: 0,
      decodeMs: 0,
      batchOccupancy: completionTokens > 0 ? 1 : 0,
      deviceMs: 0,
      kvBytes: 0,
      startedAtMs: this.#acceptedAtMs,
      endedAtMs,
    };
  }
}

/** What is kept of a request here; its texts are not. */
export function toWork({
  requestId,
  organizationId,
  model,
  serviceTier = "default",
  priority,
  traceparent,
}: Omit<Work, "serviceTier"> & { readonly serviceTier?: ServiceTier | undefined }): Work {
  return { requestId, organizationId, model, serviceTier, priority, traceparent };
}

/** As a guest that waits: whether it is a task, and of which model. */
export function toGuest({ id, request, keepsPlace }: InFlightRequest) {
  return { ...request, id, ...(keepsPlace && { taskModel: request.model }) };
}

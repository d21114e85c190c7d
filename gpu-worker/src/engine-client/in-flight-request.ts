/** A request that the engine's process works on, as the HTTP process knows it. */
import type { EngineEvent, Receipt } from "../../../src/contract/engine.ts";
import type { TaskEvent } from "../../../src/contract/task.ts";
import type { UnsignedReceipt } from "../protocol/messages.ts";
import type { FromEngine, ToEngine } from "../protocol/messages.ts";
import type { Refusal } from "../protocol/refusal.ts";

/** What a generation and a task have in common. */
export interface Work {
  readonly requestId: string;
  readonly organizationId: string;
  readonly model: string;
  readonly priority: number;
}

/** A generation's events or a task's: whoever opens the request knows which. */
export type WorkSink = (event: EngineEvent | TaskEvent) => void;

/** What is needed to open one. */
export interface Opening {
  readonly work: Work;
  readonly sink: WorkSink;
  readonly message: ToEngine;
  /** Of the request, as it came. */
  readonly bytes: number;
}

/** When a choice's tokens were told. */
interface Pace {
  readonly firstTickMs: number;
  lastTickMs: number;
  tokens: number;
}

export interface OpenRequestOptions {
  readonly request: Work;
  readonly sink: WorkSink;
  readonly keepsPlace: boolean;
  /** Unix milliseconds. */
  readonly acceptedAtMs: number;
  /** Of the monotonic clock, milliseconds. */
  readonly acceptedTickMs: number;
}

export class OpenRequest {
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
  promptTokens = 0;
  cachedTokens = 0;
  completionTokens = 0;
  readonly acceptedTickMs: number;
  readonly #acceptedAtMs: number;
  readonly #paces = new Map<number, Pace>();
  #settleStart: (refusal: Refusal | undefined) => void = () => undefined;
  #settleEnd: (receipt: Receipt) => void = () => undefined;

  constructor(options: OpenRequestOptions) {
    this.request = options.request;
    this.sink = options.sink;
    this.keepsPlace = options.keepsPlace;
    this.#acceptedAtMs = options.acceptedAtMs;
    this.acceptedTickMs = options.acceptedTickMs;
    this.started = new Promise((resolve) => (this.#settleStart = resolve));
    this.ended = new Promise((resolve) => (this.#settleEnd = resolve));
  }

  get id(): string {
    return this.request.requestId;
  }

  start(tickMs: number): void {
    this.hasStarted = true;
    this.startedTickMs = tickMs;
    this.#settleStart(undefined);
  }

  refuse(refusal: Refusal): void {
    this.#settleStart(refusal);
  }

  end(receipt: Receipt): void {
    this.#settleEnd(receipt);
  }

  progress({ promptTokens, cachedTokens }: Extract<FromEngine, { type: "progress" }>): void {
    this.promptTokens = promptTokens;
    this.cachedTokens = cachedTokens;
  }

  /** @returns whether it is its choice's first */
  recordToken(
    event: Extract<EngineEvent, { type: "delta" | "tool_call" }>,
    nowTickMs: number,
  ): boolean {
    this.completionTokens = event.completionTokens;
    const pace = this.#paces.get(event.index);
    if (pace === undefined) {
      this.#paces.set(event.index, { firstTickMs: nowTickMs, lastTickMs: nowTickMs, tokens: 1 });
      return true;
    }
    pace.lastTickMs = nowTickMs;
    pace.tokens += 1;
    return false;
  }

  /** Milliseconds a token after the first, of each choice that has more than one: some travel together. */
  get msPerToken(): number[] {
    return [...this.#paces.values()]
      .filter(({ tokens }) => tokens > 1)
      .map(({ firstTickMs, lastTickMs, tokens }) => (lastTickMs - firstTickMs) / (tokens - 1));
  }

  /** What is known when the engine's process has died: counts as last told, times unknown. */
  toLostReceipt(endedAtMs: number): UnsignedReceipt {
    const { requestId, organizationId, model } = this.request;
    const { promptTokens, cachedTokens, completionTokens } = this;
    return {
      requestId,
      organizationId,
      model,
      outcome: "failed",
      promptTokens,
      cachedTokens,
      completionTokens,
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
export function toWork({ requestId, organizationId, model, priority }: Work): Work {
  return { requestId, organizationId, model, priority };
}

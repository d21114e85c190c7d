/** A request the engine has taken: its choices and its counts. No I/O, no clock. */
import { countCarried } from "../../../src/contract/continuation.ts";
import type { EngineEvent, GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import type { UnsignedReceipt } from "../protocol/messages.ts";
import type { Prompt } from "./prompt.ts";
import type { Sequence, StepResult } from "./sequence.ts";

/** What follows `started`, up to the receipt. */
export type ProgressEvent = Extract<EngineEvent, { type: "delta" | "tool_call" | "choice_end" }>;

/** What a request came with, besides itself. */
export interface Arrival {
  readonly seed: number | string;
  /** Unix milliseconds. */
  readonly acceptedAtMs: number;
  /** Of the monotonic clock, milliseconds. */
  readonly acceptedTickMs: number;
}

/**
 * When a request's time is over, by the monotonic clock: one that jumps while it waits or runs ends
 * nobody's.
 */
export const deadlineTickOf = (
  { deadlineMs }: Pick<GenerateRequest, "deadlineMs">,
  { acceptedAtMs, acceptedTickMs }: Arrival,
): number => acceptedTickMs + deadlineMs - acceptedAtMs;

export interface ActiveRequestOptions {
  readonly request: GenerateRequest;
  readonly prompts: readonly Prompt[];
  /** In order of prompt, then of choice. */
  readonly sequences: readonly Sequence[];
  /** What a choice may generate at most, that of the prompt which leaves it most. */
  readonly maxTokens: number;
  /** Of the model. */
  readonly fingerprint: string | undefined;
  readonly arrival: Arrival;
}

interface RankedChoice {
  readonly sequence: Sequence;
  readonly events: ProgressEvent[];
}

export class ActiveRequest {
  readonly request: GenerateRequest;
  readonly arrival: Arrival;
  readonly prompts: readonly Prompt[];
  readonly sequences: readonly Sequence[];
  readonly promptTokens: number;
  readonly #maxTokens: number;
  readonly #fingerprint: string | undefined;
  #grantedTokens: number;
  /** Whether anything of it was run: what lies warm for it is no use before. */
  #hasRun = false;
  /** The grant at which it said that it waits. */
  #waitedAtTokens: number | undefined;
  isEnded = false;
  firstStepTickMs: number | undefined;
  completionTokens: number;
  readonly #carriedTokens: number;
  #prefillMs = 0;
  #decodeMs = 0;
  #deviceMs = 0;
  #kvBytes = 0;
  #decodeSteps = 0;
  #sharedBy = 0;
  readonly #unfinished: Set<Sequence>;
  /** Choices that wait to be ranked; empty when all are given. */
  readonly #ranked: RankedChoice[] = [];

  constructor(options: ActiveRequestOptions) {
    this.request = options.request;
    this.arrival = options.arrival;
    this.prompts = options.prompts;
    this.sequences = options.sequences;
    this.#maxTokens = options.maxTokens;
    this.#fingerprint = options.fingerprint;
    this.#grantedTokens = options.request.grantedTokens ?? Infinity;
    this.#carriedTokens = countCarried(options.request.continuation);
    this.completionTokens = this.#carriedTokens;
    for (const sequence of options.sequences) sequence.owner = this;
    this.promptTokens = options.prompts.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0);
    this.#unfinished = new Set(options.sequences);
    if (this.isRanked) {
      this.#ranked = options.sequences.map((sequence) => ({ sequence, events: [] }));
    }
  }

  get id(): string {
    return this.request.requestId;
  }

  get isRanked(): boolean {
    return this.request.sampling.bestOf > this.request.sampling.n;
  }

  /** Whether deltas have the ids of their tokens. */
  get #namesTokens(): boolean {
    const { namesTokens, sampling } = this.request;
    const isPlain = !this.isRanked && !sampling.echo && sampling.promptLogprobs === undefined;
    return namesTokens === true && isPlain;
  }

  /** Tokens, all choices together, that may be made before more are granted. */
  get grantedLeft(): number {
    return this.#grantedTokens - this.completionTokens;
  }

  /** Grants so many in all; fewer than before changes nothing. */
  grant(tokens: number): void {
    this.#grantedTokens = Math.max(this.#grantedTokens, tokens);
  }

  /** Itself, with what was granted meanwhile, to be taken once more. */
  toRequest(): GenerateRequest {
    const { request } = this;
    const isBound = request.grantedTokens !== undefined && this.#grantedTokens !== Infinity;
    return isBound ? { ...request, grantedTokens: this.#grantedTokens } : request;
  }

  /** What is to be told when it cannot go on, once for each grant. */
  toWaiting(): Extract<EngineEvent, { type: "waiting" }> | undefined {
    const { completionTokens } = this;
    const isTold = this.#waitedAtTokens === this.#grantedTokens;
    if (this.isFinished || this.grantedLeft > 0 || isTold) return undefined;
    this.#waitedAtTokens = this.#grantedTokens;
    return { type: "waiting", completionTokens };
  }

  /** Whether one of its choices has begun. */
  get hasStarted(): boolean {
    return this.firstStepTickMs !== undefined;
  }

  get isFinished(): boolean {
    return this.#unfinished.size === 0;
  }

  /** From acceptance to the first step; 0 before. */
  get queueMs(): number {
    return (this.firstStepTickMs ?? this.arrival.acceptedTickMs) - this.arrival.acceptedTickMs;
  }

  /** Prompt tokens run so far, or found warm by what was run. */
  get donePromptTokens(): number {
    return this.#hasRun ? this.prompts.reduce((sum, { doneTokens }) => sum + doneTokens, 0) : 0;
  }

  get cachedTokens(): number {
    return !this.#hasRun ? 0 : this.prompts.reduce((sum, prompt) => sum + prompt.cachedTokens, 0);
  }

  /** Told when the first of its choices begins. */
  toStarted(): Extract<EngineEvent, { type: "started" }> {
    return {
      type: "started",
      promptTokens: this.promptTokens,
      cachedTokens: 0,
      choices: this.prompts.length * this.request.sampling.n,
      maxTokens: this.#maxTokens,
      ...(this.#fingerprint !== undefined && { fingerprint: this.#fingerprint }),
    };
  }

  /** Notes a decode step that `rows` sequences shared, one of them of this request. */
  recordDecode(stepMs: number, rows: number): void {
    this.#decodeMs += stepMs;
    this.#deviceMs += stepMs / rows;
    this.#decodeSteps += 1;
    this.#sharedBy += rows;
  }

  /** Notes a slice of a prompt that ran beside those of `prompts - 1` others. */
  recordPrefill(stepMs: number, prompts: number): void {
    this.#hasRun = true;
    this.#prefillMs += stepMs;
    this.#deviceMs += stepMs / prompts;
  }

  /** `bytes`: what the request holds now; the most is kept. */
  noteKvBytes(bytes: number): void {
    this.#kvBytes = Math.max(this.#kvBytes, bytes);
  }

  /** The events of one token of one choice; choices that are ranked come all at their end. */
  record(sequence: Sequence, result: StepResult): ProgressEvent[] {
    this.#hasRun = true;
    this.completionTokens += result.generatedTokens;
    const { completionTokens } = this;
    const tokenIds =
      this.#namesTokens && result.tokenId !== undefined ? [result.tokenId] : undefined;
    const events: ProgressEvent[] = result.pieces.map((piece) => {
      const { index } = sequence;
      if (piece.type === "text") {
        return {
          type: "delta",
          index,
          completionTokens,
          text: piece.text,
          logprobs: piece.logprobs,
          ...(piece.ofPrompt === true && { ofPrompt: true as const }),
          ...(tokenIds !== undefined && { tokenIds }),
        };
      }
      const { callIndex, id, name } = piece;
      const call = { callIndex, id, name, arguments: piece.arguments };
      return { type: "tool_call", index, completionTokens, ...call };
    });
    if (result.finishReason !== undefined) {
      this.#unfinished.delete(sequence);
      const { finishReason, stopText } = result;
      const stopped = stopText === undefined ? {} : { stopText };
      events.push({ type: "choice_end", index: sequence.index, finishReason, ...stopped });
    }
    return this.isRanked ? this.#rank(sequence, events) : events;
  }

  /**
   * Only prompt tokens that were run are counted, unless the request was completed, or another
   * worker had run them all: then it tells of the whole answer so far.
   */
  toReceipt(outcome: Receipt["outcome"], endedAtMs: number, nowTickMs: number): UnsignedReceipt {
    const startedTickMs = this.firstStepTickMs ?? nowTickMs;
    // Tokens that were all chosen while prompts ran shared no step with anybody.
    const isWhole = outcome === "completed" || this.#carriedTokens > 0;
    const occupancy = this.#decodeSteps === 0 ? 1 : this.#sharedBy / this.#decodeSteps;
    return {
      requestId: this.id,
      organizationId: this.request.organizationId,
      model: this.request.model,
      outcome,
      promptTokens: isWhole ? this.promptTokens : this.donePromptTokens,
      cachedTokens: this.cachedTokens,
      completionTokens: this.completionTokens,
      ...(this.#carriedTokens > 0 && { carriedTokens: this.#carriedTokens }),
      queueMs: startedTickMs - this.arrival.acceptedTickMs,
      prefillMs: this.#prefillMs,
      decodeMs: this.#decodeMs,
      batchOccupancy: this.completionTokens > 0 ? occupancy : 0,
      deviceMs: this.#deviceMs,
      kvBytes: this.#kvBytes,
      startedAtMs: this.arrival.acceptedAtMs,
      endedAtMs,
    };
  }

  /** Until the last choice has ended, the count alone is told: whoever pays must see it grow. */
  #rank(sequence: Sequence, events: ProgressEvent[]): ProgressEvent[] {
    this.#ranked.find((choice) => choice.sequence === sequence)?.events.push(...events);
    const { completionTokens } = this;
    if (!this.isFinished) {
      return [{ type: "delta", index: 0, text: "", completionTokens, logprobs: null }];
    }
    const { n, bestOf } = this.request.sampling;
    return this.prompts.flatMap((_, promptIndex) =>
      this.#ranked
        .slice(promptIndex * bestOf, (promptIndex + 1) * bestOf)
        .toSorted((a, b) => b.sequence.meanLogprob - a.sequence.meanLogprob)
        .slice(0, n)
        .flatMap((choice, rank) =>
          choice.events.map((event) => renumber(event, promptIndex * n + rank)),
        ),
    );

    function renumber(event: ProgressEvent, index: number): ProgressEvent {
      return event.type === "choice_end"
        ? { ...event, index }
        : { ...event, index, completionTokens };
    }
  }
}

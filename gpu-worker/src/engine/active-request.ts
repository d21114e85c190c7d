/** A request the engine has taken: its choices and its counts. No I/O. */
import type { EngineEvent, GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../catalog/catalog.ts";
import type { UnsignedReceipt } from "../receipts/receipt.ts";
import type { AdmittedPrompt } from "./admission.ts";
import { Prompt } from "./prompt.ts";
import { createRandom } from "./random.ts";
import { Sequence, type StepResult } from "./sequence.ts";

/** Takes events in order; must not throw. */
export type EventSink = (event: EngineEvent) => void;

export interface ActiveRequestOptions {
  readonly request: GenerateRequest;
  readonly model: LoadedModel;
  readonly prompts: readonly AdmittedPrompt[];
  readonly sink: EventSink;
  /** The request's seed, or one drawn for it. */
  readonly seed: number;
  /** Unix milliseconds. */
  readonly acceptedAtMs: number;
  /** Of the monotonic clock, milliseconds. */
  readonly acceptedTickMs: number;
}

export class ActiveRequest {
  readonly request: GenerateRequest;
  readonly model: LoadedModel;
  readonly sink: EventSink;
  readonly sequences: readonly Sequence[];
  readonly acceptedTickMs: number;
  /** Tokens of all prompts. */
  readonly promptTokens: number;
  /** Set once the request is ending; resolves when it has ended. */
  ending: Promise<Receipt> | undefined;
  firstStepTickMs: number | undefined;
  completionTokens = 0;
  readonly #prompts: readonly Prompt[];
  readonly #acceptedAtMs: number;
  readonly #unfinished: Set<Sequence>;
  readonly #lastTokenTickMs = new Map<Sequence, number>();
  #prefillMs = 0;
  #decodeMs = 0;

  constructor(options: ActiveRequestOptions) {
    const { request, model } = options;
    this.request = request;
    this.model = model;
    this.sink = options.sink;
    this.acceptedTickMs = options.acceptedTickMs;
    this.#acceptedAtMs = options.acceptedAtMs;
    this.promptTokens = options.prompts.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0);
    const { n, echo, topLogprobs } = request.sampling;
    this.#prompts = options.prompts.map(
      ({ tokenIds, text }) =>
        new Prompt(model, {
          tokenIds,
          echoText: echo ? text : undefined,
          echoTopCount: echo ? (topLogprobs ?? undefined) : undefined,
          choices: n,
        }),
    );
    this.sequences = options.prompts.flatMap(({ maxTokens }, promptIndex) =>
      Array.from({ length: n }, (_, choice) => {
        const index = promptIndex * n + choice;
        const prompt = this.#prompts[promptIndex] as Prompt;
        const random = createRandom(options.seed, index);
        const sampling = request.sampling;
        return new Sequence({ index, model, prompt, sampling, maxTokens, random });
      }),
    );
    this.#unfinished = new Set(this.sequences);
  }

  get id(): string {
    return this.request.requestId;
  }

  get isFinished(): boolean {
    return this.#unfinished.size === 0;
  }

  /** Prompt tokens run so far. */
  get donePromptTokens(): number {
    return this.#prompts.reduce((sum, prompt) => sum + prompt.doneTokens, 0);
  }

  /** Adds a step to the counts. @returns milliseconds since the choice's last token; undefined at its first */
  record(
    sequence: Sequence,
    result: StepResult,
    stepMs: number,
    nowTickMs: number,
  ): number | undefined {
    if (result.phase === "prefill") this.#prefillMs += stepMs;
    else if (result.generatedTokens > 0) this.#decodeMs += stepMs;
    this.completionTokens += result.generatedTokens;
    if (result.finishReason !== undefined) this.#unfinished.delete(sequence);
    const lastTickMs = this.#lastTokenTickMs.get(sequence);
    if (result.generatedTokens > 0) this.#lastTokenTickMs.set(sequence, nowTickMs);
    return lastTickMs === undefined ? undefined : nowTickMs - lastTickMs;
  }

  /** Gives all memory back; a step that is running keeps its own until it is over. */
  release(): void {
    for (const sequence of this.sequences) sequence.release();
    for (const prompt of this.#prompts) prompt.release();
  }

  /**
   * Only prompt tokens that were run are counted, unless the request was completed. Steps of this engine are
   * never shared, so the occupancy is 1 from the first token on.
   */
  toReceipt(outcome: Receipt["outcome"], endedAtMs: number, nowTickMs: number): UnsignedReceipt {
    return {
      requestId: this.id,
      organizationId: this.request.organizationId,
      model: this.request.model,
      outcome,
      promptTokens: outcome === "completed" ? this.promptTokens : this.donePromptTokens,
      cachedTokens: 0,
      completionTokens: this.completionTokens,
      queueMs: (this.firstStepTickMs ?? nowTickMs) - this.acceptedTickMs,
      prefillMs: this.#prefillMs,
      decodeMs: this.#decodeMs,
      batchOccupancy: this.completionTokens > 0 ? 1 : 0,
      deviceMs: this.#prefillMs + this.#decodeMs,
      kvBytes: 0,
      startedAtMs: this.#acceptedAtMs,
      endedAtMs,
    };
  }
}

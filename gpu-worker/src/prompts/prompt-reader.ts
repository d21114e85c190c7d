/**
 * Turns the messages and texts of requests into tokens, and checks them against their model, in threads: beside the engine,
 * and beside the thread that serves HTTP.
 *
 * Two lanes, so that a long prompt, which takes seconds, is in the way of no short one.
 */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { ModelSource } from "../config.ts";
import type { Admission, PromptFacts } from "./admission.ts";
import { type LaneLimits, PromptLane } from "./prompt-lane.ts";
import type { ThreadSettings } from "./protocol.ts";

export interface PromptReading {
  readonly request: GenerateRequest;
  readonly facts: PromptFacts;
  /** Of the request, as it came. */
  readonly bytes: number;
  readonly signal: AbortSignal;
}

export interface ReadsPrompts {
  /** The model is there: its prompts will come soon. */
  warm(modelId: string): void;
  read(reading: PromptReading): Promise<Admission>;
}

/** A request of so many bytes is read in some ten milliseconds. */
const MAX_SHORT_BYTES = 16_384;
export const PROMPT_LIMITS: LaneLimits = { readMs: 20_000, startMs: 60_000, heapMb: 1_024 };

export class PromptReader implements ReadsPrompts {
  readonly #sources: ReadonlyMap<string, ModelSource>;
  readonly #short: PromptLane;
  readonly #long: PromptLane;

  constructor(
    sources: readonly ModelSource[],
    settings: ThreadSettings,
    limits: LaneLimits = PROMPT_LIMITS,
  ) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    this.#short = new PromptLane({ settings, limits });
    this.#long = new PromptLane({ settings, limits });
  }

  /** Long prompts are rare: their thread starts with the first of them. */
  warm(modelId: string): void {
    const source = this.#sources.get(modelId);
    if (source !== undefined) this.#short.warm(source);
  }

  read({ request, facts, bytes, signal }: PromptReading): Promise<Admission> {
    const source = this.#sources.get(facts.id);
    if (source === undefined) throw new Error(`no source for model ${facts.id}`);
    const lane = bytes <= MAX_SHORT_BYTES ? this.#short : this.#long;
    return lane.read({ source, facts, request }, signal);
  }

  async dispose(): Promise<void> {
    await Promise.all([this.#short.dispose(), this.#long.dispose()]);
  }
}

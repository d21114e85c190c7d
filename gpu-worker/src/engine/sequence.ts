/** One choice of a request: takes one step at a time, from logits to a token to text. */
import type { Sampling, TokenLogprob } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../catalog/catalog.ts";
import type { KvState } from "../ort/runner.ts";
import type { Detokenizer } from "./detokenizer.ts";
import { HeldLogprobs } from "./held-logprobs.ts";
import { applyBias, applyPenalties, maskTokens } from "./logits.ts";
import { describeLogprob } from "./logprobs.ts";
import type { Prompt } from "./prompt.ts";
import type { RandomSource } from "./random.ts";
import { sampleToken } from "./sampler.ts";
import { StopScanner } from "./stopping.ts";

export interface Piece {
  readonly text: string;
  readonly logprobs: TokenLogprob[] | null;
}

/** What one step did. */
export interface StepResult {
  readonly phase: "prefill" | "decode";
  /** 0 or 1; the end token counts. */
  readonly generatedTokens: number;
  readonly pieces: readonly Piece[];
  readonly finishReason: "stop" | "length" | undefined;
}

export interface SequenceOptions {
  /** The choice's index in the request. */
  readonly index: number;
  readonly model: LoadedModel;
  readonly prompt: Prompt;
  readonly sampling: Sampling;
  /** What this choice may generate at most. */
  readonly maxTokens: number;
  readonly random: RandomSource;
}

/** Log probabilities of an echoed prompt that go into one event. */
const ECHO_LOGPROBS_PER_PIECE = 256;

/**
 * The token that ends a choice (an end-of-sequence token, or one of `stopTokenIds`) counts as generated: the
 * model was run for it. It has no text, and no log probability is reported for it.
 */
export class Sequence {
  readonly index: number;
  readonly #options: SequenceOptions;
  readonly #endTokens: ReadonlySet<number>;
  readonly #bias: ReadonlyMap<number, number>;
  readonly #detokenizer: Detokenizer;
  readonly #scanner: StopScanner;
  readonly #logprobs = new HeldLogprobs();
  readonly #outputCounts = new Map<number, number>();
  #generatedTokens = 0;
  #lastToken: number | undefined;
  #kv: KvState | undefined;
  #isEchoed = false;
  #isStepping = false;
  #isReleased = false;

  constructor(options: SequenceOptions) {
    const { model, prompt, sampling } = options;
    this.index = options.index;
    this.#options = options;
    const endTokens = sampling.ignoreEos ? [] : model.endTokenIds;
    this.#endTokens = new Set([...endTokens, ...sampling.stopTokenIds]);
    this.#bias = new Map(
      Object.entries(sampling.logitBias).map(([id, bias]) => [Number(id), bias]),
    );
    this.#detokenizer = model.tokenizer.createDetokenizer(prompt.tokenIds);
    this.#scanner = new StopScanner(sampling.stop);
  }

  /** Runs one chunk of the prompt, or one token. The step that completes the prompt also gives its first token. */
  async step(): Promise<StepResult> {
    this.#isStepping = true;
    try {
      return await this.#step();
    } finally {
      this.#isStepping = false;
      if (this.#isReleased) this.#releaseState();
    }
  }

  /** Gives the state back; during a step, once the step is over. */
  release(): void {
    this.#isReleased = true;
    if (!this.#isStepping) this.#releaseState();
  }

  async #step(): Promise<StepResult> {
    const { prompt, maxTokens } = this.#options;
    const needsPrompt = maxTokens > 0 || prompt.echoLogprobs !== undefined;
    if (needsPrompt && !prompt.isPrefilled) {
      await prompt.advance();
      if (this.#isReleased || !prompt.isPrefilled) {
        return { phase: "prefill", generatedTokens: 0, pieces: [], finishReason: undefined };
      }
      return { ...this.#generateFrom(this.#takePrompt()), phase: "prefill" };
    }
    if (maxTokens === 0) return this.#generateFrom(undefined);
    return this.#generateFrom(this.#kv === undefined ? this.#takePrompt() : await this.#decode());
  }

  #takePrompt(): Float32Array {
    const taken = this.#options.prompt.take();
    this.#kv = taken.kv;
    return taken.logits;
  }

  async #decode(): Promise<Float32Array> {
    if (this.#kv === undefined || this.#lastToken === undefined) throw new Error("not begun");
    const result = await this.#options.model.runner.decode(this.#lastToken, this.#kv);
    this.#kv.release();
    this.#kv = result.kv;
    return result.logits;
  }

  #generateFrom(logits: Float32Array | undefined): StepResult {
    const pieces = this.#isEchoed ? [] : this.#echo();
    this.#isEchoed = true;
    if (logits === undefined || this.#options.maxTokens === 0) {
      return { phase: "decode", generatedTokens: 0, pieces, finishReason: "length" };
    }
    const tokenId = this.#choose(logits);
    this.#lastToken = tokenId;
    this.#generatedTokens += 1;
    this.#outputCounts.set(tokenId, (this.#outputCounts.get(tokenId) ?? 0) + 1);
    const added = this.#add(tokenId, logits);
    return {
      phase: "decode",
      generatedTokens: 1,
      pieces: [...pieces, added.piece],
      finishReason: added.finishReason,
    };
  }

  /** `logits: Float32Array, [vocabulary]`, left as they are: choices share a prompt's. */
  #choose(logits: Float32Array): number {
    const { sampling, prompt, random } = this.#options;
    const adjusted = logits.slice();
    applyPenalties(
      adjusted,
      { promptTokens: prompt.distinctTokens, outputCounts: this.#outputCounts },
      sampling,
    );
    applyBias(adjusted, this.#bias);
    if (this.#generatedTokens < sampling.minTokens) maskTokens(adjusted, this.#endTokens);
    return sampleToken(adjusted, sampling, random);
  }

  #add(
    tokenId: number,
    logits: Float32Array,
  ): { piece: Piece; finishReason: "stop" | "length" | undefined } {
    const { sampling, model, maxTokens } = this.#options;
    if (this.#endTokens.has(tokenId)) return { piece: this.#flush(), finishReason: "stop" };
    const text = this.#detokenizer.push(tokenId);
    if (sampling.topLogprobs !== null) {
      this.#logprobs.push(
        describeLogprob(logits, tokenId, sampling.topLogprobs, model.tokenizer),
        text.length,
      );
    }
    const isStoppable = this.#generatedTokens >= sampling.minTokens;
    const scanned = isStoppable ? this.#scanner.push(text) : { text, isStopped: false };
    if (scanned.isStopped) {
      return { piece: this.#toPiece(scanned.text, "stopped"), finishReason: "stop" };
    }
    if (this.#generatedTokens < maxTokens) {
      return { piece: this.#toPiece(scanned.text, "open"), finishReason: undefined };
    }
    return { piece: this.#flush(scanned.text), finishReason: "length" };
  }

  /** `before` and all that was held back; an unfinished character's U+FFFD may still complete a stop text. */
  #flush(before = ""): Piece {
    const rest = this.#detokenizer.flush();
    const scanned = this.#scanner.push(rest);
    this.#logprobs.extend(rest.length);
    if (scanned.isStopped) return this.#toPiece(before + scanned.text, "stopped");
    return this.#toPiece(before + scanned.text + this.#scanner.flush(), "ended");
  }

  #toPiece(text: string, state: "open" | "stopped" | "ended"): Piece {
    const released = this.#logprobs.release(text.length, state);
    return { text, logprobs: this.#options.sampling.topLogprobs === null ? null : released };
  }

  #echo(): Piece[] {
    const { echoText, echoLogprobs } = this.#options.prompt;
    if (echoText === undefined) return [];
    if (echoLogprobs === undefined) return [{ text: echoText, logprobs: null }];
    const pieces: Piece[] = [];
    for (let start = 0; start < echoLogprobs.length; start += ECHO_LOGPROBS_PER_PIECE) {
      const logprobs = echoLogprobs.slice(start, start + ECHO_LOGPROBS_PER_PIECE);
      pieces.push({ text: start === 0 ? echoText : "", logprobs });
    }
    return pieces;
  }

  #releaseState(): void {
    this.#kv?.release();
    this.#kv = undefined;
  }
}

/** One choice of a request: from logits to a token to text. No I/O and no clock. */
import type { Sampling, TokenLogprob } from "../../../src/contract/engine.ts";
import type { Lease } from "../kv-cache/arena.ts";
import {
  applyMask,
  type TokenConstraint,
  type ToolPiece,
  type ToolReader,
} from "../sampling/constraint.ts";
import {
  applyBias,
  applyPenalties,
  isAllForbidden,
  maskTokens,
} from "../sampling/logits-processors.ts";
import { describeLogprob, logprobOf, logSumExp, type TokenNames } from "../sampling/logprobs.ts";
import { HeldLogprobs } from "../sampling/pending-logprobs.ts";
import type { RandomSource } from "../sampling/random.ts";
import { sampleToken, skipChoice } from "../sampling/sampler.ts";
import { StopScanner, type ScannedText } from "../sampling/stop-sequences.ts";
import type { Detokenizer } from "../tokenization/detokenizer.ts";
import type { ActiveRequest } from "./active-request.ts";
import type { ForbiddenTokens } from "./forbidden.ts";
import type { Prompt } from "./prompt.ts";

export type FinishReason = "stop" | "length" | "tool_calls";

export type Piece =
  | {
      readonly type: "text";
      readonly text: string;
      readonly logprobs: TokenLogprob[] | null;
      /** They are the prompt's, told apart from an echo. */
      readonly ofPrompt?: true;
    }
  | Extract<ToolPiece, { type: "call" }>;

/** What one token did. */
export interface StepResult {
  /** 0 or 1; the end token counts, and a carried one does not. */
  readonly generatedTokens: number;
  /** The token; undefined where there was none. */
  readonly tokenId?: number;
  readonly pieces: readonly Piece[];
  readonly finishReason: FinishReason | undefined;
  /** The stop text that ended the choice. */
  readonly stopText?: string | undefined;
}

export interface SequenceOptions {
  /** The choice's index in the request. */
  readonly index: number;
  readonly prompt: Prompt;
  readonly sampling: Sampling;
  /** What this choice may generate at most. */
  readonly maxTokens: number;
  readonly random: RandomSource;
  /** The model's, which a request can ignore. */
  readonly endTokenIds: readonly number[];
  readonly detokenizer: Detokenizer;
  readonly names: TokenNames;
  /** What the request forbids by itself. */
  readonly forbidden: ForbiddenTokens | undefined;
  readonly constraint: TokenConstraint | undefined;
  readonly toolReader: ToolReader | undefined;
  /** Whether it runs the prompt for the other choices, which begin from what it leaves. */
  readonly isFirst: boolean;
  /** Whether `meanLogprob` is asked for. */
  readonly isRanked: boolean;
  /** Its first tokens, which another worker had chosen. */
  readonly carried: readonly number[];
}

/** Log probabilities of a prompt that go into one event. */
const SCORES_PER_PIECE = 256;

/**
 * The token that ends a choice (an end-of-sequence token, or one of `stopTokenIds`) counts as
 * generated: the model was run for it. It has no text, and no log probability is reported for it.
 */
export class Sequence {
  readonly index: number;
  readonly prompt: Prompt;
  readonly isFirst: boolean;
  /** The prompt's tokens and the generated ones. */
  readonly tokenIds: number[];
  /** While the sequence runs. */
  lease: Lease | undefined;
  /** Whether its last mask was not there in time. */
  isUnpunctual = false;
  /**
   * The request that it is a choice of. Not in a WeakMap: an old one keeps what is young alive
   * until all is collected.
   */
  owner: ActiveRequest | undefined;
  readonly #options: SequenceOptions;
  readonly #endTokens: ReadonlySet<number>;
  readonly #bias: ReadonlyMap<number, number>;
  readonly #scanner: StopScanner;
  readonly #logprobs = new HeldLogprobs();
  readonly #outputCounts = new Map<number, number>();
  #logprobSum = 0;
  #isEchoed = false;
  #hasCalled = false;
  #stopText: string | undefined;
  #isCallOpen = false;

  constructor(options: SequenceOptions) {
    const { prompt, sampling } = options;
    this.index = options.index;
    this.prompt = prompt;
    this.isFirst = options.isFirst;
    this.tokenIds = [...prompt.tokenIds];
    this.#options = options;
    // Under a grammar the end is a part of the text.
    const goesOn = sampling.ignoreEos && options.constraint === undefined;
    const endTokens = goesOn ? [] : options.endTokenIds;
    this.#endTokens = new Set([...endTokens, ...sampling.stopTokenIds]);
    this.#bias = new Map(
      Object.entries(sampling.logitBias).map(([id, bias]) => [Number(id), bias]),
    );
    this.#scanner = new StopScanner(sampling.stop, sampling.showsStop === true);
  }

  get generatedTokens(): number {
    return this.tokenIds.length - this.prompt.tokenIds.length;
  }

  /** Whether its next token is known, as another worker had chosen it. */
  get isCarried(): boolean {
    return this.generatedTokens < this.#options.carried.length;
  }

  /** Tokens whose state is still to be made before the next one can be chosen. */
  get missingTokens(): number {
    return this.tokenIds.length - (this.lease?.length ?? 0);
  }

  /** Whether the model has to run at all. */
  get needsModel(): boolean {
    return this.#options.maxTokens > 0 || this.prompt.isScored;
  }

  /**
   * Whether the same request shall give the same tokens: it has a seed, or leaves nothing to
   * chance.
   */
  get isRepeatable(): boolean {
    const { seed, temperature, topK } = this.#options.sampling;
    return seed !== null || temperature === 0 || topK === 1;
  }

  /** Of the generated tokens, which rank choices; without any, the worst. */
  get meanLogprob(): number {
    const { generatedTokens } = this;
    return generatedTokens === 0 ? -Infinity : this.#logprobSum / generatedTokens;
  }

  /** Leaves the logits after the prompt to the choices that wait for them. */
  keepPromptLogits(logits: Float32Array): void {
    if (this.generatedTokens > 0 || !this.prompt.isShared) return;
    this.prompt.logits ??= logits.slice();
  }

  /** Whether it is still being worked out which tokens may come next. */
  get isPending(): boolean {
    return this.#options.constraint?.isPending === true;
  }

  /** Resolves when it is pending no more. */
  get settled(): Promise<void> | undefined {
    return this.#options.constraint?.settled;
  }

  /** Chooses the next token by `logits: Float32Array, [vocabulary]`, which are left as they are. */
  accept(logits: Float32Array): StepResult {
    if (this.#options.maxTokens === 0) return this.finishEmpty();
    const pieces = this.#echo();
    const { isCarried } = this;
    const tokenId = this.#takeCarried() ?? this.#choose(logits);
    this.tokenIds.push(tokenId);
    this.#outputCounts.set(tokenId, (this.#outputCounts.get(tokenId) ?? 0) + 1);
    if (this.#options.isRanked) this.#logprobSum += logprobOf(logits, tokenId, logSumExp(logits));
    const { added, finishReason } = this.#add(tokenId, logits);
    if (finishReason === undefined) this.#options.constraint?.accept(tokenId);
    // A call that a stop text cut is no reason to run it.
    const isCalling = finishReason === "stop" && this.#hasCalled && !this.#isCallOpen;
    return {
      generatedTokens: isCarried ? 0 : 1,
      tokenId,
      pieces: [...pieces, ...added],
      finishReason: isCalling ? "tool_calls" : finishReason,
      stopText: finishReason === undefined ? undefined : this.#stopText,
    };
  }

  /** Ends a choice that generates nothing. */
  finishEmpty(): StepResult {
    return { generatedTokens: 0, pieces: this.#echo(), finishReason: "length" };
  }

  release(): void {
    this.#options.constraint?.release();
  }

  #takeCarried(): number | undefined {
    const { carried, sampling, random } = this.#options;
    const tokenId = carried[this.generatedTokens];
    if (tokenId !== undefined) skipChoice(sampling, random);
    return tokenId;
  }

  /** @throws {RequestFault} if the constraint cannot be met */
  #choose(logits: Float32Array): number {
    const { sampling, prompt, random, constraint, forbidden } = this.#options;
    const mask = constraint?.mask();
    const isPlain =
      mask === undefined &&
      forbidden === undefined &&
      this.#bias.size === 0 &&
      sampling.repetitionPenalty === 1 &&
      sampling.presencePenalty === 0 &&
      sampling.frequencyPenalty === 0 &&
      (this.generatedTokens >= sampling.minTokens || this.#endTokens.size === 0);
    if (isPlain) return sampleToken(logits, sampling, random);
    const adjusted = copyToScratch(logits);
    const history = { promptTokens: prompt.distinctTokens, outputCounts: this.#outputCounts };
    applyPenalties(adjusted, history, sampling);
    applyBias(adjusted, this.#bias);
    if (mask !== undefined) applyMask(adjusted, mask);
    forbidden?.apply(adjusted, this.tokenIds.slice(prompt.tokenIds.length));
    if (this.generatedTokens < sampling.minTokens) {
      const isBound = mask !== undefined || forbidden !== undefined;
      const open = isBound ? adjusted.slice() : undefined;
      maskTokens(adjusted, this.#endTokens);
      // A grammar that is complete allows its end alone, and a request may; neither is broken for
      // the sake of a length.
      if (open !== undefined && isAllForbidden(adjusted)) adjusted.set(open);
    }
    return sampleToken(adjusted, sampling, random);
  }

  #add(
    tokenId: number,
    logits: Float32Array,
  ): { added: Piece[]; finishReason: FinishReason | undefined } {
    const { sampling, detokenizer, names, maxTokens } = this.#options;
    if (this.#endTokens.has(tokenId))
      return { added: this.#flush(this.#textOfEnd(tokenId), "ended"), finishReason: "stop" };
    const text = detokenizer.push(tokenId);
    if (sampling.topLogprobs !== null) {
      const logprob = describeLogprob(logits, tokenId, sampling.topLogprobs, names);
      this.#logprobs.push(logprob, text.length);
    }
    const isStoppable = this.generatedTokens >= sampling.minTokens;
    const scanned: ScannedText = isStoppable
      ? this.#scanner.push(text)
      : { text, isStopped: false };
    if (scanned.isStopped) {
      this.#stopText = scanned.stop;
      return { added: this.#toPieces(scanned.text, "stopped"), finishReason: "stop" };
    }
    if (this.generatedTokens < maxTokens) {
      return { added: this.#toPieces(scanned.text, "open"), finishReason: undefined };
    }
    return { added: this.#flush(scanned.text, "cut"), finishReason: "length" };
  }

  /** Of a token that the request stops at, where it is to be shown. */
  #textOfEnd(tokenId: number): string {
    const { sampling, detokenizer } = this.#options;
    if (sampling.showsStop !== true || !sampling.stopTokenIds.includes(tokenId)) return "";
    const text = detokenizer.push(tokenId);
    this.#logprobs.extend(text.length);
    return this.#scanner.flush() + text;
  }

  /**
   * `before` and all that was held back; an unfinished character's U+FFFD may still complete a stop
   * text.
   */
  #flush(before: string, state: "ended" | "cut"): Piece[] {
    const rest = this.#options.detokenizer.flush();
    const scanned = this.#scanner.push(rest);
    this.#logprobs.extend(rest.length);
    if (scanned.isStopped) {
      this.#stopText = scanned.stop;
      return this.#toPieces(before + scanned.text, "stopped");
    }
    return this.#toPieces(before + scanned.text + this.#scanner.flush(), state);
  }

  /** `ended`: the model ended it. `cut`: its length did. `stopped`: a stop text did. */
  #toPieces(text: string, state: "open" | "stopped" | "ended" | "cut"): Piece[] {
    const released = this.#logprobs.release(text.length, state === "cut" ? "ended" : state);
    const logprobs = this.#options.sampling.topLogprobs === null ? null : released;
    const { toolReader } = this.#options;
    if (toolReader === undefined) return [{ type: "text", text, logprobs }];
    const read = toolReader.push(text);
    this.#isCallOpen = toolReader.isWithinCall;
    if (state !== "open") read.push(...toolReader.flush(state !== "ended"));
    const shown = read.map((piece) => (piece.type === "text" ? piece.text : "")).join("");
    const calls = read.filter((piece) => piece.type === "call");
    this.#hasCalled ||= calls.length > 0;
    return [{ type: "text", text: shown, logprobs }, ...calls];
  }

  #echo(): Piece[] {
    const { echoText, scores, isRanked } = this.prompt;
    if (this.#isEchoed || (echoText === undefined && !isRanked)) return [];
    this.#isEchoed = true;
    const text = echoText ?? "";
    const echoed: Piece[] = [{ type: "text", text, logprobs: null }];
    if (scores === undefined) return echoed;
    const pieces: Piece[] = [];
    for (let start = 0; start < scores.length; start += SCORES_PER_PIECE) {
      const logprobs = scores.slice(start, start + SCORES_PER_PIECE);
      pieces.push(
        isRanked
          ? { type: "text", text: "", logprobs, ofPrompt: true }
          : { type: "text", text: start === 0 ? text : "", logprobs },
      );
    }
    return isRanked && text !== "" ? [...pieces, ...echoed] : pieces;
  }
}

let scratch = new Float32Array(0);

/**
 * For changes that are forgotten before the next call: a vocabulary is large, and so would be the
 * garbage.
 */
function copyToScratch(logits: Float32Array): Float32Array {
  if (scratch.length !== logits.length) scratch = new Float32Array(logits.length);
  scratch.set(logits);
  return scratch;
}

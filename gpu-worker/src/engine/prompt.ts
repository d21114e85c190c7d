/** One prompt of a request, which all its choices continue. No I/O. */
import type { TokenLogprob } from "../../../src/contract/engine.ts";
import {
  describeFirstToken,
  describeLogprob,
  describeRanked,
  type TokenNames,
} from "../sampling/logprobs.ts";

export interface PromptOptions {
  readonly tokenIds: readonly number[];
  /** What `echo` shows; undefined when it does not. */
  readonly echoText: string | undefined;
  /** Score the prompt's own tokens, with that many likeliest beside each; undefined: do not. */
  readonly topCount: number | undefined;
  /** Whether the scores have ids and ranks, and are told apart from an echo. */
  readonly isRanked: boolean;
  readonly names: TokenNames;
  /** Whether several choices continue it. */
  readonly isShared: boolean;
}

/** The first choice runs the prompt; the others begin from its state and its logits. */
export class Prompt {
  readonly tokenIds: readonly number[];
  readonly distinctTokens: ReadonlySet<number>;
  readonly echoText: string | undefined;
  readonly scores: TokenLogprob[] | undefined;
  readonly isRanked: boolean;
  readonly isShared: boolean;
  /** Tokens run so far, taken over ones among them. */
  doneTokens = 0;
  /** Of those, tokens whose state an earlier request had left. */
  cachedTokens = 0;
  /** `[vocabulary]`, after the last token; undefined until a shared prompt was run. */
  logits: Float32Array | undefined;
  readonly #topCount: number;
  readonly #names: TokenNames;
  #before: Float32Array | undefined;

  constructor(options: PromptOptions) {
    this.tokenIds = options.tokenIds;
    this.distinctTokens = new Set(options.tokenIds);
    this.echoText = options.echoText;
    this.scores = options.topCount === undefined ? undefined : [];
    this.isRanked = options.isRanked;
    this.#topCount = options.topCount ?? 0;
    this.#names = options.names;
    this.isShared = options.isShared;
  }

  /** Whether each token's own probability is wanted: its logits are then needed for all. */
  get isScored(): boolean {
    return this.scores !== undefined && this.scores.length < this.tokenIds.length;
  }

  /**
   * Scores tokens, each by the logits of the position before it. Whoever gave way runs its prompt
   * anew: what is scored stays as it is.
   *
   * @param past tokens before them
   * @param logits [tokens, vocabulary]
   */
  score(past: number, tokenIds: readonly number[], logits: Float32Array): void {
    const size = logits.length / tokenIds.length;
    for (const [row, tokenId] of tokenIds.entries()) {
      if (past + row === this.scores?.length) this.scores.push(this.#describe(tokenId));
      this.#before = logits.subarray(row * size, (row + 1) * size);
    }
    // The runner's memory is valid until its next call.
    this.#before = this.isScored ? this.#before?.slice() : undefined;
  }

  #describe(tokenId: number): TokenLogprob {
    const id = this.isRanked ? { id: tokenId } : {};
    if (this.#before === undefined) return { ...id, ...describeFirstToken(tokenId, this.#names) };
    const describe = this.isRanked ? describeRanked : describeLogprob;
    return describe(this.#before, tokenId, this.#topCount, this.#names);
  }
}

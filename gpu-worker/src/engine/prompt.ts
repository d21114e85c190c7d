/** One prompt of a request, prefilled once for all its choices. */
import type { TokenLogprob } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../catalog/catalog.ts";
import type { KvState } from "../ort/runner.ts";
import { describeFirstToken, describeLogprob } from "./logprobs.ts";

/** Rows of `[vocabulary]` logits in memory at once while an echoed prompt is scored. */
const ECHO_CHUNK_TOKENS = 64;

export interface PromptOptions {
  readonly tokenIds: readonly number[];
  /** What `echo` shows; undefined when it does not. */
  readonly echoText: string | undefined;
  /** Score the prompt's own tokens, with that many likeliest beside each; undefined: do not. */
  readonly echoTopCount: number | undefined;
  /** Choices that will take the result. */
  readonly choices: number;
}

/**
 * Runs the prompt chunk by chunk; whichever choice has the turn advances it.
 *
 * The state is immutable, so all choices continue from the same one. It is held until the last choice has
 * taken it.
 */
export class Prompt {
  readonly tokenIds: readonly number[];
  readonly distinctTokens: ReadonlySet<number>;
  readonly echoText: string | undefined;
  readonly echoLogprobs: TokenLogprob[] | undefined;
  readonly #model: LoadedModel;
  readonly #echoTopCount: number;
  #takersLeft: number;
  #doneTokens = 0;
  #isAdvancing = false;
  #isReleased = false;
  #kv: KvState | undefined;
  /** `[vocabulary]`: after the last token run. */
  #logits: Float32Array | undefined;

  constructor(model: LoadedModel, options: PromptOptions) {
    this.#model = model;
    this.tokenIds = options.tokenIds;
    this.distinctTokens = new Set(options.tokenIds);
    this.echoText = options.echoText;
    this.echoLogprobs = options.echoTopCount === undefined ? undefined : [];
    this.#echoTopCount = options.echoTopCount ?? 0;
    this.#takersLeft = options.choices;
  }

  /** Tokens run so far. */
  get doneTokens(): number {
    return this.#doneTokens;
  }

  get isPrefilled(): boolean {
    return this.#doneTokens === this.tokenIds.length;
  }

  /** Runs the next chunk. */
  async advance(): Promise<void> {
    const { runner } = this.#model;
    const isScored = this.echoLogprobs !== undefined;
    const limit = isScored ? ECHO_CHUNK_TOKENS : runner.prefillChunkTokens;
    const chunk = this.tokenIds.slice(this.#doneTokens, this.#doneTokens + limit);
    this.#isAdvancing = true;
    const result = await runner
      .prefill(chunk, this.#kv, isScored ? "all" : "last")
      .finally(() => (this.#isAdvancing = false));
    this.#kv?.release();
    this.#kv = result.kv;
    if (isScored) this.#score(chunk, result.logits);
    this.#logits = result.logits.slice(-runner.vocabularySize);
    this.#doneTokens += chunk.length;
    if (this.#isReleased) this.release();
  }

  /** The state after the prompt, for one choice to continue from; the choice releases it. */
  take(): { kv: KvState; logits: Float32Array } {
    if (this.#kv === undefined || this.#logits === undefined) throw new Error("not prefilled");
    const taken = { kv: this.#kv.retain(), logits: this.#logits };
    this.#takersLeft -= 1;
    if (this.#takersLeft === 0) this.release();
    return taken;
  }

  /** Drops the state, also when a choice was cancelled before it took its part; never under a running call. */
  release(): void {
    this.#isReleased = true;
    if (this.#isAdvancing) return;
    this.#kv?.release();
    this.#kv = undefined;
    this.#logits = undefined;
  }

  /** Each token is scored by the logits of the position before it. */
  #score(chunk: readonly number[], logits: Float32Array): void {
    const size = this.#model.runner.vocabularySize;
    let before = this.#logits;
    for (const [row, tokenId] of chunk.entries()) {
      this.echoLogprobs?.push(
        before === undefined
          ? describeFirstToken(tokenId, this.#model.tokenizer)
          : describeLogprob(before, tokenId, this.#echoTopCount, this.#model.tokenizer),
      );
      before = logits.subarray(row * size, (row + 1) * size);
    }
  }
}

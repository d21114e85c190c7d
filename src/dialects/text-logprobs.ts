/**
 * Which of an answer's log probabilities are its text's. Calls of tools are written in tokens, too,
 * and what shows no text may be a part of either: whatever comes next says of which. Pure.
 */
import type { TokenLogprob } from "../contract/engine.ts";
import type { DeltaEvent } from "../gateway/generation.ts";

export class TextLogprobs {
  #held: TokenLogprob[] = [];
  #isOfCall = false;

  /** Those that are the text's now, in order; none for tokens that show none yet. */
  take({ text, logprobs }: Pick<DeltaEvent, "text" | "logprobs">): readonly TokenLogprob[] {
    this.#held.push(...(logprobs ?? []));
    if (text === "") return [];
    this.#isOfCall = false;
    return this.#taken();
  }

  /** What showed no text was a call's. */
  leaveToCall(): void {
    this.#isOfCall = true;
    this.#held = [];
  }

  /** Of a text that ends with tokens that show nothing. */
  rest(): readonly TokenLogprob[] {
    return this.#isOfCall ? [] : this.#taken();
  }

  #taken(): readonly TokenLogprob[] {
    const held = this.#held;
    this.#held = [];
    return held;
  }
}

/** Keeps log probabilities in step with text that is held back. Pure. */
import type { TokenLogprob } from "../../../src/contract/engine.ts";

interface Held {
  readonly logprob: TokenLogprob;
  /**
   * Where the token's text starts and ends, in characters since the start; undefined while
   * incomplete.
   */
  span: { start: number; end: number } | undefined;
}

/**
 * A token is shown when its text is. The tokens of a stop string never are, save one that also
 * holds text before it; tokens that together make one character are shown together.
 */
export class HeldLogprobs {
  #held: Held[] = [];
  #madeLength = 0;
  #shownLength = 0;

  /** A token that made `textLength` characters of text complete. */
  push(logprob: TokenLogprob, textLength: number): void {
    this.#held.push({ logprob, span: undefined });
    if (textLength > 0) this.extend(textLength);
  }

  /** Text completed without a further token. */
  extend(textLength: number): void {
    const span = { start: this.#madeLength, end: this.#madeLength + textLength };
    this.#madeLength = span.end;
    for (const held of this.#held) held.span ??= span;
  }

  /**
   * The tokens to show with the next `textLength` characters. `stopped`: the rest will never be
   * shown.
   */
  release(textLength: number, state: "open" | "stopped" | "ended"): TokenLogprob[] {
    this.#shownLength += textLength;
    const shown = this.#held.filter(({ span }) => {
      if (state === "ended") return true;
      if (span === undefined) return false;
      return state === "open" ? span.end <= this.#shownLength : span.start < this.#shownLength;
    });
    this.#held = state === "open" ? this.#held.filter((held) => !shown.includes(held)) : [];
    return shown.map((held) => held.logprob);
  }
}

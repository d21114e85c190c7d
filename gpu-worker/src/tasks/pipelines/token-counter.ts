/** Counts the tokens that a pipeline generates, and stops it, as a streamer of Transformers.js. */
import { BaseStreamer } from "@huggingface/transformers";

import type { Hearing } from "./hearing.ts";

/**
 * A generation first puts its prompt, then each step's tokens, then ends; a pipeline may run
 * several.
 */
export class TokenCounter extends BaseStreamer {
  tokens = 0;
  /** Told of each step. */
  onStep: () => void = () => undefined;
  /** Of the sound that is heard now: each of its parts is a generation. */
  hearing: Hearing | undefined;
  #hasPrompt = false;
  #isInterrupted = false;

  override put(value: readonly (readonly bigint[])[]): void {
    const isStep = this.#hasPrompt;
    if (isStep) this.tokens += value.reduce((sum, ids) => sum + ids.length, 0);
    this.#hasPrompt = true;
    this.onStep();
    // Not every model's generation takes criteria to stop by.
    if (this.#isInterrupted) throw new Error("the generation was interrupted");
    if (isStep) this.hearing?.take((value[0] ?? []).map(Number));
    else this.hearing?.beginPart();
  }

  override end(): void {
    this.#hasPrompt = false;
    this.hearing?.endPart();
  }

  /** The generation that runs fails after its next step, and so does each that begins later. */
  interrupt(): void {
    this.#isInterrupted = true;
  }
}

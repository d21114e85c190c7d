/** Counts the tokens that a pipeline generates, and stops it, as a streamer of Transformers.js. */
import { BaseStreamer } from "@huggingface/transformers";

/**
 * A generation first puts its prompt, then each step's tokens, then ends; a pipeline may run
 * several.
 */
export class TokenCounter extends BaseStreamer {
  tokens = 0;
  /** Told of each step. */
  onStep: () => void = () => undefined;
  #hasPrompt = false;
  #isInterrupted = false;

  override put(value: readonly (readonly bigint[])[]): void {
    if (this.#hasPrompt) this.tokens += value.reduce((sum, ids) => sum + ids.length, 0);
    this.#hasPrompt = true;
    this.onStep();
    // Not every model's generation takes criteria to stop by.
    if (this.#isInterrupted) throw new Error("the generation was interrupted");
  }

  override end(): void {
    this.#hasPrompt = false;
  }

  /** The generation that runs fails after its next step, and so does each that begins later. */
  interrupt(): void {
    this.#isInterrupted = true;
  }
}

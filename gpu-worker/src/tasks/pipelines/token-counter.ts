/** Counts the tokens that a pipeline generates, as a streamer of Transformers.js. */
import { BaseStreamer } from "@huggingface/transformers";

/** A generation first puts its prompt, then each step's tokens, then ends; a pipeline may run several. */
export class TokenCounter extends BaseStreamer {
  tokens = 0;
  #hasPrompt = false;

  override put(value: readonly (readonly bigint[])[]): void {
    if (this.#hasPrompt) this.tokens += value.reduce((sum, ids) => sum + ids.length, 0);
    this.#hasPrompt = true;
  }

  override end(): void {
    this.#hasPrompt = false;
  }
}

/** Tokens that a request forbids: all but some, and the last of some words'. Pure. */
import type { Sampling } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../models/loaded-model.ts";
import { applyMask } from "../sampling/constraint.ts";

export class ForbiddenTokens {
  /** One bit for each token that may come; undefined: all may. */
  readonly #allowed: Int32Array | undefined;
  /** Tokens of words, none of which is written to its last. */
  readonly #words: readonly (readonly number[])[];

  constructor(allowed: Int32Array | undefined, words: readonly (readonly number[])[]) {
    this.#allowed = allowed;
    this.#words = words;
  }

  /** @param written the tokens that were generated */
  apply(logits: Float32Array, written: readonly number[]): void {
    if (this.#allowed !== undefined) applyMask(logits, this.#allowed);
    for (const word of this.#words) {
      const before = word.length - 1;
      const from = written.length - before;
      const isBegun =
        from >= 0 && word.every((id, at) => at === before || written[from + at] === id);
      const last = word[before];
      if (isBegun && last !== undefined) logits[last] = -Infinity;
    }
  }
}

/** undefined: nothing is forbidden. One for all choices of a request. */
export function toForbidden(
  { allowedTokenIds, badWords = [] }: Sampling,
  { runner, tokenizer }: Pick<LoadedModel, "runner" | "tokenizer">,
): ForbiddenTokens | undefined {
  if (allowedTokenIds === undefined && badWords.length === 0) return undefined;
  const allowed = allowedTokenIds && new Int32Array(Math.ceil(runner.vocabularySize / 32));
  for (const id of allowedTokenIds ?? []) {
    if (allowed !== undefined) (allowed[id >>> 5] as number) |= 1 << (id & 31);
  }
  const encode = (text: string): number[] => tokenizer.encodeText(text);
  return new ForbiddenTokens(
    allowed,
    badWords.flatMap((word) => toWords(word, encode)),
  );
}

/**
 * A word at the beginning of a text, and one after a space, where that has other tokens. After
 * vLLM's `bad_words`.
 */
function toWords(word: string, encode: (text: string) => number[]): number[][] {
  const plain = encode(word.trimStart());
  const spaced = encode(` ${word.trimStart()}`);
  const isCovered = plain.every((id, at) => spaced.at(at - plain.length) === id);
  return [plain, ...(isCovered ? [] : [spaced])].filter((ids) => ids.length > 0);
}

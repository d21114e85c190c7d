/**
 * The text of a sound, as far as it is certain while the rest is still heard. Pure.
 *
 * A long sound is heard in parts that overlap, and how two parts are joined is known when both are
 * there: of a part among others the text is told then, and of a single one token by token. What is
 * told is never taken back.
 */

export interface SpokenTextOptions {
  /** How many the sound is heard in. */
  readonly parts: number;
  readonly decode: (tokenIds: number[]) => string;
  /** `other` has a meaning in the text that is known at its end alone, such as a time. */
  readonly kindOf: (tokenId: number) => "text" | "end" | "other";
}

export class SpokenText {
  readonly #options: SpokenTextOptions;
  /** Of parts that are joined: nothing that comes changes them. */
  readonly #certain: number[] = [];
  /** The end of what was heard before, which the next part may overlap. */
  #open: readonly number[] = [];
  /** Of the part that is heard now. */
  #current: number[] = [];
  #told = "";
  #isLost = false;

  constructor(options: SpokenTextOptions) {
    this.#options = options;
  }

  /** @returns the text that is certain now and was not before; often empty */
  take(tokenIds: readonly number[]): string {
    for (const tokenId of tokenIds) {
      const kind = this.#options.kindOf(tokenId);
      if (kind === "text") this.#current.push(tokenId);
      else if (kind === "other") this.#isLost = true;
    }
    return this.#options.parts === 1 ? this.#tell(this.#current) : "";
  }

  /** The same at the end of a part. */
  endPart(): string {
    if (this.#options.parts === 1) return "";
    const part = this.#current;
    this.#current = [];
    if (part.length === 0) return "";
    const { left, right } = findSeam(this.#open, part);
    this.#certain.push(...this.#open.slice(0, left));
    this.#open = part.slice(right);
    return this.#tell(this.#certain);
  }

  #tell(tokenIds: readonly number[]): string {
    if (this.#isLost || tokenIds.length === 0) return "";
    const text = withoutOpenEnd(this.#options.decode([...tokenIds]));
    if (!text.startsWith(this.#told)) return "";
    const more = text.slice(this.#told.length);
    this.#told = text;
    return more;
  }
}

/**
 * Without its last characters where what comes may change them: half a character, white space, and
 * a sign behind white space, which tokenizers may draw together.
 */
function withoutOpenEnd(text: string): string {
  return text.replace(/\s*(?:\s[.?!,'n]\S{0,2})?\s*\uFFFD*$/u, "");
}

/**
 * Where two parts are joined, as Whisper's tokenizer does at the end: the left one counts up to
 * `left`, the right one from `right` on.
 *
 * Source: `findLongestCommonSequence` of Transformers.js, tokenization_whisper.js
 */
export function findSeam(
  before: readonly number[],
  part: readonly number[],
): { readonly left: number; readonly right: number } {
  let best = 0;
  let seam = { left: before.length, right: 0 };
  for (let shift = 1; shift < before.length + part.length; shift += 1) {
    const leftStart = Math.max(0, before.length - shift);
    const leftStop = Math.min(before.length, before.length + part.length - shift);
    const rightStart = Math.max(0, shift - before.length);
    const rightStop = Math.min(part.length, shift);
    let matches = 0;
    for (let at = 0; at < leftStop - leftStart; at += 1)
      if (before[leftStart + at] === part[rightStart + at]) matches += 1;
    // Of equal ones, the longer.
    const matching = matches / shift + shift / 10_000;
    if (matches <= 1 || matching <= best) continue;
    best = matching;
    seam = {
      left: Math.floor((leftStop + leftStart) / 2),
      right: Math.floor((rightStop + rightStart) / 2),
    };
  }
  return seam;
}

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

interface Token {
  readonly id: number;
}

/** The text that is certain now and was not before, often empty, and the tokens that end in it. */
export interface Told<Heard extends Token> {
  readonly text: string;
  readonly tokens: readonly Heard[];
}

export class SpokenText<Heard extends Token> {
  readonly #options: SpokenTextOptions;
  /** Of parts that are joined: nothing that comes changes them. */
  readonly #certain: Heard[] = [];
  /** The end of what was heard before, which the next part may overlap. */
  #open: readonly Heard[] = [];
  /** Of the part that is heard now. */
  #current: Heard[] = [];
  #told = "";
  #toldTokens = 0;
  #isLost = false;

  constructor(options: SpokenTextOptions) {
    this.#options = options;
  }

  take(tokens: readonly Heard[]): Told<Heard> {
    for (const token of tokens) {
      const kind = this.#options.kindOf(token.id);
      if (kind === "text") this.#current.push(token);
      else if (kind === "other") this.#isLost = true;
    }
    return this.#options.parts === 1 ? this.#tell(this.#current) : NOTHING;
  }

  /** The same at the end of a part. */
  endPart(): Told<Heard> {
    if (this.#options.parts === 1) return NOTHING;
    const part = this.#current;
    this.#current = [];
    if (part.length === 0) return NOTHING;
    const { left, right } = findSeam(idsOf(this.#open), idsOf(part));
    this.#certain.push(...this.#open.slice(0, left));
    this.#open = part.slice(right);
    return this.#tell(this.#certain);
  }

  #tell(tokens: readonly Heard[]): Told<Heard> {
    if (this.#isLost || tokens.length === 0) return NOTHING;
    const decoded = this.#options.decode(idsOf(tokens));
    const text = withoutOpenEnd(decoded);
    if (!text.startsWith(this.#told) || text === this.#told) return NOTHING;
    const more = text.slice(this.#told.length);
    this.#told = text;
    const from = this.#toldTokens;
    this.#toldTokens = this.#findEnded(tokens, decoded.length);
    return { text: more, tokens: tokens.slice(from, this.#toldTokens) };
  }

  /** How many of them end in what was told: some at the end stand for what is still open. */
  #findEnded(tokens: readonly Heard[], decodedLength: number): number {
    let [ended, length] = [tokens.length, decodedLength];
    while (ended > this.#toldTokens && length > this.#told.length) {
      ended -= 1;
      length = this.#options.decode(idsOf(tokens.slice(0, ended))).length;
    }
    return ended;
  }
}

const NOTHING = { text: "", tokens: [] };

const idsOf = (tokens: readonly Token[]): number[] => tokens.map(({ id }) => id);

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

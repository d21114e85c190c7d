/**
 * WordPiece as BERT has it: text is cleaned, lowered and freed of accents, cut at white space and
 * punctuation, and each word is spelled by the longest pieces of the vocabulary. Pure, and linear
 * in the text. What looks like a control token is text.
 */

import { toNormalForm } from "../contract/normal-forms.ts";

/** A longer word is unknown as a whole, as in the reference. */
const MAX_WORD_LENGTH = 100;
const CONTINUING = "##";

/** Control characters that are white space all the same. */
const LINE_SPACE = /[\t\n\r]/g;
const UNSEEN = /\uFFFD|[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const SPACE = /\s/g;
const ACCENT = /\p{Mn}/gu;
const IDEOGRAPH =
  /[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]/gu;
const NOT_ASCII = /[^\t\n\r\u0020-\u007e]/;
/** A mark of punctuation alone, or what is neither that nor white space. */
const WORD = /[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu;

/** Of pieces that begin alike: where each next letter leads. */
interface Branch {
  /** Of the piece that ends here. */
  id: number | undefined;
  readonly next: Map<string, Branch>;
}

export class WordPiece {
  readonly #beginnings: Branch = newBranch();
  readonly #continuations: Branch = newBranch();
  readonly #unknownId: number;

  /** @param vocabulary pieces in the order of their ids; `[UNK]` is one */
  constructor(vocabulary: readonly string[]) {
    for (const [id, piece] of vocabulary.entries()) {
      if (piece.startsWith(CONTINUING)) plant(this.#continuations, piece.slice(2), id);
      // A mark of punctuation is a word of its own, so that no word begins with two.
      else plant(this.#beginnings, piece, id);
    }
    this.#unknownId = vocabulary.indexOf("[UNK]");
    if (this.#unknownId === -1) throw new Error("the vocabulary has no [UNK]");
  }

  /** Ids of a text's pieces, without those that a row begins and ends with. */
  encode(text: string): number[] {
    const ids: number[] = [];
    for (const [word] of cleaned(text).matchAll(WORD)) this.#spell(word, ids);
    return ids;
  }

  #spell(word: string, ids: number[]): void {
    const before = ids.length;
    let at = isTooLong(word) ? -1 : 0;
    while (at >= 0 && at < word.length) at = this.#longest(word, at, ids);
    if (at >= 0) return;
    ids.length = before;
    ids.push(this.#unknownId);
  }

  /** Adds the longest piece that begins at `at`. @returns where it ends; -1: there is none */
  #longest(word: string, at: number, ids: number[]): number {
    let branch: Branch | undefined = at === 0 ? this.#beginnings : this.#continuations;
    let [found, end] = [undefined as number | undefined, -1];
    for (let next = at; next < word.length; next += 1) {
      branch = branch.next.get(word.charAt(next));
      if (branch === undefined) break;
      if (branch.id !== undefined) [found, end] = [branch.id, next + 1];
    }
    if (found !== undefined) ids.push(found);
    return end;
  }
}

function newBranch(): Branch {
  return { id: undefined, next: new Map() };
}

function plant(root: Branch, piece: string, id: number): void {
  let branch = root;
  for (let at = 0; at < piece.length; at += 1) {
    const next = branch.next.get(piece.charAt(at)) ?? newBranch();
    branch.next.set(piece.charAt(at), next);
    branch = next;
  }
  branch.id = id;
}

function isTooLong(word: string): boolean {
  return word.length > MAX_WORD_LENGTH && [...word].length > MAX_WORD_LENGTH;
}

function cleaned(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  const plain = text
    .replace(LINE_SPACE, " ")
    .replace(UNSEEN, "")
    .replace(SPACE, " ")
    .replace(IDEOGRAPH, " $& ");
  return toNormalForm(plain, "NFD").replace(ACCENT, "").toLowerCase();
}

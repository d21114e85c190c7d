/**
 * How a text is cut before its tokens are found, as Hugging Face's own `tokenizers` (Rust) cuts it.
 * Pure.
 *
 * Transformers.js cuts at JavaScript's idea of digits, words and white space, which is mostly
 * ASCII's, and knows two of the five behaviors. A model never saw such tokens.
 * Source: tokenizers 0.23.3, `pre_tokenizers/` and `NormalizedString::split`.
 */

/** One part of tokenizer.json's `pre_tokenizer`. */
export interface PreTokenizerConfig {
  readonly type?: string;
  readonly pretokenizers?: readonly PreTokenizerConfig[];
  readonly individual_digits?: boolean;
  readonly add_prefix_space?: boolean;
  readonly use_regex?: boolean;
  readonly behavior?: string;
  readonly invert?: boolean;
  readonly replacement?: string;
  readonly prepend_scheme?: string;
  readonly split?: boolean;
  readonly length?: number;
}

/** Transformers.js' own pre-tokenizer for the same part. */
export interface OwnPreTokenizer {
  (text: string | string[], options?: CutOptions): string[];
  /** Of a `Split`: the regular expression of the file, translated. */
  readonly pattern?: RegExp | null;
  /** Of a `Sequence`. */
  readonly tokenizers?: readonly (OwnPreTokenizer | null)[];
}

export interface CutOptions {
  /** Which piece between added tokens the text is. */
  readonly section_index?: number;
}

export type Cut = (text: string, options?: CutOptions) => string[];

type Behavior = "removed" | "isolated" | "contiguous" | "mergedwithprevious" | "mergedwithnext";

interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

const WHITE_SPACE = /\p{White_Space}/gu;
const NUMERIC = /\p{N}/gu;
/**
 * Punctuation of Unicode, and what the reference does not know as such: its table is Unicode 8's.
 */
const NEWER_PUNCTUATION = [
  String.raw`\u{61d}\u{9fd}\u{a76}\u{c77}\u{c84}\u{1b4e}-\u{1b4f}\u{1b7d}-\u{1b7f}`,
  String.raw`\u{2e43}-\u{2e4f}\u{2e52}-\u{2e5d}\u{10d6e}\u{10ead}\u{10ed0}\u{10f55}-\u{10f59}`,
  String.raw`\u{10f86}-\u{10f89}\u{113d4}-\u{113d5}\u{113d7}-\u{113d8}\u{1144b}-\u{1144f}`,
  String.raw`\u{1145a}-\u{1145b}\u{1145d}\u{11660}-\u{1166c}\u{116b9}\u{1183b}`,
  String.raw`\u{11944}-\u{11946}\u{119e2}\u{11a3f}-\u{11a46}\u{11a9a}-\u{11a9c}`,
  String.raw`\u{11a9e}-\u{11aa2}\u{11b00}-\u{11b09}\u{11be1}\u{11c41}-\u{11c45}`,
  String.raw`\u{11c70}-\u{11c71}\u{11ef7}-\u{11ef8}\u{11f43}-\u{11f4f}\u{11fff}`,
  String.raw`\u{12ff1}-\u{12ff2}\u{16d6d}-\u{16d6f}\u{16e97}-\u{16e9a}\u{16fe2}\u{1e5ff}`,
  String.raw`\u{1e95e}-\u{1e95f}`,
].join("");
const PUNCTUATION = new RegExp(
  String.raw`(?![${NEWER_PUNCTUATION}])[\p{P}!-/:-@\[-\x60\{-~\u{166d}\u{111c9}]`,
  "gu",
);
const WORDS =
  /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]+|[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}\p{White_Space}]+/gu;
const GPT2 =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** `own` is asked where a part is of a kind that is not known here. */
export function createCut(config: PreTokenizerConfig, own: OwnPreTokenizer | null): Cut {
  const behavior = toBehavior(config.behavior);
  switch (config.type) {
    case "Sequence": {
      const cuts = (config.pretokenizers ?? []).map((part, index) =>
        createCut(part, own?.tokenizers?.[index] ?? null),
      );
      return (text, options) =>
        cuts.reduce((pieces, cut) => pieces.flatMap((piece) => cut(piece, options)), [text]);
    }
    case "ByteLevel":
      return createByteLevel(config);
    case "Digits": {
      const how = config.individual_digits === true ? "isolated" : "contiguous";
      return (text) => split(text, NUMERIC, how);
    }
    case "Whitespace":
      return (text) => split(text, WORDS, "removed", true);
    case "WhitespaceSplit":
      return (text) => split(text, WHITE_SPACE, "removed");
    case "Punctuation":
      return (text) => split(text, PUNCTUATION, behavior);
    case "BertPreTokenizer":
      return (text) =>
        split(text, WHITE_SPACE, "removed").flatMap((word) => split(word, PUNCTUATION, "isolated"));
    case "Metaspace":
      return createMetaspace(config);
    case "FixedLength":
      return (text) => cutByLength(text, config.length ?? 5);
    case "Split": {
      const pattern = own?.pattern;
      if (!(pattern instanceof RegExp)) break;
      return (text) => split(text, pattern, behavior, config.invert === true);
    }
    case undefined:
    default:
  }
  return (text, options) => (own === null ? [text] : own(text, options));
}

/**
 * The text cut into what matches and what lies between, both put together again as `behavior` says.
 *
 * @param isInverted what lies between counts as the match
 */
export function split(
  text: string,
  pattern: RegExp,
  behavior: Behavior,
  isInverted = false,
): string[] {
  const pieces = findPieces(text, pattern).map((piece) =>
    isInverted ? { ...piece, isMatch: !piece.isMatch } : piece,
  );
  return joinPieces(pieces, behavior).filter((piece) => piece !== "");
}

function findPieces(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isMatch: false });
    pieces.push({ text: match[0], isMatch: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

function joinPieces(pieces: readonly Piece[], behavior: Behavior): string[] {
  switch (behavior) {
    case "isolated":
      return pieces.map(({ text }) => text);
    case "removed":
      return pieces.filter(({ isMatch }) => !isMatch).map(({ text }) => text);
    case "contiguous":
      return fold(pieces, (piece, before) => piece.isMatch === before?.isMatch);
    case "mergedwithprevious":
      return fold(pieces, (piece, before) => piece.isMatch && before?.isMatch === false);
    case "mergedwithnext": {
      // A match goes to what follows it, unless that is a match itself.
      const isJoined = (piece: Piece, before: Piece | undefined) =>
        before?.isMatch === true && !piece.isMatch;
      return fold(pieces, isJoined);
    }
  }
}

/** Joins each piece to the one before it where `isJoined` says so. */
function fold(
  pieces: readonly Piece[],
  isJoined: (piece: Piece, before: Piece | undefined) => boolean,
): string[] {
  const joined: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (isJoined(piece, pieces[index - 1])) joined.push((joined.pop() ?? "") + piece.text);
    else joined.push(piece.text);
  }
  return joined;
}

function createByteLevel(config: PreTokenizerConfig): Cut {
  return (text) => {
    const isPrefixed = config.add_prefix_space === true && !text.startsWith(" ");
    const own = isPrefixed ? ` ${text}` : text;
    const pieces = config.use_regex === false ? [own] : split(own, GPT2, "isolated");
    return pieces.map(toByteCharacters);
  };
}

function createMetaspace(config: PreTokenizerConfig): Cut {
  const { replacement = "\u2581", prepend_scheme: scheme = "always" } = config;
  const mark = new RegExp(replacement.replaceAll(/[\^$\\.*+?()[\]{}|/]/g, String.raw`\$&`), "gu");
  return (text, options) => {
    const marked = text.replaceAll(" ", replacement);
    const isFirst = scheme === "always" || (scheme === "first" && options?.section_index === 0);
    const own = isFirst && !marked.startsWith(replacement) ? replacement + marked : marked;
    return config.split === false ? [own] : split(own, mark, "mergedwithnext");
  };
}

function cutByLength(text: string, length: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / length);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * length, (index + 1) * length).join(""),
  );
}

function toBehavior(name: string | undefined): Behavior {
  const behavior = name?.toLowerCase();
  switch (behavior) {
    case "removed":
    case "contiguous":
    case "mergedwithprevious":
    case "mergedwithnext":
      return behavior;
    case undefined:
    default:
      return "isolated";
  }
}

/** GPT-2's printable stand-ins for bytes: the visible Latin-1 characters stand for themselves. */
export const CHARACTER_OF_BYTE: readonly string[] = createByteCharacters();

function createByteCharacters(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isVisible = (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
    if (isVisible) return String.fromCodePoint(byte);
    next += 1;
    return String.fromCodePoint(next - 1);
  });
}

function toByteCharacters(text: string): string {
  let characters = "";
  for (const byte of Buffer.from(text)) characters += CHARACTER_OF_BYTE[byte] ?? "";
  return characters;
}

export const BYTE_OF_CHARACTER: ReadonlyMap<string, number> = new Map(
  CHARACTER_OF_BYTE.map((character, byte) => [character, byte]),
);

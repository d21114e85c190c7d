/**
 * Finds where in a text its tokens are. Pure.
 *
 * Tokenizers of Transformers.js give no offsets, so tokens are found again: the text is cut into
 * graphemes, each is normalized by itself, and the tokens' own text is matched along that, spaces
 * aside.
 */

/** UTF-16 units of the text, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface AlignmentRules {
  /**
   * What the tokenizer matches on: normalized, without spaces. May give any number of characters,
   * or none.
   */
  readonly toUnits: (text: string) => string;
  /** A token that stands for no text of its own, such as `[UNK]`, covers a whole word. */
  readonly isUnknownWholeWord: boolean;
}

interface Units {
  readonly text: string;
  /** Per unit of `text`: its grapheme in the original. */
  readonly spans: readonly Span[];
  /** Units before which a word begins. */
  readonly wordStarts: ReadonlySet<number>;
}

/** Characters that are words of their own, as BERT cuts them. */
const SEPARATE = /^[\p{P}$+<=>^`|~\p{Script=Han}]/u;
/** A piece is looked for this many units ahead, past text that the tokenizer dropped. */
const MAX_SKIPPED_UNITS = 64;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * `pieces`: the tokens' own text in units; undefined for a token that is unknown text.
 *
 * @returns a span for each piece, in order and within the text; empty for a piece that is nowhere
 */
export function alignPieces(
  text: string,
  pieces: readonly (string | undefined)[],
  rules: AlignmentRules,
): Span[] {
  const units = toUnits(text, rules.toUnits);
  let cursor = 0;
  return pieces.map((piece, index) => {
    const found = locate(piece, cursor);
    cursor = Math.max(cursor, found.end);
    return toSpan(found, units, text.length);

    function locate(wanted: string | undefined, from: number): Span {
      if (wanted === undefined) return { start: from, end: findUnknownEnd(from) };
      if (units.text.startsWith(wanted, from)) return { start: from, end: from + wanted.length };
      const ahead = units.text.slice(from, from + MAX_SKIPPED_UNITS + wanted.length);
      const skipped = ahead.indexOf(wanted);
      if (skipped < 0) return { start: from, end: from };
      return { start: from + skipped, end: from + skipped + wanted.length };
    }

    function findUnknownEnd(from: number): number {
      let wordEnd = Math.min(from + 1, units.text.length);
      while (wordEnd < units.text.length && !units.wordStarts.has(wordEnd)) wordEnd += 1;
      const next = pieces[index + 1];
      if (rules.isUnknownWholeWord || next === undefined || next === "") return wordEnd;
      const found = units.text.slice(from + 1, wordEnd).indexOf(next);
      return found < 0 ? wordEnd : from + 1 + found;
    }
  });
}

function toUnits(text: string, normalize: (text: string) => string): Units {
  const spans: Span[] = [];
  const wordStarts = new Set<number>([0]);
  let units = "";
  let isAfterSeparate = false;
  for (const { start, grapheme } of cut(text)) {
    if (/^\s/u.test(grapheme)) {
      wordStarts.add(units.length);
      continue;
    }
    const isSeparate = SEPARATE.test(grapheme);
    if (isSeparate || isAfterSeparate) wordStarts.add(units.length);
    isAfterSeparate = isSeparate;
    const made = normalize(grapheme);
    const span = { start, end: start + grapheme.length };
    for (let unit = 0; unit < made.length; unit += 1) spans.push(span);
    units += made;
  }
  return { text: units, spans, wordStarts };
}

function* cut(text: string): Generator<{ start: number; grapheme: string }> {
  if (/^\p{ASCII}*$/u.test(text)) {
    for (let start = 0; start < text.length; start += 1) {
      yield { start, grapheme: text.charAt(start) };
    }
    return;
  }
  for (const { index, segment } of graphemes.segment(text)) {
    yield { start: index, grapheme: segment };
  }
}

function toSpan({ start, end }: Span, { spans }: Units, textLength: number): Span {
  const first = spans[start]?.start ?? textLength;
  if (end <= start) return { start: first, end: first };
  return { start: first, end: spans[end - 1]?.end ?? first };
}

/**
 * A text in stretches that are judged each by itself: its sentences, the long ones in pieces and
 * the shortest with those that follow them. Pure.
 */

const MAX_WORDS = 32;
/**
 * UTF-16 units of one word: scripts without spaces have long ones. A stretch of the longest is
 * still read whole (ngram-classifier.ts).
 */
const MAX_WORD_LENGTH = 64;
/** UTF-16 units. Each stretch costs as much as some letters: a text of full stops shall not. */
const MIN_LENGTH = 16;

/** At least one; together they have every word of the text. */
export function stretchesOf(text: string): string[] {
  const stretches: string[] = [];
  let pending = "";
  for (const sentence of text.split(/(?<=[.!?;\n])\s+|\n/)) {
    pending = pending === "" ? sentence : `${pending} ${sentence}`;
    if (pending.length < MIN_LENGTH) continue;
    stretches.push(...piecesOf(pending));
    pending = "";
  }
  stretches.push(...piecesOf(pending));
  return stretches.length === 0 ? [text] : stretches;
}

function piecesOf(sentence: string): string[] {
  const words = sentence.split(/\s+/).flatMap(partsOf);
  const count = Math.ceil(words.length / MAX_WORDS);
  return Array.from({ length: count }, (_, at) =>
    words.slice(at * MAX_WORDS, (at + 1) * MAX_WORDS).join(" "),
  );
}

/** None of an empty one. */
function partsOf(word: string): string[] {
  const count = Math.ceil(word.length / MAX_WORD_LENGTH);
  return Array.from({ length: count }, (_, at) =>
    word.slice(at * MAX_WORD_LENGTH, (at + 1) * MAX_WORD_LENGTH),
  );
}

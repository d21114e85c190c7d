/**
 * Unicode's normal forms in time that is linear in the text. Marks behind a letter are put into one
 * order, and engines sort a run of them in the square of its length: 32,000 marks take seconds. No
 * writing has more than a few, so a longer run is cut, and each part is put in order by itself.
 * Pure.
 */

export type NormalForm = "NFC" | "NFD" | "NFKC" | "NFKD";

/** As many as Unicode's stream-safe text has behind one letter (UAX #15, section 13). */
const MOST_MARKS = 30;
const RUN_OF_MARKS = /\p{M}+/gu;

export function toNormalForm(text: string, form: NormalForm): string {
  const parts: string[] = [];
  let begin = 0;
  for (const { 0: run, index } of text.matchAll(RUN_OF_MARKS)) {
    if (run.length <= MOST_MARKS) continue;
    const marks = [...run];
    let end = index;
    for (let at = 0; at + MOST_MARKS < marks.length; at += MOST_MARKS) {
      for (const mark of marks.slice(at, at + MOST_MARKS)) end += mark.length;
      parts.push(text.slice(begin, end).normalize(form));
      begin = end;
    }
  }
  return parts.join("") + text.slice(begin).normalize(form);
}

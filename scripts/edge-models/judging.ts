/** How well a classifier tells texts that are to be flagged from others. Pure. */
import type { LabelledText } from "./moderation-texts.ts";

interface Tally {
  readonly harmful: number;
  /** Of the harmful. */
  readonly flagged: number;
  readonly harmless: number;
  readonly wronglyFlagged: number;
}

/** @param judge the categories that it puts a text in */
export function countJudged(
  set: readonly LabelledText[],
  judge: (text: string) => readonly string[],
): Tally {
  const isFlagged = ({ text }: LabelledText): boolean => judge(text).length > 0;
  const harmful = set.filter(({ categories }) => categories.length > 0);
  const harmless = set.filter(({ categories }) => categories.length === 0);
  return {
    harmful: harmful.length,
    flagged: harmful.filter(isFlagged).length,
    harmless: harmless.length,
    wronglyFlagged: harmless.filter(isFlagged).length,
  };
}

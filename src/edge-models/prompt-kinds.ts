/**
 * What a user's texts ask for, as `auto` wants to know it: shares of kinds, in thousandths, by a
 * classifier of runs of letters. Of each text a bounded part is read, and of later ones less, by
 * their place alone: what was judged once is judged the same when the conversation has grown. Pure.
 */
import { AUTO_LIMITS, type KindShares, type PromptKind } from "../contract/auto.ts";
import { softmax, type NgramClassifier } from "./ngram-classifier.ts";

/** The table's. Raise it when what is taught changes. */
export const PROMPT_KINDS_VERSION = 1;

const WHOLE = 1_000;
/**
 * UTF-16 units that are read of texts up to a place; 8,000 in all. Half of it from the beginning,
 * half from the end.
 */
const READ = [
  { upTo: 2, length: 1_600 },
  { upTo: 8, length: 400 },
  { upTo: AUTO_LIMITS.maxTurns, length: 100 },
] as const;

/** @param texts the user's, in their order. Those after the 32nd are not read */
export function judgeTexts(
  classifier: NgramClassifier,
  labels: readonly string[],
  texts: readonly string[],
): KindShares[] {
  return texts
    .slice(0, AUTO_LIMITS.maxTurns)
    .map((text, at) => sharesOf(softmax(classifier.logits(readable(text, at))), labels));
}

/**
 * As the classifier reads it, and was taught. Figures are as long as they are, whatever they say.
 */
export function readable(text: string, at = 0): string {
  const length = READ.find(({ upTo }) => at < upTo)?.length ?? 0;
  const half = length / 2;
  const part = text.length <= length ? text : `${text.slice(0, half)} ${text.slice(-half)}`;
  return part.replaceAll(/\p{Nd}/gu, "0");
}

/** The likeliest kinds alone, in whole thousandths that add up. */
function sharesOf(probabilities: readonly number[], labels: readonly string[]): KindShares {
  const likeliest = probabilities
    .map((probability, label) => ({ probability, label }))
    .toSorted((a, b) => b.probability - a.probability || a.label - b.label)
    .slice(0, AUTO_LIMITS.maxShares);
  const sum = likeliest.reduce((total, { probability }) => total + probability, 0);
  const shares: Partial<Record<PromptKind, number>> = {};
  let left = WHOLE;
  for (const { probability, label } of likeliest.slice(1)) {
    const share = Math.round((probability / sum) * WHOLE);
    if (share === 0) continue;
    shares[labels[label] as PromptKind] = share;
    left -= share;
  }
  return { [labels[likeliest[0]?.label ?? 0] as PromptKind]: left, ...shares };
}

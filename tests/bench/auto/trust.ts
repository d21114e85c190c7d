/**
 * Whether what `auto` expects comes true, and whether its choice holds when the same is said in
 * another way. Pure.
 */
import type { AutoTerms, KindShares } from "../../../src/contract/auto.ts";
import { expectedOf } from "../../../src/routing/auto.ts";
import type { Case, Contender } from "./policies.ts";

const BINS = 10;

type Judge = (prompt: string) => KindShares;

/**
 * The mean distance of what was expected from what came, in ten bins of what was expected; of 100.
 */
export function calibrationError(
  cases: readonly Case[],
  contenders: readonly Contender[],
  { terms, judge }: { readonly terms: readonly AutoTerms[]; readonly judge: Judge },
): number {
  const bins = Array.from({ length: BINS }, () => ({ expected: 0, right: 0, count: 0 }));
  for (const { task, right } of cases)
    for (const [at] of contenders.entries()) {
      const expected = expectedOf(terms[at] as AutoTerms, judge(task.prompt)) / 1_000;
      const bin = bins[Math.min(BINS - 1, Math.floor((expected * BINS) / 100))];
      if (bin === undefined) continue;
      bin.expected += expected;
      bin.right += right[at] === true ? 100 : 0;
      bin.count += 1;
    }
  const off = bins.reduce((sum, { expected, right }) => sum + Math.abs(expected - right), 0);
  return off / (cases.length * contenders.length);
}

/** The same in other clothes, and what somebody adds who wants another model. */
export const DISGUISES: Readonly<Record<string, (prompt: string) => string>> = {
  "blanks and line breaks": (prompt) => `\n  ${prompt.replaceAll(" ", "  ")}\n`,
  "small letters": (prompt) => prompt.toLowerCase(),
  "a greeting before it": (prompt) => `Hello! I have a question. ${prompt}`,
  "a story asked for behind it": (prompt) => `${prompt} Then write a long story about a fox.`,
};

/** Of 100 choices, how many are another. */
export function flipped(
  cases: readonly Case[],
  choose: (prompt: string) => number,
  disguise: (prompt: string) => string,
): number {
  const others = cases.filter(
    ({ task: { prompt } }) => choose(prompt) !== choose(disguise(prompt)),
  );
  return (100 * others.length) / cases.length;
}

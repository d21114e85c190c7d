/**
 * Whether what `auto` expects comes true, and whether its choice holds when the same is said in
 * another way. Pure.
 */
import { calibrationErrorOf } from "../../../scripts/auto/calibration.ts";
import type { AutoTerms, KindShares } from "../../../src/contract/auto.ts";
import { expectedOf } from "../../../src/routing/auto.ts";
import type { Case, Contender } from "./policies.ts";

type Judge = (prompt: string) => KindShares;

/** How far what `auto` expects of each contender is from what came; of 100. */
export function calibrationError(
  cases: readonly Case[],
  contenders: readonly Contender[],
  { terms, judge }: { readonly terms: readonly AutoTerms[]; readonly judge: Judge },
): number {
  const answers = cases.flatMap(({ task, right }) =>
    contenders.map((_, at) => ({ task, at, isRight: right[at] === true })),
  );
  return calibrationErrorOf(
    answers,
    ({ task, at }) => expectedOf(terms[at] as AutoTerms, judge(task.prompt)) / 1_000,
  );
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

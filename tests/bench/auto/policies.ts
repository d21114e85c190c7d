/** Ways to choose a model for a task, over answers that were given and graded before. Pure. */
import type { Graded } from "../../../scripts/auto/graded.ts";
import type { Task, Wording } from "../../../scripts/auto/tasks.ts";
import { bucketsOf } from "../../../src/edge-models/ngram-classifier.ts";
import { readable } from "../../../src/edge-models/prompt-kinds.ts";

/** USD for a million tokens of prompt and of answer. */
export interface Rates {
  readonly prompt: number;
  readonly completion: number;
}

export interface Contender extends Graded {
  readonly rates: Rates;
}

/** A task with what each contender made of it, in their order. */
export interface Case {
  readonly task: Task;
  readonly right: readonly boolean[];
  /** Millionths of a dollar. */
  readonly cost: readonly number[];
  /** How sure each was, in millionths; null: it does not say. */
  readonly sureness: readonly (number | null)[];
}

/** The place of the contender that is to answer; or that, and the one that was tried before it. */
export type Policy = (one: Case) => number | Answered;

export interface Answered {
  readonly by: number;
  readonly tried?: number;
}

export interface Outcome {
  /** Of 100. */
  readonly right: number;
  /** Millionths of a dollar for a task, on average, of all that ran. */
  readonly cost: number;
  /** Of what answered alone, which is what a customer pays. */
  readonly paid: number;
}

export function casesOf(
  tasks: readonly Task[],
  contenders: readonly Contender[],
  wording: Wording,
): Case[] {
  return tasks.map((task, at) => ({
    task,
    right: contenders.map(({ right }) => right[wording][at] === "1"),
    cost: contenders.map(({ tokens, rates }) => {
      const [prompt, completion] = tokens[wording][at] ?? [0, 0];
      return prompt * rates.prompt + completion * rates.completion;
    }),
    sureness: contenders.map(({ sureness }) => sureness?.[wording][at] ?? null),
  }));
}

export function outcomeOf(cases: readonly Case[], policy: Policy): Outcome {
  let [right, cost, paid] = [0, 0, 0];
  for (const one of cases) {
    const { by, tried } = answeredBy(policy, one);
    if (one.right[by] === true) right += 1;
    paid += one.cost[by] ?? 0;
    if (tried !== undefined && tried !== by) cost += one.cost[tried] ?? 0;
  }
  const { length } = cases;
  return { right: (100 * right) / length, cost: (cost + paid) / length, paid: paid / length };
}

function answeredBy(policy: Policy, one: Case): Answered {
  const chosen = policy(one);
  return typeof chosen === "number" ? { by: chosen } : chosen;
}

/** Between two outcomes, as a coin decides: `share` of the tasks have the second. */
export function mixOf(one: Outcome, other: Outcome, share: number): Outcome {
  const between = (a: number, b: number) => a + (b - a) * share;
  const cost = between(one.cost, other.cost);
  return { right: between(one.right, other.right), cost, paid: cost };
}

/** The cheapest of those that are right; where none is, the cheapest. */
export const oracle: Policy = ({ right, cost }) => {
  const places = cost.map((_, at) => at).toSorted((a, b) => (cost[a] ?? 0) - (cost[b] ?? 0));
  return places.find((at) => right[at] === true) ?? places[0] ?? 0;
};

/** Long prompts to the second, short ones to the first: as long as is best for `taught`. */
export function lengthRule(taught: readonly Case[]): Policy {
  const ruleOf =
    (length: number): Policy =>
    ({ task }) =>
      task.prompt.length > length ? 1 : 0;
  const lengths = [...new Set(taught.map(({ task }) => task.prompt.length))];
  const [best = 0] = lengths.toSorted(
    (a, b) => outcomeOf(taught, ruleOf(b)).right - outcomeOf(taught, ruleOf(a)).right || a - b,
  );
  return ruleOf(best);
}

const NEIGHBOURS = 10;
const BUCKETS = 8_192;

/**
 * Whichever was right most often for the most similar tasks of `taught`; the first of those that
 * are as good.
 */
export function nearest(taught: readonly Case[]): Policy {
  const runsOf = ({ task }: Case) => new Set(bucketsOf(readable(task.prompt), BUCKETS));
  const known = taught.map((one) => ({ one, runs: runsOf(one) }));
  return (asked) => {
    const own = runsOf(asked);
    const near = known
      .map(({ one, runs }) => ({
        one,
        likeness: likenessOf(own, runs),
      }))
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, NEIGHBOURS);
    const counts = asked.right.map(
      (_, at) => near.filter(({ one }) => one.right[at] === true).length,
    );
    return counts.indexOf(Math.max(...counts));
  };
}

/** What two sets have in common, of what they have together. */
function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const common = [...one].filter((run) => other.has(run)).length;
  return common / (one.size + other.size - common);
}

/** 95 of 100 differences in what is right, were the tasks drawn again. */
export function differenceInterval(
  cases: readonly Case[],
  policy: Policy,
  other: Policy,
  random: () => number,
): readonly [number, number] {
  const isRight = (by: Policy, one: Case) => Number(one.right[answeredBy(by, one).by]);
  const gains = cases.map((one) => isRight(policy, one) - isRight(other, one));
  const drawn = Array.from({ length: 2_000 }, () => {
    let sum = 0;
    for (let at = 0; at < gains.length; at += 1)
      sum += gains[Math.floor(random() * gains.length)] ?? 0;
    return (100 * sum) / gains.length;
  }).toSorted((a, b) => a - b);
  return [drawn[49] ?? Number.NaN, drawn[1_949] ?? Number.NaN];
}

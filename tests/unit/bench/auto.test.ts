/**
 * What docs/PERFORMANCE.md says of `auto` follows from the answers that were graded: nothing is
 * run.
 */
import { expect, it } from "vitest";

import { calibrationErrorOf, rightFor, uncalibrated } from "../../../scripts/auto/calibration.ts";
import { gradedTasks, isForTerms, judgedOf, toAutoTerms } from "../../../scripts/auto/graded.ts";
import { DEFAULT_TRADEOFF } from "../../../src/contract/auto.ts";
import {
  autoPolicy,
  cascadePolicy,
  readContenders,
  readSampled,
} from "../../bench/auto/contenders.ts";
import { casesOf, outcomeOf, oracle } from "../../bench/auto/policies.ts";

const contenders = readContenders();
const others = casesOf(gradedTasks("usual"), contenders, "usual").filter(
  (_, at) => !isForTerms(at),
);

it("has a grade and the tokens of every task, for each model", () => {
  for (const wording of ["usual", "shifted"] as const) {
    const tasks = gradedTasks(wording).length;
    for (const { right, tokens } of contenders) {
      expect(right[wording]).toMatch(/^[01]+$/);
      expect([right[wording].length, tokens[wording].length]).toEqual([tasks, tasks]);
    }
  }
});

it("is right more often than the best single model on tasks that nothing was made of, in their usual words", () => {
  const cases = others;
  const singles = contenders.map((_, at) => outcomeOf(cases, () => at));
  const best = Math.max(...singles.map(({ right }) => right));
  const auto = outcomeOf(cases, autoPolicy(contenders, DEFAULT_TRADEOFF));
  expect(auto.right).toBeGreaterThan(best + 2);
  expect(outcomeOf(cases, oracle).right).toBeGreaterThan(auto.right);
  expect(auto.cost).toBeLessThan(Math.max(...singles.map(({ cost }) => cost)) / 4);
});

it("is right more often with a model that is tried first, in usual words and in others", () => {
  const shifted = casesOf(gradedTasks("shifted"), contenders, "shifted");
  for (const cases of [others, shifted]) {
    const singles = contenders.map((_, at) => outcomeOf(cases, () => at));
    const best = singles.reduce((a, b) => (b.right > a.right ? b : a));
    const dearest = Math.max(...singles.map(({ cost }) => cost));
    for (const tradeoff of [0, 3, 6]) {
      const cascade = outcomeOf(cases, cascadePolicy(contenders, tradeoff));
      const auto = outcomeOf(cases, autoPolicy(contenders, tradeoff));
      expect(cascade.right).toBeGreaterThan(Math.max(best.right, auto.right) + 1);
      expect(cascade.cost).toBeLessThan(dearest * 0.8);
      expect(cascade.paid).toBeLessThanOrEqual(cascade.cost);
    }
  }
});

it("expects of the model that is tried first what comes true, greedy or not", () => {
  const [first] = contenders;
  const curve = first === undefined ? [] : (toAutoTerms(first).confidence ?? []);
  for (const graded of [first, readSampled()]) {
    if (graded === undefined) throw new Error("there is no first model");
    const answers = judgedOf(graded, "usual").filter((_, at) => !isForTerms(at));
    expect(
      calibrationErrorOf(answers, ({ meanLogprob }) => rightFor(curve, meanLogprob)),
    ).toBeLessThan(5);
    expect(calibrationErrorOf(answers, uncalibrated)).toBeGreaterThan(15);
  }
});

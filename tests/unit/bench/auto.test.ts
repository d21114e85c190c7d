/**
 * What docs/PERFORMANCE.md says of `auto` follows from the answers that were graded: nothing is
 * run.
 */
import { expect, it } from "vitest";

import { gradedTasks, isForTerms } from "../../../scripts/auto/graded.ts";
import { DEFAULT_TRADEOFF } from "../../../src/contract/auto.ts";
import { autoPolicy, readContenders } from "../../bench/auto/contenders.ts";
import { casesOf, outcomeOf, oracle } from "../../bench/auto/policies.ts";

const contenders = readContenders();

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
  const cases = casesOf(gradedTasks("usual"), contenders, "usual").filter(
    (_, at) => !isForTerms(at),
  );
  const singles = contenders.map((_, at) => outcomeOf(cases, () => at));
  const best = Math.max(...singles.map(({ right }) => right));
  const auto = outcomeOf(cases, autoPolicy(contenders, DEFAULT_TRADEOFF));
  expect(auto.right).toBeGreaterThan(best + 2);
  expect(outcomeOf(cases, oracle).right).toBeGreaterThan(auto.right);
  expect(auto.cost).toBeLessThan(Math.max(...singles.map(({ cost }) => cost)) / 4);
});

/**
 * Random tests, and how often they run. The one door to fast-check.
 *
 * The numbers in the tests are those of `npm test`. `npm test -- --runs 20` multiplies them all,
 * and `npm run test:long` does that; vitest alone takes the factor from TEST_RUNS, and the seed
 * from TIDEGATE_TEST_SEED.
 */
import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** How many times as often as in `npm test`. */
    readonly runs: number;
    /** What all properties of this run begin with; null: each with something else. */
    readonly seed: number | null;
  }
}

/** Runs of a property that names no number of its own. */
const USUAL_RUNS = 100;

/**
 * How often to run what is random: a property's `numRuns`, a loop over seeds.
 *
 * @param usual in `npm test`: few enough for a second or two on the machine of whoever writes it
 */
export function runs(usual: number): number {
  return Math.max(1, Math.ceil(usual * inject("runs")));
}

/**
 * Whether enumerations run whole: every fault at every point, every value at every place. `npm
 * test` takes a part that has each fault, each point, each value and each place; `.ci/run` and
 * whatever runs random tests twice as often, all.
 */
export const isWhole = inject("runs") >= 2;

/** Whether what takes an hour runs, too: `npm run test:long`. */
export const isLong = inject("runs") >= 20;

const seed = inject("seed");
fc.configureGlobal({ numRuns: runs(USUAL_RUNS), ...(seed === null ? {} : { seed }) });

export { fc };

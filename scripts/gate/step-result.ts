/** What a step of the gate is asked for, and what it proved. */
export interface StepOptions {
  /** How many times as often as usual random tests run. */
  readonly runs: number;
  /** What all random tests of this run begin with: the same again gives the same cases. */
  readonly seed: number;
  /** Parts of paths: only the test files that have one of them. Empty: all. */
  readonly files: readonly string[];
}

export interface StepResult {
  readonly passed: number;
  /**
   * Failed tests; a step that fails without one still counts one, so that no red run ends in "0
   * failed".
   */
  readonly failed: number;
  readonly failures: readonly FailedTest[];
  /** Tests that failed beside the others, and passed by themselves with the same seed. */
  readonly unsteady: readonly FailedTest[];
  /** Whether it was ended because no test of it ended any more. */
  readonly isStill?: true;
}

export interface FailedTest {
  /** Path from the root of the repository. */
  readonly file: string;
  /** The names of its groups and its own; or that the file failed by itself. */
  readonly test: string;
}

export const PASSED: StepResult = { passed: 0, failed: 0, failures: [], unsteady: [] };
export const STILL: StepResult = {
  passed: 0,
  failed: 1,
  failures: [],
  unsteady: [],
  isStill: true,
};
export const FAILED: StepResult = { passed: 0, failed: 1, failures: [], unsteady: [] };

/** Paths of the files that failed, each once. */
export function filesOf(failures: readonly FailedTest[]): string[] {
  return [...new Set(failures.map(({ file }) => file))];
}

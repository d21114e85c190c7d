/**
 * Runs what failed of a suite a second time by itself.
 *
 * A test of real processes can fail for what runs beside it on a machine that nobody chose. With
 * nothing beside it and the same seed, what is wrong fails again. What passes then is not hidden:
 * the gate ends with its name (decision 90).
 */
import { filesOf, type StepResult } from "./step-result.ts";

/** More files than these do not fail by chance. */
const MAX_SECOND_FILES = 6;
const STOOD_STILL = { file: "the suite itself", test: "stood still, and was ended" };

/**
 * A suite that stood still, whose tests the gate knows nothing of, runs whole.
 *
 * @param run runs these files of the suite, or those that were asked for, with nothing beside it
 * @returns what both runs prove together
 */
export async function runAgain(
  first: StepResult,
  run: (files?: readonly string[]) => Promise<StepResult>,
): Promise<StepResult> {
  if (first.isStill === true) {
    const second = await run();
    return second.isStill === true
      ? second
      : { ...second, unsteady: [STOOD_STILL, ...second.unsteady] };
  }
  const files = filesOf(first.failures);
  if (files.length === 0 || files.length > MAX_SECOND_FILES) return first;
  const second = await run(files);
  // It did not come to its tests, so it shows nothing of them.
  if (second.failed > 0 && second.failures.length === 0) return first;
  const again = new Set(second.failures.map(nameOf));
  const unsteady = first.failures.filter((failure) => !again.has(nameOf(failure)));
  const { failed, failures } = second;
  return { passed: first.passed + unsteady.length, failed, failures, unsteady };
}

const nameOf = ({ file, test }: { file: string; test: string }): string => `${file}: ${test}`;

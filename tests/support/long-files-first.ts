/**
 * The order of test files: those that take longest begin first, so that none of them runs alone in
 * the end. Without a cache of an earlier run, vitest goes by the size of files, and the longest of
 * ours are short.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Twenty seconds and more each, beside others on two cores; of a suite, the longest first. */
const LONG_FILES = [
  "e2e/faults.test.ts",
  "e2e/first-release.test.ts",
  "e2e/continuations.test.ts",
  "e2e/tasks.test.ts",
  "e2e/gpu-worker/receipts.test.ts",
  "e2e/pool.test.ts",
  "e2e/full-disk.test.ts",
  "e2e/broken-ways.test.ts",
  "e2e/gpu-worker/repeating.test.ts",
  "e2e/kill.test.ts",
  "e2e/gpu-worker/long-texts.test.ts",
  "e2e/gpu-worker/engine-process.test.ts",
  "e2e/lifecycle.test.ts",
  "e2e/limits.test.ts",
  "e2e/webhooks.test.ts",
  "e2e/unbegun.test.ts",
  "e2e/stops.test.ts",
  "e2e/disconnect.test.ts",
  "e2e/hostile-callers.test.ts",
  "browser/pages.test.ts",
  "browser/flow.test.ts",
  "browser/figures.test.ts",
  "browser/usage.test.ts",
  "unit/contract/hostile.test.ts",
];

const testsDir = dirname(import.meta.dirname);
for (const file of LONG_FILES)
  if (!existsSync(join(testsDir, file))) throw new Error(`there is no tests/${file} any more`);

export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG_FILES.findIndex((file) => moduleId.endsWith(`/tests/${file}`));
  return place === -1 ? LONG_FILES.length : place;
}

/**
 * Writes down when a test ended last, for the gate, which ends a suite that stands still
 * (scripts/gate/vitest-run.ts). Without a path it does nothing.
 */
import { writeFileSync } from "node:fs";

import type { Reporter } from "vitest/node";

export default class ProgressFile implements Reporter {
  readonly #path = process.env["TIDEGATE_TEST_PROGRESS"];
  #ended = 0;

  onTestCaseResult(): void {
    this.#ended += 1;
    if (this.#path !== undefined) writeFileSync(this.#path, String(this.#ended));
  }
}

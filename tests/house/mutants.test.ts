/**
 * Holds the planted bugs to the code: a bug whose place is gone is planted nowhere, and its guard
 * is tested by nobody.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import { MUTANTS } from "../mutation/mutants.ts";

describe("the planted bugs", () => {
  it("have names of their own", () => {
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  });

  it.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))(
    "have their place, and the test that is to catch them: %s",
    (_, { file, find, replace, by }) => {
      const parts = readFileSync(join(rootDir, file), "utf8").split(find);
      expect(parts).toHaveLength(2);
      expect(replace).not.toBe(find);
      expect(existsSync(join(rootDir, by)), by).toBe(true);
    },
  );
});

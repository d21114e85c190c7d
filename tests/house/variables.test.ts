/** Holds README.md's table of the edge's settings to the code. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import { VARIABLES } from "../../src/config.ts";

const text = readFileSync(join(rootDir, "README.md"), "utf8");
const section = text.split(/^## /m).find((part) => part.startsWith("Configuration\n")) ?? "";

it.each(VARIABLES)("README.md says what %s is for", (name) => {
  expect(section).toContain(`\`${name}\``);
});

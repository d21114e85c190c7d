/**
 * Formats everything that the gate's format step checks.
 *
 * oxfmt may want to change what it has just written (a chain of calls that it broke fits on one
 * line afterwards), so it runs until it is content, a few times at most.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { FORMATTED_PATHS } from "./gate/steps.ts";
import { rootDir } from "./worker/wrangler.ts";

const MAX_PASSES = 4;

const oxfmt = (...args: string[]): number => {
  const command = join(rootDir, "node_modules", ".bin", "oxfmt");
  const result = spawnSync(command, [...args, ...FORMATTED_PATHS], {
    cwd: rootDir,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return result.status ?? 1;
};

let status = 1;
for (let pass = 0; pass < MAX_PASSES && status !== 0; pass += 1) {
  oxfmt();
  status = oxfmt("--check");
}
if (status !== 0)
  process.stderr.write("format: some files cannot be formatted; see oxfmt --check\n");
process.exit(status);

/** Formats everything that the gate's format step checks. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { FORMATTED_PATHS } from "./gate/steps.ts";
import { rootDir } from "./worker/wrangler.ts";

const oxfmt = join(rootDir, "node_modules", ".bin", "oxfmt");
const result = spawnSync(oxfmt, [...FORMATTED_PATHS], { cwd: rootDir, stdio: "inherit" });
process.exit(result.status ?? 1);

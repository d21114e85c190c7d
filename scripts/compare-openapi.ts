/**
 * Says what of openapi.yaml breaks clients of an older one, by kind, and fails where something
 * does.
 *
 *   npm run compare-openapi -- v0.1.0          a tag or any other commit
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { findBreaking } from "./openapi/breaking.ts";
import type { Json } from "./openapi/schemas.ts";
import { rootDir } from "./worker/wrangler.ts";

const MAX_BYTES = 64 * 1024 * 1024;

const [commit] = process.argv.slice(2);
if (commit === undefined) throw new Error("say with which commit: npm run compare-openapi -- TAG");
const older = execFileSync("git", ["show", `${commit}:openapi.yaml`], {
  cwd: rootDir,
  encoding: "utf8",
  maxBuffer: MAX_BYTES,
});
const newer = readFileSync(join(rootDir, "openapi.yaml"), "utf8");
const found = findBreaking(parse(older) as Json, parse(newer) as Json);
for (const [kind, list] of Map.groupBy(found, (one) => one.kind)) {
  console.log(`${kind}: ${list.length}`);
  for (const { where } of list) console.log(`  ${where}`);
}
console.log(`${found.length} breaking changes since ${commit}`);
process.exitCode = found.length === 0 ? 0 : 1;

/**
 * Says what of openapi.yaml breaks clients of an older one, by kind, and fails where something
 * does.
 *
 *   npm run compare-openapi                    with the last release
 *   npm run compare-openapi -- v0.1.0          a tag or any other commit
 */
import { join } from "node:path";

import { goTool } from "./go-tools/toolchain.ts";
import { findBreaking } from "./openapi/breaking.ts";
import { documentOf, lastRelease } from "./openapi/last-release.ts";
import { rootDir } from "./worker/wrangler.ts";

const [commit = lastRelease()] = process.argv.slice(2);
const { path, missing } = goTool("oasdiff");
if (missing !== undefined)
  throw new Error(`${missing}; \`go mod download\` in scripts/go-tools/oasdiff fetches it`);
const older = documentOf(commit);
if (older === undefined) throw new Error(`this clone has no openapi.yaml of ${commit}`);
const found = findBreaking(path, older, join(rootDir, "openapi.yaml"));
for (const [kind, list] of Map.groupBy(found, (one) => one.kind)) {
  console.log(`${kind}: ${list.length}`);
  for (const { where, what } of list) console.log(`  ${where}: ${what}`);
}
console.log(`${found.length} breaking changes since ${commit}`);
process.exitCode = found.length === 0 ? 0 : 1;

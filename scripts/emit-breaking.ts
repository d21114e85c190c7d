/**
 * Writes docs/BREAKING.md: what breaks clients of the last release, so that nothing does unseen.
 * With --check it compares instead and fails when they differ. Where there is no Go, or no history,
 * it says so and leaves the file. Part of `npm run openapi`.
 */
import { join } from "node:path";

import { emitFiles } from "./emit/files.ts";
import { goTool } from "./go-tools/toolchain.ts";
import { findBreaking, type Breaking } from "./openapi/breaking.ts";
import { documentOf, lastRelease } from "./openapi/last-release.ts";
import { rootDir } from "./worker/wrangler.ts";

const SHORT_COMMIT = /^([0-9a-f]{8})[0-9a-f]{32}$/;

const release = lastRelease();
const older = documentOf(release);
const { path, missing = older === undefined ? `no history to ${release}` : undefined } =
  goTool("oasdiff");
if (missing === undefined && older !== undefined) {
  const found = findBreaking(path, older, join(rootDir, "openapi.yaml"));
  emitFiles({ "docs/BREAKING.md": toText(found) }, "openapi");
} else console.log(`docs/BREAKING.md: not compared with the last release, ${missing}`);

function toText(found: readonly Breaking[]): string {
  const kinds = [...Map.groupBy(found, ({ kind }) => kind)].toSorted(([a], [b]) =>
    a.localeCompare(b, "en"),
  );
  return `# What breaks clients of the last release

Generated from openapi.yaml, and that of ${release.replace(SHORT_COMMIT, "$1")}, by scripts/emit-breaking.ts. Do not edit.

As [oasdiff](https://github.com/oasdiff/oasdiff) sees it, by its rules ([decision 117](decisions/0117-oasdiff-says-what-breaks.md)). [CHANGELOG.md](../CHANGELOG.md) says
why, and what to write instead. A schema that became one of several is named as gone from where it was.

| rule | changes |
|---|---|
${kinds.map(([kind, list]) => `| ${kind} | ${list.length} |`).join("\n")}
${kinds.map(toSection).join("")}`;
}

function toSection([kind, list]: readonly [string, readonly Breaking[]]): string {
  const changes = [...Map.groupBy(list, ({ what }) => what)].map(
    ([what, places]) => `- ${what}: ${places.map(({ where }) => `\`${where}\``).join(", ")}`,
  );
  return `\n## ${kind}\n\n${changes.join("\n")}\n`;
}

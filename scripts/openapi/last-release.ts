/** The document of the last release, to which what clients were written for is held. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { rootDir } from "../worker/wrangler.ts";

/** What was given out before releases had tags, on 28 November 2026. */
const BEFORE_TAGS = "3789540ae911b8b28580dff49842ab70883c3e57";

const MAX_BYTES = 64 * 1024 * 1024;

/** The newest version that CHANGELOG.md has, by its tag; a clone may be without tags. */
export function lastRelease(): string {
  const changelog = readFileSync(join(rootDir, "CHANGELOG.md"), "utf8");
  const [, version] = /^## v?(\d+\.\d+\.\d+)/m.exec(changelog) ?? [];
  return version === undefined ? BEFORE_TAGS : `v${version}`;
}

/** @returns undefined where this is no clone, or one without that commit */
export function documentOf(commit: string): string | undefined {
  try {
    return execFileSync("git", ["show", "--end-of-options", `${commit}:openapi.yaml`], {
      cwd: rootDir,
      encoding: "utf8",
      maxBuffer: MAX_BYTES,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

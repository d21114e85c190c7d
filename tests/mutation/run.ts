/**
 * `npm run mutants [-- <part of a name> | <n>/<of>]`: plants each bug in a copy of the tree and
 * runs tests against it: first the one that is to catch it, then all that could. A bug that no test
 * catches is printed as SURVIVED and makes the exit code 1: a test that passes without its guard is
 * none.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import type { Mutant } from "./mutant.ts";
import { MUTANTS } from "./mutants.ts";

const COPIED = ["src", "tests", "scripts", "migrations", "gpu-worker/src", "openapi.yaml"];
const FILES = [
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "vitest.config.ts",
  "wrangler.toml",
];
/** From quick to slow; the first that fails has caught it. */
const SUITES = [
  [
    "tests/unit/billing",
    "tests/unit/limits",
    "tests/unit/account",
    "tests/unit/auth",
    "tests/unit/gateway",
    "tests/unit/routing",
    "tests/unit/backends",
    "tests/unit/replay",
    "tests/unit/watch",
  ],
  ["tests/edge/account"],
  ["tests/edge/worker/receipts.test.ts", "tests/edge/worker/idempotency.test.ts"],
];

function copyTree(): string {
  const dir = mkdtempSync(join(tmpdir(), "tidegate-mutants-"));
  for (const name of [...COPIED, ...FILES])
    cpSync(join(rootDir, name), join(dir, name), { recursive: true });
  symlinkSync(join(rootDir, "node_modules"), join(dir, "node_modules"));
  return dir;
}

/** What caught it; undefined when nothing did. */
function catcherOf({ file, find, replace, name, by }: Mutant, dir: string): string | undefined {
  const path = join(dir, file);
  const original = readFileSync(path, "utf8");
  if (original.split(find).length !== 2)
    throw new Error(`${name}: the text to replace must stand once in ${file}`);
  writeFileSync(
    path,
    original.replace(find, () => replace),
  );
  try {
    return [[by], ...SUITES].find((paths) => !passes(paths, dir))?.[0];
  } finally {
    writeFileSync(path, original);
  }
}

/** @param paths of one project */
function passes(paths: readonly string[], dir: string): boolean {
  const project = paths[0]?.split("/")[1] ?? "";
  const vitest = join(rootDir, "node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--bail", "1", "--project", project, ...paths];
  return spawnSync(process.execPath, args, { cwd: dir, stdio: "ignore" }).status === 0;
}

/** All, those of a name, or each `of`th from the `n`th on. */
function choose(wanted: string | undefined): readonly Mutant[] {
  const [, part, parts] = /^(\d+)\/(\d+)$/.exec(wanted ?? "") ?? [];
  if (part !== undefined)
    return MUTANTS.filter((_, at) => at % Number(parts) === Number(part) % Number(parts));
  return MUTANTS.filter(({ name }) => wanted === undefined || name.includes(wanted));
}

const chosen = choose(process.argv[2]);
const dir = copyTree();
let survived = 0;
try {
  const tests = Object.groupBy(new Set(chosen.map(({ by }) => by)), (by) => by.split("/")[1] ?? "");
  for (const paths of Object.values(tests))
    if (paths !== undefined && !passes(paths, dir))
      throw new Error("the tests fail without any bug");
  for (const mutant of chosen) {
    const catcher = catcherOf(mutant, dir);
    if (catcher === undefined) survived += 1;
    const verdict = catcher === undefined ? "SURVIVED" : "caught";
    const place = catcher === undefined || catcher === mutant.by ? "" : ` (by ${catcher})`;
    process.stdout.write(`${verdict}  ${mutant.name}${place}\n`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.stdout.write(`${chosen.length - survived} of ${chosen.length} planted bugs caught\n`);
process.exitCode = survived === 0 ? 0 : 1;

/**
 * `npm run mutants [-- <part of a name>]`: plants each bug in a copy of the tree and runs the tests
 * of money against it. A bug that no test catches is printed as SURVIVED and makes the exit code 1:
 * a test that passes without its guard is none.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import { MUTANTS, type Mutant } from "./mutants.ts";

const COPIED = ["src", "tests", "scripts", "migrations", "gpu-worker/src"];
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
    "unit",
    "tests/unit/billing",
    "tests/unit/limits",
    "tests/unit/account",
    "tests/unit/auth",
    "tests/unit/gateway",
    "tests/unit/routing",
    "tests/unit/backends",
    "tests/unit/replay",
  ],
  ["edge", "tests/edge/account"],
  ["edge", "tests/edge/worker/receipts.test.ts", "tests/edge/worker/idempotency.test.ts"],
];

function copyTree(): string {
  const dir = mkdtempSync(join(tmpdir(), "tidegate-mutants-"));
  for (const name of [...COPIED, ...FILES])
    cpSync(join(rootDir, name), join(dir, name), { recursive: true });
  symlinkSync(join(rootDir, "node_modules"), join(dir, "node_modules"));
  return dir;
}

/** The suite that caught it; undefined when none did. */
function catcherOf({ file, find, replace, name }: Mutant, dir: string): string | undefined {
  const path = join(dir, file);
  const original = readFileSync(path, "utf8");
  if (original.split(find).length !== 2)
    throw new Error(`${name}: the text to replace must stand once in ${file}`);
  writeFileSync(
    path,
    original.replace(find, () => replace),
  );
  try {
    return SUITES.find((suite) => !passes(suite, dir))?.[0];
  } finally {
    writeFileSync(path, original);
  }
}

function passes([project = "", ...paths]: string[], dir: string): boolean {
  const vitest = join(rootDir, "node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--bail", "1", "--project", project, ...paths];
  return spawnSync(process.execPath, args, { cwd: dir, stdio: "ignore" }).status === 0;
}

const wanted = process.argv[2];
const chosen = MUTANTS.filter(({ name }) => wanted === undefined || name.includes(wanted));
const dir = copyTree();
let survived = 0;
try {
  if (SUITES.some((suite) => !passes(suite, dir)))
    throw new Error("the tests fail without any bug");
  for (const mutant of chosen) {
    const suite = catcherOf(mutant, dir);
    if (suite === undefined) survived += 1;
    const verdict = suite === undefined ? "SURVIVED" : `caught (${suite})`;
    process.stdout.write(`${verdict}  ${mutant.name}\n`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.stdout.write(`${chosen.length - survived} of ${chosen.length} planted bugs caught\n`);
process.exitCode = survived === 0 ? 0 : 1;

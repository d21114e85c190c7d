/**
 * Checks that migrations/ is what src/db/schema.ts needs: drizzle-kit, asked to continue a copy of
 * the folder, must have nothing to add. `npm run migrations` writes what is missing.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { rootDir } from "./worker/wrangler.ts";

const migrationsDir = join(rootDir, "migrations");
const folder = mkdtempSync(join(tmpdir(), "tidegate-migrations-"));

function drizzleKit(...args: string[]): string | undefined {
  const entry = join(rootDir, "node_modules", "drizzle-kit", "bin.cjs");
  // drizzle-kit takes its output folder as relative to where it runs.
  const out = relative(rootDir, folder);
  const result = spawnSync(
    process.execPath,
    [entry, ...args, "--dialect", "sqlite", "--out", out],
    {
      cwd: rootDir,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  return result.status === 0 ? undefined : `${result.stdout}${result.stderr}`;
}

const list = (path: string): string[] => readdirSync(path).filter((name) => name.endsWith(".sql"));

function findProblem(): string | undefined {
  cpSync(migrationsDir, folder, { recursive: true });
  const failure = drizzleKit("check") ?? drizzleKit("generate", "--schema", "./src/db/schema.ts");
  if (failure !== undefined) return failure;
  const added = list(folder).filter((name) => !list(migrationsDir).includes(name));
  if (added.length === 0) return undefined;
  return "src/db/schema.ts has changed without a migration; run npm run migrations";
}

const problem = findProblem();
rmSync(folder, { recursive: true, force: true });
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

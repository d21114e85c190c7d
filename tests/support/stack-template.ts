/**
 * The built Worker and a migrated, empty database, made once for a state of the sources and copied for each stack.
 * Kept under node_modules/.cache by a hash of everything that goes into them.
 */
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";

import { buildWorker, migrateDatabase, rootDir } from "../../scripts/worker/wrangler.ts";

const cacheDir = join(rootDir, "node_modules", ".cache", "tidegate-stacks");
const INPUTS = ["src", "migrations", "wrangler.toml", "package-lock.json"];

export interface StackTemplate {
  readonly buildDir: string;
  /** Gives a new state folder its database. */
  copyState(stateDir: string): void;
}

export async function prepareStackTemplate(): Promise<StackTemplate> {
  const folder = join(cacheDir, hashInputs());
  if (!existsSync(folder)) await make(folder);
  return {
    buildDir: join(folder, "build"),
    copyState: (stateDir) =>
      cpSync(join(folder, "state"), join(stateDir, "state"), { recursive: true }),
  };
}

async function make(folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}`;
  for (const name of existsSync(cacheDir) ? readdirSync(cacheDir) : []) {
    rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
  mkdirSync(partial, { recursive: true });
  const place = { stateDir: partial };
  await buildWorker(place, join(partial, "build"));
  await migrateDatabase(place);
  renameSync(partial, folder);
}

function hashInputs(): string {
  const hash = createHash("sha256");
  for (const input of INPUTS) {
    const path = join(rootDir, input);
    if (input.includes(".")) {
      hash.update(input).update(readFileSync(path));
      continue;
    }
    const entries = readdirSync(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.toSorted()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 16);
}

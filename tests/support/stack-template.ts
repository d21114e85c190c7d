/**
 * The built Worker and a migrated, empty database, made once for a state of the sources and copied
 * for each stack. Kept under node_modules/.cache by a hash of everything that goes into them.
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
  statSync,
} from "node:fs";
import { join } from "node:path";

import { migrateDatabase } from "../../scripts/worker/database.ts";
import { buildWorker, rootDir } from "../../scripts/worker/wrangler.ts";

const cacheDir = join(rootDir, "node_modules", ".cache", "tidegate-stacks");
const INPUTS = ["src", "migrations", "wrangler.toml", "package-lock.json"];

/** Copies of older sources stay this long, for runs that are still under way. */
const KEEP_MS = 24 * 60 * 60 * 1000;

/**
 * Makes the copy of now, if it is not there. Once for all files, which would all make it.
 *
 * @returns its folder
 */
export async function prepareTemplate(): Promise<string> {
  const folder = join(cacheDir, hashInputs());
  if (!existsSync(folder)) await make(folder);
  return folder;
}

/** Gives a new state folder its `build/` and its migrated `state/`. */
export async function fillStateFolder(stateDir: string): Promise<void> {
  const folder = await prepareTemplate();
  for (const name of ["build", "state", "worker-settings.json"]) {
    cpSync(join(folder, name), join(stateDir, name), { recursive: true });
  }
}

async function make(folder: string): Promise<void> {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    if (Date.now() - statSync(path).mtimeMs > KEEP_MS)
      rmSync(path, { recursive: true, force: true });
  }
  const place = { stateDir: partial };
  await buildWorker(place, join(partial, "build"));
  await migrateDatabase(place);
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another run may have made the same meanwhile.
    if (!existsSync(folder)) throw error;
  }
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

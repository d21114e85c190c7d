/**
 * Takes a folder for one process, so that two never write the same files.
 *
 * The lock is the operating system's, on a file in the folder, and goes with the process however
 * that ends: what a killed process leaves behind locks nobody out, and of two that start at once
 * one wins. SQLite is how Node reaches such locks; nothing is ever written to the file.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const FILE_NAME = "folder.lock";
const SQLITE_BUSY = 5;

/** Kept from the garbage collector, which would close them and so give the locks back. */
const held = new Set<DatabaseSync>();

/**
 * @returns what gives it back, or undefined while another process has it
 *
 * @throws when the folder cannot be used
 */
export function lockFolder(folder: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, FILE_NAME), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    if ((cause as { errcode?: unknown }).errcode === SQLITE_BUSY) return undefined;
    throw cause;
  }
  held.add(database);
  return () => {
    held.delete(database);
    database.close();
  };
}

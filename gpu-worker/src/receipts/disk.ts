/**
 * What a file of lines asks of the file system: few calls, so that tests can fill it, cut its
 * writes short and kill it at each.
 */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** Every call may throw what the system says: no space, read-only, broken. */
export interface Disk {
  /** undefined: there is no such file. */
  read(path: string): Uint8Array | undefined;
  /**
   * Opens a file whose writes go to its end, and makes it if it is not there.
   *
   * @param isFresh it is emptied first
   */
  open(path: string, isFresh: boolean): number;
  /** @returns how many bytes it took, which may be fewer than were given */
  write(descriptor: number, bytes: Uint8Array): number;
  size(descriptor: number): number;
  truncate(descriptor: number, sizeBytes: number): void;
  /** Returns when what was written would survive a loss of power. */
  sync(descriptor: number): void;
  close(descriptor: number): void;
  /** Puts one file in another's place, at once. */
  rename(from: string, to: string): void;
  /** Does nothing if there is no such file. */
  remove(path: string): void;
  /**
   * Bytes that may still be written to the volume of a folder; very many where the system does not
   * say.
   */
  freeBytes(folder: string): number;
}

const { O_APPEND, O_CREAT, O_RDWR, O_TRUNC } = constants;
const OWNER_ONLY = 0o600;

export const nodeDisk: Disk = {
  read(path) {
    try {
      return readFileSync(path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw cause;
    }
  },
  open: (path, isFresh) =>
    openSync(path, O_RDWR | O_CREAT | O_APPEND | (isFresh ? O_TRUNC : 0), OWNER_ONLY),
  write: (descriptor, bytes) => writeSync(descriptor, bytes),
  size: (descriptor) => fstatSync(descriptor).size,
  truncate: ftruncateSync,
  sync: fsyncSync,
  close: closeSync,
  rename(from, to) {
    renameSync(from, to);
    syncFolder(dirname(to));
  },
  remove: (path) => rmSync(path, { force: true }),
  freeBytes(folder) {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      return Number.MAX_SAFE_INTEGER;
    }
  },
};

/**
 * A rename is in the folder. Not every file system can be asked for this; the rename has happened
 * all the same.
 */
function syncFolder(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, constants.O_RDONLY);
    fsyncSync(descriptor);
  } catch {
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

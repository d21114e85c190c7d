/**
 * A file of lines that is only ever appended to, or replaced whole.
 *
 * What is appended is there whole or not at all: a write that the disk took in part is taken back
 * before anything else is written, so no line is ever glued to the torn end of another. A line
 * counts only with the newline that ends it; what a kill left behind the last newline is cut off
 * when the file is opened.
 */
import { dirname } from "node:path";

import type { Disk } from "./disk.ts";

const NEWLINE = 0x0a;
/** Of a replacement: a write that blocks is short. */
const CHUNK_BYTES = 256 * 1024;
/** What there must be room for before a disk that was full counts as having room. */
const PROBE_BYTES = 4 * 1024;

export class LineFile {
  readonly #disk: Disk;
  readonly #path: string;
  #descriptor: number;
  #sizeBytes: number;

  private constructor(disk: Disk, path: string, descriptor: number, sizeBytes: number) {
    this.#disk = disk;
    this.#path = path;
    this.#descriptor = descriptor;
    this.#sizeBytes = sizeBytes;
  }

  /** @throws what the system says when the file cannot be read or opened */
  static open(disk: Disk, path: string): { file: LineFile; lines: Uint8Array[] } {
    // A replacement that never took its place.
    disk.remove(temporaryOf(path));
    const content = disk.read(path) ?? new Uint8Array();
    const sizeBytes = content.lastIndexOf(NEWLINE) + 1;
    const file = new LineFile(disk, path, disk.open(path, false), sizeBytes);
    file.#cutTornEnd();
    return { file, lines: splitLines(content.subarray(0, sizeBytes)) };
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Bytes that the file may still grow by. */
  get freeBytes(): number {
    return this.#disk.freeBytes(dirname(this.#path));
  }

  /**
   * @param lines whole ones, each with its newline
   *
   * @throws when they could not be written whole; nothing of them is then there
   */
  append(lines: string | Uint8Array): void {
    this.#cutTornEnd();
    const bytes = typeof lines === "string" ? Buffer.from(lines) : lines;
    try {
      writeWhole(this.#disk, this.#descriptor, bytes);
    } catch (cause) {
      this.#takeBack();
      throw cause;
    }
    this.#sizeBytes += bytes.length;
  }

  /** @throws when there is no room for a few lines */
  probe(): void {
    this.#cutTornEnd();
    try {
      writeWhole(this.#disk, this.#descriptor, Buffer.alloc(PROBE_BYTES, " "));
    } finally {
      this.#takeBack();
    }
  }

  /**
   * Puts a new file in this one's place, once the new one is known to be whole.
   *
   * @throws when it could not be written; this file is then as it was
   */
  replace(lines: Iterable<string>): void {
    const temporary = temporaryOf(this.#path);
    const disk = this.#disk;
    let descriptor: number | undefined;
    try {
      descriptor = disk.open(temporary, true);
      const written = writeLines(disk, descriptor, lines);
      disk.sync(descriptor);
      requireWhole(disk, temporary, descriptor, written);
      disk.rename(temporary, this.#path);
      this.#sizeBytes = written.bytes;
    } catch (cause) {
      if (descriptor !== undefined) disk.close(descriptor);
      removeQuietly(disk, temporary);
      throw cause;
    }
    const old = this.#descriptor;
    this.#descriptor = descriptor;
    disk.close(old);
  }

  close(): void {
    this.#disk.close(this.#descriptor);
  }

  /** @throws when a torn end stays there, or lines are gone: nothing may be written behind that */
  #cutTornEnd(): void {
    const sizeBytes = this.#disk.size(this.#descriptor);
    if (sizeBytes < this.#sizeBytes)
      throw new Error(
        `${sizeBytes} bytes are left of ${this.#sizeBytes}: somebody else cut the file`,
      );
    if (sizeBytes > this.#sizeBytes) this.#disk.truncate(this.#descriptor, this.#sizeBytes);
  }

  /** What cannot be taken back now is before the next write. */
  #takeBack(): void {
    try {
      this.#cutTornEnd();
    } catch {}
  }
}

interface Written {
  readonly lines: number;
  readonly bytes: number;
}

function writeLines(disk: Disk, descriptor: number, lines: Iterable<string>): Written {
  let pending: string[] = [];
  let pendingLength = 0;
  const written = { lines: 0, bytes: 0 };
  const flush = (): void => {
    const bytes = Buffer.from(pending.join(""));
    writeWhole(disk, descriptor, bytes);
    written.bytes += bytes.length;
    pending = [];
    pendingLength = 0;
  };
  for (const line of lines) {
    pending.push(line);
    pendingLength += line.length;
    written.lines += 1;
    if (pendingLength >= CHUNK_BYTES) flush();
  }
  flush();
  return written;
}

/** @throws when the system stops taking bytes */
function writeWhole(disk: Disk, descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) {
    const taken = disk.write(descriptor, bytes.subarray(from));
    if (taken <= 0) throw new Error(`the disk took ${from} of ${bytes.length} bytes`);
    from += taken;
  }
}

/** Read back, because the old file is gone after the rename. */
function requireWhole(disk: Disk, path: string, descriptor: number, written: Written): void {
  const content = disk.read(path) ?? new Uint8Array();
  let lines = 0;
  for (let at = content.indexOf(NEWLINE); at >= 0; at = content.indexOf(NEWLINE, at + 1))
    lines += 1;
  const isWhole =
    content.length === written.bytes &&
    disk.size(descriptor) === written.bytes &&
    lines === written.lines;
  if (!isWhole)
    throw new Error(
      `${content.length} bytes in ${lines} lines were kept of ${written.bytes} in ${written.lines}`,
    );
}

function splitLines(content: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < content.length;) {
    const end = content.indexOf(NEWLINE, from);
    lines.push(content.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

function removeQuietly(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch {}
}

const temporaryOf = (path: string): string => `${path}.new`;

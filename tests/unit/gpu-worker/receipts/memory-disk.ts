/**
 * A disk in memory that does what real ones do on bad days: takes less than it is given, is full,
 * fails, and keeps only what it took when the process is killed in the middle of a call.
 */
import type { Disk } from "../../../../gpu-worker/src/receipts/disk.ts";

/** The process is gone: whatever runs now runs nowhere. */
export class Killed extends Error {}

/** Bytes with room behind them, so that appending is cheap. */
class OpenFile {
  #room = Buffer.alloc(1024);
  #length = 0;

  constructor(content: Uint8Array = new Uint8Array()) {
    this.append(content);
  }

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  append(more: Uint8Array): void {
    const length = this.#length + more.length;
    if (length > this.#room.length)
      this.#room = Buffer.concat([this.bytes, Buffer.alloc(length * 2 - this.#length)]);
    this.#room.set(more, this.#length);
    this.#length = length;
  }

  cut(length: number): void {
    this.#length = length;
  }
}

export class MemoryDisk implements Disk {
  #files = new Map<string, OpenFile>();
  readonly #open = new Map<number, OpenFile>();
  #lastDescriptor = 0;
  /** Bytes that all files together may have. */
  capacityBytes = Number.MAX_SAFE_INTEGER;
  /** Most bytes that one write takes. */
  mostPerWrite = Number.MAX_SAFE_INTEGER;
  /** Calls that fail, by their name; a write fails after it took half. */
  readonly failing = new Set<keyof Disk>();
  /**
   * Changing calls until the process is killed in one; the write among them is cut after
   * `killAfterBytes`.
   */
  callsUntilKill = Number.POSITIVE_INFINITY;
  killAfterBytes = 0;
  isDead = false;

  /** What the next process finds. */
  survivors(): MemoryDisk {
    const next = new MemoryDisk();
    for (const [path, { bytes }] of this.#files) next.#files.set(path, new OpenFile(bytes));
    return next;
  }

  text(path: string): string | undefined {
    return this.#files.get(path)?.bytes.toString();
  }

  put(path: string, text: string | Uint8Array): void {
    this.#files.set(path, new OpenFile(Buffer.from(text as string)));
  }

  get paths(): string[] {
    return [...this.#files.keys()];
  }

  read(path: string): Uint8Array | undefined {
    this.#check("read");
    const file = this.#files.get(path);
    return file === undefined ? undefined : Buffer.from(file.bytes);
  }

  open(path: string, isFresh: boolean): number {
    this.#step("open");
    const file = this.#files.get(path) ?? new OpenFile();
    if (isFresh) file.cut(0);
    this.#files.set(path, file);
    this.#lastDescriptor += 1;
    this.#open.set(this.#lastDescriptor, file);
    return this.#lastDescriptor;
  }

  write(descriptor: number, bytes: Uint8Array): number {
    const file = this.#fileOf(descriptor);
    this.#check("read");
    const room = Math.max(0, this.capacityBytes - this.#usedBytes());
    const isKilled = (this.callsUntilKill -= 1) <= 0;
    const wanted = isKilled ? Math.min(this.killAfterBytes, bytes.length) : bytes.length;
    const isFailing = this.failing.has("write");
    const taken = Math.min(isFailing ? wanted >> 1 : wanted, this.mostPerWrite, room);
    file.append(bytes.subarray(0, taken));
    if (isKilled) this.#die();
    if (isFailing) throw new Error("EIO: i/o error, write");
    if (taken === 0 && bytes.length > 0) throw new Error("ENOSPC: no space left on device, write");
    return taken;
  }

  size(descriptor: number): number {
    this.#check("size");
    return this.#fileOf(descriptor).bytes.length;
  }

  truncate(descriptor: number, sizeBytes: number): void {
    this.#step("truncate");
    this.#fileOf(descriptor).cut(sizeBytes);
  }

  sync(): void {
    this.#step("sync");
  }

  close(descriptor: number): void {
    this.#check("close");
    this.#open.delete(descriptor);
  }

  rename(from: string, to: string): void {
    this.#step("rename");
    const file = this.#files.get(from);
    if (file === undefined) throw new Error(`ENOENT: ${from}`);
    this.#files.delete(from);
    this.#files.set(to, file);
  }

  remove(path: string): void {
    this.#step("remove");
    this.#files.delete(path);
  }

  freeBytes(): number {
    return this.capacityBytes - this.#usedBytes();
  }

  #usedBytes(): number {
    const files = new Set([...this.#files.values(), ...this.#open.values()]);
    return [...files].reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  #fileOf(descriptor: number): OpenFile {
    const file = this.#open.get(descriptor);
    if (file === undefined) throw new Error("EBADF: bad file descriptor");
    return file;
  }

  /** A call that changes something: the process may be killed just before it. */
  #step(name: keyof Disk): void {
    this.#check(name);
    this.callsUntilKill -= 1;
    if (this.callsUntilKill <= 0) this.#die();
  }

  #check(name: keyof Disk): void {
    if (this.isDead) throw new Killed();
    if (this.failing.has(name)) throw new Error(`EIO: i/o error, ${name}`);
  }

  #die(): never {
    this.isDead = true;
    throw new Killed();
  }
}

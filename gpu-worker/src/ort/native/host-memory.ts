/**
 * Memory of the host outside JavaScript's heap. On Linux it is taken page by page as it is written,
 * and given back.
 */
import koffi from "koffi";

import { addressOf, type Handle } from "./library.ts";
import type { MemoryBlock, MemorySpace } from "./memory-space.ts";

const PROTECTION_READ_WRITE = 0x3;
/** MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE */
const MAP_LAZY = 0x2 | 0x20 | 0x4000;
const MADVISE_DONTNEED = 4;
const PAGE_BYTES = 4096n;

/** Elsewhere plain memory does. */
const IS_LAZY = process.platform === "linux";

type NativeCall = (...values: (Handle | number)[]) => bigint | number;

interface SystemCalls {
  readonly mmap: NativeCall;
  readonly munmap: NativeCall;
  readonly madvise: NativeCall;
}

let system: SystemCalls | undefined;
let move: NativeCall | undefined;

function openSystem(): SystemCalls {
  const library = koffi.load(null);
  system ??= {
    mmap: library.func("uintptr_t mmap(uintptr_t, size_t, int, int, int, int64_t)"),
    munmap: library.func("int munmap(uintptr_t, size_t)"),
    madvise: library.func("int madvise(uintptr_t, size_t, int)"),
  };
  return system;
}

function moveMemory(to: Handle, from: Handle, byteLength: number): void {
  move ??= koffi
    .load(process.platform === "win32" ? "msvcrt.dll" : null)
    .func("uintptr_t memmove(uintptr_t, uintptr_t, size_t)") as NativeCall;
  move(to, from, byteLength);
}

/** `byteLength` zeros. */
class HostMemory implements MemoryBlock {
  readonly address: Handle;
  readonly #byteLength: number;
  /** Where pages cannot be taken lazily, plain memory is. */
  #array: Uint8Array | undefined;

  /** @throws {RangeError} if the system has no such space */
  constructor(byteLength: number) {
    this.#byteLength = byteLength;
    if (!IS_LAZY) {
      this.#array = new Uint8Array(byteLength);
      this.address = addressOf(this.#array);
      return;
    }
    const address = openSystem().mmap(0n, byteLength, PROTECTION_READ_WRITE, MAP_LAZY, -1, 0);
    this.address = BigInt(address);
    if (BigInt.asIntN(64, this.address) === -1n) {
      throw new RangeError(`the system refused ${byteLength} bytes of address space`);
    }
  }

  /** Gives the whole pages inside a range back to the system; they read as zeros afterwards. */
  discard(offset: number, byteLength: number): void {
    if (this.#array !== undefined) return;
    const start = ((this.address + BigInt(offset) + PAGE_BYTES - 1n) / PAGE_BYTES) * PAGE_BYTES;
    const end = ((this.address + BigInt(offset + byteLength)) / PAGE_BYTES) * PAGE_BYTES;
    if (end > start) openSystem().madvise(start, Number(end - start), MADVISE_DONTNEED);
  }

  release(): void {
    if (this.#array === undefined) openSystem().munmap(this.address, this.#byteLength);
    this.#array = undefined;
  }
}

export class HostSpace implements MemorySpace {
  readonly info = undefined;
  readonly isLazy = IS_LAZY;

  allocate(byteLength: number): MemoryBlock {
    return new HostMemory(byteLength);
  }

  move(to: Handle, from: Handle, byteLength: number): void {
    moveMemory(to, from, byteLength);
  }

  release(): void {}
}

/** Where attention state lives: memory that the graph reads and writes in place. */
import type { Handle } from "./library.ts";

export interface MemoryBlock {
  readonly address: Handle;
  /** Tells that a range will not be read before it is written again. */
  discard(offset: number, byteLength: number): void;
  release(): void;
}

export interface MemorySpace {
  /** What onnxruntime is told of it; undefined: memory of the host. */
  readonly info: Handle | undefined;
  /** Whether only memory that was written counts, so that blocks may be larger than the budget. */
  readonly isLazy: boolean;
  /** Zeros. @throws {Error} if there is not so much */
  allocate(byteLength: number): MemoryBlock;
  /** Copies bytes between two addresses that do not overlap. */
  move(to: Handle, from: Handle, byteLength: number): void;
  release(): void;
}

/**
 * Memory of a CUDA device, from onnxruntime's own allocator; copies by CUDA's runtime library,
 * which onnxruntime's CUDA provider needs as well. A run has ended on the device when its call
 * returns, so copies need no stream of theirs.
 *
 * Not run so far: no CUDA device was at hand.
 */
import koffi, { type LibraryHandle } from "koffi";

import type { Handle, OrtLibrary } from "./library.ts";
import type { MemoryBlock, MemorySpace } from "./memory-space.ts";

const DEVICE_ALLOCATOR = 0;
const MEMORY_DEFAULT = 0;
const DEVICE_TO_DEVICE = 3;
const RUNTIME_NAMES = ["libcudart.so.12", "libcudart.so"];

type CudaCall = (...values: (Handle | number)[]) => number;

export class CudaMemory implements MemorySpace {
  readonly info: Handle;
  readonly isLazy = false;
  readonly #library: OrtLibrary;
  readonly #allocator: Handle;
  readonly #copy: CudaCall;
  readonly #set: CudaCall;
  /** koffi unloads what nobody holds. */
  readonly runtime: LibraryHandle;

  /**
   * @throws {Error} when CUDA's runtime library is missing
   *
   * @throws {OrtError} without the provider
   */
  constructor(library: OrtLibrary, session: Handle, deviceId: number) {
    this.#library = library;
    this.runtime = loadRuntime();
    this.#copy = this.runtime.func("int cudaMemcpy(uintptr_t, uintptr_t, size_t, int)") as CudaCall;
    this.#set = this.runtime.func("int cudaMemset(uintptr_t, int, size_t)") as CudaCall;
    this.info = library.make(
      "createMemoryInfo",
      "Cuda",
      DEVICE_ALLOCATOR,
      deviceId,
      MEMORY_DEFAULT,
    );
    this.#allocator = library.make("createAllocator", session, this.info);
  }

  allocate(byteLength: number): MemoryBlock {
    const address = this.#library.make("allocatorAlloc", this.#allocator, byteLength);
    check(this.#set(address, 0, byteLength), "cudaMemset");
    return {
      address,
      discard: () => undefined,
      release: () => this.#library.do("allocatorFree", this.#allocator, address),
    };
  }

  move(to: Handle, from: Handle, byteLength: number): void {
    check(this.#copy(to, from, byteLength, DEVICE_TO_DEVICE), "cudaMemcpy");
  }

  release(): void {
    this.#library.release("releaseAllocator", this.#allocator);
    this.#library.release("releaseMemoryInfo", this.info);
  }
}

function loadRuntime(): LibraryHandle {
  for (const name of RUNTIME_NAMES) {
    try {
      return koffi.load(name);
    } catch {
      // The next name may be there.
    }
  }
  throw new Error(`no CUDA runtime library: tried ${RUNTIME_NAMES.join(", ")}`);
}

function check(code: number, call: string): void {
  if (code !== 0) throw new Error(`${call} failed with CUDA error ${code}`);
}

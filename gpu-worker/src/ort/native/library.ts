/**
 * The C interface of onnxruntime, called in the same shared library that onnxruntime-node ships.
 *
 * The functions are fields of one table, by position. The positions hold for the version named here
 * alone: a wrong one is a crash of the process, so another version is refused before anything is
 * called.
 *
 * Source: `onnxruntime_c_api.h` of v1.30.0, struct OrtApi.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import koffi, { type LibraryHandle } from "koffi";

export const ORT_VERSION = "1.30.0";
const API_VERSION = 24;
const TABLE_LENGTH = 400;

/** A pointer of the library. 0n is null. */
export type Handle = bigint;

/** What memory a C function is given: a handle, or bytes that stay alive while it runs. */
export type Pointer = Handle | NodeJS.TypedArray;

type CType = "ptr" | "text" | "i32" | "size" | "i64s" | "void";

const P = "ptr";
const T = "text";
const SIZE = "size";

/** Name -> [position in OrtApi, result, arguments]. A result `ptr` is a status: null is success. */
const FUNCTIONS = {
  getErrorMessage: [2, T, [P]],
  createEnv: [3, P, ["i32", T, P]],
  createSession: [7, P, [P, T, P, P]],
  createSessionFromArray: [8, P, [P, P, SIZE, P, P]],
  createSessionOptions: [10, P, [P]],
  setIntraOpNumThreads: [24, P, [P, "i32"]],
  setInterOpNumThreads: [25, P, [P, "i32"]],
  setSessionGraphOptimizationLevel: [23, P, [P, "i32"]],
  sessionGetInputCount: [30, P, [P, P]],
  sessionGetOutputCount: [31, P, [P, P]],
  sessionGetInputTypeInfo: [33, P, [P, SIZE, P]],
  sessionGetOutputTypeInfo: [34, P, [P, SIZE, P]],
  sessionGetInputName: [36, P, [P, SIZE, P, P]],
  sessionGetOutputName: [37, P, [P, SIZE, P, P]],
  createRunOptions: [39, P, [P]],
  runOptionsSetTerminate: [46, P, [P]],
  runOptionsUnsetTerminate: [47, P, [P]],
  createTensorWithDataAsOrtValue: [49, P, [P, P, SIZE, P, SIZE, "i32", P]],
  getTensorMutableData: [51, P, [P, P]],
  castTypeInfoToTensorInfo: [55, P, [P, P]],
  getTensorElementType: [60, P, [P, P]],
  getDimensionsCount: [61, P, [P, P]],
  getDimensions: [62, P, [P, P, SIZE]],
  getSymbolicDimensions: [63, P, [P, P, SIZE]],
  getTensorTypeAndShape: [65, P, [P, P]],
  createMemoryInfo: [68, P, [T, "i32", "i32", "i32", P]],
  createCpuMemoryInfo: [69, P, ["i32", "i32", P]],
  allocatorAlloc: [75, P, [P, SIZE, P]],
  allocatorFree: [76, P, [P, P]],
  getAllocatorWithDefaultOptions: [78, P, [P]],
  releaseStatus: [93, "void", [P]],
  releaseSession: [95, "void", [P]],
  releaseValue: [96, "void", [P]],
  releaseRunOptions: [97, "void", [P]],
  releaseTypeInfo: [98, "void", [P]],
  releaseTensorTypeAndShapeInfo: [99, "void", [P]],
  releaseSessionOptions: [100, "void", [P]],
  addSessionConfigEntry: [130, P, [P, T, T]],
  createAllocator: [131, P, [P, P, P]],
  runWithBinding: [133, P, [P, P, P]],
  createIoBinding: [134, P, [P, P]],
  releaseIoBinding: [135, "void", [P]],
  bindInput: [136, P, [P, T, P]],
  bindOutput: [137, P, [P, T, P]],
  bindOutputToDevice: [138, P, [P, T, P]],
  getBoundOutputValues: [140, P, [P, P, P, P]],
  clearBoundInputs: [141, "void", [P]],
  clearBoundOutputs: [142, "void", [P]],
  releaseMemoryInfo: [94, "void", [P]],
  releaseAllocator: [132, "void", [P]],
  appendExecutionProviderCuda: [204, P, [P, P]],
  createCudaProviderOptions: [205, P, [P]],
  updateCudaProviderOptions: [206, P, [P, P, P, SIZE]],
  releaseCudaProviderOptions: [208, "void", [P]],
  getBuildInfoString: [254, T, []],
} as const satisfies Record<string, readonly [number, CType, readonly CType[]]>;

const C_TYPES: Record<CType, string> = {
  ptr: "void *",
  text: "const char *",
  i32: "int",
  size: "size_t",
  i64s: "int64_t *",
  void: "void",
};

type Argument = Pointer | string | number;
interface NativeFunction {
  (...values: Argument[]): unknown;
  async(...values: [...Argument[], (error: unknown, result: unknown) => void]): void;
}

export type FunctionName = keyof typeof FUNCTIONS;

/** What failed inside onnxruntime, in its words. */
export class OrtError extends Error {
  override readonly name = "OrtError";
}

/** Why the library cannot be used; the stock session can. */
export class LibraryMismatch extends Error {
  override readonly name = "LibraryMismatch";
}

export class OrtLibrary {
  readonly buildInfo: string;
  readonly env: Handle;
  readonly cpuMemory: Handle;
  readonly defaultAllocator: Handle;
  readonly #functions: Readonly<Record<string, NativeFunction>>;

  /** koffi unloads a library that nobody holds, and with it everything that was created. */
  readonly file: LibraryHandle;

  private constructor(file: LibraryHandle, functions: Readonly<Record<string, NativeFunction>>) {
    this.file = file;
    this.#functions = functions;
    const info = this.#call("getBuildInfoString");
    if (typeof info !== "string" || !info.startsWith("ORT Build Info")) {
      throw new LibraryMismatch("the function table of onnxruntime is not where it should be");
    }
    this.buildInfo = info;
    this.env = this.make("createEnv", LOG_FATAL, "tidegate");
    this.cpuMemory = this.make("createCpuMemoryInfo", ARENA_ALLOCATOR, MEMORY_DEFAULT);
    this.defaultAllocator = this.make("getAllocatorWithDefaultOptions");
  }

  /** @throws {LibraryMismatch} when it is missing, of another version, or laid out differently */
  static open(path = findLibrary()): OrtLibrary {
    if (!existsSync(path)) throw new LibraryMismatch(`no onnxruntime library at ${path}`);
    const file = koffi.load(path);
    const base = file.func("void *OrtGetApiBase()")() as Handle;
    const [getApi, getVersion] = koffi.decode(base, "void *", 2) as [Handle, Handle];
    const version = koffi.call(getVersion, koffi.proto("const char *()")) as string;
    if (version !== ORT_VERSION) {
      throw new LibraryMismatch(
        `onnxruntime is ${version}; the native binding knows ${ORT_VERSION}`,
      );
    }
    const api = koffi.call(getApi, koffi.proto("void *(uint32_t)"), API_VERSION) as Handle | null;
    if (api === null || api === 0n) {
      throw new LibraryMismatch(`onnxruntime ${version} has no interface ${API_VERSION}`);
    }
    const table = koffi.decode(api, "void *", TABLE_LENGTH) as Handle[];
    const functions: Record<string, NativeFunction> = {};
    for (const [name, [position, result, parameters]] of Object.entries(FUNCTIONS)) {
      const types = parameters.map((type) => C_TYPES[type]);
      functions[name] = koffi.decode(
        table[position],
        koffi.proto(C_TYPES[result], types),
      ) as NativeFunction;
    }
    return new OrtLibrary(file, functions);
  }

  /** @throws {OrtError} */
  do(name: FunctionName, ...values: Argument[]): void {
    this.#check(this.#call(name, ...values));
  }

  /** Calls a function whose last argument receives a pointer. @throws {OrtError} */
  make(name: FunctionName, ...values: Argument[]): Handle {
    const out = new BigUint64Array(1);
    this.do(name, ...values, out);
    return out[0] ?? 0n;
  }

  /** As `do`, on a thread of libuv's pool. The memory behind `values` must stay alive. */
  doAsync(name: FunctionName, ...values: Argument[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const call = this.#functions[name];
      if (call === undefined) throw new Error(`no function ${name}`);
      call.async(...values, (error, status) => {
        try {
          if (error instanceof Error) throw error;
          this.#check(status);
          resolve();
        } catch (cause) {
          reject(cause);
        }
      });
    });
  }

  release(name: FunctionName & `release${string}`, handle: Handle): void {
    if (handle !== 0n) this.#call(name, handle);
  }

  #call(name: FunctionName, ...values: Argument[]): unknown {
    const call = this.#functions[name];
    if (call === undefined) throw new Error(`no function ${name}`);
    return call(...values);
  }

  #check(status: unknown): void {
    if (status === null || status === undefined || status === 0n) return;
    const message = this.#call("getErrorMessage", status as Handle);
    this.#call("releaseStatus", status as Handle);
    throw new OrtError(String(message));
  }
}

/** The text at an address; empty for null. */
export function readText(address: Handle): string {
  return address === 0n ? "" : koffi.decode.string(address);
}

/** Where the memory of `array` is: valid while the array is referenced. */
export function addressOf(array: NodeJS.TypedArray): Handle {
  return koffi.address(array);
}

/** The memory at an address as a buffer, without copying. Whoever owns the memory must keep it. */
export function viewMemory(address: Handle, byteLength: number): ArrayBuffer {
  return koffi.view(address, byteLength);
}

const LOG_FATAL = 4;
const ARENA_ALLOCATOR = 1;
const MEMORY_DEFAULT = 0;

const FILE_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  linux: "libonnxruntime.so.1",
  darwin: `libonnxruntime.${ORT_VERSION}.dylib`,
  win32: "onnxruntime.dll",
};

/** The folder of the shared libraries that onnxruntime-node ships for this machine. */
export function findLibraryFolder(): string {
  const entry = fileURLToPath(import.meta.resolve("onnxruntime-node"));
  return join(dirname(entry), "..", "bin", "napi-v6", process.platform, process.arch);
}

function findLibrary(): string {
  return join(findLibraryFolder(), FILE_NAMES[process.platform] ?? "libonnxruntime");
}

/**
 * What a session is created with, from the shape Transformers.js passes on and our own additions.
 */
import type { Rewriting } from "../graph/rewrite.ts";
import { addressOf, type Handle, type OrtLibrary } from "./library.ts";

export interface CudaOptions {
  readonly deviceId: number;
  /** Bytes onnxruntime's arena may take; undefined: all of the device. */
  readonly memoryLimitBytes: number | undefined;
  readonly usesGraphCapture: boolean;
}

export interface NativeSessionOptions {
  readonly intraOpNumThreads?: number;
  readonly interOpNumThreads?: number;
  /** Nested names are joined by dots: `{session: {intra_op: {allow_spinning: "0"}}}`. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Runs on this device; undefined: on the CPU. */
  readonly cuda?: CudaOptions;
  /** What is done to the graph first; undefined: nothing. */
  readonly rewriting?: Rewriting;
  /** A second session of the same source, rewritten so; undefined: there is none. */
  readonly sibling?: Rewriting;
}

/** The caller releases it. @throws {OrtError} */
export function createSessionOptions(library: OrtLibrary, options: NativeSessionOptions): Handle {
  const handle = library.make("createSessionOptions");
  try {
    const { intraOpNumThreads, interOpNumThreads, extra, cuda } = options;
    if (intraOpNumThreads !== undefined) {
      library.do("setIntraOpNumThreads", handle, intraOpNumThreads);
    }
    if (interOpNumThreads !== undefined) {
      library.do("setInterOpNumThreads", handle, interOpNumThreads);
    }
    for (const [key, value] of flatten(extra ?? {})) {
      library.do("addSessionConfigEntry", handle, key, value);
    }
    if (cuda !== undefined) appendCuda(library, handle, cuda);
    return handle;
  } catch (cause) {
    library.release("releaseSessionOptions", handle);
    throw cause;
  }
}

function appendCuda(library: OrtLibrary, sessionOptions: Handle, cuda: CudaOptions): void {
  const settings: Record<string, string> = {
    device_id: String(cuda.deviceId),
    arena_extend_strategy: "kSameAsRequested",
    cudnn_conv_algo_search: "HEURISTIC",
    enable_cuda_graph: cuda.usesGraphCapture ? "1" : "0",
    ...(cuda.memoryLimitBytes === undefined
      ? {}
      : { gpu_mem_limit: String(cuda.memoryLimitBytes) }),
  };
  const handle = library.make("createCudaProviderOptions");
  try {
    const keys = toTextArray(Object.keys(settings));
    const values = toTextArray(Object.values(settings));
    const count = Object.keys(settings).length;
    library.do("updateCudaProviderOptions", handle, keys.pointers, values.pointers, count);
    library.do("appendExecutionProviderCuda", sessionOptions, handle);
  } finally {
    library.release("releaseCudaProviderOptions", handle);
  }
}

/** `const char *const *`; both parts must stay alive during the call. */
function toTextArray(texts: readonly string[]): { pointers: BigUint64Array; bytes: Buffer[] } {
  const bytes = texts.map((text) => Buffer.from(`${text}\0`));
  return { pointers: BigUint64Array.from(bytes, addressOf), bytes };
}

function* flatten(
  entries: Readonly<Record<string, unknown>>,
  prefix = "",
): Generator<[string, string]> {
  for (const [name, value] of Object.entries(entries)) {
    const key = prefix === "" ? name : `${prefix}.${name}`;
    if (typeof value === "object" && value !== null) {
      yield* flatten(value as Record<string, unknown>, key);
    } else if (typeof value === "string") yield [key, value];
    else if (typeof value === "number" || typeof value === "boolean") yield [key, `${value}`];
  }
}

/**
 * An inference session on the native binding, in the shape of onnxruntime-common's
 * `InferenceSession`, so that Transformers.js can use it for any model. Runs do not block the
 * thread, and one session takes many at once.
 */
import { readFileSync, statSync } from "node:fs";

import type { InferenceSession, Tensor as OrtTensor } from "onnxruntime-common";
import { Tensor } from "onnxruntime-common";

import { type GraphSummary, readGraphBytes, readGraphFile } from "../graph/graph.ts";
import { rewriteGraph, type Rewriting } from "../graph/rewrite.ts";
import { Binding } from "./binding.ts";
import { CudaMemory } from "./cuda-memory.ts";
import { isElementType, type TensorData } from "./element-type.ts";
import { HostSpace } from "./host-memory.ts";
import { type Handle, OrtError, type OrtLibrary, readText } from "./library.ts";
import type { MemorySpace } from "./memory-space.ts";
import { createSessionOptions, type NativeSessionOptions } from "./session-options.ts";
import { readShape } from "./tensor-value.ts";

export interface ValueMetadata {
  readonly name: string;
  readonly isTensor: true;
  readonly type: OrtTensor.Type;
  /** Free dimensions by their name. */
  readonly shape: readonly (number | string)[];
}

type Feeds = Readonly<Record<string, OrtTensor>>;

export class NativeSession {
  readonly inputMetadata: readonly ValueMetadata[];
  readonly outputMetadata: readonly ValueMetadata[];
  /** Set by Transformers.js. */
  config: unknown;
  readonly library: OrtLibrary;
  readonly graph: GraphSummary;
  /** The same model rewritten otherwise, if that was asked for; released with this one. */
  sibling: NativeSession | undefined;
  #handle: Handle;
  readonly #running = new Set<Promise<unknown>>();

  private constructor(library: OrtLibrary, handle: Handle, graph: GraphSummary) {
    this.library = library;
    this.graph = graph;
    this.#handle = handle;
    this.inputMetadata = readMetadata(library, handle, "Input");
    this.outputMetadata = readMetadata(library, handle, "Output");
  }

  /** @throws {OrtError} when the file is not a model this version can run */
  static async create(
    library: OrtLibrary,
    source: string | Uint8Array,
    options: NativeSessionOptions,
  ): Promise<NativeSession> {
    const { sibling, ...own } = options;
    const session = await NativeSession.#createOne(library, source, own);
    if (sibling === undefined) return session;
    try {
      session.sibling = await NativeSession.#createOne(library, source, {
        ...own,
        rewriting: sibling,
      });
      return session;
    } catch (cause) {
      await session.release();
      throw cause;
    }
  }

  static async #createOne(
    library: OrtLibrary,
    source: string | Uint8Array,
    options: NativeSessionOptions,
  ): Promise<NativeSession> {
    const sessionOptions = createSessionOptions(library, options);
    const out = new BigUint64Array(1);
    const { rewriting } = options;
    const model = rewriting === undefined ? source : rewrite(source, rewriting);
    const summary = typeof model === "string" ? readGraphFile(model) : readGraphBytes(model);
    try {
      if (typeof model === "string") {
        await library.doAsync("createSession", library.env, model, sessionOptions, out);
      } else {
        const { byteLength } = model;
        await library.doAsync(
          "createSessionFromArray",
          library.env,
          model,
          byteLength,
          sessionOptions,
          out,
        );
      }
    } finally {
      library.release("releaseSessionOptions", sessionOptions);
    }
    return new NativeSession(library, out[0] ?? 0n, summary);
  }

  get inputNames(): string[] {
    return this.inputMetadata.map(({ name }) => name);
  }

  get outputNames(): string[] {
    return this.outputMetadata.map(({ name }) => name);
  }

  /**
   * Memory of the device it runs on, for values that stay there.
   *
   * @throws {Error} without the device's libraries
   */
  openMemory(cudaDeviceId: number | undefined): MemorySpace {
    if (cudaDeviceId === undefined) return new HostSpace();
    return new CudaMemory(this.library, this.#handle, cudaDeviceId);
  }

  /** Names and memory stay bound; the caller releases it. */
  bind(): Binding {
    if (this.#handle === 0n) throw new Error("the session was released");
    return new Binding(this.library, this.#handle);
  }

  async run(feeds: Feeds): Promise<InferenceSession.OnnxValueMapType> {
    const running = this.#run(feeds);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Waits for what runs. */
  async release(): Promise<void> {
    await Promise.allSettled(this.#running);
    this.library.release("releaseSession", this.#handle);
    this.#handle = 0n;
    await this.sibling?.release();
  }

  async #run(feeds: Feeds): Promise<InferenceSession.OnnxValueMapType> {
    const binding = this.bind();
    try {
      for (const { name } of this.inputMetadata) {
        const tensor = feeds[name];
        if (tensor !== undefined) bindTensor(binding, name, tensor);
      }
      const { outputNames } = this;
      for (const name of outputNames) binding.outputAnywhere(name);
      await binding.run();
      const outputs: Record<string, OrtTensor> = {};
      for (const [index, { layout, data }] of binding.takeOutputs().entries()) {
        const name = outputNames[index];
        if (name !== undefined) outputs[name] = toTensor(layout.type, data, layout.shape);
      }
      return outputs;
    } finally {
      binding.release();
    }
  }
}

/**
 * Files above this are taken as they are: they would be in memory twice, and what nodes cost is
 * little beside their work.
 */
const MAX_REWRITTEN_BYTES = 512 * 1024 * 1024;

/** @throws {RangeError} when it is no model, or cannot be computed as it shall be */
function rewrite(source: string | Uint8Array, rewriting: Rewriting): string | Uint8Array {
  const isFile = typeof source === "string";
  const byteLength = isFile ? statSync(source).size : source.byteLength;
  const isOptional = rewriting.int8WeightLimit === undefined;
  if (isOptional && byteLength > MAX_REWRITTEN_BYTES) return source;
  return rewriteGraph(isFile ? readFileSync(source) : source, rewriting) ?? source;
}

function bindTensor(binding: Binding, name: string, tensor: OrtTensor): void {
  const { type, dims, data } = tensor;
  if (!isElementType(type) || !ArrayBuffer.isView(data)) {
    throw new TypeError(`input ${name}: tensors of type ${type} are not supported`);
  }
  binding.input(name, data as NodeJS.TypedArray, { type, shape: dims });
}

function toTensor(type: OrtTensor.Type, data: TensorData, dims: readonly number[]): OrtTensor {
  const bytes = type === "float16" ? new Uint16Array(data.buffer as ArrayBuffer) : data;
  return new Tensor(type, bytes as OrtTensor.DataType, dims);
}

function readMetadata(
  library: OrtLibrary,
  session: Handle,
  kind: "Input" | "Output",
): ValueMetadata[] {
  const count = Number(library.make(`sessionGet${kind}Count`, session));
  return Array.from({ length: count }, (_, index) => {
    const name = readName(library, session, { kind, index });
    const typeInfo = library.make(`sessionGet${kind}TypeInfo`, session, index);
    try {
      // Owned by the type info; null for sequences and maps.
      const info = library.make("castTypeInfoToTensorInfo", typeInfo);
      if (info === 0n) throw new OrtError(`${kind.toLowerCase()} ${name} is not a tensor`);
      const { type, shape } = readShape(library, info);
      const symbols = new BigUint64Array(shape.length);
      if (shape.length > 0) library.do("getSymbolicDimensions", info, symbols, shape.length);
      const named = shape.map((size, axis) => (size >= 0 ? size : readText(symbols[axis] ?? 0n)));
      return { name, isTensor: true, type, shape: named };
    } finally {
      library.release("releaseTypeInfo", typeInfo);
    }
  });
}

function readName(
  library: OrtLibrary,
  session: Handle,
  { kind, index }: { kind: "Input" | "Output"; index: number },
): string {
  const { defaultAllocator } = library;
  const address = library.make(`sessionGet${kind}Name`, session, index, defaultAllocator);
  const name = readText(address);
  library.do("allocatorFree", defaultAllocator, address);
  return name;
}

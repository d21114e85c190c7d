/** OrtValues: tensors over memory that somebody else owns, and tensors that onnxruntime made. */
import { ELEMENT_TYPES, type ElementType, type TensorData, toElementType } from "./element-type.ts";
import { type Handle, type OrtLibrary, type Pointer, viewMemory } from "./library.ts";

export interface TensorLayout {
  readonly type: ElementType;
  readonly shape: readonly number[];
}

/** A tensor over `memory`, which must outlive it: it is kept referenced here until `release`. */
export class TensorValue {
  readonly handle: Handle;
  readonly #library: OrtLibrary;
  #memory: Pointer | undefined;

  constructor(
    library: OrtLibrary,
    memory: Pointer,
    layout: TensorLayout,
    memoryInfo: Handle = library.cpuMemory,
  ) {
    const { number, bytes } = ELEMENT_TYPES[layout.type];
    const length = layout.shape.reduce((product, size) => product * size, 1);
    // An empty tensor still needs an address.
    this.#memory = length === 0 && typeof memory !== "bigint" ? new Uint8Array(8) : memory;
    this.#library = library;
    this.handle = library.make(
      "createTensorWithDataAsOrtValue",
      memoryInfo,
      this.#memory,
      length * bytes,
      BigInt64Array.from(layout.shape, BigInt),
      layout.shape.length,
      number,
    );
  }

  release(): void {
    this.#library.release("releaseValue", this.handle);
    this.#memory = undefined;
  }
}

/** Copies a tensor of the CPU out of `value`, and gives the value back. @throws {OrtError} */
export function takeTensor(
  library: OrtLibrary,
  value: Handle,
): { layout: TensorLayout; data: TensorData } {
  try {
    const layout = readLayout(library, value);
    const { bytes, array } = ELEMENT_TYPES[layout.type];
    const length = layout.shape.reduce((product, size) => product * size, 1);
    if (length === 0) return { layout, data: new array(new ArrayBuffer(0)) };
    const address = library.make("getTensorMutableData", value);
    return { layout, data: new array(viewMemory(address, length * bytes).slice(0)) };
  } finally {
    library.release("releaseValue", value);
  }
}

function readLayout(library: OrtLibrary, value: Handle): TensorLayout {
  const info = library.make("getTensorTypeAndShape", value);
  try {
    return readShape(library, info);
  } finally {
    library.release("releaseTensorTypeAndShapeInfo", info);
  }
}

/** Type and shape of a tensor info; free dimensions are -1. */
export function readShape(library: OrtLibrary, info: Handle): TensorLayout {
  const type = new Int32Array(1);
  library.do("getTensorElementType", info, type);
  const rank = Number(library.make("getDimensionsCount", info));
  const shape = new BigInt64Array(rank);
  if (rank > 0) library.do("getDimensions", info, shape, rank);
  return { type: toElementType(type[0] ?? 0), shape: Array.from(shape, Number) };
}

/** Element types of tensors, in onnxruntime's numbers and JavaScript's arrays. */

export type ElementType =
  | "float32"
  | "uint8"
  | "int8"
  | "uint16"
  | "int16"
  | "int32"
  | "int64"
  | "bool"
  | "float16"
  | "float64"
  | "uint32"
  | "uint64";

type ArrayConstructor = new (buffer: ArrayBuffer, offset?: number, length?: number) => TensorData;

export type TensorData =
  | Float32Array
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Float64Array
  | Uint32Array
  | BigUint64Array;

interface Entry {
  readonly number: number;
  readonly bytes: number;
  readonly array: ArrayConstructor;
}

/** Numbers: enum ONNXTensorElementDataType. float16 is its bits. */
export const ELEMENT_TYPES: Readonly<Record<ElementType, Entry>> = {
  float32: { number: 1, bytes: 4, array: Float32Array },
  uint8: { number: 2, bytes: 1, array: Uint8Array },
  int8: { number: 3, bytes: 1, array: Int8Array },
  uint16: { number: 4, bytes: 2, array: Uint16Array },
  int16: { number: 5, bytes: 2, array: Int16Array },
  int32: { number: 6, bytes: 4, array: Int32Array },
  int64: { number: 7, bytes: 8, array: BigInt64Array },
  bool: { number: 9, bytes: 1, array: Uint8Array },
  float16: { number: 10, bytes: 2, array: Uint16Array },
  float64: { number: 11, bytes: 8, array: Float64Array },
  uint32: { number: 12, bytes: 4, array: Uint32Array },
  uint64: { number: 13, bytes: 8, array: BigUint64Array },
};

const NAMES = new Map<number, ElementType>(
  Object.entries(ELEMENT_TYPES).map(([name, { number }]) => [number, name as ElementType]),
);

/** @throws {TypeError} for strings and types without a JavaScript array */
export function toElementType(number: number): ElementType {
  const name = NAMES.get(number);
  if (name === undefined)
    throw new TypeError(`tensors of element type ${number} are not supported`);
  return name;
}

export function isElementType(name: string): name is ElementType {
  return name in ELEMENT_TYPES;
}

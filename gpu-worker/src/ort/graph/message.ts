/** Writes the messages of onnx.proto, as far as graphs are made or changed here. */

type Value = number | bigint | string | Uint8Array;
/** [field number, value]: numbers are varints, everything else is written with its length. */
export type FieldList = readonly (readonly [number, Value])[];

export const FLOAT = 1;
export const UINT8 = 2;
export const INT8 = 3;
export const INT32 = 6;
export const INT64 = 7;

/** The domain of onnxruntime's own operators. */
export const MICROSOFT = "com.microsoft";

export function message(fields: FieldList): Uint8Array {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === "number" || typeof value === "bigint") {
        return [varint(number * 8), varint(value)];
      }
      const bytes = typeof value === "string" ? Buffer.from(value) : value;
      return [varint(number * 8 + 2), varint(bytes.byteLength), bytes];
    }),
  );
}

/** A whole model, of operators as they are in these versions of the two domains. */
export function modelOf(graph: Uint8Array): Uint8Array {
  const opset = (domain: string, version: number): Uint8Array =>
    message([
      [1, domain],
      [2, version],
    ]);
  return message([
    [1, 10],
    [7, graph],
    [8, opset("", 18)],
    [8, opset(MICROSOFT, 1)],
  ]);
}

/** A list is one of whole numbers. */
export type Attribute = number | readonly number[] | { readonly float: number };

export interface NodeOptions {
  readonly domain?: string;
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

export function node(
  operator: string,
  inputs: readonly string[],
  outputs: readonly string[],
  { domain = "", attributes = {} }: NodeOptions = {},
): Uint8Array {
  return message([
    ...inputs.map((name) => [1, name] as const),
    ...outputs.map((name) => [2, name] as const),
    [3, `${outputs[0] ?? ""}/${operator}`],
    [4, operator],
    ...Object.entries(attributes).map(([name, value]) => [5, attribute(name, value)] as const),
    ...(domain === "" ? [] : [[7, domain] as const]),
  ]);
}

export function tensor(
  name: string,
  type: number,
  dimensions: readonly number[],
  data: NodeJS.TypedArray,
): Uint8Array {
  return message([
    ...dimensions.map((size) => [1, size] as const),
    [2, type],
    [8, name],
    [9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)],
  ]);
}

/** A text stands for a free dimension. */
export function valueInfo(
  name: string,
  type: number,
  dimensions: readonly (number | string)[],
): Uint8Array {
  const shape = message(
    dimensions.map((size) => [1, message([[typeof size === "number" ? 1 : 2, size]])] as const),
  );
  const tensorType = message([
    [1, type],
    [2, shape],
  ]);
  return message([
    [1, name],
    [2, message([[1, tensorType]])],
  ]);
}

export function attribute(name: string, value: Attribute): Uint8Array {
  if (typeof value === "number") {
    return message([
      [1, name],
      [3, value],
      [20, 2],
    ]);
  }
  if (isList(value)) {
    return message([[1, name], ...value.map((one) => [8, one] as const), [20, 7]]);
  }
  const float = new Uint8Array(Float32Array.of(value.float).buffer);
  // Field 2, four bytes.
  return Buffer.concat([message([[1, name]]), Uint8Array.of(2 * 8 + 5), float, message([[20, 1]])]);
}

function isList(value: Attribute): value is readonly number[] {
  return Array.isArray(value);
}

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return Uint8Array.from(bytes);
}

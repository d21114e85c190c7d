/** Writes models so small that a test can say what they must answer. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A field of a protocol buffer: a number, a text, or bytes such as those of a message. */
type Field = readonly [number: number, value: number | string | Uint8Array];

interface Value {
  readonly name: string;
  readonly dims: readonly number[];
  /** float unless said. */
  readonly type?: "float" | "int64";
}

interface Node {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Whole numbers, or lists of them. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface Graph {
  readonly input: Value | readonly Value[];
  readonly nodes: readonly Node[];
  readonly constants?: readonly (Value & { readonly numbers: readonly number[] })[];
  readonly output: Value | readonly Value[];
}

/** A folder in Hugging Face's layout; `files` are JSON. The caller removes it. */
export function writeModelFolder(graph: Graph, files: Readonly<Record<string, object>>): string {
  return writeModelsFolder({ model: graph }, files);
}

/** The same of several graphs, by the names of their files. */
export function writeModelsFolder(
  graphs: Readonly<Record<string, Graph>>,
  files: Readonly<Record<string, object>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "tidegate-model-"));
  mkdirSync(join(folder, "onnx"));
  for (const [name, graph] of Object.entries(graphs)) {
    // Whichever of the two types a worker is started with.
    for (const suffix of ["", "_quantized"])
      writeFileSync(join(folder, "onnx", `${name}${suffix}.onnx`), toModel(graph));
  }
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  return folder;
}

const TYPES = { float: 1, int64: 7 } as const;

/** Source: onnx.proto3 of ONNX 1.17. */
function toModel({ input, nodes, constants = [], output }: Graph): Uint8Array {
  const graph = encode([
    ...nodes.map((node): Field => [1, toNode(node)]),
    [2, "graph"],
    ...constants.map(({ name, dims, numbers, type = "float" }): Field => [
      5,
      encode([
        ...dims.map((dim): Field => [1, dim]),
        [2, TYPES[type]],
        [8, name],
        [9, toBytes(numbers, type)],
      ]),
    ]),
    ...[input].flat().map((value): Field => [11, toValue(value)]),
    ...[output].flat().map((value): Field => [12, toValue(value)]),
  ]);
  const opset = encode([[2, 17]]);
  return encode([
    [1, 8],
    [7, graph],
    [8, opset],
  ]);
}

function toBytes(numbers: readonly number[], type: keyof typeof TYPES): Uint8Array {
  const array =
    type === "float" ? Float32Array.from(numbers) : BigInt64Array.from(numbers.map(BigInt));
  return new Uint8Array(array.buffer);
}

function toNode({ type, inputs, output, attributes = {} }: Node): Uint8Array {
  return encode([
    ...inputs.map((name): Field => [1, name]),
    [2, output],
    [4, type],
    ...Object.entries(attributes).map(([name, value]): Field => {
      const own: Field[] =
        typeof value === "number"
          ? [
              [3, value],
              [20, 2],
            ]
          : [...value.map((item): Field => [8, item]), [20, 7]];
      return [5, encode([[1, name], ...own])];
    }),
  ]);
}

/** A size of 0 stands for any. */
function toValue({ name, dims, type = "float" }: Value): Uint8Array {
  const shape = encode(
    dims.map((dim, axis): Field => [1, encode([dim === 0 ? [2, `axis${axis}`] : [1, dim]])]),
  );
  const tensor = encode([
    [1, TYPES[type]],
    [2, shape],
  ]);
  return encode([
    [1, name],
    [2, encode([[1, tensor]])],
  ]);
}

function encode(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(([number, value]) => {
    if (typeof value === "number") return [toVarint(number * 8), toVarint(value)];
    const bytes = typeof value === "string" ? Buffer.from(value) : value;
    return [toVarint(number * 8 + 2), toVarint(bytes.length), bytes];
  });
  return Buffer.concat(parts);
}

function toVarint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.from([...bytes, rest]);
}

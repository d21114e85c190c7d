/** An ONNX model taken apart as far as its graph can be changed without knowing all of it. */
import { readOpset } from "./graph.ts";
import {
  type Attribute,
  attribute,
  type FieldList,
  message,
  node,
  type NodeOptions,
  tensor,
} from "./message.ts";
import {
  type ByteSource,
  type Field,
  readFields,
  readPackedVarints,
  readText,
  sourceOf,
} from "./wire.ts";

export interface NodeParts {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /**
   * Those that are one number, whole or not. A whole number below 0 is 2^64 too large, as it is
   * written.
   */
  readonly attributes: ReadonlyMap<string, number>;
  readonly bytes: Uint8Array;
}

export interface TensorParts {
  readonly name: string;
  readonly type: number;
  readonly dimensions: readonly number[];
  /** As it lies in memory; empty when it is written in another way. */
  readonly data: Uint8Array;
  readonly isExternal: boolean;
  readonly bytes: Uint8Array;
}

export interface ModelParts {
  readonly nodes: readonly NodeParts[];
  readonly initializers: ReadonlyMap<string, TensorParts>;
  /** What the graph gives. */
  readonly outputs: ReadonlySet<string>;
  /** Graphs within nodes, which may use any name of this one. */
  readonly hasSubgraphs: boolean;
  /** Of the default domain. */
  readonly opset: number;
  readonly otherGraphFields: FieldList;
  readonly otherFields: FieldList;
}

/** Field numbers of onnx.proto. */
const MODEL = { graph: 7, opsetImport: 8 };
const GRAPH = { node: 1, initializer: 5, output: 12 };
const NODE = { input: 1, output: 2, opType: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, float: 2, integer: 3, graph: 6, graphs: 11 };
const TENSOR = { dimensions: 1, type: 2, floats: 4, name: 8, raw: 9, location: 14 };
const VALUE_NAME = 1;
const EXTERNAL = 1;
const LENGTH = 2;

/** A node as one that was read. */
export function createNode(
  operator: string,
  inputs: readonly string[],
  outputs: readonly string[],
  options: NodeOptions = {},
): NodeParts {
  const bytes = node(operator, inputs, outputs, options);
  const attributes = new Map(toNumbers(options.attributes ?? {}));
  return { operator, inputs, outputs, attributes, bytes };
}

function toNumbers(attributes: Readonly<Record<string, Attribute>>): [string, number][] {
  return Object.entries(attributes).flatMap(([name, value]): [string, number][] => {
    if (typeof value === "number") return [[name, value]];
    return "float" in value ? [[name, value.float]] : [];
  });
}

/** The node as it is written, all its attributes included, with other inputs. */
export function withInputs(one: NodeParts, inputs: readonly string[]): NodeParts {
  const source = sourceOf(one.bytes);
  const rest = [...readFields(source)].filter(({ number }) => number !== NODE.input);
  const bytes = message([
    ...inputs.map((name) => [NODE.input, name] as const),
    ...rest.map((field) => [field.number, valueOf(source, field)] as const),
  ]);
  return { ...one, inputs, bytes };
}

/** The node as it is written, with some attributes set anew. */
export function withAttributes(
  one: NodeParts,
  attributes: Readonly<Record<string, Attribute>>,
): NodeParts {
  const source = sourceOf(one.bytes);
  const rest = [...readFields(source)].filter(
    (field) => field.number !== NODE.attribute || !(readAttributeName(source, field) in attributes),
  );
  const bytes = message([
    ...rest.map((field) => [field.number, valueOf(source, field)] as const),
    ...Object.entries(attributes).map(
      ([name, value]) => [NODE.attribute, attribute(name, value)] as const,
    ),
  ]);
  return { ...one, attributes: new Map([...one.attributes, ...toNumbers(attributes)]), bytes };
}

/** Value -> nodes that take it, once for each place. */
export function countUses(model: ModelParts): Map<string, number> {
  const uses = new Map<string, number>();
  for (const name of model.nodes.flatMap(({ inputs }) => inputs))
    uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

export function hasExternalWeights(model: ModelParts): boolean {
  return [...model.initializers.values()].some(({ isExternal }) => isExternal);
}

/** A tensor as one that was read. */
export function createTensor(
  name: string,
  type: number,
  dimensions: readonly number[],
  values: NodeJS.TypedArray,
): TensorParts {
  const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const bytes = tensor(name, type, dimensions, data);
  return { name, type, dimensions, data, isExternal: false, bytes };
}

/** A copy: the bytes of a file are not aligned. */
export function toFloats({ data }: TensorParts): Float32Array<ArrayBuffer> {
  return new Float32Array(Uint8Array.from(data).buffer);
}

/** The file again, without weights that nothing uses. */
export function writeModel(model: ModelParts): Uint8Array {
  const used = new Set(model.nodes.flatMap(({ inputs }) => inputs));
  const initializers = [...model.initializers.values()].filter(
    ({ name }) => used.has(name) || model.outputs.has(name) || model.hasSubgraphs,
  );
  const graph = message([
    ...model.nodes.map(({ bytes }) => [GRAPH.node, bytes] as const),
    ...initializers.map(({ bytes }) => [GRAPH.initializer, bytes] as const),
    ...model.otherGraphFields,
  ]);
  return message([...model.otherFields, [MODEL.graph, graph]]);
}

/** @throws {RangeError} when it is not a model, or is cut off */
export function readModel(bytes: Uint8Array): ModelParts {
  const source = sourceOf(bytes);
  const otherFields: (readonly [number, number | Uint8Array])[] = [];
  let graph: Field | undefined;
  let opset = 0;
  for (const field of readFields(source)) {
    if (field.number === MODEL.graph) {
      graph = field;
      continue;
    }
    otherFields.push([field.number, valueOf(source, field)]);
    if (field.number !== MODEL.opsetImport) continue;
    const [domain, version] = readOpset(source, field);
    if (domain === "" || domain === "ai.onnx") opset = version;
  }
  if (graph === undefined) throw new RangeError("the file holds no graph");
  return { ...readGraph(source, graph), opset, otherFields };
}

function readGraph(source: ByteSource, graph: Field) {
  const nodes: NodeParts[] = [];
  const initializers = new Map<string, TensorParts>();
  const outputs = new Set<string>();
  const otherGraphFields: (readonly [number, number | Uint8Array])[] = [];
  let hasSubgraphs = false;
  for (const field of readFields(source, graph.start, graph.end)) {
    if (field.number === GRAPH.node) {
      const read = readNode(source, field);
      hasSubgraphs ||= read.hasGraph;
      nodes.push(read.node);
    } else if (field.number === GRAPH.initializer) {
      const read = readTensor(source, field);
      initializers.set(read.name, read);
    } else {
      otherGraphFields.push([field.number, valueOf(source, field)]);
      if (field.number === GRAPH.output) outputs.add(readValueName(source, field));
    }
  }
  return { nodes, initializers, outputs, hasSubgraphs, otherGraphFields };
}

function readNode(source: ByteSource, { start, end }: Field) {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, number>();
  let operator = "";
  let hasGraph = false;
  for (const field of readFields(source, start, end)) {
    if (field.number === NODE.input) inputs.push(readText(source, field));
    else if (field.number === NODE.output) outputs.push(readText(source, field));
    else if (field.number === NODE.opType) operator = readText(source, field);
    else if (field.number === NODE.attribute) {
      let name = "";
      let value: number | undefined;
      for (const part of readFields(source, field.start, field.end)) {
        if (part.number === ATTRIBUTE.name) name = readText(source, part);
        else if (part.number === ATTRIBUTE.integer) ({ value } = part);
        else if (part.number === ATTRIBUTE.float) value = readFloat(source, part);
        else if (part.number === ATTRIBUTE.graph || part.number === ATTRIBUTE.graphs)
          hasGraph = true;
      }
      if (value !== undefined) attributes.set(name, value);
    }
  }
  const node = { operator, inputs, outputs, attributes, bytes: source.read(start, end) };
  return { node, hasGraph };
}

function readTensor(source: ByteSource, { start, end }: Field): TensorParts {
  let name = "";
  let type = 0;
  let isExternal = false;
  let data = new Uint8Array(0);
  const dimensions: number[] = [];
  for (const field of readFields(source, start, end)) {
    if (field.number === TENSOR.name) name = readText(source, field);
    else if (field.number === TENSOR.dimensions) dimensions.push(...readNumbers(source, field));
    else if (field.number === TENSOR.type) type = field.value;
    else if (field.number === TENSOR.location) isExternal = field.value === EXTERNAL;
    else if (field.number === TENSOR.raw || isPackedFloats(field))
      data = source.read(field.start, field.end) as Uint8Array<ArrayBuffer>;
  }
  return { name, type, dimensions, data, isExternal, bytes: source.read(start, end) };
}

const isPackedFloats = (field: Field): boolean =>
  field.number === TENSOR.floats && field.wireType === LENGTH;

/** Written one by one, or packed into one field. */
function readNumbers(source: ByteSource, { wireType, value, start, end }: Field): number[] {
  return wireType === LENGTH ? readPackedVarints(source.read(start, end)) : [value];
}

function readFloat(source: ByteSource, { start, end }: Field): number {
  const bytes = source.read(start, end);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat32(0, true);
}

function readAttributeName(source: ByteSource, { start, end }: Field): string {
  for (const part of readFields(source, start, end))
    if (part.number === ATTRIBUTE.name) return readText(source, part);
  return "";
}

function readValueName(source: ByteSource, { start, end }: Field): string {
  for (const field of readFields(source, start, end))
    if (field.number === VALUE_NAME) return readText(source, field);
  return "";
}

function valueOf(source: ByteSource, field: Field): number | Uint8Array {
  return field.wireType === LENGTH ? source.read(field.start, field.end) : field.value;
}

/** What an ONNX file says of its graph, read without its weights. */
import { closeSync, openSync, readSync, statSync } from "node:fs";

import { type ByteSource, type Field, readFields, readText, sourceOf } from "./wire.ts";

export interface GraphSummary {
  /** Operator names with their domain: `Add`, `com.microsoft.GroupQueryAttention`. */
  readonly operators: ReadonlySet<string>;
  /** Domain -> version; the default domain is the empty text. */
  readonly opsets: ReadonlyMap<string, number>;
}

/** Field numbers of onnx.proto. */
const MODEL = { graph: 7, opsetImport: 8 };
const OPSET = { domain: 1, version: 2 };
const GRAPH = { node: 1 };
const NODE = { opType: 4, domain: 7 };

/** @throws {RangeError} when the file is not an ONNX model, or is cut off */
export function readGraphFile(path: string): GraphSummary {
  const file = openSync(path, "r");
  try {
    return readGraph({
      byteLength: statSync(path).size,
      read(start, end) {
        const bytes = new Uint8Array(end - start);
        const count = readSync(file, bytes, 0, bytes.length, start);
        return bytes.subarray(0, count);
      },
    });
  } finally {
    closeSync(file);
  }
}

export function readGraphBytes(bytes: Uint8Array): GraphSummary {
  return readGraph(sourceOf(bytes));
}

function readGraph(source: ByteSource): GraphSummary {
  const operators = new Set<string>();
  const opsets = new Map<string, number>();
  let hasGraph = false;
  for (const field of readFields(source)) {
    if (field.number === MODEL.graph) {
      hasGraph = true;
      for (const part of readFields(source, field.start, field.end)) {
        if (part.number === GRAPH.node) operators.add(readOperator(source, part.start, part.end));
      }
    } else if (field.number === MODEL.opsetImport) {
      opsets.set(...readOpset(source, field));
    }
  }
  if (!hasGraph) throw new RangeError("the file holds no graph");
  return { operators, opsets };
}

/** Its domain, as the file writes it, and version. */
export function readOpset(source: ByteSource, { start, end }: Field): [string, number] {
  let domain = "";
  let version = 0;
  for (const part of readFields(source, start, end)) {
    if (part.number === OPSET.domain) domain = readText(source, part);
    else if (part.number === OPSET.version) version = part.value;
  }
  return [domain, version];
}

function readOperator(source: ByteSource, start: number, end: number): string {
  let name = "";
  let domain = "";
  for (const part of readFields(source, start, end)) {
    if (part.number === NODE.opType) name = readText(source, part);
    else if (part.number === NODE.domain) domain = readText(source, part);
  }
  return domain === "" || domain === "ai.onnx" ? name : `${domain}.${name}`;
}

/** Weights whose zero points are no whole numbers, by onnxruntime's own kernels. */
import { Tensor } from "onnxruntime-common";
import { beforeAll, describe, expect, it } from "vitest";

import {
  FLOAT,
  message,
  modelOf,
  node,
  tensor,
  UINT8,
  valueInfo,
} from "../../../gpu-worker/src/ort/graph/message.ts";
import { readModel } from "../../../gpu-worker/src/ort/graph/model-parts.ts";
import { rewriteGraph } from "../../../gpu-worker/src/ort/graph/rewrite.ts";
import { findWeightLimit } from "../../../gpu-worker/src/ort/int8-probe.ts";
import { OrtLibrary } from "../../../gpu-worker/src/ort/native/library.ts";
import { NativeSession } from "../../../gpu-worker/src/ort/native/session.ts";

const [ROWS, COLUMNS, BLOCK] = [128, 24, 32];
const BLOCKS = ROWS / BLOCK;
const TOKENS = 3;

let library: OrtLibrary;
beforeAll(() => {
  library = OrtLibrary.open();
});

/** The same numbers in every run, within -1 and 1. */
const numbers = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, at) => Math.sin(seed + at * 1.7));

/** Two products of one input, as gate and up are. */
function graphOf(hasBias: boolean): Uint8Array {
  const bits = 4;
  const packed = Uint8Array.from({ length: (COLUMNS * ROWS) / 2 }, (_, at) => (at * 37) % 256);
  const constants = ["a", "b"].flatMap((name, at) => [
    tensor(`${name}.w`, UINT8, [COLUMNS, BLOCKS, BLOCK / 2], packed),
    tensor(`${name}.s`, FLOAT, [COLUMNS * BLOCKS], numbers(COLUMNS * BLOCKS, at)),
    tensor(
      `${name}.z`,
      FLOAT,
      [COLUMNS, BLOCKS],
      numbers(COLUMNS * BLOCKS, at + 5).map((zero) => 8 + 3 * zero),
    ),
    tensor(`${name}.bias`, FLOAT, [COLUMNS], numbers(COLUMNS, at + 9)),
  ]);
  const attributes = { K: ROWS, N: COLUMNS, bits, block_size: BLOCK };
  const products = ["a", "b"].map((name) =>
    node(
      "MatMulNBits",
      ["x", `${name}.w`, `${name}.s`, `${name}.z`, ...(hasBias ? ["", `${name}.bias`] : [])],
      [name],
      { domain: "com.microsoft", attributes },
    ),
  );
  const graph = message([
    ...[...products, node("Add", ["a", "b"], ["y"])].map((bytes) => [1, bytes] as const),
    [2, "products"],
    ...constants.map((bytes) => [5, bytes] as const),
    [11, valueInfo("x", FLOAT, [1, "tokens", ROWS])],
    [12, valueInfo("y", FLOAT, [1, "tokens", COLUMNS])],
  ]);
  return modelOf(graph);
}

async function multiply(graph: Uint8Array): Promise<Float32Array> {
  const session = await NativeSession.create(library, graph, { intraOpNumThreads: 1 });
  try {
    const x = new Tensor("float32", numbers(TOKENS * ROWS, 3), [1, TOKENS, ROWS]);
    const { y } = await session.run({ x });
    return y?.data as Float32Array;
  } finally {
    await session.release();
  }
}

const farthest = (expected: Float32Array, found: Float32Array): number =>
  expected.reduce((most, value, at) => Math.max(most, Math.abs(value - (found[at] ?? NaN))), 0);

describe.each([false, true])("zero points that are no whole numbers, bias %s", (hasBias) => {
  it.each([true, false])("give the same by faster kernels, full precision %s", async (full) => {
    const source = graphOf(hasBias);
    const rewriting = { int8WeightLimit: undefined, isFullPrecision: full };
    const rewritten = rewriteGraph(source, rewriting) ?? source;
    const slow = readModel(rewritten).nodes.filter(
      ({ operator, inputs }) => operator === "MatMulNBits" && (inputs[3] ?? "") !== "",
    );
    expect(slow).toEqual([]);
    const [expected, found] = [await multiply(source), await multiply(rewritten)];
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(farthest(expected, found)).toBeLessThan(largest * 1e-5);
  });

  it("are near in whole bytes, as those that are whole", async () => {
    const source = graphOf(hasBias);
    const int8WeightLimit = await findWeightLimit(library);
    const rewritten = rewriteGraph(source, { int8WeightLimit, isFullPrecision: true }) ?? source;
    expect(readModel(rewritten).nodes.some(({ operator }) => operator === "MatMulNBits")).toBe(
      false,
    );
    const [expected, found] = [await multiply(source), await multiply(rewritten)];
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(farthest(expected, found)).toBeLessThan(largest * 0.03);
  });
});

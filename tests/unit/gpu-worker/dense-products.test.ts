/**
 * In full precision, 8-bit weights become the numbers that they stand for; all others stay as they
 * are.
 */
import { describe, expect, it } from "vitest";

import { useDenseProducts } from "../../../gpu-worker/src/ort/graph/dense-products.ts";
import { FLOAT, UINT8 } from "../../../gpu-worker/src/ort/graph/message.ts";
import {
  createNode,
  createTensor,
  type ModelParts,
} from "../../../gpu-worker/src/ort/graph/model-parts.ts";

const [ROWS, COLUMNS, BLOCK] = [32, 35, 16];
const BLOCKS = ROWS / BLOCK;

function modelOf(bits: 4 | 8, hasBias = false): ModelParts {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37 + 11) % 256);
  const scales = Float32Array.from({ length: COLUMNS * BLOCKS }, (_, at) => 1 / (at + 1));
  const tensors = [
    createTensor(
      "w",
      UINT8,
      [COLUMNS, BLOCKS, (BLOCK * bits) / 8],
      bytes((COLUMNS * ROWS * bits) / 8),
    ),
    createTensor("s", FLOAT, [COLUMNS * BLOCKS], scales),
    createTensor("b", FLOAT, [COLUMNS], new Float32Array(COLUMNS)),
  ];
  const inputs = ["x", "w", "s", ...(hasBias ? ["", "", "b"] : [])];
  const attributes = { K: ROWS, N: COLUMNS, bits, block_size: BLOCK };
  const product = createNode("MatMulNBits", inputs, ["y"], { domain: "com.microsoft", attributes });
  return {
    nodes: [product],
    initializers: new Map(tensors.map((tensor) => [tensor.name, tensor])),
    outputs: new Set(["y"]),
    hasSubgraphs: false,
    opset: 18,
    otherGraphFields: [],
    otherFields: [],
  };
}

describe("8-bit weights", () => {
  it("are the numbers that their blocks stand for", () => {
    const model = modelOf(8);
    const { nodes, initializers } = useDenseProducts(model);
    expect(nodes.map(({ operator, outputs }) => [operator, outputs])).toEqual([["MatMul", ["y"]]]);
    const dense = initializers.get(nodes[0]?.inputs[1] ?? "");
    expect(dense?.dimensions).toEqual([ROWS, COLUMNS]);
    const values = new Float32Array(Uint8Array.from(dense?.data ?? []).buffer);
    const packed = model.initializers.get("w")?.data ?? [];
    for (let row = 0; row < ROWS; row += 1) {
      for (let column = 0; column < COLUMNS; column += 1) {
        const block = column * BLOCKS + Math.floor(row / BLOCK);
        const expected = ((packed[column * ROWS + row] ?? 0) - 128) / (block + 1);
        expect(values[row * COLUMNS + column]).toBeCloseTo(expected, 4);
      }
    }
  });

  it("keep their bias", () => {
    const { nodes } = useDenseProducts(modelOf(8, true));
    expect(nodes.map(({ operator }) => operator)).toEqual(["MatMul", "Add"]);
    expect(nodes[1]?.inputs).toContain("b");
    expect(nodes[1]?.outputs).toEqual(["y"]);
  });
});

it("weights of 4 bits, which have kernels of full precision, stay as they are", () => {
  const model = modelOf(4);
  expect(useDenseProducts(model)).toBe(model);
});

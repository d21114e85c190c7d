import { describe, expect, it } from "vitest";

import { type BlockWeights, toColumns } from "../../../gpu-worker/src/ort/graph/int8-weights.ts";
import { canSpread, spreadInPlace } from "../../../gpu-worker/src/ort/graph/spreading.ts";
import { fc, runs } from "../../support/random.ts";

const arbitrary = fc
  .record({
    rows: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constantFrom(128, 192)),
    columns: fc.integer({ min: 1, max: 20 }),
    bits: fc.constantFrom(4 as const, 8 as const),
    blockSize: fc.constantFrom(16, 32),
    zeros: fc.constantFrom("none", "whole", "any"),
    seed: fc.integer({ min: 1 }),
  })
  .map(({ zeros, seed, ...shape }) => {
    const blocks = Math.ceil(shape.rows / shape.blockSize);
    const random = createRandom(seed);
    const bytes = (length: number) => Uint8Array.from({ length }, () => random() * 256);
    const zeroBytes = shape.bits === 8 ? blocks : Math.ceil(blocks / 2);
    return {
      ...shape,
      packed: bytes((shape.columns * blocks * shape.blockSize * shape.bits) / 8),
      scales: Float32Array.from({ length: shape.columns * blocks }, random),
      zeroPoints:
        zeros === "none"
          ? undefined
          : zeros === "whole"
            ? bytes(shape.columns * zeroBytes)
            : Float32Array.from({ length: shape.columns * blocks }, () => random() * 15),
    };
  });

/** What MatMulNBits documents, weight by weight. */
function weightOf(weights: BlockWeights, row: number, column: number): number {
  const { rows, bits, blockSize, packed, scales, zeroPoints } = weights;
  const blocks = Math.ceil(rows / blockSize);
  const block = Math.floor(row / blockSize);
  const perByte = 8 / bits;
  const read = (data: Uint8Array, index: number): number =>
    ((data[Math.floor(index / perByte)] ?? 0) >> ((index % perByte) * bits)) & (2 ** bits - 1);
  const code = read(packed, (column * blocks + block) * blockSize + (row % blockSize));
  const zeroRow = Math.ceil(blocks / perByte) * perByte;
  const zero =
    zeroPoints === undefined
      ? 2 ** (bits - 1)
      : zeroPoints instanceof Float32Array
        ? (zeroPoints[column * blocks + block] ?? NaN)
        : read(zeroPoints, column * zeroRow + block);
  return (code - zero) * (scales[column * blocks + block] ?? 0);
}

describe("weights in whole bytes", () => {
  it.each([127, 63])(
    "are those of the blocks, spread, to half a step of their column, up to %i",
    (limit) => {
      fc.assert(
        fc.property(arbitrary, arbitrary, (weights, other) => {
          const parts = [weights, { ...other, rows: weights.rows, columns: 0 }];
          const { values, scales } = toColumns(parts, limit);
          expect(scales).toHaveLength(weights.columns);
          for (let column = 0; column < weights.columns; column += 1) {
            const step = scales[column] ?? 0;
            const own = Float32Array.from({ length: weights.rows }, (_, row) =>
              weightOf(weights, row, column),
            );
            if (canSpread(weights.rows)) spreadInPlace(own);
            let farthest = 0;
            for (const [row, exact] of own.entries()) {
              const value = values[row * weights.columns + column] ?? 0;
              farthest = Math.max(farthest, Math.abs(value * step - exact));
            }
            expect(farthest).toBeLessThanOrEqual(step * 0.501 + 1e-6);
          }
          expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit);
        }),
        { numRuns: runs(200) },
      );
    },
  );

  it("stand side by side where products share their input", () => {
    const one = (byte: number, columns: number): BlockWeights => ({
      rows: 16,
      columns,
      bits: 8,
      blockSize: 16,
      packed: new Uint8Array(columns * 16).fill(byte),
      scales: new Float32Array(columns).fill(1),
      zeroPoints: undefined,
    });
    const { values, scales } = toColumns([one(130, 1), one(127, 2), one(128, 1)], 127);
    expect([...values.subarray(0, 4)]).toEqual([127, -127, -127, 0]);
    expect(scales[3], "a column of zeros").toBe(0);
  });
});

function createRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

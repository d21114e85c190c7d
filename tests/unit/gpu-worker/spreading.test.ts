/**
 * Both sides of a product are turned alike: it stays what it was, and no channel stands out of its
 * part.
 */
import { describe, expect, it } from "vitest";

import {
  canSpread,
  SPREAD,
  spreadInPlace,
  spreadMatrix,
} from "../../../gpu-worker/src/ort/graph/spreading.ts";
import { fc, runs } from "../../support/random.ts";

const number = fc.float({ min: -100, max: 100, noNaN: true });
const pair = fc.integer({ min: 1, max: 4 }).chain((parts) => {
  const values = fc.array(number, { minLength: parts * SPREAD, maxLength: parts * SPREAD });
  return fc.tuple(values, values);
});

const dot = (left: ArrayLike<number>, right: ArrayLike<number>): number =>
  Array.from(left).reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

describe("spreading", () => {
  it("leaves every product as it was", () => {
    fc.assert(
      fc.property(pair, ([left, right]) => {
        const [row, column] = [Float32Array.from(left), Float32Array.from(right)];
        const expected = dot(row, column);
        const size = Math.sqrt(dot(row, row) * dot(column, column));
        spreadInPlace(row);
        spreadInPlace(column);
        expect(Math.abs(dot(row, column) - expected)).toBeLessThanOrEqual(1e-5 * size + 1e-20);
      }),
      { numRuns: runs(200) },
    );
  });

  it("does to a row what its matrix does, and tells the largest", () => {
    const matrix = spreadMatrix();
    const row = Float32Array.from({ length: SPREAD }, (_, at) => Math.sin(at * 7.1) * (at + 1));
    const expected = Array.from({ length: SPREAD }, (_, column) =>
      dot(
        row,
        Array.from({ length: SPREAD }, (_none, at) => matrix[at * SPREAD + column] ?? 0),
      ),
    );
    const largest = spreadInPlace(row);
    for (const [at, value] of expected.entries()) expect(row[at]).toBeCloseTo(value, 4);
    expect(largest).toBe(Math.max(...row.map(Math.abs)));
  });

  it("shares what one channel holds with its whole part", () => {
    const row = new Float32Array(2 * SPREAD);
    row[5] = 800;
    expect(spreadInPlace(row)).toBeCloseTo(100, 3);
    expect(row.subarray(SPREAD).every((value) => value === 0)).toBe(true);
  });

  it("is for two whole parts and more", () => {
    expect([0, 32, 64, 100, 127].filter(canSpread)).toEqual([]);
    expect([128, 576, 1_536].filter(canSpread)).toEqual([128, 576, 1_536]);
  });
});

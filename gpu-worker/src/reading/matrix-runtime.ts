/**
 * As much of onnxruntime as Transformers.js needs where no model runs: its tensors, and the product
 * of two matrices, by which processors of sounds make a spectrum. Native code would be in a thread
 * that may end.
 */
import { env, Tensor } from "onnxruntime-common";

interface Feeds {
  readonly a: Tensor;
  readonly b: Tensor;
}

class ProductSession {
  readonly inputNames = ["a", "b"];
  readonly outputNames = ["c"];

  run({ a, b }: Feeds): Promise<{ readonly c: Tensor }> {
    const [rows = 0, inner = 0] = a.dims;
    const [, columns = 0] = b.dims;
    const data = multiply(a.data as Float32Array, b.data as Float32Array, [rows, inner, columns]);
    return Promise.resolve({ c: new Tensor("float32", data, [rows, columns]) });
  }
}

/** Row by row of the second, so that memory is read in order; filters are mostly zeros. */
export function multiply(
  a: Float32Array,
  b: Float32Array,
  [rows, inner, columns]: readonly [number, number, number],
): Float32Array {
  const product = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const own = product.subarray(row * columns, (row + 1) * columns);
    for (let at = 0; at < inner; at += 1) {
      const weight = a[row * inner + at] ?? 0;
      if (weight === 0) continue;
      const from = at * columns;
      for (let column = 0; column < columns; column += 1)
        own[column] = (own[column] ?? 0) + weight * (b[from + column] ?? 0);
    }
  }
  return product;
}

export const MATRIX_RUNTIME = {
  env,
  Tensor,
  InferenceSession: {
    /** @throws {RangeError} for a graph of anything else */
    create(graph: Uint8Array): Promise<ProductSession> {
      if (!Buffer.from(graph).includes("MatMul"))
        throw new RangeError("this processor needs an operation that is not there");
      return Promise.resolve(new ProductSession());
    },
  },
};

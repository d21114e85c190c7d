/**
 * Products with 8-bit weights as products of numbers, for full precision.
 *
 * onnxruntime 1.30 has kernels for 8-bit weights that round what is multiplied (`accuracy_level`
 * 4). Without, it takes the weights of each product apart at every step: ten times the time of a
 * step with the weights as numbers. So they are taken apart once, when the model is loaded, for
 * four times the memory.
 */
import { readColumn } from "./int8-weights.ts";
import { FLOAT } from "./message.ts";
import { createNode, createTensor, type ModelParts, type TensorParts } from "./model-parts.ts";
import { type Product, readProducts } from "./products.ts";

/** A model is written as one message, which cannot have 2 GiB. */
const MAX_DENSE_BYTES = 1_500_000_000;
const EIGHT_BITS = 8;

/** Where they would be too many bytes, all are left as they are. */
export function useDenseProducts(model: ModelParts): ModelParts {
  const products = readProducts(model, ({ attributes }) => attributes.get("bits") === EIGHT_BITS);
  const bytes = [...new Map([...products.values()].map((one) => [one.name, one])).values()].reduce(
    (sum, { weights }) => sum + weights.rows * weights.columns * 4,
    0,
  );
  if (products.size === 0 || bytes > MAX_DENSE_BYTES) return model;
  const initializers = new Map(model.initializers);
  const nodes = model.nodes.flatMap((one) => {
    const product = products.get(one);
    if (product === undefined) return [one];
    const weights = toDense(product);
    initializers.set(weights.name, weights);
    const { input, output, bias } = product;
    if (bias === undefined) return [createNode("MatMul", [input, weights.name], [output])];
    const bare = `${weights.name}.product`;
    return [
      createNode("MatMul", [input, weights.name], [bare]),
      createNode("Add", [bare, bias], [output]),
    ];
  });
  return { ...model, nodes, initializers };
}

/** Columns that are turned at once, so that writes lie beside each other. */
const STRIP = 16;

/** [rows, columns] */
function toDense({ name, weights }: Product): TensorParts {
  const { rows, columns } = weights;
  const values = new Float32Array(rows * columns);
  const strip = Array.from({ length: STRIP }, () => new Float32Array(rows));
  for (let first = 0; first < columns; first += STRIP) {
    const width = Math.min(STRIP, columns - first);
    for (const [own, column] of strip.slice(0, width).entries())
      readColumn(weights, first + own, column);
    for (let row = 0; row < rows; row += 1)
      for (let own = 0; own < width; own += 1)
        values[row * columns + first + own] = strip[own]?.[row] ?? 0;
  }
  return createTensor(`tidegate.dense.${name}`, FLOAT, [rows, columns], values);
}

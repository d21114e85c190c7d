/**
 * Products with few-bit weights whose zero points are no whole numbers, by kernels that are fast.
 *
 * Files made from GGUF's Q4_1 or by HQQ have them. onnxruntime 1.30 takes the weights of such a
 * product apart at every step: ten times the time of its kernels for whole zero points. But
 *
 *     sum over k of x[k] s[b] (code[k] - zero[b])
 *       = sum over k of x[k] s[b] (code[k] - middle) + sum over b of X[b] s[b] (middle - zero[b])
 *
 * where b is k's block and X[b] the sum of its x. The first is a product that those kernels take,
 * the second one of numbers with an input for each block, a thirty-second of the work.
 */
import { type BlockWeights, middleOf, zeroOf } from "./int8-weights.ts";
import { FLOAT, MICROSOFT } from "./message.ts";
import {
  createNode,
  createTensor,
  type ModelParts,
  type NodeParts,
  type TensorParts,
} from "./model-parts.ts";
import { PRODUCT, type Product, readProducts } from "./products.ts";

const PREFIX = "tidegate.fractions";

/** The model itself where there is none. */
export function takeOutFractions(model: ModelParts): ModelParts {
  const products = readProducts(
    model,
    ({ inputs }) => model.initializers.get(inputs[3] ?? "")?.type === FLOAT,
  );
  if (products.size === 0) return model;
  const initializers = new Map(model.initializers);
  const sums = new Set<string>();
  const nodes = model.nodes.flatMap((one) => {
    const product = products.get(one);
    if (product === undefined) return [one];
    const { input, weights } = product;
    const sum = `${PREFIX}.${input}.sums_${weights.blockSize}`;
    const own: NodeParts[] = [];
    if (!sums.has(sum)) {
      sums.add(sum);
      const name = `${PREFIX}.blocks_${weights.rows}_${weights.blockSize}`;
      const indicator = initializers.get(name) ?? toIndicator(name, weights);
      initializers.set(name, indicator);
      own.push(createNode("MatMul", [input, name], [sum]));
    }
    const rest = toRest(product);
    initializers.set(rest.name, rest);
    return [...own, ...write(one, product, [sum, rest.name])];
  });
  return { ...model, nodes, initializers };
}

function write(
  one: NodeParts,
  { input, output, bias, name, weights }: Product,
  fractions: readonly [string, string],
): NodeParts[] {
  const [middle, rest, whole] = ["middle", "rest", "whole"].map(
    (part) => `${PREFIX}.${output}.${part}`,
  ) as [string, string, string];
  const { rows: K, columns: N, bits, blockSize: block_size } = weights;
  const accuracy_level = one.attributes.get("accuracy_level") ?? 0;
  const attributes = { K, N, bits, block_size, accuracy_level };
  const last = bias === undefined ? output : whole;
  return [
    createNode(PRODUCT, [input, name, one.inputs[2] ?? ""], [middle], {
      domain: MICROSOFT,
      attributes,
    }),
    createNode("MatMul", fractions, [rest]),
    createNode("Add", [middle, rest], [last]),
    ...(bias === undefined ? [] : [createNode("Add", [last, bias], [output])]),
  ];
}

/** [rows, blocks]: 1 where the row is of the block. A product with it sums up each block. */
function toIndicator(name: string, { rows, blockSize }: BlockWeights): TensorParts {
  const blocks = Math.ceil(rows / blockSize);
  const values = new Float32Array(rows * blocks);
  for (let row = 0; row < rows; row += 1) values[row * blocks + Math.floor(row / blockSize)] = 1;
  return createTensor(name, FLOAT, [rows, blocks], values);
}

/** [blocks, columns] */
function toRest({ name, weights }: Product): TensorParts {
  const { rows, columns, bits, blockSize, scales } = weights;
  const blocks = Math.ceil(rows / blockSize);
  const values = new Float32Array(blocks * columns);
  for (let column = 0; column < columns; column += 1) {
    for (let block = 0; block < blocks; block += 1) {
      const distance = middleOf(bits) - zeroOf(weights, column, block, blocks);
      values[block * columns + column] = distance * (scales[column * blocks + block] ?? 0);
    }
  }
  return createTensor(`${PREFIX}.${name}`, FLOAT, [blocks, columns], values);
}

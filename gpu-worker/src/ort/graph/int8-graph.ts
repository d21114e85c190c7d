/**
 * Rewrites a graph so that products with 4- and 8-bit weights are computed in whole bytes.
 *
 * Each input of such products is spread (`spreading.ts`), quantized by itself, row by row, to
 * unsigned bytes around 128 (that is what the fastest kernels take), multiplied with the weights'
 * columns, and scaled back. Every row's result is the same whatever else is in the batch: sums of
 * whole numbers do not depend on their order. Small products of one input are made at once, as
 * starting each costs more than taking their results apart.
 *
 * A row of zeros has the scale 0, and 0 / 0 as its quantized values; whatever integers those
 * become, times 0 they are 0.
 *
 * Source: com.microsoft.MatMulNBits and MatMulIntegerToFloat in onnxruntime's ContribOperators.md
 * (1.30).
 */
import { toColumns } from "./int8-weights.ts";
import { FLOAT, INT64, INT8, MICROSOFT, UINT8 } from "./message.ts";
import {
  createNode,
  createTensor,
  hasExternalWeights,
  type ModelParts,
  type NodeParts,
  type TensorParts,
} from "./model-parts.ts";
import { PRODUCT, type Product, readProducts } from "./products.ts";
import { canSpread, SPREAD, spreadMatrix } from "./spreading.ts";

/**
 * From these versions on, what was an attribute is an input: axes of a reduction, sizes of a split.
 */
const AXES_ARE_INPUTS = 18;
const SIZES_ARE_INPUTS = 13;
/** Products with one input and no more columns than this in all are made at once. */
const JOINED_COLUMNS = 2_048;
const PREFIX = "tidegate.int8";
const CONSTANTS = {
  step: `${PREFIX}.step`,
  middle: `${PREFIX}.middle`,
  lastAxis: `${PREFIX}.last_axis`,
  spread: `${PREFIX}.spread`,
  spreadShape: `${PREFIX}.spread_shape`,
};
/** Of a row, divided by its largest; so bytes are 1 to 255. */
const STEPS = 127;

export interface Int8Graph {
  readonly model: ModelParts;
  /** Products that are computed so. */
  readonly converted: number;
  /** Products with few-bit weights of a kind that is not. */
  readonly left: number;
}

/**
 * @param weightLimit the largest weight to use, at most 127
 * @throws {RangeError} when the model has weights outside of its file
 */
export function toInt8Graph(model: ModelParts, weightLimit: number): Int8Graph {
  if (hasExternalWeights(model))
    throw new RangeError("the model's weights are outside of its file");
  const products = readProducts(model);
  const byInput = Map.groupBy(products.values(), ({ input }) => input);
  const writer = new ProductWriter(model.opset, weightLimit);
  // Where the first product of an input was, all of its input's are.
  for (const one of model.nodes) {
    const input = products.get(one)?.input;
    if (input === undefined) writer.keep(one);
    else writer.multiply(byInput.get(input) ?? []);
    if (input !== undefined) byInput.delete(input);
  }
  const initializers = new Map(model.initializers);
  for (const made of writer.initializers) initializers.set(made.name, made);
  const left = model.nodes.filter((one) => one.operator === PRODUCT && !products.has(one)).length;
  return {
    model: { ...model, nodes: writer.nodes, initializers },
    converted: products.size,
    left,
  };
}

/** Writes the nodes, in order, and the weights that they need. */
class ProductWriter {
  readonly nodes: NodeParts[] = [];
  readonly initializers: TensorParts[] = [
    createTensor(CONSTANTS.step, FLOAT, [], Float32Array.of(1 / STEPS)),
    createTensor(CONSTANTS.middle, UINT8, [], Uint8Array.of(128)),
    createTensor(CONSTANTS.lastAxis, INT64, [1], BigInt64Array.of(-1n)),
    createTensor(CONSTANTS.spread, FLOAT, [SPREAD, SPREAD], spreadMatrix()),
    createTensor(CONSTANTS.spreadShape, INT64, [2], BigInt64Array.of(-1n, BigInt(SPREAD))),
  ];
  readonly #opset: number;
  readonly #weightLimit: number;
  readonly #weights = new Set<string>();

  constructor(opset: number, weightLimit: number) {
    this.#opset = opset;
    this.#weightLimit = weightLimit;
  }

  keep(one: NodeParts): void {
    this.nodes.push(one);
  }

  /** @param products all that there are of one input */
  multiply(products: readonly Product[]): void {
    const [first] = products;
    if (first === undefined) return;
    this.#quantize(first.input, canSpread(first.weights.rows));
    const columns = products.reduce((sum, { weights }) => sum + weights.columns, 0);
    const isJoined = columns <= JOINED_COLUMNS && this.#opset >= SIZES_ARE_INPUTS;
    for (const group of isJoined ? [products] : products.map((one) => [one])) this.#multiply(group);
  }

  #quantize(own: string, isSpread: boolean): void {
    const { largest, ratio, bytes } = namesOf(own);
    const input = isSpread ? this.#spread(own) : own;
    const size = `${largest}.abs`;
    const reduced =
      this.#opset >= AXES_ARE_INPUTS
        ? createNode("ReduceMax", [size, CONSTANTS.lastAxis], [largest], {
            attributes: { keepdims: 1 },
          })
        : createNode("ReduceMax", [size], [largest], { attributes: { keepdims: 1, axes: [-1] } });
    this.nodes.push(
      createNode("Abs", [input], [size]),
      reduced,
      createNode("Div", [input, largest], [ratio]),
      createNode("QuantizeLinear", [ratio, CONSTANTS.step, CONSTANTS.middle], [bytes]),
    );
  }

  /** @returns what it is after that, in the same shape */
  #spread(input: string): string {
    const own = `${PREFIX}.${input}`;
    const [shape, parts, products, spread] = ["shape", "parts", "products", "spread"].map(
      (name) => `${own}.${name}`,
    ) as [string, string, string, string];
    this.nodes.push(
      createNode("Shape", [input], [shape]),
      createNode("Reshape", [input, CONSTANTS.spreadShape], [parts]),
      createNode("MatMul", [parts, CONSTANTS.spread], [products]),
      createNode("Reshape", [products, shape], [spread]),
    );
    return spread;
  }

  #multiply(products: readonly Product[]): void {
    const [first] = products;
    if (first === undefined) return;
    const { largest, bytes } = namesOf(first.input);
    const { values, scales } = this.#weightsOf(products);
    const raw = `${PREFIX}.${first.output}.raw`;
    const scaled = products.map(({ output, bias }) =>
      bias === undefined ? output : `${PREFIX}.${output}.scaled`,
    );
    const joined = products.length === 1 ? (scaled[0] ?? "") : `${PREFIX}.${first.output}.joined`;
    const inputs = [bytes, values, CONSTANTS.step, scales, CONSTANTS.middle];
    this.nodes.push(
      createNode("MatMulIntegerToFloat", inputs, [raw], { domain: MICROSOFT }),
      createNode("Mul", [raw, largest], [joined]),
    );
    if (products.length > 1) {
      const sizes = `${joined}.sizes`;
      const columns = products.map(({ weights }) => BigInt(weights.columns));
      this.initializers.push(
        createTensor(sizes, INT64, [columns.length], BigInt64Array.from(columns)),
      );
      this.nodes.push(createNode("Split", [joined, sizes], scaled, { attributes: { axis: -1 } }));
    }
    for (const [index, { bias, output }] of products.entries())
      if (bias !== undefined)
        this.nodes.push(createNode("Add", [scaled[index] ?? "", bias], [output]));
  }

  #weightsOf(products: readonly Product[]): { values: string; scales: string } {
    const own = `${PREFIX}.${products.map(({ name }) => name).join("+")}`;
    const names = { values: `${own}.values`, scales: `${own}.scales` };
    if (this.#weights.has(own)) return names;
    this.#weights.add(own);
    const parts = products.map(({ weights }) => weights);
    const { values, scales } = toColumns(parts, this.#weightLimit);
    const shape = [parts[0]?.rows ?? 0, scales.length];
    this.initializers.push(
      createTensor(names.values, INT8, shape, values),
      createTensor(names.scales, FLOAT, [scales.length], scales),
    );
    return names;
  }
}

function namesOf(input: string) {
  const own = `${PREFIX}.${input}`;
  return { largest: `${own}.largest`, ratio: `${own}.ratio`, bytes: `${own}.bytes` };
}

/**
 * A Llama as ONNX, of random weights or real ones: GroupQueryAttention with rotary embedding
 * inside.
 */
import {
  type Attribute,
  FLOAT,
  INT32,
  INT64,
  message,
  modelOf,
  node,
  tensor,
  UINT8,
  valueInfo,
} from "../../../gpu-worker/src/ort/graph/message.ts";
import { BLOCK, LINEARS, randomBytes, scaleFor, SHAPE } from "./shape.ts";

const MICROSOFT = "com.microsoft";
const FAR = 2n ** 62n;

/**
 * A matrix of a product, [outputs, inputs]: numbers, or blocks of few bits as MatMulNBits takes
 * them.
 */
export type LlamaMatrix =
  | { readonly values: Float32Array }
  | {
      readonly bits: 4 | 8;
      readonly packed: Uint8Array;
      readonly scales: Float32Array;
      /** One number a block; undefined: the middle. */
      readonly zeroPoints?: Float32Array;
      /** How much a kernel may round what is multiplied; 4: to bytes, 0: not. */
      readonly accuracyLevel: 0 | 4;
    };

/** Names: `layers.0.q`, `layers.0.norm_1`, `norm`, `lm_head`. */
export interface LlamaWeights {
  readonly ropeBase: number;
  embeddings(): Float32Array;
  norm(name: string): Float32Array;
  matrix(name: string, inputs: number, outputs: number): LlamaMatrix;
}

export const RANDOM_WEIGHTS: LlamaWeights = {
  ropeBase: SHAPE.ropeBase,
  embeddings: () =>
    Float32Array.from(
      randomBytes(SHAPE.vocabulary * SHAPE.hidden, 7),
      (byte) => (byte - 127.5) / 3700,
    ),
  norm: () => new Float32Array(SHAPE.hidden).fill(1),
  matrix: (name, inputs, outputs) => {
    const layer = /^layers\.(\d+)\./.exec(name)?.[1];
    const seed = layer === undefined ? 5 : Number(layer) + 11;
    return {
      bits: 4,
      packed: randomBytes((outputs * inputs) / 2, seed * 7919 + outputs),
      scales: new Float32Array((outputs * inputs) / BLOCK).fill(scaleFor(inputs)),
      accuracyLevel: 4,
    };
  },
};

/** The bytes of a ModelProto: about 200 MB with 4-bit weights. */
export function createOnnxLlama(weights: LlamaWeights = RANDOM_WEIGHTS): Uint8Array {
  const graph = new GraphBuilder(weights);
  const { layers, hidden, heads, kvHeads, headSize, vocabulary, normEpsilon } = SHAPE;
  const epsilon = { float: normEpsilon };
  graph.rotaryTables();
  graph.lengths();
  graph.constant("embed_tokens", FLOAT, [vocabulary, hidden], weights.embeddings());
  graph.add("Gather", ["embed_tokens", "input_ids"], ["hidden.0"]);
  let x = "hidden.0";
  const norm = (name: string, input: string): string => {
    graph.constant(name, FLOAT, [hidden], weights.norm(name));
    graph.add("SimplifiedLayerNormalization", [input, name], [`${name}.out`], "", {
      axis: -1,
      epsilon,
    });
    return `${name}.out`;
  };
  for (let layer = 0; layer < layers; layer += 1) {
    const prefix = `layers.${layer}`;
    const linear = (name: string, input: string): string => {
      const shape = LINEARS.find((one) => one.name === name);
      if (shape === undefined) throw new Error(`no linear layer ${name}`);
      return graph.linear(`${prefix}.${name}`, input, shape.inputs, shape.outputs);
    };
    const past = [`past_key_values.${layer}.key`, `past_key_values.${layer}.value`];
    const present = [`present.${layer}.key`, `present.${layer}.value`];
    graph.state(past, present, [kvHeads, headSize]);
    const y = norm(`${prefix}.norm_1`, x);
    const attended = `${prefix}.attention`;
    graph.add(
      "GroupQueryAttention",
      [
        linear("q", y),
        linear("k", y),
        linear("v", y),
        ...past,
        "seqlens_k",
        "total_length",
        "cos_cache",
        "sin_cache",
      ],
      [attended, ...present],
      MICROSOFT,
      { num_heads: heads, kv_num_heads: kvHeads, do_rotary: 1, rotary_interleaved: 0 },
    );
    graph.add("Add", [x, linear("o", attended)], [`${prefix}.residual_1`]);
    const z = norm(`${prefix}.norm_2`, `${prefix}.residual_1`);
    const gate = linear("gate", z);
    graph.add("Sigmoid", [gate], [`${prefix}.sigmoid`]);
    graph.add("Mul", [gate, `${prefix}.sigmoid`], [`${prefix}.silu`]);
    graph.add("Mul", [`${prefix}.silu`, linear("up", z)], [`${prefix}.gated`]);
    graph.add(
      "Add",
      [`${prefix}.residual_1`, linear("down", `${prefix}.gated`)],
      [`${prefix}.residual_2`],
    );
    x = `${prefix}.residual_2`;
  }
  graph.add("Neg", ["num_logits_to_keep"], ["kept_start_scalar"]);
  graph.add("Unsqueeze", ["kept_start_scalar", "axis_0"], ["kept_start"]);
  graph.add("Slice", [x, "kept_start", "far", "axis_1"], ["hidden.kept"]);
  graph.linear("lm_head", norm("norm", "hidden.kept"), hidden, vocabulary, "logits");
  return graph.toModel(vocabulary);
}

/** [outputs, inputs] as [inputs, outputs]. */
function transpose(values: Float32Array, inputs: number): Float32Array {
  const outputs = values.length / inputs;
  const turned = new Float32Array(values.length);
  for (let row = 0; row < outputs; row += 1)
    for (let column = 0; column < inputs; column += 1)
      turned[column * outputs + row] = values[row * inputs + column] ?? 0;
  return turned;
}

class GraphBuilder {
  readonly #weights: LlamaWeights;
  readonly #nodes: Uint8Array[] = [];
  readonly #constants: Uint8Array[] = [];
  readonly #inputs = [
    valueInfo("input_ids", INT64, ["batch_size", "sequence_length"]),
    valueInfo("attention_mask", INT64, ["batch_size", "total_sequence_length"]),
    valueInfo("num_logits_to_keep", INT64, []),
  ];
  readonly #states: Uint8Array[] = [];

  constructor(weights: LlamaWeights) {
    this.#weights = weights;
  }

  add(
    operator: string,
    inputs: readonly string[],
    outputs: readonly string[],
    domain = "",
    attributes: Record<string, Attribute> = {},
  ): void {
    this.#nodes.push(node(operator, inputs, outputs, { domain, attributes }));
  }

  constant(
    name: string,
    type: number,
    dimensions: readonly number[],
    data: NodeJS.TypedArray,
  ): void {
    this.#constants.push(tensor(name, type, dimensions, data));
  }

  /** y = x W^T with W [outputs, inputs]. @returns the output's name */
  linear(
    name: string,
    input: string,
    inputs: number,
    outputs: number,
    output = `${name}.out`,
  ): string {
    const matrix = this.#weights.matrix(name, inputs, outputs);
    if ("values" in matrix) {
      this.constant(`${name}.weight`, FLOAT, [inputs, outputs], transpose(matrix.values, inputs));
      this.add("MatMul", [input, `${name}.weight`], [output]);
      return output;
    }
    const { bits, packed, scales, zeroPoints, accuracyLevel } = matrix;
    const blocks = inputs / BLOCK;
    const names = [`${name}.weight_q${bits}`, `${name}.scales`];
    this.constant(names[0] ?? "", UINT8, [outputs, blocks, (BLOCK * bits) / 8], packed);
    this.constant(names[1] ?? "", FLOAT, [outputs * blocks], scales);
    if (zeroPoints !== undefined) {
      names.push(`${name}.zero_points`);
      this.constant(`${name}.zero_points`, FLOAT, [outputs, blocks], zeroPoints);
    }
    const attributes = { K: inputs, N: outputs, bits, block_size: BLOCK };
    this.add("MatMulNBits", [input, ...names], [output], MICROSOFT, {
      ...attributes,
      accuracy_level: accuracyLevel,
    });
    return output;
  }

  state(
    past: readonly string[],
    present: readonly string[],
    [heads, size]: readonly [number, number],
  ): void {
    for (const name of past) {
      this.#inputs.push(
        valueInfo(name, FLOAT, ["batch_size", heads, "past_sequence_length", size]),
      );
    }
    for (const name of present) {
      this.#states.push(
        valueInfo(name, FLOAT, ["batch_size", heads, "total_sequence_length", size]),
      );
    }
  }

  rotaryTables(): void {
    const { context, headSize } = SHAPE;
    const { ropeBase } = this.#weights;
    const half = headSize / 2;
    const angles = Float64Array.from({ length: context * half }, (_, index) => {
      return Math.floor(index / half) / ropeBase ** ((2 * (index % half)) / headSize);
    });
    this.constant("cos_cache", FLOAT, [context, half], Float32Array.from(angles, Math.cos));
    this.constant("sin_cache", FLOAT, [context, half], Float32Array.from(angles, Math.sin));
  }

  /** What attention takes of the mask: each row's last position, and the mask's width. */
  lengths(): void {
    const scalar = (name: string, value: bigint, rank: 0 | 1): void => {
      this.constant(name, INT64, rank === 0 ? [] : [1], BigInt64Array.of(value));
    };
    scalar("one", 1n, 0);
    scalar("axis_last", -1n, 1);
    scalar("axis_0", 0n, 1);
    scalar("axis_1", 1n, 1);
    scalar("far", FAR, 1);
    this.add("ReduceSum", ["attention_mask", "axis_last"], ["mask_sum"], "", { keepdims: 0 });
    this.add("Sub", ["mask_sum", "one"], ["mask_sum_less_one"]);
    this.add("Cast", ["mask_sum_less_one"], ["seqlens_k"], "", { to: INT32 });
    this.add("Shape", ["attention_mask"], ["mask_shape"]);
    this.add("Gather", ["mask_shape", "one"], ["total_length_64"], "", { axis: 0 });
    this.add("Cast", ["total_length_64"], ["total_length"], "", { to: INT32 });
  }

  toModel(vocabulary: number): Uint8Array {
    const logits = valueInfo("logits", FLOAT, ["batch_size", "kept_length", vocabulary]);
    const graph = message([
      ...this.#nodes.map((bytes) => [1, bytes] as const),
      [2, "llama"],
      ...this.#constants.map((bytes) => [5, bytes] as const),
      ...this.#inputs.map((bytes) => [11, bytes] as const),
      ...[logits, ...this.#states].map((bytes) => [12, bytes] as const),
    ]);
    return modelOf(graph);
  }
}

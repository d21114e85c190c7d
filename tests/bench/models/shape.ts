/**
 * The shape of the models that the engine's benchmark makes: SmolLM2-135M's, with random weights.
 */

export const SHAPE = {
  layers: 30,
  hidden: 576,
  heads: 9,
  kvHeads: 3,
  headSize: 64,
  intermediate: 1536,
  vocabulary: 49_152,
  context: 8_192,
  normEpsilon: 1e-5,
  ropeBase: 10_000,
} as const;

/** Hugging Face's config.json of a Llama of this shape, but for its token ids. */
export function toLlamaConfig(ropeBase: number): object {
  return {
    architectures: ["LlamaForCausalLM"],
    model_type: "llama",
    vocab_size: SHAPE.vocabulary,
    hidden_size: SHAPE.hidden,
    intermediate_size: SHAPE.intermediate,
    num_hidden_layers: SHAPE.layers,
    num_attention_heads: SHAPE.heads,
    num_key_value_heads: SHAPE.kvHeads,
    head_dim: SHAPE.headSize,
    max_position_embeddings: SHAPE.context,
    rms_norm_eps: SHAPE.normEpsilon,
    rope_theta: ropeBase,
    tie_word_embeddings: true,
  };
}

/** Weights in blocks of so many, with a scale each. */
export const BLOCK = 32;

export interface LinearShape {
  readonly name: "q" | "k" | "v" | "o" | "gate" | "up" | "down";
  readonly inputs: number;
  readonly outputs: number;
}

const { hidden, heads, kvHeads, headSize, intermediate } = SHAPE;

export const LINEARS: readonly LinearShape[] = [
  { name: "q", inputs: hidden, outputs: heads * headSize },
  { name: "k", inputs: hidden, outputs: kvHeads * headSize },
  { name: "v", inputs: hidden, outputs: kvHeads * headSize },
  { name: "o", inputs: heads * headSize, outputs: hidden },
  { name: "gate", inputs: hidden, outputs: intermediate },
  { name: "up", inputs: hidden, outputs: intermediate },
  { name: "down", inputs: intermediate, outputs: hidden },
];

/** Uniform 4-bit weights have this deviation in steps of their scale. */
const STEPS_DEVIATION = 4.61;

/** The scale that makes random 4-bit weights keep the size of what passes through them. */
export function scaleFor(inputs: number): number {
  return 1 / (STEPS_DEVIATION * Math.sqrt(inputs));
}

/** Random bytes that are the same in every run: xorshift32. */
export function randomBytes(length: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed | 1;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state >>> 0;
  }
  return new Uint8Array(words.buffer, 0, length);
}

/**
 * The same shape as GGUF with Q4_0 weights, for llama.cpp.
 *
 * Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md, version 3.
 */
import { BLOCK, LINEARS, randomBytes, scaleFor, SHAPE } from "./shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

const ALIGNMENT = 32;
const U32 = 4;
const I32 = 5;
const F32 = 6;
const STRING = 8;
const ARRAY = 9;
const TENSOR_F32 = 0;
const TENSOR_Q4_0 = 2;
/** A half-precision scale and 16 bytes. */
const Q4_0_BLOCK_BYTES = 18;
const NORMAL_TOKEN = 1;
const CONTROL_TOKEN = 3;

interface TensorData {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly type: number;
  readonly data: Uint8Array;
}

/** What GGUF calls the products of a layer. */
export const TENSOR_NAMES = {
  q: "attn_q",
  k: "attn_k",
  v: "attn_v",
  o: "attn_output",
  gate: "ffn_gate",
  up: "ffn_up",
  down: "ffn_down",
} as const;

export function createGgufLlama({ tokens, merges }: Vocabulary): Uint8Array {
  const { layers, hidden, vocabulary } = SHAPE;
  const tensors: TensorData[] = [
    quantized("token_embd.weight", hidden, vocabulary, 3, 0.005),
    ones("output_norm.weight", hidden),
  ];
  for (let layer = 0; layer < layers; layer += 1) {
    tensors.push(ones(`blk.${layer}.attn_norm.weight`, hidden));
    tensors.push(ones(`blk.${layer}.ffn_norm.weight`, hidden));
    for (const { name, inputs, outputs } of LINEARS) {
      const tensorName = `blk.${layer}.${TENSOR_NAMES[name]}.weight`;
      tensors.push(quantized(tensorName, inputs, outputs, layer + 11, scaleFor(inputs)));
    }
  }
  const settings = listSettings(tokens, merges);
  let offset = 0;
  const infos = tensors.map(({ name, dimensions, type, data }) => {
    const info = [
      text(name),
      u32(dimensions.length),
      ...dimensions.map(u64),
      u32(type),
      u64(offset),
    ];
    offset += align(data.byteLength);
    return Buffer.concat(info);
  });
  const head = Buffer.concat([
    Buffer.from("GGUF"),
    u32(3),
    u64(tensors.length),
    u64(settings.length),
    ...settings,
    ...infos,
  ]);
  return Buffer.concat([pad(head), ...tensors.map(({ data }) => pad(data))]);
}

function listSettings(tokens: Vocabulary["tokens"], merges: Vocabulary["merges"]): Uint8Array[] {
  const { layers, hidden, heads, kvHeads, headSize, intermediate, context } = SHAPE;
  const setting = (key: string, type: number, value: Uint8Array): Uint8Array =>
    Buffer.concat([text(key), u32(type), value]);
  const list = (type: number, values: readonly Uint8Array[]): Uint8Array =>
    Buffer.concat([u32(type), u64(values.length), ...values]);
  const types = tokens.map((_, id) => u32(id < 3 ? CONTROL_TOKEN : NORMAL_TOKEN));
  return [
    setting("general.architecture", STRING, text("llama")),
    setting("general.alignment", U32, u32(ALIGNMENT)),
    setting("general.file_type", U32, u32(2)),
    setting("llama.context_length", U32, u32(context)),
    setting("llama.embedding_length", U32, u32(hidden)),
    setting("llama.block_count", U32, u32(layers)),
    setting("llama.feed_forward_length", U32, u32(intermediate)),
    setting("llama.attention.head_count", U32, u32(heads)),
    setting("llama.attention.head_count_kv", U32, u32(kvHeads)),
    setting("llama.attention.layer_norm_rms_epsilon", F32, f32(SHAPE.normEpsilon)),
    setting("llama.rope.dimension_count", U32, u32(headSize)),
    setting("llama.rope.freq_base", F32, f32(SHAPE.ropeBase)),
    setting("llama.vocab_size", U32, u32(tokens.length)),
    setting("tokenizer.ggml.model", STRING, text("gpt2")),
    setting("tokenizer.ggml.pre", STRING, text("gpt-2")),
    setting("tokenizer.ggml.tokens", ARRAY, list(STRING, tokens.map(text))),
    setting("tokenizer.ggml.token_type", ARRAY, list(I32, types)),
    setting(
      "tokenizer.ggml.merges",
      ARRAY,
      list(
        STRING,
        merges.map((pair) => text(pair.join(" "))),
      ),
    ),
    setting("tokenizer.ggml.bos_token_id", U32, u32(0)),
    setting("tokenizer.ggml.eos_token_id", U32, u32(2)),
  ];
}

function quantized(
  name: string,
  inputs: number,
  outputs: number,
  seed: number,
  scale: number,
): TensorData {
  const blocks = (inputs * outputs) / BLOCK;
  const data = randomBytes(blocks * Q4_0_BLOCK_BYTES, seed * 7919 + outputs);
  const half = new Uint8Array(Float16Array.of(scale).buffer);
  for (let block = 0; block < blocks; block += 1) data.set(half, block * Q4_0_BLOCK_BYTES);
  return { name, dimensions: [inputs, outputs], type: TENSOR_Q4_0, data };
}

function ones(name: string, length: number): TensorData {
  const data = new Uint8Array(new Float32Array(length).fill(1).buffer);
  return { name, dimensions: [length], type: TENSOR_F32, data };
}

function u32(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer);
}

function u64(value: number): Uint8Array {
  return new Uint8Array(BigUint64Array.of(BigInt(value)).buffer);
}

function f32(value: number): Uint8Array {
  return new Uint8Array(Float32Array.of(value).buffer);
}

function text(value: string): Uint8Array {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.byteLength), bytes]);
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function pad(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, new Uint8Array(align(bytes.byteLength) - bytes.byteLength)]);
}

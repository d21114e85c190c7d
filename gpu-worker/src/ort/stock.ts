/**
 * Runs a decoder through Transformers.js as it comes.
 *
 * Not through its `generate()`, which ignores top_p, has no log probabilities and no cancellation. Each call
 * runs one row: padded batches give wrong tokens on GroupQueryAttention exports. A call blocks the thread
 * while it computes, and on CUDA it moves the whole cache over the bus.
 */
import { Tensor } from "@huggingface/transformers";

import type { ForwardResult, KvState, ModelRunner } from "./runner.ts";

/** The part of a Transformers.js decoder that is used here. */
export interface DecoderModel {
  readonly sessions: Record<string, { readonly inputNames: readonly string[] } | undefined>;
  forward(inputs: Record<string, unknown>): Promise<Record<string, Tensor>>;
  dispose(): Promise<unknown>;
}

const CHUNK_TOKENS = 256;
/** For exports that always return logits of all positions, which take 4 bytes × vocabulary each. */
const CHUNK_TOKENS_WITH_ALL_LOGITS = 128;

export class StockRunner implements ModelRunner {
  readonly vocabularySize: number;
  readonly prefillChunkTokens: number;
  readonly #model: DecoderModel;

  private constructor(model: DecoderModel, vocabularySize: number) {
    this.#model = model;
    this.vocabularySize = vocabularySize;
    const inputNames = model.sessions["model"]?.inputNames ?? [];
    const keepsLast = inputNames.includes("num_logits_to_keep");
    // States that are not keys and values (convolutions, recurrences) are not known to continue in chunks.
    const isPlain = inputNames.every(
      (name) => !name.startsWith("past") || name.startsWith("past_key_values"),
    );
    if (!isPlain) this.prefillChunkTokens = Number.MAX_SAFE_INTEGER;
    else this.prefillChunkTokens = keepsLast ? CHUNK_TOKENS : CHUNK_TOKENS_WITH_ALL_LOGITS;
  }

  /** Runs one token, which warms the session up, proves that it works and tells the vocabulary's size. */
  static async create(model: DecoderModel): Promise<StockRunner> {
    const outputs = await model.forward(toFeeds([0], 0, "last"));
    return new StockRunner(model, outputs["logits"]?.dims.at(-1) ?? 0);
  }

  prefill(
    tokenIds: readonly number[],
    past: KvState | undefined,
    keep: "last" | "all",
  ): Promise<ForwardResult> {
    return this.#forward(tokenIds, past, keep);
  }

  decode(tokenId: number, past: KvState): Promise<ForwardResult> {
    return this.#forward([tokenId], past, "last");
  }

  async dispose(): Promise<void> {
    await this.#model.dispose();
  }

  async #forward(
    tokenIds: readonly number[],
    past: KvState | undefined,
    keep: "last" | "all",
  ): Promise<ForwardResult> {
    if (past !== undefined && !(past instanceof TensorState))
      throw new TypeError("foreign KvState");
    const pastLength = past?.length ?? 0;
    const feeds = toFeeds(tokenIds, pastLength, keep);
    const outputs = await this.#model.forward(
      past === undefined ? feeds : { ...feeds, past_key_values: past.tensors },
    );
    const output = outputs["logits"];
    if (output === undefined) throw new Error("the model has no output named logits");
    const all = toFloat32(output);
    const isCut = keep === "last" && all.length > this.vocabularySize;
    const logits = isCut ? all.slice(-this.vocabularySize) : all;
    const kv = new TensorState(toPast(outputs), pastLength + tokenIds.length);
    return { logits, rows: logits.length / this.vocabularySize, kv };
  }
}

/**
 * A plain record of tensors. Transformers.js' DynamicCache is not used, as its `update()` replaces tensors in
 * place and disposes the old ones, which a second sequence may still need.
 */
class TensorState implements KvState {
  readonly length: number;
  readonly tensors: Readonly<Record<string, Tensor>>;
  #holders = 1;

  constructor(tensors: Record<string, Tensor>, length: number) {
    this.tensors = tensors;
    this.length = length;
  }

  retain(): KvState {
    this.#holders += 1;
    return this;
  }

  release(): void {
    this.#holders -= 1;
    if (this.#holders > 0) return;
    // Memory of the CPU is collected; only tensors on a device must be given back.
    for (const tensor of Object.values(this.tensors)) {
      if (tensor.location === "gpu-buffer") tensor.dispose();
    }
  }
}

/** Position ids are left to Transformers.js, which knows the models that count from 1. */
function toFeeds(
  tokenIds: readonly number[],
  pastLength: number,
  keep: "last" | "all",
): Record<string, Tensor> {
  const total = pastLength + tokenIds.length;
  return {
    input_ids: new Tensor("int64", BigInt64Array.from(tokenIds, BigInt), [1, tokenIds.length]),
    attention_mask: new Tensor("int64", new BigInt64Array(total).fill(1n), [1, total]),
    num_logits_to_keep: new Tensor("int64", [keep === "last" ? 1n : 0n], []),
  };
}

/** `present.0.key` -> `past_key_values.0.key`, `present_conv.0` -> `past_conv.0`. */
function toPast(outputs: Record<string, Tensor>): Record<string, Tensor> {
  const past: Record<string, Tensor> = {};
  for (const [name, tensor] of Object.entries(outputs)) {
    if (name.startsWith("present_")) past[name.replace("present_", "past_")] = tensor;
    else if (name.startsWith("present")) past[name.replace("present", "past_key_values")] = tensor;
  }
  return past;
}

function toFloat32(tensor: Tensor): Float32Array {
  const data: unknown = (tensor.type === "float32" ? tensor : tensor.to("float32")).data;
  if (!(data instanceof Float32Array)) throw new Error(`logits of type ${tensor.type}`);
  return data;
}

/**
 * Runs a decoder through Transformers.js as it comes, one row after another: for graphs whose rows
 * cannot share a batch in place, and for onnxruntime-node's own binding.
 *
 * Not through its `generate()`, which ignores top_p, has no log probabilities and no cancellation;
 * and not in padded batches, which give wrong tokens on GroupQueryAttention exports. Each call
 * returns the whole state anew.
 */
import { Tensor } from "@huggingface/transformers";

import type { DecodeRow, DecoderRunner, RowLayout } from "./runner.ts";

/** The part of a Transformers.js decoder that is used here. */
export interface DecoderModel {
  readonly sessions: Record<string, { readonly inputNames: readonly string[] } | undefined>;
  forward(inputs: Record<string, unknown>): Promise<Record<string, Tensor>>;
  dispose(): Promise<unknown>;
}

/** Tensors of one row; never changed, so rows share them. */
interface State {
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly length: number;
}

export interface SoloOptions {
  readonly rows: number;
  readonly rowTokens: number;
  /** Told why one row of several failed: its request only learns that it did. */
  readonly onRowFailure: (cause: unknown) => void;
}

export class SoloRunner implements DecoderRunner {
  readonly strategy = "solo";
  readonly prefillsAtOnce = 1;
  readonly fastestRows = 0;
  readonly layout: RowLayout;
  readonly vocabularySize: number;
  readonly maySlicePrompts: boolean;
  readonly #model: DecoderModel;
  readonly #states: (State | undefined)[];
  readonly #onRowFailure: (cause: unknown) => void;

  private constructor(model: DecoderModel, probe: Probe, { onRowFailure, ...size }: SoloOptions) {
    this.#model = model;
    this.#onRowFailure = onRowFailure;
    this.vocabularySize = probe.vocabularySize;
    this.maySlicePrompts = probe.isPlain;
    this.layout = { ...size, bytesPerToken: probe.bytesPerToken, pageTokens: 1, canTrim: false };
    this.#states = Array.from({ length: size.rows });
  }

  /** Runs one token, which warms the session up, proves that it works and tells the sizes. */
  static async create(model: DecoderModel, options: SoloOptions): Promise<SoloRunner> {
    const outputs = await model.forward(toFeeds([0], 0, "last"));
    const inputNames = model.sessions["model"]?.inputNames ?? [];
    return new SoloRunner(
      model,
      {
        vocabularySize: outputs["logits"]?.dims.at(-1) ?? 0,
        bytesPerToken: sumBytes(toPast(outputs)),
        // States that are not keys and values (convolutions, recurrences) are not known to continue
        // in slices.
        isPlain: inputNames.every(
          (name) => !name.startsWith("past") || name.startsWith("past_key_values"),
        ),
      },
      options,
    );
  }

  async prefill(
    row: number,
    past: number,
    tokenIds: readonly number[],
    keep: "last" | "all",
  ): Promise<Float32Array> {
    const logits = await this.#forward(row, past, tokenIds, keep);
    return keep === "last" ? logits.subarray(-this.vocabularySize) : logits;
  }

  /** A row that fails takes none with it: its logits are not numbers, which end its own request. */
  async decode(rows: readonly DecodeRow[]): Promise<Float32Array> {
    const size = this.vocabularySize;
    const all = new Float32Array(rows.length * size);
    for (const [index, { row, past, tokenId }] of rows.entries()) {
      const own = all.subarray(index * size, (index + 1) * size);
      try {
        const logits = await this.#forward(row, past, [tokenId], "last");
        own.set(logits.subarray(-size));
      } catch (cause) {
        this.#states[row] = undefined;
        if (rows.length === 1) throw cause;
        this.#onRowFailure(cause);
        own.fill(NaN);
      }
    }
    return all;
  }

  /** Calls of onnxruntime-node cannot be stopped. */
  terminateDecode(): void {
    // Steps of this binding cannot be stopped.
  }

  terminate(): void {}

  copy(from: number, to: number, tokens: number): void {
    const state = this.#states[from];
    if (tokens > 0 && state?.length !== tokens) throw new Error("a state that cannot be cut");
    this.#states[to] = tokens === 0 ? undefined : state;
  }

  move(from: number, to: number): void {
    this.#states[to] = this.#states[from];
    this.#states[from] = undefined;
  }

  swap(first: number, second: number): void {
    const kept = this.#states[first];
    this.#states[first] = this.#states[second];
    this.#states[second] = kept;
  }

  discard(row: number, kept: number): void {
    if (kept > 0) throw new Error("a state that cannot be cut");
    this.#states[row] = undefined;
  }

  async dispose(): Promise<void> {
    await this.#model.dispose();
  }

  async #forward(
    row: number,
    past: number,
    tokenIds: readonly number[],
    keep: "last" | "all",
  ): Promise<Float32Array> {
    const state = past === 0 ? undefined : this.#states[row];
    if ((state?.length ?? 0) !== past) throw new Error(`row ${row} does not hold ${past} tokens`);
    const feeds = toFeeds(tokenIds, past, keep);
    const outputs = await this.#model.forward(
      state === undefined ? feeds : { ...feeds, past_key_values: state.tensors },
    );
    const logits = outputs["logits"];
    if (logits === undefined) throw new Error("the model has no output named logits");
    this.#states[row] = { tensors: toPast(outputs), length: past + tokenIds.length };
    return toFloat32(logits);
  }
}

interface Probe {
  readonly vocabularySize: number;
  readonly bytesPerToken: number;
  readonly isPlain: boolean;
}

/** Position ids are left to Transformers.js, which knows the models that count from 1. */
function toFeeds(
  tokenIds: readonly number[],
  past: number,
  keep: "last" | "all",
): Record<string, Tensor> {
  const total = past + tokenIds.length;
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

function sumBytes(tensors: Readonly<Record<string, Tensor>>): number {
  return Object.values(tensors).reduce((sum, { data }) => {
    return sum + (ArrayBuffer.isView(data) ? data.byteLength : 0);
  }, 0);
}

function toFloat32(tensor: Tensor): Float32Array {
  const data: unknown = (tensor.type === "float32" ? tensor : tensor.to("float32")).data;
  if (!(data instanceof Float32Array)) throw new Error(`logits of type ${tensor.type}`);
  return data;
}

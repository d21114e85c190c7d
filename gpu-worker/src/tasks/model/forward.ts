/**
 * Runs rows of text in one batch: pads them, calls the model, and gives each row its part of the
 * outputs.
 */
import { Tensor } from "@huggingface/transformers";

import type { TextRow } from "../../tokenization/row-template.ts";

/** Names under which exports give a vector per token; then those of a vector per text. */
export const HIDDEN_OUTPUTS = [
  "last_hidden_state",
  "token_embeddings",
  "sentence_embedding",
  "pooler_output",
  "embeddings",
] as const;

/** A row's part of one output, without padding where the output has a vector per token. */
export interface RowTensor {
  /** [tokens, width], or [width] for an output per text. It is a view: copy what is kept. */
  readonly data: Float32Array;
  readonly width: number;
}

export interface TextOutput {
  readonly row: TextRow;
  /** The first of the named outputs that the model has. @throws {RangeError} if it has none */
  readonly read: (...names: readonly string[]) => RowTensor;
}

/** Token ids, attention mask and segment ids, each int64 [rows, longest], padded on the right. */
export type ForwardInputs = Record<"input_ids" | "attention_mask" | "token_type_ids", Tensor>;
export type Forward = (inputs: ForwardInputs) => Promise<Record<string, Tensor>>;

export async function runRows(
  forward: Forward,
  rows: readonly TextRow[],
  padTokenId: number,
): Promise<TextOutput[]> {
  const longest = rows.reduce((length, row) => Math.max(length, row.tokens), 0);
  const shape = [rows.length, longest];
  const size = rows.length * longest;
  const ids = new BigInt64Array(size).fill(BigInt(padTokenId));
  const mask = new BigInt64Array(size);
  const types = new BigInt64Array(size);
  for (const [index, row] of rows.entries()) {
    const offset = index * longest;
    for (let at = 0; at < row.tokens; at += 1) {
      ids[offset + at] = BigInt(row.tokenIds[at] ?? 0);
      mask[offset + at] = 1n;
      types[offset + at] = BigInt(row.typeIds[at] ?? 0);
    }
  }
  const outputs = await forward({
    input_ids: new Tensor("int64", ids, shape),
    attention_mask: new Tensor("int64", mask, shape),
    token_type_ids: new Tensor("int64", types, shape),
  });
  return rows.map((row, index) => ({
    row,
    read: (...names) => readRow(outputs, names, row, index),
  }));
}

function readRow(
  outputs: Record<string, Tensor>,
  names: readonly string[],
  row: TextRow,
  index: number,
): RowTensor {
  const name = names.find((wanted) => outputs[wanted] !== undefined);
  const tensor = name === undefined ? undefined : outputs[name];
  if (tensor === undefined) {
    throw new RangeError(
      `the model has no output ${names.join(" or ")}, but ${Object.keys(outputs).join(", ")}`,
    );
  }
  const data =
    tensor.data instanceof Float32Array ? tensor.data : Float32Array.from(readNumbers(tensor));
  const dims = tensor.dims;
  const width = dims.at(-1) ?? 1;
  const rowSize = dims.slice(1).reduce((product, dim) => product * dim, 1);
  const used = dims.length === 3 ? row.tokens * width : rowSize;
  return { data: data.subarray(index * rowSize, index * rowSize + used), width };
}

function readNumbers(tensor: Tensor): ArrayLike<number> {
  const converted: unknown = tensor.to("float32").data;
  if (converted instanceof Float32Array) return converted;
  throw new TypeError(`outputs of type ${tensor.type} are not read`);
}

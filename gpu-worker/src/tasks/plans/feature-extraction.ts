/** Embeddings: a vector per text, from the vectors of its tokens. */
import { TASK_LIMITS } from "../../../../src/contract/task.ts";
import { inputAt, KEPT_SIDE, type Subject } from "../../protocol/long-prompt.ts";
import { refuse } from "../../protocol/refusal.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TextModelFacts } from "../model/facts.ts";
import { HIDDEN_OUTPUTS, type RowTensor, type TextOutput } from "../model/forward.ts";
import {
  type Checked,
  checkRow,
  cutTokens,
  encodeCutRow,
  encodeRow,
  type KeptSide,
} from "./rows.ts";
import { createTextPlan, type PlanFacts, type TextPlanner } from "./text-plan.ts";

export const planFeatureExtraction: TextPlanner<"feature-extraction"> = async (
  input,
  facts,
  yieldTurn,
) => {
  const { dimensions: wanted, pooling, normalize } = input;
  if (wanted !== null && facts.dimensions !== undefined && wanted > facts.dimensions) {
    const message = `embeddings of model ${facts.id} have ${facts.dimensions} dimensions, got ${wanted}`;
    return refuse("invalid_value", message, { param: "dimensions" });
  }
  const each = wanted ?? facts.dimensions ?? 1;
  if (each * input.inputs.length > TASK_LIMITS.maxVectorNumbers) {
    const message =
      `all embeddings of a request may have ${TASK_LIMITS.maxVectorNumbers} numbers; ` +
      `${input.inputs.length} of ${each} dimensions have more`;
    return refuse("invalid_value", message, { param: "inputs" });
  }
  const rows: TextRow[] = [];
  for (const [index, given] of input.inputs.entries()) {
    await yieldTurn();
    const row = toRow(given, inputAt(index), { side: KEPT_SIDE[input.truncate ?? "none"], facts });
    if (!row.ok) return row.refusal;
    rows.push(row.value);
  }
  return createTextPlan({
    rows,
    reduce: (output) => {
      const vector = pool(readHidden(output), pooling);
      const cut = wanted === null ? vector : vector.slice(0, wanted);
      return normalize ? toUnitLength(cut) : cut;
    },
    finish: (vectors) => ({
      task: "feature-extraction",
      dimensions: vectors[0]?.length ?? 0,
      embeddings: vectors.map(toBase64),
    }),
  });
};

interface Fitting {
  readonly side: KeptSide | undefined;
  readonly facts: PlanFacts;
}

function toRow(
  given: string | readonly number[],
  subject: Subject,
  { side, facts }: Fitting,
): Checked<TextRow> {
  if (typeof given !== "string") {
    const kept = side === undefined ? given : cutTokens(given, facts.contextTokens, side);
    return takeTokens(kept, subject, facts);
  }
  if (side === undefined) return encodeRow([given], subject, facts);
  return { ok: true, value: encodeCutRow(given, side, facts) };
}

function takeTokens(
  tokenIds: readonly number[],
  subject: Subject,
  facts: TextModelFacts,
): Checked<TextRow> {
  const size = facts.tokenizer.vocabularySize;
  const unknown = tokenIds.find((id) => id >= size);
  if (unknown !== undefined) {
    const message = `${subject.name}: token id ${unknown} is not below the vocabulary's size, ${size}`;
    return { ok: false, refusal: refuse("invalid_value", message, { param: subject.param }) };
  }
  const typeIds = tokenIds.map(() => 0);
  const row = { tokenIds, typeIds, tokens: tokenIds.length, firstAt: 0, secondAt: 0 };
  return checkRow(row, subject, facts);
}

function readHidden(output: TextOutput): RowTensor {
  return output.read(...HIDDEN_OUTPUTS);
}

/** `hidden`: [tokens, width], or [width] of a model that pools by itself. */
export function pool({ data, width }: RowTensor, pooling: "mean" | "cls"): Float32Array {
  if (pooling === "cls" || data.length === width) return data.slice(0, width);
  const tokens = data.length / width;
  const sums = new Float64Array(width);
  for (const [index, value] of data.entries()) {
    sums[index % width] = (sums[index % width] ?? 0) + value;
  }
  return Float32Array.from(sums, (sum) => sum / tokens);
}

/** A vector of zeros stays as it is. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Machines that run this are little-endian. */
function toBase64(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64");
}

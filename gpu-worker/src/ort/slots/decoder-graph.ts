/** Which tensors a decoder's graph has, and whether its rows may share a batch in place. */
import type { GraphSummary } from "../graph/graph.ts";
import { isElementType } from "../native/element-type.ts";
import type { ValueMetadata } from "../native/session.ts";
import type { KvTensor } from "./kv-memory.ts";

export interface DecoderGraph {
  readonly kv: readonly KvTensor[];
  readonly vocabularySize: number;
  readonly logitsType: "float32" | "float16";
  readonly hasPositionIds: boolean;
  /** `num_logits_to_keep`: without it, logits of all tokens are computed. */
  readonly hasKeep: boolean;
}

const GROUP_QUERY_ATTENTION = "com.microsoft.GroupQueryAttention";
const KNOWN_INPUTS = new Set(["input_ids", "attention_mask", "position_ids", "num_logits_to_keep"]);

export interface SessionShape {
  readonly inputMetadata: readonly ValueMetadata[];
  readonly outputMetadata: readonly ValueMetadata[];
}

/**
 * Reads a graph whose attention takes each row's own length (GroupQueryAttention) and nothing but
 * keys and values.
 *
 * @returns why not, in words, when it is of another kind: rows then run one after another
 */
export function readDecoderGraph(
  session: SessionShape,
  summary: GraphSummary,
): DecoderGraph | string {
  if (!summary.operators.has(GROUP_QUERY_ATTENTION)) return "no GroupQueryAttention in the graph";
  const kv: KvTensor[] = [];
  for (const { name, type, shape } of session.inputMetadata) {
    if (KNOWN_INPUTS.has(name)) continue;
    const present = name.replace(/^past_key_values\./, "present.");
    const [, heads, , headSize] = shape;
    const isState = /^past_key_values\.\d+\.(key|value)$/.test(name);
    if (!isState) return `input ${name} is not a key or a value`;
    if (typeof heads !== "number" || typeof headSize !== "number" || !isElementType(type)) {
      return `input ${name} has no fixed head count and size`;
    }
    kv.push({ past: name, present, type, heads, headSize });
  }
  const names = new Set(session.inputMetadata.map(({ name }) => name));
  const outputs = new Map(session.outputMetadata.map((output) => [output.name, output]));
  const missing = kv.find(({ present }) => !outputs.has(present));
  if (missing !== undefined) return `no output ${missing.present}`;
  const logits = outputs.get("logits");
  const vocabularySize = logits?.shape.at(-1);
  if (logits === undefined || typeof vocabularySize !== "number")
    return "no logits of a fixed size";
  if (logits.type !== "float32" && logits.type !== "float16")
    return `logits of type ${logits.type}`;
  if (!names.has("input_ids") || !names.has("attention_mask"))
    return "no input_ids and attention_mask";
  return {
    kv,
    vocabularySize,
    logitsType: logits.type,
    hasPositionIds: names.has("position_ids"),
    hasKeep: names.has("num_logits_to_keep"),
  };
}

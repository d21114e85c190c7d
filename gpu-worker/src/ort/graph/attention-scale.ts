/**
 * Moves attention's scale (1 over the root of a head's size) from the attention into the weights
 * that make the queries.
 *
 * One query against the keys is a product of one row, for which onnxruntime has kernels that read
 * the keys where they lie; it takes them only if nothing is to be multiplied with the result.
 * Otherwise it copies all keys into another order first, for every head of every step. Rotary
 * embeddings keep a factor as it is; norms of queries would lose it, and are left alone.
 *
 * Source: com.microsoft.GroupQueryAttention in onnxruntime's ContribOperators.md (1.30);
 * `MlasSgemmOperation` in onnxruntime/core/mlas/lib/sgemm.cpp, "special case of a small M".
 */
import { FLOAT } from "./message.ts";
import {
  createTensor,
  type ModelParts,
  type NodeParts,
  type TensorParts,
  toFloats,
  withAttributes,
  withInputs,
} from "./model-parts.ts";

const ATTENTION = "GroupQueryAttention";
const PRODUCT = "MatMulNBits";
/** Of the inputs of a product. */
const SCALES = 2;
/**
 * Inputs from here on (a bias, sinks, norms of queries and keys) may not go with a scale that was
 * applied before.
 */
const FIRST_OTHER_INPUT = 10;

export function foldAttentionScales(model: ModelParts): ModelParts {
  const producers = new Map(model.nodes.flatMap((one) => one.outputs.map((name) => [name, one])));
  const takers = Map.groupBy(
    model.nodes.flatMap((one) => one.inputs.map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  const initializers = new Map(model.initializers);
  const replaced = new Map<NodeParts, NodeParts>();
  for (const attention of model.nodes) {
    if (attention.operator !== ATTENTION) continue;
    const [queries = ""] = attention.inputs;
    const product = producers.get(queries);
    const isOnlyTaker = takers.get(queries)?.length === 1 && !model.outputs.has(queries);
    if (product?.operator !== PRODUCT || !isOnlyTaker) continue;
    const folded = fold(attention, product, model.initializers.get(product.inputs[SCALES] ?? ""));
    if (folded === undefined) continue;
    initializers.set(folded.scales.name, folded.scales);
    const inputs = product.inputs.with(SCALES, folded.scales.name);
    replaced.set(product, withInputs(product, inputs));
    replaced.set(attention, withAttributes(attention, { scale: { float: 1 } }));
  }
  return { ...model, initializers, nodes: model.nodes.map((one) => replaced.get(one) ?? one) };
}

/**
 * The product's scales, with those of the queries times the attention's; undefined where that
 * cannot be told.
 */
function fold(
  attention: NodeParts,
  product: NodeParts,
  scales: TensorParts | undefined,
): { scales: TensorParts } | undefined {
  const { attributes, inputs } = attention;
  const [heads, kvHeads] = [attributes.get("num_heads"), attributes.get("kv_num_heads")];
  const columns = product.attributes.get("N") ?? 0;
  const hasBias = (product.inputs[5] ?? "") !== "";
  const hasOthers = inputs.slice(FIRST_OTHER_INPUT).some((name) => name !== "");
  if (heads === undefined || kvHeads === undefined || hasBias || hasOthers) return undefined;
  if (scales?.type !== FLOAT || scales.isExternal) return undefined;
  const isPacked = inputs[1] === "";
  const headSize = columns / (isPacked ? heads + 2 * kvHeads : heads);
  const values = toFloats(scales);
  const perColumn = values.length / columns;
  const scale = attributes.get("scale") || 1 / Math.sqrt(headSize);
  const isWhole = Number.isInteger(headSize) && Number.isInteger(perColumn) && perColumn > 0;
  if (!isWhole || scale === 1) return undefined;
  // Scales lie column by column, and the queries' columns come first.
  for (let at = 0; at < heads * headSize * perColumn; at += 1)
    values[at] = (values[at] ?? 0) * scale;
  const name = `tidegate.scaled.${scales.name}`;
  return { scales: createTensor(name, FLOAT, scales.dimensions, values) };
}

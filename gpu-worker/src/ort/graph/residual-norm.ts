/**
 * Makes each residual sum and the normalization behind it one node, as onnxruntime has one for both
 * (`SkipSimplifiedLayerNormalization`), and its own optimizer joins them for LayerNormalization
 * alone.
 *
 * The node takes no broadcasting, so both terms must be known to have the same shape: that of the
 * hidden states, which begin as the rows of the embedding, and pass through products, norms,
 * attention and what is done element by element.
 *
 * Source: SkipSimplifiedLayerNormalization in onnxruntime's ContribOperators.md (1.30).
 */
import { MICROSOFT } from "./message.ts";
import { createNode, type ModelParts, type NodeParts } from "./model-parts.ts";

const NORM = "SimplifiedLayerNormalization";
const FUSED = "SkipSimplifiedLayerNormalization";
const DEFAULT_EPSILON = 1e-5;
const TOKEN_IDS = "input_ids";
/** Whose first output has the shape of their first input, but for its last dimension. */
const BY_FIRST_INPUT = new Set([
  "MatMulNBits",
  "MatMul",
  "GroupQueryAttention",
  NORM,
  "Sigmoid",
  "Tanh",
  "Gelu",
  "FastGelu",
  "QuickGelu",
  "Cast",
]);
const ELEMENTWISE = new Set(["Add", "Mul", "Sub"]);

export function fuseResidualNorms(model: ModelParts): ModelParts {
  const hidden = findHiddenStates(model);
  const sums = new Map<string, NodeParts>();
  for (const one of model.nodes) {
    const isSum = one.operator === "Add" && one.inputs.every((name) => hidden.has(name));
    if (isSum && one.outputs[0] !== undefined) sums.set(one.outputs[0], one);
  }
  const replaced = new Map<NodeParts, readonly NodeParts[]>();
  for (const norm of model.nodes) {
    const sum = norm.operator === NORM ? sums.get(norm.inputs[0] ?? "") : undefined;
    if (sum === undefined || replaced.has(sum) || !isPlain(norm, model)) continue;
    replaced.set(sum, [fuse(sum, norm)]);
    replaced.set(norm, []);
  }
  return { ...model, nodes: model.nodes.flatMap((one) => replaced.get(one) ?? [one]) };
}

function fuse(sum: NodeParts, norm: NodeParts): NodeParts {
  const [left = "", right = ""] = sum.inputs;
  const [, weights = ""] = norm.inputs;
  const outputs = [norm.outputs[0] ?? "", "", "", sum.outputs[0] ?? ""];
  const epsilon = { float: norm.attributes.get("epsilon") ?? DEFAULT_EPSILON };
  return createNode(FUSED, [left, right, weights], outputs, {
    domain: MICROSOFT,
    attributes: { epsilon },
  });
}

/** Of the last dimension alone, with weights from the file. */
function isPlain(norm: NodeParts, { initializers }: ModelParts): boolean {
  const axis = norm.attributes.get("axis") ?? -1;
  const isLast = axis === -1 || axis >= 2 ** 63;
  const weights = initializers.get(norm.inputs[1] ?? "");
  return isLast && norm.outputs.length === 1 && weights?.dimensions.length === 1;
}

/** Values of shape [batch, tokens, any], as far as the nodes say so. */
function findHiddenStates({ nodes, initializers }: ModelParts): Set<string> {
  const found = new Set<string>();
  for (const { operator, inputs, outputs } of nodes) {
    const [first = "", second = ""] = inputs;
    const rank = (name: string) => initializers.get(name)?.dimensions.length;
    const isEmbedding = operator === "Gather" && rank(first) === 2 && second === TOKEN_IDS;
    const follows = BY_FIRST_INPUT.has(operator) && found.has(first);
    // What is of the file and has one dimension changes every token alike.
    const isAlike =
      ELEMENTWISE.has(operator) &&
      inputs.some((name) => found.has(name)) &&
      inputs.every((name) => found.has(name) || (rank(name) ?? Infinity) <= 1);
    if ((isEmbedding || follows || isAlike) && outputs[0] !== undefined) found.add(outputs[0]);
  }
  return found;
}

/**
 * Makes the three products before an attention one, as `GroupQueryAttention` takes queries, keys
 * and values also side by side.
 *
 * Every column of the product is computed as it was: only what starting a product costs is saved,
 * twice a layer.
 *
 * Source: com.microsoft.GroupQueryAttention ("packed QKV") and MatMulNBits in onnxruntime's
 * ContribOperators.md (1.30).
 */
import { FLOAT, MICROSOFT, UINT8 } from "./message.ts";
import {
  countUses,
  createNode,
  createTensor,
  type ModelParts,
  type NodeParts,
  type TensorParts,
  withInputs,
} from "./model-parts.ts";

const ATTENTION = "GroupQueryAttention";
const PRODUCT = "MatMulNBits";
/** Attributes that products must share to be one. */
const SHARED = ["K", "bits", "block_size", "accuracy_level"];
/** Weights, scales, zero points: by place among a product's inputs. */
const WEIGHTS = 1;
const SCALES = 2;
const ZERO_POINTS = 3;
/** Zero points are whole numbers or any, those of all three products alike. */
const TYPES = new Map([
  [WEIGHTS, [UINT8]],
  [SCALES, [FLOAT]],
  [ZERO_POINTS, [UINT8, FLOAT]],
]);

export function packAttention(model: ModelParts): ModelParts {
  const producers = new Map(model.nodes.flatMap((one) => one.outputs.map((name) => [name, one])));
  const uses = countUses(model);
  const replaced = new Map<NodeParts, readonly NodeParts[]>();
  const initializers = new Map(model.initializers);
  for (const attention of model.nodes) {
    if (attention.operator !== ATTENTION) continue;
    const products = attention.inputs.slice(0, 3).map((name) => producers.get(name));
    const parts = products.filter((one) => one !== undefined);
    if (parts.length < 3 || !canJoin(parts, model, uses)) continue;
    const joined = joinProducts(parts, model.initializers);
    for (const made of joined.tensors) initializers.set(made.name, made);
    const [first, ...others] = parts;
    if (first === undefined) continue;
    replaced.set(first, [joined.product]);
    for (const other of others) replaced.set(other, []);
    const inputs = [joined.product.outputs[0] ?? "", "", "", ...attention.inputs.slice(3)];
    replaced.set(attention, [withInputs(attention, inputs)]);
  }
  const nodes = model.nodes.flatMap((one) => replaced.get(one) ?? [one]);
  return { ...model, nodes, initializers };
}

function canJoin(
  products: readonly NodeParts[],
  { initializers, outputs }: ModelParts,
  uses: ReadonlyMap<string, number>,
): boolean {
  const [first] = products;
  return products.every((one) => {
    const [output = ""] = one.outputs;
    const isPlain = one.inputs.length <= 4 && (one.attributes.get("weight_prepacked") ?? 0) === 0;
    const isAlike =
      one.operator === PRODUCT &&
      one.inputs[0] === first?.inputs[0] &&
      one.inputs.length === first?.inputs.length &&
      SHARED.every((name) => one.attributes.get(name) === first?.attributes.get(name));
    const hasItsWeights = one.inputs.slice(1).every((name, index) => {
      const found = initializers.get(name);
      const isWhole = found !== undefined && found.data.byteLength > 0 && !found.isExternal;
      const isLikeFirst = found?.type === initializers.get(first?.inputs[index + 1] ?? "")?.type;
      return isWhole && isLikeFirst && TYPES.get(index + 1)?.includes(found.type) === true;
    });
    return isPlain && isAlike && hasItsWeights && uses.get(output) === 1 && !outputs.has(output);
  });
}

function joinProducts(
  products: readonly NodeParts[],
  initializers: ReadonlyMap<string, TensorParts>,
): { product: NodeParts; tensors: TensorParts[] } {
  const [first] = products;
  const name = `tidegate.packed.${first?.outputs[0] ?? ""}`;
  const columns = products.reduce((sum, { attributes }) => sum + (attributes.get("N") ?? 0), 0);
  const tensors = (first?.inputs.slice(1) ?? []).map((_, index) => {
    const parts = products.map((one) => initializers.get(one.inputs[index + 1] ?? ""));
    const own = parts.filter((part) => part !== undefined);
    const data = Buffer.concat(own.map((part) => part.data));
    return createTensor(`${name}.${index}`, own[0]?.type ?? 0, sumRows(own), data);
  });
  const shared = SHARED.flatMap((key) => {
    const value = first?.attributes.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const inputs = [first?.inputs[0] ?? "", ...tensors.map((one) => one.name)];
  const attributes = { ...Object.fromEntries(shared), N: columns };
  const product = createNode(PRODUCT, inputs, [name], { domain: MICROSOFT, attributes });
  return { product, tensors };
}

/** Weights are laid out by column, so the first dimension is the one that grows. */
function sumRows(parts: readonly TensorParts[]): number[] {
  const [, ...rest] = parts[0]?.dimensions ?? [];
  return [parts.reduce((sum, { dimensions }) => sum + (dimensions[0] ?? 0), 0), ...rest];
}

/**
 * Products with 4- and 8-bit weights, as graphs have them.
 *
 * Source: com.microsoft.MatMulNBits in onnxruntime's ContribOperators.md (1.30).
 */
import type { BlockWeights } from "./int8-weights.ts";
import { FLOAT, UINT8 } from "./message.ts";
import { type ModelParts, type NodeParts, toFloats } from "./model-parts.ts";

export const PRODUCT = "MatMulNBits";

export interface Product {
  /** Of its weights. */
  readonly name: string;
  readonly input: string;
  readonly output: string;
  readonly bias: string | undefined;
  readonly weights: BlockWeights;
}

/** @param isWanted is asked first: the scales of a product are copied when it is read */
export function readProducts(
  model: ModelParts,
  isWanted: (product: NodeParts) => boolean = () => true,
): Map<NodeParts, Product> {
  const found = new Map<NodeParts, Product>();
  for (const one of model.nodes) {
    if (one.operator !== PRODUCT || !isWanted(one)) continue;
    const product = readProduct(one, model);
    if (product !== undefined) found.set(one, product);
  }
  return found;
}

/** undefined: of a kind that stays as it is. */
function readProduct(
  { inputs, outputs, attributes }: NodeParts,
  { initializers }: ModelParts,
): Product | undefined {
  const [input = "", name = "", scaleName = "", zeroName = "", order = "", bias = ""] = inputs;
  const [output = ""] = outputs;
  const [packed, scales] = [initializers.get(name), initializers.get(scaleName)];
  const zeros = zeroName === "" ? undefined : initializers.get(zeroName);
  const bits = attributes.get("bits") ?? 4;
  if (packed?.type !== UINT8 || scales?.type !== FLOAT || order !== "") return undefined;
  if (zeroName !== "" && zeros?.type !== UINT8 && zeros?.type !== FLOAT) return undefined;
  if (bias !== "" && !initializers.has(bias)) return undefined;
  if (bits !== 4 && bits !== 8) return undefined;
  const weights: BlockWeights = {
    rows: attributes.get("K") ?? 0,
    columns: attributes.get("N") ?? 0,
    bits,
    blockSize: attributes.get("block_size") ?? 0,
    packed: packed.data,
    scales: toFloats(scales),
    zeroPoints: zeros?.type === FLOAT ? toFloats(zeros) : zeros?.data,
  };
  const blocks = Math.ceil(weights.rows / weights.blockSize);
  const bytes = (weights.columns * blocks * weights.blockSize * bits) / 8;
  const isWhole =
    packed.data.byteLength === bytes &&
    weights.scales.length === weights.columns * blocks &&
    (zeros?.type !== FLOAT || weights.zeroPoints?.length === weights.columns * blocks);
  return isWhole
    ? { name, input, output, bias: bias === "" ? undefined : bias, weights }
    : undefined;
}

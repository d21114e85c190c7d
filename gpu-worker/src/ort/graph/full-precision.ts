/**
 * Products with few-bit weights in the file's weights' full precision.
 *
 * `accuracy_level` lets a kernel round what is multiplied: level 4 to bytes, and otherwise for one
 * row than for several. A prompt then gives other numbers at once than token by token.
 * Source: onnxruntime's ContribOperators.md, MatMulNBits.
 */
import { type ModelParts, withAttributes } from "./model-parts.ts";

const PRODUCT = "MatMulNBits";
const UNSET = 0;

export function useFullPrecision(model: ModelParts): ModelParts {
  return {
    ...model,
    nodes: model.nodes.map((one) =>
      one.operator === PRODUCT && (one.attributes.get("accuracy_level") ?? UNSET) !== UNSET
        ? withAttributes(one, { accuracy_level: UNSET })
        : one,
    ),
  };
}

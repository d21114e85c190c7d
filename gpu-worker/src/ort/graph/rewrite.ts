/** What is done to a decoder's graph between its file and onnxruntime. */
import { foldAttentionScales } from "./attention-scale.ts";
import { useDenseProducts } from "./dense-products.ts";
import { takeOutFractions } from "./fractional-zeros.ts";
import { useFullPrecision } from "./full-precision.ts";
import { toInt8Graph } from "./int8-graph.ts";
import { hasExternalWeights, readModel, writeModel } from "./model-parts.ts";
import { packAttention } from "./packed-attention.ts";
import { fuseResidualNorms } from "./residual-norm.ts";

export interface Rewriting {
  /**
   * Products with few-bit weights are computed in whole bytes, with weights up to this; undefined:
   * as the file has them.
   */
  readonly int8WeightLimit: number | undefined;
  /** Whether products keep the precision that the file allows them to lose. */
  readonly isFullPrecision: boolean;
}

/**
 * Computes the same in fewer nodes: what a node costs besides its work is most of a small model's
 * step.
 *
 * @returns undefined when the file can only be taken as it is: its weights are outside of it
 * @throws {RangeError} when it is no model, or has nothing that could be computed in whole bytes
 * though it was asked for
 */
export function rewriteGraph(
  source: Uint8Array,
  { int8WeightLimit, isFullPrecision }: Rewriting,
): Uint8Array | undefined {
  const file = readModel(source);
  const model = isFullPrecision ? useFullPrecision(file) : file;
  if (int8WeightLimit === undefined && hasExternalWeights(model)) return undefined;
  const fused = fuseResidualNorms(foldAttentionScales(packAttention(model)));
  if (int8WeightLimit === undefined)
    return writeModel(takeOutFractions(isFullPrecision ? useDenseProducts(fused) : fused));
  const { model: rewritten, converted } = toInt8Graph(fused, int8WeightLimit);
  if (converted > 0) return writeModel(rewritten);
  throw new RangeError("the model has no 4-bit or 8-bit weights to compute with in whole bytes");
}

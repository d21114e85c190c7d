/** Graphs in fewer nodes: the same numbers, whatever the weights are made of. */
import { readFileSync } from "node:fs";

import { Tensor } from "onnxruntime-common";
import { beforeAll, describe, expect, it } from "vitest";

import { foldAttentionScales } from "../../../gpu-worker/src/ort/graph/attention-scale.ts";
import {
  type ModelParts,
  type NodeParts,
  readModel,
  withAttributes,
  withInputs,
  writeModel,
} from "../../../gpu-worker/src/ort/graph/model-parts.ts";
import { packAttention } from "../../../gpu-worker/src/ort/graph/packed-attention.ts";
import { rewriteGraph } from "../../../gpu-worker/src/ort/graph/rewrite.ts";
import { OrtLibrary } from "../../../gpu-worker/src/ort/native/library.ts";
import { NativeSession } from "../../../gpu-worker/src/ort/native/session.ts";

const FOLDER = "gpu-worker/models/pocket-chat/onnx";
const LAYERS = 6;
const VOCABULARY = 2048;
const rewriting = { int8WeightLimit: undefined, isFullPrecision: true };

let library: OrtLibrary;
beforeAll(() => {
  library = OrtLibrary.open();
});

/** Logits of the next token after each, two rows at once. */
async function score(source: Uint8Array): Promise<Float32Array> {
  const session = await NativeSession.create(library, source, { intraOpNumThreads: 1 });
  try {
    const width = 40;
    const ids = BigInt64Array.from({ length: 2 * width }, (_, index) =>
      BigInt((index * 7919 + 13) % VOCABULARY),
    );
    const feeds: Record<string, Tensor> = {
      input_ids: new Tensor("int64", ids, [2, width]),
      attention_mask: new Tensor("int64", new BigInt64Array(2 * width).fill(1n), [2, width]),
      num_logits_to_keep: new Tensor("int64", BigInt64Array.of(0n), []),
    };
    for (const { name, shape } of session.inputMetadata) {
      if (!name.startsWith("past")) continue;
      const dims = [2, Number(shape[1]), 0, Number(shape[3])];
      feeds[name] = new Tensor("float32", new Float32Array(0), dims);
    }
    const { logits } = await session.run(feeds);
    return logits?.data as Float32Array;
  } finally {
    await session.release();
  }
}

function findDistance(expected: Float32Array, found: Float32Array): number {
  return expected.reduce(
    (most, logit, index) => Math.max(most, Math.abs(logit - (found[index] ?? NaN))),
    0,
  );
}

function findMeanDistance(expected: Float32Array, found: Float32Array): number {
  const sum = expected.reduce(
    (total, logit, index) => total + Math.abs(logit - (found[index] ?? NaN)),
    0,
  );
  return sum / expected.length;
}

function operatorsOf(bytes: Uint8Array): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { operator } of readModel(bytes).nodes) {
    counts[operator] = (counts[operator] ?? 0) + 1;
  }
  return counts;
}

describe("a rewritten graph", () => {
  it("says what its file says", async () => {
    const source = readFileSync(`${FOLDER}/model.onnx`);
    const rewritten = rewriteGraph(source, rewriting);
    if (rewritten === undefined) throw new Error("the graph was not rewritten");
    const [expected, found] = [await score(source), await score(rewritten)];
    expect(expected).toHaveLength(2 * 40 * VOCABULARY);
    expect(findDistance(expected, found)).toBeLessThan(1e-3);
  });

  it("computes queries, keys and values side by side to the last bit as one by one", async () => {
    const source = readFileSync(`${FOLDER}/model_quantized.onnx`);
    const packed = writeModel(packAttention(readModel(source)));
    expect(operatorsOf(packed)).not.toEqual(operatorsOf(source));
    expect(findDistance(await score(source), await score(packed))).toBe(0);
  });

  it("scales the queries by their weights, packed or not, and attention no more", async () => {
    const source = readModel(readFileSync(`${FOLDER}/model_quantized.onnx`));
    const expected = await score(writeModel(source));
    for (const model of [source, packAttention(source)]) {
      const folded = writeModel(foldAttentionScales(model));
      const attentions = readModel(folded).nodes.filter(
        ({ operator }) => operator === "GroupQueryAttention",
      );
      expect(attentions.map(({ attributes }) => attributes.get("scale"))).toEqual(
        Array.from({ length: LAYERS }, () => 1),
      );
      // All other attributes are there still.
      for (const { attributes } of attentions) expect(attributes.get("num_heads")).toBe(6);
      // Eight-bit kernels round what passes through: single numbers fall on other steps, the mean
      // does not.
      expect(findMeanDistance(expected, await score(folded))).toBeLessThan(0.05);
    }
  });

  it("leaves a scale where queries are normalized, or come from elsewhere", () => {
    const source = readModel(readFileSync(`${FOLDER}/model_quantized.onnx`));
    const isAttention = ({ operator }: NodeParts) => operator === "GroupQueryAttention";
    const normalized = source.nodes.map((one) =>
      isAttention(one) ? withInputs(one, [...one.inputs, "", "", "", "", "", "norm"]) : one,
    );
    const [first] = source.nodes.filter(isAttention);
    const shared = new Set([...source.outputs, first?.inputs[0] ?? ""]);
    const scales = (model: ModelParts) =>
      foldAttentionScales(model).nodes.filter(
        (one) => isAttention(one) && one.attributes.has("scale"),
      ).length;
    expect(scales({ ...source, nodes: normalized })).toBe(0);
    expect(scales({ ...source, outputs: shared })).toBe(LAYERS - 1);
  });

  it("has one product before each attention, and no sum alone before a norm", () => {
    const source = readFileSync(`${FOLDER}/model_quantized.onnx`);
    const before = operatorsOf(source);
    const rewritten = rewriteGraph(source, { ...rewriting, isFullPrecision: false }) ?? source;
    const after = operatorsOf(rewritten);
    expect(after["MatMulNBits"]).toBe((before["MatMulNBits"] ?? 0) - 2 * LAYERS);
    // The last norm comes after the cut to the tokens that are wanted, and stays by itself; so does
    // the first.
    expect(after["SkipSimplifiedLayerNormalization"]).toBe(2 * LAYERS - 1);
    expect(after["SimplifiedLayerNormalization"]).toBe(2);
    expect(after["Add"]).toBe(1);
    expect(rewritten.byteLength).toBeLessThan(source.byteLength + 10_000);
    const full = operatorsOf(rewriteGraph(source, rewriting) ?? source);
    expect([full["MatMulNBits"], full["MatMul"]]).toEqual([undefined, after["MatMulNBits"]]);
  });

  it("keeps the precision that its file lets a kernel lose, unless it shall be fast", async () => {
    const source = readModel(readFileSync(`${FOLDER}/model_quantized.onnx`));
    const rounded = writeModel({
      ...source,
      nodes: source.nodes.map((one) =>
        one.operator === "MatMulNBits" ? withAttributes(one, { accuracy_level: 4 }) : one,
      ),
    });
    const whole = writeModel(source);
    const exact = await score(rewriteGraph(whole, rewriting) ?? whole);
    const kept = rewriteGraph(rounded, rewriting) ?? rounded;
    expect(findDistance(exact, await score(kept))).toBe(0);
    const fast = rewriteGraph(rounded, { ...rewriting, isFullPrecision: false }) ?? rounded;
    expect(findDistance(exact, await score(fast))).toBeGreaterThan(0.01);
  });

  it("can be rewritten again, and stays as it is", () => {
    const source = readFileSync(`${FOLDER}/model_quantized.onnx`);
    const once = rewriteGraph(source, rewriting) ?? source;
    expect(operatorsOf(rewriteGraph(once, rewriting) ?? once)).toEqual(operatorsOf(once));
  });
});

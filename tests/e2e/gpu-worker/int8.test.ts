/**
 * Products in whole bytes: near to what the file of the model says, and the same for a row whatever
 * else is in its batch.
 */
import { readFileSync } from "node:fs";

import { Tensor } from "onnxruntime-common";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toInt8Graph } from "../../../gpu-worker/src/ort/graph/int8-graph.ts";
import {
  FLOAT,
  message,
  modelOf,
  node,
  tensor,
  UINT8,
  valueInfo,
} from "../../../gpu-worker/src/ort/graph/message.ts";
import { readModel, writeModel } from "../../../gpu-worker/src/ort/graph/model-parts.ts";
import { findWeightLimit } from "../../../gpu-worker/src/ort/int8-probe.ts";
import { OrtLibrary } from "../../../gpu-worker/src/ort/native/library.ts";
import { NativeSession } from "../../../gpu-worker/src/ort/native/session.ts";
import { createDice } from "../../support/dice.ts";
import { requestOf, WorkerProcess } from "./worker-process.ts";

const FOLDER = "gpu-worker/models/pocket-chat/onnx";
const FULL = `${FOLDER}/model.onnx`;
const EIGHT_BITS = `${FOLDER}/model_quantized.onnx`;
const VOCABULARY = 2048;
const TEXT = Array.from({ length: 48 }, (_, index) => (index * 7919 + 13) % 2_000);

let library: OrtLibrary;
let weightLimit: number;
let session: NativeSession;
beforeAll(async () => {
  library = OrtLibrary.open();
  weightLimit = await findWeightLimit(library);
  const options = {
    intraOpNumThreads: 2,
    rewriting: { int8WeightLimit: weightLimit, isFullPrecision: true },
  };
  session = await NativeSession.create(library, EIGHT_BITS, options);
});
afterAll(() => session.release());

/** Log-probabilities of every next token, row by row. */
async function score(
  of: NativeSession,
  rows: readonly (readonly number[])[],
): Promise<Float32Array[]> {
  const width = rows[0]?.length ?? 0;
  const shape = [rows.length, width];
  const feeds: Record<string, Tensor> = {
    input_ids: new Tensor("int64", BigInt64Array.from(rows.flat(), BigInt), shape),
    attention_mask: new Tensor("int64", new BigInt64Array(rows.length * width).fill(1n), shape),
    num_logits_to_keep: new Tensor("int64", BigInt64Array.of(0n), []),
  };
  for (const { name, shape: declared } of of.inputMetadata) {
    if (!name.startsWith("past")) continue;
    const dims = [rows.length, Number(declared[1]), 0, Number(declared[3])];
    feeds[name] = new Tensor("float32", new Float32Array(0), dims);
  }
  const { logits } = await of.run(feeds);
  const data = logits?.data as Float32Array;
  return Array.from({ length: rows.length * width }, (_, at) =>
    data.slice(at * VOCABULARY, (at + 1) * VOCABULARY),
  );
}

function toLogProbabilities(logits: Float32Array): Float32Array {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return logits.map((logit) => logit - largest - Math.log(sum));
}

/** Mean over the positions of how much a distribution surprises who expects another. */
function divergence(of: readonly Float32Array[], from: readonly Float32Array[]): number {
  const each = from.map((logits, at) => {
    const [p, q] = [toLogProbabilities(logits), toLogProbabilities(of[at] ?? logits)];
    return p.reduce((sum, log, id) => sum + Math.exp(log) * (log - (q[id] ?? 0)), 0);
  });
  return each.reduce((sum, value) => sum + value, 0) / each.length;
}

const [INPUTS, OUTPUTS, BLOCK] = [256, 32, 32];

/** A product with 8-bit weights that have no use for the first input. */
function productGraph(): Uint8Array {
  const dice = createDice(3);
  const weights = Uint8Array.from({ length: INPUTS * OUTPUTS }, (_, at) =>
    at % INPUTS === 0 ? 128 : dice(256),
  );
  const scales = new Float32Array((INPUTS * OUTPUTS) / BLOCK).fill(1 / 128);
  const attributes = { K: INPUTS, N: OUTPUTS, bits: 8, block_size: BLOCK };
  const domain = "com.microsoft";
  return modelOf(
    message([
      [1, node("MatMulNBits", ["x", "w", "s"], ["y"], { domain, attributes })],
      [2, "product"],
      [5, tensor("w", UINT8, [OUTPUTS, INPUTS / BLOCK, BLOCK], weights)],
      [5, tensor("s", FLOAT, [scales.length], scales)],
      [11, valueInfo("x", FLOAT, ["rows", INPUTS])],
      [12, valueInfo("y", FLOAT, ["rows", OUTPUTS])],
    ]),
  );
}

async function multiply(int8WeightLimit: number | undefined, row: Float32Array) {
  const rewriting = { int8WeightLimit, isFullPrecision: true };
  const product = await NativeSession.create(library, productGraph(), { rewriting });
  const { y } = await product.run({ x: new Tensor("float32", row, [1, INPUTS]) });
  const found = Float32Array.from(y?.data as Float32Array);
  await product.release();
  return found;
}

describe("a product in whole bytes", () => {
  it("keeps what small inputs say beside one that is a hundred times larger", async () => {
    const dice = createDice(5);
    const row = Float32Array.from({ length: INPUTS }, () => (dice(2_001) - 1_000) / 1_000);
    row[0] = 100;
    const [right, near] = [await multiply(undefined, row), await multiply(weightLimit, row)];
    const size = (values: Float32Array) => Math.hypot(...values);
    const error = right.map((value, at) => value - (near[at] ?? NaN));
    expect(size(error)).toBeLessThan(0.15 * size(right));
  });
});

describe("a model in whole bytes", () => {
  it("says nearly what it says with its own weights", async () => {
    const exact = await NativeSession.create(library, FULL, { intraOpNumThreads: 2 });
    const [right, near] = [await score(exact, [TEXT]), await score(session, [TEXT])];
    await exact.release();
    expect(divergence(near, right)).toBeLessThan(0.02);
    const best = (logits: Float32Array) => logits.indexOf(Math.max(...logits));
    const agreeing = right.filter((logits, at) => best(logits) === best(near[at] ?? logits));
    expect(agreeing.length).toBeGreaterThanOrEqual(0.9 * right.length);
  });

  it("gives a row the same, whatever else is in its batch", async () => {
    const other = TEXT.toReversed();
    const alone = await score(session, [TEXT]);
    for (const batch of [
      [TEXT, other],
      [other, other, TEXT],
    ]) {
      const all = await score(session, batch);
      const at = batch.indexOf(TEXT) * TEXT.length;
      expect(divergence(all.slice(at, at + TEXT.length), alone)).toBeLessThan(1e-6);
    }
  });

  it("has no product left as it was, and its weights once", () => {
    const source = readFileSync(EIGHT_BITS);
    const { model, converted, left } = toInt8Graph(readModel(source), weightLimit);
    expect(left).toBe(0);
    expect(converted).toBe(43);
    const bytes = writeModel(model);
    const { nodes, initializers } = readModel(bytes);
    expect(nodes.some(({ operator }) => operator === "MatMulNBits")).toBe(false);
    expect([...initializers.keys()].some((name) => name.endsWith("weight_q8"))).toBe(false);
    expect(bytes.byteLength).toBeLessThan(source.byteLength);
  });

  it("needs weights of few bits, in the file", async () => {
    const rewriting = { int8WeightLimit: weightLimit, isFullPrecision: true };
    const create = NativeSession.create(library, FULL, { rewriting });
    await expect(create).rejects.toThrow("no 4-bit or 8-bit weights");
    const weights = message([
      [1, 4],
      [2, 2],
      [8, "w"],
      [14, 1],
    ]);
    const outside = message([[7, message([[5, weights]])]]);
    expect(() => toInt8Graph(readModel(outside), 127)).toThrow("outside of its file");
    const inside = tensor("w", 2, [1], Uint8Array.of(1));
    const without = readModel(message([[7, message([[5, inside]])]]));
    expect(toInt8Graph(without, 127).converted).toBe(0);
  });
});

describe("a worker that computes in whole bytes", () => {
  it("answers the same alone and among others", async () => {
    const worker = await WorkerProcess.start(["--compute", "int8"]);
    try {
      const ask = (text: string) =>
        worker.generate(requestOf(text, { sampling: { temperature: 0, maxTokens: 24 } }));
      const alone = await ask("What is the capital of France?");
      const crowd = await Promise.all(
        ["What is the capital of France?", "Count to five.", "Say hello.", "Name a colour."].map(
          ask,
        ),
      );
      expect(crowd[0]?.texts).toEqual(alone.texts);
    } finally {
      await worker.dispose();
    }
  });

  it.each(["int8", "mixed"])("says where it cannot (%s)", async (compute) => {
    const stock = WorkerProcess.start(["--compute", compute, "--ort-binding", "stock"]);
    await expect(stock).rejects.toThrow("exited with 1");
  });
});

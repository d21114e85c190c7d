/**
 * The native binding of onnxruntime, in this process: what it computes, and that nothing wrong
 * crashes it.
 */
import { readFileSync } from "node:fs";

import { Tensor } from "onnxruntime-common";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { installBinding } from "../../../gpu-worker/src/ort/binding-choice.ts";
import { readGraphBytes, readGraphFile } from "../../../gpu-worker/src/ort/graph/graph.ts";
import { RunTerminated } from "../../../gpu-worker/src/ort/native/binding.ts";
import {
  LibraryMismatch,
  OrtError,
  OrtLibrary,
} from "../../../gpu-worker/src/ort/native/library.ts";
import { NativeSession } from "../../../gpu-worker/src/ort/native/session.ts";
import { readDecoderGraph } from "../../../gpu-worker/src/ort/slots/decoder-graph.ts";

const FILE = "gpu-worker/models/pocket-chat/onnx/model_quantized.onnx";
let library: OrtLibrary;
let session: NativeSession;

beforeAll(async () => {
  library = OrtLibrary.open();
  session = await NativeSession.create(library, FILE, { intraOpNumThreads: 1 });
});
afterAll(() => session.release());

/** A prompt without anything before it. */
function feedsOf(tokenIds: readonly number[]): Record<string, Tensor> {
  const shape = [1, tokenIds.length];
  const feeds: Record<string, Tensor> = {
    input_ids: new Tensor("int64", BigInt64Array.from(tokenIds, BigInt), shape),
    attention_mask: new Tensor("int64", new BigInt64Array(tokenIds.length).fill(1n), shape),
    num_logits_to_keep: new Tensor("int64", BigInt64Array.of(1n), []),
  };
  for (const { name, shape: declared } of session.inputMetadata) {
    if (!name.startsWith("past")) continue;
    const dims = [1, Number(declared[1]), 0, Number(declared[3])];
    feeds[name] = new Tensor("float32", new Float32Array(0), dims);
  }
  return feeds;
}

describe("the library", () => {
  it("is refused where it is missing, and not opened where the stock binding is wanted", () => {
    expect(() => OrtLibrary.open("/nowhere/libonnxruntime.so.1")).toThrow(LibraryMismatch);
    const lines: unknown[] = [];
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (...line: unknown[]) => lines.push(line),
    };
    expect(installBinding("stock", log)).toBeUndefined();
    expect(lines).toEqual([]);
  });
});

describe("a session", () => {
  it("names its inputs and outputs as onnxruntime-node does", () => {
    expect(session.inputNames.slice(0, 3)).toEqual([
      "input_ids",
      "attention_mask",
      "num_logits_to_keep",
    ]);
    expect(session.outputMetadata[0]).toEqual({
      name: "logits",
      isTensor: true,
      type: "float32",
      shape: ["batch_size", "kept_length", 2048],
    });
  });

  it("gives the same numbers from a file and from bytes, also when two runs go on at once", async () => {
    const other = await NativeSession.create(library, readFileSync(FILE), { intraOpNumThreads: 1 });
    const feeds = feedsOf([5, 6, 7]);
    const [first, second, third] = await Promise.all([
      session.run(feeds),
      session.run(feeds),
      other.run(feeds),
    ]);
    expect(first?.["logits"]?.dims).toEqual([1, 1, 2048]);
    expect(second?.["logits"]?.data).toEqual(first?.["logits"]?.data);
    expect(third?.["logits"]?.data).toEqual(first?.["logits"]?.data);
    await other.release();
  });

  it("does not hold up the event loop while it runs", async () => {
    const running = session.run(feedsOf(Array.from({ length: 1_500 }, () => 9)));
    let turns = 0;
    let isOver = false;
    void running.then(() => (isOver = true));
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    expect(turns).toBeGreaterThan(10);
  });

  it("stops in the middle when it is told to, and runs again after that", async () => {
    const binding = session.bind();
    for (const [name, tensor] of Object.entries(feedsOf(Array.from({ length: 2_000 }, () => 9)))) {
      const data = tensor.data as BigInt64Array;
      binding.input(name, data, { type: tensor.type as "int64", shape: tensor.dims });
    }
    for (const name of session.outputNames) binding.outputAnywhere(name);
    const running = binding.run();
    binding.terminate();
    await expect(running).rejects.toThrow(RunTerminated);
    await binding.run();
    expect(binding.takeOutputs()[0]?.layout.shape).toEqual([1, 1, 2048]);
    binding.release();
  });

  it("refuses what does not fit, in the library's words", async () => {
    const { input_ids: _, ...without } = feedsOf([1]);
    await expect(session.run(without)).rejects.toThrow(OrtError);
    const outOfVocabulary = feedsOf([999_999]);
    await expect(session.run(outOfVocabulary)).rejects.toThrow(OrtError);
    await expect(NativeSession.create(library, Buffer.from("no model"), {})).rejects.toThrow();
    const binding = session.bind();
    expect(() =>
      binding.input("no_such_input", new Float32Array(1), { type: "float32", shape: [1] }),
    ).toThrow(OrtError);
    binding.release();
  });
});

describe("a graph", () => {
  it("is read from its file without its weights, or from bytes", () => {
    const fromFile = readGraphFile(FILE);
    expect(fromFile).toEqual(readGraphBytes(readFileSync(FILE)));
    expect(fromFile.operators).toContain("com.microsoft.GroupQueryAttention");
    expect(readDecoderGraph(session, fromFile)).toMatchObject({
      vocabularySize: 2048,
      hasKeep: true,
    });
  });

  it("without GroupQueryAttention is not batched in place", () => {
    const graph = { operators: new Set(["Concat", "MatMul"]), opsets: new Map([["", 18]]) };
    expect(readDecoderGraph(session, graph)).toBe("no GroupQueryAttention in the graph");
  });

  it("that is cut off or no graph is refused", () => {
    const bytes = readFileSync(FILE);
    expect(() => readGraphBytes(bytes.subarray(0, 50_000))).toThrow(RangeError);
    expect(() => readGraphBytes(Buffer.from([0]))).toThrow(RangeError);
    expect(() => readGraphBytes(new Uint8Array())).toThrow("the file holds no graph");
  });
});

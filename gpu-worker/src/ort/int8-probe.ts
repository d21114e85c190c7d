/**
 * What this processor's byte products can be trusted with.
 *
 * Without VNNI, x86 adds pairs of products in sixteen bits, and two large ones are cut off. Weights
 * of seven bits never are. So the largest bytes are multiplied once, in a single row and in
 * several, as those are different code.
 */
import { Tensor } from "onnxruntime-common";

import {
  FLOAT,
  INT8,
  message,
  MICROSOFT,
  modelOf,
  node,
  tensor,
  UINT8,
  valueInfo,
} from "./graph/message.ts";
import type { OrtLibrary } from "./native/library.ts";
import { NativeSession } from "./native/session.ts";

const FULL = 127;
/** 2 * 255 * 63 fits in sixteen bits. */
const SAFE = 63;
const LENGTH = 64;
const BATCHES = [1, 5];

/** The largest weight whose products are exact. */
export async function findWeightLimit(library: OrtLibrary): Promise<number> {
  const session = await NativeSession.create(library, probe(), { intraOpNumThreads: 1 });
  try {
    const expected = LENGTH * (255 - 128) * FULL;
    for (const batch of BATCHES) {
      const x = new Tensor("uint8", new Uint8Array(batch * LENGTH).fill(255), [batch, LENGTH]);
      const { y } = await session.run({ x });
      const found = y?.data as Float32Array | undefined;
      if (found === undefined || found.some((value) => value !== expected)) return SAFE;
    }
    return FULL;
  } finally {
    await session.release();
  }
}

function probe(): Uint8Array {
  const weights = new Int8Array(LENGTH * LENGTH).fill(FULL);
  const graph = message([
    [1, node("MatMulIntegerToFloat", ["x", "w", "s", "s", "z"], ["y"], { domain: MICROSOFT })],
    [2, "probe"],
    [5, tensor("w", INT8, [LENGTH, LENGTH], weights)],
    [5, tensor("s", FLOAT, [], Float32Array.of(1))],
    [5, tensor("z", UINT8, [], Uint8Array.of(128))],
    [11, valueInfo("x", UINT8, ["batch", LENGTH])],
    [12, valueInfo("y", FLOAT, ["batch", LENGTH])],
  ]);
  return modelOf(graph);
}

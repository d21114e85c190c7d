/** How onnxruntime is told to run a model. */
import type { Device } from "../config.ts";
import type { Rewriting } from "../ort/graph/rewrite.ts";
import type { OrtLibrary } from "../ort/native/library.ts";
import type { NativeSessionOptions } from "../ort/native/session-options.ts";

export const CUDA_DEVICE_ID = 0;

export interface SessionChoice {
  readonly device: Device;
  /** Threads of one matrix product; undefined lets onnxruntime choose. */
  readonly threads?: number | undefined;
  /** The native binding, which chooses the device itself; undefined: Transformers.js does. */
  readonly library: OrtLibrary | undefined;
  /** What is done to a decoder's graph first; undefined: nothing. */
  readonly rewriting?: Rewriting | undefined;
  /** What is done to it in a second session of the same model; undefined: there is none. */
  readonly sibling?: Rewriting | undefined;
}

export function toSessionOptions({
  threads,
  library,
  device,
  rewriting,
  sibling,
}: SessionChoice): NativeSessionOptions {
  return {
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    ...(rewriting === undefined ? {} : { rewriting }),
    ...(sibling === undefined ? {} : { sibling }),
    // Threads wait for each other by spinning inside a run, but not between runs: others need the
    // processor then.
    extra: {
      session: { intra_op: { allow_spinning: "1" }, force_spinning_stop: "1" },
    },
    ...(library !== undefined &&
      device === "cuda" && {
        cuda: { deviceId: CUDA_DEVICE_ID, memoryLimitBytes: undefined, usesGraphCapture: false },
      }),
  };
}

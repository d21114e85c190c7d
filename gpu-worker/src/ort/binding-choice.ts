/**
 * Chooses how onnxruntime is called: by the native binding, or by onnxruntime-node's own.
 *
 * The native one takes the place of onnxruntime-node under Transformers.js, through a global symbol
 * that the library looks up when it is first imported. So this comes before that import.
 *
 * Source: `ORT_SYMBOL` in @huggingface/transformers 4.3.1, src/backends/onnx.js.
 */
import { env, Tensor } from "onnxruntime-common";

import type { Log } from "../log.ts";
import { LibraryMismatch, OrtLibrary } from "./native/library.ts";
import type { NativeSessionOptions } from "./native/session-options.ts";
import { NativeSession } from "./native/session.ts";

export type BindingName = "native" | "stock";

/**
 * @returns the library, unless the stock binding is wanted or the native one does not fit this
 * machine
 */
export function installBinding(wanted: BindingName, log: Log): OrtLibrary | undefined {
  if (wanted === "stock") return undefined;
  let library: OrtLibrary;
  try {
    library = OrtLibrary.open();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const kind = cause instanceof LibraryMismatch ? "mismatch" : "failure";
    log.error("binding.not_available", { kind, reason, fallback: "stock" });
    return undefined;
  }
  const InferenceSession = {
    create: (source: string | Uint8Array, options: NativeSessionOptions = {}) =>
      NativeSession.create(library, source, options),
  };
  Reflect.set(globalThis, Symbol.for("onnxruntime"), { InferenceSession, Tensor, env });
  return library;
}

/** Entry of a thread that turns messages and texts into tokens. It runs no model, so it loads nothing that could. */
import { registerHooks } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

import type { ModelTokenizer } from "../catalog/tokenizer.ts";
import type { ModelSource } from "../config.ts";
import type { FromThread, ThreadSettings, ToThread } from "./protocol.ts";

// Transformers.js imports these for models and pictures: native code, in a thread that may be ended at any time.
const NATIVE: ReadonlySet<string> = new Set(["onnxruntime-node", "sharp"]);
registerHooks({
  resolve: (specifier, context, next) =>
    NATIVE.has(specifier)
      ? { url: "node:path", format: "builtin", shortCircuit: true }
      : next(specifier, context),
});
Object.assign(globalThis, { [Symbol.for("onnxruntime")]: {} });

const { admit } = await import("./admission.ts");
const { loadTokenizer } = await import("../catalog/load-tokenizer.ts");
const { ModelTokenizer: Tokenizer } = await import("../catalog/tokenizer.ts");

const settings = workerData as ThreadSettings;
/** By model, in the order of use. */
const tokenizers = new Map<string, Promise<ModelTokenizer>>();

function tokenizerOf(source: ModelSource): Promise<ModelTokenizer> {
  const tokenizer =
    tokenizers.get(source.id) ??
    loadTokenizer(source, settings.cacheFolder).then((loaded) => new Tokenizer(loaded));
  tokenizers.delete(source.id);
  tokenizers.set(source.id, tokenizer);
  for (const oldest of tokenizers.keys()) {
    if (tokenizers.size <= settings.maxTokenizers) break;
    tokenizers.delete(oldest);
  }
  return tokenizer;
}

async function read(job: Extract<ToThread, { type: "read" }>): Promise<void> {
  const { id, source, facts, request } = job;
  let startedMs = performance.now();
  try {
    const tokenizer = await tokenizerOf(source);
    post({ type: "started", id });
    startedMs = performance.now();
    const admission = admit(request, { ...facts, tokenizer });
    post({ type: "read", id, admission, ms: performance.now() - startedMs });
  } catch {
    // It may be there the next time; its words could have the prompt in them.
    tokenizers.delete(source.id);
    post({ type: "read", id, admission: undefined, ms: performance.now() - startedMs });
  }
}

function post(message: FromThread): void {
  parentPort?.postMessage(message);
}

parentPort?.on("message", (message: ToThread) => {
  if (message.type === "read") void read(message);
  else tokenizerOf(message.source).catch(() => tokenizers.delete(message.source.id));
});

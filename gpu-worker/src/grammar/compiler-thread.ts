/**
 * The entry of the compiler's thread: what is asked for becomes programs, and vocabularies trees.
 */
import { parentPort, workerData } from "node:worker_threads";

import { parseKeepingNumbers } from "../../../src/contract/json-numbers.ts";
import { yieldProcessor } from "../threads/niceness.ts";
import { createTokenTree } from "./automaton/token-tree.ts";
import type { FromCompiler, ToCompiler } from "./protocol.ts";
import { compileSpec } from "./source.ts";
import type { GrammarSpec } from "./spec.ts";
import type { CompilerThreadData } from "./thread-data.ts";

if (parentPort === null) throw new Error("compiler-thread.ts runs as a worker thread alone");
const port = parentPort;
const { niceness, maxStates } = workerData as CompilerThreadData;
yieldProcessor(niceness);

port.on("message", (message: ToCompiler) => port.postMessage(answer(message)));

function answer(message: ToCompiler): FromCompiler {
  if (message.type === "index") {
    return { type: "indexed", tree: createTokenTree(message.vocabulary) };
  }
  const startedMs = performance.now();
  const compiled = compileSpec(parseKeepingNumbers(message.spec) as GrammarSpec, maxStates);
  return { type: "compiled", compiled, ms: performance.now() - startedMs };
}

/**
 * node-llama-cpp with one context of many sequences, which batches them itself.
 *
 * Arguments: the package's folder, the GGUF file, sequences.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { type PeerRequest, servePeer } from "./wire.ts";

interface Sequence {
  clearHistory(): Promise<void>;
  evaluate(tokens: readonly number[], options: object): AsyncGenerator<number>;
}

interface Library {
  getLlama(
    this: void,
    options: object,
  ): Promise<{
    loadModel(options: object): Promise<{
      createContext(options: object): Promise<{ getSequence(): Sequence }>;
    }>;
  }>;
}

const [packageFolder = "", file = "", sequences = "16"] = process.argv.slice(2);
const entry = pathToFileURL(join(packageFolder, "dist", "index.js")).href;
const { getLlama } = (await import(entry)) as Library;
const llama = await getLlama({
  gpu: false,
  build: "never",
  progressLogs: false,
  logLevel: "error",
  // It would take four at least; on fewer processors its threads wait for each other by spinning,
  // for seconds a token.
  maxThreads: availableParallelism(),
});
const model = await llama.loadModel({ modelPath: file });
const count = Number(sequences);
const context = await model.createContext({ sequences: count, contextSize: 1024, batchSize: 2048 });
const idle: Sequence[] = Array.from({ length: count }, () => context.getSequence());
const waiting: ((sequence: Sequence) => void)[] = [];

servePeer(async ({ prompts, maxTokens, temperature, topK }: PeerRequest, onToken) => {
  const sequence = idle.pop() ?? (await new Promise<Sequence>((resolve) => waiting.push(resolve)));
  try {
    await sequence.clearHistory();
    let made = 0;
    const options = { temperature, topK, topP: 1, minP: 0, yieldEogToken: true };
    for await (const _ of sequence.evaluate(prompts[0] ?? [], options)) {
      onToken();
      made += 1;
      if (made === maxTokens) break;
    }
  } finally {
    const next = waiting.shift();
    if (next === undefined) idle.push(sequence);
    else next(sequence);
  }
});

/**
 * node-llama-cpp with one context of many sequences, which batches them itself.
 *
 * Arguments: the package's folder, the GGUF file, sequences.
 */
import { loadLlama } from "./load-llama.ts";
import { type PeerRequest, servePeer } from "./wire.ts";

interface Sequence {
  clearHistory(): Promise<void>;
  evaluate(tokens: readonly number[], options: object): AsyncGenerator<number>;
}

const [packageFolder = "", file = "", sequences = "16"] = process.argv.slice(2);
const { model } = await loadLlama<Sequence>(packageFolder, file);
const count = Number(sequences);
const context = await model.createContext({ sequences: count, contextSize: 1024, batchSize: 2048 });
const idle = Array.from({ length: count }, () => context.getSequence());
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

/** What node-llama-cpp finds of a text, by the GGUF's own weights: logits after every token. */
import { installLlama } from "../peers/install-llama.ts";
import { loadLlama } from "../peers/load-llama.ts";

export interface LlamaScorer {
  /** [tokens, vocabulary] */
  score(tokenIds: readonly number[]): Promise<Float32Array>;
  release(): Promise<void>;
}

interface Scored {
  readonly next: { readonly logits?: ReadonlyMap<number, number> };
}

interface Sequence {
  clearHistory(): Promise<void>;
  controlledEvaluate(tokens: readonly (readonly [number, object])[]): Promise<Scored[]>;
}

/** Logits as the model has them: nothing is cut off, and nothing made hotter. */
const AS_THEY_ARE = { temperature: 1, topK: 0, topP: 1, minP: 0 };

/** @throws {Error} where it cannot be installed */
export async function openLlama(ggufFile: string): Promise<LlamaScorer> {
  const { model, dispose } = await loadLlama<Sequence>(installLlama(), ggufFile);
  const context = await model.createContext({ sequences: 1, contextSize: 1024, batchSize: 1024 });
  const sequence = context.getSequence();
  return {
    score: async (tokenIds) => {
      await sequence.clearHistory();
      const asked = { generateNext: { logits: true, options: AS_THEY_ARE } };
      const found = await sequence.controlledEvaluate(tokenIds.map((id) => [id, asked]));
      const size = found[0]?.next.logits?.size ?? 0;
      const logits = new Float32Array(tokenIds.length * size);
      for (const [at, { next }] of found.entries())
        for (const [id, logit] of next.logits ?? []) logits[at * size + id] = logit;
      return logits;
    },
    release: dispose,
  };
}

/**
 * The models that the edge's are taught by: the ones beside the gpu-worker, run by Transformers.js.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { env, pipeline } from "@huggingface/transformers";

const MODELS = join(import.meta.dirname, "../../gpu-worker/models");
const BATCH = 64;

env.allowRemoteModels = false;
env.localModelPath = MODELS;

/** Pieces in the order of their ids. */
export function readVocabulary(model: string): string[] {
  const file = readFileSync(join(MODELS, model, "tokenizer.json"), "utf8");
  const { model: spelling } = JSON.parse(file) as { model: { vocab: Record<string, number> } };
  const pieces = Object.entries(spelling.vocab).toSorted(([, a], [, b]) => a - b);
  return pieces.map(([piece]) => piece);
}

/** A unit vector for each text. */
export async function embed(model: string, texts: readonly string[]): Promise<Float32Array[]> {
  const run = await pipeline("feature-extraction", model, { dtype: "q8" });
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const found = await run(texts.slice(at, at + BATCH), { pooling: "mean", normalize: true });
    const rows = found.tolist() as number[][];
    vectors.push(...rows.map((row) => Float32Array.from(row)));
  }
  return vectors;
}

export interface Judged {
  readonly labels: readonly string[];
  /** A probability for each label, for each text. */
  readonly scores: readonly (readonly number[])[];
}

export async function classify(model: string, texts: readonly string[]): Promise<Judged> {
  const run = await pipeline("text-classification", model, { dtype: "q8" });
  const scores: number[][] = [];
  let labels: string[] | undefined;
  for (let at = 0; at < texts.length; at += BATCH) {
    const found = (await run(texts.slice(at, at + BATCH), { top_k: 100 })) as unknown as {
      label: string;
      score: number;
    }[][];
    for (const row of found) {
      labels ??= row.map(({ label }) => label).toSorted();
      scores.push(labels.map((name) => row.find(({ label }) => label === name)?.score ?? 0));
    }
  }
  return { labels: labels ?? [], scores };
}

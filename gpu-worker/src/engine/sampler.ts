/** Chooses one token from logits. Pure: randomness is passed in. */
import { findNucleus } from "./nucleus.ts";
import type { RandomSource } from "./random.ts";
import { findLargest, findTopK, sortIds } from "./top-k.ts";

export interface SamplerSettings {
  /** 0 takes the likeliest token. */
  readonly temperature: number;
  readonly topP: number;
  /** 0 keeps all tokens. */
  readonly topK: number;
  readonly minP: number;
  readonly typicalP: number;
}

/** Tokens that are still possible, likeliest first, equals by id; weights relative to the likeliest. */
interface Candidates {
  readonly ids: number[];
  readonly weights: number[];
}

/**
 * Samples from `logits: Float32Array, [vocabulary]`, which are left as they are.
 *
 * Order: temperature, min-p, top-k, top-p, typical-p, each over what the one before left. Top-p keeps the smallest set
 * whose mass reaches `topP`, at least one token. Typical-p keeps the tokens whose information is nearest to the entropy
 * until their mass reaches `typicalP` (Meister et al. 2023). Equal weights are ordered by token id, so greedy takes
 * the lowest id among equals.
 *
 * @throws {Error} if no logit is finite
 */
export function sampleToken(
  logits: Float32Array,
  settings: SamplerSettings,
  random: RandomSource,
): number {
  const { temperature, topK, topP, minP, typicalP } = settings;
  const isTopK = temperature > 0 && topK > 0 && topK < logits.length;
  const first = isTopK ? findTopK(logits, topK) : [findLargest(logits)];
  const best = first[0] ?? 0;
  const largest = logits[best] ?? Number.NaN;
  if (!Number.isFinite(largest)) throw new Error("the model returned no finite logit");
  if (temperature === 0) return best;
  // Logits below this have a weight below min-p's.
  const floor = minP > 0 ? largest + temperature * Math.log(minP) : -Infinity;
  if (!isTopK && typicalP >= 1) {
    return drawFromNucleus(logits, { largest, temperature, floor, topP }, random);
  }
  const ids = isTopK
    ? first.filter((id) => (logits[id] ?? -Infinity) >= floor)
    : sortIds(logits, floor);
  const weights = ids.map((id) => Math.exp(((logits[id] ?? -Infinity) - largest) / temperature));
  return draw(cutTypical(cutNucleus({ ids, weights }, topP), typicalP), random);
}

/** Without top-k the candidates may be the whole vocabulary: they are neither listed nor sorted. */
function drawFromNucleus(
  logits: Float32Array,
  scope: { largest: number; temperature: number; floor: number; topP: number },
  random: RandomSource,
): number {
  const { lowest, lastId, mass } = findNucleus(logits, scope);
  const { largest, temperature } = scope;
  let left = random() * mass;
  let last = 0;
  for (let id = 0; id < logits.length; id += 1) {
    const logit = logits[id] as number;
    if (logit < lowest || (logit === lowest && id > lastId) || logit === -Infinity) continue;
    left -= Math.exp((logit - largest) / temperature);
    last = id;
    if (left < 0) return id;
  }
  return last;
}

function cutNucleus({ ids, weights }: Candidates, topP: number): Candidates {
  if (topP >= 1) return { ids, weights };
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  const rank = weights.findIndex((weight) => {
    reached += weight;
    return reached >= topP * mass;
  });
  const kept = rank < 0 ? ids.length : rank + 1;
  return { ids: ids.slice(0, kept), weights: weights.slice(0, kept) };
}

function cutTypical({ ids, weights }: Candidates, typicalP: number): Candidates {
  if (typicalP >= 1) return { ids, weights };
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const informations = weights.map((weight) => -Math.log(weight / mass));
  const entropy = weights.reduce((sum, weight, rank) => {
    return weight === 0 ? sum : sum + (weight / mass) * (informations[rank] ?? 0);
  }, 0);
  const order = ids.map((_, rank) => rank).sort((a, b) => distance(a) - distance(b) || a - b);
  const kept: number[] = [];
  let reached = 0;
  for (const rank of order) {
    kept.push(rank);
    reached += weights[rank] ?? 0;
    if (reached >= typicalP * mass) break;
  }
  kept.sort((a, b) => a - b);
  return {
    ids: kept.map((rank) => ids[rank] ?? 0),
    weights: kept.map((rank) => weights[rank] ?? 0),
  };

  function distance(rank: number): number {
    return Math.abs((informations[rank] ?? 0) - entropy);
  }
}

function draw({ ids, weights }: Candidates, random: RandomSource): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [rank, id] of ids.entries()) {
    left -= weights[rank] ?? 0;
    if (left < 0) return id;
  }
  return ids.at(-1) ?? 0;
}

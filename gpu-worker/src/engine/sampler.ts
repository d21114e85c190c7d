/** Chooses one token from logits. Pure: randomness is passed in. */
import type { RandomSource } from "./random.ts";

export interface SamplerSettings {
  /** 0 takes the likeliest token. */
  readonly temperature: number;
  readonly topP: number;
  /** 0 keeps all tokens. */
  readonly topK: number;
  readonly minP: number;
}

/** Relative weights down to which candidates are collected, in turn, until the wanted set is complete. */
const WEIGHT_FLOORS = [1e-3, 1e-7, 0] as const;

/**
 * Samples from `logits: Float32Array, [vocabulary]`, which are left as they are.
 *
 * Order: temperature, min-p, top-k, top-p, each over what the one before left, as in vLLM. Top-p keeps the
 * smallest set whose mass reaches `topP`, at least one token. Equal weights are ordered by token id, so
 * greedy takes the lowest id among equals.
 *
 * @throws {Error} if no logit is finite
 */
export function sampleToken(
  logits: Float32Array,
  settings: SamplerSettings,
  random: RandomSource,
): number {
  const best = findLargest(logits);
  const largest = logits[best] ?? Number.NaN;
  if (!Number.isFinite(largest)) throw new Error("the model returned no finite logit");
  if (settings.temperature === 0) return best;

  const weights = new Float64Array(logits.length);
  let total = 0;
  for (let id = 0; id < logits.length; id += 1) {
    const weight = Math.exp(((logits[id] ?? -Infinity) - largest) / settings.temperature);
    if (!(weight >= settings.minP)) continue;
    weights[id] = weight;
    total += weight;
  }
  const isTopK = settings.topK > 0 && settings.topK < logits.length;
  if (!isTopK && settings.topP >= 1) return drawById(weights, random() * total, best);
  const wanted = { topK: isTopK ? settings.topK : undefined, topP: settings.topP, total };
  return drawFrom(selectCandidates(weights, wanted), weights, random);
}

/** The lowest id among those of the largest logit. */
export function findLargest(logits: Float32Array): number {
  let best = 0;
  let largest = -Infinity;
  for (let id = 0; id < logits.length; id += 1) {
    const logit = logits[id] ?? -Infinity;
    if (logit > largest) {
      largest = logit;
      best = id;
    }
  }
  return best;
}

interface Wanted {
  readonly topK: number | undefined;
  readonly topP: number;
  readonly total: number;
}

/**
 * The ids that top-k and top-p leave, likeliest first.
 *
 * Sorting a vocabulary of 150,000 costs tens of milliseconds, so only tokens above a floor are sorted: the
 * wanted set is a prefix of the order, hence inside the floor as soon as the floor holds enough of it.
 */
function selectCandidates(weights: Float64Array, wanted: Wanted): number[] {
  for (const floor of WEIGHT_FLOORS) {
    const ids: number[] = [];
    let mass = 0;
    for (let id = 0; id < weights.length; id += 1) {
      const weight = weights[id] ?? 0;
      if (weight <= floor) continue;
      ids.push(id);
      mass += weight;
    }
    const isEnough =
      wanted.topK === undefined ? mass >= wanted.topP * wanted.total : ids.length >= wanted.topK;
    if (floor !== 0 && !isEnough) continue;
    ids.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
    return cutNucleus(ids.slice(0, wanted.topK), weights, wanted.topP);
  }
  return [];
}

function cutNucleus(ids: number[], weights: Float64Array, topP: number): number[] {
  if (topP >= 1) return ids;
  const mass = ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
  let reached = 0;
  for (const [rank, id] of ids.entries()) {
    reached += weights[id] ?? 0;
    if (reached >= topP * mass) return ids.slice(0, rank + 1);
  }
  return ids;
}

function drawFrom(ids: readonly number[], weights: Float64Array, random: RandomSource): number {
  let left = random() * ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
  for (const id of ids) {
    left -= weights[id] ?? 0;
    if (left < 0) return id;
  }
  return ids.at(-1) ?? 0;
}

function drawById(weights: Float64Array, target: number, fallback: number): number {
  let left = target;
  for (let id = 0; id < weights.length; id += 1) {
    left -= weights[id] ?? 0;
    if (left < 0) return id;
  }
  return fallback;
}

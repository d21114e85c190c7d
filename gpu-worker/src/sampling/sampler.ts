/** Chooses one token from logits. Pure: randomness is passed in. */
import { type Candidates, keepNearest } from "./cut.ts";
import type { RandomSource } from "./random.ts";
import { findLargest, findTopK, MAX_TOP_K } from "./top-k.ts";

export interface SamplerSettings {
  /** 0 takes the likeliest token. */
  readonly temperature: number;
  readonly topP: number;
  /** 0 keeps all tokens. */
  readonly topK: number;
  readonly minP: number;
  readonly typicalP: number;
}

/** Closer to 0 the choice is the same, and quotients would overflow. */
const MIN_TEMPERATURE = 1e-30;

/**
 * Samples from `logits: Float32Array, [vocabulary]`, which are left as they are.
 *
 * Order: temperature, min-p, top-k, top-p, typical-p, each over what the one before left. Top-p
 * keeps the smallest set whose mass reaches `topP`, at least one token. Typical-p keeps the tokens
 * whose information is nearest to the entropy until their mass reaches `typicalP` (Meister et al.
 * 2023). Equal weights are ordered by token id, so greedy takes the lowest id among equals. A logit
 * that is not a number is an impossible token; an infinite one is certain.
 *
 * No settings make it sort the vocabulary: all who share the step would wait for it. With a
 * temperature it takes one random number for each token, whatever the logits are (`skipChoice`).
 *
 * @throws {Error} if no token is possible
 */
export function sampleToken(
  logits: Float32Array,
  settings: SamplerSettings,
  random: RandomSource,
): number {
  const { topK, topP, minP, typicalP } = settings;
  const isGreedy = settings.temperature === 0;
  const isListed = !isGreedy && topK > 0 && topK <= MAX_TOP_K && topK < logits.length;
  const listed = isListed ? findTopK(logits, topK) : undefined;
  const best = listed === undefined ? findLargest(logits) : (listed[0] ?? 0);
  const largest = logits[best] ?? Number.NaN;
  if (!(largest > -Infinity)) throw new Error("the model returned no finite logit");
  if (isGreedy) return best;
  const chance = random();
  if (largest === Infinity) return best;
  const temperature = Math.max(settings.temperature, MIN_TEMPERATURE);
  const { candidates, mass } = weigh(logits, listed, { largest, temperature, minP });
  let left = mass;
  if (!isListed && topK > 0 && topK < logits.length) left = keepNearest(candidates, topK, "one");
  if (topP < 1) left = keepNearest(candidates, topP * left, "weight");
  if (typicalP < 1) left = keepTypical(candidates, { largest, temperature, typicalP, mass: left });
  const drawn = draw(candidates, left, chance);
  return listed === undefined ? drawn : (listed[drawn] ?? best);
}

/** Takes the random numbers of a token that somebody else has chosen. */
export function skipChoice(
  { temperature }: Pick<SamplerSettings, "temperature">,
  random: RandomSource,
): void {
  if (temperature !== 0) random();
}

let weights = new Float64Array(0);
let keys = new Float64Array(0);

/** Weights are relative to the likeliest token's; the larger a logit, the sooner it is kept. */
function weigh(
  logits: Float32Array,
  listed: readonly number[] | undefined,
  scope: { readonly largest: number; readonly temperature: number; readonly minP: number },
): { candidates: Candidates; mass: number } {
  const { largest, temperature, minP } = scope;
  const count = listed === undefined ? logits.length : listed.length;
  if (weights.length < count) {
    weights = new Float64Array(count);
    keys = new Float64Array(count);
  }
  // Logits below this have a weight below min-p's.
  const floor = minP > 0 ? largest + temperature * Math.log(minP) : -Infinity;
  let mass = 0;
  for (let at = 0; at < count; at += 1) {
    const logit = logits[listed === undefined ? at : (listed[at] as number)] as number;
    // Also false of what is not a number.
    if (logit >= floor && logit > -Infinity) {
      const weight = Math.exp((logit - largest) / temperature);
      keys[at] = -logit;
      weights[at] = weight;
      mass += weight;
    } else {
      weights[at] = 0;
    }
  }
  return { candidates: { count, weights, keys }, mass };
}

/** Tokens are near by their information: -log(weight / mass), whose mean is the entropy. */
function keepTypical(
  candidates: Candidates,
  scope: {
    readonly largest: number;
    readonly temperature: number;
    readonly typicalP: number;
    readonly mass: number;
  },
): number {
  const { count } = candidates;
  const { largest, temperature, typicalP, mass } = scope;
  // The logarithm of the mass is in all of them, and left out.
  let entropy = 0;
  for (let at = 0; at < count; at += 1) {
    const weight = candidates.weights[at] as number;
    if (weight === 0) continue;
    const information = (largest + (candidates.keys[at] as number)) / temperature;
    candidates.keys[at] = information;
    entropy += (weight / mass) * information;
  }
  for (let at = 0; at < count; at += 1) {
    if (candidates.weights[at] === 0) continue;
    candidates.keys[at] = Math.abs((candidates.keys[at] as number) - entropy);
  }
  return keepNearest(candidates, typicalP * mass, "weight");
}

function draw({ count, weights: left }: Candidates, mass: number, chance: number): number {
  let rest = chance * mass;
  let last = 0;
  for (let at = 0; at < count; at += 1) {
    const weight = left[at] as number;
    if (weight === 0) continue;
    rest -= weight;
    last = at;
    if (rest < 0) return at;
  }
  return last;
}

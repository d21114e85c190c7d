/** Finds where top-p cuts a distribution, without sorting the vocabulary. Pure. */

export interface NucleusScope {
  readonly largest: number;
  readonly temperature: number;
  /** Lower logits are out already. */
  readonly floor: number;
  /** Share of the mass to keep; 1 keeps all. */
  readonly topP: number;
}

export interface Nucleus {
  /** The lowest logit that is in. */
  readonly lowest: number;
  /** Of the tokens with that logit, the last id that is in. */
  readonly lastId: number;
  /** Sum of the weights that are in, relative to the largest. */
  readonly mass: number;
}

const BUCKETS = 1024;
/** Weights below exp(-this) share the last bucket. */
const SPREAD = 32;

const masses = new Float64Array(BUCKETS);

/**
 * One pass sums the weights by buckets of their logits; only the bucket in which the mass is reached is sorted.
 *
 * `logits: Float32Array, [vocabulary]`
 */
export function findNucleus(logits: Float32Array, scope: NucleusScope): Nucleus {
  const { largest, temperature, floor, topP } = scope;
  const scale = BUCKETS / (SPREAD * temperature);
  masses.fill(0);
  for (let id = 0; id < logits.length; id += 1) {
    const logit = logits[id] as number;
    if (logit < floor || logit === -Infinity) continue;
    const bucket = Math.min(BUCKETS - 1, Math.floor((largest - logit) * scale));
    (masses[bucket] as number) += Math.exp((logit - largest) / temperature);
  }
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  if (topP >= 1) return { lowest: floor, lastId: Infinity, mass: total };
  let before = 0;
  let edge = 0;
  while (edge < BUCKETS - 1 && before + (masses[edge] as number) < topP * total) {
    before += masses[edge] as number;
    edge += 1;
  }
  const ids: number[] = [];
  for (let id = 0; id < logits.length; id += 1) {
    const logit = logits[id] as number;
    if (logit < floor || logit === -Infinity) continue;
    if (Math.min(BUCKETS - 1, Math.floor((largest - logit) * scale)) === edge) ids.push(id);
  }
  ids.sort((a, b) => (logits[b] as number) - (logits[a] as number) || a - b);
  let mass = before;
  for (const id of ids) {
    const logit = logits[id] as number;
    mass += Math.exp((logit - largest) / temperature);
    if (mass >= topP * total) return { lowest: logit, lastId: id, mass };
  }
  // Sums of the same numbers in another order: the whole bucket is in.
  const last = ids.at(-1);
  return {
    lowest: last === undefined ? floor : (logits[last] as number),
    lastId: last ?? Infinity,
    mass,
  };
}

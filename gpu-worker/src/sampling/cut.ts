/**
 * Cuts a distribution to the candidates that are nearest to something, without sorting them. Pure.
 */

/** Candidates for the next token, in the order in which equals are kept. */
export interface Candidates {
  readonly count: number;
  /** Of each; 0: it is out. Changed in place. */
  readonly weights: Float64Array;
  /** Of each: the smaller, the sooner it is kept. Finite where the weight is not 0. */
  readonly keys: Float64Array;
}

const BUCKETS = 1024;

const amounts = new Float64Array(BUCKETS);

/**
 * Keeps the candidates with the smallest keys until they bring `target`, at least one, and puts all
 * others out.
 *
 * One pass sums what candidates bring by buckets of their keys; only the bucket in which the target
 * is reached is sorted.
 *
 * @param brings what a candidate adds: its weight, or one
 * @returns the sum of the weights that are left
 */
export function keepNearest(
  { count, weights, keys }: Candidates,
  target: number,
  brings: "weight" | "one",
): number {
  let nearest = Infinity;
  let farthest = -Infinity;
  for (let at = 0; at < count; at += 1) {
    if (weights[at] === 0) continue;
    const key = keys[at] as number;
    if (key < nearest) nearest = key;
    if (key > farthest) farthest = key;
  }
  // Keys that are all as good as equal share a bucket.
  const quotient = BUCKETS / (farthest - nearest);
  const scale = Number.isFinite(quotient) ? quotient : 0;
  const isCounted = brings === "one";
  amounts.fill(0);
  for (let at = 0; at < count; at += 1) {
    const weight = weights[at] as number;
    if (weight === 0) continue;
    const bucket = Math.min(BUCKETS - 1, Math.floor(((keys[at] as number) - nearest) * scale));
    (amounts[bucket] as number) += isCounted ? 1 : weight;
  }
  let reached = 0;
  let edge = 0;
  while (edge < BUCKETS - 1 && reached + (amounts[edge] as number) < target) {
    reached += amounts[edge] as number;
    edge += 1;
  }
  const onEdge: number[] = [];
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const weight = weights[at] as number;
    if (weight === 0) continue;
    const bucket = Math.min(BUCKETS - 1, Math.floor(((keys[at] as number) - nearest) * scale));
    if (bucket < edge) kept += weight;
    else if (bucket === edge) onEdge.push(at);
    else weights[at] = 0;
  }
  // Equals are in order already, and may be the whole vocabulary.
  const isMixed = onEdge.some((at) => keys[at] !== keys[onEdge[0] as number]);
  if (isMixed) onEdge.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  for (const at of onEdge) {
    if (reached >= target && kept > 0) {
      weights[at] = 0;
      continue;
    }
    kept += weights[at] as number;
    reached += isCounted ? 1 : (weights[at] as number);
  }
  return kept;
}

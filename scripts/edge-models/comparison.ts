/** How near a made model comes to its teacher. Pure. */
import { dot } from "./teaching.ts";

/** Mean cosine of vectors that stand for the same texts. */
export function agreement(made: readonly Float32Array[], wanted: readonly Float32Array[]): number {
  const cosines = made.map((vector, at) => cosine(vector, wanted[at] ?? vector));
  return cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
}

/**
 * Cosines of each vector to the four that come after it: pairs that have nothing to do with each
 * other.
 */
export function similarities(vectors: readonly Float32Array[]): number[] {
  return vectors.flatMap((vector, at) =>
    [1, 2, 3, 4].map((step) => cosine(vector, vectors[(at + step) % vectors.length] ?? vector)),
  );
}

/** Spearman's: how alike two lists order the same things, 1 at most. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length - 1) / 2;
  let [product, square] = [0, 0];
  for (const [at, rank] of first.entries()) {
    product += (rank - middle) * ((second[at] ?? 0) - middle);
    square += (rank - middle) ** 2;
  }
  return product / square;
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (const [rank, at] of order.entries()) ranks[at] = rank;
  return ranks;
}

function cosine(one: Float32Array, other: Float32Array): number {
  return dot(one, other) / (Math.sqrt(dot(one, one) * dot(other, other)) + 1e-12);
}

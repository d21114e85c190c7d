/** Scores from logits. Pure. */

export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const largest = values.reduce((max, value) => Math.max(max, value), -Infinity);
  const weights = values.map((value) => Math.exp(value - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** log(sum(exp)), without overflow; -Infinity for no numbers. */
export function logSumExp(values: ArrayLike<number>): number {
  const list = Array.from(values);
  const largest = list.reduce((max, value) => Math.max(max, value), -Infinity);
  if (largest === -Infinity) return -Infinity;
  return largest + Math.log(list.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

/** Indices of the `k` largest, the largest first; equal ones in order. */
export function findTop(values: ArrayLike<number>, k: number): number[] {
  const indices = Array.from({ length: values.length }, (_, index) => index);
  return indices.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, k);
}

export function findLargest(values: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] ?? -Infinity) > (values[best] ?? -Infinity)) best = index;
  }
  return best;
}

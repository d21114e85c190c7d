/** What stands in the middle of measured values, or at another place of their order. Pure. */

/** Between the two in the middle, where there are two; undefined: there are no values. */
export function median(values: readonly number[]): number | undefined {
  const sorted = inOrder(values);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 || low === undefined || high === undefined
    ? high
    : (low + high) / 2;
}

/** The least value that a share of all is at most; undefined: there are no values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  return inOrder(values)[Math.max(0, Math.ceil(share * values.length) - 1)];
}

const inOrder = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** The middle of what was measured. Pure. */

/** Between the two in the middle, where there are two; undefined: there are no values. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 || low === undefined || high === undefined
    ? high
    : (low + high) / 2;
}

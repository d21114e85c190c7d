/** Which bucket of a chart is pointed at, and which one a key goes on to. Pure. */

/** @param isFilled whether a bucket goes from its time to the next; or it is a point there */
export function bucketAt(times: readonly number[], time: number, isFilled: boolean): number {
  const before = times.findLastIndex((start) => start <= time);
  if (before === -1) return 0;
  const [start = time, next = Infinity] = times.slice(before, before + 2);
  return !isFilled && next - time < time - start ? before + 1 : before;
}

/** The share of a chart that a large step goes. */
const LARGE_STEPS = 8;

/**
 * The bucket that a key goes to, as keys move a slider; null: it is no such key.
 *
 * @param count how many buckets there are, of which the last is chosen first
 */
export function stepTo(key: string, chosen: number | null, count: number): number | null {
  const last = count - 1;
  const from = chosen ?? last;
  const large = Math.max(1, Math.round(count / LARGE_STEPS));
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageDown: from - large,
    PageUp: from + large,
    Home: 0,
    End: last,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? null : Math.min(Math.max(target, 0), last);
}

/** Runs of the ledger's entries, by their sequences. Pure. */

export interface SequenceRange {
  readonly first: number;
  /** Not included. */
  readonly end: number;
}

interface Turn {
  /** To be read now. */
  readonly runs: readonly SequenceRange[];
  /** Of all runs. */
  readonly entries: number;
  /** Where the next turn begins; null: there is none. */
  readonly next: number | null;
}

/**
 * A turn over a stretch of the ledger reads a bounded run of it, so that others' requests get in
 * between two of them.
 *
 * @param from `next` of the turn before; 0 at first
 */
export function turnOver(
  ranges: readonly SequenceRange[],
  { from, most }: { readonly from: number; readonly most: number },
): Turn {
  const runs: SequenceRange[] = [];
  let entries = 0;
  for (const range of ranges) {
    const first = Math.max(from, range.first);
    if (first >= range.end) continue;
    const end = Math.min(range.end, first + most - entries);
    entries += end - first;
    runs.push({ first, end });
    if (end < range.end) return { runs, entries, next: end };
  }
  return { runs, entries, next: null };
}

/**
 * Below a language's minimum, how far an end is decides nothing: there may be one that is too near.
 * So it is worked out for each number of characters that are missing from which nodes a text can
 * end. Such rows repeat soon, however many characters are missing, and are kept until they do.
 *
 * Pure.
 */
import type { ByteEdge } from "./byte-graph.ts";

/** The rows of one language: that for one missing character first. */
export interface Rows {
  /** A bit for each node, its own bytes for each row. */
  readonly bits: Uint8Array;
  readonly count: number;
  /** So many of the last rows come again and again; 0: no row is asked for that is not there. */
  readonly cycle: number;
}

export interface NodesOfLanguage {
  /** The nodes between characters are the first ones. */
  readonly states: number;
  readonly width: number;
  /** By place in the language, as are the edges' targets. */
  readonly edgesOf: (node: number) => readonly ByteEdge[];
  /** Whether an end can be reached from a node at the minimum. */
  readonly isOpen: (node: number) => boolean;
}

export const NO_ROWS: Rows = { bits: new Uint8Array(), count: 0, cycle: 0 };

export const bytesOfRow = (width: number): number => (width + 7) >> 3;

/**
 * @param minimum characters
 * @param spend is told of each row's elementary steps before they are done, and may throw
 */
export function findRows(
  { states, width, edgesOf, isOpen }: NodesOfLanguage,
  minimum: number,
  spend: (steps: number) => void,
): Rows {
  const { starts, targets } = flatten(width, edgesOf);
  const rows: Uint8Array[] = [];
  const known = new Map<string, number>();
  let cycle = 0;
  let later = Uint8Array.from({ length: width }, (_, node) => (isOpen(node) ? 1 : 0));
  let now = new Uint8Array(width);
  while (rows.length < minimum) {
    spend(targets.length + width);
    const row = new Uint8Array(bytesOfRow(width));
    // Nodes within characters were made before those that lead to them; states lead to both.
    for (let index = 0; index < width; index += 1) {
      const node = (index + states) % width;
      let isFound = 0;
      for (let at = starts[node] as number; at < (starts[node + 1] as number); at += 1) {
        const to = targets[at] as number;
        isFound |= (to < states ? later[to] : now[to]) as number;
      }
      now[node] = isFound;
      if (isFound === 1) row[node >> 3] = (row[node >> 3] as number) | (1 << (node & 7));
    }
    const key = Buffer.from(row.buffer).toString("latin1");
    const before = known.get(key);
    if (before !== undefined) {
      cycle = rows.length - before;
      break;
    }
    known.set(key, rows.length);
    rows.push(row);
    [later, now] = [now, later];
  }
  const bits = new Uint8Array(rows.length * bytesOfRow(width));
  for (const [index, row] of rows.entries()) bits.set(row, index * row.length);
  return { bits, count: rows.length, cycle };
}

/** Which of `count` rows is the one for so many missing characters. */
export function rowFor(missing: number, count: number, cycle: number): number {
  const row = missing - 1;
  return row < count ? row : count - cycle + ((row - count) % cycle);
}

/** Each node's targets, one node's after another's. */
function flatten(width: number, edgesOf: NodesOfLanguage["edgesOf"]) {
  const starts = new Int32Array(width + 1);
  const targets: number[] = [];
  for (let node = 0; node < width; node += 1) {
    for (const to of new Set(edgesOf(node).map((edge) => edge.to))) targets.push(to);
    starts[node + 1] = targets.length;
  }
  return { starts, targets: Int32Array.from(targets) };
}

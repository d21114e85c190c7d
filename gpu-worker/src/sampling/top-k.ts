/** Finds the largest logits without sorting the vocabulary. Pure. */

/** So many can be kept in order while the logits are read. */
export const MAX_TOP_K = 256;
const MAX_BLOCK = 64;
/** Blocks for each of the wanted: with fewer, most of them hold one. */
const BLOCKS_EACH = 6;

/** The largest so far, in order. */
const orderedIds = new Int32Array(MAX_TOP_K);
const orderedLogits = new Float32Array(MAX_TOP_K);
let blockMaxima = new Float32Array(0);

/** The lowest id among those of the largest logit. */
export function findLargest(logits: Float32Array): number {
  let best = 0;
  let largest = -Infinity;
  for (let id = 0; id < logits.length; id += 1) {
    const logit = logits[id] as number;
    if (logit > largest) {
      largest = logit;
      best = id;
    }
  }
  return best;
}

/**
 * The `count` largest ids, at most MAX_TOP_K, of `logits: Float32Array, [vocabulary]`, largest
 * first, equals by id; without impossible ones.
 *
 * The maxima of blocks are found first. The count-th largest of them is at most the count-th
 * largest logit, so most blocks need not be looked into.
 */
export function findTopK(logits: Float32Array, count: number): number[] {
  const size = Math.max(1, Math.min(MAX_BLOCK, Math.floor(logits.length / (BLOCKS_EACH * count))));
  const blocks = Math.ceil(logits.length / size);
  if (blockMaxima.length < blocks) blockMaxima = new Float32Array(blocks);
  for (let block = 0; block < blocks; block += 1) {
    const end = Math.min(logits.length, (block + 1) * size);
    let largest = -Infinity;
    for (let id = block * size; id < end; id += 1) {
      const logit = logits[id] as number;
      if (logit > largest) largest = logit;
    }
    blockMaxima[block] = largest;
  }
  const heads = insertAll(blockMaxima, {
    start: 0,
    end: blocks,
    count,
    found: 0,
    least: -Infinity,
  });
  const bound = heads === count ? (orderedLogits[count - 1] as number) : -Infinity;
  let found = 0;
  for (let block = 0; block < blocks; block += 1) {
    if ((blockMaxima[block] as number) < bound) continue;
    const least = found === count ? (orderedLogits[count - 1] as number) : -Infinity;
    const end = Math.min(logits.length, (block + 1) * size);
    found = insertAll(logits, { start: block * size, end, count, found, least });
  }
  return Array.from(orderedIds.subarray(0, found));
}

/** @returns how many are in order now */
function insertAll(
  values: Float32Array,
  scope: { start: number; end: number; count: number; found: number; least: number },
): number {
  const { start, end, count } = scope;
  let { found, least } = scope;
  for (let id = start; id < end; id += 1) {
    const value = values[id] as number;
    if (!(value > least)) continue;
    let rank = found < count ? found : count - 1;
    while (rank > 0 && (orderedLogits[rank - 1] as number) < value) {
      orderedLogits[rank] = orderedLogits[rank - 1] as number;
      orderedIds[rank] = orderedIds[rank - 1] as number;
      rank -= 1;
    }
    orderedLogits[rank] = value;
    orderedIds[rank] = id;
    if (found < count) found += 1;
    if (found === count) least = orderedLogits[count - 1] as number;
  }
  return found;
}

/**
 * A classifier of short texts: hashed runs of three to five letters each have a small vector, their
 * mean is multiplied by the vectors of the labels. Trained by scripts/edge-models. Pure.
 */
export interface NgramTable {
  readonly labels: readonly string[];
  /** Numbers that a run of letters stands for. */
  readonly width: number;
  /** Bucket after bucket, `width` numbers each. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** Label after label: `width` numbers, then one that is added. */
  readonly heads: Float32Array;
}

const SHORTEST = 3;
const LONGEST = 5;
/** So much of the beginning and of the end of a text is read. */
const READ_LENGTH = 2_000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export class NgramClassifier {
  readonly #table: NgramTable;
  readonly #buckets: number;

  constructor(table: NgramTable) {
    this.#table = table;
    this.#buckets = table.weights.length / table.width;
  }

  /** A score before softmax for each label, in their order. */
  logits(text: string): number[] {
    const { labels, width, scale, heads } = this.#table;
    const { sums, count } = this.#sumOf(text);
    const factor = scale / Math.max(1, count);
    return labels.map((_, label) => {
      const start = label * (width + 1);
      let sum = heads[start + width] ?? 0;
      for (let at = 0; at < width; at += 1)
        sum += (heads[start + at] ?? 0) * (sums[at] ?? 0) * factor;
      return sum;
    });
  }

  /** The vectors of all buckets of a text, together: whole numbers, the same in any order. */
  #sumOf(text: string): { readonly sums: Int32Array; readonly count: number } {
    const { width, weights } = this.#table;
    const buckets = this.#buckets;
    // The same number, without a division.
    const mask = (buckets & (buckets - 1)) === 0 ? buckets - 1 : undefined;
    const sums = new Int32Array(width);
    const hashes = hashesOf(text);
    for (const hashed of hashes) {
      const start = (mask === undefined ? hashed % buckets : hashed & mask) * width;
      for (let at = 0; at < width; at += 1)
        sums[at] = (sums[at] as number) + (weights[start + at] as number);
    }
    return { sums, count: hashes.length };
  }
}

/**
 * What `bucketsOf` finds, in another order and before it is a bucket: runs that begin at one place
 * are hashed as one, letter by letter.
 */
function hashesOf(text: string): Uint32Array {
  const words = wordsOf(text);
  const letters = words.reduce((sum, word) => sum + word.length + 2, 0);
  const found = new Uint32Array((LONGEST - SHORTEST + 1) * letters + words.length);
  let count = 0;
  for (const word of words) {
    const marked = `<${word}>`;
    const { length } = marked;
    let whole = FNV_OFFSET;
    for (let from = 0; from < length; from += 1) {
      let value = FNV_OFFSET;
      const end = Math.min(length, from + LONGEST);
      for (let at = from; at < end; at += 1) {
        value = Math.imul(value ^ marked.charCodeAt(at), FNV_PRIME);
        const run = at + 1 - from;
        if (run >= SHORTEST && run < length) found[count++] = value;
      }
      whole = Math.imul(whole ^ marked.charCodeAt(from), FNV_PRIME);
    }
    found[count++] = whole;
  }
  return found.subarray(0, count);
}

/** Probabilities, of scores before softmax. */
export function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The odds of each, whatever the others'. */
export function sigmoids(logits: readonly number[]): number[] {
  return logits.map((logit) => 1 / (1 + Math.exp(-logit)));
}

/** The buckets of a text's words and of their runs of letters, as often as they come. */
export function bucketsOf(text: string, buckets: number): number[] {
  const found: number[] = [];
  for (const word of wordsOf(text)) {
    const marked = `<${word}>`;
    found.push(hash(marked, 0, marked.length) % buckets);
    for (let length = SHORTEST; length <= LONGEST; length += 1)
      for (let at = 0; at + length <= marked.length; at += 1)
        if (length < marked.length) found.push(hash(marked, at, at + length) % buckets);
  }
  return found;
}

function wordsOf(text: string): string[] {
  const read =
    text.length <= 2 * READ_LENGTH
      ? text
      : `${text.slice(0, READ_LENGTH)} ${text.slice(-READ_LENGTH)}`;
  return read.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, start: number, end: number): number {
  let value = FNV_OFFSET;
  for (let at = start; at < end; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME) >>> 0;
  return value;
}

/**
 * SentencePiece's own table of what characters become (`Precompiled` in tokenizer.json). Pure.
 *
 * A table is a trie as a double array, of 32-bit units, and the texts that its leaves point to,
 * each ended by a zero.
 * Source: spm_precompiled 0.1.4, and tokenizers 0.23.3, `normalizers/precompiled.rs`.
 */

/** Longer clusters of characters are looked up one by one. */
const MAX_CLUSTER_BYTES = 5;
const HAS_LEAF = 1 << 8;
const LABEL = 0x8000_00ff;
const VALUE = 0x7fff_ffff;

/** @throws {RangeError} when the table is cut off */
export function createCharsmap(base64: string): (text: string) => string {
  const bytes = Buffer.from(base64, "base64");
  const size = bytes.byteLength < 4 ? Infinity : bytes.readUInt32LE(0);
  if (size % 4 !== 0 || size + 4 > bytes.byteLength)
    throw new RangeError("its precompiled_charsmap is cut off");
  const units = Uint32Array.from({ length: size / 4 }, (_, at) => bytes.readUInt32LE(4 + 4 * at));
  const texts = bytes.subarray(4 + size);
  const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });
  const change = (part: string): string | undefined => {
    const start = findShortest(units, Buffer.from(part));
    if (start === undefined) return undefined;
    const end = texts.indexOf(0, start);
    return texts.toString("utf8", start, end === -1 ? texts.length : end);
  };
  return (text) => {
    let changed = "";
    for (const { segment } of clusters.segment(text)) {
      const whole = Buffer.byteLength(segment) <= MAX_CLUSTER_BYTES ? change(segment) : undefined;
      if (whole !== undefined) changed += whole;
      else for (const character of segment) changed += change(character) ?? character;
    }
    return changed;
  };
}

/** Where the text of the shortest key that the bytes begin with lies. */
function findShortest(units: Uint32Array, key: Uint8Array): number | undefined {
  let at = offsetOf(units[0] ?? 0);
  for (const byte of key) {
    if (byte === 0) return undefined;
    at ^= byte;
    const unit = units[at] ?? 0;
    if ((unit & LABEL) >>> 0 !== byte) return undefined;
    at ^= offsetOf(unit);
    if ((unit & HAS_LEAF) !== 0) return (units[at] ?? 0) & VALUE;
  }
  return undefined;
}

const offsetOf = (unit: number): number => (unit >>> 10) << ((unit & (1 << 9)) >>> 6);

/**
 * The same number for the same text, everywhere and always: decisions that rest on it can be
 * repeated. Pure.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * FNV-1a over UTF-16 units, and the finalizer of MurmurHash3, so that texts that differ in one
 * letter lie far apart.
 */
export function stableHash(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In (0, 1), evenly. */
export function stableFraction(text: string): number {
  return (stableHash(text) + 0.5) / 2 ** 32;
}

/**
 * What a proof says of things that went: how many, and a SHA-256 over their ids, sorted, a line
 * each. Of ids alone, for a digest of names or texts would tell whoever guesses them that the guess
 * is right. Pure.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export function digestOf(ids: readonly string[]): readonly [count: number, sha256: string] {
  const text = ids.toSorted().join("\n");
  return [ids.length, bytesToHex(sha256(utf8ToBytes(text)))];
}

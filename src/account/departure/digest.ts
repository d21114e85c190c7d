/**
 * What a proof says of things that went: how many, and a SHA-256 over their ids, sorted, a line
 * each. Of ids alone, for a digest of names or texts would tell whoever guesses them that the guess
 * is right. Pure.
 */
import { sha256Hex } from "../../contract/digests.ts";

export function digestOf(ids: readonly string[]): readonly [count: number, sha256: string] {
  return [ids.length, sha256Hex(ids.toSorted().join("\n"))];
}

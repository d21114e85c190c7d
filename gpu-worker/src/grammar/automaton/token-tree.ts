/**
 * A vocabulary as a tree of bytes, in the order of a walk that goes deep first; in memory that
 * threads can share.
 */
import type { GrammarVocabulary } from "../vocabulary.ts";
import { shareBytes, shareNumbers, shareShorts } from "./shared.ts";

export interface TokenTree {
  /** Of each node, the byte that leads to it. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Of each node, the bytes before that one. */
  readonly depths: Uint16Array<SharedArrayBuffer>;
  /** Of each node, the next one that is not below it. */
  readonly skips: Int32Array<SharedArrayBuffer>;
  /** Of each node, a token that ends there; -1: none. */
  readonly tokens: Int32Array<SharedArrayBuffer>;
  /** Of each token, another that ends at the same node; -1: none. */
  readonly twins: Int32Array<SharedArrayBuffer>;
  /** Of each token, where its bytes end; they begin where those of the one before end. */
  readonly ends: Uint32Array<SharedArrayBuffer>;
  /** Of all tokens. */
  readonly text: Uint8Array<SharedArrayBuffer>;
  readonly size: number;
  readonly stopTokenIds: readonly number[];
}

export function createTokenTree(vocabulary: GrammarVocabulary): TokenTree {
  const { bytes: text, ends, size, stopTokenIds } = vocabulary;
  const startOf = (id: number): number => ends[id - 1] ?? 0;
  const lengthOf = (id: number): number => (ends[id] ?? 0) - startOf(id);
  const buffer = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  const ids = Array.from({ length: size }, (_, id) => id).filter((id) => lengthOf(id) > 0);
  ids.sort((a, b) => buffer.compare(buffer, startOf(b), ends[b], startOf(a), ends[a]));
  const twins = shareNumbers(new Int32Array(size).fill(-1));
  const bytes: number[] = [];
  const depths: number[] = [];
  const skips: number[] = [];
  const tokens: number[] = [];
  /** The nodes of the token before, by depth. */
  const path: number[] = [];
  let before: number | undefined;
  for (const id of ids) {
    const [start, length] = [startOf(id), lengthOf(id)];
    let depth = 0;
    if (before !== undefined) {
      const most = Math.min(length, lengthOf(before));
      while (depth < most && text[start + depth] === text[startOf(before) + depth]) depth += 1;
    }
    before = id;
    for (const node of path.splice(depth)) skips[node] = bytes.length;
    for (; depth < length; depth += 1) {
      path.push(bytes.length);
      bytes.push(text[start + depth] ?? 0);
      depths.push(depth);
      tokens.push(-1);
    }
    const last = path.at(-1) ?? 0;
    twins[id] = tokens[last] ?? -1;
    tokens[last] = id;
  }
  for (const node of path) skips[node] = bytes.length;
  return {
    bytes: shareBytes(bytes),
    depths: shareShorts(depths),
    skips: shareNumbers(skips),
    tokens: shareNumbers(tokens),
    twins,
    ends,
    text,
    size,
    stopTokenIds,
  };
}

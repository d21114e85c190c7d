/** A model's tokens as bytes, in memory that all threads share. */

export interface GrammarVocabulary {
  /** Bytes of all tokens, one after another, by id. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Token `id` is `bytes[ends[id - 1] ?? 0 .. ends[id]]`; none: it never stands for text. */
  readonly ends: Uint32Array<SharedArrayBuffer>;
  /** Numbers in a row of logits; ids past the known tokens are never allowed. */
  readonly size: number;
  /** Allowed where the text may end. */
  readonly stopTokenIds: readonly number[];
}

export interface VocabularyOptions {
  readonly size: number;
  readonly stopTokenIds: readonly number[];
  /**
   * Special tokens: their names must not be written in place of text. Leave out those a grammar has
   * to see.
   */
  readonly hiddenTokenIds: Iterable<number>;
}

/** @throws {RangeError} if there is no stop token, for then nothing could end */
export function createVocabulary(
  bytesOf: (tokenId: number) => Uint8Array,
  options: VocabularyOptions,
): GrammarVocabulary {
  const { size, stopTokenIds } = options;
  if (stopTokenIds.length === 0) throw new RangeError("a vocabulary needs a stop token");
  const hidden = new Set([...options.hiddenTokenIds, ...stopTokenIds]);
  const tokens = Array.from({ length: size }, (_, id) =>
    hidden.has(id) ? new Uint8Array() : bytesOf(id),
  );
  const sizeBytes = tokens.reduce((sum, token) => sum + token.length, 0);
  const bytes = new Uint8Array(new SharedArrayBuffer(sizeBytes));
  const ends = new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT));
  let end = 0;
  for (const [id, token] of tokens.entries()) {
    bytes.set(token, end);
    end += token.length;
    ends[id] = end;
  }
  return { bytes, ends, size, stopTokenIds };
}

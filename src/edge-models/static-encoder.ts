/**
 * Sentence embeddings without a network: each token has a vector, and a text is their sum, made
 * unit length. The table is distilled from an encoder (scripts/edge-models). Pure.
 */
export interface StaticTable {
  readonly dimensions: number;
  /** Token after token, `dimensions` numbers each. */
  readonly weights: Int8Array;
  /** Of each token: what its numbers are multiplied by. */
  readonly scales: Float32Array;
}

export class StaticEncoder {
  readonly #table: StaticTable;

  constructor(table: StaticTable) {
    this.#table = table;
  }

  get dimensions(): number {
    return this.#table.dimensions;
  }

  get vocabularySize(): number {
    return this.#table.scales.length;
  }

  /**
   * The mean of the tokens' vectors; zeros where there are no tokens.
   *
   * @param tokenIds each below `vocabularySize`
   */
  encode(tokenIds: readonly number[]): Float32Array {
    const { dimensions, weights, scales } = this.#table;
    const sums = new Float32Array(dimensions);
    for (const id of tokenIds) {
      const scale = (scales[id] ?? 0) / tokenIds.length;
      const start = id * dimensions;
      for (let at = 0; at < dimensions; at += 1)
        sums[at] = (sums[at] ?? 0) + scale * (weights[start + at] ?? 0);
    }
    return sums;
  }
}

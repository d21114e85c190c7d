/** Values that are found by what they consist of. Pure. */
export class Table<T> {
  readonly #alike = new Map<number, T[]>();

  /** @param isSame whether a value with that hash is the one */
  find(hash: number, isSame: (value: T) => boolean): T | undefined {
    const alike = this.#alike.get(hash);
    if (alike === undefined) return undefined;
    for (const value of alike) if (isSame(value)) return value;
    return undefined;
  }

  add(hash: number, value: T): void {
    const alike = this.#alike.get(hash);
    if (alike === undefined) this.#alike.set(hash, [value]);
    else alike.push(value);
  }

  *[Symbol.iterator](): IterableIterator<T> {
    for (const alike of this.#alike.values()) yield* alike;
  }

  clear(): void {
    this.#alike.clear();
  }
}

/** A 32-bit number whose bits all depend on all of the value's; sums of them are hashes of sets. */
export function scatter(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b_3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a_2d39);
}

export function scatterPair(first: number, second: number): number {
  return scatter(scatter(first) ^ second);
}

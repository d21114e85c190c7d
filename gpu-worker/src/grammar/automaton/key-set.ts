/** A set of numbers that is emptied at once, however many there are. Pure. */
import { scatter } from "./table.ts";

const FIRST_CAPACITY = 64;

export class KeySet {
  /** In the order in which they were added: the first `size`. */
  keys = new Float64Array(FIRST_CAPACITY);
  size = 0;
  /** Open addressing: where a key stands in `keys`, if the slot is of this round. */
  #places = new Int32Array(2 * FIRST_CAPACITY);
  #rounds = new Int32Array(2 * FIRST_CAPACITY);
  #round = 1;

  clear(): void {
    this.#round += 1;
    this.size = 0;
  }

  has(key: number): boolean {
    return this.#rounds[this.#findSlot(key)] === this.#round;
  }

  add(key: number): void {
    if (this.size === this.keys.length) this.#grow();
    const slot = this.#findSlot(key);
    if (this.#rounds[slot] === this.#round) return;
    this.#rounds[slot] = this.#round;
    this.#places[slot] = this.size;
    this.keys[this.size++] = key;
  }

  /** The key's own slot, or a free one. */
  #findSlot(key: number): number {
    const mask = this.#places.length - 1;
    let slot = scatter(key % 0x7fff_ffff) & mask;
    while (this.#rounds[slot] === this.#round && this.keys[this.#places[slot] as number] !== key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const { keys, size } = this;
    this.keys = new Float64Array(2 * keys.length);
    this.#places = new Int32Array(4 * keys.length);
    this.#rounds = new Int32Array(4 * keys.length);
    this.clear();
    for (let index = 0; index < size; index += 1) this.add(keys[index] as number);
  }
}

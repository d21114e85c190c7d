/**
 * Random choices that a failed run can be repeated with: the seed is shown, and TIDEGATE_TEST_SEED
 * sets it.
 */
import { inject } from "vitest";

import "../../support/random.ts";

export class SeededRandom {
  readonly seed: number;
  #state: number;

  constructor(title: string) {
    this.seed = inject("seed") ?? Math.floor(Math.random() * 2 ** 32);
    this.#state = this.seed;
    process.stdout.write(`${title}: TIDEGATE_TEST_SEED=${this.seed}\n`);
  }

  /** A whole number from `low` to `high`, both included. The generator is mulberry32. */
  between(low: number, high: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) % (high - low + 1));
  }
}

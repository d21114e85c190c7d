/** How fast the device ran lately: tokens a second, of one kind of step. Pure. */

/** Device time over which what was measured loses half of its weight. */
const HALF_LIFE_MS = 10_000;
/** Less than this tells nothing yet. */
const LEAST_MS = 5;

export class DeviceRate {
  #tokens = 0;
  #ms = 0;

  /** @param tokens that a step of so many milliseconds ran */
  record(tokens: number, ms: number): void {
    const kept = 0.5 ** (ms / HALF_LIFE_MS);
    this.#tokens = this.#tokens * kept + tokens;
    this.#ms = this.#ms * kept + ms;
  }

  /** null: not known yet. */
  get tokensPerSecond(): number | null {
    return this.#ms < LEAST_MS ? null : Math.round((this.#tokens / this.#ms) * 1_000_000) / 1_000;
  }
}

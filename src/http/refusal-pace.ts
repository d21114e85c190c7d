/**
 * The pace at which strangers are refused. Whoever needs no key may ask as fast as answers come,
 * and each answer takes the thread that carries every customer's stream. A few refusals leave at
 * once; then one for each so many milliseconds, the others held back, which costs nothing: so
 * whoever waits for an answer before the next attempt asks at our pace. Pure but for its clock.
 */
import type { Clock } from "../identity/hashing-line.ts";

/** Refusals that leave at once; then one for each so many milliseconds. */
const BURST = 50;
const EVERY_MS = 25;
/** The longest that one is held back, and how many are at one time. */
const MAX_WAIT_MS = 2_000;
export const MAX_HELD = 1_024;

export class RefusalPace {
  readonly #clock: Clock;
  /** When all that left, or are held back, are paid for. */
  #paidAtMs = 0;
  #held = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get held(): number {
    return this.#held;
  }

  /**
   * Settles when a refusal may leave. Beyond `MAX_HELD` it does at once: a place would cost more
   * than the answer.
   */
  async wait(): Promise<void> {
    const nowMs = this.#clock.now();
    const paidAtMs = Math.max(this.#paidAtMs, nowMs - BURST * EVERY_MS) + EVERY_MS;
    const waitMs = Math.min(MAX_WAIT_MS, paidAtMs - nowMs);
    if (waitMs <= 0) {
      this.#paidAtMs = paidAtMs;
      return;
    }
    if (this.#held >= MAX_HELD) return;
    this.#paidAtMs = Math.min(paidAtMs, nowMs + MAX_WAIT_MS);
    this.#held += 1;
    try {
      await this.#clock.wait(waitMs);
    } finally {
      this.#held -= 1;
    }
  }
}

/**
 * How long a step waits for masks that are not ready: a small share of the time that steps take. So
 * rows whose masks are nearly there stay in the batch, and masks that are slow cost others next to
 * nothing.
 */
import type { Sequence } from "./sequence.ts";

/** Milliseconds of waiting for one of steps. */
const SHARE = 0.1;
const MAX_WAIT_MS = 3;

export class Patience {
  /** Monotonic milliseconds. */
  readonly #tick: () => number;
  #leftMs = MAX_WAIT_MS;

  constructor(tick: () => number) {
    this.#tick = tick;
  }

  /** Waits a little for masks that are not there; of those whose last one was late, for none. */
  async wait(sequences: readonly Sequence[], stepMs: number): Promise<void> {
    this.#leftMs = Math.min(MAX_WAIT_MS, this.#leftMs + stepMs * SHARE);
    const awaited = sequences.filter((one) => one.isPending && !one.isUnpunctual);
    if (awaited.length > 0 && this.#leftMs > 0) {
      const startedMs = this.#tick();
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, this.#leftMs);
      const all = Promise.all(awaited.map(({ settled }) => settled ?? Promise.resolve()));
      await Promise.race([all, promise]);
      clearTimeout(timer);
      this.#leftMs -= this.#tick() - startedMs;
    }
    for (const sequence of sequences) sequence.isUnpunctual = sequence.isPending;
  }
}

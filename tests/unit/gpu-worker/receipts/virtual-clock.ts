import type { Clock } from "../../../../gpu-worker/src/receipts/outbox.ts";

interface Timer {
  readonly atMs: number;
  readonly work: () => void;
}

/** Time that passes when a test says so. */
export class VirtualClock implements Clock {
  #nowMs = 0;
  readonly #timers = new Set<Timer>();
  readonly tick = (): number => this.#nowMs;

  readonly after = (delayMs: number, work: () => void): (() => void) => {
    const timer = { atMs: this.#nowMs + delayMs, work };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** When the next timer goes off; undefined when none is set. */
  get nextMs(): number | undefined {
    return this.#first()?.atMs;
  }

  /** Lets the time pass, and what is due in it happen. */
  advance(byMs: number): void {
    const toMs = this.#nowMs + byMs;
    for (
      let timer = this.#first();
      timer !== undefined && timer.atMs <= toMs;
      timer = this.#first()
    ) {
      this.#timers.delete(timer);
      this.#nowMs = Math.max(this.#nowMs, timer.atMs);
      timer.work();
    }
    this.#nowMs = toMs;
  }

  #first(): Timer | undefined {
    return [...this.#timers].toSorted((a, b) => a.atMs - b.atMs)[0];
  }
}

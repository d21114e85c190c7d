/**
 * Rows that sit out: the model has run for them, and which tokens may come next is still being
 * worked out. No clock.
 */
import type { Sequence } from "./sequence.ts";

interface LateRow {
  /** `[vocabulary]` */
  readonly logits: Float32Array;
  /** Monotonic milliseconds. */
  readonly sinceMs: number;
}

export class LateRows {
  readonly #rows = new Map<Sequence, LateRow>();

  get sequences(): Iterable<Sequence> {
    return this.#rows.keys();
  }

  has(sequence: Sequence): boolean {
    return this.#rows.has(sequence);
  }

  /** `logits` are copied. */
  add(sequence: Sequence, logits: Float32Array, nowMs: number): void {
    this.#rows.set(sequence, { logits: logits.slice(), sinceMs: nowMs });
  }

  remove(sequence: Sequence): void {
    this.#rows.delete(sequence);
  }

  /** Takes out those that need not wait any more. */
  takeReady(): { readonly sequence: Sequence; readonly logits: Float32Array }[] {
    const ready = [...this.#rows].filter(([sequence]) => !sequence.isPending);
    return ready.map(([sequence, { logits }]) => {
      this.#rows.delete(sequence);
      return { sequence, logits };
    });
  }

  /** Those that are out since before. */
  findSince(ms: number): Sequence[] {
    return [...this.#rows].flatMap(([sequence, { sinceMs }]) => (sinceMs <= ms ? [sequence] : []));
  }
}

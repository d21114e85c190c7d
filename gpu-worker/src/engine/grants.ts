/**
 * Which of the sequences that run may make a token, and since when others wait for a grant. No
 * clock.
 */
import type { GrantedRequest } from "./loop-options.ts";
import type { Sequence } from "./sequence.ts";

export class Grants {
  readonly #requestOf: (sequence: Sequence) => GrantedRequest;
  /** Monotonic milliseconds, by sequence. */
  #waiting: ReadonlyMap<Sequence, number> = new Map();

  constructor(requestOf: (sequence: Sequence) => GrantedRequest) {
    this.#requestOf = requestOf;
  }

  /**
   * Whether a sequence may make a token, asked of one after another: of each request as many as are
   * granted to it. `sittingOut` have theirs as good as made; carried ones were made before.
   */
  toGranted(sittingOut: Iterable<Sequence>): (sequence: Sequence) => boolean {
    const taken = new Map<object, number>();
    const take = (sequence: Sequence) => {
      if (sequence.isCarried) return true;
      const request = this.#requestOf(sequence);
      const before = taken.get(request) ?? 0;
      taken.set(request, before + 1);
      return before < request.grantedLeft;
    };
    for (const sequence of sittingOut) take(sequence);
    return take;
  }

  /** Keeps since when each of those waits that run and may not make a token. */
  noteWaiting(sequences: readonly Sequence[], nowMs: number): void {
    this.#waiting = new Map(
      sequences.map((sequence) => [sequence, this.#waiting.get(sequence) ?? nowMs]),
    );
  }

  /** Whether it waits since then or longer. */
  hasWaitedSince(sequence: Sequence, ms: number): boolean {
    return (this.#waiting.get(sequence) ?? Infinity) <= ms;
  }
}

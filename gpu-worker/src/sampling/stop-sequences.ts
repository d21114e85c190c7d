/** Finds stop strings in text that arrives in pieces. Pure. */

export interface ScannedText {
  /** What may be shown now. */
  readonly text: string;
  readonly isStopped: boolean;
  /** The stop string that ended it. */
  readonly stop?: string;
}

/**
 * Passes text on, except what is or may become a stop string.
 *
 * The stop string that is complete first wins (the longer one among those that end together), so
 * the result does not depend on how the text was cut into pieces. Nothing of it is ever passed on,
 * unless it is asked for, and all text before it is.
 *
 * Invariant: the held text is a proper prefix of a stop string, so shorter than the longest of
 * them.
 */
export class StopScanner {
  readonly #stops: readonly string[];
  readonly #isShown: boolean;
  #held = "";

  /** @param isShown whether the stop string that ends a text is passed on with it */
  constructor(stops: readonly string[], isShown = false) {
    this.#stops = stops;
    this.#isShown = isShown;
  }

  push(piece: string): ScannedText {
    const text = this.#held + piece;
    const found = findFirstCompleted(text, this.#stops);
    if (found !== undefined) {
      this.#held = "";
      const { start, end } = found;
      const stop = text.slice(start, end);
      return { text: text.slice(0, this.#isShown ? end : start), isStopped: true, stop };
    }
    const heldLength = findHeldLength(text, this.#stops);
    this.#held = text.slice(text.length - heldLength);
    return { text: text.slice(0, text.length - heldLength), isStopped: false };
  }

  /** The held text, when no more will come. */
  flush(): string {
    const text = this.#held;
    this.#held = "";
    return text;
  }
}

function findFirstCompleted(
  text: string,
  stops: readonly string[],
): { start: number; end: number } | undefined {
  let first: { start: number; end: number } | undefined;
  for (const stop of stops) {
    const start = text.indexOf(stop);
    if (start < 0) continue;
    const end = start + stop.length;
    if (!first || end < first.end || (end === first.end && start < first.start)) {
      first = { start, end };
    }
  }
  return first;
}

function findHeldLength(text: string, stops: readonly string[]): number {
  let longest = 0;
  const last = text.at(-1);
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length -= 1) {
      if (stop[length - 1] === last && text.endsWith(stop.slice(0, length))) longest = length;
    }
  }
  return longest;
}

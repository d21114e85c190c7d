/**
 * Counts the elementary steps of a computation, so that what it costs is the same on every machine.
 * Pure.
 */

/** Thrown out of a piece of work that cannot be divided and grew beyond its bound. */
export class TooMuchWork extends Error {
  override readonly name = "TooMuchWork";
}

export class Work {
  spent = 0;
  /** Beyond that much, `spend` throws. */
  limit = Infinity;

  /** @throws {TooMuchWork} */
  spend(steps: number): void {
    this.spent += steps;
    if (this.spent > this.limit) throw new TooMuchWork();
  }
}

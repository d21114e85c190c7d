/**
 * The numbers of a worker's events (`seq`), which show each that was lost, repeated or mixed up. A
 * stream that begins without them, as an older worker's does, has none. Pure.
 */
export class EventNumbers {
  #last: number | undefined;
  #hasBegun = false;

  /** @param number the event's own @returns what is wrong with it; undefined: it is the next one */
  take(number: unknown): string | undefined {
    const last = this.#last;
    const isNumbered = !this.#hasBegun || last !== undefined;
    this.#hasBegun = true;
    if (number === undefined && last === undefined) return undefined;
    const next = isNumbered ? (last ?? 0) + 1 : undefined;
    if (number !== next) return `event ${String(number)} comes after ${last ?? "none"}`;
    this.#last = next;
    return undefined;
  }
}

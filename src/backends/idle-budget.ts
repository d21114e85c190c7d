/**
 * How much a worker may send that is no event: it says that it is there, by a comment now and then.
 * One that says so without end, or sends an event in crumbs, costs the edge work until the deadline
 * of its request, and whoever waits nothing. Pure.
 */

/** Our workers send 14 bytes in ten seconds. */
const BYTES_A_SECOND = 256;
const BURST_BYTES = 16_384;
/** A read that ends no event and has fewer bytes costs as much as so many that are none. */
const CRUMB_BYTES = 256;
const CRUMB_COST = 64;
/** A network may cut an event in a few. */
const FREE_CRUMBS = 8;

export interface IdleRead {
  readonly bytes: number;
  /** Whole events in it. */
  readonly events: number;
  /** Of all that was read so far, what is no event, in characters. */
  readonly idleLength: number;
}

export class IdleBudget {
  #left = BURST_BYTES;
  #atMs: number;
  #idleLength = 0;
  #crumbs = 0;

  constructor(nowMs: number) {
    this.#atMs = nowMs;
  }

  /** @returns whether what was read so far is within bounds */
  take({ bytes, events, idleLength }: IdleRead, nowMs: number): boolean {
    const elapsedMs = Math.max(0, nowMs - this.#atMs);
    this.#atMs = nowMs;
    this.#left = Math.min(BURST_BYTES, this.#left + (elapsedMs * BYTES_A_SECOND) / 1_000);
    this.#left -= idleLength - this.#idleLength;
    this.#idleLength = idleLength;
    const isCrumb = events === 0 && bytes < CRUMB_BYTES;
    if (events > 0) this.#crumbs = 0;
    else if (isCrumb) this.#crumbs += 1;
    if (isCrumb && this.#crumbs > FREE_CRUMBS) this.#left -= CRUMB_COST;
    return this.#left >= 0;
  }
}

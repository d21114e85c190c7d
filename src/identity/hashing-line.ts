/**
 * The line of those whose passwords are to be hashed. A Worker has one thread, which carries every
 * customer's stream: one hash at a time, slowly, and few who wait. Whoever finds no place is told
 * to come again, which costs nothing.
 *
 * One network has one place to be served and one to wait, so that it cannot keep the others out.
 * Invitations have places of their own, and share them by organization: who has none in the line
 * comes before the second of any other, and gets in for the newest of whoever has most. A request
 * may be cut off where it stands, with its client; so a place is held by being asked for again and
 * again, and one that nobody holds any more is free. Pure but for the clock and the pauses it is
 * given.
 */
import type { Pace } from "./passwords.ts";

/** Who wait in all. */
const MAX_WAITING = 8;
/** How often somebody who waits looks whether it is their turn. */
const LOOK_EVERY_MS = 25;
/** A place that was not asked for this long is nobody's. */
const HELD_MS = 5_000;

/**
 * Rounds that are hashed one after another; then one for each so many milliseconds, a twentieth of
 * a core.
 */
const BURST_ROUNDS = 44;
const ROUND_EVERY_MS = 200;

/** Whose a place is. */
export interface Holder {
  /** A network, or whatever else may have one place that waits and no more. */
  readonly who: string;
  /** Who has its places together with others of its kind: an organization; else itself. */
  readonly group?: string;
}

interface Place {
  readonly who: string;
  readonly group: string;
  heldAtMs: number;
  /** Somebody of a group with less has it. */
  isDisplaced: boolean;
}

export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

export type Turn<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly retryAfterMs: number };

export class HashingLine {
  readonly #clock: Clock;
  /** In the order they came; the first is being served. */
  #places: Place[] = [];
  /** That may be hashed without a pause; below zero after one that cost more. */
  #rounds = BURST_ROUNDS;
  #filledAtMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Does the work when its turn comes, and hashes at the pace that is given to it. */
  async run<T>(holder: Holder, work: (pace: Pace) => Promise<T>): Promise<Turn<T>> {
    const place = this.#enter(holder);
    if (place === undefined) return { ok: false, retryAfterMs: this.#waitMs() };
    try {
      while (this.#hold(place) > 0) await this.#clock.wait(LOOK_EVERY_MS);
      if (place.isDisplaced) return { ok: false, retryAfterMs: this.#waitMs() };
      return { ok: true, value: await work((rounds) => this.#pace(place, rounds)) };
    } finally {
      this.#places = this.#places.filter((other) => other !== place);
    }
  }

  #enter({ who, group = who }: Holder): Place | undefined {
    const nowMs = this.#clock.now();
    this.#places = this.#places.filter(({ heldAtMs }) => Math.abs(nowMs - heldAtMs) < HELD_MS);
    const waiting = this.#places.slice(1);
    if (waiting.some((place) => place.who === who)) return undefined;
    if (waiting.length >= MAX_WAITING && !this.#displaceFor(group)) return undefined;
    const place = { who, group, heldAtMs: nowMs, isDisplaced: false };
    const at = this.#places.findIndex(
      (other, index) => index > 0 && this.#before(other) > this.#countOf(group),
    );
    this.#places.splice(at === -1 ? this.#places.length : at, 0, place);
    return place;
  }

  /** The newest of the group that has most, if that has more than this one would have. */
  #displaceFor(group: string): boolean {
    const waiting = this.#places.slice(1);
    const [newest] = waiting.toSorted((a, b) => this.#before(b) - this.#before(a));
    if (newest === undefined || this.#before(newest) <= this.#countOf(group)) return false;
    newest.isDisplaced = true;
    this.#places = this.#places.filter((other) => other !== newest);
    return true;
  }

  /** How many of its group stand before a place. */
  #before(place: Place): number {
    const ahead = this.#places.slice(0, this.#places.indexOf(place));
    return ahead.filter(({ group }) => group === place.group).length;
  }

  #countOf(group: string): number {
    return this.#places.filter((place) => place.group === group).length;
  }

  /** @returns how many are before it */
  #hold(place: Place): number {
    const nowMs = this.#clock.now();
    place.heldAtMs = nowMs;
    this.#places = this.#places.filter(({ heldAtMs }) => Math.abs(nowMs - heldAtMs) < HELD_MS);
    return this.#places.indexOf(place);
  }

  /**
   * Others have the thread before each round: for a moment where there are rounds to spend, for
   * longer where there are none.
   */
  async #pace(place: Place, rounds: number): Promise<void> {
    this.#hold(place);
    const nowMs = this.#clock.now();
    // A clock that was ahead was put back, nobody knows when: they are full.
    if (this.#filledAtMs - nowMs > BURST_ROUNDS * ROUND_EVERY_MS) this.#filledAtMs = 0;
    const filled = Math.max(0, nowMs - this.#filledAtMs) / ROUND_EVERY_MS;
    const left = Math.min(BURST_ROUNDS, this.#rounds + filled);
    const waitMs = left > 0 ? 0 : Math.ceil(-left * ROUND_EVERY_MS);
    // What is waited for is paid by waiting, whatever the clock does meanwhile.
    this.#rounds = Math.max(0, left) - rounds;
    this.#filledAtMs = Math.max(this.#filledAtMs, nowMs) + waitMs;
    await this.#clock.wait(waitMs);
  }

  /** Until there may be a place: a guess. */
  #waitMs(): number {
    return this.#places.length * (BURST_ROUNDS / 2) * ROUND_EVERY_MS;
  }
}

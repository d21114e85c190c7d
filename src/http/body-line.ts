/**
 * The line of large bodies. Parsing and checking one takes the isolate's only thread for some tens
 * of milliseconds, in which nobody's stream goes on. So they are checked one at a time, in turns by
 * organization, and after each the thread is left to others for about as long as it took. What an
 * organization may have in the line is bounded by its bytes; more is refused before it is read. Who
 * is displaced while its body arrives is refused then, and no more of it is read.
 *
 * A request may be cut off where it stands, with its client: a place that nobody holds any more is
 * free. Pure but for the clock and the pauses it is given.
 */
import { ApiError } from "../errors.ts";

export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

export interface BodyLineBounds {
  /** Bytes of all bodies that are read, wait or are checked; and of one organization's. */
  readonly maxBytes: number;
  readonly maxBytesEach: number;
  /** How long the thread is left to others after a body, for each MiB of it. */
  readonly restMsPerMiB: number;
}

const MIB = 1024 * 1024;

const BODY_LINE: BodyLineBounds = {
  maxBytes: 48 * MIB,
  maxBytesEach: 16 * MIB,
  restMsPerMiB: 25,
};

/** How often who is next looks whether it is its turn; those behind it look less often. */
const LOOK_EVERY_MS = 5;
const MAX_LOOK_MS = 250;
/** A place that was not asked for this long is nobody's. One that is being read cannot ask. */
const HELD_MS = 5_000;
const READING_MS = 60_000;
const RETRY_AFTER_MS = 1_000;
/** Bytes of absent organizations are forgotten from so many on. */
const FORGET_FROM = 128;

interface Place {
  readonly who: string;
  readonly bytes: number;
  state: "reading" | "waiting" | "resting";
  /** When it last said that it is somebody's, and for how long that holds. */
  heldAtMs: number;
  holdMs: number;
  /** Somebody with less has its room. */
  isDisplaced: boolean;
}

export interface BodyWork<Body, Result> {
  /** Whose body it is. */
  readonly who: string;
  /** The most that it can have. */
  readonly bytes: number;
  readonly read: () => Promise<Body>;
  /** Has the thread to itself, with what follows without a wait. */
  readonly check: (body: Body) => Result;
}

export class BodyLine {
  readonly #clock: Clock;
  readonly #bounds: BodyLineBounds;
  /** In the order they came. */
  #places: Place[] = [];
  /**
   * Bytes that were checked for an organization; who comes anew begins level with who was served
   * last.
   */
  readonly #served = new Map<string, number>();
  #level = 0;

  constructor(clock: Clock, bounds: BodyLineBounds = BODY_LINE) {
    this.#clock = clock;
    this.#bounds = bounds;
  }

  /**
   * @param defer keeps the work alive, and the rest after it, when the client leaves
   * @throws {ApiError} no_capacity, and whatever `read` and `check` throw
   */
  run<Body, Result>(
    work: BodyWork<Body, Result>,
    defer: (work: Promise<unknown>) => void,
  ): Promise<Result> {
    const checked = this.#run(work, defer);
    defer(checked.catch(() => undefined));
    return checked;
  }

  async #run<Body, Result>(
    { who, bytes, read, check }: BodyWork<Body, Result>,
    defer: (work: Promise<unknown>) => void,
  ): Promise<Result> {
    const place = this.#enter(who, bytes);
    try {
      const body = await this.#unlessDisplaced(place, read());
      place.state = "waiting";
      for (let behind = this.#look(place); behind !== "turn"; behind = this.#look(place)) {
        await this.#clock.wait(Math.min(MAX_LOOK_MS, LOOK_EVERY_MS * (behind + 1)));
      }
      place.state = "resting";
      return check(body);
    } finally {
      if (place.state === "resting") defer(this.#rest(place));
      else this.#leave(place);
    }
  }

  /**
   * Nobody tells another request that it was displaced: it looks.
   *
   * @throws {ApiError} no_capacity
   */
  async #unlessDisplaced<Body>(place: Place, reading: Promise<Body>): Promise<Body> {
    const read = reading.then((body) => ({ body }));
    read.catch(() => undefined);
    for (;;) {
      const later = this.#clock.wait(MAX_LOOK_MS).then(() => undefined);
      const arrived = await Promise.race([read, later]);
      if (arrived !== undefined) return arrived.body;
      if (place.isDisplaced) throw full();
    }
  }

  /** @throws {ApiError} no_capacity */
  #enter(who: string, bytes: number): Place {
    this.#dropAbandoned();
    const own = this.#bytesOf(who);
    if (own > 0 && own + bytes > this.#bounds.maxBytesEach) throw full();
    while (this.#places.length > 0 && this.#bytesOf() + bytes > this.#bounds.maxBytes) {
      const heaviest = this.#heaviest();
      if (heaviest === undefined || this.#bytesOf(heaviest.who) <= own + bytes) throw full();
      heaviest.isDisplaced = true;
      this.#leave(heaviest);
    }
    if (own === 0) this.#served.set(who, Math.max(this.#level, this.#servedOf(who)));
    const held = { heldAtMs: this.#clock.now(), holdMs: READING_MS };
    const place: Place = { who, bytes, state: "reading", ...held, isDisplaced: false };
    this.#places.push(place);
    return place;
  }

  /**
   * @returns how many are before it, or that it is its turn
   *
   * @throws {ApiError} no_capacity when another took its place
   */
  #look(place: Place): number | "turn" {
    if (place.isDisplaced) throw full();
    place.heldAtMs = this.#clock.now();
    place.holdMs = HELD_MS;
    this.#dropAbandoned();
    // Its reading may have taken longer than a place is held.
    if (!this.#places.includes(place)) this.#places.push(place);
    const isResting = this.#places.some(({ state }) => state === "resting");
    const order = this.#places.filter(({ state }) => state === "waiting");
    const served = this.#servedOf(place.who);
    const behind = order.filter((other) => {
      const ofOther = this.#servedOf(other.who);
      if (ofOther !== served) return ofOther < served;
      return order.indexOf(other) < order.indexOf(place);
    }).length;
    if (isResting || behind > 0) return behind;
    this.#level = served;
    this.#charge(place);
    return "turn";
  }

  async #rest(place: Place): Promise<void> {
    await this.#clock.wait(Math.ceil((place.bytes / MIB) * this.#bounds.restMsPerMiB));
    this.#leave(place);
  }

  #leave(place: Place): void {
    this.#places = this.#places.filter((other) => other !== place);
  }

  /**
   * A clock that goes back far makes a place old as well: nobody waits for what was held in its
   * future.
   */
  #dropAbandoned(): void {
    const nowMs = this.#clock.now();
    this.#places = this.#places.filter(
      ({ heldAtMs, holdMs }) => Math.abs(nowMs - heldAtMs) < holdMs,
    );
  }

  #charge({ who, bytes }: Place): void {
    this.#served.set(who, this.#servedOf(who) + bytes);
    if (this.#served.size < FORGET_FROM) return;
    for (const [other, served] of this.#served) {
      if (served <= this.#level && this.#bytesOf(other) === 0) this.#served.delete(other);
    }
  }

  /** The newest of the organization with the most bytes, but for what is checked already. */
  #heaviest(): Place | undefined {
    const open = this.#places.filter(({ state }) => state !== "resting");
    let found: Place | undefined;
    for (const place of open)
      if (found === undefined || this.#bytesOf(place.who) >= this.#bytesOf(found.who))
        found = place;
    return found;
  }

  #bytesOf(who?: string): number {
    let sum = 0;
    for (const place of this.#places)
      if (who === undefined || place.who === who) sum += place.bytes;
    return sum;
  }

  #servedOf(who: string): number {
    return this.#served.get(who) ?? this.#level;
  }
}

function full(): ApiError {
  return new ApiError("no_capacity", {
    message: "Too much is being read and checked at once; see Retry-After.",
    retryAfterMs: RETRY_AFTER_MS,
  });
}

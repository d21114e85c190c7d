/**
 * Files that are read at once. Each turn of one, a thousand entries read and written out, takes the
 * isolate's only thread for some tens of milliseconds, and a request of a few bytes asks for
 * hundreds of them. So an organization has few files open, and all of their turns are one after
 * another, in turns by organization, the thread being left to others after each. One that has none
 * open always gets in.
 *
 * A reader may be gone without a word: a file of which nobody has asked for a turn in a minute is
 * not counted. Pure but for the clock and the pauses it is given.
 */
import { ApiError } from "../errors.ts";
import { BodyLine, type Clock } from "./body-line.ts";

/** Open files of an organization, and of all. */
export const MAX_FILES_EACH = 8;
export const MAX_FILES = 64;

const MIB = 1024 * 1024;
/** A turn counts as a body of one MiB; so long the thread is left to others after it. */
const REST_MS = 25;
const GONE_AFTER_MS = 60_000;
const RETRY_AFTER_MS = 5_000;

export interface OpenFile {
  /**
   * Reads on, and writes what was read when it is its turn.
   *
   * @param write has the thread to itself
   */
  turn<Read, Written>(read: () => Promise<Read>, write: (read: Read) => Written): Promise<Written>;
  /** More than once is once. */
  close(): void;
}

/** What is read in one turn, and written out. */
export interface ShortFile<Read, Written> {
  readonly who: string;
  readonly read: () => Promise<Read>;
  /** Has the thread to itself. */
  readonly write: (read: Read) => Written;
}

interface Place {
  readonly who: string;
  askedAtMs: number;
}

export class FileLine {
  readonly #clock: Clock;
  readonly #line: BodyLine;
  readonly #places = new Set<Place>();

  constructor(clock: Clock) {
    this.#clock = clock;
    // How many there are is bounded here.
    const bounds = { maxBytes: Infinity, maxBytesEach: Infinity };
    this.#line = new BodyLine(clock, { ...bounds, restMsPerMiB: REST_MS });
  }

  /**
   * @param who whose entries they are: an organization, or a person
   * @param defer keeps a turn alive, and the rest after it, when the client leaves
   *
   * @throws {ApiError} no_capacity
   */
  open(who: string, defer: (work: Promise<unknown>) => void): OpenFile {
    this.#forgetGone();
    const own = [...this.#places].filter((place) => place.who === who).length;
    const isFull = own >= MAX_FILES_EACH || (own > 0 && this.#places.size >= MAX_FILES);
    if (isFull) throw full();
    const place: Place = { who, askedAtMs: this.#clock.now() };
    this.#places.add(place);
    return {
      turn: (read, write) => {
        place.askedAtMs = this.#clock.now();
        this.#places.add(place);
        return this.#line.run({ who, bytes: MIB, read, check: write }, defer);
      },
      close: () => void this.#places.delete(place),
    };
  }

  /**
   * The same of a file of one turn.
   *
   * @throws {ApiError} no_capacity, and whatever it throws
   */
  async readShort<Read, Written>(
    { who, read, write }: ShortFile<Read, Written>,
    defer: (work: Promise<unknown>) => void,
  ): Promise<Written> {
    const place = this.open(who, defer);
    try {
      return await place.turn(read, write);
    } finally {
      place.close();
    }
  }

  #forgetGone(): void {
    const nowMs = this.#clock.now();
    for (const place of this.#places)
      if (Math.abs(nowMs - place.askedAtMs) >= GONE_AFTER_MS) this.#places.delete(place);
  }
}

function full(): ApiError {
  return new ApiError("no_capacity", {
    message: `At most ${MAX_FILES_EACH} files of an organization, or of a person, are read at once; see Retry-After.`,
    retryAfterMs: RETRY_AFTER_MS,
  });
}

/**
 * How much shadow traffic an isolate has at once. It is the first thing that goes when anybody's
 * request finds no room: copies that run are stopped, and for a while none begins.
 */
import { ApiError } from "../errors.ts";

export const SHADOW_LIMITS = {
  /** Answers that are written down while they are given, and copies that run after them. */
  seats: 16,
  seatsEach: 8,
  running: 4,
  runningEach: 2,
  /** Each is two writes of the database. */
  startsPerMinute: 120,
  /** After a request found no room. */
  quietMs: 10_000,
  /** Whoever had it longer has left without a word. */
  longestSeatMs: 900_000,
} as const;

/** Of one request whose answer is compared. */
export interface ShadowSeat {
  /** @returns why its copy may not begin */
  start(nowMs: number): "busy" | "overload" | undefined;
  /** Others need the room: what runs is to be stopped. A value, as each asks by itself. */
  readonly isToStop: boolean;
  leave(): void;
}

interface Taken {
  readonly organizationId: string;
  readonly sinceMs: number;
  isRunning: boolean;
  isToStop: boolean;
}

export class ShadowRoom {
  readonly #taken = new Set<Taken>();
  #overloadedAtMs = Number.NEGATIVE_INFINITY;
  #starts = SHADOW_LIMITS.startsPerMinute as number;
  #startedAtMs = Number.NEGATIVE_INFINITY;

  get count(): number {
    return this.#taken.size;
  }

  /** A place for one whose answer is about to be given. */
  enter(organizationId: string, nowMs: number): "busy" | "overload" | ShadowSeat {
    if (this.#isQuiet(nowMs)) return "overload";
    for (const one of this.#taken)
      if (Math.abs(nowMs - one.sinceMs) > SHADOW_LIMITS.longestSeatMs) this.#leave(one);
    const own = this.#countOf(organizationId, () => true);
    if (this.#taken.size >= SHADOW_LIMITS.seats || own >= SHADOW_LIMITS.seatsEach) return "busy";
    const taken = { organizationId, sinceMs: nowMs, isRunning: false, isToStop: false };
    this.#taken.add(taken);
    return {
      start: (atMs) => this.#start(taken, atMs),
      leave: () => this.#leave(taken),
      get isToStop() {
        return taken.isToStop;
      },
    };
  }

  /** Somebody's request was refused: whether for want of room is seen here. */
  noteRefusal(thrown: unknown, nowMs: number): void {
    if (thrown instanceof ApiError && thrown.code === "no_capacity") this.noteOverload(nowMs);
  }

  noteOverload(nowMs: number): void {
    this.#overloadedAtMs = nowMs;
    for (const one of this.#taken) if (one.isRunning) one.isToStop = true;
  }

  #start(taken: Taken, nowMs: number): "busy" | "overload" | undefined {
    if (this.#isQuiet(nowMs)) return "overload";
    const all = [...this.#taken].filter(({ isRunning }) => isRunning).length;
    const own = this.#countOf(taken.organizationId, ({ isRunning }) => isRunning);
    const { running, runningEach, startsPerMinute } = SHADOW_LIMITS;
    if (!this.#taken.has(taken) || all >= running || own >= runningEach) return "busy";
    const gained = (Math.abs(nowMs - this.#startedAtMs) / 60_000) * startsPerMinute;
    const left = Math.min(startsPerMinute, this.#starts + gained);
    if (left < 1) return "busy";
    this.#starts = left - 1;
    this.#startedAtMs = nowMs;
    taken.isRunning = true;
    return undefined;
  }

  #leave(taken: Taken): void {
    this.#taken.delete(taken);
  }

  /** A clock that went back far ends it as well. */
  #isQuiet(nowMs: number): boolean {
    return Math.abs(nowMs - this.#overloadedAtMs) < SHADOW_LIMITS.quietMs;
  }

  #countOf(organizationId: string, isCounted: (taken: Taken) => boolean): number {
    return [...this.#taken].filter((one) => one.organizationId === organizationId && isCounted(one))
      .length;
  }
}

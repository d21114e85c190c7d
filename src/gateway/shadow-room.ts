/**
 * How much shadow traffic an isolate has at once. A deployment that has no room for a copy has none
 * for a while, and those that run there are stopped. What anybody's requests are refused for says
 * nothing of that: whose own provider or queue is full must not end what an operator tries.
 */
import { keepLatest } from "../routing/latest.ts";

export const SHADOW_LIMITS = {
  /** Answers that are written down while they are given, and copies that run after them. */
  seats: 16,
  seatsEach: 8,
  running: 4,
  runningEach: 2,
  /** Each is two writes of the database. */
  startsPerMinute: 120,
  /** After a deployment had no room for a copy. */
  quietMs: 10_000,
  /** Whoever had it longer has left without a word. */
  longestSeatMs: 900_000,
  /** Deployments that are known to have no room. */
  full: 256,
} as const;

/** Of one request whose answer is compared. */
export interface ShadowSeat {
  /** @returns why its copy may not begin */
  start(nowMs: number): "busy" | "overload" | undefined;
  /** Its deployment has no room: what runs is to be stopped. A value, as each asks by itself. */
  readonly isToStop: boolean;
  /** Its deployment had no room for it. */
  refused(nowMs: number): void;
  leave(): void;
}

/** Whose request it is, and what its copy would try. */
export interface Sitter {
  readonly organizationId: string;
  /** With its model. */
  readonly deployment: string;
}

interface Taken extends Sitter {
  readonly sinceMs: number;
  isRunning: boolean;
  isToStop: boolean;
}

export class ShadowRoom {
  readonly #taken = new Set<Taken>();
  /** By deployment; the one that was full last at the end. */
  readonly #fullAtMs = new Map<string, number>();
  #starts = SHADOW_LIMITS.startsPerMinute as number;
  #startedAtMs = Number.NEGATIVE_INFINITY;

  get count(): number {
    return this.#taken.size;
  }

  /** A place for one whose answer is about to be given. */
  enter(sitter: Sitter, nowMs: number): "busy" | "overload" | ShadowSeat {
    const { organizationId, deployment } = sitter;
    if (this.#isFull(deployment, nowMs)) return "overload";
    for (const one of this.#taken)
      if (Math.abs(nowMs - one.sinceMs) > SHADOW_LIMITS.longestSeatMs) this.#leave(one);
    const own = this.#countOf(organizationId, () => true);
    if (this.#taken.size >= SHADOW_LIMITS.seats || own >= SHADOW_LIMITS.seatsEach) return "busy";
    const taken = { ...sitter, sinceMs: nowMs, isRunning: false, isToStop: false };
    this.#taken.add(taken);
    return {
      start: (atMs) => this.#start(taken, atMs),
      refused: (atMs) => this.#noteFull(deployment, atMs),
      leave: () => this.#leave(taken),
      get isToStop() {
        return taken.isToStop;
      },
    };
  }

  #noteFull(deployment: string, nowMs: number): void {
    keepLatest(this.#fullAtMs, [deployment, nowMs], SHADOW_LIMITS.full);
    for (const one of this.#taken)
      if (one.isRunning && one.deployment === deployment) one.isToStop = true;
  }

  #start(taken: Taken, nowMs: number): "busy" | "overload" | undefined {
    if (this.#isFull(taken.deployment, nowMs)) return "overload";
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
  #isFull(deployment: string, nowMs: number): boolean {
    const atMs = this.#fullAtMs.get(deployment) ?? Number.NEGATIVE_INFINITY;
    return Math.abs(nowMs - atMs) < SHADOW_LIMITS.quietMs;
  }

  #countOf(organizationId: string, isCounted: (taken: Taken) => boolean): number {
    return [...this.#taken].filter((one) => one.organizationId === organizationId && isCounted(one))
      .length;
  }
}

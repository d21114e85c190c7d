/**
 * Decides which sequence takes the next step. Pure: no clock, no I/O.
 *
 * Requests wait in a bounded queue, first come, first served. Their sequences run at most `maxRunning` at a
 * time and take turns, one step each.
 */

export interface SchedulerLimits {
  readonly maxRunning: number;
  /** Requests none of whose sequences has started. */
  readonly maxWaiting: number;
}

export interface ScheduledRequest<S> {
  readonly requestId: string;
  /** Unix milliseconds. */
  readonly deadlineMs: number;
  readonly sequences: readonly S[];
}

interface Entry<S> {
  readonly request: ScheduledRequest<S>;
  /** Sequences still to start, in order. */
  pending: S[];
}

/** Invariant: a sequence runs only if every request offered before its own has started. */
export class Scheduler<S> {
  readonly #limits: SchedulerLimits;
  readonly #entries = new Map<string, Entry<S>>();
  /** Entries with sequences still to start, in order. */
  #queue: Entry<S>[] = [];
  #running: { sequence: S; requestId: string }[] = [];
  #turn = 0;

  constructor(limits: SchedulerLimits) {
    this.#limits = limits;
  }

  get runningCount(): number {
    return this.#running.length;
  }

  get waitingCount(): number {
    return this.#queue.filter((entry) => !hasStarted(entry)).length;
  }

  /** Whether a request offered now would be taken. */
  get hasRoom(): boolean {
    const startsAtOnce = this.#queue.length === 0 && this.#running.length < this.#limits.maxRunning;
    return startsAtOnce || this.waitingCount < this.#limits.maxWaiting;
  }

  /** @returns false if the queue is full; nothing changed then */
  offer(request: ScheduledRequest<S>): boolean {
    if (!this.hasRoom) return false;
    const entry = { request, pending: [...request.sequences] };
    this.#entries.set(request.requestId, entry);
    this.#queue.push(entry);
    this.#admit();
    return true;
  }

  /** Ids of requests, waiting or running, whose deadline has passed. The caller removes them. */
  findExpired(nowMs: number): string[] {
    const expired: string[] = [];
    for (const { request } of this.#entries.values()) {
      if (request.deadlineMs <= nowMs) expired.push(request.requestId);
    }
    return expired;
  }

  /** The sequence whose turn it is, or undefined when there is no work. */
  next(): S | undefined {
    this.#admit();
    if (this.#turn >= this.#running.length) this.#turn = 0;
    const chosen = this.#running[this.#turn];
    this.#turn += 1;
    return chosen?.sequence;
  }

  /** Takes out a sequence that ended by itself. */
  finish(sequence: S): void {
    this.#drop((running) => running.sequence === sequence);
    this.#admit();
  }

  /** Takes out a request with all its sequences, wherever they are. */
  remove(requestId: string): void {
    this.#entries.delete(requestId);
    this.#queue = this.#queue.filter((entry) => entry.request.requestId !== requestId);
    this.#drop((running) => running.requestId === requestId);
    this.#admit();
  }

  #drop(isGone: (running: { sequence: S; requestId: string }) => boolean): void {
    const before = this.#running.slice(0, this.#turn).filter(isGone).length;
    this.#running = this.#running.filter((running) => !isGone(running));
    this.#turn -= before;
  }

  #admit(): void {
    while (this.#running.length < this.#limits.maxRunning) {
      const entry = this.#queue[0];
      const sequence = entry?.pending.shift();
      if (entry === undefined) return;
      if (sequence !== undefined) {
        this.#running.push({ sequence, requestId: entry.request.requestId });
      }
      if (entry.pending.length === 0) this.#queue.shift();
    }
  }
}

function hasStarted<S>(entry: Entry<S>): boolean {
  return entry.pending.length < entry.request.sequences.length;
}

/**
 * How many requests this isolate sent to each worker lately, of which each counts less by and by:
 * whoever has had more than its share shows so, also while nobody waits anywhere. Bounded. No
 * clock.
 */
import { keepLatest } from "./latest.ts";

/** After so long, a request counts 1/e. */
const DECAY_MS = 30_000;
const MAX_WORKERS = 4_096;

interface Count {
  readonly requests: number;
  readonly atMs: number;
}

export class RecentRequests {
  /** In the order in which they were sent something last. */
  readonly #counts = new Map<string, Count>();

  note(worker: string, nowMs: number): void {
    const requests = this.of(worker, nowMs) + 1;
    keepLatest(this.#counts, [worker, { requests, atMs: nowMs }], MAX_WORKERS);
  }

  of(worker: string, nowMs: number): number {
    const known = this.#counts.get(worker);
    if (known === undefined) return 0;
    // A clock that went back makes it old as well.
    return known.requests * Math.exp(-Math.abs(nowMs - known.atMs) / DECAY_MS);
  }
}

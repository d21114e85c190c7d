/**
 * Who gives a place on the device to those that wait for one, and goes on later from its warm
 * state. No clock.
 */
import type { KvArena } from "../kv-cache/arena.ts";
import type { Scheduler } from "../scheduling/scheduler.ts";
import type { Grants } from "./grants.ts";
import type { LateRows } from "./late-rows.ts";
import { isDecoding } from "./next-run.ts";
import type { Sequence } from "./sequence.ts";

/** A row that sat out so long gives its place to who waits for one. */
const PARK_AFTER_MS = 100;

export interface ParkingOptions {
  readonly scheduler: Scheduler<Sequence>;
  readonly arena: KvArena;
  readonly late: LateRows;
  readonly grants: Grants;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
}

export class Parking {
  readonly #options: ParkingOptions;

  constructor(options: ParkingOptions) {
    this.#options = options;
  }

  /**
   * Sends back to wait who has a place that others shall have.
   *
   * @param mayStart whether a sequence that waits could begin, were there a place
   * @returns those that gave theirs
   */
  makePlace(mayStart: (sequence: Sequence) => boolean): readonly Sequence[] {
    const { scheduler } = this.#options;
    if (!scheduler.hasReady(mayStart)) return [];
    const late = this.#findLate();
    for (const sequence of late) {
      scheduler.preempt(sequence);
      this.#release(sequence);
    }
    if (late.length > 0) return late;
    const shared = scheduler.sharePlace(mayStart, this.#runs);
    if (shared === undefined) return [];
    this.#release(shared);
    return [shared];
  }

  /** Those that sat out for long, for their masks or for a grant. */
  #findLate(): Sequence[] {
    const { scheduler, late, grants, tick } = this.#options;
    const sinceMs = tick() - PARK_AFTER_MS;
    const present = scheduler.running.filter((sequence) => !late.has(sequence));
    const granted = new Set(present.filter(grants.toGranted(late.sequences)));
    // One that was granted more since the last step waits no more, however long it did.
    const ungranted = present.filter(
      (sequence) => !granted.has(sequence) && grants.hasWaitedSince(sequence, sinceMs),
    );
    return [...late.findSince(sinceMs), ...ungranted];
  }

  /** Whoever runs a prompt makes its first token before it gives way. */
  readonly #runs = (sequence: Sequence): boolean =>
    sequence.lease !== undefined && isDecoding(sequence) && !this.#options.late.has(sequence);

  /** Its state stays warm: all but the last token will be found again. */
  #release(sequence: Sequence): void {
    const { arena, late } = this.#options;
    if (sequence.lease !== undefined) arena.release(sequence.lease);
    sequence.lease = undefined;
    late.remove(sequence);
  }
}

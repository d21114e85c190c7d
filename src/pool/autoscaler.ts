/**
 * How many workers a pool should have, from what its workers tell of themselves. Pure; `nowMs` is
 * passed in.
 *
 * Enough that what runs leaves a part of each worker free, and that what waits is begun within a
 * bounded time, at the rate at which these workers end requests. It grows at once, at most to twice
 * as many and one; it shrinks to the most that was wanted in the last five minutes; and to none
 * when nothing was asked for in ten. Whoever starts and stops workers reads it (deploy/kubernetes);
 * nothing here starts or stops one.
 */

export interface ScalingPolicy {
  readonly minWorkers: number;
  readonly maxWorkers: number;
  /** The share of a worker's places that is meant to be taken, from 0 to 1. */
  readonly targetUse: number;
  /** How long a request is meant to wait for a place at most. */
  readonly targetWaitMs: number;
  /** As long as this, what was wanted is kept. */
  readonly shrinkAfterMs: number;
  /** After so long without a request, none is wanted. */
  readonly idleAfterMs: number;
}

export const DEFAULT_SCALING: ScalingPolicy = {
  minWorkers: 0,
  maxWorkers: 256,
  targetUse: 0.8,
  targetWaitMs: 5_000,
  shrinkAfterMs: 300_000,
  idleAfterMs: 600_000,
};

/** What a worker that takes requests tells of itself. */
export interface ScaledWorker {
  readonly queued: number;
  readonly running: number;
  /** Choices that it runs at once. */
  readonly maxRunning: number;
  /** From a request's first step to its end, in the mean; null: not known yet. */
  readonly serviceMs: number | null;
}

export interface Demand {
  /** Those that take requests. */
  readonly workers: readonly ScaledWorker[];
  /** When a request last found no worker at all; null: never. */
  readonly unservedAtMs: number | null;
}

/** Of workers that have not ended a request yet. */
const ASSUMED_SERVICE_MS = 2_000;
/** A request that found nobody comes again within this, or is not wanted any more. */
const UNSERVED_MS = 60_000;
/** What was wanted is remembered by so many parts of the time for which it counts. */
const PARTS = 30;

export class Autoscaler {
  readonly #policy: ScalingPolicy;
  /** By part of the time: the most that was wanted in it. */
  #recent: { part: number; workers: number }[] = [];
  #askedAtMs: number | undefined;

  constructor(policy: Partial<ScalingPolicy> = {}) {
    this.#policy = { ...DEFAULT_SCALING, ...policy };
  }

  /** @returns a whole number of workers, from `minWorkers` to `maxWorkers` */
  wanted(demand: Demand, nowMs: number): number {
    const { minWorkers, maxWorkers, idleAfterMs } = this.#policy;
    const serving = demand.workers.length;
    // Whoever has just begun to watch takes away no worker that is there.
    if (this.#askedAtMs === undefined) this.#remember(serving, nowMs);
    const needed = Math.min(neededWorkers(demand, this.#policy, nowMs), 2 * serving + 1);
    if (needed > 0 || this.#askedAtMs === undefined || nowMs < this.#askedAtMs)
      this.#askedAtMs = nowMs;
    const isIdle = nowMs - this.#askedAtMs >= idleAfterMs;
    if (isIdle) this.#recent = [];
    const kept = isIdle || serving === 0 ? 0 : 1;
    this.#remember(Math.max(needed, kept), nowMs);
    const most = Math.max(...this.#recent.map(({ workers }) => workers));
    return Math.min(maxWorkers, Math.max(minWorkers, most));
  }

  #remember(workers: number, nowMs: number): void {
    const part = Math.floor(nowMs / (this.#policy.shrinkAfterMs / PARTS));
    // A clock that went back leaves what it knew then in the future.
    const others = this.#recent.filter((one) => one.part <= part && one.part > part - PARTS);
    const last = others.at(-1);
    if (last?.part === part) last.workers = Math.max(last.workers, workers);
    else others.push({ part, workers });
    this.#recent = others;
  }
}

function neededWorkers(
  { workers, unservedAtMs }: Demand,
  { targetUse, targetWaitMs, maxWorkers }: ScalingPolicy,
  nowMs: number,
): number {
  const isUnserved = unservedAtMs !== null && Math.abs(nowMs - unservedAtMs) < UNSERVED_MS;
  const queued = sumOf(workers, ({ queued: count }) => count);
  const running = sumOf(workers, ({ running: count }) => count);
  if (queued + running === 0) return isUnserved ? 1 : 0;
  const places = Math.max(1, sumOf(workers, ({ maxRunning }) => maxRunning) / workers.length);
  const known = workers.flatMap(({ serviceMs }) => serviceMs ?? []);
  const serviceMs =
    known.length === 0 ? ASSUMED_SERVICE_MS : sumOf(known, (ms) => ms) / known.length;
  const forRunning = running / (places * targetUse);
  // In the time that a request may wait, each place of a worker ends so many.
  const forQueued = queued / (places * Math.max(1, targetWaitMs / Math.max(1, serviceMs)));
  return Math.min(maxWorkers, Math.max(1, Math.ceil(forRunning + forQueued)));
}

const sumOf = <T>(items: readonly T[], toNumber: (item: T) => number): number =>
  items.reduce((sum, item) => sum + toNumber(item), 0);

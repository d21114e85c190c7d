import { describe, expect, it } from "vitest";

import {
  Autoscaler,
  DEFAULT_SCALING,
  type Demand,
  type ScaledWorker,
} from "../../../src/pool/autoscaler.ts";
import { fc } from "../../support/random.ts";

const PLACES = 4;
const worker = (fields: Partial<ScaledWorker> = {}): ScaledWorker => ({
  queued: 0,
  running: 0,
  maxRunning: PLACES,
  serviceMs: 2_000,
  ...fields,
});
const demand = (workers: readonly ScaledWorker[], unservedAtMs: number | null = null): Demand => ({
  workers,
  unservedAtMs,
});

const anyFigure = fc.oneof(
  fc.nat(50),
  fc.constantFrom(0, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e300, Infinity),
);
const anyWorker = fc.record({
  queued: anyFigure,
  running: anyFigure,
  maxRunning: fc.oneof(fc.integer({ min: 1, max: 64 }), fc.constant(Number.MAX_SAFE_INTEGER)),
  serviceMs: fc.option(fc.oneof(fc.nat(60_000), fc.constantFrom(0, 1e300))),
});
const anyDemand = fc.record({
  workers: fc.array(anyWorker, { maxLength: 12 }),
  unservedAtMs: fc.option(fc.nat(1_000_000)),
});
/** Of one kind, each with work for its places, and some of it running. */
const sameDemand = fc.array(
  fc
    .record({ queued: fc.nat(40), running: fc.integer({ min: 1, max: PLACES }) })
    .map((fields) => worker(fields)),
  { minLength: 1, maxLength: 12 },
);

describe("the wanted workers of a pool", () => {
  it("are a whole number within the bounds, whatever the workers tell and the clock says", () => {
    const questions = fc.array(fc.tuple(anyDemand, fc.integer()), { minLength: 1, maxLength: 8 });
    const bounds = fc.tuple(fc.nat(3), fc.integer({ min: 4, max: 300 }));
    fc.assert(
      fc.property(questions, bounds, (asked, [minWorkers, maxWorkers]) => {
        const autoscaler = new Autoscaler({ minWorkers, maxWorkers });
        for (const [one, nowMs] of asked) {
          const wanted = autoscaler.wanted(one, nowMs);
          expect(Number.isInteger(wanted)).toBe(true);
          expect(wanted).toBeGreaterThanOrEqual(minWorkers);
          expect(wanted).toBeLessThanOrEqual(maxWorkers);
        }
      }),
    );
  });

  it("have a place for everything that runs, and do not grow beyond twice as many and one", () => {
    fc.assert(
      fc.property(sameDemand, (workers) => {
        const wanted = new Autoscaler().wanted(demand(workers), 0);
        const running = workers.reduce((sum, { running: count }) => sum + count, 0);
        expect(wanted * PLACES).toBeGreaterThanOrEqual(running);
        expect(wanted).toBeLessThanOrEqual(2 * workers.length + 1);
      }),
    );
  });

  it("are never fewer where more waits", () => {
    fc.assert(
      fc.property(sameDemand, fc.nat(100), (workers, more) => {
        const [first = worker(), ...others] = workers;
        const longer = [{ ...first, queued: first.queued + more }, ...others];
        const before = new Autoscaler().wanted(demand(workers), 0);
        expect(new Autoscaler().wanted(demand(longer), 0)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("stay where they are under the same load", () => {
    fc.assert(
      fc.property(sameDemand, (workers) => {
        const autoscaler = new Autoscaler();
        const settled = DEFAULT_SCALING.shrinkAfterMs;
        const answers = new Set<number>();
        for (let atMs = 0; atMs < 3 * settled; atMs += 5_000) {
          const wanted = autoscaler.wanted(demand(workers), atMs);
          if (atMs > settled) answers.add(wanted);
        }
        expect(answers.size).toBe(1);
      }),
    );
  });

  it("are kept for five minutes after a peak, and are none after ten without a request", () => {
    const autoscaler = new Autoscaler();
    const three = [worker(), worker(), worker()];
    const busy = three.map((one) => ({ ...one, running: PLACES, queued: 1 }));
    const peak = autoscaler.wanted(demand(busy), 0);
    expect(peak).toBeGreaterThan(3);
    expect(autoscaler.wanted(demand(three), DEFAULT_SCALING.shrinkAfterMs * 0.9)).toBe(peak);
    expect(autoscaler.wanted(demand(three), DEFAULT_SCALING.shrinkAfterMs * 1.1)).toBe(1);
    expect(autoscaler.wanted(demand([worker()]), DEFAULT_SCALING.idleAfterMs)).toBe(0);
  });

  it("take away none that is there when the watch begins anew", () => {
    expect(new Autoscaler().wanted(demand([worker(), worker(), worker()]), 1_000_000)).toBe(3);
  });

  it("are one for any number of requests that found none, and none when they come no more", () => {
    const autoscaler = new Autoscaler();
    expect(autoscaler.wanted(demand([]), 0)).toBe(0);
    for (let atMs = 1_000; atMs < 30_000; atMs += 1_000)
      expect(autoscaler.wanted(demand([], atMs), atMs)).toBe(1);
    expect(autoscaler.wanted(demand([], 30_000), 30_000 + DEFAULT_SCALING.idleAfterMs)).toBe(0);
  });
});

/**
 * A pool on a virtual clock: requests come, wait, run for their time; workers start cold, and go
 * when they are not wanted.
 */
class SimulatedPool {
  readonly #autoscaler = new Autoscaler();
  readonly #coldStartMs: number;
  readonly #serviceMs = 2_000;
  nowMs = 0;
  starts = 0;
  begun = 0;
  longestQueue = 0;
  #starting: number[] = [];
  #workers: { readyAtMs: number; endsAtMs: number[] }[] = [];
  #queue = 0;
  #unservedAtMs: number | null = null;

  constructor(coldStartMs: number) {
    this.#coldStartMs = coldStartMs;
  }

  get workers(): number {
    return this.#workers.length + this.#starting.length;
  }

  get queued(): number {
    return this.#queue;
  }

  /** One second, in which so many requests come. */
  step(arrivals: number): void {
    this.nowMs += 1_000;
    this.#queue += arrivals;
    this.longestQueue = Math.max(this.longestQueue, this.#queue);
    if (this.#workers.length === 0 && this.#queue > 0) this.#unservedAtMs = this.nowMs;
    this.#workers.push(
      ...this.#starting
        .filter((atMs) => atMs <= this.nowMs)
        .map((readyAtMs) => ({ readyAtMs, endsAtMs: [] })),
    );
    this.#starting = this.#starting.filter((atMs) => atMs > this.nowMs);
    for (const one of this.#workers) {
      one.endsAtMs = one.endsAtMs.filter((atMs) => atMs > this.nowMs);
      while (one.endsAtMs.length < PLACES && this.#queue > 0) {
        one.endsAtMs.push(this.nowMs + this.#serviceMs);
        this.#queue -= 1;
        this.begun += 1;
      }
    }
    this.#scale();
  }

  #scale(): void {
    const share = this.#workers.length === 0 ? 0 : this.#queue / this.#workers.length;
    const workers = this.#workers.map(({ endsAtMs }) =>
      worker({ running: endsAtMs.length, queued: share, serviceMs: this.#serviceMs }),
    );
    const wanted = this.#autoscaler.wanted(
      { workers, unservedAtMs: this.#unservedAtMs },
      this.nowMs,
    );
    while (this.workers < wanted) {
      this.starts += 1;
      this.#starting.push(this.nowMs + this.#coldStartMs);
    }
    // One that drains ends what runs there: it goes when it is idle.
    const idle = this.#workers.filter(({ endsAtMs }) => endsAtMs.length === 0);
    for (const one of idle.slice(0, Math.max(0, this.workers - wanted)))
      this.#workers = this.#workers.filter((other) => other !== one);
  }
}

describe("a pool that follows what is wanted", () => {
  it("goes from none to one and back, loses nothing, and starts once for all that came cold", () => {
    const coldStarts = fc.integer({ min: 1, max: 120 }).map((seconds) => seconds * 1_000);
    // As many as leave a part of its places free.
    const counts = fc.integer({ min: 1, max: Math.floor(PLACES * DEFAULT_SCALING.targetUse) });
    fc.assert(
      fc.property(coldStarts, counts, (coldStartMs, requests) => {
        const pool = new SimulatedPool(coldStartMs);
        pool.step(requests);
        while (pool.begun < requests && pool.nowMs < 600_000) pool.step(0);
        expect(pool.begun).toBe(requests);
        expect(pool.starts).toBe(1);
        for (let second = 0; second < 2_000; second += 1) pool.step(0);
        expect([pool.workers, pool.starts]).toEqual([0, 1]);
      }),
    );
  });

  it("ends a queue that grew while it was too small, and does not start and stop by turns", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 5, max: 60 }),
        (perSecond, coldSeconds) => {
          const pool = new SimulatedPool(coldSeconds * 1_000);
          for (let second = 0; second < 600; second += 1) pool.step(perSecond);
          const { starts, workers } = pool;
          for (let second = 0; second < 1_200; second += 1) pool.step(perSecond);
          // It runs two seconds a request, in four places: as many workers as that, with a part of
          // each left free.
          const least = (perSecond * 2) / PLACES;
          expect(pool.queued).toBeLessThanOrEqual(perSecond);
          expect(pool.workers).toBeGreaterThanOrEqual(Math.floor(least));
          expect(pool.workers).toBeLessThanOrEqual(Math.ceil(least / 0.8) + 1);
          expect(pool.starts).toBe(starts);
          expect(workers).toBeGreaterThanOrEqual(Math.floor(least));
        },
      ),
    );
  });
});

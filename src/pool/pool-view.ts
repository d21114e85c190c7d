/**
 * The pools as this isolate knows them. What is known is kept for a second; then it still answers
 * while it is read anew, so that a request seldom waits for a pool's object. Only values are kept
 * between requests, never promises (as in routing/catalog.ts).
 */
import type { PooledWorker } from "../contract/pool.ts";
import type { PoolOf } from "./pool.ts";

const TTL_MS = 1_000;
/**
 * Older than this, it is waited for; where it cannot be had, the old one is used as long as the
 * workers might be there.
 */
const MAX_AGE_MS = 3_000;
const MAX_STALE_MS = 60_000;
/** After a read was begun, the next one waits as long. */
const REREAD_MS = 500;
/** Pools that are kept. */
const MAX_POOLS = 256;

export interface PoolReading {
  readonly workers: readonly PooledWorker[];
  /** When they were read, by this isolate's clock. */
  readonly atMs: number;
}

interface Known extends PoolReading {
  /** The number of the question that it answers. */
  readonly question: number;
  askedAtMs: number;
}

export class PoolView {
  readonly #poolOf: PoolOf;
  readonly #known = new Map<string, Known>();
  #questions = 0;
  /** When a pool was last told that a request found no worker in it. */
  readonly #toldAtMs = new Map<string, number>();

  constructor(poolOf: PoolOf) {
    this.#poolOf = poolOf;
  }

  /** @param defer runs work after the answer, so that reading anew delays nobody */
  async read(
    name: string,
    nowMs: number,
    defer: (work: Promise<unknown>) => void,
  ): Promise<PoolReading> {
    const known = this.#known.get(name);
    // A clock that went back far makes it old as well. A pool without workers is asked again: the
    // next may be there.
    const ageMs = known === undefined ? Infinity : Math.abs(nowMs - known.atMs);
    if (known !== undefined && ageMs < MAX_AGE_MS && known.workers.length > 0) {
      if (ageMs >= TTL_MS && Math.abs(nowMs - known.askedAtMs) >= REREAD_MS) {
        known.askedAtMs = nowMs;
        defer(this.refresh(name, nowMs));
      }
      return known;
    }
    try {
      return await this.refresh(name, nowMs);
    } catch (cause) {
      if (known !== undefined && ageMs < MAX_STALE_MS) return known;
      throw cause;
    }
  }

  async refresh(name: string, nowMs: number): Promise<PoolReading> {
    this.#questions += 1;
    const question = this.#questions;
    const workers = await this.#poolOf(name).workers();
    const known = this.#known.get(name);
    // What was asked for later is newer, whichever comes first, and whatever a clock said then.
    if (known !== undefined && known.question > question) return known;
    if (known === undefined && this.#known.size >= MAX_POOLS) this.#known.clear();
    const reading = { workers, atMs: nowMs, askedAtMs: nowMs, question };
    this.#known.set(name, reading);
    return reading;
  }

  /** Tells a pool, once a second at most, that a request found no worker in it. */
  noteUnserved(name: string, nowMs: number, defer: (work: Promise<unknown>) => void): void {
    if (Math.abs(nowMs - (this.#toldAtMs.get(name) ?? 0)) < TTL_MS) return;
    if (this.#toldAtMs.size >= MAX_POOLS) this.#toldAtMs.clear();
    this.#toldAtMs.set(name, nowMs);
    // The next request tells it again.
    defer(
      this.#poolOf(name)
        .noteUnserved()
        .catch(() => undefined),
    );
  }
}

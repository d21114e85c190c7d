/**
 * The workers of one pool, from their heartbeats. Pure: `nowMs` is the pool's own clock, and no
 * worker's clock counts.
 *
 * One process goes by an id at a time: a boot that was never seen takes over from the one before,
 * which is then told so. It may come back when its successor is gone. What must survive the pool's
 * object is small: who its workers are, which boots were replaced, and who is to be drained; all
 * figures come again with the next heartbeat.
 */
import { ENGINE_PROTOCOL } from "../contract/engine.ts";
import {
  HEARTBEAT_INTERVAL_MS,
  type Heartbeat,
  type HeartbeatAnswer,
  type PooledWorker,
  type WorkerHealth,
} from "../contract/pool.ts";

/** Workers of one pool. */
export const MAX_WORKERS = 256;
/** A worker that says nothing for so long is given no work. */
export const MISSING_AFTER_MS = 5 * HEARTBEAT_INTERVAL_MS;
/** And after so long it is forgotten. */
export const GONE_AFTER_MS = 60 * HEARTBEAT_INTERVAL_MS;
const MAX_REPLACED_BOOTS = 16;

/** What is stored of a worker. */
export interface WorkerRecord {
  /** Without its figures. */
  readonly heartbeat: Heartbeat;
  readonly isDraining: boolean;
  readonly replacedBoots: readonly string[];
}

interface Entry extends WorkerRecord {
  readonly seenAtMs: number;
  /** false: the pool was woken, and has not heard of it since. */
  readonly isConfirmed: boolean;
}

export interface Taken extends HeartbeatAnswer {
  /** What is to be stored; null: nothing new. */
  readonly record: WorkerRecord | null;
}

export class Registry {
  readonly #entries = new Map<string, Entry>();

  /**
   * @param records stored by an earlier life; their workers have until `MISSING_AFTER_MS` to tell
   * of themselves
   */
  constructor(records: readonly WorkerRecord[] = [], nowMs = 0) {
    for (const record of records) {
      const entry = { ...record, seenAtMs: nowMs, isConfirmed: false };
      this.#entries.set(record.heartbeat.workerId, entry);
    }
  }

  take(heartbeat: Heartbeat, nowMs: number): Taken {
    this.forgetGone(nowMs);
    const known = this.#entries.get(heartbeat.workerId);
    if (known === undefined) {
      if (this.#entries.size >= MAX_WORKERS)
        return { result: "full", isDraining: false, record: null };
      return this.#accept(heartbeat, { isDraining: false, replacedBoots: [] }, nowMs);
    }
    const { bootId } = known.heartbeat;
    if (heartbeat.bootId === bootId) {
      if (heartbeat.sequence <= known.heartbeat.sequence)
        return { result: "stale", isDraining: known.isDraining, record: null };
      return this.#accept(heartbeat, known, nowMs);
    }
    const isReplaced = known.replacedBoots.includes(heartbeat.bootId);
    if (isReplaced && nowMs - known.seenAtMs < MISSING_AFTER_MS)
      return { result: "replaced", isDraining: false, record: null };
    const others = known.replacedBoots.filter((boot) => boot !== heartbeat.bootId);
    const replacedBoots = [bootId, ...others].slice(0, MAX_REPLACED_BOOTS);
    // A new boot was not asked to drain.
    return this.#accept(heartbeat, { isDraining: false, replacedBoots }, nowMs);
  }

  workers(nowMs: number): PooledWorker[] {
    this.forgetGone(nowMs);
    return [...this.#entries.values()]
      .map((entry) => toWorker(entry, nowMs))
      .toSorted((a, b) => (a.workerId < b.workerId ? -1 : 1));
  }

  /** @returns what is to be stored; undefined: there is no such worker */
  setDraining(workerId: string, isDraining: boolean): WorkerRecord | undefined {
    const known = this.#entries.get(workerId);
    if (known === undefined) return undefined;
    const entry = { ...known, isDraining };
    this.#entries.set(workerId, entry);
    return recordOf(entry);
  }

  /** @returns the ids of those that said nothing for too long */
  forgetGone(nowMs: number): string[] {
    const gone = [...this.#entries]
      .filter(([, { seenAtMs }]) => Math.abs(nowMs - seenAtMs) >= GONE_AFTER_MS)
      .map(([workerId]) => workerId);
    for (const workerId of gone) this.#entries.delete(workerId);
    return gone;
  }

  #accept(
    heartbeat: Heartbeat,
    kept: Pick<WorkerRecord, "isDraining" | "replacedBoots">,
    nowMs: number,
  ): Taken {
    const before = this.#entries.get(heartbeat.workerId);
    const { isDraining, replacedBoots } = kept;
    const entry = { heartbeat, isDraining, replacedBoots, seenAtMs: nowMs, isConfirmed: true };
    this.#entries.set(heartbeat.workerId, entry);
    const isNew = before === undefined || identityOf(before.heartbeat) !== identityOf(heartbeat);
    return { result: "taken", isDraining, record: isNew ? recordOf(entry) : null };
  }
}

function recordOf({ heartbeat, isDraining, replacedBoots }: Entry): WorkerRecord {
  return { heartbeat: { ...heartbeat, warmPrefixes: [], waiting: [] }, isDraining, replacedBoots };
}

/** What is stored again only when it changes. */
function identityOf({ bootId, url, protocol, isDraining, models }: Heartbeat): string {
  return JSON.stringify([
    bootId,
    url,
    protocol,
    isDraining,
    models.map(({ id, state }) => [id, state]),
  ]);
}

function toWorker(entry: Entry, nowMs: number): PooledWorker {
  const { pool: _pool, sequence: _sequence, isReady: _isReady, ...figures } = entry.heartbeat;
  return {
    ...figures,
    isDraining: entry.isDraining || entry.heartbeat.isDraining,
    health: healthOf(entry, nowMs),
    ageMs: Math.max(0, nowMs - entry.seenAtMs),
  };
}

function healthOf({ heartbeat, seenAtMs, isConfirmed }: Entry, nowMs: number): WorkerHealth {
  if (heartbeat.protocol !== ENGINE_PROTOCOL) return "incompatible";
  if (!heartbeat.isReady || nowMs - seenAtMs >= MISSING_AFTER_MS) return "missing";
  return isConfirmed ? "healthy" : "unconfirmed";
}

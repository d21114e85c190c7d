/**
 * The PoolObject: one Durable Object for each pool of gpu-workers. It is not on the way of a
 * request: isolates read what it knows about once a second (pool-view.ts), and choose by
 * themselves.
 */
import { DurableObject } from "cloudflare:workers";

import type { Heartbeat, HeartbeatAnswer, PooledWorker } from "../contract/pool.ts";
import { ObjectClock } from "../db/object-clock.ts";
import { Autoscaler } from "./autoscaler.ts";
import type { Pool } from "./pool.ts";
import { Registry, type WorkerRecord } from "./registry.ts";

export class PoolObject extends DurableObject<Env> implements Pool {
  readonly #registry: Registry;
  readonly #clock: ObjectClock;
  readonly #autoscaler = new Autoscaler();
  /** Stored: with no worker that tells of itself, the object may be evicted at any time. */
  #unservedAtMs: number | null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#clock = new ObjectClock(ctx);
    const records = [...ctx.storage.kv.list<WorkerRecord>({ prefix: PREFIX })];
    this.#registry = new Registry(
      records.map(([, record]) => record),
      Date.now(),
    );
    this.#unservedAtMs = ctx.storage.kv.get<number>(UNSERVED) ?? null;
  }

  async beat(heartbeat: Heartbeat): Promise<HeartbeatAnswer> {
    this.#forgetGone();
    const { record, ...answer } = this.#registry.take(heartbeat, Date.now());
    if (record !== null) this.#store(record);
    return answer;
  }

  async workers(): Promise<PooledWorker[]> {
    this.#forgetGone();
    return this.#registry.workers(Date.now());
  }

  async wantedWorkers(): Promise<number> {
    const workers = (await this.workers()).filter(
      ({ health, isDraining }) => !isDraining && (health === "healthy" || health === "unconfirmed"),
    );
    return this.#autoscaler.wanted({ workers, unservedAtMs: this.#unservedAtMs }, Date.now());
  }

  async noteUnserved(): Promise<void> {
    const nowMs = Date.now();
    if (Math.abs(nowMs - (this.#unservedAtMs ?? 0)) < UNSERVED_EVERY_MS) return;
    this.#unservedAtMs = nowMs;
    this.ctx.storage.kv.put(UNSERVED, nowMs);
  }

  async setDraining(workerId: string, isDraining: boolean): Promise<boolean> {
    const record = this.#registry.setDraining(workerId, isDraining);
    if (record === undefined) return false;
    this.#store(record);
    return true;
  }

  #forgetGone(): void {
    this.#clock.look();
    for (const workerId of this.#registry.forgetGone(Date.now()))
      this.ctx.storage.kv.delete(PREFIX + workerId);
  }

  #store(record: WorkerRecord): void {
    this.ctx.storage.kv.put(PREFIX + record.heartbeat.workerId, record);
  }
}

const PREFIX = "worker/";
const UNSERVED = "unserved_at_ms";
/** It is written at most so often, however many ask. */
const UNSERVED_EVERY_MS = 5_000;

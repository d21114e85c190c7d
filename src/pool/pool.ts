/** A pool of gpu-workers, as others see it. */
import type { Heartbeat, HeartbeatAnswer, PooledWorker } from "../contract/pool.ts";

export interface Pool {
  /** Takes what a worker tells of itself. */
  beat(heartbeat: Heartbeat): Promise<HeartbeatAnswer>;
  /** Every worker that it knows, by id. */
  workers(): Promise<PooledWorker[]>;
  /** How many workers it should have (autoscaler.ts). */
  wantedWorkers(): Promise<number>;
  /** A request found no worker in it. */
  noteUnserved(): Promise<void>;
  /**
   * Gives a worker no more work, or work again; until its next start. @returns false: there is no
   * such worker
   */
  setDraining(workerId: string, isDraining: boolean): Promise<boolean>;
}

export type PoolOf = (name: string) => Pool;

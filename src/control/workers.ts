/** The workers of the pools, as operators see and drain them. */
import type { Actor } from "../auth/actor.ts";
import type { PooledWorker } from "../contract/pool.ts";
import { ApiError, quoted } from "../errors.ts";
import type { PoolOf } from "../pool/pool.ts";
import type { BreakerState } from "../routing/breaker.ts";
import type { ReplicaHealth } from "../routing/health.ts";
import type { AdminServices } from "./organizations.ts";

export interface WorkerServices extends AdminServices {
  readonly poolOf: PoolOf;
  readonly health: ReplicaHealth;
}

export interface ListedWorker extends PooledWorker {
  readonly pool: string;
  readonly breakerOf: (model: string) => BreakerState;
}

/** @param pool null: of every pool that a deployment names */
export async function listWorkers(
  services: WorkerServices,
  pool: string | null,
): Promise<ListedWorker[]> {
  const names = pool === null ? await deployedPools(services) : [pool];
  const lists = await Promise.all(names.map(async (name) => workersOf(services, name)));
  return lists.flat();
}

/**
 * Gives a worker no more work, or work again. What runs there runs on.
 *
 * @throws {ApiError} not_found
 */
export async function drainWorker(
  services: WorkerServices,
  { pool, workerId, isDraining }: { pool: string; workerId: string; isDraining: boolean },
  actor: Actor,
): Promise<void> {
  if (!(await services.poolOf(pool).setDraining(workerId, isDraining))) {
    const shown = quoted(workerId);
    throw new ApiError("not_found", { message: `Pool ${pool} has no worker ${shown}.` });
  }
  const target = `${pool}/${workerId}`;
  await services.recordAudit(actor, "workers.drain", target, null, { isDraining });
}

export async function workersOf(services: WorkerServices, pool: string): Promise<ListedWorker[]> {
  const { health, now } = services;
  const workers = await services.poolOf(pool).workers();
  return workers.map((worker) => ({
    ...worker,
    pool,
    breakerOf: (upstreamModel) =>
      health.stateOf({ target: { kind: "gpu_worker", url: worker.url }, upstreamModel }, now()),
  }));
}

/** Pools that a deployment names. */
export async function deployedPools({ catalog, now }: WorkerServices): Promise<string[]> {
  const models = await catalog.list(now(), () => undefined);
  const targets = [...models.values()].flatMap(({ deployments }) =>
    deployments.map(({ target }) => target),
  );
  const names = targets.flatMap((target) => (target.kind === "gpu_pool" ? target.pool : []));
  return [...new Set(names)].toSorted();
}

/** The pools of gpu-workers in figures, for Prometheus and for whoever starts and stops workers. */
import { WORKER_HEALTHS } from "../contract/pool.ts";
import { BREAKER_STATES } from "../contract/workers.ts";
import { logEvent } from "../observability/log.ts";
import type { GaugeSample } from "../observability/metrics.ts";
import { deployedPools, workersOf, type ListedWorker, type WorkerServices } from "./workers.ts";

/** Of every pool that a deployment names. Does not fail: what cannot be read is left out. */
export async function gaugePools(services: WorkerServices): Promise<GaugeSample[]> {
  try {
    const pools = await deployedPools(services);
    return (await Promise.all(pools.map((pool) => gaugePool(services, pool)))).flat();
  } catch (cause) {
    logEvent("pool.not_read", { pool: null }, cause);
    return [];
  }
}

async function gaugePool(services: WorkerServices, pool: string): Promise<GaugeSample[]> {
  try {
    const workers = await workersOf(services, pool);
    const wanted = await services.poolOf(pool).wantedWorkers();
    return [
      ...toSamples(pool, workers),
      { name: "tidegate_edge_pool_wanted_workers", labels: [pool], value: wanted },
    ];
  } catch (cause) {
    logEvent("pool.not_read", { pool }, cause);
    return [];
  }
}

function toSamples(pool: string, workers: readonly ListedWorker[]): GaugeSample[] {
  const stateOf = ({ isDraining, health }: ListedWorker) => (isDraining ? "draining" : health);
  const breakers = workers.flatMap((worker) => worker.models.map(({ id }) => worker.breakerOf(id)));
  const sum = (of: (worker: ListedWorker) => number) =>
    workers.reduce((total, worker) => total + of(worker), 0);
  return [
    ...[...WORKER_HEALTHS, "draining"].map((state) => ({
      name: "tidegate_edge_pool_workers" as const,
      labels: [pool, state],
      value: workers.filter((worker) => stateOf(worker) === state).length,
    })),
    ...(["queued", "running"] as const).map((state) => ({
      name: "tidegate_edge_pool_requests" as const,
      labels: [pool, state],
      value: sum((worker) => worker[state]),
    })),
    ...BREAKER_STATES.map((state) => ({
      name: "tidegate_edge_pool_breakers" as const,
      labels: [pool, state],
      value: breakers.filter((breaker) => breaker === state).length,
    })),
  ];
}

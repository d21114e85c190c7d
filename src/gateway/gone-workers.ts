/**
 * What a caller is told whose workers were stopped as planned: an isolate knows of a pool for a few
 * seconds, and the last worker may have left it meanwhile. That is no failure of a backend, but
 * nobody there.
 */
import { ApiError } from "../errors.ts";
import { eligibleWorkers } from "../routing/replicas.ts";
import { noteUnserved, noWorkers, type PlacedCandidate } from "./route.ts";
import type { GatewayServices } from "./services.ts";

/**
 * @param thrown what the last of the candidates came to
 * @returns the same, unless each was a worker that its pool does not offer any more
 */
export async function insteadOfGone(
  services: GatewayServices,
  candidates: readonly [PlacedCandidate, ...PlacedCandidate[]],
  thrown: unknown,
): Promise<unknown> {
  if (!(thrown instanceof ApiError) || thrown.code !== "backend_failed") return thrown;
  const { pools, now } = services;
  const emptyPools = new Set<string>();
  try {
    for (const { replica, deployment } of candidates) {
      if (replica === undefined) return thrown;
      const { pool, workerId } = replica;
      const { workers } = await pools.refresh(pool, now());
      const offered = KINDS.flatMap((kind) =>
        eligibleWorkers(workers, deployment.upstreamModel, kind),
      );
      if (offered.some((worker) => worker.workerId === workerId)) return thrown;
      if (offered.length === 0) emptyPools.add(pool);
    }
  } catch {
    // A pool that cannot be read says nothing of its workers.
    return thrown;
  }
  noteUnserved(services, [...emptyPools]);
  return noWorkers(candidates[0].entry.id);
}

const KINDS = ["generate", "tasks"] as const;

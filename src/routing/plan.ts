/** In which order a request may be tried on a model's deployments. Pure. */
import type { Deployment } from "./catalog.ts";
import { stableFraction } from "./stable-hash.ts";

/**
 * More would make each hold large, and a request that fails so often is not helped by another try.
 */
export const MAX_CANDIDATES = 4;

/**
 * Lower priorities first. Those of one priority are drawn by weight: over all draws each is first
 * as often as its weight says, and requests that it does not take spread over the rest in the same
 * way. One draw always has one order; where a weight grows, the only draws that change are those
 * that move to its deployment.
 *
 * Canaries are drawn by the caller: of callers, as many as their weight says have them first, the
 * same ones always, and the others have them last. Where their weight grows, callers move to them,
 * and none away.
 *
 * @param draw names the request
 * @param caller names whoever is always to have the same
 */
export function orderDeployments(
  deployments: readonly Deployment[],
  draw: string,
  caller: string,
): Deployment[] {
  const place = stableFraction(`${caller}/canary`);
  const weightOf = (priority: number, isCanary: boolean) =>
    deployments
      .filter((one) => one.priority === priority && one.isCanary === isCanary)
      .reduce((sum, { weight }) => sum + weight, 0);
  const toTurn = ({ priority, isCanary }: Deployment): number => {
    const [canaries, others] = [weightOf(priority, true), weightOf(priority, false)];
    const isCanaryFirst = place * (canaries + others) < canaries;
    return isCanary === isCanaryFirst ? 0 : 1;
  };
  return deployments
    .map((deployment) => ({ deployment, rank: rankOf(deployment, draw), turn: toTurn(deployment) }))
    .toSorted(
      (a, b) => a.deployment.priority - b.deployment.priority || a.turn - b.turn || a.rank - b.rank,
    )
    .map(({ deployment }) => deployment);
}

/**
 * Weighted rendezvous: exponential times, the first of which is a deployment's with its weight's
 * probability.
 */
function rankOf({ id, weight }: Deployment, draw: string): number {
  return -Math.log(stableFraction(`${draw}/${id}`)) / weight;
}

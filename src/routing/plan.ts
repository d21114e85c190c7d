/** In which order a request may be tried on a model's deployments. Pure. */
import type { Capability } from "../contract/deployments.ts";
import type { Deployment } from "./catalog.ts";

/** More would make each hold large, and a request that fails so often is not helped by another try. */
const MAX_CANDIDATES = 4;

/**
 * Lower priorities first. Those of one priority are drawn by weight, so that each is first as often as its weight says, and
 * requests that it does not take spread over the rest in the same way.
 *
 * @param random in [0, 1), asked once for each place
 */
export function orderDeployments(
  deployments: readonly Deployment[],
  capability: Capability,
  random: () => number,
): Deployment[] {
  const left = deployments.filter(({ capabilities }) => capabilities.includes(capability));
  const ordered: Deployment[] = [];
  while (left.length > 0 && ordered.length < MAX_CANDIDATES) {
    const priority = Math.min(...left.map((deployment) => deployment.priority));
    const next = left.filter((deployment) => deployment.priority === priority);
    const chosen = draw(next, random());
    ordered.push(chosen);
    left.splice(left.indexOf(chosen), 1);
  }
  return ordered;
}

/** @param from at least one */
function draw(from: readonly Deployment[], random: number): Deployment {
  let rest = random * from.reduce((sum, { weight }) => sum + weight, 0);
  for (const deployment of from) {
    rest -= deployment.weight;
    if (rest < 0) return deployment;
  }
  return from.at(-1) as Deployment;
}

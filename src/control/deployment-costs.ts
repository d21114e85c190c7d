/** What deployments cost, as operators say it. Versions are added, never edited. */
import type { Actor } from "../auth/actor.ts";
import type {
  CreateDeploymentCostRequest,
  DeploymentCost,
  DeploymentCostRates,
} from "../contract/deployment-costs.ts";
import type { Target } from "../contract/deployments.ts";
import { ApiError } from "../errors.ts";
import { storedModel } from "./catalog.ts";
import { untilStored } from "./next-version.ts";
import type { AdminServices } from "./organizations.ts";

const HOUR_MS = 3_600_000;

/**
 * A new version of what a deployment costs. Nobody is charged by it, so it may be of hours that
 * have passed: what was not known then is known now.
 *
 * @throws {ApiError} not_found, invalid_value
 */
export async function addDeploymentCost(
  services: AdminServices,
  { model, deployment_id: deploymentId, effective, ...rates }: CreateDeploymentCostRequest,
  actor: Actor,
): Promise<DeploymentCost> {
  const { deployments } = await storedModel(services, model);
  const deployment = deployments.find(({ id }) => id === deploymentId);
  const target = `${model}/${deploymentId}`;
  if (deployment === undefined)
    throw new ApiError("not_found", {
      message: `There is no deployment ${JSON.stringify(target)}.`,
    });
  requireFitting(rates, deployment.target);
  const nowMs = services.now();
  const effectiveMs = effective === null ? nowMs - (nowMs % HOUR_MS) : effective * 1_000;
  return untilStored("this deployment's cost", async () => {
    const all = await services.deploymentCosts.list();
    const own = all.filter((one) => one.model === model && one.deploymentId === deploymentId);
    const before = own.at(-1) ?? null;
    const version = (before?.version ?? 0) + 1;
    const cost = { model, deploymentId, version, effectiveMs, rates };
    const audit = { actor, action: "deployment_costs.create", target, before, after: cost };
    return (await services.deploymentCosts.add(cost, audit)) && cost;
  });
}

/**
 * Devices are ours, calls are others': a deployment has one of the two.
 *
 * @throws {ApiError} invalid_value
 */
function requireFitting(rates: DeploymentCostRates, { kind }: Target): void {
  const isOwn = kind === "gpu_worker" || kind === "gpu_pool";
  const { device_hour_nano_usd: hour, ...calls } = rates;
  if (!isOwn && hour !== null)
    throw new ApiError("invalid_value", {
      message: `device_hour_nano_usd must be null: the deployment is of kind ${kind}, and takes no device of ours.`,
      param: "device_hour_nano_usd",
    });
  const set = Object.entries(calls).find(([, value]) => value !== null && value !== 0);
  if (isOwn && set !== undefined)
    throw new ApiError("invalid_value", {
      message: `${set[0]} must be ${set[0].startsWith("cached") ? "null" : "0"}: the deployment is of kind ${kind}, and costs the time of its device.`,
      param: set[0],
    });
  if (isOwn && hour === null)
    throw new ApiError("invalid_value", {
      message: `device_hour_nano_usd must be given for a deployment of kind ${kind}.`,
      param: "device_hour_nano_usd",
    });
}

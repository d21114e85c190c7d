/** What deployments cost, as operators say it. Versions are added, never edited. */
import type { Actor } from "../auth/actor.ts";
import { addUse, NO_USE, type UseWithCost as Use } from "../billing/economics.ts";
import type {
  CreateDeploymentCostRequest,
  DeploymentCost,
  DeploymentCostRates,
  PreviewDeploymentCostRequest,
} from "../contract/deployment-costs.ts";
import { deploymentName, type Target } from "../contract/deployments.ts";
import { HOUR_MS, hourOf } from "../contract/durations.ts";
import { ApiError } from "../errors.ts";
import { storedModel } from "./catalog.ts";
import { readPeriod, surveyOf, type Period } from "./economics.ts";
import { untilStored } from "./next-version.ts";
import type { AdminServices } from "./organizations.ts";

/**
 * A new version of what a deployment costs. Nobody is charged by it, so it may be of hours that
 * have passed: what was not known then is known now.
 *
 * @throws {ApiError} not_found, invalid_value
 */
export async function addDeploymentCost(
  services: AdminServices,
  {
    model,
    deployment_id: deploymentId,
    effective_at: effectiveAt,
    ...rates
  }: CreateDeploymentCostRequest,
  actor: Actor,
): Promise<DeploymentCost> {
  const target = await requireDeployment(services, { model, deploymentId, rates });
  const nowMs = services.now();
  const effectiveMs = effectiveAt === null ? hourOf(nowMs) : effectiveAt * 1_000;
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

/** What of a deployment's last days would have cost something else. */
export interface CostPreview extends Period {
  readonly isComplete: boolean;
  readonly use: Use;
  /** nano-USD, without idle time. */
  readonly cost: bigint;
  readonly recosted: bigint;
}

/**
 * The last whole hours of a deployment as if a cost had been in force in all of them. Changes
 * nothing.
 *
 * @throws {ApiError} not_found, invalid_value
 */
export async function previewDeploymentCost(
  services: AdminServices,
  { model, deployment_id: deploymentId, days, ...rates }: PreviewDeploymentCostRequest,
): Promise<CostPreview> {
  await requireDeployment(services, { model, deploymentId, rates });
  const nowMs = services.now();
  const endMs = hourOf(nowMs) + HOUR_MS;
  const period = { startMs: endMs - days * 24 * HOUR_MS, endMs };
  const terms = await services.servingTerms();
  const others = (terms.costs ?? []).filter(
    (one) => one.model !== model || one.deploymentId !== deploymentId,
  );
  const tried = { model, deploymentId, version: 1, effectiveMs: 0, rates };
  const reading = await readPeriod(services, period);
  const useUnder = (costs: readonly DeploymentCost[]): Use =>
    surveyOf(reading, { ...terms, costs })
      .cells.filter((cell) => cell.model === model && cell.deploymentId === deploymentId)
      .reduce((sum, { use }) => addUse(sum, use), NO_USE);
  const use = useUnder(terms.costs ?? []);
  const costOf = ({ device, provider }: Use): bigint => device + provider;
  const recosted = costOf(useUnder([...others, tried]));
  return { ...period, isComplete: reading.isComplete, use, cost: costOf(use), recosted };
}

interface Costed {
  readonly model: string;
  readonly deploymentId: string;
  readonly rates: DeploymentCostRates;
}

/**
 * @returns its name
 * @throws {ApiError} not_found, invalid_value
 */
async function requireDeployment(
  services: AdminServices,
  { model, deploymentId, rates }: Costed,
): Promise<string> {
  const { deployments } = await storedModel(services, model);
  const deployment = deployments.find(({ id }) => id === deploymentId);
  const target = deploymentName(model, deploymentId);
  if (deployment === undefined)
    throw new ApiError("not_found", {
      message: `There is no deployment ${JSON.stringify(target)}.`,
    });
  requireFitting(rates, deployment.target);
  return target;
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

/** Deployments as operators bring them in and take them out, beside all else of their model. */
import type { Actor } from "../auth/actor.ts";
import { deploymentName, type DeploymentChange } from "../contract/deployments.ts";
import { ApiError, quoted } from "../errors.ts";
import type { CatalogEntry, Deployment } from "../routing/catalog.ts";
import { storedModels } from "./catalog.ts";
import type { AdminServices } from "./organizations.ts";

export interface StoredDeployment {
  readonly model: string;
  readonly deployment: Deployment;
}

export async function storedDeployments(services: AdminServices): Promise<StoredDeployment[]> {
  return deploymentsOf(await storedModels(services));
}

/** @param id the model's, a slash, and its own @throws {ApiError} not_found, invalid_value */
export async function changeDeployment(
  services: AdminServices,
  id: string,
  change: DeploymentChange,
  actor: Actor,
): Promise<StoredDeployment> {
  const stored = await storedDeployments(services);
  const { model, deployment } = find(stored, id);
  if (change.shadow_percent != null) {
    requireAnother(
      deployment,
      stored.flatMap((one) => (one.model === model ? one.deployment : [])),
    );
  }
  const audit = { actor, action: "deployments.update", target: id };
  const before = termsOf(deployment);
  const changed = { ...audit, before, after: { ...before, ...change } };
  await services.storeDeployment(model, deployment.id, change, changed);
  return find(await storedDeployments(services), id);
}

/**
 * A shadow answers nobody: who makes one of all that answers wants copies, and would have refusals.
 *
 * @throws {ApiError} invalid_value
 */
function requireAnother(deployment: Deployment, ofModel: readonly Deployment[]): void {
  const answering = ofModel.filter((one) => one.shadowPercent === null && !one.isDisabled);
  if (answering.length !== 1 || answering[0]?.id !== deployment.id) return;
  throw new ApiError("invalid_value", {
    message:
      "shadow_percent would leave the model without an answer: a shadow answers nobody, and no other deployment of it is in use.",
    param: "shadow_percent",
  });
}

const deploymentsOf = (models: readonly CatalogEntry[]): StoredDeployment[] =>
  models.flatMap(({ id: model, deployments }) =>
    deployments.map((deployment) => ({ model, deployment })),
  );

function find(stored: readonly StoredDeployment[], id: string): StoredDeployment {
  const found = stored.find(({ model, deployment }) => deploymentName(model, deployment.id) === id);
  if (found !== undefined) return found;
  const shown = quoted(id, 200);
  throw new ApiError("not_found", { message: `There is no deployment ${shown}.` });
}

const termsOf = ({ weight, priority, isCanary, isDisabled, shadowPercent }: Deployment) => ({
  weight,
  priority,
  canary: isCanary,
  disabled: isDisabled,
  shadow_percent: shadowPercent,
});

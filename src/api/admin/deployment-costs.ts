/** /admin/v1/deployment-costs: what operators pay for where models run, by version. */
import {
  createDeploymentCostRequestSchema,
  deploymentCostSchema,
  type DeploymentCost,
} from "../../contract/deployment-costs.ts";
import { addDeploymentCost } from "../../control/deployment-costs.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { seconds } from "../wire-times.ts";

const common = { tag: "Admin", access: FOR_OPERATORS, path: "/admin/v1/deployment-costs" } as const;

export const listDeploymentCosts = defineOperation({
  ...common,
  method: "get",
  operationId: "listDeploymentCosts",
  summary: "What deployments cost, every version. Customers are shown nothing of it.",
  query: pageQuerySchema,
  status: 200,
  response: {
    description: "A page of versions, by deployment, the newest first.",
    schema: listOf(deploymentCostSchema, "DeploymentCostList"),
  },
  errors: [],
  handler: async ({ c, query }) =>
    pageOf((await c.var.services.deploymentCosts.list()).toSorted(newestFirst).map(toWire), query),
});

export const createDeploymentCost = defineOperation({
  ...common,
  method: "post",
  operationId: "createDeploymentCost",
  summary:
    "Say what a deployment costs from an hour on: a device's hour of gpu-workers, tokens, requests and seconds of others. Estimates of margins rest on it; nobody is charged by it.",
  body: {
    schema: createDeploymentCostRequestSchema,
    example: {
      model: "my-model",
      deployment_id: "router",
      input_nano_usd_per_million_tokens: 40_000_000,
      output_nano_usd_per_million_tokens: 160_000_000,
    },
  },
  status: 200,
  response: { description: "The new version.", schema: deploymentCostSchema },
  errors: ["not_found"],
  handler: async ({ c, body }) => toWire(await addDeploymentCost(c.var.services, body, actorOf(c))),
});

function newestFirst(a: DeploymentCost, b: DeploymentCost): number {
  const [one, other] = [nameOf(a), nameOf(b)];
  return one === other ? b.version - a.version : one < other ? -1 : 1;
}

const nameOf = ({ model, deploymentId }: DeploymentCost): string => `${model}/${deploymentId}`;

function toWire(cost: DeploymentCost) {
  const { model, deploymentId, version, effectiveMs, rates } = cost;
  return {
    id: `${nameOf(cost)}@${version}`,
    object: "deployment_cost" as const,
    model,
    deployment_id: deploymentId,
    version,
    effective: seconds(effectiveMs),
    ...rates,
  };
}

/** /admin/v1/deployment-costs: what operators pay for where models run, by version. */
import {
  createDeploymentCostRequestSchema,
  deploymentCostPreviewSchema,
  deploymentCostSchema,
  previewDeploymentCostRequestSchema,
  type DeploymentCost,
} from "../../contract/deployment-costs.ts";
import { deploymentName } from "../../contract/deployments.ts";
import {
  addDeploymentCost,
  previewDeploymentCost as tryDeploymentCost,
} from "../../control/deployment-costs.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, type Operation } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { seconds } from "../wire-times.ts";

const common = { tag: "Admin", access: FOR_OPERATORS, path: "/admin/v1/deployment-costs" } as const;

const listDeploymentCosts = defineOperation({
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

const createDeploymentCost = defineOperation({
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

const previewDeploymentCost = defineOperation({
  ...common,
  path: "/admin/v1/deployment-costs/preview",
  method: "post",
  operationId: "previewDeploymentCost",
  summary:
    "What a deployment's requests of the last days would have cost under other rates, beside what they did. Changes nothing.",
  body: {
    schema: previewDeploymentCostRequestSchema,
    example: {
      model: "my-model",
      deployment_id: "router",
      input_nano_usd_per_million_tokens: 50_000_000,
      output_nano_usd_per_million_tokens: 160_000_000,
      days: 7,
    },
  },
  status: 200,
  response: { description: "An estimate.", schema: deploymentCostPreviewSchema },
  errors: ["not_found"],
  handler: async ({ c, body }) => {
    const { use, cost, recosted, ...read } = await tryDeploymentCost(c.var.services, body);
    return {
      object: "deployment_cost_preview" as const,
      is_estimate: true as const,
      start_time: seconds(read.startMs),
      end_time: seconds(read.endMs),
      is_complete: read.isComplete,
      num_model_requests: use.requests,
      input_tokens: use.promptTokens,
      output_tokens: use.completionTokens,
      charged_nano_usd: String(use.charged),
      cost_nano_usd: String(cost),
      recosted_nano_usd: String(recosted),
      difference_nano_usd: String(recosted - cost),
    };
  },
});

export const DEPLOYMENT_COSTS: readonly Operation[] = [
  listDeploymentCosts,
  createDeploymentCost,
  previewDeploymentCost,
];

function newestFirst(a: DeploymentCost, b: DeploymentCost): number {
  const [one, other] = [nameOf(a), nameOf(b)];
  return one === other ? b.version - a.version : one < other ? -1 : 1;
}

const nameOf = ({ model, deploymentId }: DeploymentCost): string =>
  deploymentName(model, deploymentId);

function toWire(cost: DeploymentCost) {
  const { model, deploymentId, version, effectiveMs, rates } = cost;
  return {
    id: `${nameOf(cost)}@${version}`,
    object: "deployment_cost" as const,
    model,
    deployment_id: deploymentId,
    version,
    effective_at: seconds(effectiveMs),
    ...rates,
  };
}

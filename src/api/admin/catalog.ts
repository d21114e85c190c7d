/**
 * /admin/v1/models and /admin/v1/deployments: which models are offered, where they run and what
 * they cost.
 */
import {
  catalogModelSchema,
  deploymentSchema,
  putModelRequestSchema,
} from "../../contract/admin.ts";
import { AUTO_MODEL } from "../../contract/auto.ts";
import { LIMITS } from "../../contract/common.ts";
import { deploymentName, patchDeploymentRequestSchema } from "../../contract/deployments.ts";
import { NAMED_ROUTE_PREFIX } from "../../contract/named-routes.ts";
import { putModel, storedModel, storedModels } from "../../control/catalog.ts";
import {
  changeDeployment,
  storedDeployments,
  type StoredDeployment,
} from "../../control/deployments.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { toCatalogModel, toDeployment } from "./shapes.ts";

const MODEL_ID = /^[A-Za-z0-9][\w.:-]*(\/[\w.:-]+)?$/;

export const putModelOperation = defineOperation({
  method: "put",
  path: "/admin/v1/models/{id}",
  operationId: "putModel",
  tag: "Admin",
  summary:
    "Create or change a model. A changed price becomes a new version; running requests keep theirs.",
  access: FOR_OPERATORS,
  pathParameters: { id: "The model's id. It may contain a slash." },
  spanningParameter: "id",
  body: {
    schema: putModelRequestSchema,
    example: {
      owned_by: "tidegate",
      context_tokens: 2048,
      max_output_tokens: 2048,
      deployments: [{ id: "local", url: "http://127.0.0.1:8788" }],
      price: {
        input_nano_usd_per_million_tokens: 100_000_000,
        cached_input_nano_usd_per_million_tokens: 10_000_000,
        output_nano_usd_per_million_tokens: 400_000_000,
      },
    },
  },
  status: 200,
  response: { description: "The model as it is now offered.", schema: catalogModelSchema },
  errors: [],
  handler: async ({ c, params, body }) => {
    const id = params.id;
    requireModelId(id);
    return toCatalogModel(await putModel(c.var.services, id, body, actorOf(c)));
  },
});

export const listCatalogModels = defineOperation({
  method: "get",
  path: "/admin/v1/models",
  operationId: "listCatalogModels",
  tag: "Admin",
  summary: "Every model that is offered, with its deployments and its list price of now.",
  access: FOR_OPERATORS,
  query: pageQuerySchema,
  status: 200,
  response: {
    description: "A page of models, by id.",
    schema: listOf(catalogModelSchema, "CatalogModelList"),
  },
  errors: [],
  handler: async ({ c, query }) =>
    pageOf((await storedModels(c.var.services)).map(toCatalogModel), query),
});

export const retrieveCatalogModel = defineOperation({
  method: "get",
  path: "/admin/v1/models/{id}",
  operationId: "retrieveCatalogModel",
  tag: "Admin",
  summary: "A model with its deployments and its list price of now.",
  access: FOR_OPERATORS,
  pathParameters: { id: "The model's id. It may contain a slash." },
  spanningParameter: "id",
  status: 200,
  response: { description: "The model.", schema: catalogModelSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => toCatalogModel(await storedModel(c.var.services, params.id)),
});

export const listDeployments = defineOperation({
  method: "get",
  path: "/admin/v1/deployments",
  operationId: "listDeployments",
  tag: "Admin",
  summary: "Where models run: every deployment of every model.",
  access: FOR_OPERATORS,
  query: pageQuerySchema,
  status: 200,
  response: {
    description: "A page of deployments, by model.",
    schema: listOf(deploymentSchema, "DeploymentList"),
  },
  errors: [],
  handler: async ({ c, query }) =>
    pageOf((await storedDeployments(c.var.services)).map(toListedDeployment), query),
});

export const updateDeployment = defineOperation({
  method: "patch",
  path: "/admin/v1/deployments/{id}",
  operationId: "updateDeployment",
  tag: "Admin",
  summary: "Bring a deployment in, step by step, or take it out.",
  access: FOR_OPERATORS,
  pathParameters: { id: "The model's id, a slash, and the deployment's own." },
  spanningParameter: "id",
  body: { schema: patchDeploymentRequestSchema, example: { weight: 5 } },
  status: 200,
  response: { description: "The deployment as it is now.", schema: deploymentSchema },
  errors: ["not_found"],
  handler: async ({ c, params, body }) =>
    toListedDeployment(await changeDeployment(c.var.services, params.id, body, actorOf(c))),
});

const toListedDeployment = ({ model, deployment }: StoredDeployment) => ({
  ...toDeployment(deployment),
  id: deploymentName(model, deployment.id),
  object: "deployment" as const,
  model,
});

/** @throws {ApiError} invalid_value */
export function requireModelId(id: string): void {
  if (id === AUTO_MODEL)
    throw new ApiError("invalid_value", {
      message: "No model may be called auto: it is what the router chooses.",
      param: "id",
    });
  if (id.startsWith(NAMED_ROUTE_PREFIX))
    throw new ApiError("invalid_value", {
      message: `No model may be called ${NAMED_ROUTE_PREFIX}…: those are organizations' named routes.`,
      param: "id",
    });
  if (id.length <= LIMITS.maxIdLength && MODEL_ID.test(id)) return;
  throw new ApiError("invalid_value", {
    message: `The model id must match ${MODEL_ID.source}.`,
    param: "id",
  });
}

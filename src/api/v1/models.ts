/** GET /v1/models and /v1/models/{id} */
import { modelListSchema, modelSchema, type Model } from "../../contract/models.ts";
import { requireOpenKey } from "../../gateway/authenticate.ts";
import { unknownModel } from "../../gateway/offered-model.ts";
import { clientIpOf, presentedKey } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys, type ApiContext } from "../../http/operation.ts";
import type { CatalogEntry } from "../../routing/catalog.ts";

export const listModels = defineOperation({
  method: "get",
  path: "/v1/models",
  operationId: "listModels",
  tag: "Models",
  summary: "List the models this server offers.",
  access: forKeys("models"),
  status: 200,
  response: { description: "Every model.", schema: modelListSchema },
  errors: [],
  handler: async ({ c }) => ({
    object: "list" as const,
    data: [...(await openCatalog(c)).values()].map(toModel),
  }),
});

export const retrieveModel = defineOperation({
  method: "get",
  path: "/v1/models/{id}",
  operationId: "retrieveModel",
  tag: "Models",
  summary: "Describe one model.",
  access: forKeys("models"),
  pathParameters: { id: "The model's id. It may contain a slash." },
  spanningParameter: "id",
  status: 200,
  response: { description: "The model.", schema: modelSchema },
  errors: ["model_not_found"],
  handler: async ({ c, params }) => {
    const id = params.id;
    const entry = (await openCatalog(c)).get(id);
    if (entry === undefined) throw unknownModel(id);
    return toModel(entry);
  },
});

async function openCatalog(c: ApiContext): Promise<ReadonlyMap<string, CatalogEntry>> {
  const clientIp = clientIpOf(c);
  await requireOpenKey(presentedKey(c), { scope: "models", model: null, clientIp });
  return c.env.catalog.list(c.env.now(), c.env.defer);
}

function toModel(entry: CatalogEntry): Model {
  return {
    id: entry.id,
    object: "model",
    created: Math.floor(entry.createdAtMs / 1000),
    owned_by: entry.ownedBy,
    context_length: entry.contextTokens,
    tasks: [...entry.tasks],
  };
}

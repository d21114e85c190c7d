/** /admin/v1/aliases: other names under which models can be asked for. */
import { aliasSchema, putAliasRequestSchema } from "../../contract/aliases.ts";
import { deleteAlias, putAlias, storedAliases, type Alias } from "../../control/aliases.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { requireModelId } from "./catalog.ts";

const common = {
  tag: "Admin",
  access: FOR_OPERATORS,
  status: 200,
} as const;

const one = {
  path: "/admin/v1/aliases/{id}",
  pathParameters: { id: "The alias. It may contain a slash." },
  spanningParameter: "id",
} as const;

export const putAliasOperation = defineOperation({
  ...common,
  ...one,
  method: "put",
  operationId: "putAlias",
  summary:
    "Create or change an alias of a model, or of another alias. Requests that name it go to the model from then on.",
  body: { schema: putAliasRequestSchema, example: { target: "pocket-chat" } },
  response: { description: "The alias.", schema: aliasSchema },
  errors: [],
  handler: async ({ c, params, body }) => {
    requireModelId(params.id);
    return toWire(await putAlias(c.var.services, params.id, body.target, actorOf(c)));
  },
});

export const listAliases = defineOperation({
  ...common,
  path: "/admin/v1/aliases",
  method: "get",
  operationId: "listAliases",
  summary: "Every alias, with the model that it leads to.",
  query: pageQuerySchema,
  response: {
    description: "A page of aliases, by id.",
    schema: listOf(aliasSchema, "ModelAliasList"),
  },
  errors: [],
  handler: async ({ c, query }) => pageOf((await storedAliases(c.var.services)).map(toWire), query),
});

export const deleteAliasOperation = defineOperation({
  ...common,
  ...one,
  method: "delete",
  operationId: "deleteAlias",
  summary: "Delete an alias. Nothing else may lead to it.",
  response: { description: "The alias as it was.", schema: aliasSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) =>
    toWire(await deleteAlias(c.var.services, params.id, actorOf(c))),
});

const toWire = (alias: Alias) => ({ object: "model_alias" as const, ...alias });

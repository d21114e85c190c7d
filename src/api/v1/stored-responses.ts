/** GET and DELETE /v1/responses/{id}, its input items, and its cancellation */
import { parseKeepingNumbers } from "../../contract/json-numbers.ts";
import {
  deletedResponseSchema,
  inputItemListSchema,
  inputItemsQuerySchema,
  responseSchema,
  type ResponseObject,
} from "../../contract/responses.ts";
import { RESPONSE_ERRORS } from "../../dialects/responses/errors.ts";
import { noSuchResponse, toListed } from "../../dialects/responses/kept.ts";
import { ApiError } from "../../errors.ts";
import { presentedKey, requireProject } from "../../http/access.ts";
import { judgeStored } from "../../http/body.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys, type ApiContext } from "../../http/operation.ts";
import { pageOf } from "../../http/paging.ts";
import type { Found, Large, StoredResponses } from "../../stored-responses/stored-responses.ts";

const inDialect = {
  tag: "Responses",
  access: forKeys("chat"),
  errorForm: RESPONSE_ERRORS,
  pathParameters: { id: "The response's id." },
  status: 200,
  errors: ["not_found"],
} as const;

const storedOf = (c: ApiContext): StoredResponses =>
  c.var.services.storedResponsesOf(presentedKey(c).organizationId);

export const retrieveResponse = defineOperation({
  ...inDialect,
  method: "get",
  path: "/v1/responses/{id}",
  operationId: "retrieveResponse",
  summary: "A stored response of the key's project.",
  errors: [...inDialect.errors, "unsupported_parameter"],
  response: { description: "The response.", schema: responseSchema },
  handler: async ({ c, params }) => {
    requireWhole(new URL(c.req.url).searchParams);
    return (await find(c, params.id, "response")) as ResponseObject;
  },
});

export const deleteResponse = defineOperation({
  ...inDialect,
  method: "delete",
  path: "/v1/responses/{id}",
  operationId: "deleteResponse",
  summary: "Erase a stored response, and the items with it.",
  response: { description: "It is gone.", schema: deletedResponseSchema },
  handler: async ({ c, params: { id } }) => {
    const projectId = await requireProject(c, "chat");
    if (!(await storedOf(c).delete({ projectId, id }))) throw noSuchResponse(id, null);
    return { id, object: "response" as const, deleted: true as const };
  },
});

export const listResponseInputItems = defineOperation({
  ...inDialect,
  method: "get",
  path: "/v1/responses/{id}/input_items",
  operationId: "listResponseInputItems",
  summary: "The items of a stored response's own request, from the last unless `order` is `asc`.",
  query: inputItemsQuerySchema,
  response: { description: "A page of items.", schema: inputItemListSchema },
  handler: async ({ c, params, query }) => {
    const input = (await find(c, params.id, "input")) as Item[];
    const items = input.map((item) => toListed(item));
    return pageOf(query.order === "asc" ? items : items.toReversed(), query);
  },
});

export const cancelResponse = defineOperation({
  ...inDialect,
  method: "post",
  path: "/v1/responses/{id}/cancel",
  operationId: "cancelResponse",
  summary:
    "Refused: a stored response has ended. One that runs is cancelled by closing its connection.",
  response: { description: "Never.", schema: responseSchema },
  handler: async ({ c, params }) => {
    await find(c, params.id, "response");
    throw new ApiError("invalid_value", {
      message:
        "id must be that of a response that was made in the background; there are none. " +
        "A response that runs is cancelled by closing its connection.",
      param: "id",
    });
  },
});

/**
 * Clients that ask for events would read a whole response as none at all. The parameters are not in
 * the document: there is nothing that they could be set to.
 *
 * @throws {ApiError} unsupported_parameter
 */
function requireWhole(query: URLSearchParams): void {
  const isAsked = {
    stream: query.get("stream") === "true",
    starting_after: query.has("starting_after"),
  };
  for (const [param, is] of Object.entries(isAsked)) {
    if (!is) continue;
    const message = `${param} is not supported: a stored response has ended, and is given whole.`;
    throw new ApiError("unsupported_parameter", { message, param });
  }
}

type Item = Record<string, unknown> & { readonly id: string; readonly type: string };

/** A text of a stored response: in turns, for it may be large. */
async function find(c: ApiContext, id: string, kind: "response" | "input"): Promise<unknown> {
  const projectId = await requireProject(c, "chat");
  return judgeStored<Exclude<Found, Large>, unknown>(
    c.var.services,
    presentedKey(c).organizationId,
    {
      read: (atOnce) => storedOf(c).find({ projectId, id }, kind, atOnce),
      judge: (found) => {
        if (!found.ok) throw noSuchResponse(id, null);
        return parseKeepingNumbers(found.text);
      },
    },
  );
}

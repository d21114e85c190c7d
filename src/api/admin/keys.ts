/** /admin/v1/organizations/{organization_id}/keys: make, list, revoke. */
import {
  apiKeyListSchema,
  apiKeySchema,
  createdKeySchema,
  createKeyRequestSchema,
} from "../../contract/admin.ts";
import { accountFor, createKey, revokeKey } from "../../gateway/admin.ts";
import type { ApiContext, Operation } from "../operation.ts";
import { readJson } from "../request-body.ts";
import { toApiKey } from "./shapes.ts";

const KEYS = "/admin/v1/organizations/{organization_id}/keys";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin", access: "admin" } as const;

export const createKeyOperation: Operation = {
  ...common,
  method: "post",
  path: KEYS,
  operationId: "createKey",
  summary: "Make an API key. Its text is in this answer and nowhere else.",
  pathParameters,
  body: { schema: createKeyRequestSchema, example: { name: "backend" } },
  status: 201,
  response: { description: "The key, with its text.", schema: createdKeySchema },
  errors: ["not_found"],
  handler: async (c) => {
    const { name } = await readJson(c, createKeyRequestSchema);
    const { key, record } = await createKey(c.env, organizationOf(c), name);
    return Response.json(
      { ...toApiKey(record), key },
      { status: 201, headers: { "cache-control": "no-store" } },
    );
  },
};

export const listKeys: Operation = {
  ...common,
  method: "get",
  path: KEYS,
  operationId: "listKeys",
  summary: "The organization's keys, without their texts.",
  pathParameters,
  status: 200,
  response: { description: "Every key.", schema: apiKeyListSchema },
  errors: ["not_found"],
  handler: async (c) => {
    const keys = await (await accountFor(c.env, organizationOf(c))).listKeys();
    return Response.json({ object: "list", data: keys.map(toApiKey) });
  },
};

export const revokeKeyOperation: Operation = {
  ...common,
  method: "delete",
  path: `${KEYS}/{key_id}`,
  operationId: "revokeKey",
  summary: "Revoke a key. The next request with it is refused.",
  pathParameters: { ...pathParameters, key_id: "The key's id." },
  status: 200,
  response: { description: "The revoked key.", schema: apiKeySchema },
  errors: ["not_found"],
  handler: async (c) =>
    Response.json(toApiKey(await revokeKey(c.env, organizationOf(c), c.req.param("key_id") ?? ""))),
};

function organizationOf(c: ApiContext): string {
  return c.req.param("organization_id") ?? "";
}

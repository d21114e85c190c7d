/** /admin/v1/organizations/{organization_id}/keys: make, list, change, rotate, revoke. */
import type { ChangeKeyCall } from "../../account/account.ts";
import { checkRange } from "../../auth/key-policy.ts";
import {
  apiKeySchema,
  changeKeyRequestSchema,
  createdKeySchema,
  createKeyRequestSchema,
  listOf,
  rotateKeyRequestSchema,
} from "../../contract/account.ts";
import { ApiError } from "../../errors.ts";
import { accountFor, changeKey, createKey, rotateKey } from "../../gateway/admin.ts";
import { actorOf } from "../access.ts";
import type { ApiContext, Operation } from "../operation.ts";
import { readJson } from "../request-body.ts";
import { toApiKey } from "./shapes.ts";

const KEYS = "/admin/v1/organizations/{organization_id}/keys";
const pathParameters = { organization_id: "The organization's id." };
const keyParameters = { ...pathParameters, key_id: "The key's id." };
const common = { tag: "Admin", access: "admin" } as const;

export const createKeyOperation: Operation = {
  ...common,
  method: "post",
  path: KEYS,
  operationId: "createKey",
  summary: "Make an API key. Its text is in this answer and nowhere else.",
  pathParameters,
  body: {
    schema: createKeyRequestSchema,
    example: { name: "backend", project_id: "default", scopes: ["chat", "models"] },
  },
  status: 201,
  response: { description: "The key, with its text.", schema: createdKeySchema },
  errors: ["not_found"],
  handler: async (c) => {
    const body = await readJson(c, createKeyRequestSchema);
    checkRanges(body.allowed_ips);
    const terms = {
      name: body.name,
      projectId: body.project_id,
      scopes: body.scopes,
      models: body.models,
      allowedIps: body.allowed_ips,
      expiresAtMs: toMs(body.expires),
    };
    const { key, record } = await createKey(c.env, organizationOf(c), terms, actorOf(c));
    return secretAnswer({ ...toApiKey(record), key });
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
  response: { description: "Every key.", schema: listOf(apiKeySchema, "ApiKeyList") },
  errors: ["not_found"],
  handler: async (c) => {
    const keys = await (await accountFor(c.env, organizationOf(c))).listKeys();
    return Response.json({ object: "list", data: keys.map(toApiKey) });
  },
};

export const changeKeyOperation: Operation = {
  ...common,
  method: "patch",
  path: `${KEYS}/{key_id}`,
  operationId: "changeKey",
  summary: "Change what a key may be used for, or disable it. The next request feels it.",
  pathParameters: keyParameters,
  body: { schema: changeKeyRequestSchema, example: { disabled: true } },
  status: 200,
  response: { description: "The key as it is now.", schema: apiKeySchema },
  errors: ["not_found"],
  handler: async (c) => {
    const body = await readJson(c, changeKeyRequestSchema);
    checkRanges(body.allowed_ips ?? null);
    return change(c, {
      name: body.name,
      scopes: body.scopes,
      models: body.models,
      allowedIps: body.allowed_ips,
      expiresAtMs: body.expires === undefined ? undefined : toMs(body.expires),
      isDisabled: body.disabled,
    });
  },
};

export const rotateKeyOperation: Operation = {
  ...common,
  method: "post",
  path: `${KEYS}/{key_id}/rotate`,
  operationId: "rotateKey",
  summary: "Make a successor with the same terms and spending; the old key opens for the overlap.",
  pathParameters: keyParameters,
  body: { schema: rotateKeyRequestSchema, example: { overlap_seconds: 86_400 } },
  status: 201,
  response: { description: "The successor, with its text.", schema: createdKeySchema },
  errors: ["not_found"],
  handler: async (c) => {
    const { overlap_seconds } = await readJson(c, rotateKeyRequestSchema);
    const overlapMs = overlap_seconds * 1_000;
    const { key, record } = await rotateKey(
      c.env,
      organizationOf(c),
      keyOf(c),
      overlapMs,
      actorOf(c),
    );
    return secretAnswer({ ...toApiKey(record), key });
  },
};

export const revokeKeyOperation: Operation = {
  ...common,
  method: "delete",
  path: `${KEYS}/{key_id}`,
  operationId: "revokeKey",
  summary: "Revoke a key. The next request with it is refused.",
  pathParameters: keyParameters,
  status: 200,
  response: { description: "The revoked key.", schema: apiKeySchema },
  errors: ["not_found"],
  handler: (c) => change(c, { isRevoked: true }),
};

async function change(
  c: ApiContext,
  call: Omit<ChangeKeyCall, "keyId" | "actor">,
): Promise<Response> {
  const whole = { ...call, keyId: keyOf(c), actor: actorOf(c) };
  return Response.json(toApiKey(await changeKey(c.env, organizationOf(c), whole)));
}

function secretAnswer(body: object): Response {
  return Response.json(body, { status: 201, headers: { "cache-control": "no-store" } });
}

function checkRanges(ranges: readonly string[] | null): void {
  try {
    ranges?.forEach(checkRange);
  } catch (cause) {
    const { message } = cause as RangeError;
    throw new ApiError("invalid_value", {
      message: `allowed_ips: ${message}.`,
      param: "allowed_ips",
    });
  }
}

const toMs = (seconds: number | null): number | null => (seconds === null ? null : seconds * 1_000);
const organizationOf = (c: ApiContext): string => c.req.param("organization_id") ?? "";
const keyOf = (c: ApiContext): string => c.req.param("key_id") ?? "";

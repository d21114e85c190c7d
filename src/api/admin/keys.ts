/** /admin/v1/organizations/{organization_id}/keys: make, list, change, rotate, revoke. */
import type { ChangeKeyCall } from "../../account/directory/verbs.ts";
import { checkRange } from "../../auth/key-policy.ts";
import {
  apiKeySchema,
  changeKeyRequestSchema,
  createdKeySchema,
  createKeyRequestSchema,
  type CreateKeyRequest,
  rotateKeyRequestSchema,
  type ApiKey,
} from "../../contract/account.ts";
import { LIMITS } from "../../contract/common.ts";
import { text } from "../../contract/fields.ts";
import { accountFor, changeKey, createKey, rotateKey } from "../../control/organizations.ts";
import { ApiError } from "../../errors.ts";
import { actorOf, callerOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers, type ApiContext } from "../../http/operation.ts";
import { limitOf, listOf, pageQuerySchema, toPage } from "../../http/paging.ts";
import { toApiKey } from "./shapes.ts";

const KEYS = "/admin/v1/organizations/{organization_id}/keys";
const keysQuerySchema = pageQuerySchema.extend({
  project_id: text({ max: LIMITS.maxIdLength }).optional(),
  user_id: text({ max: LIMITS.maxIdLength }).optional(),
});
const pathParameters = { organization_id: "The organization's id." };
const keyParameters = { ...pathParameters, key_id: "The key's id." };
const common = { tag: "Admin" } as const;

export const createKeyOperation = defineOperation({
  ...common,
  access: forMembers("own_keys.write"),
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
  isSecret: true,
  errors: ["not_found"],
  handler: async ({ c, body }) => {
    checkRanges(body.allowed_ips);
    const terms = {
      name: body.name,
      projectId: body.project_id,
      scopes: body.scopes,
      models: body.models,
      tiers: body.tiers,
      allowedIps: body.allowed_ips,
      expiresAtMs: toMs(body.expires_at),
      personId: holderOf(c, body),
    };
    const { key, record } = await createKey(c.var.services, organizationOf(c), terms, actorOf(c));
    return { ...toApiKey(record), key };
  },
});

export const listKeys = defineOperation({
  ...common,
  access: forMembers("keys.read"),
  method: "get",
  path: KEYS,
  operationId: "listKeys",
  summary: "The organization's keys, without their texts.",
  pathParameters,
  query: keysQuerySchema,
  status: 200,
  response: {
    description: "A page of keys, oldest first.",
    schema: listOf(apiKeySchema, "ApiKeyList"),
  },
  errors: ["not_found"],
  handler: async ({ c, query }) => {
    const limit = limitOf(query);
    const keys = await (
      await accountFor(c.var.services, organizationOf(c))
    ).listKeys({
      limit: limit + 1,
      after: query.after ?? null,
      projectId: query.project_id ?? null,
      personId: query.user_id ?? null,
    });
    return toPage(keys.map(toApiKey), limit);
  },
});

export const changeKeyOperation = defineOperation({
  ...common,
  access: forMembers("own_keys.write"),
  method: "patch",
  path: `${KEYS}/{key_id}`,
  operationId: "changeKey",
  summary:
    "Change what a key may be used for, or disable it. The next request feels it, and one that runs within a slice.",
  pathParameters: keyParameters,
  body: { schema: changeKeyRequestSchema, example: { disabled: true } },
  status: 200,
  response: { description: "The key as it is now.", schema: apiKeySchema },
  errors: ["not_found"],
  handler: async ({ c, body }) => {
    checkRanges(body.allowed_ips ?? null);
    return change(c, {
      name: body.name,
      scopes: body.scopes,
      models: body.models,
      tiers: body.tiers,
      allowedIps: body.allowed_ips,
      expiresAtMs: body.expires_at === undefined ? undefined : toMs(body.expires_at),
      isDisabled: body.disabled,
    });
  },
});

export const rotateKeyOperation = defineOperation({
  ...common,
  access: forMembers("own_keys.write"),
  method: "post",
  path: `${KEYS}/{key_id}/rotate`,
  operationId: "rotateKey",
  summary: "Make a successor with the same terms and spending; the old key opens for the overlap.",
  pathParameters: keyParameters,
  body: { schema: rotateKeyRequestSchema, example: { overlap_seconds: 86_400 } },
  status: 201,
  response: { description: "The successor, with its text.", schema: createdKeySchema },
  isSecret: true,
  errors: ["not_found"],
  handler: async ({ c, body }) => {
    const { key, record } = await rotateKey(c.var.services, organizationOf(c), {
      keyId: keyOf(c),
      overlapMs: body.overlap_seconds * 1_000,
      actor: actorOf(c),
    });
    return { ...toApiKey(record), key };
  },
});

export const revokeKeyOperation = defineOperation({
  ...common,
  access: forMembers("own_keys.write"),
  method: "delete",
  path: `${KEYS}/{key_id}`,
  operationId: "revokeKey",
  summary:
    "Revoke a key. The next request with it is refused, and one that runs stops within a slice.",
  pathParameters: keyParameters,
  status: 200,
  response: { description: "The revoked key.", schema: apiKeySchema },
  errors: ["not_found"],
  handler: ({ c }) => change(c, { isRevoked: true }),
});

async function change(
  c: ApiContext,
  call: Omit<ChangeKeyCall, "keyId" | "actor">,
): Promise<ApiKey> {
  const whole = { ...call, keyId: keyOf(c), actor: actorOf(c) };
  return toApiKey(await changeKey(c.var.services, organizationOf(c), whole));
}

/**
 * Whose the new key is to be: null for a service's. Whether it may be, the account says.
 *
 * @throws {ApiError} invalid_value
 */
function holderOf(c: ApiContext, body: Pick<CreateKeyRequest, "kind" | "user_id">) {
  const ownId = callerOf(c).person?.id ?? null;
  if (body.kind === "service" && body.user_id !== null) {
    throw new ApiError("invalid_value", {
      message: "user_id must be null for a service key: it belongs to nobody.",
      param: "user_id",
    });
  }
  const wantedId = body.kind === "service" ? null : (body.user_id ?? ownId);
  if (body.kind === "user" && wantedId === null) {
    throw new ApiError("invalid_value", {
      message: "user_id is required: the admin token has no user keys of its own.",
      param: "user_id",
    });
  }
  return wantedId;
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

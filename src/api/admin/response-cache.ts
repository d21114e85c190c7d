/**
 * /admin/v1/organizations/{organization_id}/response-cache: whether answers are kept, to be given
 * again.
 */
import {
  CACHE_LIMITS,
  putResponseCacheRequestSchema,
  responseCacheSchema,
  type ResponseCacheTerms,
} from "../../contract/response-cache.ts";
import { settingsOf } from "../../control/settings.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers, type ApiContext } from "../../http/operation.ts";

const common = {
  tag: "Admin",
  path: "/admin/v1/organizations/{organization_id}/response-cache",
  pathParameters: { organization_id: "The organization's id." },
  status: 200,
  response: { description: "The setting, and what is kept.", schema: responseCacheSchema },
  errors: ["not_found"],
} as const;

export const retrieveResponseCache = defineOperation({
  ...common,
  method: "get",
  operationId: "retrieveResponseCache",
  access: forMembers("policy.read"),
  summary: "Whether the organization's answers are kept, to be given again, and how many are.",
  handler: async ({ c, params }) => {
    const settings = await settingsOf(c.var.services, params.organization_id);
    const { responseCache } = await settings.read();
    return toWire(c, params.organization_id, responseCache);
  },
});

export const putResponseCache = defineOperation({
  ...common,
  method: "put",
  operationId: "putResponseCache",
  access: forMembers("policy.write"),
  summary:
    "Set whether the organization's answers are kept, to be given again. Within ten seconds everywhere; `off` erases what is kept at once.",
  body: {
    schema: putResponseCacheRequestSchema,
    example: { mode: "by_request", ttl_seconds: 3_600 },
  },
  handler: async ({ c, params, body }) => {
    const { organization_id: organizationId } = params;
    const settings = await settingsOf(c.var.services, organizationId);
    const { version } = await settings.store({
      name: "response_cache",
      value: body,
      actor: actorOf(c),
    });
    if (body.mode === "off") await c.var.services.responseCacheOf(organizationId).clear(version);
    return toWire(c, organizationId, body);
  },
});

export const clearResponseCache = defineOperation({
  ...common,
  method: "delete",
  operationId: "clearResponseCache",
  access: forMembers("policy.write"),
  summary: "Erase every answer that is kept. The setting stays.",
  handler: async ({ c, params }) => {
    const { organization_id: organizationId } = params;
    const settings = await settingsOf(c.var.services, organizationId);
    const { responseCache } = await settings.read();
    await c.var.services.responseCacheOf(organizationId).clear(responseCache.version);
    return toWire(c, organizationId, responseCache);
  },
});

async function toWire(
  c: ApiContext,
  organizationId: string,
  { mode, ttl_seconds }: ResponseCacheTerms,
) {
  return {
    object: "response_cache" as const,
    mode,
    ttl_seconds,
    ...(await sizeOfCache(c, organizationId, mode)),
    max_bytes: CACHE_LIMITS.maxBytes,
  };
}

/** The object of an organization that keeps nothing is not made by being asked. */
export async function sizeOfCache(
  c: ApiContext,
  organizationId: string,
  mode: ResponseCacheTerms["mode"],
) {
  return mode === "off"
    ? { answers: 0, bytes: 0 }
    : c.var.services.responseCacheOf(organizationId).size();
}

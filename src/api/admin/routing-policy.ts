/**
 * /admin/v1/organizations/{organization_id}/policy: which models and deployments an organization's
 * requests may use.
 */
import {
  routingPolicySchema,
  storedPolicySchema,
  type RoutingPolicy,
} from "../../contract/routing-policy.ts";
import { settingsOf } from "../../control/settings.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers } from "../../http/operation.ts";
import { seenCatalog } from "../../routing/lifecycle.ts";
import { faultOfPolicy } from "../../routing/policy.ts";

const common = {
  tag: "Admin",
  path: "/admin/v1/organizations/{organization_id}/policy",
  pathParameters: { organization_id: "The organization's id." },
  status: 200,
  response: { description: "The policy.", schema: storedPolicySchema },
  errors: ["not_found"],
} as const;

export const retrieveRoutingPolicy = defineOperation({
  ...common,
  method: "get",
  operationId: "retrieveRoutingPolicy",
  access: forMembers("policy.read"),
  summary: "Which models and deployments the organization's requests may use.",
  handler: async ({ c, params }) => {
    const settings = await settingsOf(c.var.services, params.organization_id);
    const { policy, policyVersion } = await settings.read();
    return toWire(policy ?? routingPolicySchema.parse({}), policyVersion);
  },
});

export const putRoutingPolicy = defineOperation({
  ...common,
  method: "put",
  operationId: "putRoutingPolicy",
  access: forMembers("policy.write"),
  summary:
    "Set which models and deployments the organization's requests may use: all of it, within ten seconds everywhere. What contradicts itself is refused.",
  body: {
    schema: routingPolicySchema,
    example: { denied_models: ["old-model"], never_provider: true, regions: ["eu"] },
  },
  handler: async ({ c, params, body }) => {
    const settings = await settingsOf(c.var.services, params.organization_id);
    const catalog = await c.var.services.catalog.at(c.var.services.now(), c.var.services.defer);
    const fault = faultOfPolicy(body, seenCatalog(catalog, params.organization_id));
    if (fault !== undefined) throw new ApiError("invalid_value", fault);
    const { version } = await settings.store({
      name: "routing_policy",
      value: body,
      actor: actorOf(c),
    });
    return toWire(body, version);
  },
});

const toWire = (policy: RoutingPolicy, version: number) => ({
  object: "routing_policy" as const,
  version,
  ...policy,
});

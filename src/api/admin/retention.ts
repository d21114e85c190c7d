/** /admin/v1/organizations/{organization_id}/retention: how long texts are kept. */
import {
  keptMsOf,
  putRetentionRequestSchema,
  retentionSchema,
  type RetentionTerms,
} from "../../contract/retention.ts";
import { settingsOf } from "../../control/settings.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers, type ApiContext } from "../../http/operation.ts";

const common = {
  tag: "Admin",
  path: "/admin/v1/organizations/{organization_id}/retention",
  pathParameters: { organization_id: "The organization's id." },
  status: 200,
  response: { description: "The setting, and what is stored.", schema: retentionSchema },
  errors: ["not_found"],
} as const;

export const retrieveRetention = defineOperation({
  ...common,
  method: "get",
  operationId: "retrieveRetention",
  access: forMembers("policy.read"),
  summary: "How long texts of the organization are kept, and how many are.",
  handler: async ({ c, params }) => {
    const settings = await settingsOf(c.var.services, params.organization_id);
    const { retention } = await settings.read();
    return toWire(c, params.organization_id, retention);
  },
});

export const putRetention = defineOperation({
  ...common,
  method: "put",
  operationId: "putRetention",
  access: forMembers("policy.write"),
  summary: "Set how long texts of the organization are kept: what is older is erased at once.",
  body: { schema: putRetentionRequestSchema, example: { stored_responses_days: 7 } },
  handler: async ({ c, params, body }) => {
    const { organization_id: organizationId } = params;
    const settings = await settingsOf(c.var.services, organizationId);
    const { version } = await settings.store({
      name: "retention",
      value: body,
      actor: actorOf(c),
    });
    const retention = { version, keptMs: keptMsOf(body) };
    await c.var.services.storedResponsesOf(organizationId).retain(retention);
    return toWire(c, organizationId, body);
  },
});

async function toWire(c: ApiContext, organizationId: string, terms: RetentionTerms) {
  const { responses, characters } = await c.var.services.storedResponsesOf(organizationId).size();
  return {
    object: "retention" as const,
    ...terms,
    stored_responses: responses,
    stored_characters: characters,
  };
}

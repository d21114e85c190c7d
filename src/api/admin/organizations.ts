/** /admin/v1/organizations: create, read, credit, usage, reconciliation. */
import { nameSchema } from "../../contract/account.ts";
import {
  createOrganizationRequestSchema,
  organizationEntrySchema,
  organizationSchema,
  usageRecordListSchema,
} from "../../contract/admin.ts";
import { reconciliationSchema } from "../../contract/reconciliation.ts";
import { usageListQuerySchema } from "../../contract/record-queries.ts";
import { nanoUsdOf } from "../../contract/usd.ts";
import { createOrganization } from "../../control/organizations.ts";
import { reconcile } from "../../control/reconciliation.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, forMembers } from "../../http/operation.ts";
import { limitOf, listOf, pageQuerySchema, toPage } from "../../http/paging.ts";
import { namedAccount } from "../accounts.ts";
import { listRecords } from "../listed-records.ts";
import { toOrganization, toReconciliation } from "./shapes.ts";

const organizationsQuerySchema = pageQuerySchema.extend({ name: nameSchema.optional() });
const organizationId = { organization_id: "The organization's id." };
const common = { tag: "Admin" } as const;

export const createOrganizationOperation = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "post",
  path: "/admin/v1/organizations",
  operationId: "createOrganization",
  summary: "Create an organization with its account and first credit.",
  body: {
    schema: createOrganizationRequestSchema,
    example: { name: "Acme", credit_usd: "5.00" },
  },
  status: 201,
  response: { description: "The organization.", schema: organizationSchema },
  errors: [],
  handler: async ({ c, body }) => {
    const description = await createOrganization(c.var.services, {
      name: body.name,
      creditNanoUsd: nanoUsdOf(body.credit_nano_usd, body.credit_usd),
      limits: {
        requestsPerMinute: body.requests_per_minute,
        concurrentRequests: body.concurrent_requests,
      },
      actor: actorOf(c),
    });
    return toOrganization(description);
  },
});

export const listOrganizations = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "get",
  path: "/admin/v1/organizations",
  operationId: "listOrganizations",
  summary: "Every organization, oldest first, or those with a part of their name.",
  query: organizationsQuerySchema,
  status: 200,
  response: {
    description: "A page of organizations.",
    schema: listOf(organizationEntrySchema, "OrganizationList"),
  },
  errors: [],
  handler: async ({ c, query }) => {
    const limit = limitOf(query);
    const found = await c.var.services.directory.list({
      limit: limit + 1,
      after: query.after ?? null,
      name: query.name ?? null,
    });
    const data = found.map(({ id, name, createdAtMs }) => ({
      id,
      object: "organization_entry" as const,
      name,
      created_at: Math.floor(createdAtMs / 1_000),
    }));
    return toPage(data, limit);
  },
});

export const retrieveOrganization = defineOperation({
  ...common,
  access: forMembers("organization.read"),
  method: "get",
  path: "/admin/v1/organizations/{organization_id}",
  operationId: "retrieveOrganization",
  summary: "An organization with its balance, limits and open holds.",
  pathParameters: organizationId,
  status: 200,
  response: { description: "The organization.", schema: organizationSchema },
  errors: ["not_found"],
  handler: async ({ c }) => {
    const description = await (await namedAccount(c)).describe();
    if (description === null) throw new ApiError("not_found");
    return toOrganization(description);
  },
});

export const listUsage = defineOperation({
  ...common,
  access: forMembers("usage.read"),
  method: "get",
  path: "/admin/v1/organizations/{organization_id}/usage",
  operationId: "listUsage",
  summary:
    "Usage records, newest first. Of what is rare among very many others a page may be short: `has_more` says whether there may be more.",
  pathParameters: organizationId,
  query: usageListQuerySchema,
  status: 200,
  response: { description: "A page of records.", schema: usageRecordListSchema },
  errors: ["not_found"],
  handler: async ({ c, query }) => listRecords(await namedAccount(c), query),
});

export const reconcileOrganization = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "get",
  path: "/admin/v1/organizations/{organization_id}/reconciliation",
  operationId: "reconcileOrganization",
  summary:
    "Check the books against everything that could contradict them: ledger, balance, holds, rollups, database, archive, workers.",
  pathParameters: organizationId,
  status: 200,
  response: {
    description: "The figures, and what nothing explains.",
    schema: reconciliationSchema,
  },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const id = params.organization_id;
    return toReconciliation(await reconcile(c.var.services, await namedAccount(c), id));
  },
});

export const rebuildRollups = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "post",
  path: "/admin/v1/organizations/{organization_id}/rollups/rebuild",
  operationId: "rebuildRollups",
  summary:
    "Make the organization's rollups anew from its ledger, in the account and in the database.",
  pathParameters: organizationId,
  status: 200,
  response: { description: "The books after it.", schema: reconciliationSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const id = params.organization_id;
    const known = await namedAccount(c);
    await known.rebuildRollups(actorOf(c));
    return toReconciliation(await reconcile(c.var.services, known, id));
  },
});

/** /v1/organization/usage/completions and /costs: what was used and what it cost, by time. */
import type { Account } from "../../account/account.ts";
import type { SumsRow } from "../../account/usage/usage-sums.ts";
import {
  costsPageSchema,
  costsQuerySchema,
  embeddingsPageSchema,
  totalsPageSchema,
  usagePageSchema,
  usageQuerySchema,
  type CostsQuery,
  type UsageQuery,
} from "../../contract/usage.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys, forMembers, type ApiContext } from "../../http/operation.ts";
import { namedAccount, ownAccount } from "../accounts.ts";
import { layOut, toAmountParts, toBucketPage, toPlace, type PageSizes } from "../time-buckets.ts";

const USAGE_SIZES: PageSizes = { "1m": [60, 1_440], "1h": [24, 168], "1d": [7, 31] };
const COSTS_SIZES: PageSizes = { "1m": [60, 1_440], "1h": [24, 168], "1d": [7, 180] };
/** Ours alone: 60 days of hours, of which a viewer's days are made. */
const TOTALS_SIZES: PageSizes = { "1m": [60, 1_440], "1h": [24, 1_440], "1d": [7, 180] };
const COMPLETIONS = ["chat.completions", "completions", "messages", "responses"];
const EMBEDDINGS = ["embeddings"];

const usage = {
  method: "get",
  query: usageQuerySchema,
  status: 200,
  response: { description: "A page of buckets.", schema: usagePageSchema },
} as const;

const costs = {
  method: "get",
  query: costsQuerySchema,
  status: 200,
  response: { description: "A page of buckets.", schema: costsPageSchema },
} as const;

export const listCompletionsUsage = defineOperation({
  ...usage,
  path: "/v1/organization/usage/completions",
  operationId: "listCompletionsUsage",
  tag: "Usage",
  summary: "Tokens and requests by minute, hour or day.",
  access: forKeys("usage"),
  errors: ["permission_denied"],
  handler: async ({ c, query }) => answerUsage(c, await ownAccount(c, "usage"), query),
});

export const listEmbeddingsUsage = defineOperation({
  ...usage,
  path: "/v1/organization/usage/embeddings",
  operationId: "listEmbeddingsUsage",
  tag: "Usage",
  summary: "Tokens and requests of embeddings by minute, hour or day.",
  access: forKeys("usage"),
  response: { description: "A page of buckets.", schema: embeddingsPageSchema },
  errors: ["permission_denied"],
  handler: async ({ c, query }) => {
    const account = await ownAccount(c, "usage");
    const page = toBucketPage(query, USAGE_SIZES, c.var.services.now(), EMBEDDINGS);
    return layOut(page, await account.sumUsage(page.sums), toEmbeddingsResult);
  },
});

export const listCosts = defineOperation({
  ...costs,
  path: "/v1/organization/costs",
  operationId: "listCosts",
  tag: "Usage",
  summary: "Charges by minute, hour or day.",
  access: forKeys("usage"),
  errors: ["permission_denied"],
  handler: async ({ c, query }) => answerCosts(c, await ownAccount(c, "usage"), query),
});

const pathParameters = { organization_id: "The organization's id." };

export const listOrganizationUsage = defineOperation({
  ...usage,
  path: "/admin/v1/organizations/{organization_id}/usage/completions",
  operationId: "listOrganizationUsage",
  tag: "Admin",
  summary: "An organization's tokens and requests by minute, hour or day.",
  access: forMembers("usage.read"),
  pathParameters,
  errors: ["not_found"],
  handler: async ({ c, query }) => answerUsage(c, await namedAccount(c), query),
});

export const listOrganizationCosts = defineOperation({
  ...costs,
  path: "/admin/v1/organizations/{organization_id}/costs",
  operationId: "listOrganizationCosts",
  tag: "Admin",
  summary: "An organization's charges by minute, hour or day.",
  access: forMembers("usage.read"),
  pathParameters,
  errors: ["not_found"],
  handler: async ({ c, query }) => answerCosts(c, await namedAccount(c), query),
});

export const listOrganizationTotals = defineOperation({
  ...usage,
  path: "/admin/v1/organizations/{organization_id}/usage/totals",
  operationId: "listOrganizationTotals",
  tag: "Admin",
  summary:
    "An organization's requests, tokens and charges of all operations by minute, hour or day.",
  access: forMembers("usage.read"),
  pathParameters,
  response: { description: "A page of buckets.", schema: totalsPageSchema },
  errors: ["not_found"],
  handler: async ({ c, query }) => {
    const account = await namedAccount(c);
    const page = toBucketPage(query, TOTALS_SIZES, c.var.services.now());
    return layOut(page, await account.sumUsage(page.sums), toTotalsResult);
  },
});

async function answerUsage(c: ApiContext, account: Account, query: UsageQuery) {
  const page = toBucketPage(query, USAGE_SIZES, c.var.services.now(), COMPLETIONS);
  return layOut(page, await account.sumUsage(page.sums), toUsageResult);
}

async function answerCosts(c: ApiContext, account: Account, query: CostsQuery) {
  const page = toBucketPage(query, COSTS_SIZES, c.var.services.now());
  return layOut(page, await account.sumUsage(page.sums), toCostResult);
}

function toUsageResult(row: SumsRow) {
  return {
    object: "organization.usage.completions.result" as const,
    input_tokens: row.prompt_tokens,
    input_cached_tokens: row.cached_tokens,
    input_uncached_tokens: row.prompt_tokens - row.cached_tokens,
    output_tokens: row.completion_tokens,
    num_model_requests: row.requests,
    project_id: row.project_id,
    user_id: row.person_id,
    api_key_id: row.key_id,
    model: row.model,
    batch: null,
    ...toPlace(row),
  };
}

function toTotalsResult(row: SumsRow) {
  return {
    object: "organization.usage.totals.result" as const,
    num_model_requests: row.requests,
    input_tokens: row.prompt_tokens,
    input_cached_tokens: row.cached_tokens,
    output_tokens: row.completion_tokens,
    amount_nano_usd: row.charge,
    amount_parts: toAmountParts(row),
    project_id: row.project_id,
    user_id: row.person_id,
    api_key_id: row.key_id,
    model: row.model,
    ...toPlace(row),
  };
}

function toEmbeddingsResult(row: SumsRow) {
  return {
    object: "organization.usage.embeddings.result" as const,
    input_tokens: row.prompt_tokens,
    num_model_requests: row.requests,
    project_id: row.project_id,
    user_id: row.person_id,
    api_key_id: row.key_id,
    model: row.model,
    ...toPlace(row),
  };
}

function toCostResult(row: SumsRow) {
  return {
    object: "organization.costs.result" as const,
    amount: { value: row.charge / 1e9, currency: "usd" as const },
    amount_nano_usd: row.charge,
    line_item: row.model,
    project_id: row.project_id,
    api_key_id: row.key_id,
    ...toPlace(row),
  };
}

/** What end users used, by hour or day: those that were charged most, and the others together. */
import type { Account } from "../../account/account.ts";
import type { EndUserSumsRow } from "../../account/usage/usage-sums.ts";
import {
  endUsersUsagePageSchema,
  endUsersUsageQuerySchema,
  type EndUsersUsageQuery,
} from "../../contract/usage.ts";
import { ApiError } from "../../errors.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys, forMembers, type ApiContext } from "../../http/operation.ts";
import { namedAccount, ownAccount } from "../accounts.ts";
import { layOut, toBuckets, type PageSizes } from "../time-buckets.ts";

const SIZES: PageSizes = { "1m": [0, 0], "1h": [24, 168], "1d": [7, 180] };
/** What is kept of end users is by hour. */
const GRAIN_SECONDS = 3_600;
/** Of what was asked for, what is looked at for who was charged most. */
const MAX_NAMED_MS = 366 * 86_400_000;
const COLUMNS = {
  end_user_id: "end_user_id",
  api_key_id: "key_id",
  project_id: "project_id",
  model: "model",
} as const;

const common = {
  method: "get",
  query: endUsersUsageQuerySchema,
  status: 200,
  response: { description: "A page of buckets.", schema: endUsersUsagePageSchema },
} as const;

const listEndUsersUsage = defineOperation({
  ...common,
  path: "/v1/organization/usage/end_users",
  operationId: "listEndUsersUsage",
  tag: "Usage",
  summary:
    "Requests, tokens and charges of your own customers by hour or day: the hundred that were charged most, and all others as one.",
  access: forKeys("usage"),
  errors: ["permission_denied"],
  handler: async ({ c, query }) => answer(c, await ownAccount(c, "usage"), query),
});

const listOrganizationEndUsersUsage = defineOperation({
  ...common,
  path: "/admin/v1/organizations/{organization_id}/usage/end_users",
  operationId: "listOrganizationEndUsersUsage",
  tag: "Admin",
  summary:
    "Requests, tokens and charges of an organization's own customers by hour or day: the hundred that were charged most, and all others as one.",
  access: forMembers("usage.read"),
  pathParameters: { organization_id: "The organization's id." },
  errors: ["not_found"],
  handler: async ({ c, query }) => answer(c, await namedAccount(c), query),
});

export const END_USERS_USAGE = [listEndUsersUsage, listOrganizationEndUsersUsage];

async function answer(c: ApiContext, account: Account, query: EndUsersUsageQuery) {
  const withKeys = query.include_keys === "true";
  if (withKeys && query.end_user_ids !== undefined) {
    throw new ApiError("invalid_value", {
      message: "include_keys must be false where end_user_ids are named",
      param: "include_keys",
    });
  }
  const page = toBuckets(query, SIZES, c.var.services.now(), GRAIN_SECONDS);
  const { startMs, endMs } = page.asked;
  const rows = await account.sumEndUsers({
    ...page.window,
    named: { startMs: Math.max(startMs, endMs - MAX_NAMED_MS), endMs },
    withKeys,
    groupBy: [...new Set((query.group_by ?? []).map((name) => COLUMNS[name]))],
    endUserIds: query.end_user_ids ?? null,
    keyIds: query.api_key_ids ?? null,
    projectIds: query.project_ids ?? null,
    models: query.models ?? null,
  });
  return layOut(page, rows, toResult);
}

function toResult(row: EndUserSumsRow) {
  return {
    object: "organization.usage.end_users.result" as const,
    end_user_id: row.end_user_id,
    api_key_id: row.key_id,
    project_id: row.project_id,
    model: row.model,
    num_model_requests: row.requests,
    input_tokens: row.prompt_tokens,
    input_cached_tokens: row.cached_tokens,
    output_tokens: row.completion_tokens,
    amount_nano_usd: row.charge,
  };
}

/**
 * /admin/v1/organizations/{organization_id}/end_user_tokens: the same for members, of all keys that
 * are theirs to change.
 */
import {
  createdEndUserTokenSchema,
  createOrganizationEndUserTokenRequestSchema,
  endUserFilter,
  endUserTokenSchema,
  revokedEndUserSchema,
  revokeOrganizationEndUserRequestSchema,
} from "../../contract/end-user-tokens.ts";
import { createEndUserToken, requireEndUserToken } from "../../control/end-user-tokens.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers } from "../../http/operation.ts";
import { limitOf, listOf, pageQuerySchema, toPage } from "../../http/paging.ts";
import { livingAccount, namedAccount } from "../accounts.ts";
import { toEndUserTerms, toEndUserToken } from "../end-user-shapes.ts";

const TOKENS = "/admin/v1/organizations/{organization_id}/end_user_tokens";
const common = { tag: "Admin" } as const;
const pathParameters = { organization_id: "The organization's id." };
const tokenParameters = { ...pathParameters, token_id: "The token's id." };

const createOrganizationEndUserToken = defineOperation({
  ...common,
  access: forMembers("own_keys.write"),
  method: "post",
  path: TOKENS,
  operationId: "createOrganizationEndUserToken",
  summary:
    "Make a token of one of the organization's keys for one of its own customers. Its text is in this answer and nowhere else.",
  pathParameters,
  body: {
    schema: createOrganizationEndUserTokenRequestSchema,
    example: {
      api_key_id: "key_0123456789ab",
      end_user_id: "user_1234",
      budget_usd: "0.50",
      expires_in_seconds: 900,
    },
  },
  status: 201,
  response: { description: "The token, with its text.", schema: createdEndUserTokenSchema },
  isSecret: true,
  errors: ["not_found"],
  handler: async ({ c, params, body: { api_key_id: keyId, ...body } }) => {
    const payer = { account: await livingAccount(c), organizationId: params.organization_id };
    const terms = toEndUserTerms(body, c.var.services.now());
    const call = { ...terms, keyId, actor: actorOf(c) };
    const made = await createEndUserToken(c.var.services, payer, call);
    return { ...toEndUserToken(made.record), token: made.token };
  },
});

const listOrganizationEndUserTokens = defineOperation({
  ...common,
  access: forMembers("keys.read"),
  method: "get",
  path: TOKENS,
  operationId: "listOrganizationEndUserTokens",
  summary:
    "Tokens of the organization's own customers, with what they spent; those that ended for a week.",
  pathParameters,
  query: pageQuerySchema.extend({
    ...endUserFilter,
    api_key_id: endUserFilter.end_user_id.meta({
      description: "Of this key, and of those that it was rotated from or to.",
    }),
  }),
  status: 200,
  response: {
    description: "A page of tokens, newest first.",
    schema: listOf(endUserTokenSchema, "EndUserTokenList"),
  },
  errors: ["not_found"],
  handler: async ({ c, query }) => {
    const account = await namedAccount(c);
    const limit = limitOf(query);
    const found = await account.listEndUserTokens({
      limit: limit + 1,
      after: query.after ?? null,
      endUserId: query.end_user_id ?? null,
      ofKeyId: query.api_key_id ?? null,
    });
    return toPage(found.map(toEndUserToken), limit);
  },
});

const revokeOrganizationEndUserToken = defineOperation({
  ...common,
  access: forMembers("own_keys.write"),
  method: "delete",
  path: `${TOKENS}/{token_id}`,
  operationId: "revokeOrganizationEndUserToken",
  summary:
    "Revoke a token of one of the organization's own customers. The next request with it is refused, and one that runs stops within a slice.",
  pathParameters: tokenParameters,
  status: 200,
  response: { description: "The revoked token.", schema: endUserTokenSchema },
  errors: ["not_found"],
  handler: async ({ c, params: { token_id: id } }) => {
    const account = await namedAccount(c);
    return toEndUserToken(
      requireEndUserToken(await account.revokeEndUserToken(id, null, actorOf(c)), id),
    );
  },
});

const revokeOrganizationEndUser = defineOperation({
  ...common,
  access: forMembers("own_keys.write"),
  method: "post",
  path: `${TOKENS}/revoke`,
  operationId: "revokeOrganizationEndUser",
  summary:
    "Revoke all tokens of one of the organization's own customers, of all keys that are yours to change, or of one. The next request with any of them is refused, and one that runs stops within a slice.",
  pathParameters,
  body: { schema: revokeOrganizationEndUserRequestSchema, example: { end_user_id: "user_1234" } },
  status: 200,
  response: { description: "How many there were.", schema: revokedEndUserSchema },
  errors: ["not_found"],
  handler: async ({ c, body: { end_user_id: id, api_key_id: keyId = null } }) => {
    const account = await namedAccount(c);
    const revoked = await account.revokeEndUser(id, keyId, actorOf(c));
    if (revoked === null) {
      throw new ApiError("not_found", { message: "There is no such key.", param: "api_key_id" });
    }
    return { object: "end_user_tokens.revoked" as const, revoked };
  },
});

export const ORGANIZATION_END_USER_TOKENS = [
  createOrganizationEndUserToken,
  listOrganizationEndUserTokens,
  revokeOrganizationEndUserToken,
  revokeOrganizationEndUser,
];

/**
 * /v1/organization/end_user_tokens: a customer's server makes tokens with budgets for its own
 * customers, reads what they spent, and takes them back. A key sees those of its own line alone.
 */
import {
  createdEndUserTokenSchema,
  createEndUserTokenRequestSchema,
  endUserFilter,
  endUserTokenSchema,
  revokedEndUserSchema,
  revokeEndUserRequestSchema,
} from "../../contract/end-user-tokens.ts";
import { createEndUserToken, requireEndUserToken } from "../../control/end-user-tokens.ts";
import { presentedKey } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys } from "../../http/operation.ts";
import { limitOf, listOf, pageQuerySchema, toPage } from "../../http/paging.ts";
import { ownAccount } from "../accounts.ts";
import { toEndUserTerms, toEndUserToken } from "../end-user-shapes.ts";

const TOKENS = "/v1/organization/end_user_tokens";
const common = { tag: "Usage", access: forKeys("end_users") } as const;
const pathParameters = { token_id: "The token's id." };

const createEndUserTokenOperation = defineOperation({
  ...common,
  method: "post",
  path: TOKENS,
  operationId: "createEndUserToken",
  summary:
    "Make a token for one of your own customers: inference alone, up to a budget that nothing passes. Its text is in this answer and nowhere else.",
  body: {
    schema: createEndUserTokenRequestSchema,
    example: { end_user_id: "user_1234", budget_usd: "0.50", expires_in_seconds: 900 },
  },
  status: 201,
  response: { description: "The token, with its text.", schema: createdEndUserTokenSchema },
  isSecret: true,
  errors: ["permission_denied"],
  handler: async ({ c, body }) => {
    const account = await ownAccount(c, "end_users");
    const { organizationId, keyId } = presentedKey(c);
    const terms = toEndUserTerms(body, c.var.services.now());
    const actor = { kind: "key", id: keyId } as const;
    const payer = { account, organizationId };
    const made = await createEndUserToken(c.var.services, payer, { ...terms, keyId, actor });
    return { ...toEndUserToken(made.record), token: made.token };
  },
});

const listEndUserTokens = defineOperation({
  ...common,
  method: "get",
  path: TOKENS,
  operationId: "listEndUserTokens",
  summary: "The tokens that this key made, with what they spent; those that ended for a week.",
  query: pageQuerySchema.extend(endUserFilter),
  status: 200,
  response: {
    description: "A page of tokens, newest first.",
    schema: listOf(endUserTokenSchema, "EndUserTokenList"),
  },
  errors: ["permission_denied"],
  handler: async ({ c, query }) => {
    const account = await ownAccount(c, "end_users");
    const limit = limitOf(query);
    const found = await account.listEndUserTokens({
      limit: limit + 1,
      after: query.after ?? null,
      endUserId: query.end_user_id ?? null,
      ofKeyId: presentedKey(c).keyId,
    });
    return toPage(found.map(toEndUserToken), limit);
  },
});

const retrieveEndUserToken = defineOperation({
  ...common,
  method: "get",
  path: `${TOKENS}/{token_id}`,
  operationId: "retrieveEndUserToken",
  summary: "A token that this key made, with what it spent so far.",
  pathParameters,
  status: 200,
  response: { description: "The token.", schema: endUserTokenSchema },
  errors: ["permission_denied"],
  handler: async ({ c, params: { token_id: id } }) => {
    const account = await ownAccount(c, "end_users");
    const found = await account.findEndUserToken(id, presentedKey(c).keyId);
    return toEndUserToken(requireEndUserToken(found, id));
  },
});

const revokeEndUserToken = defineOperation({
  ...common,
  method: "delete",
  path: `${TOKENS}/{token_id}`,
  operationId: "revokeEndUserToken",
  summary:
    "Revoke a token that this key made. The next request with it is refused, and one that runs stops within a slice.",
  pathParameters,
  status: 200,
  response: { description: "The revoked token.", schema: endUserTokenSchema },
  errors: ["permission_denied"],
  handler: async ({ c, params: { token_id: id } }) => {
    const account = await ownAccount(c, "end_users");
    const { keyId } = presentedKey(c);
    const actor = { kind: "key", id: keyId } as const;
    return toEndUserToken(
      requireEndUserToken(await account.revokeEndUserToken(id, keyId, actor), id),
    );
  },
});

const revokeEndUser = defineOperation({
  ...common,
  method: "post",
  path: `${TOKENS}/revoke`,
  operationId: "revokeEndUser",
  summary:
    "Revoke all tokens of one of your own customers that this key made, or one that it was rotated from or to. The next request with any of them is refused, and one that runs stops within a slice.",
  body: { schema: revokeEndUserRequestSchema, example: { end_user_id: "user_1234" } },
  status: 200,
  response: { description: "How many there were.", schema: revokedEndUserSchema },
  errors: ["permission_denied"],
  handler: async ({ c, body: { end_user_id: id } }) => {
    const account = await ownAccount(c, "end_users");
    const { keyId } = presentedKey(c);
    const actor = { kind: "key", id: keyId } as const;
    const revoked = (await account.revokeEndUser(id, keyId, actor)) ?? 0;
    return { object: "end_user_tokens.revoked" as const, revoked };
  },
});

export const END_USER_TOKENS = [
  createEndUserTokenOperation,
  listEndUserTokens,
  retrieveEndUserToken,
  revokeEndUserToken,
  revokeEndUser,
];

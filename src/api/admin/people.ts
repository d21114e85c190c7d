/**
 * /admin/v1/users and /admin/v1/audit: who runs the service, and what they changed outside any
 * organization.
 */
import { auditEntrySchema, auditQuerySchema } from "../../contract/account.ts";
import {
  changeUserRequestSchema,
  createdUserSchema,
  createUserRequestSchema,
  signInLinkSchema,
  userQuerySchema,
  userSchema,
} from "../../contract/people.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { limitOf, listOf, toPage } from "../../http/paging.ts";
import {
  changePerson,
  createPerson,
  makeSignInLink,
  resetPassword,
} from "../../identity/user-administration.ts";
import { toUser } from "../auth/shapes.ts";
import { auditFilterOf, auditListSchema, findAuditEntry, toAuditPage } from "./audit-pages.ts";

const common = { tag: "Admin", access: FOR_OPERATORS, status: 200 } as const;
const pathParameters = { user_id: "The user's id." };

export const listUsers = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/users",
  operationId: "listUsers",
  summary: "Everybody who can sign in, or will.",
  query: userQuerySchema,
  response: { description: "A page of users.", schema: listOf(userSchema, "UserList") },
  errors: [],
  handler: async ({ c, query }) => {
    const limit = limitOf(query);
    const people = await c.var.services.people.list({
      limit: limit + 1,
      after: query.after ?? null,
      email: query.email?.trim().toLowerCase() ?? null,
    });
    return toPage(people.map(toUser), limit);
  },
});

export const createUserOperation = defineOperation({
  ...common,
  method: "post",
  path: "/admin/v1/users",
  operationId: "createUser",
  summary:
    "Make a user, an operator for one. The token with which they set a password is shown once.",
  body: {
    schema: createUserRequestSchema,
    example: { email: "ada@example.com", name: "Ada", is_operator: true },
  },
  status: 201,
  response: { description: "The user, with the token.", schema: createdUserSchema },
  errors: [],
  isSecret: true,
  handler: async ({ c, body }) => {
    const { email, name, is_operator: isOperator } = body;
    const call = { email, name, isOperator };
    const { person, token } = await createPerson(c.var.services, call, actorOf(c));
    return { ...toUser(person), set_up_token: token };
  },
});

export const changeUserOperation = defineOperation({
  ...common,
  method: "patch",
  path: "/admin/v1/users/{user_id}",
  operationId: "changeUser",
  summary: "Rename a user, make them an operator or not, or shut them out.",
  pathParameters,
  body: { schema: changeUserRequestSchema, example: { disabled: true } },
  response: { description: "The user as they are now.", schema: userSchema },
  errors: ["not_found"],
  handler: async ({ c, params, body }) => {
    const change = {
      ...(body.name !== undefined && { name: body.name }),
      ...(body.is_operator !== undefined && { isOperator: body.is_operator }),
      ...(body.disabled !== undefined && {
        disabledAtMs: body.disabled ? c.var.services.now() : null,
      }),
    };
    const id = params.user_id;
    return toUser(await changePerson(c.var.services, id, change, actorOf(c)));
  },
});

export const resetPasswordOperation = defineOperation({
  ...common,
  method: "post",
  path: "/admin/v1/users/{user_id}/reset-password",
  operationId: "resetPassword",
  summary: "A new set-up token for a user; the password they have stays until it is used.",
  pathParameters,
  response: { description: "The user, with the token.", schema: createdUserSchema },
  errors: ["not_found"],
  isSecret: true,
  handler: async ({ c, params }) => {
    const { person, token } = await resetPassword(c.var.services, params.user_id, actorOf(c));
    return { ...toUser(person), set_up_token: token };
  },
});

export const createSignInLink = defineOperation({
  ...common,
  method: "post",
  path: "/admin/v1/users/{user_id}/sign-in-link",
  operationId: "createSignInLink",
  summary: "A token that signs a user in once, within half an hour, without their password.",
  pathParameters,
  response: { description: "The token.", schema: signInLinkSchema },
  errors: ["not_found"],
  isSecret: true,
  handler: async ({ c, params }) => {
    const made = await makeSignInLink(c.var.services, params.user_id, actorOf(c));
    return {
      object: "sign_in_link" as const,
      user_id: made.person.id,
      token: made.token,
      expires_at: Math.floor(made.expiresAtMs / 1_000),
    };
  },
});

export const listServiceAudit = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/audit",
  operationId: "listServiceAudit",
  summary: "What operators changed outside any organization: users, models, prices. Newest first.",
  query: auditQuerySchema,
  response: { description: "A page of entries.", schema: auditListSchema },
  errors: [],
  handler: async ({ c, query }) => {
    const filter = auditFilterOf(query);
    return toAuditPage(await c.var.services.listAudit(filter), filter.limit);
  },
});

export const retrieveServiceAuditEntry = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/audit/{sequence}",
  operationId: "retrieveServiceAuditEntry",
  summary: "One entry of what operators changed outside any organization.",
  pathParameters: { sequence: "The entry's number." },
  response: { description: "The entry.", schema: auditEntrySchema },
  errors: ["not_found"],
  handler: ({ c, params }) => findAuditEntry(c.var.services.listAudit, params.sequence),
});

/** /admin/v1/people and /admin/v1/audit: who runs the service, and what they changed outside any organization. */
import { auditEntrySchema, auditQuerySchema } from "../../contract/account.ts";
import {
  changePersonRequestSchema,
  createdPersonSchema,
  createPersonRequestSchema,
  personQuerySchema,
  personSchema,
} from "../../contract/people.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { limitOf, listOf, toPage } from "../../http/paging.ts";
import { changePerson, createPerson, resetPassword } from "../../identity/user-administration.ts";
import { toPerson } from "../auth/shapes.ts";
import { auditFilterOf, auditListSchema, findAuditEntry, toAuditPage } from "./audit-pages.ts";

const common = { tag: "Admin", access: FOR_OPERATORS, status: 200 } as const;
const pathParameters = { person_id: "The person's id." };

export const listPeople = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/people",
  operationId: "listPeople",
  summary: "Everybody who can sign in, or will.",
  query: personQuerySchema,
  response: { description: "A page of people.", schema: listOf(personSchema, "PersonList") },
  errors: [],
  handler: async ({ c, query }) => {
    const limit = limitOf(query);
    const people = await c.env.people.list({
      limit: limit + 1,
      after: query.after ?? null,
      email: query.email?.trim().toLowerCase() ?? null,
    });
    return toPage(people.map(toPerson), limit);
  },
});

export const createPersonOperation = defineOperation({
  ...common,
  method: "post",
  path: "/admin/v1/people",
  operationId: "createPerson",
  summary:
    "Make a person, an operator for one. The token with which they set a password is shown once.",
  body: {
    schema: createPersonRequestSchema,
    example: { email: "ada@example.com", name: "Ada", is_operator: true },
  },
  status: 201,
  response: { description: "The person, with the token.", schema: createdPersonSchema },
  errors: [],
  isSecret: true,
  handler: async ({ c, body }) => {
    const { email, name, is_operator: isOperator } = body;
    const call = { email, name, isOperator };
    const { person, token } = await createPerson(c.env, call, actorOf(c));
    return { ...toPerson(person), set_up_token: token };
  },
});

export const changePersonOperation = defineOperation({
  ...common,
  method: "patch",
  path: "/admin/v1/people/{person_id}",
  operationId: "changePerson",
  summary: "Rename a person, make them an operator or not, or shut them out.",
  pathParameters,
  body: { schema: changePersonRequestSchema, example: { disabled: true } },
  response: { description: "The person as they are now.", schema: personSchema },
  errors: ["not_found"],
  handler: async ({ c, params, body }) => {
    const change = {
      ...(body.name !== undefined && { name: body.name }),
      ...(body.is_operator !== undefined && { isOperator: body.is_operator }),
      ...(body.disabled !== undefined && { disabledAtMs: body.disabled ? c.env.now() : null }),
    };
    const id = params.person_id;
    return toPerson(await changePerson(c.env, id, change, actorOf(c)));
  },
});

export const resetPasswordOperation = defineOperation({
  ...common,
  method: "post",
  path: "/admin/v1/people/{person_id}/reset-password",
  operationId: "resetPassword",
  summary: "A new set-up token for a person; the password they have stays until it is used.",
  pathParameters,
  response: { description: "The person, with the token.", schema: createdPersonSchema },
  errors: ["not_found"],
  isSecret: true,
  handler: async ({ c, params }) => {
    const { person, token } = await resetPassword(c.env, params.person_id, actorOf(c));
    return { ...toPerson(person), set_up_token: token };
  },
});

export const listServiceAudit = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/audit",
  operationId: "listServiceAudit",
  summary: "What operators changed outside any organization: people, models, prices. Newest first.",
  query: auditQuerySchema,
  response: { description: "A page of entries.", schema: auditListSchema },
  errors: [],
  handler: async ({ c, query }) => {
    const filter = auditFilterOf(query);
    return toAuditPage(await c.env.listAudit(filter), filter.limit);
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
  handler: ({ c, params }) => findAuditEntry(c.env.listAudit, params.sequence),
});

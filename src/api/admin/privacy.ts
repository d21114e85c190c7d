/**
 * /admin/v1/users/{user_id}/data and /erase, /auth/v1/data: what is known of a person, and what is
 * forgotten.
 */
import { eraseUserRequestSchema, erasureSchema, userDataSchema } from "../../contract/privacy.ts";
import { actorOf, sessionOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, FOR_PERSONS, type ApiContext } from "../../http/operation.ts";
import { erasePerson, exportPerson, type PersonData } from "../../identity/privacy.ts";
import { toMember, toPasskey, toUser } from "../auth/shapes.ts";
import { seconds } from "../wire-times.ts";
import { toApiKey, toAuditEntry } from "./shapes.ts";

const common = { tag: "People", status: 200, errors: ["not_found"] } as const;
const pathParameters = { user_id: "The user's id." };
const theData = { description: "All of it.", schema: userDataSchema } as const;

export const retrieveUserData = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "get",
  path: "/admin/v1/users/{user_id}/data",
  operationId: "retrieveUserData",
  summary: "All that the service knows of a user, for them to have.",
  pathParameters,
  response: theData,
  isSecret: true,
  handler: async ({ c, params }) => readUserData(c, params.user_id),
});

export const retrieveOwnData = defineOperation({
  ...common,
  access: FOR_PERSONS,
  method: "get",
  path: "/auth/v1/data",
  operationId: "retrieveOwnData",
  summary: "All that the service knows of whoever is signed in.",
  response: theData,
  errors: [],
  isSecret: true,
  handler: async ({ c }) => readUserData(c, sessionOf(c).person.id),
});

export const eraseUser = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "post",
  path: "/admin/v1/users/{user_id}/erase",
  operationId: "eraseUser",
  summary:
    "Erase who a user is, for good: address, name, password, sessions, memberships. Answers with a signed statement of it.",
  pathParameters,
  body: { schema: eraseUserRequestSchema, example: { email: "ada@example.com" } },
  response: { description: "What was erased, and what is kept.", schema: erasureSchema },
  handler: async ({ c, params, body }) => {
    const { email } = body;
    const erased = await erasePerson(c.var.services, { id: params.user_id, email }, actorOf(c));
    return {
      object: "erasure" as const,
      statement: erased.statement,
      signed_statement: erased.signed,
    };
  },
});

/** As a file: there may be thousands of keys. */
function readUserData(c: ApiContext, id: string) {
  const { services } = c.var;
  const read = () => exportPerson(services, id);
  return services.fileLine.readShort({ who: id, read, write: toUserData }, services.defer);
}

function toUserData({ person, sessions, passkeys, organizations, audit }: PersonData) {
  return {
    object: "user_data" as const,
    user: toUser(person),
    sessions: sessions.map(({ seenAtMs, expiresAtMs }) => ({
      seen_at: seconds(seenAtMs),
      expires_at: seconds(expiresAtMs),
    })),
    passkeys: passkeys.map(toPasskey),
    organizations: organizations.map(({ id, name, member, keys, audit: own }) => ({
      id,
      name,
      member: member && toMember(member),
      keys: keys.map(toApiKey),
      audit: own.map(toAuditEntry),
    })),
    audit: audit.map(toAuditEntry),
  };
}

/** /auth/v1/session, /sessions and /password: signing in, who is signed in, signing out. */
import {
  changePasswordRequestSchema,
  ownSessionSchema,
  sessionSchema,
  setPasswordRequestSchema,
  signedOutSchema,
  signInLinkRequestSchema,
  signInRequestSchema,
} from "../../contract/people.ts";
import { ApiError, quoted } from "../../errors.ts";
import { clientIpOf, sessionOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_ANYONE, FOR_PERSONS, type ApiContext } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { giveCookie, takeCookie } from "../../http/session-cookie.ts";
import { changePassword, setPassword, signIn, signInByLink } from "../../identity/sessions.ts";
import type { Session } from "../../identity/user.ts";
import { toUser } from "./shapes.ts";

const common = { tag: "People", status: 200 } as const;
const session = {
  description: "Who is signed in, and the organizations they belong to. The session is a cookie.",
  schema: sessionSchema,
} as const;

export const createSession = defineOperation({
  ...common,
  method: "post",
  path: "/auth/v1/session",
  operationId: "createSession",
  summary: "Sign in.",
  access: FOR_ANYONE,
  body: {
    schema: signInRequestSchema,
    example: { email: "ada@example.com", password: "correct horse battery" },
  },
  response: session,
  errors: ["invalid_credentials", "rate_limit_exceeded"],
  handler: async ({ c, body }) => {
    const { email, password, organization_id } = body;
    const organizationId = organization_id ?? null;
    const call = { email, password, organizationId, clientIp: clientIpOf(c) };
    const signedIn = await signIn(c.var.services, call);
    giveCookie(c, signedIn);
    return describeSession(c, signedIn.session);
  },
});

export const createSessionByLink = defineOperation({
  ...common,
  method: "post",
  path: "/auth/v1/session/link",
  operationId: "createSessionByLink",
  summary: "Sign in with the token of a link that an operator made, once.",
  access: FOR_ANYONE,
  body: { schema: signInLinkRequestSchema, example: { token: "tgl_..." } },
  response: session,
  errors: [],
  handler: async ({ c, body }) => {
    const signedIn = await signInByLink(c.var.services, body.token);
    giveCookie(c, signedIn);
    return describeSession(c, signedIn.session);
  },
});

export const retrieveSession = defineOperation({
  ...common,
  method: "get",
  path: "/auth/v1/session",
  operationId: "retrieveSession",
  summary: "Who is signed in.",
  access: FOR_PERSONS,
  response: session,
  errors: [],
  handler: async ({ c }) => describeSession(c, sessionOf(c)),
});

export const deleteSession = defineOperation({
  ...common,
  method: "delete",
  path: "/auth/v1/session",
  operationId: "deleteSession",
  summary: "Sign out here.",
  access: FOR_PERSONS,
  response: { description: "How many sessions ended.", schema: signedOutSchema },
  errors: [],
  handler: async ({ c }) => {
    const { tokenHash } = sessionOf(c);
    const ended = await c.var.services.people.endSessions({ tokenHash });
    takeCookie(c);
    return { object: "session" as const, signed_out: ended };
  },
});

export const listSessions = defineOperation({
  ...common,
  method: "get",
  path: "/auth/v1/sessions",
  operationId: "listSessions",
  summary: "Where one is signed in, last used first.",
  access: FOR_PERSONS,
  query: pageQuerySchema,
  response: { description: "A page of sessions.", schema: listOf(ownSessionSchema, "SessionList") },
  errors: [],
  handler: async ({ c, query }) => {
    const { person, tokenHash: current } = sessionOf(c);
    const found = await c.var.services.people.listSessions(person.id, c.var.services.now());
    const data = found.map(({ tokenHash, seenAtMs, expiresAtMs }) => ({
      id: publicIdOf(tokenHash),
      object: "own_session" as const,
      is_current: tokenHash === current,
      last_used_at: Math.floor(seenAtMs / 1_000),
      expires_at: Math.floor(expiresAtMs / 1_000),
    }));
    return pageOf(data, query);
  },
});

export const deleteOwnSession = defineOperation({
  ...common,
  method: "delete",
  path: "/auth/v1/sessions/{session_id}",
  operationId: "deleteOwnSession",
  summary: "Sign out in one place.",
  access: FOR_PERSONS,
  pathParameters: { session_id: "The session's id, as the list has it." },
  response: { description: "How many sessions ended.", schema: signedOutSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const id = params.session_id;
    const hashStart = PUBLIC_ID.exec(id)?.[1];
    const personId = sessionOf(c).person.id;
    const ended =
      hashStart === undefined
        ? 0
        : await c.var.services.people.endSessions({ personId, hashStart });
    if (ended > 0) return { object: "session" as const, signed_out: ended };
    const shown = quoted(id);
    throw new ApiError("not_found", { message: `You have no session ${shown}.` });
  },
});

/** Enough of the hash to tell sessions apart; it opens nothing. */
const PUBLIC_ID = /^ses_([0-9a-f]{24})$/;
const publicIdOf = (tokenHash: string): string => `ses_${tokenHash.slice(0, 24)}`;

export const deleteSessions = defineOperation({
  ...common,
  method: "delete",
  path: "/auth/v1/sessions",
  operationId: "deleteSessions",
  summary: "Sign out everywhere.",
  access: FOR_PERSONS,
  response: { description: "How many sessions ended.", schema: signedOutSchema },
  errors: [],
  handler: async ({ c }) => {
    const ended = await c.var.services.people.endSessions({ personId: sessionOf(c).person.id });
    takeCookie(c);
    return { object: "session" as const, signed_out: ended };
  },
});

export const setFirstPassword = defineOperation({
  ...common,
  method: "post",
  path: "/auth/v1/password",
  operationId: "setPassword",
  summary: "Set a password with a set-up token, once, and sign in.",
  access: FOR_ANYONE,
  body: {
    schema: setPasswordRequestSchema,
    example: { token: "tgp_...", password: "correct horse battery" },
  },
  response: session,
  errors: [],
  handler: async ({ c, body }) => {
    const signedIn = await setPassword(c.var.services, body);
    giveCookie(c, signedIn);
    return describeSession(c, signedIn.session);
  },
});

export const changeOwnPassword = defineOperation({
  ...common,
  method: "put",
  path: "/auth/v1/password",
  operationId: "changePassword",
  summary: "Change one's password. Every other session of theirs ends.",
  access: FOR_PERSONS,
  body: {
    schema: changePasswordRequestSchema,
    example: { password: "correct horse battery", new_password: "a better horse battery" },
  },
  response: session,
  errors: ["invalid_credentials", "rate_limit_exceeded"],
  handler: async ({ c, body }) => {
    await changePassword(c.var.services, sessionOf(c), {
      password: body.password ?? null,
      newPassword: body.new_password,
      clientIp: clientIpOf(c),
    });
    return describeSession(c, sessionOf(c));
  },
});

/** Their roles are what the accounts say now. */
export async function describeSession(c: ApiContext, { person, expiresAtMs }: Session) {
  const known = await c.var.services.people.organizationsOf(person.id);
  const organizations = await Promise.all(
    known.map(async ({ id, name }) => {
      const member = await c.var.services.accountOf(id).getMember(person.id);
      return member === null ? [] : [{ id, name, role: member.role }];
    }),
  );
  return {
    object: "session" as const,
    user: toUser(person),
    expires_at: Math.floor(expiresAtMs / 1_000),
    organizations: organizations.flat(),
  };
}

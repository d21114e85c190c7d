/** /auth/v1/passkeys and /session/passkey: keys of one's devices, and signing in with one. */
import {
  createPasskeyRequestSchema,
  deletedPasskeySchema,
  passkeyChallengeRequestSchema,
  passkeyChallengeSchema,
  passkeySchema,
  passkeySignInRequestSchema,
} from "../../contract/passkeys.ts";
import { sessionSchema } from "../../contract/people.ts";
import { clientIpOf, sessionOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_ANYONE, FOR_PERSONS, type ApiContext } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { giveCookie } from "../../http/session-cookie.ts";
import {
  addPasskey,
  newPasskeyChallenge,
  removePasskey,
  signInByPasskey,
} from "../../identity/passkeys.ts";
import { seconds } from "../wire-times.ts";
import { describeSession } from "./session.ts";
import { toPasskey } from "./shapes.ts";

const common = { tag: "People", status: 200 } as const;

const ANSWER = { client_data: "eyJ0eXBl", authenticator_data: "SZYN5YgO" };

export const createPasskeyChallenge = defineOperation({
  ...common,
  method: "post",
  path: "/auth/v1/passkey_challenges",
  operationId: "createPasskeyChallenge",
  summary: "A challenge for a passkey to answer, within five minutes and once.",
  access: FOR_ANYONE,
  body: { schema: passkeyChallengeRequestSchema, example: { purpose: "sign_in" } },
  response: { description: "The challenge.", schema: passkeyChallengeSchema },
  errors: [],
  isSecret: true,
  handler: async ({ c, body }) => {
    const { challenge, expiresAtMs } = await newPasskeyChallenge(c.var.services, body.purpose);
    return {
      object: "passkey_challenge" as const,
      challenge,
      rp_id: placeOf(c).rpId,
      expires_at: seconds(expiresAtMs),
    };
  },
});

export const createPasskey = defineOperation({
  ...common,
  method: "post",
  path: "/auth/v1/passkeys",
  operationId: "createPasskey",
  summary: "Add a passkey to oneself: a device's key that signs in instead of the password.",
  access: FOR_PERSONS,
  body: {
    schema: createPasskeyRequestSchema,
    example: {
      ...ANSWER,
      name: "My phone",
      id: "q1wAAAAC",
      public_key: "MFkwEwYH",
      algorithm: -7,
      password: "correct horse battery",
    },
  },
  response: { description: "The passkey.", schema: passkeySchema },
  errors: ["invalid_credentials", "rate_limit_exceeded"],
  handler: async ({ c, body }) => {
    const { client_data, authenticator_data, public_key, ...rest } = body;
    const passkey = await addPasskey(c.var.services, sessionOf(c), {
      ...rest,
      ...placeOf(c),
      clientData: client_data,
      authenticatorData: authenticator_data,
      publicKey: public_key,
      clientIp: clientIpOf(c),
    });
    return toPasskey(passkey);
  },
});

export const listPasskeys = defineOperation({
  ...common,
  method: "get",
  path: "/auth/v1/passkeys",
  operationId: "listPasskeys",
  summary: "One's passkeys, oldest first.",
  access: FOR_PERSONS,
  query: pageQuerySchema,
  response: { description: "A page of passkeys.", schema: listOf(passkeySchema, "PasskeyList") },
  errors: [],
  handler: async ({ c, query }) => {
    const passkeys = await c.var.services.people.listPasskeys(sessionOf(c).person.id);
    return pageOf(passkeys.map(toPasskey), query);
  },
});

export const deletePasskey = defineOperation({
  ...common,
  method: "delete",
  path: "/auth/v1/passkeys/{id}",
  operationId: "deletePasskey",
  summary: "Remove a passkey of one's own: it signs in no more. Sessions that it opened stay.",
  access: FOR_PERSONS,
  pathParameters: { id: "The passkey's id." },
  response: { description: "What was removed.", schema: deletedPasskeySchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    await removePasskey(c.var.services, sessionOf(c), params.id);
    return { id: params.id, object: "passkey" as const, deleted: true as const };
  },
});

export const createSessionByPasskey = defineOperation({
  ...common,
  method: "post",
  path: "/auth/v1/session/passkey",
  operationId: "createSessionByPasskey",
  summary: "Sign in with a passkey's answer to a challenge.",
  access: FOR_ANYONE,
  body: {
    schema: passkeySignInRequestSchema,
    example: { ...ANSWER, id: "q1wAAAAC", signature: "MEUCIQDx" },
  },
  response: {
    description: "Who is signed in, and the organizations they belong to. The session is a cookie.",
    schema: sessionSchema,
  },
  errors: ["invalid_credentials", "rate_limit_exceeded"],
  handler: async ({ c, body }) => {
    const signedIn = await signInByPasskey(c.var.services, {
      ...placeOf(c),
      clientIp: clientIpOf(c),
      id: body.id,
      signature: body.signature,
      clientData: body.client_data,
      authenticatorData: body.authenticator_data,
    });
    giveCookie(c, signedIn);
    return describeSession(c, signedIn.session);
  },
});

/** Passkeys are for the host by which we are asked, and for pages of its own. */
function placeOf(c: ApiContext): { readonly origin: string; readonly rpId: string } {
  const { origin, hostname } = new URL(c.req.url);
  return { origin, rpId: hostname };
}

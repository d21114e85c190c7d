/** Who may call an operation, checked before its body is read. */
import { getCookie } from "hono/cookie";

import type { Actor } from "../auth/actor.ts";
import { isEndUserTokenId } from "../auth/end-user-token.ts";
import { hashSecret } from "../auth/secret-text.ts";
import type { Scope } from "../contract/account.ts";
import type { ErrorCode } from "../contract/errors.ts";
import { ApiError } from "../errors.ts";
import { keyTextOf, presentKey, requireOpenKey } from "../gateway/authenticate.ts";
import type { PresentedKey } from "../gateway/services.ts";
import { openWidget, type OpenWidget } from "../gateway/widgets.ts";
import {
  actorFor,
  notSignedIn,
  requireMember,
  requireOperator,
  type Caller,
} from "../identity/caller.ts";
import { openSession } from "../identity/sessions.ts";
import type { Session } from "../identity/user.ts";
import type { Access, ApiContext } from "./operation.ts";
import { cookieName } from "./session-cookie.ts";

const presentedKeys = new WeakMap<Request, PresentedKey>();
const callers = new WeakMap<Request, Caller>();
const widgets = new WeakMap<Request, OpenWidget>();
const sessions = new WeakMap<Request, Session>();
const digests = new WeakMap<Request, string>();

/** Keys that their accounts were asked about, by the request that showed them. */
const confirmed = new WeakSet<Request>();

/**
 * Up to this size a body is read on the word of the key's text alone, and the account is asked when
 * the request is admitted: reading and checking so much costs about what asking does. A text of our
 * shape is no secret where one key of its organization is known, revoked ones included.
 */
const MAX_UNCONFIRMED_BYTES = 32 * 1024;

/**
 * A page sends it where nobody has touched it for a while, so that what it asks by itself keeps no
 * session from ending.
 */
const UNATTENDED_HEADER = "x-tidegate-unattended";

/**
 * @param isUnattended nobody is at it, whatever its head says
 * @throws {ApiError} invalid_api_key, not_signed_in, permission_denied, not_found
 */
export async function checkAccess(
  c: ApiContext,
  access: Access,
  isUnattended = c.req.header(UNATTENDED_HEADER) === "true",
): Promise<void> {
  const credentials = () => ({ ...credentialsOf(c), isUnattended });
  switch (access.by) {
    case "key":
      presentedKeys.set(c.req.raw, await presentKey(c.var.services, keyTextOf(c.req.raw.headers)));
      if (access.isForEndUsers !== true) refuseEndUsers(presentedKey(c));
      if (hasLargeBody(c.req.raw)) await confirmKey(c, access.scope);
      return;
    case "operator":
      callers.set(c.req.raw, await requireOperator(c.var.services, credentials()));
      return;
    case "member": {
      const organizationId = c.req.param("organization_id") ?? "";
      const { permission } = access;
      const caller = await requireMember(c.var.services, credentials(), organizationId, permission);
      callers.set(c.req.raw, caller);
      return;
    }
    case "person": {
      const session = await openSession(c.var.services, credentials().session, isUnattended);
      if (session === null) throw notSignedIn();
      refuseOtherOrigin(c);
      sessions.set(c.req.raw, session);
      return;
    }
    case "widget":
      widgets.set(c.req.raw, await openWidget(c.var.services, keyTextOf(c.req.raw.headers)));
      return;
    case "worker": {
      const { pathname, search } = new URL(c.req.url);
      const head = { method: c.req.method, path: `${pathname}${search}` };
      const digest = await c.var.services.signedDigest(head, c.req.raw.headers);
      if (digest === null) throw notSigned(c);
      digests.set(c.req.raw, digest);
      return;
    }
    case "anyone":
      return;
  }
}

/** Said before the account is asked: what a token may not do is the same for each. */
function refuseEndUsers({ keyId }: PresentedKey): void {
  if (!isEndUserTokenId(keyId)) return;
  throw new ApiError("permission_denied", {
    message: "A token of an end user opens inference alone, and this operation is none.",
  });
}

/** A body without a length can have any. */
export function hasLargeBody({ body, headers }: Request): boolean {
  const declared = headers.get("content-length");
  return body !== null && (declared === null || isLarge(Number(declared)));
}

export const isLarge = (sizeBytes: number): boolean => sizeBytes > MAX_UNCONFIRMED_BYTES;

/** Faults of a request's form. */
const FORM_FAULTS: ReadonlySet<ErrorCode> = new Set([
  "invalid_json",
  "invalid_value",
  "unknown_parameter",
  "unsupported_parameter",
  "body_too_large",
  "unsupported_media_type",
]);

/**
 * What a caller is told of a fault: what is wrong with a request's form is for those alone whose
 * key opens something.
 */
export async function toldOf(c: ApiContext, access: Access, fault: unknown): Promise<unknown> {
  const isOfForm = fault instanceof ApiError && FORM_FAULTS.has(fault.code);
  if (access.by !== "key" || !isOfForm || confirmed.has(c.req.raw)) return fault;
  try {
    await confirmKey(c, access.scope);
    return fault;
  } catch (refusal) {
    return refusal;
  }
}

/**
 * Sees to it that the key opens something, before its caller is told of what there is.
 *
 * @throws {ApiError}
 */
export async function confirmKey(c: ApiContext, scope: Scope | null): Promise<void> {
  await requireOpenKey(presentedKey(c), { scope, model: null, clientIp: clientIpOf(c) });
  confirmed.add(c.req.raw);
}

/**
 * The key that `checkAccess` found. Its text proved itself; whether it opens anything the account
 * must say.
 */
export function presentedKey(c: ApiContext): PresentedKey {
  return found(presentedKeys, c);
}

/** Whose key the request showed, where the operation is one for keys. */
export function organizationOf(c: ApiContext): string | undefined {
  return presentedKeys.get(c.req.raw)?.organizationId;
}

/**
 * Sees to it that the key opens something now.
 *
 * @returns the id of its project
 *
 * @throws {ApiError} what a key is told
 */
export async function requireProject(c: ApiContext, scope: Scope): Promise<string> {
  const projectId = await requireOpenKey(presentedKey(c), {
    scope,
    model: null,
    clientIp: clientIpOf(c),
  });
  confirmed.add(c.req.raw);
  return projectId;
}

/** Who calls an operation of the admin API. */
export function callerOf(c: ApiContext): Caller {
  return found(callers, c);
}

/** The same, for the audit log. */
export function actorOf(c: ApiContext): Actor {
  return actorFor(callerOf(c));
}

/** By what that caller is known, without telling it: a session, or the admin token. */
export async function holderOf(c: ApiContext): Promise<string> {
  const { token, session } = credentialsOf(c);
  return token === undefined ? `session ${await hashSecret(session ?? "")}` : "token";
}

/** What a widget may show, and whose account has it. */
export function widgetOf(c: ApiContext): OpenWidget {
  return found(widgets, c);
}

/** Who calls an operation for people. */
export function sessionOf(c: ApiContext): Session {
  return found(sessions, c);
}

/**
 * The caller's address where the platform in front tells it; null elsewhere. A client cannot set it
 * itself.
 */
export function clientIpOf(c: ApiContext): string | null {
  const { clientIpHeader } = c.var.services;
  return clientIpHeader === null ? null : (c.req.header(clientIpHeader) ?? null);
}

/** The digest of the body that was signed. */
export function signedDigest(c: ApiContext): string {
  return found(digests, c);
}

/** It tells the edge's time, as the worker's clock may be off. */
export function notSigned(c: ApiContext): ApiError {
  return new ApiError("permission_denied", {
    message: "The request is not signed by one of our workers, or not at this time.",
    headers: { date: new Date(c.var.services.now()).toUTCString() },
  });
}

function credentialsOf(c: ApiContext): { token: string | undefined; session: string | undefined } {
  const token = keyTextOf(c.req.raw.headers);
  const session = getCookie(c, cookieName(c.var.services.keyEnvironment));
  if (token === undefined && session !== undefined) refuseOtherOrigin(c);
  return { token, session };
}

/**
 * A browser sends the cookie whoever made it ask, so what changes something must come from our own
 * pages.
 */
function refuseOtherOrigin(c: ApiContext): void {
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  const origin = c.req.header("origin");
  if (origin === new URL(c.req.url).origin) return;
  throw new ApiError("permission_denied", {
    message: "A request with a session must come from this server's own origin.",
  });
}

function found<T>(values: WeakMap<Request, T>, c: ApiContext): T {
  const value = values.get(c.req.raw);
  if (value === undefined) throw new Error("an operation asked for a caller of another kind");
  return value;
}

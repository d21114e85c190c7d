/**
 * Who calls the admin API: an operator of the service, or a member of the organization that is
 * asked about.
 */
import type { Actor } from "../auth/actor.ts";
import { mayDo, type Permission } from "../auth/roles.ts";
import type { Role } from "../contract/people.ts";
import { accountFor, unknownOrganization, type AdminServices } from "../control/organizations.ts";
import { ApiError } from "../errors.ts";
import { openSession, type SessionServices } from "./sessions.ts";
import type { Person } from "./user.ts";

export type Caller =
  | { readonly kind: "operator"; /** null: the admin token. */ readonly person: Person | null }
  | { readonly kind: "member"; readonly person: Person; readonly role: Role };

export interface CallerServices extends AdminServices, SessionServices {
  readonly isAdminToken: (token: string) => Promise<boolean>;
}

/**
 * What a request shows: a bearer token and a session's cookie, each undefined where there is none.
 */
export interface Credentials {
  readonly token: string | undefined;
  readonly session: string | undefined;
  /** Nobody is at it: it is no use of the session. */
  readonly isUnattended: boolean;
}

/** @throws {ApiError} not_signed_in, permission_denied */
export async function requireOperator(
  services: CallerServices,
  credentials: Credentials,
): Promise<Caller> {
  const caller = await identify(services, credentials);
  if (caller.isOperator) return { kind: "operator", person: caller.person };
  throw new ApiError("permission_denied", { message: "This is for operators of the service." });
}

/**
 * An operator, or a member whose role has the permission. To everybody else an organization is not
 * there.
 *
 * @throws {ApiError} not_signed_in, not_found, permission_denied
 */
export async function requireMember(
  services: CallerServices,
  credentials: Credentials,
  organizationId: string,
  permission: Permission,
): Promise<Caller> {
  const { person, isOperator } = await identify(services, credentials);
  if (isOperator || person === null) return { kind: "operator", person };
  const account = await accountFor(services, organizationId);
  const member = await account.getMember(person.id);
  if (member === null) throw unknownOrganization(organizationId);
  if (mayDo(member.role, permission)) return { kind: "member", person, role: member.role };
  throw new ApiError("permission_denied", {
    message: `The role ${member.role} does not have the permission ${permission}, which this operation needs.`,
  });
}

export function actorFor(caller: Caller): Actor {
  return { kind: caller.kind, id: caller.person?.id ?? "admin-token" };
}

async function identify(
  services: CallerServices,
  { token, session, isUnattended }: Credentials,
): Promise<{ person: Person | null; isOperator: boolean }> {
  if (token !== undefined && (await services.isAdminToken(token)))
    return { person: null, isOperator: true };
  const opened = token === undefined ? await openSession(services, session, isUnattended) : null;
  if (opened === null) throw notSignedIn();
  return { person: opened.person, isOperator: opened.person.isOperator };
}

/** One sentence for every way of not being anybody. */
export function notSignedIn(): ApiError {
  return new ApiError("not_signed_in", {
    message:
      "Sign in with POST /auth/v1/session, or send the admin token as `Authorization: Bearer <token>`.",
    headers: { "www-authenticate": "Bearer" },
  });
}

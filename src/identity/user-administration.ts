/** People: operators and who they make, invitations to organizations, and what becomes of them. */
import type { Account } from "../account/account.ts";
import type {
  InvitationRecord,
  InvitationResult,
  MemberRecord,
} from "../account/directory/verbs.ts";
import type { Actor } from "../auth/actor.ts";
import { hashSecret } from "../auth/secret-text.ts";
import { newInvitationToken, newToken, readInvitationToken } from "../auth/tokens.ts";
import { LIMITS } from "../contract/common.ts";
import { HOUR_MS } from "../contract/durations.ts";
import type { Role } from "../contract/people.ts";
import { fromMemberRefusal, type AdminServices } from "../control/organizations.ts";
import { newInvitationId, newPersonId } from "../db/ids.ts";
import { ApiError, quoted } from "../errors.ts";
import {
  authenticate,
  beginSession,
  hash,
  inTurn,
  type SessionServices,
  type SignedIn,
} from "./sessions.ts";
import type { Person, PersonChange } from "./user.ts";

const SET_UP_MS = 72 * HOUR_MS;
const SIGN_IN_LINK_MS = HOUR_MS / 2;

export interface PeopleServices extends AdminServices, SessionServices {}

/** Makes a person who can set a password with the token. @throws {ApiError} invalid_value */
export async function createPerson(
  services: PeopleServices,
  call: { readonly email: string; readonly name: string; readonly isOperator: boolean },
  actor: Actor,
): Promise<{ person: Person; token: string }> {
  const nowMs = services.now();
  const person: Person = {
    ...call,
    id: newPersonId(nowMs, services.randomBytes),
    passwordHash: null,
    createdAtMs: nowMs,
    disabledAtMs: null,
    madeIn: "",
  };
  if (!(await services.people.insert(person))) {
    throw new ApiError("invalid_value", {
      message: `email ${call.email} belongs to somebody already whom an operator made.`,
      param: "email",
    });
  }
  await services.recordAudit(actor, "people.create", person.id, null, shown(person));
  return { person, token: await newSetUp(services, person.id) };
}

/** @throws {ApiError} not_found */
export async function changePerson(
  services: PeopleServices,
  id: string,
  call: Omit<PersonChange, "passwordHash">,
  actor: Actor,
): Promise<Person> {
  const before = await findPerson(services, id);
  const isPromoted = call.isOperator === true && !before.isOperator;
  // Whoever set the password first may not be who the address belongs to: an operator sets it anew,
  // with a token.
  const change: PersonChange = isPromoted ? { ...call, passwordHash: null } : call;
  const isShutOut = call.disabledAtMs !== undefined && call.disabledAtMs !== null;
  await services.people.change(id, change, isPromoted || isShutOut);
  if (isShutOut)
    for (const { id: organizationId } of await services.people.organizationsOf(id))
      await services.accountOf(organizationId).revokeKeysOf(id, actor);
  const after = { ...before, ...change };
  await services.recordAudit(actor, "people.update", id, shown(before), shown(after));
  return after;
}

/**
 * A token to set a new password with; ends nothing until it is used.
 *
 * @throws {ApiError} not_found
 */
export async function resetPassword(
  services: PeopleServices,
  id: string,
  actor: Actor,
): Promise<{ person: Person; token: string }> {
  const person = await findPerson(services, id);
  const token = await newSetUp(services, id);
  await services.recordAudit(actor, "people.reset_password", id, null, null);
  return { person, token };
}

/**
 * A token that signs a person in once, without their password.
 *
 * @throws {ApiError} not_found, invalid_value
 */
export async function makeSignInLink(
  services: PeopleServices,
  id: string,
  actor: Actor,
): Promise<{ person: Person; token: string; expiresAtMs: number }> {
  const person = await findPerson(services, id);
  if (person.disabledAtMs !== null) {
    throw new ApiError("invalid_value", { message: `Person ${id} is disabled.` });
  }
  const token = await newToken(await services.tagKey(), "signInLink", services.randomBytes);
  const expiresAtMs = services.now() + SIGN_IN_LINK_MS;
  await services.recordAudit(actor, "people.sign_in_link", id, null, null);
  await services.people.putSignInLink(id, await hashSecret(token), expiresAtMs);
  return { person, token, expiresAtMs };
}

export async function findPerson(services: PeopleServices, id: string): Promise<Person> {
  const person = await services.people.find(id);
  if (person !== null) return person;
  const text = quoted(id);
  throw new ApiError("not_found", { message: `There is no person ${text}.` });
}

/**
 * @throws {ApiError} invalid_value when somebody with the address is a member already,
 * permission_denied
 */
export async function invite(
  services: PeopleServices,
  account: Account,
  organizationId: string,
  call: { readonly email: string; readonly role: Role; readonly expiresInHours: number },
  actor: Actor,
): Promise<{ invitation: InvitationRecord; token: string }> {
  const { randomBytes } = services;
  const nowMs = services.now();
  const token = await newInvitationToken(await services.tagKey(), organizationId, randomBytes);
  const result = await account.invite({
    id: newInvitationId(nowMs, randomBytes),
    email: call.email,
    role: call.role,
    tokenHash: await hashSecret(token),
    expiresAtMs: nowMs + call.expiresInHours * HOUR_MS,
    actor,
  });
  return { invitation: requireInvitation(result, call.email), token };
}

/** @throws {ApiError} why there is none */
export function requireInvitation(result: InvitationResult, asked: string): InvitationRecord {
  if (result.ok) return result.record;
  switch (result.reason) {
    case "member_already":
      throw new ApiError("invalid_value", {
        message: `email ${asked} is a member already.`,
        param: "email",
      });
    case "too_many_members":
      throw new ApiError("invalid_value", {
        message: `An organization may have at most ${LIMITS.maxMembers} members and open invitations.`,
      });
    case "unknown_invitation":
      throw new ApiError("not_found", {
        message: `There is no open invitation ${quoted(asked)}.`,
      });
    case "not_permitted":
    case "owners_only":
      throw fromMemberRefusal(result.reason);
  }
}

/**
 * Makes a member of somebody: of a person who is known by their password, of a new one with their
 * first. Safe to repeat as far as it got.
 *
 * @throws {ApiError} invalid_value, invalid_credentials, rate_limit_exceeded
 */
export async function acceptInvitation(
  services: PeopleServices,
  call: {
    readonly token: string;
    readonly name: string | undefined;
    readonly password: string;
    readonly clientIp: string | null;
  },
): Promise<{ organizationId: string; member: MemberRecord; signedIn: SignedIn }> {
  const organizationId = await readInvitationToken(await services.tagKey(), call.token);
  if (organizationId === undefined) throw deadInvitation();
  const account = services.accountOf(organizationId);
  const tokenHash = await hashSecret(call.token);
  const invitation = await account.findInvitation({ tokenHash });
  if (invitation === null) throw deadInvitation();
  const acceptance = { ...call, tokenHash, organizationId };
  const person = await acceptAs(services, account, invitation, acceptance);
  // First, for it only says whom to ask; a member without it would not find their organization.
  await services.people.joined(person.id, organizationId);
  const member = await account.acceptInvitation(tokenHash, person);
  if (member === null) {
    await withdraw(services, account, { personId: person.id, organizationId });
    throw deadInvitation();
  }
  return { organizationId, member, signedIn: await beginSession(services, person) };
}

/**
 * The invitation ended while it was accepted: who did not become a member does not stay in the
 * directory as one, nor at all, where the organization was erased meanwhile and made them.
 */
async function withdraw(
  { people, now }: PeopleServices,
  account: Account,
  { personId, organizationId }: { readonly personId: string; readonly organizationId: string },
): Promise<void> {
  const isMember = async (): Promise<boolean> => (await account.getMember(personId)) !== null;
  if (await isMember()) return;
  await people.left(personId, organizationId);
  // By another invitation of theirs, in the same moment.
  if (await isMember()) return people.joined(personId, organizationId);
  if (!(await account.isErased())) return;
  const ours = await people.onlyIn(organizationId);
  if (ours.includes(personId)) await people.erase(personId, now());
}

interface Acceptance {
  readonly organizationId: string;
  readonly tokenHash: string;
  readonly name: string | undefined;
  readonly password: string;
  readonly clientIp: string | null;
}

/** Who accepts. One that was accepted makes nobody: it answers whoever became a member by it. */
async function acceptAs(
  services: PeopleServices,
  account: Account,
  { email, state }: InvitationRecord,
  call: Acceptance,
): Promise<Person> {
  if (state === "pending") return findOrMake(services, email, call);
  if (state !== "accepted") throw deadInvitation();
  const known = await services.people.holdersOf(email, call.organizationId);
  const members = await Promise.all(known.map(({ id }) => account.getMember(id)));
  if (members.every((member) => member === null)) throw deadInvitation();
  return authenticate(services, { email, ...call });
}

/**
 * Who has the address and the password; else somebody new, if they give a name. The token proves
 * that it was handed to them, not that the address is theirs: so nobody who had an invitation to an
 * address before keeps another from it.
 */
async function findOrMake(
  services: PeopleServices,
  email: string,
  call: Acceptance,
): Promise<Person> {
  const { organizationId } = call;
  const holders = await services.people.holdersOf(email, null);
  if (holders.length === 0) return make(services, email, call);
  const isOurs = holders.some(({ madeIn }) => madeIn === organizationId);
  try {
    return await authenticate(services, { email, ...call, organizationId: null });
  } catch (fault) {
    const isOther = fault instanceof ApiError && fault.code === "invalid_credentials";
    if (!isOther || isOurs || call.name === undefined) throw fault;
  }
  return make(services, email, call);
}

/** One of the organization who has the address already is who they are. */
async function make(services: PeopleServices, email: string, call: Acceptance): Promise<Person> {
  const { organizationId, tokenHash } = call;
  const nowMs = services.now();
  // One organization has any number of invitations.
  const holder = { who: `invitation ${tokenHash}`, group: `organization ${organizationId}` };
  const person: Person = {
    id: newPersonId(nowMs, services.randomBytes),
    email,
    name: call.name ?? email,
    passwordHash: await inTurn(services, holder, (pace) => hash(services, call.password, pace)),
    isOperator: false,
    createdAtMs: nowMs,
    disabledAtMs: null,
    madeIn: organizationId,
  };
  // Another call may have been quicker, or they were a member before; then the password has to be
  // that one's.
  if (!(await services.people.insert(person)))
    return authenticate(services, { email, ...call, organizationId: null });
  const actor = { kind: "member", id: person.id } as const;
  await services.recordAudit(actor, "people.create", person.id, null, shown(person));
  return person;
}

async function newSetUp(services: PeopleServices, personId: string): Promise<string> {
  const token = await newToken(await services.tagKey(), "setUp", services.randomBytes);
  const expiresAtMs = services.now() + SET_UP_MS;
  await services.people.putSetUp(personId, await hashSecret(token), expiresAtMs);
  return token;
}

function deadInvitation(): ApiError {
  return new ApiError("invalid_value", {
    message: "token is not one that still opens: it was used, taken back or has expired.",
    param: "token",
  });
}

/** What the audit log may see. */
function shown({ passwordHash: _, ...rest }: Person) {
  return rest;
}

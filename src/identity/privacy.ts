/**
 * What the service knows of a person, for them to have; and what it forgets of them, with a signed
 * statement of it.
 */
import type { AuditEntry, KeyRecord, MemberRecord } from "../account/directory/verbs.ts";
import type { Actor } from "../auth/actor.ts";
import { signProof, type ProofKey } from "../billing/proof.ts";
import { ApiError } from "../errors.ts";
import { findPerson, type PeopleServices } from "./user-administration.ts";
import type { Passkey, Person, Session } from "./user.ts";

/** The newest that a person did, of each log. */
const MAX_AUDIT_LINES = 1_000;
const MAX_KEYS = 10_000;

export interface PersonData {
  readonly person: Person;
  readonly sessions: readonly Omit<Session, "person">[];
  readonly passkeys: readonly Passkey[];
  readonly organizations: readonly {
    readonly id: string;
    readonly name: string;
    readonly member: MemberRecord | null;
    readonly keys: readonly KeyRecord[];
    readonly audit: readonly AuditEntry[];
  }[];
  /** What they did outside any organization. */
  readonly audit: readonly AuditEntry[];
}

/** @throws {ApiError} not_found */
export async function exportPerson(services: PeopleServices, id: string): Promise<PersonData> {
  const person = await findPerson(services, id);
  const by = { limit: MAX_AUDIT_LINES, before: null, actorId: id };
  const organizations = await Promise.all(
    (await services.people.organizationsOf(id)).map(async (organization) => {
      const account = services.accountOf(organization.id);
      const [member, keys, audit] = await Promise.all([
        account.getMember(id),
        account.listKeys({ personId: id, projectId: null, limit: MAX_KEYS, after: null }),
        account.listAudit(by),
      ]);
      return { ...organization, member, keys, audit };
    }),
  );
  return {
    person,
    sessions: await services.people.listSessions(id, services.now()),
    passkeys: await services.people.listPasskeys(id),
    organizations,
    audit: await services.listAudit(by),
  };
}

interface ErasureServices extends PeopleServices {
  readonly proofKey: () => Promise<ProofKey>;
}

interface ErasureStatement {
  readonly user_id: string;
  /** Unix seconds. */
  readonly erased_at: number;
  readonly erased: readonly string[];
  readonly kept: readonly string[];
  readonly organizations: readonly {
    readonly organization_id: string;
    readonly was_member: boolean;
    readonly keys_renamed: number;
    readonly invitations_deleted: number;
    readonly audit_lines_kept: number;
    /** The ledger as it stands after it: its chain is what it was. */
    readonly ledger: { readonly sequence: number; readonly hash: string } | null;
  }[];
}

const ERASED = [
  "email address, name and password of the user",
  "sessions, passkeys, sign-in links and set-up tokens",
  "memberships, and name and address in each",
  "names of the user's own keys, which are revoked",
  "invitations to the address by organizations that the user was a member of",
] as const;
const KEPT = [
  "the user's id, which means nobody any more, in ledgers and audit logs",
  "audit lines, which are append-only: those of before may have the address and the name",
  "what revoked keys were called in organizations that the user had left before",
  "invitations to the address by organizations that the user had left before or never joined",
  "ledger entries, whose hash chain covers them: they hold no name, address, prompt or output",
] as const;

/**
 * Safe to repeat until it is done: who is to be asked is forgotten last.
 *
 * @throws {ApiError} not_found, invalid_value where they are an organization's last owner, and
 * nothing is erased there
 */
export async function erasePerson(
  services: ErasureServices,
  { id, email }: { readonly id: string; readonly email: string },
  actor: Actor,
): Promise<{ readonly statement: ErasureStatement; readonly signed: string }> {
  const person = await findPerson(services, id);
  if (person.email !== email) {
    throw new ApiError("invalid_value", {
      message: `email must be the address of user ${id}, to confirm who is meant.`,
      param: "email",
    });
  }
  const known = await services.people.organizationsOf(id);
  for (const one of known) await requireOtherOwner(services, one.id, id);
  const organizations: ErasureStatement["organizations"][number][] = [];
  const eraseIn = async (organizationId: string): Promise<void> => {
    const account = services.accountOf(organizationId);
    const result = await account.erasePerson({ personId: id, email }, actor);
    if (!result.ok) throw lastOwner(organizationId);
    organizations.push({
      organization_id: organizationId,
      was_member: result.wasMember,
      keys_renamed: result.keys,
      invitations_deleted: result.invitations,
      audit_lines_kept: result.auditLines,
      ledger: result.head,
    });
  };
  for (const one of known) await eraseIn(one.id);
  // They may have joined another meanwhile.
  const seen = new Set(known.map((one) => one.id));
  for (const one of await services.people.organizationsOf(id))
    if (!seen.has(one.id)) await eraseIn(one.id);
  const nowMs = services.now();
  await services.people.erase(id, nowMs);
  await services.recordAudit(actor, "people.erase", id, null, null);
  const statement = {
    user_id: id,
    erased_at: Math.floor(nowMs / 1_000),
    erased: ERASED,
    kept: KEPT,
    organizations,
  };
  const signed = await signProof(await services.proofKey(), "tidegate-erasure", statement);
  return { statement, signed };
}

/** Before anything is erased anywhere. @throws {ApiError} invalid_value */
async function requireOtherOwner(
  { accountOf }: ErasureServices,
  organizationId: string,
  personId: string,
): Promise<void> {
  const members = await accountOf(organizationId).listMembers();
  const owners = members.filter(({ role }) => role === "owner");
  if (owners.length === 1 && owners[0]?.personId === personId) throw lastOwner(organizationId);
}

function lastOwner(organizationId: string): ApiError {
  return new ApiError("invalid_value", {
    message: `The user is the last owner of ${organizationId}: make another member its owner first.`,
  });
}

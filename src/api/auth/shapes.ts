/** People, members and invitations as the wire's. Pure. */
import type { InvitationRecord, MemberRecord } from "../../account/account.ts";
import type { Invitation, Member, Person as WirePerson } from "../../contract/people.ts";
import type { Person } from "../../identity/user.ts";

const seconds = (unixMs: number): number => Math.floor(unixMs / 1_000);

export function toPerson(person: Person): WirePerson {
  const isInvited = person.passwordHash === null;
  return {
    id: person.id,
    object: "person",
    email: person.email,
    name: person.name,
    is_operator: person.isOperator,
    invited_by: person.madeIn === "" ? null : person.madeIn,
    created: seconds(person.createdAtMs),
    state: person.disabledAtMs !== null ? "disabled" : isInvited ? "invited" : "active",
  };
}

export function toMember({ personId, email, name, role, joinedAtMs }: MemberRecord): Member {
  return { id: personId, object: "member", email, name, role, joined: seconds(joinedAtMs) };
}

export function toInvitation(invitation: InvitationRecord): Invitation {
  const { id, email, role, state, createdAtMs, expiresAtMs } = invitation;
  const [created, expires] = [seconds(createdAtMs), seconds(expiresAtMs)];
  return { id, object: "invitation", email, role, created, expires, state };
}

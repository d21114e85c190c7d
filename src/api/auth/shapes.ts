/** People, members and invitations as the wire's. Pure. */
import type { InvitationRecord, MemberRecord } from "../../account/directory/verbs.ts";
import type { Invitation, Member, User as WireUser } from "../../contract/people.ts";
import type { Passkey, Person } from "../../identity/user.ts";
import { seconds, secondsOrNull } from "../wire-times.ts";

export function toUser(person: Person): WireUser {
  const isInvited = person.passwordHash === null;
  return {
    id: person.id,
    object: "user",
    email: person.email,
    name: person.name,
    is_operator: person.isOperator,
    invited_by: person.madeIn === "" ? null : person.madeIn,
    created_at: seconds(person.createdAtMs),
    state: person.disabledAtMs !== null ? "disabled" : isInvited ? "invited" : "active",
  };
}

export const toPasskey = ({ id, name, createdAtMs, usedAtMs }: Passkey) => ({
  id,
  object: "passkey" as const,
  name,
  created_at: seconds(createdAtMs),
  last_used_at: secondsOrNull(usedAtMs),
});

export function toMember({ personId, email, name, role, joinedAtMs }: MemberRecord): Member {
  return { id: personId, object: "member", email, name, role, joined_at: seconds(joinedAtMs) };
}

export function toInvitation(invitation: InvitationRecord): Invitation {
  const { id, email, role, state, createdAtMs, expiresAtMs } = invitation;
  return {
    id,
    object: "invitation",
    email,
    role,
    created_at: seconds(createdAtMs),
    expires_at: seconds(expiresAtMs),
    state,
  };
}

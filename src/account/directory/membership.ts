/**
 * Members and invitations. Every verb is called inside a transaction of the account, and its line
 * in the audit log goes with it.
 */
import type { Actor } from "../../auth/actor.ts";
import { mayDo } from "../../auth/roles.ts";
import { LIMITS } from "../../contract/common.ts";
import type { Role } from "../../contract/people.ts";
import type { Audit } from "./audit.ts";
import { Authority } from "./authority.ts";
import type { KeyAdministration } from "./keys.ts";
import type { Members } from "./members.ts";
import type {
  InvitationRecord,
  InvitationResult,
  InviteCall,
  MemberRecord,
  MemberRefusal,
  MemberResult,
} from "./verbs.ts";

interface Parts {
  readonly members: Members;
  readonly keys: KeyAdministration;
  readonly audit: Audit;
}

export class MemberAdministration {
  readonly #parts: Parts;
  readonly #authority: Authority;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#authority = new Authority(parts.members);
  }

  invite({ tokenHash, actor, ...call }: InviteCall, nowMs: number): InvitationResult {
    const { members, audit } = this.#parts;
    const waiting = members
      .listInvitations(nowMs)
      .filter(({ email, state }) => email === call.email && state === "pending");
    // The newest invitation is the one that counts: it takes those before it back.
    for (const role of [call.role, ...waiting.map((one) => one.role)]) {
      const reason = this.#whyNot(actor, null, role);
      if (reason !== null) return { ok: false, reason };
    }
    if (members.hasEmail(call.email)) return { ok: false, reason: "member_already" };
    for (const one of waiting) this.#revoke(one, actor, nowMs);
    if (members.countWithInvited(nowMs) >= LIMITS.maxMembers)
      return { ok: false, reason: "too_many_members" };
    const invitation = { ...call, createdAtMs: nowMs };
    const invitedBy = actor.kind === "member" ? actor.id : null;
    members.insertInvitation(invitation, tokenHash, invitedBy);
    members.forgetInvitations(LIMITS.maxInvitations, nowMs);
    const record = { ...invitation, state: "pending" as const };
    audit.record(actor, "invitations.create", call.id, null, record, nowMs);
    return { ok: true, record };
  }

  revokeInvitation(id: string, actor: Actor, nowMs: number): InvitationResult {
    const before = this.#parts.members.findInvitation({ id }, nowMs);
    if (before?.state !== "pending") return { ok: false, reason: "unknown_invitation" };
    const reason = this.#whyNot(actor, null, before.role);
    if (reason !== null) return { ok: false, reason };
    return { ok: true, record: this.#revoke(before, actor, nowMs) };
  }

  /** Who asks again while they are a member still is told the same again. */
  acceptInvitation(
    tokenHash: string,
    person: { readonly id: string; readonly email: string; readonly name: string },
    nowMs: number,
  ): MemberRecord | null {
    const { members, audit } = this.#parts;
    const invitation = members.findInvitation({ tokenHash }, nowMs);
    if (invitation === undefined || invitation.email !== person.email) return null;
    const before = members.find(person.id) ?? null;
    if (invitation.state === "accepted") return before;
    if (invitation.state !== "pending") return null;
    members.endInvitation(invitation.id, "accepted", nowMs);
    const { id: personId, email, name } = person;
    const member = { personId, email, name, role: invitation.role, joinedAtMs: nowMs };
    members.put(member);
    const actor = { kind: "member", id: personId } as const;
    audit.record(actor, "members.join", personId, before, member, nowMs);
    return member;
  }

  change(personId: string, role: Role, actor: Actor, nowMs: number): MemberResult {
    const { members, keys, audit } = this.#parts;
    const before = members.find(personId);
    if (before === undefined) return { ok: false, reason: "unknown_member" };
    const reason = this.#whyNot(actor, before.role, role);
    if (reason !== null) return { ok: false, reason };
    if (role !== "owner" && members.isLastOwner(personId))
      return { ok: false, reason: "last_owner" };
    const after = { ...before, role };
    members.put(after);
    // Nobody invites on a right they have lost.
    this.#revokeInvitationsBy(personId, actor, nowMs);
    if (!mayDo(role, "own_keys.write")) keys.revokeKeysOf(personId, actor, nowMs);
    audit.record(actor, "members.update", personId, before, after, nowMs);
    return { ok: true, record: after };
  }

  /** Their own keys open nothing from now on. Everybody may leave. */
  remove(personId: string, actor: Actor, nowMs: number): MemberResult {
    const { members, keys, audit } = this.#parts;
    const before = members.find(personId);
    if (before === undefined) return { ok: false, reason: "unknown_member" };
    const isLeaving = actor.kind === "member" && actor.id === personId;
    const reason = isLeaving ? null : this.#whyNot(actor, before.role, null);
    if (reason !== null) return { ok: false, reason };
    if (members.isLastOwner(personId)) return { ok: false, reason: "last_owner" };
    members.remove(personId);
    this.#revokeInvitationsBy(personId, actor, nowMs);
    keys.revokeKeysOf(personId, actor, nowMs);
    audit.record(actor, "members.remove", personId, before, null, nowMs);
    return { ok: true, record: before };
  }

  /** Why the actor may not turn one role into another; null: they may. */
  #whyNot(actor: Actor, from: Role | null, to: Role | null): MemberRefusal | null {
    if (!this.#authority.may(actor, "members.write")) return "not_permitted";
    return this.#authority.mayAssign(actor, from, to) ? null : "owners_only";
  }

  #revokeInvitationsBy(personId: string, actor: Actor, nowMs: number): void {
    for (const one of this.#parts.members.listInvitations(nowMs, personId))
      if (one.state === "pending") this.#revoke(one, actor, nowMs);
  }

  #revoke(before: InvitationRecord, actor: Actor, nowMs: number): InvitationRecord {
    const { members, audit } = this.#parts;
    members.endInvitation(before.id, "revoked", nowMs);
    const after = { ...before, state: "revoked" as const };
    audit.record(actor, "invitations.revoke", before.id, before, after, nowMs);
    return after;
  }
}

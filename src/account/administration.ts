/**
 * What people change about an organization: its projects, keys, members, limits and budgets. Each change is one transaction,
 * and its line in the audit log goes with it.
 */
import type { Actor } from "../auth/actor.ts";
import { mayDo } from "../auth/roles.ts";
import type { Budget } from "../billing/budget.ts";
import { LIMITS } from "../contract/common.ts";
import type { Role } from "../contract/people.ts";
import { ruleKey, type LimitRule } from "../limits/limiter.ts";
import type {
  AddKeyCall,
  ChangeKeyCall,
  InvitationRecord,
  InviteCall,
  KeyResult,
  MemberRecord,
  MemberResult,
  PolicyRefusal,
  ProjectRecord,
  PutProjectCall,
  RotateKeyCall,
} from "./account.ts";
import type { Audit } from "./audit.ts";
import { toKeyChange, toKeyRecord, toKeyRow, toProjectRecord } from "./directory-records.ts";
import type { KeyRow } from "./directory-tables.ts";
import type { Directory } from "./directory.ts";
import type { Members } from "./members.ts";
import type { Policy } from "./policy.ts";
import { resolveScope } from "./scope.ts";
import type { Spending } from "./spending.ts";
import type { AccountState } from "./state.ts";

interface Parts {
  readonly state: AccountState;
  readonly directory: Directory;
  readonly members: Members;
  readonly policy: Policy;
  readonly spending: Spending;
  readonly audit: Audit;
}

/** Every verb is called inside a transaction of the account. */
export class Administration {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  addKey(call: AddKeyCall, nowMs: number): KeyResult {
    const { directory, members, audit } = this.#parts;
    const project = directory.getProject(call.projectId);
    if (project === undefined || project.archived_at_ms !== null)
      return { ok: false, reason: "unknown_project" };
    if (call.personId !== null) {
      const member = members.find(call.personId);
      if (member === undefined || !mayDo(member.role, "own_keys.write"))
        return { ok: false, reason: "unknown_member" };
    }
    const row = toKeyRow(call, nowMs);
    directory.insertKey(row);
    audit.record(call.actor, "keys.create", call.keyId, null, toKeyRecord(row), nowMs);
    return { ok: true, record: toKeyRecord(row) };
  }

  changeKey(call: ChangeKeyCall, nowMs: number): KeyResult {
    const { directory, audit } = this.#parts;
    const before = directory.readKey(call.keyId);
    if (before === undefined || !isOf(before, call.ownerId))
      return { ok: false, reason: "unknown_key" };
    directory.updateKey(call.keyId, toKeyChange(call, before, nowMs));
    const after = directory.readKey(call.keyId) ?? before;
    const [from, to] = [toKeyRecord(before), toKeyRecord(after)];
    const action = call.isRevoked === true ? "keys.revoke" : "keys.update";
    audit.record(call.actor, action, call.keyId, from, to, nowMs);
    return { ok: true, record: to };
  }

  rotateKey(call: RotateKeyCall, nowMs: number): KeyResult {
    const { directory, audit } = this.#parts;
    const before = directory.readKey(call.keyId);
    if (before === undefined || !isOf(before, call.ownerId))
      return { ok: false, reason: "unknown_key" };
    if (before.revoked_at_ms !== null || before.replaced_by !== null)
      return { ok: false, reason: "unknown_key" };
    const untilMs = Math.min(before.expires_at_ms ?? Infinity, nowMs + call.overlapMs);
    const { keyId: key_id, keyHash: key_hash, hint } = call.successor;
    const next: KeyRow = {
      ...before,
      key_id,
      key_hash,
      hint,
      created_at_ms: nowMs,
      last_used_at_ms: null,
    };
    directory.insertKey(next);
    directory.updateKey(call.keyId, { expires_at_ms: untilMs, replaced_by: key_id });
    const to = toKeyRecord(next);
    audit.record(call.actor, "keys.rotate", call.keyId, toKeyRecord(before), to, nowMs);
    return { ok: true, record: to };
  }

  putProject(call: PutProjectCall, nowMs: number): ProjectRecord | null {
    const { directory, audit } = this.#parts;
    const before = directory.getProject(call.id);
    if (before === undefined && !call.isNew) return null;
    const isArchived = call.isArchived ?? (before !== undefined && before.archived_at_ms !== null);
    directory.putProject({
      id: call.id,
      name: call.name ?? before?.name ?? call.id,
      created_at_ms: before?.created_at_ms ?? nowMs,
      archived_at_ms: isArchived ? (before?.archived_at_ms ?? nowMs) : null,
    });
    const after = directory.getProject(call.id);
    const [from, to] = [before, after].map((row) => (row ? toProjectRecord(row) : null));
    const action = before === undefined ? "projects.create" : "projects.update";
    audit.record(call.actor, action, call.id, from, to, nowMs);
    return to ?? null;
  }

  invite({ tokenHash, actor, ...call }: InviteCall, nowMs: number): InvitationRecord | null {
    const { members, audit } = this.#parts;
    if (members.hasEmail(call.email)) return null;
    // The newest invitation is the one that counts.
    for (const { id, email, state } of members.listInvitations(nowMs))
      if (email === call.email && state === "pending") members.endInvitation(id, "revoked", nowMs);
    const invitation = { ...call, createdAtMs: nowMs };
    const invitedBy = actor.kind === "member" ? actor.id : null;
    members.insertInvitation(invitation, tokenHash, invitedBy);
    const record = { ...invitation, state: "pending" as const };
    audit.record(actor, "invitations.create", call.id, null, record, nowMs);
    return record;
  }

  revokeInvitation(id: string, actor: Actor, nowMs: number): InvitationRecord | null {
    const { members, audit } = this.#parts;
    const before = members.findInvitation({ id }, nowMs);
    if (before?.state !== "pending") return null;
    members.endInvitation(id, "revoked", nowMs);
    const after = { ...before, state: "revoked" as const };
    audit.record(actor, "invitations.revoke", id, before, after, nowMs);
    return after;
  }

  acceptInvitation(
    tokenHash: string,
    person: { readonly id: string; readonly email: string; readonly name: string },
    nowMs: number,
  ): MemberRecord | null {
    const { members, audit } = this.#parts;
    const invitation = members.findInvitation({ tokenHash }, nowMs);
    if (invitation?.state !== "pending" || invitation.email !== person.email) return null;
    members.endInvitation(invitation.id, "accepted", nowMs);
    const { id: personId, email, name } = person;
    const before = members.find(personId) ?? null;
    const member = { personId, email, name, role: invitation.role, joinedAtMs: nowMs };
    members.put(member);
    const actor = { kind: "member", id: personId } as const;
    audit.record(actor, "members.join", personId, before, member, nowMs);
    return member;
  }

  changeMember(personId: string, role: Role, actor: Actor, nowMs: number): MemberResult {
    const { members, audit } = this.#parts;
    const before = members.find(personId);
    if (before === undefined) return { ok: false, reason: "unknown_member" };
    if (role !== "owner" && members.isLastOwner(personId))
      return { ok: false, reason: "last_owner" };
    const after = { ...before, role };
    members.put(after);
    // Nobody invites on a right they have lost.
    members.endInvitationsBy(personId, nowMs);
    if (!mayDo(role, "own_keys.write")) this.revokeKeysOf(personId, actor, nowMs);
    audit.record(actor, "members.update", personId, before, after, nowMs);
    return { ok: true, record: after };
  }

  /** Their own keys open nothing from now on. */
  removeMember(personId: string, actor: Actor, nowMs: number): MemberResult {
    const { members, audit } = this.#parts;
    const before = members.find(personId);
    if (before === undefined) return { ok: false, reason: "unknown_member" };
    if (members.isLastOwner(personId)) return { ok: false, reason: "last_owner" };
    members.remove(personId);
    members.endInvitationsBy(personId, nowMs);
    this.revokeKeysOf(personId, actor, nowMs);
    audit.record(actor, "members.remove", personId, before, null, nowMs);
    return { ok: true, record: before };
  }

  putLimit(call: LimitRule, actor: Actor, nowMs: number): PolicyRefusal | null {
    const { policy, audit } = this.#parts;
    const scopeId = this.#scopeIdOf(call);
    if (scopeId === undefined) return "unknown_scope";
    const rule = { ...call, scopeId };
    const before = policy.findRule(rule);
    if (before === undefined && policy.limitRules().length >= LIMITS.maxRules) return "too_many";
    policy.putRule(rule);
    audit.record(actor, "limits.put", ruleKey(rule), before ?? null, rule, nowMs);
    return null;
  }

  deleteLimit(call: Omit<LimitRule, "limit">, actor: Actor, nowMs: number): boolean {
    const { policy, audit, state } = this.#parts;
    const before = policy.findRule({ ...call, scopeId: this.#scopeIdOf(call) ?? call.scopeId });
    if (before === undefined) return false;
    policy.deleteRule(before);
    state.dropBucket(ruleKey(before));
    audit.record(actor, "limits.delete", ruleKey(before), before, null, nowMs);
    return true;
  }

  putBudget(call: Budget, actor: Actor, nowMs: number): PolicyRefusal | null {
    const { policy, spending, audit } = this.#parts;
    const scopeId = this.#scopeIdOf(call);
    if (scopeId === undefined) return "unknown_scope";
    const before = policy.findBudget({ ...call, scopeId });
    if (before === undefined && policy.budgets().length >= LIMITS.maxRules) return "too_many";
    const after = { ...call, scopeId, id: before?.id ?? call.id };
    policy.putBudget(after);
    // What is spent already may be past a threshold that no charge will cross any more.
    policy.recordAlerts(after, 0, spending.spentOf(after, nowMs), nowMs);
    audit.record(actor, "budgets.put", after.id, before ?? null, after, nowMs);
    return null;
  }

  deleteBudget(id: string, actor: Actor, nowMs: number): boolean {
    const { policy, audit } = this.#parts;
    const before = policy.budgets().find((budget) => budget.id === id);
    if (before === undefined) return false;
    policy.deleteBudget(id);
    audit.record(actor, "budgets.delete", id, before, null, nowMs);
    return true;
  }

  revokeKeysOf(personId: string, actor: Actor, nowMs: number): void {
    for (const row of this.#parts.directory.keysOf(personId)) {
      if (row.revoked_at_ms !== null) continue;
      this.changeKey({ keyId: row.key_id, actor, isRevoked: true }, nowMs);
    }
  }

  #scopeIdOf({ scope, scopeId }: Pick<LimitRule, "scope" | "scopeId">): string | undefined {
    const { state, directory } = this.#parts;
    const organizationId = state.money?.organizationId ?? "";
    return resolveScope(scope, scopeId, organizationId, directory);
  }
}

/** undefined: whosever it is. */
function isOf(key: Pick<KeyRow, "person_id">, ownerId: string | undefined): boolean {
  return ownerId === undefined || key.person_id === ownerId;
}

/**
 * Keys as people make, change, rotate and revoke them. Every verb is called inside a transaction of
 * the account, and its line in the audit log goes with it.
 */
import type { Actor } from "../../auth/actor.ts";
import { mayDo } from "../../auth/roles.ts";
import { LIMITS } from "../../contract/common.ts";
import type { Audit } from "./audit.ts";
import { Authority } from "./authority.ts";
import type { Directory } from "./directory.ts";
import type { Members } from "./members.ts";
import { changesTerms, toKeyChange, toKeyRecord, toKeyRow } from "./records.ts";
import type { KeyRow } from "./tables.ts";
import type { AddKeyCall, ChangeKeyCall, KeyResult, RotateKeyCall } from "./verbs.ts";

interface Parts {
  readonly directory: Directory;
  readonly members: Members;
  readonly audit: Audit;
}

export class KeyAdministration {
  readonly #parts: Parts;
  readonly #authority: Authority;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#authority = new Authority(parts.members);
  }

  add(call: AddKeyCall, nowMs: number): KeyResult {
    const { directory, members, audit } = this.#parts;
    if (!this.#authority.mayWriteKeyOf(call.personId, call.actor))
      return { ok: false, reason: "not_permitted" };
    const project = directory.getProject(call.projectId);
    if (project === undefined || project.archived_at_ms !== null)
      return { ok: false, reason: "unknown_project" };
    if (call.personId !== null) {
      const member = members.find(call.personId);
      if (member === undefined || !mayDo(member.role, "own_keys.write"))
        return { ok: false, reason: "unknown_member" };
    }
    if (directory.countOpenKeys(nowMs) >= LIMITS.maxKeys)
      return { ok: false, reason: "too_many_keys" };
    const row = { ...toKeyRow(call, nowMs), terms_set_by: setBy(call.actor, call.personId) };
    directory.insertKey(row);
    audit.record(call.actor, "keys.create", call.keyId, null, toKeyRecord(row), nowMs);
    return { ok: true, record: toKeyRecord(row) };
  }

  change(call: ChangeKeyCall, nowMs: number): KeyResult {
    const before = this.#parts.directory.readKey(call.keyId);
    if (before === undefined || !this.#authority.mayWriteKeyOf(before.person_id, call.actor))
      return { ok: false, reason: "unknown_key" };
    if (before.replaced_by !== null && isLater(call.expiresAtMs, before.expires_at_ms))
      return { ok: false, reason: "replaced" };
    // What somebody above its holder set is not the holder's to undo.
    const isBound = before.terms_set_by !== null && !this.#authority.may(call.actor, "keys.write");
    if (isBound && changesTerms(call)) return { ok: false, reason: "terms_locked" };
    const by =
      changesTerms(call) || call.isDisabled === true ? setBy(call.actor, before.person_id) : null;
    return this.#write(call, before, { terms_set_by: by ?? before.terms_set_by }, nowMs);
  }

  rotate(call: RotateKeyCall, nowMs: number): KeyResult {
    const { directory, audit } = this.#parts;
    const before = directory.readKey(call.keyId);
    if (before === undefined || !this.#authority.mayWriteKeyOf(before.person_id, call.actor))
      return { ok: false, reason: "unknown_key" };
    if (before.revoked_at_ms !== null || before.replaced_by !== null)
      return { ok: false, reason: "unknown_key" };
    // Both are open for the overlap.
    if (call.overlapMs > 0 && directory.countOpenKeys(nowMs) >= LIMITS.maxKeys)
      return { ok: false, reason: "too_many_keys" };
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

  /** Every key that is a person's own, whoever asks. */
  revokeKeysOf(personId: string, actor: Actor, nowMs: number): void {
    for (const row of this.#parts.directory.keysOf(personId)) {
      if (row.revoked_at_ms !== null) continue;
      this.#write({ keyId: row.key_id, actor, isRevoked: true }, row, {}, nowMs);
    }
  }

  #write(
    call: ChangeKeyCall,
    before: KeyRow,
    also: Partial<KeyRow>,
    nowMs: number,
  ): KeyResult & { ok: true } {
    const { directory, audit } = this.#parts;
    directory.updateKey(call.keyId, { ...toKeyChange(call, before, nowMs), ...also });
    const after = directory.readKey(call.keyId) ?? before;
    const [from, to] = [toKeyRecord(before), toKeyRecord(after)];
    const action = call.isRevoked === true ? "keys.revoke" : "keys.update";
    audit.record(call.actor, action, call.keyId, from, to, nowMs);
    return { ok: true, record: to };
  }
}

/** Who set a key's terms, where that is somebody else than its holder. */
function setBy(actor: Actor, holderId: string | null): string | null {
  return holderId === null || holderId === actor.id ? null : actor.id;
}

/** null is never, undefined is no change. */
function isLater(wantedMs: number | null | undefined, thanMs: number | null): boolean {
  return wantedMs !== undefined && (wantedMs ?? Infinity) > (thanMs ?? Infinity);
}

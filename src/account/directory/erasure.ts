/**
 * What an account forgets of a person: who they were, and what their keys were called. Their id
 * stays, in entries that hashes cover and in the audit log, and means nobody any more. Writes only
 * inside a transaction of the account.
 */
import type { Actor } from "../../auth/actor.ts";
import type { AccountState } from "../state.ts";
import type { Audit } from "./audit.ts";
import type { Directory } from "./directory.ts";
import type { KeyAdministration } from "./keys.ts";
import type { Members } from "./members.ts";
import type { ErasureResult, PersonToErase } from "./verbs.ts";

const ERASED_NAME = "erased";

interface Parts {
  readonly state: AccountState;
  readonly directory: Directory;
  readonly keys: KeyAdministration;
  readonly members: Members;
  readonly audit: Audit;
}

type Count = { n: number };

export class Erasure {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Safe to repeat: what is gone is counted no more. */
  erase({ personId, email }: PersonToErase, actor: Actor, nowMs: number): ErasureResult {
    const { state, directory, keys, members, audit } = this.#parts;
    const { sql } = state;
    const wasMember = members.find(personId) !== undefined;
    if (members.isLastOwner(personId)) return { ok: false, reason: "last_owner" };
    members.remove(personId);
    for (const one of members.listInvitations(nowMs, personId))
      if (one.state === "pending") members.endInvitation(one.id, "revoked", nowMs);
    // Before they are revoked, which the audit log has with what they are called.
    const renamed = directory.keysOf(personId);
    for (const key of renamed)
      directory.updateKey(key.key_id, { name: ERASED_NAME, allowed_ips: null });
    keys.revokeKeysOf(personId, actor, nowMs);
    const invitations = sql
      .exec<Count>("SELECT count(*) AS n FROM invitation WHERE email = ?", email)
      .one().n;
    sql.exec("DELETE FROM invitation WHERE email = ?", email);
    const auditLines = sql
      .exec<Count>(
        `SELECT count(*) AS n FROM audit WHERE actor_id = ? OR target = ?
           OR instr(coalesce(before, '') || coalesce(after, ''), ?) > 0`,
        personId,
        personId,
        JSON.stringify(email),
      )
      .one().n;
    const counts = { keys: renamed.length, invitations };
    audit.record(actor, "members.erase", personId, null, counts, nowMs);
    return { ok: true, wasMember, ...counts, auditLines, head: state.ledgerTail ?? null };
  }
}

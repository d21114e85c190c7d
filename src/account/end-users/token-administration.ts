/**
 * Tokens of end users as customers make, read and revoke them. Verbs that write are called inside a
 * transaction of the account.
 */
import type { Actor } from "../../auth/actor.ts";
import { LIMITS } from "../../contract/common.ts";
import type { Audit } from "../directory/audit.ts";
import { Authority } from "../directory/authority.ts";
import type { Directory } from "../directory/directory.ts";
import type { Members } from "../directory/members.ts";
import { toJson, toList } from "../directory/records.ts";
import type { KeyRow, OpenKeyRow } from "../directory/tables.ts";
import type { AccountState } from "../state.ts";
import type { EndUserTokenRow } from "./tables.ts";
import { callableOf, firstBeyond } from "./token-terms.ts";
import type { EndUserTokens } from "./tokens.ts";
import type {
  AddEndUserTokenCall,
  EndUserTokenFilter,
  EndUserTokenRecord,
  EndUserTokenRefusal,
  EndUserTokenResult,
} from "./verbs.ts";

/** Tokens that one row of the audit log names. */
const MAX_TOLD = 32;

interface Parts {
  readonly state: AccountState;
  readonly directory: Directory;
  readonly members: Members;
  readonly endUserTokens: EndUserTokens;
  readonly audit: Audit;
}

export class EndUserTokenAdministration {
  readonly #parts: Parts;
  readonly #authority: Authority;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#authority = new Authority(parts.members);
  }

  add(call: AddEndUserTokenCall, nowMs: number): EndUserTokenResult {
    const { directory, endUserTokens } = this.#parts;
    const key = directory.getKey(call.keyId);
    if (key === undefined || !isOpen(key, nowMs) || !this.#mayActFor(call.actor, key))
      return { ok: false, reason: "unknown_key" };
    const refusal = this.#refuse(call, key, nowMs);
    if (refusal !== null) return { ok: false, ...refusal };
    const expiresAtMs = Math.min(call.expiresAtMs, key.expires_at_ms ?? Infinity);
    endUserTokens.insert({
      id: call.tokenId,
      token_hash: call.tokenHash,
      key_id: key.key_id,
      lineage_id: key.lineage_id,
      end_user_id: call.endUserId,
      models: toJson(call.models),
      tiers: toJson(call.tiers),
      limits: JSON.stringify(call.limits),
      budget: call.budgetNanoUsd,
      created_at_ms: nowMs,
      expires_at_ms: expiresAtMs,
      revoked_at_ms: null,
      ends_at_ms: expiresAtMs,
      end_user_budget: call.endUserBudget?.capNanoUsd ?? null,
      end_user_window: call.endUserBudget?.window ?? null,
    });
    const record = this.find(call.tokenId, null, nowMs);
    if (record === null) throw new Error("a token that was stored is not there");
    this.#audit(call.actor, "end_user_tokens.create", record, nowMs);
    return { ok: true, record };
  }

  list({ ofKeyId, ...filter }: EndUserTokenFilter, nowMs: number): EndUserTokenRecord[] {
    const lineageId = ofKeyId === null ? null : this.#lineageOf(ofKeyId);
    if (lineageId === undefined) return [];
    const held = this.#heldByToken();
    const rows = this.#parts.endUserTokens.list({ ...filter, lineageId });
    return rows.map((row) => this.#toRecord(row, held.get(row.id) ?? 0, nowMs));
  }

  find(id: string, ofKeyId: string | null, nowMs: number): EndUserTokenRecord | null {
    const row = this.#parts.endUserTokens.find(id);
    const isTheirs = ofKeyId === null || row?.lineage_id === this.#lineageOf(ofKeyId);
    if (row === undefined || !isTheirs) return null;
    return this.#toRecord(row, this.#heldByToken().get(id) ?? 0, nowMs);
  }

  revoke(
    id: string,
    { ofKeyId, actor }: { readonly ofKeyId: string | null; readonly actor: Actor },
    nowMs: number,
  ): EndUserTokenRecord | null {
    const before = this.find(id, ofKeyId, nowMs);
    const key = before === null ? undefined : this.#parts.directory.readKey(before.keyId);
    if (before === null || (key !== undefined && !this.#mayActFor(actor, key))) return null;
    this.#parts.endUserTokens.revoke(id, nowMs);
    const after = this.find(id, ofKeyId, nowMs);
    if (after !== null && before.revokedAtMs === null)
      this.#audit(actor, "end_user_tokens.revoke", after, nowMs);
    return after;
  }

  /** @returns how many there were; null: there is no such key */
  revokeAll(
    endUserId: string,
    { ofKeyId, actor }: { readonly ofKeyId: string | null; readonly actor: Actor },
    nowMs: number,
  ): number | null {
    const { directory, endUserTokens, audit } = this.#parts;
    const lineageId = ofKeyId === null ? null : this.#lineageOf(ofKeyId);
    if (lineageId === undefined) return null;
    const theirs = endUserTokens.openOf(endUserId, lineageId, nowMs).filter(({ key_id: id }) => {
      const key = directory.readKey(id);
      return key === undefined || this.#mayActFor(actor, key);
    });
    for (const { id } of theirs) endUserTokens.revoke(id, nowMs);
    const told = { revoked: theirs.length, ids: theirs.slice(0, MAX_TOLD).map(({ id }) => id) };
    // One row for all of them, which names nobody.
    if (actor.kind !== "key" && theirs.length > 0)
      audit.recordOften(
        { actor, action: "end_user_tokens.revoke_all", target: ofKeyId ?? "*", after: told },
        nowMs,
      );
    return theirs.length;
  }

  #refuse(call: AddEndUserTokenCall, key: OpenKeyRow, nowMs: number): EndUserTokenRefusal | null {
    const { endUserTokens } = this.#parts;
    if (callableOf(key).length === 0) return { reason: "nothing_to_call" };
    for (const field of ["models", "tiers"] as const) {
      const above = [key[field], key.project?.[field] ?? null];
      const name = above.flatMap((list) => firstBeyond(call[field], list) ?? [])[0];
      if (name !== undefined) return { reason: "too_wide", field, name };
    }
    const open = endUserTokens.openOf(call.endUserId, key.lineage_id, nowMs);
    if (open.length >= LIMITS.maxTokensOfEndUser) return { reason: "too_many_of_end_user" };
    const isFull = endUserTokens.count >= LIMITS.maxEndUserTokens;
    return isFull && endUserTokens.makeRoom(nowMs) === 0 ? { reason: "too_many" } : null;
  }

  /** A key those of its own line; a person those of keys that they may change. */
  #mayActFor(actor: Actor, key: KeyRow): boolean {
    if (actor.kind === "key") return this.#lineageOf(actor.id) === key.lineage_id;
    return this.#authority.mayWriteKeyOf(key.person_id, actor);
  }

  #lineageOf(keyId: string): string | undefined {
    return this.#parts.directory.readKey(keyId)?.lineage_id;
  }

  /** What people do. Of what a key does, the token's own row tells: there may be very many. */
  #audit(actor: Actor, action: string, record: EndUserTokenRecord, nowMs: number): void {
    if (actor.kind === "key") return;
    // The log is never erased, and whose it is may name somebody.
    const { endUserId: _, ...after } = record;
    this.#parts.audit.recordOften({ actor, action, target: record.id, after }, nowMs);
  }

  #heldByToken(): Map<string, number> {
    const held = new Map<string, number>();
    for (const { endUser, amountNanoUsd } of this.#parts.state.holds.values()) {
      if (endUser == null) continue;
      held.set(endUser.tokenId, (held.get(endUser.tokenId) ?? 0) + amountNanoUsd);
    }
    return held;
  }

  #toRecord(row: EndUserTokenRow, heldNanoUsd: number, nowMs: number): EndUserTokenRecord {
    const { directory } = this.#parts;
    const key = directory.getKey(row.key_id);
    return {
      id: row.id,
      endUserId: row.end_user_id,
      keyId: row.key_id,
      projectId: directory.readKey(row.key_id)?.project_id ?? "",
      state: stateOf(row, key, nowMs),
      models: toList(row.models),
      tiers: toList(row.tiers) as EndUserTokenRecord["tiers"],
      limits: JSON.parse(row.limits) as EndUserTokenRecord["limits"],
      budgetNanoUsd: row.budget,
      endUserBudget:
        row.end_user_budget === null
          ? null
          : { window: row.end_user_window ?? "ever", capNanoUsd: row.end_user_budget },
      spentNanoUsd: row.spent,
      heldNanoUsd,
      createdAtMs: row.created_at_ms,
      expiresAtMs: row.expires_at_ms,
      revokedAtMs: row.revoked_at_ms,
    };
  }
}

function stateOf(
  row: EndUserTokenRow,
  key: KeyRow | undefined,
  nowMs: number,
): EndUserTokenRecord["state"] {
  if (row.revoked_at_ms !== null) return "revoked";
  if (row.expires_at_ms <= nowMs) return "expired";
  return key !== undefined && isOpen(key, nowMs) ? "active" : "key_closed";
}

function isOpen({ revoked_at_ms, disabled_at_ms, expires_at_ms }: KeyRow, nowMs: number): boolean {
  const isClosed = revoked_at_ms !== null || disabled_at_ms !== null;
  return !isClosed && (expires_at_ms === null || expires_at_ms > nowMs);
}

/** Rows of the directory as records, and calls as rows. Pure. */
import type { KeyRow, ProjectRow } from "./tables.ts";
import type { AddKeyCall, ChangeKeyCall, KeyRecord, ProjectRecord } from "./verbs.ts";

export function toKeyRow(call: AddKeyCall, nowMs: number): KeyRow {
  return {
    key_id: call.keyId,
    key_hash: call.keyHash,
    lineage_id: call.keyId,
    name: call.name,
    hint: call.hint,
    kind: call.kind,
    project_id: call.projectId,
    person_id: call.personId,
    scopes: toJson(call.scopes),
    models: toJson(call.models),
    allowed_ips: toJson(call.allowedIps),
    created_at_ms: nowMs,
    expires_at_ms: call.expiresAtMs,
    disabled_at_ms: null,
    revoked_at_ms: null,
    replaced_by: null,
    last_used_at_ms: null,
    terms_set_by: null,
    tiers: toJson(call.tiers ?? null),
  };
}

/**
 * Whether a change says what the key may be used for. A name does not, and disabling and revoking
 * only end it.
 */
export function changesTerms(call: ChangeKeyCall): boolean {
  const { scopes, models, tiers, allowedIps, expiresAtMs, isDisabled } = call;
  return (
    [scopes, models, tiers, allowedIps, expiresAtMs].some((value) => value !== undefined) ||
    isDisabled === false
  );
}

/** What stays as it is keeps its time: a key that is revoked twice was revoked the first time. */
export function toKeyChange(call: ChangeKeyCall, before: KeyRow, nowMs: number): Partial<KeyRow> {
  const { name, scopes, models, tiers, allowedIps, expiresAtMs, isDisabled, isRevoked } = call;
  return {
    ...(name !== undefined && { name }),
    ...(scopes !== undefined && { scopes: toJson(scopes) }),
    ...(models !== undefined && { models: toJson(models) }),
    ...(tiers !== undefined && { tiers: toJson(tiers) }),
    ...(allowedIps !== undefined && { allowed_ips: toJson(allowedIps) }),
    ...(expiresAtMs !== undefined && { expires_at_ms: expiresAtMs }),
    ...(isDisabled !== undefined && {
      disabled_at_ms: isDisabled ? (before.disabled_at_ms ?? nowMs) : null,
    }),
    ...(isRevoked === true && { revoked_at_ms: before.revoked_at_ms ?? nowMs }),
  };
}

export function toKeyRecord(row: KeyRow): KeyRecord {
  return {
    keyId: row.key_id,
    lineageId: row.lineage_id,
    name: row.name,
    hint: row.hint,
    kind: row.kind,
    projectId: row.project_id,
    personId: row.person_id,
    scopes: toList(row.scopes) as KeyRecord["scopes"],
    models: toList(row.models),
    tiers: toList(row.tiers) as KeyRecord["tiers"],
    allowedIps: toList(row.allowed_ips),
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
    disabledAtMs: row.disabled_at_ms,
    revokedAtMs: row.revoked_at_ms,
    replacedBy: row.replaced_by,
    lastUsedAtMs: row.last_used_at_ms,
    termsSetBy: row.terms_set_by,
  };
}

export function toProjectRecord(row: ProjectRow): ProjectRecord {
  const { id, name, created_at_ms: createdAtMs, archived_at_ms: archivedAtMs } = row;
  const models = toList(row.models);
  const tiers = toList(row.tiers) as ProjectRecord["tiers"];
  return { id, name, createdAtMs, archivedAtMs, models, tiers };
}

/** undefined: as it was. */
export const listAfter = (
  list: readonly string[] | null | undefined,
  before: string | null | undefined,
): string | null => (list === undefined ? (before ?? null) : toJson(list));

export const toJson = (list: readonly string[] | null): string | null =>
  list === null ? null : JSON.stringify(list);

export const toList = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as string[]);

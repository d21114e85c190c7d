/**
 * Whether a key may be used in its organization now, and whether a request that it began may go on.
 * Pure.
 *
 * The same rule both times: what would not be admitted any more does not run on.
 */
import { judgeKey, type KeyUse, type KeyVerdict } from "../../auth/key-policy.ts";
import type { Role } from "../../contract/people.ts";
import type { KeyRow, OpenKeyRow, ProjectRow } from "../directory/tables.ts";
import type { KeyCredential } from "../directory/verbs.ts";
import type { Stop } from "../gate.ts";

/** A key and what it stands in. */
export interface AccessTerms {
  /** As it opens now; one of an archived project does not. */
  readonly key: OpenKeyRow | undefined;
  /** Why the organization is suspended; none when it is not. */
  readonly suspendedFor: readonly string[];
  /** The role of whose user key it is, where that matters. */
  readonly holder?: Role | null;
}

/** A key that opens nothing learns nothing, of a suspension neither. */
export function judgeAccess(
  { key, suspendedFor, holder = null }: AccessTerms,
  proof: Pick<KeyCredential, "keyHash">,
  use: KeyUse,
  nowMs: number,
): KeyVerdict {
  const verdict = judgeKey(key, proof, use, nowMs, holder);
  const isClosed =
    !verdict.ok && (verdict.reason === "key_invalid" || verdict.reason === "key_expired");
  if (isClosed || suspendedFor.length === 0) return verdict;
  const detail = `The organization is suspended: ${suspendedFor.join("; ")}`;
  return { ok: false, reason: "organization_suspended", detail };
}

/** A key of a running request as it is stored, whether it opens or not, and its project. */
export interface RunningTerms {
  readonly key: KeyRow | undefined;
  readonly project: ProjectRow | undefined;
  readonly suspendedFor: readonly string[];
}

/** Why a request that was admitted with this key for this use must end; null when it may go on. */
export function whyStopped(
  { key, project, suspendedFor }: RunningTerms,
  use: KeyUse,
  nowMs: number,
): Stop | null {
  if (suspendedFor.length > 0)
    return { by: "organization_suspended", limitedBy: suspendedFor.join("; ") };
  const end = endOf(key, project, nowMs) ?? endOfTerms(key, project, { use, nowMs });
  return end === null ? null : { by: "access_revoked", limitedBy: end };
}

function endOf(
  key: KeyRow | undefined,
  project: ProjectRow | undefined,
  nowMs: number,
): string | null {
  if (key === undefined || key.revoked_at_ms !== null) return "key_revoked";
  if (key.disabled_at_ms !== null) return "key_disabled";
  if (key.expires_at_ms !== null && key.expires_at_ms <= nowMs)
    return key.replaced_by === null ? "key_expired" : "key_rotated";
  return project === undefined || project.archived_at_ms !== null ? "project_archived" : null;
}

function endOfTerms(
  key: KeyRow | undefined,
  project: ProjectRow | undefined,
  { use, nowMs }: { readonly use: KeyUse; readonly nowMs: number },
): string | null {
  if (key === undefined) return null;
  const proof = { keyHash: key.key_hash };
  if (!judgeKey(key, proof, use, nowMs).ok) return "key_terms";
  if (project === undefined) return null;
  return judgeKey({ ...key, project }, proof, use, nowMs).ok ? null : "project_terms";
}

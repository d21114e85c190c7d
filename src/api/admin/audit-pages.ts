/** Pages of an audit log, by sequence, newest first. Pure. */
import type { AuditEntry, AuditFilter } from "../../account/directory/verbs.ts";
import { auditEntrySchema, type AuditQuery } from "../../contract/account.ts";
import { ApiError, quoted } from "../../errors.ts";
import { limitOf, listOf, toPage } from "../../http/paging.ts";
import { periodOf } from "../listed-records.ts";
import { toAuditEntry } from "./shapes.ts";

export const auditListSchema = listOf(auditEntrySchema, "AuditList");

/**
 * Asks for one more than the page, which says whether there is more.
 *
 * @throws {ApiError} invalid_value naming the field
 */
export function auditFilterOf(query: AuditQuery): AuditFilter {
  const { fromMs, toMs } = periodOf(query);
  return {
    limit: limitOf(query) + 1,
    before: query.after === undefined ? null : Number(query.after),
    actorId: query.actor_id,
    action: query.action,
    target: query.target,
    fromMs: fromMs ?? undefined,
    toMs: toMs ?? undefined,
  };
}

/** One entry, from whoever lists them. @throws {ApiError} not_found */
export async function findAuditEntry(
  list: (filter: AuditFilter) => Promise<readonly AuditEntry[]>,
  text: string,
) {
  const sequence = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  const [entry] = await list({ limit: 1, before: sequence + 1 });
  if (entry?.sequence === sequence) return toAuditEntry(entry);
  const shown = quoted(text);
  throw new ApiError("not_found", { message: `There is no audit entry ${shown}.` });
}

export function toAuditPage(entries: readonly AuditEntry[], limit: number) {
  return toPage(entries.map(toAuditEntry), limit - 1);
}

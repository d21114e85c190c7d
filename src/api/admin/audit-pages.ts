/** Pages of an audit log, by sequence, newest first. Pure. */
import { z } from "zod";

import type { AuditEntry, AuditFilter } from "../../account/account.ts";
import { auditEntrySchema, type AuditQuery } from "../../contract/account.ts";
import { ApiError } from "../../errors.ts";
import { toAuditEntry } from "./shapes.ts";

export const auditListSchema = z
  .object({ object: z.literal("list"), data: z.array(auditEntrySchema), has_more: z.boolean() })
  .meta({ id: "AuditList" });

/** Asks for one more than the page, which says whether there is more. */
export function auditFilterOf(query: AuditQuery): AuditFilter {
  return {
    limit: Math.min(100, Math.max(1, Number(query.limit ?? 20))) + 1,
    before: query.before === undefined ? null : Number(query.before),
    actorId: query.actor_id,
    action: query.action,
    target: query.target,
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
  const shown = JSON.stringify(text.slice(0, 64));
  throw new ApiError("not_found", { message: `There is no audit entry ${shown}.` });
}

export function toAuditPage(entries: readonly AuditEntry[], limit: number) {
  const data = entries.slice(0, limit - 1).map(toAuditEntry);
  return { object: "list" as const, data, has_more: entries.length === limit };
}

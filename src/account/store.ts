/** D1's view of the accounts: the directory of organizations, and the usage rollups they send. */
import { and, desc, eq, lt, sql } from "drizzle-orm";

import type { Database } from "../db/client.ts";
import { organizations, serviceAudit, usageRollups } from "../db/schema.ts";
import type { AuditEntry, AuditFilter } from "./account.ts";
import type { HourRow } from "./rollups.ts";

export async function insertOrganization(
  database: Database,
  id: string,
  name: string,
  nowMs: number,
): Promise<void> {
  await database
    .insert(organizations)
    .values({ id, name, createdAtMs: nowMs })
    .onConflictDoNothing();
}

export async function hasOrganization(database: Database, id: string): Promise<boolean> {
  const rows = await database
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, id));
  return rows.length > 0;
}

/** Oldest first; `name` is a part of it, in any case. */
export async function listOrganizations(
  database: Database,
  { limit, after, name }: { limit: number; after: string | null; name: string | null },
) {
  const order = sql`(${organizations.createdAtMs}, ${organizations.id})`;
  const last = sql`(SELECT created_at_ms, id FROM organizations WHERE id = ${after})`;
  return database
    .select()
    .from(organizations)
    .where(
      and(
        after === null ? undefined : sql`${order} > ${last}`,
        name === null ? undefined : sql`instr(lower(${organizations.name}), lower(${name})) > 0`,
      ),
    )
    .orderBy(organizations.createdAtMs, organizations.id)
    .limit(limit);
}

/** What operators changed outside any organization. */
export async function insertAudit(
  database: Database,
  { actor, before, after, ...entry }: Omit<AuditEntry, "sequence">,
): Promise<void> {
  const toJson = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const [actorKind, actorId] = [actor.kind, actor.id];
  await database
    .insert(serviceAudit)
    .values({ ...entry, actorKind, actorId, before: toJson(before), after: toJson(after) });
}

/** Newest first. */
export async function listAudit(database: Database, filter: AuditFilter): Promise<AuditEntry[]> {
  const { limit, before, actorId, action, target } = filter;
  const rows = await database
    .select()
    .from(serviceAudit)
    .where(
      and(
        before === null ? undefined : lt(serviceAudit.sequence, before),
        actorId === undefined ? undefined : eq(serviceAudit.actorId, actorId),
        action === undefined ? undefined : eq(serviceAudit.action, action),
        target === undefined ? undefined : eq(serviceAudit.target, target),
      ),
    )
    .orderBy(desc(serviceAudit.sequence))
    .limit(limit);
  const fromJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  return rows.map(({ actorKind, actorId: id, ...row }) => ({
    ...row,
    actor: { kind: actorKind as AuditEntry["actor"]["kind"], id },
    before: fromJson(row.before),
    after: fromJson(row.after),
  }));
}

/** One statement for all rows: json_each passes the parameter limit and keeps integers exact. */
export async function upsertRollups(
  database: Database,
  organizationId: string,
  rows: HourRow[],
): Promise<void> {
  const json = JSON.stringify(rows);
  await database.run(sql`
    INSERT INTO ${usageRollups} (organization_id, hour_ms, key_id, project_id, model_id, operation, requests, prompt_tokens, cached_tokens,
      completion_tokens, charge_nano_usd, version)
    SELECT ${organizationId}, value ->> 'hour_ms', value ->> 'key_id', value ->> 'project_id', value ->> 'model',
      value ->> 'operation', value ->> 'requests',
      value ->> 'prompt_tokens', value ->> 'cached_tokens', value ->> 'completion_tokens', value ->> 'charge',
      value ->> 'version'
    FROM json_each(${json}) WHERE true
    ON CONFLICT DO UPDATE SET requests = excluded.requests, prompt_tokens = excluded.prompt_tokens,
      cached_tokens = excluded.cached_tokens, completion_tokens = excluded.completion_tokens,
      charge_nano_usd = excluded.charge_nano_usd, version = excluded.version
    WHERE excluded.version > usage_rollups.version`);
}

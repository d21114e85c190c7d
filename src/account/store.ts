/** D1's view of the accounts: the directory of organizations, and the usage rollups they send. */
import { eq, sql } from "drizzle-orm";

import type { Database } from "../db/client.ts";
import { organizations, usageRollups } from "../db/schema.ts";
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

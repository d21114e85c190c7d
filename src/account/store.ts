/** D1's view of the accounts: the directory of organizations, and the usage rollups they send. */
import { and, desc, eq, gt, gte, lt, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

import type { Database } from "../db/client.ts";
import { organizations, serviceAudit, usageRollups, usageTotals } from "../db/schema.ts";
import type { AuditEntry, AuditFilter } from "./directory/verbs.ts";
import type { HourRow, TotalRow } from "./usage/rollup-tables.ts";
import {
  groupedColumns,
  piecesOf,
  TOTALS_DIMENSIONS,
  type TotalsDimension,
  type TotalsQuery,
  type TotalsRow,
} from "./usage/usage-sums.ts";

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

/**
 * What operators changed outside any organization.
 *
 * @param when in SQL: of a change that may not come about, that it did
 */
export function auditStatement(
  database: Database,
  { actor, action, target, atMs, before, after }: Omit<AuditEntry, "sequence">,
  when: SQL = sql`true`,
) {
  const toJson = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return database.insert(serviceAudit).select(
    sql`SELECT NULL, ${atMs}, ${actor.kind}, ${actor.id}, ${action}, ${target}, ${toJson(before)},
      ${toJson(after)} WHERE ${when}`,
  );
}

/** Newest first. */
export async function listAudit(database: Database, filter: AuditFilter): Promise<AuditEntry[]> {
  const { limit, before, actorId, action, target, fromMs, toMs } = filter;
  const rows = await database
    .select()
    .from(serviceAudit)
    .where(
      and(
        before === null ? undefined : lt(serviceAudit.sequence, before),
        actorId === undefined ? undefined : eq(serviceAudit.actorId, actorId),
        action === undefined ? undefined : eq(serviceAudit.action, action),
        target === undefined ? undefined : eq(serviceAudit.target, target),
        fromMs === undefined ? undefined : gte(serviceAudit.atMs, fromMs),
        toMs === undefined ? undefined : lt(serviceAudit.atMs, toMs),
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
  rows: readonly HourRow[],
): Promise<void> {
  await database.run(sql`
    INSERT INTO ${usageRollups} (organization_id, hour_ms, key_id, project_id, model_id, operation, requests, prompt_tokens, cached_tokens,
      completion_tokens, charge_nano_usd, version)
    SELECT ${organizationId}, value ->> 'hour_ms', value ->> 'key_id', value ->> 'project_id', value ->> 'model',
      value ->> 'operation', value ->> 'requests',
      value ->> 'prompt_tokens', value ->> 'cached_tokens', value ->> 'completion_tokens', value ->> 'charge',
      value ->> 'version'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT DO UPDATE SET requests = excluded.requests, prompt_tokens = excluded.prompt_tokens,
      cached_tokens = excluded.cached_tokens, completion_tokens = excluded.completion_tokens,
      charge_nano_usd = excluded.charge_nano_usd, version = excluded.version
    WHERE excluded.version > usage_rollups.version`);
}

/** The same for the organization as a whole. */
export async function upsertTotals(
  database: Database,
  organizationId: string,
  rows: readonly TotalRow[],
): Promise<void> {
  await database.run(sql`
    INSERT INTO ${usageTotals} (grain, at_ms, organization_id, model_id, operation, deployment_id, tier, service_tier, requests, prompt_tokens, cached_tokens,
      completion_tokens, charge_nano_usd, version, uncached_charge_nano_usd, cached_charge_nano_usd, output_charge_nano_usd, other_charge_nano_usd)
    SELECT value ->> 'grain', value ->> 'at_ms', ${organizationId}, value ->> 'model', value ->> 'operation',
      value ->> 'deployment_id', value ->> 'tier', value ->> 'service_tier',
      value ->> 'requests', value ->> 'prompt_tokens', value ->> 'cached_tokens', value ->> 'completion_tokens',
      value ->> 'charge', value ->> 'version',
      value ->> 'uncached_charge', value ->> 'cached_charge', value ->> 'output_charge', value ->> 'other_charge'
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT DO UPDATE SET requests = excluded.requests, prompt_tokens = excluded.prompt_tokens,
      cached_tokens = excluded.cached_tokens, completion_tokens = excluded.completion_tokens,
      charge_nano_usd = excluded.charge_nano_usd, version = excluded.version,
      uncached_charge_nano_usd = excluded.uncached_charge_nano_usd, cached_charge_nano_usd = excluded.cached_charge_nano_usd,
      output_charge_nano_usd = excluded.output_charge_nano_usd, other_charge_nano_usd = excluded.other_charge_nano_usd
    WHERE excluded.version > usage_totals.version`);
}

/** Before everything is sent anew: rows that the account does not have would stay for ever. */
export async function deleteUsage(database: Database, organizationId: string): Promise<void> {
  await database.batch([
    database.delete(usageRollups).where(eq(usageRollups.organizationId, organizationId)),
    database.delete(usageTotals).where(eq(usageTotals.organizationId, organizationId)),
  ]);
}

/** Hours and days that have not begun at a time: a clock that was ahead counted in them. */
export async function deleteUsageAfter(
  database: Database,
  organizationId: string,
  atMs: number,
): Promise<void> {
  await database.batch([
    database
      .delete(usageRollups)
      .where(and(eq(usageRollups.organizationId, organizationId), gt(usageRollups.hourMs, atMs))),
    database
      .delete(usageTotals)
      .where(and(eq(usageTotals.organizationId, organizationId), gt(usageTotals.atMs, atMs))),
  ]);
}

/** An organization's rows as the database has them, in the order of `Rollups.hoursAfter`. */
export async function listRollups(
  database: Database,
  organizationId: string,
  after: HourRow | null,
  limit: number,
): Promise<HourRow[]> {
  const place = sql`(${usageRollups.hourMs}, ${usageRollups.keyId}, ${usageRollups.modelId}, ${usageRollups.operation})`;
  const last = sql`(${after?.hour_ms ?? -1}, ${after?.key_id ?? ""}, ${after?.model ?? ""}, ${after?.operation ?? ""})`;
  return database
    .select({
      hour_ms: usageRollups.hourMs,
      key_id: usageRollups.keyId,
      project_id: usageRollups.projectId,
      model: usageRollups.modelId,
      operation: usageRollups.operation,
      requests: usageRollups.requests,
      prompt_tokens: usageRollups.promptTokens,
      cached_tokens: usageRollups.cachedTokens,
      completion_tokens: usageRollups.completionTokens,
      charge: usageRollups.chargeNanoUsd,
      version: usageRollups.version,
    })
    .from(usageRollups)
    .where(and(eq(usageRollups.organizationId, organizationId), sql`${place} > ${last}`))
    .orderBy(usageRollups.hourMs, usageRollups.keyId, usageRollups.modelId, usageRollups.operation)
    .limit(limit);
}

/** An organization's totals as the database has them, in the order of its key. */
export async function listTotals(
  database: Database,
  organizationId: string,
  after: TotalRow | null,
  limit: number,
): Promise<TotalRow[]> {
  const { grain, atMs, modelId, operation, deploymentId, tier, serviceTier } = usageTotals;
  const place = sql`(${grain}, ${atMs}, ${modelId}, ${operation}, ${deploymentId}, ${tier}, ${serviceTier})`;
  const last = sql`(${after?.grain ?? ""}, ${after?.at_ms ?? -1}, ${after?.model ?? ""}, ${after?.operation ?? ""},
    ${after?.deployment_id ?? ""}, ${after?.tier ?? ""}, ${after?.service_tier ?? ""})`;
  return database
    .select({
      grain,
      at_ms: atMs,
      model: modelId,
      operation,
      deployment_id: deploymentId,
      tier,
      service_tier: serviceTier,
      requests: usageTotals.requests,
      prompt_tokens: usageTotals.promptTokens,
      cached_tokens: usageTotals.cachedTokens,
      completion_tokens: usageTotals.completionTokens,
      charge: usageTotals.chargeNanoUsd,
      version: usageTotals.version,
      uncached_charge: usageTotals.uncachedChargeNanoUsd,
      cached_charge: usageTotals.cachedChargeNanoUsd,
      output_charge: usageTotals.outputChargeNanoUsd,
      other_charge: usageTotals.otherChargeNanoUsd,
    })
    .from(usageTotals)
    .where(and(eq(usageTotals.organizationId, organizationId), sql`${place} > ${last}`))
    .orderBy(grain, atMs, modelId, operation, deploymentId, tier, serviceTier)
    .limit(limit);
}

const summedText = (column: SQLiteColumn) => sql<string>`CAST(sum(${column}) AS TEXT)`;

/**
 * Sums over all organizations. Charges come as text: together they may pass what a number holds.
 */
export async function sumTotals(database: Database, query: TotalsQuery): Promise<TotalsRow[]> {
  const { startMs, endMs, widthMs, groupBy } = query;
  const { grain, atMs } = usageTotals;
  const pieces = piecesOf(startMs, endMs, widthMs).map((piece) =>
    and(sql`${grain} = ${piece.grain}`, gte(atMs, piece.fromMs), lt(atMs, piece.toMs)),
  );
  if (pieces.length === 0) return [];
  const dimension = <T>(name: TotalsDimension, column: T) =>
    groupBy.includes(name) ? sql<string | null>`${column}` : sql<string | null>`NULL`;
  const bucket = sql<number>`${usageTotals.atMs} - ${usageTotals.atMs} % CAST(${widthMs} AS INTEGER)`;
  const grouped = groupedColumns(TOTALS_DIMENSIONS, groupBy).map((at) => sql.raw(String(at)));
  const within = (column: SQLiteColumn, values: readonly string[] | null) =>
    values === null
      ? undefined
      : sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
  return database
    .select({
      bucket_ms: bucket,
      organization_id: dimension("organization_id", usageTotals.organizationId),
      model: dimension("model", usageTotals.modelId),
      operation: dimension("operation", usageTotals.operation),
      deployment_id: dimension("deployment_id", usageTotals.deploymentId),
      tier: dimension("tier", usageTotals.tier),
      service_tier: dimension("service_tier", usageTotals.serviceTier),
      requests: sql<number>`sum(${usageTotals.requests})`,
      prompt_tokens: sql<number>`sum(${usageTotals.promptTokens})`,
      cached_tokens: sql<number>`sum(${usageTotals.cachedTokens})`,
      completion_tokens: sql<number>`sum(${usageTotals.completionTokens})`,
      charge: summedText(usageTotals.chargeNanoUsd),
      uncached_charge: summedText(usageTotals.uncachedChargeNanoUsd),
      cached_charge: summedText(usageTotals.cachedChargeNanoUsd),
      output_charge: summedText(usageTotals.outputChargeNanoUsd),
      other_charge: summedText(usageTotals.otherChargeNanoUsd),
    })
    .from(usageTotals)
    .where(
      and(
        or(...pieces),
        within(usageTotals.organizationId, query.organizationIds),
        within(usageTotals.modelId, query.models),
        within(usageTotals.operation, query.operations),
        within(usageTotals.deploymentId, query.deploymentIds),
        within(usageTotals.tier, query.tiers),
        within(usageTotals.serviceTier, query.serviceTiers),
      ),
    )
    .groupBy(...grouped)
    .orderBy(...grouped);
}

/** Operators' settings and plans in D1. */
import { and, asc, eq, sql, type SQL } from "drizzle-orm";

import { auditStatement } from "../account/store.ts";
import { deploymentCostRatesSchema, type DeploymentCost } from "../contract/deployment-costs.ts";
import { economicsSettingsRequestSchema, type EconomicsSettings } from "../contract/economics.ts";
import { CHART_LIMITS, savedChartSchema, type SavedChart } from "../contract/saved-charts.ts";
import type { Database } from "../db/client.ts";
import { deploymentCosts, operatorSettings, plans } from "../db/schema.ts";
import type { ServiceChange } from "./organizations.ts";
import type { StoredPlan } from "./plans.ts";
import type { ServiceCharts } from "./service-charts.ts";
import type { ServingTerms } from "./serving-prices.ts";

const ECONOMICS = "economics";

/** What was not set has the values that it has unless it is set. */
export async function readEconomicsSettings(database: Database): Promise<EconomicsSettings> {
  const rows = await database
    .select()
    .from(operatorSettings)
    .where(eq(operatorSettings.name, ECONOMICS));
  return economicsSettingsRequestSchema.parse(inNewNames(rows[0]?.value ?? {}));
}

/** As they were stored when `available_at` had another name. */
interface OldDevices {
  readonly devices?: readonly { readonly available_from?: number | null }[];
}

function inNewNames(stored: object): object {
  const { devices } = stored as OldDevices;
  if (devices === undefined) return stored;
  const renamed = devices.map(({ available_from: availableAt, ...device }) =>
    availableAt === undefined ? device : { available_at: availableAt, ...device },
  );
  return { ...stored, devices: renamed };
}

export function economicsStatement(database: Database, value: EconomicsSettings) {
  return database
    .insert(operatorSettings)
    .values({ name: ECONOMICS, value })
    .onConflictDoUpdate({ target: operatorSettings.name, set: { value } });
}

/** What costs are estimated by: the settings, and every version of what deployments cost. */
export async function readServingTerms(database: Database): Promise<ServingTerms> {
  const [settings, costs] = await Promise.all([
    readEconomicsSettings(database),
    listDeploymentCosts(database),
  ]);
  return { ...settings, costs };
}

/** By model, deployment and version. */
export async function listDeploymentCosts(database: Database): Promise<DeploymentCost[]> {
  const { modelId, deploymentId, version } = deploymentCosts;
  const rows = await database
    .select()
    .from(deploymentCosts)
    .orderBy(asc(modelId), asc(deploymentId), asc(version));
  return rows.map(({ modelId: model, effectiveAtMs: effectiveMs, rates, ...row }) => ({
    ...row,
    model,
    effectiveMs,
    rates: deploymentCostRatesSchema.parse(rates),
  }));
}

/** A statement that fails when the version is there already. */
export function deploymentCostStatement(database: Database, cost: DeploymentCost) {
  const { model: modelId, deploymentId, version, effectiveMs: effectiveAtMs, rates } = cost;
  const row = { modelId, deploymentId, version, effectiveAtMs, rates };
  return database.insert(deploymentCosts).values(row);
}

type PlanRow = typeof plans.$inferSelect;

const NEWEST = sql`NOT EXISTS (SELECT 1 FROM plans AS later WHERE later.id = ${plans.id} AND later.version > ${plans.version})`;

/** The newest version of each, by id. */
export async function listPlans(database: Database): Promise<StoredPlan[]> {
  return (await database.select().from(plans).where(NEWEST).orderBy(asc(plans.id))).map(toPlan);
}

/** Oldest first. */
export async function listPlanVersions(database: Database, id: string): Promise<StoredPlan[]> {
  const rows = database.select().from(plans).where(eq(plans.id, id)).orderBy(asc(plans.version));
  return (await rows).map(toPlan);
}

export async function findPlan(
  database: Database,
  id: string,
  version: number,
): Promise<StoredPlan | null> {
  const isIt = and(eq(plans.id, id), eq(plans.version, version));
  const [row] = await database.select().from(plans).where(isIt);
  return row === undefined ? null : toPlan(row);
}

/** A statement that fails when the version is there already. */
export function planStatement(database: Database, plan: StoredPlan) {
  return database.insert(plans).values({
    id: plan.planId,
    version: plan.version,
    name: plan.name,
    createdAtMs: plan.createdAtMs,
    monthlyFeeNanoUsd: plan.feeNanoUsd,
    includedNanoUsd: plan.includedNanoUsd,
    isOverageAllowed: plan.overage.isAllowed,
    overagePercent: plan.overage.percent,
    trialNanoUsd: plan.trial?.amountNanoUsd ?? null,
    trialDays: plan.trial?.days ?? null,
  });
}

function toPlan(row: PlanRow): StoredPlan {
  const { trialNanoUsd, trialDays: days } = row;
  return {
    planId: row.id,
    version: row.version,
    name: row.name,
    createdAtMs: row.createdAtMs,
    feeNanoUsd: row.monthlyFeeNanoUsd,
    includedNanoUsd: row.includedNanoUsd,
    overage: { isAllowed: row.isOverageAllowed, percent: row.overagePercent },
    trial: trialNanoUsd === null || days === null ? null : { amountNanoUsd: trialNanoUsd, days },
  };
}

/** A row for each by its name, so that nobody's is lost to another's. */
const PREFIX = "chart:";
const { name: ofName, value: ofValue } = operatorSettings;
const isChart = sql`substr(${ofName}, 1, ${PREFIX.length}) = ${PREFIX}`;
const nameOf = ({ name }: SavedChart): string => PREFIX + name;

export function serviceChartsOf(database: Database, now: () => number): ServiceCharts {
  const audit = (change: ServiceChange, when: SQL) =>
    auditStatement(database, { atMs: now(), ...change }, when);
  const idAt = (chart: SavedChart) =>
    sql`(SELECT ${ofValue} ->> '$.id' FROM ${operatorSettings} WHERE ${ofName} = ${nameOf(chart)})`;
  return {
    list: async () => {
      const rows = await database.select().from(operatorSettings).where(isChart);
      const charts = rows.map(({ value }) => savedChartSchema.parse(value));
      return charts.toSorted((a, b) => b.saved_at - a.saved_at || (a.id < b.id ? 1 : -1));
    },
    save: async (chart, change) => {
      const [, , stored] = await database.batch([
        database
          .insert(operatorSettings)
          .select(
            sql`SELECT ${nameOf(chart)}, ${JSON.stringify(chart)} WHERE (SELECT count(*) FROM ${operatorSettings}
              WHERE ${isChart} AND ${ofName} <> ${nameOf(chart)}) < ${CHART_LIMITS.maxCharts}`,
          )
          .onConflictDoUpdate({ target: ofName, set: { value: sql`excluded.value` } }),
        audit(change, sql`${idAt(chart)} = ${chart.id}`),
        database
          .select({ value: ofValue })
          .from(operatorSettings)
          .where(eq(ofName, nameOf(chart))),
      ]);
      return stored.some(({ value }) => savedChartSchema.parse(value).id === chart.id);
    },
    remove: async (chart, change) => {
      await database.batch([
        audit(change, sql`${idAt(chart)} = ${chart.id}`),
        database
          .delete(operatorSettings)
          .where(sql`${ofName} = ${nameOf(chart)} AND ${ofValue} ->> '$.id' = ${chart.id}`),
      ]);
    },
  };
}

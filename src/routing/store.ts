/** The catalog, the price book and the figures of shadow traffic in D1. */
import { and, desc, eq, gte, inArray, isNull, lt, ne, notInArray, or, sql } from "drizzle-orm";

import {
  capabilitiesOf,
  targetOf,
  type DeploymentCall,
  type PutModelRequest,
} from "../contract/admin.ts";
import {
  targetSchema,
  type DataCollection,
  type DeploymentChange,
  type Target,
} from "../contract/deployments.ts";
import { HOUR_MS } from "../contract/durations.ts";
import type { ModelTask, Pooling } from "../contract/models.ts";
import { ratesSchema, type PriceVersion } from "../contract/prices.ts";
import type { Database } from "../db/client.ts";
import {
  catalogState,
  deployments,
  modelAliases,
  models,
  prices,
  shadowRuns,
} from "../db/schema.ts";
import type { CatalogRecord, Deployment } from "./catalog.ts";
import { priceId } from "./price-book.ts";
import type { ShadowFigures, ShadowRuns } from "./shadow-runs.ts";

/** Every model with every version of its price, as of one moment. */
export async function loadCatalog(database: Database): Promise<CatalogRecord> {
  const [modelRows, deploymentRows, priceRows, aliasRows, states] = await database.batch([
    database.select().from(models).orderBy(models.id),
    database.select().from(deployments).orderBy(deployments.id),
    database.select().from(prices),
    database.select().from(modelAliases).orderBy(modelAliases.id),
    database.select().from(catalogState),
  ]);
  const versionsOf = Map.groupBy(priceRows.map(toVersion), ({ model }) => model);
  const records = modelRows.map((model) => ({
    ...model,
    tasks: JSON.parse(model.tasks) as ModelTask[],
    pooling: model.pooling as Pooling,
    deployments: deploymentRows.filter((row) => row.modelId === model.id).map(toDeployment),
    versions: versionsOf.get(model.id) ?? [],
  }));
  const aliases = new Map(aliasRows.map(({ id, target }) => [id, target]));
  return { version: states[0]?.version ?? 0, models: records, aliases };
}

/** The catalog's next version: part of every change of it. */
export function versionStatement(database: Database) {
  return database
    .insert(catalogState)
    .values({ id: 1, version: 1 })
    .onConflictDoUpdate({
      target: catalogState.id,
      set: { version: sql`${catalogState.version} + 1` },
    });
}

/** @param target null: the alias goes */
export function aliasStatement(database: Database, id: string, target: string | null) {
  return target === null
    ? database.delete(modelAliases).where(eq(modelAliases.id, id))
    : database
        .insert(modelAliases)
        .values({ id, target })
        .onConflictDoUpdate({ target: modelAliases.id, set: { target } });
}

/** Statements that create or change a model. Its price is a matter of the price book. */
export function modelStatements(
  database: Database,
  id: string,
  request: PutModelRequest,
  nowMs: number,
) {
  const settings = {
    ownedBy: request.owned_by,
    license: request.license,
    contextTokens: request.context_tokens,
    maxOutputTokens: request.max_output_tokens,
    tasks: JSON.stringify(request.tasks),
    pooling: request.pooling,
    moderationLabels: request.moderation_labels,
    deprecatedAtMs: request.deprecated_at === null ? null : request.deprecated_at * 1_000,
    shutdownAtMs: request.shutdown_date === null ? null : Date.parse(request.shutdown_date),
    successor: request.successor,
    visibleTo: request.visible_to,
    auto: request.auto,
  };
  const names = request.deployments.map((deployment) => deployment.id);
  return [
    database
      .insert(models)
      .values({ id, createdAtMs: nowMs, ...settings })
      .onConflictDoUpdate({ target: models.id, set: settings }),
    database
      .delete(deployments)
      .where(and(eq(deployments.modelId, id), notInArray(deployments.id, names))),
    database
      .insert(deployments)
      .values(request.deployments.map((deployment) => toDeploymentRow(id, deployment)))
      .onConflictDoUpdate({
        target: [deployments.modelId, deployments.id],
        set: {
          target: sql`excluded.target`,
          weight: sql`excluded.weight`,
          priority: sql`excluded.priority`,
          upstreamModel: sql`excluded.upstream_model`,
          capabilities: sql`excluded.capabilities`,
          region: sql`excluded.region`,
          dtype: sql`excluded.dtype`,
          dataCollection: sql`excluded.data_collection`,
          isCanary: sql`excluded.is_canary`,
          isDisabled: sql`excluded.is_disabled`,
          shadowPercent: sql`excluded.shadow_percent`,
        },
      }),
  ] as const;
}

/** Part of a version of the catalog. What the change leaves out stays. */
export function deploymentStatement(
  database: Database,
  { model, id }: { readonly model: string; readonly id: string },
  { weight, priority, canary, disabled, shadow_percent: shadowPercent }: DeploymentChange,
) {
  const isIt = and(eq(deployments.modelId, model), eq(deployments.id, id));
  return (
    database
      .update(deployments)
      // What stays is set to itself, as a statement that sets nothing is none.
      .set({
        weight: weight ?? sql`${deployments.weight}`,
        priority: priority ?? sql`${deployments.priority}`,
        isCanary: canary ?? sql`${deployments.isCanary}`,
        isDisabled: disabled ?? sql`${deployments.isDisabled}`,
        // null is a value: it answers again.
        shadowPercent:
          shadowPercent === undefined ? sql`${deployments.shadowPercent}` : shadowPercent,
      })
      .where(isIt)
  );
}

function toDeploymentRow(modelId: string, call: DeploymentCall): typeof deployments.$inferInsert {
  const { id, weight, priority, upstream_model: upstreamModel } = call;
  const terms = { weight, priority, upstreamModel, capabilities: capabilitiesOf(call) };
  const { region, dtype, data_collection: dataCollection } = call;
  const place = { region, dtype, dataCollection };
  const { canary: isCanary, disabled: isDisabled, shadow_percent: shadowPercent } = call;
  const flags = { isCanary, isDisabled, shadowPercent };
  return { modelId, id, target: targetOf(call), ...terms, ...place, ...flags };
}

/**
 * A target of a kind that this release does not know fails here, and not at a customer's request.
 */
function toDeployment(row: typeof deployments.$inferSelect): Deployment {
  const { modelId, ...terms } = row;
  const target = targetSchema.parse(row.target);
  const upstreamModel = row.upstreamModel ?? modelId;
  const dataCollection = row.dataCollection ?? USUAL_COLLECTION[target.kind];
  return { ...terms, target, upstreamModel, dataCollection };
}

/** Our own workers and the edge keep nothing; of others nothing is known. */
const USUAL_COLLECTION: Record<Target["kind"], DataCollection> = {
  gpu_worker: "deny",
  gpu_pool: "deny",
  edge: "deny",
  openai_compatible: "allow",
  hugging_face: "allow",
  workers_ai: "allow",
};

/** Every version of a model's price, oldest first. */
export async function listPrices(database: Database, modelId: string): Promise<PriceVersion[]> {
  const rows = await database
    .select()
    .from(prices)
    .where(eq(prices.modelId, modelId))
    .orderBy(prices.version);
  return rows.map(toVersion);
}

/**
 * A statement that fails when the version is there already: two admins at once do not overwrite
 * each other.
 */
export function priceStatement(database: Database, price: PriceVersion) {
  return database.insert(prices).values({
    modelId: price.model,
    version: price.version,
    effectiveAtMs: price.effective_at * 1_000,
    inputNanoUsdPerMillion: price.input_nano_usd_per_million_tokens,
    cachedInputNanoUsdPerMillion: price.cached_input_nano_usd_per_million_tokens,
    outputNanoUsdPerMillion: price.output_nano_usd_per_million_tokens,
    perRequestNanoUsd: price.per_request_nano_usd,
    perSecondNanoUsd: price.per_second_nano_usd,
    tiers: JSON.stringify(price.tiers),
    batchDiscountPercent: price.batch_discount_percent,
    responseCachePercent: price.response_cache_percent,
    flexPercent: price.flex_percent,
    priorityPercent: price.priority_percent,
    organizationId: price.organization_id,
    endsAtMs: price.ends_at === null ? null : price.ends_at * 1_000,
  });
}

/** False when the work failed because a version of a price, plan or cost was there already. */
export async function unlessTaken(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (thrown) {
    const { message, cause } = thrown as Error;
    const isTaken = /UNIQUE constraint failed: (prices|plans|deployment_costs)\./.test(
      `${message} ${String(cause)}`,
    );
    if (isTaken) return false;
    throw thrown;
  }
}

function toVersion(row: typeof prices.$inferSelect): PriceVersion {
  return {
    id: priceId(row.modelId, row.version),
    object: "price",
    model: row.modelId,
    version: row.version,
    effective_at: Math.floor(row.effectiveAtMs / 1_000),
    ends_at: row.endsAtMs === null ? null : Math.floor(row.endsAtMs / 1_000),
    organization_id: row.organizationId,
    ...ratesSchema.parse({
      input_nano_usd_per_million_tokens: row.inputNanoUsdPerMillion,
      cached_input_nano_usd_per_million_tokens: row.cachedInputNanoUsdPerMillion,
      output_nano_usd_per_million_tokens: row.outputNanoUsdPerMillion,
      per_request_nano_usd: row.perRequestNanoUsd,
      per_second_nano_usd: row.perSecondNanoUsd,
      tiers: JSON.parse(row.tiers) as unknown,
      batch_discount_percent: row.batchDiscountPercent,
      response_cache_percent: row.responseCachePercent,
      flex_percent: row.flexPercent,
      priority_percent: row.priorityPercent,
    }),
  };
}

/** So long figures of shadow traffic are kept. */
const KEPT_SHADOW_MS = 35 * 24 * 3_600_000;
/** Each that is written takes away so many that are older, at most. */
const FORGOTTEN_SHADOWS = 10;

/** The figures of shadow traffic in D1. */
export function shadowRunsOf(database: Database): ShadowRuns {
  return {
    begin: async ({ model: modelId, ...start }) => {
      const old = database
        .select({ id: shadowRuns.id })
        .from(shadowRuns)
        .where(lt(shadowRuns.startedAtMs, start.startedAtMs - KEPT_SHADOW_MS))
        .limit(FORGOTTEN_SHADOWS);
      await database.batch([
        database.insert(shadowRuns).values({ ...start, modelId }),
        database.delete(shadowRuns).where(inArray(shadowRuns.id, old)),
      ]);
    },
    end: async ({ id, figures, compared, ...ended }) => {
      const isIt = eq(shadowRuns.id, id);
      const told = database
        .update(shadowRuns)
        .set({ ...ended, ...compared })
        .where(isIt);
      await database.batch([told, figuresStatement(database, id, figures)]);
    },
    takeReceipts: async (receipts) => {
      const [first, ...others] = receipts.map(({ id, ...figures }) =>
        figuresStatement(database, id, figures),
      );
      if (first !== undefined) await database.batch([first, ...others]);
    },
    list: ({ model, sinceMs, limit }) => {
      const isYoung = gte(shadowRuns.startedAtMs, sinceMs);
      return database
        .select()
        .from(shadowRuns)
        .where(model === null ? isYoung : and(eq(shadowRuns.modelId, model), isYoung))
        .orderBy(desc(shadowRuns.startedAtMs))
        .limit(limit);
    },
    sumUse: ({ startMs, endMs }) => {
      const { startedAtMs, endedAtMs, modelId: model, deploymentId } = shadowRuns;
      const hourMs = sql<number>`${startedAtMs} - ${startedAtMs} % ${sql.raw(String(HOUR_MS))}`;
      const sumOf = (column: unknown) => sql<number>`coalesce(sum(${column}), 0)`;
      return database
        .select({
          model,
          deploymentId,
          hourMs,
          runs: sql<number>`count(*)`,
          promptTokens: sumOf(shadowRuns.promptTokens),
          cachedTokens: sumOf(shadowRuns.cachedTokens),
          completionTokens: sumOf(shadowRuns.completionTokens),
          deviceUs: sumOf(shadowRuns.deviceUs),
          heldMs: sumOf(sql`${endedAtMs} - ${startedAtMs}`),
        })
        .from(shadowRuns)
        .where(and(gte(startedAtMs, startMs), lt(startedAtMs, endMs)))
        .groupBy(model, deploymentId, hourMs);
    },
  };
}

/** What a worker has signed is not written over by what only was relayed. */
function figuresStatement(database: Database, id: string, figures: ShadowFigures) {
  const isWeaker = or(isNull(shadowRuns.measuredBy), ne(shadowRuns.measuredBy, "receipt"));
  return database
    .update(shadowRuns)
    .set({ ...figures })
    .where(and(eq(shadowRuns.id, id), isWeaker));
}

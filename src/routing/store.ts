/** The catalog and the price book in D1. */
import { and, eq, notInArray, sql } from "drizzle-orm";

import { targetOf, type DeploymentCall, type PutModelRequest } from "../contract/admin.ts";
import { targetSchema } from "../contract/deployments.ts";
import type { ModelTask, Pooling } from "../contract/models.ts";
import { ratesSchema, type PriceVersion } from "../contract/prices.ts";
import type { Database } from "../db/client.ts";
import { deployments, models, prices } from "../db/schema.ts";
import type { Deployment, ModelRecord } from "./catalog.ts";
import { priceId } from "./price-book.ts";

/** Every model with every version of its price. */
export async function loadCatalog(database: Database): Promise<ModelRecord[]> {
  const [modelRows, deploymentRows, priceRows] = await database.batch([
    database.select().from(models).orderBy(models.id),
    database.select().from(deployments).orderBy(deployments.id),
    database.select().from(prices),
  ]);
  const versionsOf = Map.groupBy(priceRows.map(toVersion), ({ model }) => model);
  return modelRows.map((model) => ({
    ...model,
    tasks: JSON.parse(model.tasks) as ModelTask[],
    pooling: model.pooling as Pooling,
    deployments: deploymentRows.filter((row) => row.modelId === model.id).map(toDeployment),
    versions: versionsOf.get(model.id) ?? [],
  }));
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
    contextTokens: request.context_tokens,
    maxOutputTokens: request.max_output_tokens,
    tasks: JSON.stringify(request.tasks),
    pooling: request.pooling,
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
        },
      }),
  ] as const;
}

function toDeploymentRow(modelId: string, call: DeploymentCall): typeof deployments.$inferInsert {
  const { id, weight, priority, capabilities, upstream_model: upstreamModel } = call;
  const terms = { weight, priority, upstreamModel, capabilities: [...capabilities] };
  return { modelId, id, target: targetOf(call), ...terms };
}

/** A target of a kind that this release does not know fails here, and not at a customer's request. */
function toDeployment(row: typeof deployments.$inferSelect): Deployment {
  const { id, weight, priority, capabilities, modelId } = row;
  const target = targetSchema.parse(row.target);
  const upstreamModel = row.upstreamModel ?? modelId;
  return { id, weight, priority, target, upstreamModel, capabilities };
}

/** Every version of a model's price, oldest first. */
export async function listPrices(database: Database, modelId: string): Promise<PriceVersion[]> {
  const rows = await database
    .select()
    .from(prices)
    .where(eq(prices.modelId, modelId))
    .orderBy(prices.version);
  return rows.map(toVersion);
}

/** A statement that fails when the version is there already: two admins at once do not overwrite each other. */
export function priceStatement(database: Database, price: PriceVersion) {
  return database.insert(prices).values({
    modelId: price.model,
    version: price.version,
    effectiveAtMs: price.effective * 1_000,
    inputNanoUsdPerMillion: price.input_nano_usd_per_million_tokens,
    cachedInputNanoUsdPerMillion: price.cached_input_nano_usd_per_million_tokens,
    outputNanoUsdPerMillion: price.output_nano_usd_per_million_tokens,
    perRequestNanoUsd: price.per_request_nano_usd,
    perSecondNanoUsd: price.per_second_nano_usd,
    tiers: JSON.stringify(price.tiers),
    batchDiscountPercent: price.batch_discount_percent,
    organizationId: price.organization_id,
    endsAtMs: price.ends === null ? null : price.ends * 1_000,
  });
}

/** False when the work failed because a version of a price was there already. */
export async function unlessTaken(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (thrown) {
    const { message, cause } = thrown as Error;
    if (`${message} ${String(cause)}`.includes("UNIQUE constraint failed: prices.")) return false;
    throw thrown;
  }
}

function toVersion(row: typeof prices.$inferSelect): PriceVersion {
  return {
    id: priceId(row.modelId, row.version),
    object: "price",
    model: row.modelId,
    version: row.version,
    effective: Math.floor(row.effectiveAtMs / 1_000),
    ends: row.endsAtMs === null ? null : Math.floor(row.endsAtMs / 1_000),
    organization_id: row.organizationId,
    ...ratesSchema.parse({
      input_nano_usd_per_million_tokens: row.inputNanoUsdPerMillion,
      cached_input_nano_usd_per_million_tokens: row.cachedInputNanoUsdPerMillion,
      output_nano_usd_per_million_tokens: row.outputNanoUsdPerMillion,
      per_request_nano_usd: row.perRequestNanoUsd,
      per_second_nano_usd: row.perSecondNanoUsd,
      tiers: JSON.parse(row.tiers) as unknown,
      batch_discount_percent: row.batchDiscountPercent,
    }),
  };
}

/** The catalog and the price book in D1. */
import { and, desc, eq, lte, notInArray, sql } from "drizzle-orm";

import type { PutModelRequest } from "../contract/admin.ts";
import type { PriceVersion, Rates } from "../contract/prices.ts";
import type { Database } from "../db/client.ts";
import { deployments, models, prices } from "../db/schema.ts";
import type { CatalogEntry } from "./catalog.ts";

/** Every model that has a price by now; one without is not for sale and so not visible. */
export async function loadCatalog(database: Database, nowMs: number): Promise<CatalogEntry[]> {
  const [modelRows, deploymentRows, priceRows] = await database.batch([
    database.select().from(models).orderBy(models.id),
    database.select().from(deployments).orderBy(deployments.id),
    database
      .select()
      .from(prices)
      .where(lte(prices.effectiveAtMs, nowMs))
      .orderBy(prices.effectiveAtMs, prices.version),
  ]);
  const newest = new Map(priceRows.map((row) => [row.modelId, row]));
  return modelRows.flatMap((model) => {
    const price = newest.get(model.id);
    if (price === undefined) return [];
    return [
      {
        ...model,
        deployments: deploymentRows
          .filter((row) => row.modelId === model.id)
          .map(({ id, url }) => ({ id, url })),
        price: {
          version: price.version,
          inputPerMillion: price.inputNanoUsdPerMillion,
          cachedInputPerMillion: price.cachedInputNanoUsdPerMillion,
          outputPerMillion: price.outputNanoUsdPerMillion,
        },
      },
    ];
  });
}

/** Creates or changes a model. A price that differs becomes a new version; versions are never edited. */
export async function putModel(
  database: Database,
  id: string,
  request: PutModelRequest,
  nowMs: number,
): Promise<void> {
  const settings = {
    ownedBy: request.owned_by,
    contextTokens: request.context_tokens,
    maxOutputTokens: request.max_output_tokens,
  };
  const names = request.deployments.map((deployment) => deployment.id);
  await database.batch([
    database
      .insert(models)
      .values({ id, createdAtMs: nowMs, ...settings })
      .onConflictDoUpdate({ target: models.id, set: settings }),
    database
      .delete(deployments)
      .where(and(eq(deployments.modelId, id), notInArray(deployments.id, names))),
    database
      .insert(deployments)
      .values(request.deployments.map((deployment) => ({ modelId: id, ...deployment })))
      .onConflictDoUpdate({
        target: [deployments.modelId, deployments.id],
        set: { url: sql`excluded.url` },
      }),
  ]);
  await putPrice(database, id, request.price, nowMs);
}

/** Every version of a model's price, oldest first. */
export async function listPrices(database: Database, modelId: string): Promise<PriceVersion[]> {
  const rows = await database
    .select()
    .from(prices)
    .where(eq(prices.modelId, modelId))
    .orderBy(prices.version);
  return rows.map((row) => ({
    object: "price",
    model: row.modelId,
    version: row.version,
    effective: Math.floor(row.effectiveAtMs / 1_000),
    input_nano_usd_per_million_tokens: row.inputNanoUsdPerMillion,
    cached_input_nano_usd_per_million_tokens: row.cachedInputNanoUsdPerMillion,
    output_nano_usd_per_million_tokens: row.outputNanoUsdPerMillion,
  }));
}

/** Fails when the version is there already: two admins at once do not overwrite each other. */
export async function insertPrice(
  database: Database,
  modelId: string,
  version: number,
  effectiveAtMs: number,
  rates: Rates,
): Promise<void> {
  await database.insert(prices).values({
    modelId,
    version,
    effectiveAtMs,
    inputNanoUsdPerMillion: rates.input_nano_usd_per_million_tokens,
    cachedInputNanoUsdPerMillion: rates.cached_input_nano_usd_per_million_tokens,
    outputNanoUsdPerMillion: rates.output_nano_usd_per_million_tokens,
  });
}

async function putPrice(
  database: Database,
  id: string,
  price: PutModelRequest["price"],
  nowMs: number,
): Promise<void> {
  const row = {
    inputNanoUsdPerMillion: price.input_nano_usd_per_million_tokens,
    cachedInputNanoUsdPerMillion: price.cached_input_nano_usd_per_million_tokens,
    outputNanoUsdPerMillion: price.output_nano_usd_per_million_tokens,
  };
  const [current] = await database
    .select()
    .from(prices)
    .where(eq(prices.modelId, id))
    .orderBy(desc(prices.version))
    .limit(1);
  const isSame =
    current !== undefined &&
    current.inputNanoUsdPerMillion === row.inputNanoUsdPerMillion &&
    current.cachedInputNanoUsdPerMillion === row.cachedInputNanoUsdPerMillion &&
    current.outputNanoUsdPerMillion === row.outputNanoUsdPerMillion;
  if (isSame) return;
  await database
    .insert(prices)
    .values({ modelId: id, version: (current?.version ?? 0) + 1, effectiveAtMs: nowMs, ...row });
}

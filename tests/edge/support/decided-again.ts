/** Where requests went, decided again from their records. */
import { env } from "cloudflare:workers";
import { expect } from "vitest";

import type { UsageRecord } from "../../../src/contract/admin.ts";
import { openDatabase } from "../../../src/db/client.ts";
import { Catalog, type CatalogRecord } from "../../../src/routing/catalog.ts";
import { toQuestion } from "../../../src/routing/decision-record.ts";
import { decideRoute } from "../../../src/routing/decision.ts";
import { loadCatalog } from "../../../src/routing/store.ts";

/** The catalog as it is now. */
export const readCatalog = (): Promise<CatalogRecord> => loadCatalog(openDatabase(env.DB));

/**
 * By the catalog that it was decided by, a record decides for the same candidates again: models,
 * deployments, prices and reasons, in their order.
 *
 * @returns the decision of the record, and the one made again
 */
export async function requireDecidedAgain(
  { decision }: Pick<UsageRecord, "decision">,
  { id: organizationId }: { readonly id: string },
  stored: CatalogRecord,
) {
  if (decision === null) throw new Error("a record without its decision");
  expect(stored.version).toBe(decision.catalog_version);
  const known = await new Catalog(async () => stored, 1e15).at(decision.at_ms, () => undefined);
  const again = decideRoute(toQuestion(decision, { organizationId }), known);
  if (!again.ok) throw again.error;
  expect(
    again.candidates.map(({ entry, deployment, price, reason }) => ({
      model: entry.id,
      deployment_id: deployment.id,
      price_version: price.version,
      reason,
    })),
  ).toEqual(decision.candidates);
  return { decision, again };
}

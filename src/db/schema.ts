/**
 * Every D1 table. D1 holds what must be searched across organizations; it never decides money or access.
 * `drizzle-kit generate` makes migrations/ from this file. Times are unix milliseconds, money nano-USD.
 */
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The directory of organizations. The account object of each is the authority for everything about it. */
export const organizations = sqliteTable("organizations", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  createdAtMs: integer("created_at_ms").notNull(),
});

/** The catalog: what can be asked for. */
export const models = sqliteTable("models", {
  id: text("id").primaryKey(),
  ownedBy: text("owned_by").notNull(),
  createdAtMs: integer("created_at_ms").notNull(),
  contextTokens: integer("context_tokens").notNull(),
  maxOutputTokens: integer("max_output_tokens").notNull(),
});

/** A model on a backend. */
export const deployments = sqliteTable(
  "deployments",
  {
    id: text("id").notNull(),
    modelId: text("model_id")
      .notNull()
      .references(() => models.id),
    url: text("url").notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.id] })],
);

/** The price book: append-only versions; the newest effective one applies to new requests. */
export const prices = sqliteTable(
  "prices",
  {
    modelId: text("model_id")
      .notNull()
      .references(() => models.id),
    version: integer("version").notNull(),
    effectiveAtMs: integer("effective_at_ms").notNull(),
    inputNanoUsdPerMillion: integer("input_nano_usd_per_million").notNull(),
    cachedInputNanoUsdPerMillion: integer("cached_input_nano_usd_per_million").notNull(),
    outputNanoUsdPerMillion: integer("output_nano_usd_per_million").notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.version] })],
);

/** Hourly sums per key and model, absolute, replicated from the account objects; `version` makes replays harmless. */
export const usageRollups = sqliteTable(
  "usage_rollups",
  {
    organizationId: text("organization_id").notNull(),
    hourMs: integer("hour_ms").notNull(),
    keyId: text("key_id").notNull(),
    projectId: text("project_id").notNull(),
    modelId: text("model_id").notNull(),
    operation: text("operation").notNull(),
    requests: integer("requests").notNull(),
    promptTokens: integer("prompt_tokens").notNull(),
    cachedTokens: integer("cached_tokens").notNull(),
    completionTokens: integer("completion_tokens").notNull(),
    chargeNanoUsd: integer("charge_nano_usd").notNull(),
    version: integer("version").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.organizationId, table.hourMs, table.keyId, table.modelId, table.operation],
    }),
  ],
);

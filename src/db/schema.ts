/**
 * Every D1 table. D1 holds who people are and what must be searched across organizations; what
 * anybody may do or spend in an organization its account object decides. `drizzle-kit generate`
 * makes migrations/ from this file. Times are unix milliseconds, money nano-USD.
 */
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

import type { AutoTerms } from "../contract/auto.ts";
import type { DeploymentCostRates } from "../contract/deployment-costs.ts";
import type { Capability, DataCollection, Dtype, Target } from "../contract/deployments.ts";
import type { ModerationLabels } from "../contract/models.ts";
import type { PasskeyAlgorithm } from "../contract/passkeys.ts";
import type { ShadowOutcome } from "../contract/shadows.ts";

/**
 * The directory of organizations. The account object of each is the authority for everything about
 * it.
 */
export const organizations = sqliteTable("organizations", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  createdAtMs: integer("created_at_ms").notNull(),
});

/** The catalog: what can be asked for. */
export const models = sqliteTable("models", {
  id: text("id").primaryKey(),
  ownedBy: text("owned_by").notNull(),
  /** Of its weights; null: nobody said. */
  license: text("license"),
  createdAtMs: integer("created_at_ms").notNull(),
  contextTokens: integer("context_tokens").notNull(),
  maxOutputTokens: integer("max_output_tokens").notNull(),
  /** JSON: what it is offered for. */
  tasks: text("tasks").notNull().default('["text-generation"]'),
  pooling: text("pooling").notNull().default("mean"),
  moderationLabels: text("moderation_labels", { mode: "json" })
    .$type<ModerationLabels>()
    .notNull()
    .default({}),
  deprecatedAtMs: integer("deprecated_at_ms"),
  shutdownAtMs: integer("shutdown_at_ms"),
  /** A model, or an alias. */
  successor: text("successor"),
  /** Organizations; null: all. */
  visibleTo: text("visible_to", { mode: "json" }).$type<string[]>(),
  /** What `auto` knows of it; null: it is never chosen. */
  auto: text("auto", { mode: "json" }).$type<AutoTerms>(),
});

/** Other names of models. Where one leads nowhere, there is nothing of its name. */
export const modelAliases = sqliteTable("model_aliases", {
  id: text("id").primaryKey(),
  /** A model, or another alias. */
  target: text("target").notNull(),
});

/** One row: how often the catalog was changed. */
export const catalogState = sqliteTable("catalog_state", {
  id: integer("id").primaryKey(),
  version: integer("version").notNull(),
});

/** A model on a backend. */
export const deployments = sqliteTable(
  "deployments",
  {
    id: text("id").notNull(),
    modelId: text("model_id")
      .notNull()
      .references(() => models.id),
    /** Of src/contract/deployments.ts, as it is on the wire. */
    target: text("target", { mode: "json" }).$type<Target>().notNull(),
    weight: integer("weight").notNull().default(1),
    priority: integer("priority").notNull().default(0),
    /** null: as we call it. */
    upstreamModel: text("upstream_model"),
    capabilities: text("capabilities", { mode: "json" })
      .$type<Capability[]>()
      .notNull()
      .default(["generate", "tasks"]),
    region: text("region"),
    dtype: text("dtype").$type<Dtype>(),
    /** null: as is usual of its kind of target. */
    dataCollection: text("data_collection").$type<DataCollection>(),
    isCanary: integer("is_canary", { mode: "boolean" }).notNull().default(false),
    isDisabled: integer("is_disabled", { mode: "boolean" }).notNull().default(false),
    /** null: it is no shadow, and answers. */
    shadowPercent: integer("shadow_percent"),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.id] })],
);

/**
 * Copies of requests that tried a deployment (decision 119): figures alone, of nobody. A row is
 * there before its copy is sent.
 */
export const shadowRuns = sqliteTable(
  "shadow_runs",
  {
    id: text("id").primaryKey(),
    modelId: text("model_id").notNull(),
    deploymentId: text("deployment_id").notNull(),
    /** The one whose answer was given. */
    againstId: text("against_id").notNull(),
    startedAtMs: integer("started_at_ms").notNull(),
    /** null: it runs, or its edge died. */
    endedAtMs: integer("ended_at_ms"),
    outcome: text("outcome").$type<ShadowOutcome>(),
    /** Whether its answer is the same each time. */
    isRepeatable: integer("is_repeatable", { mode: "boolean" }).notNull(),
    /** null: it was not compared. */
    isEqual: integer("is_equal", { mode: "boolean" }),
    /** From 1: the first token that differs. */
    firstDifference: integer("first_difference"),
    isSameFinish: integer("is_same_finish", { mode: "boolean" }),
    /** Tokens of the answer that was given. */
    givenTokens: integer("given_tokens").notNull(),
    /** null: not of a stream. */
    givenFirstTokenMs: integer("given_first_token_ms"),
    firstTokenMs: integer("first_token_ms"),
    /** null: no figures yet. */
    measuredBy: text("measured_by").$type<"receipt" | "provider" | "relay">(),
    promptTokens: integer("prompt_tokens").notNull().default(0),
    cachedTokens: integer("cached_tokens").notNull().default(0),
    completionTokens: integer("completion_tokens").notNull().default(0),
    deviceUs: integer("device_us").notNull().default(0),
  },
  (table) => [
    index("shadow_runs_by_model").on(table.modelId, table.startedAtMs),
    index("shadow_runs_by_time").on(table.startedAtMs),
  ],
);

/** What operators pay for a deployment: append-only versions, in force from whole hours on. */
export const deploymentCosts = sqliteTable(
  "deployment_costs",
  {
    modelId: text("model_id").notNull(),
    /** Of the model; it may be gone, and its requests still cost what they did. */
    deploymentId: text("deployment_id").notNull(),
    version: integer("version").notNull(),
    effectiveAtMs: integer("effective_at_ms").notNull(),
    /** Of src/contract/deployment-costs.ts, as on the wire. */
    rates: text("rates", { mode: "json" }).$type<DeploymentCostRates>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.deploymentId, table.version] })],
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
    perRequestNanoUsd: integer("per_request_nano_usd").notNull().default(0),
    perSecondNanoUsd: integer("per_second_nano_usd").notNull().default(0),
    /** JSON as on the wire. */
    tiers: text("tiers").notNull().default("[]"),
    batchDiscountPercent: integer("batch_discount_percent").notNull().default(0),
    responseCachePercent: integer("response_cache_percent").notNull().default(10),
    /** null: requests of the tier are not sold. */
    flexPercent: integer("flex_percent").default(100),
    priorityPercent: integer("priority_percent").default(100),
    /** null: the list price. */
    organizationId: text("organization_id"),
    endsAtMs: integer("ends_at_ms"),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.version] })],
);

/** Versions of plans, append-only: what each says is kept by whoever is on it, too. */
export const plans = sqliteTable(
  "plans",
  {
    id: text("id").notNull(),
    version: integer("version").notNull(),
    name: text("name").notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    monthlyFeeNanoUsd: integer("monthly_fee_nano_usd").notNull(),
    includedNanoUsd: integer("included_nano_usd").notNull(),
    isOverageAllowed: integer("is_overage_allowed", { mode: "boolean" }).notNull(),
    overagePercent: integer("overage_percent").notNull(),
    /** null: no trial. */
    trialNanoUsd: integer("trial_nano_usd"),
    trialDays: integer("trial_days"),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);

/**
 * Hourly sums per key and model, absolute, replicated from the account objects; `version` makes
 * replays harmless.
 */
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

/**
 * The organizations' sums by hour and by day, narrow, in the order of time: what those who watch
 * all of them ask.
 */
export const usageTotals = sqliteTable(
  "usage_totals",
  {
    grain: text("grain", { enum: ["hour", "day"] }).notNull(),
    atMs: integer("at_ms").notNull(),
    organizationId: text("organization_id").notNull(),
    modelId: text("model_id").notNull(),
    operation: text("operation").notNull(),
    /** Where it was answered; empty of before it was kept. */
    deploymentId: text("deployment_id").notNull().default(""),
    tier: text("tier").notNull().default(""),
    serviceTier: text("service_tier").notNull().default(""),
    requests: integer("requests").notNull(),
    promptTokens: integer("prompt_tokens").notNull(),
    cachedTokens: integer("cached_tokens").notNull(),
    completionTokens: integer("completion_tokens").notNull(),
    chargeNanoUsd: integer("charge_nano_usd").notNull(),
    /** What charges are for; what is left of one is of before that was kept. */
    uncachedChargeNanoUsd: integer("uncached_charge_nano_usd").notNull().default(0),
    cachedChargeNanoUsd: integer("cached_charge_nano_usd").notNull().default(0),
    outputChargeNanoUsd: integer("output_charge_nano_usd").notNull().default(0),
    otherChargeNanoUsd: integer("other_charge_nano_usd").notNull().default(0),
    version: integer("version").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.grain,
        table.atMs,
        table.organizationId,
        table.modelId,
        table.operation,
        table.deploymentId,
        table.tier,
        table.serviceTier,
      ],
    }),
  ],
);

/**
 * People who sign in. Which organization lets them do what, its account object says. One address
 * may be several people's: an invitation proves that somebody has its token, not that they have its
 * address (`madeIn`).
 */
export const people = sqliteTable(
  "people",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    isOperator: integer("is_operator", { mode: "boolean" }).notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    disabledAtMs: integer("disabled_at_ms"),
    /** The organization whose invitation made them; empty: an operator did. */
    madeIn: text("made_in").notNull().default(""),
  },
  (table) => [uniqueIndex("people_by_email").on(table.email, table.madeIn)],
);

/** Signed-in browsers, known by the hash of their cookie. */
export const sessions = sqliteTable(
  "sessions",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    seenAtMs: integer("seen_at_ms").notNull(),
    expiresAtMs: integer("expires_at_ms").notNull(),
  },
  (table) => [index("sessions_by_person").on(table.personId)],
);

/** Tokens that set a password once; the newest of each person. */
export const setUpTokens = sqliteTable("set_up_tokens", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id),
  tokenHash: text("token_hash").notNull().unique(),
  expiresAtMs: integer("expires_at_ms").notNull(),
});

/** Tokens that sign a person in once, without a password. */
export const signInLinks = sqliteTable(
  "sign_in_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    expiresAtMs: integer("expires_at_ms").notNull(),
  },
  (table) => [index("sign_in_links_by_person").on(table.personId)],
);

/** Keys of people's devices, each of which signs its person in. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    /** As the device calls it, in base64url. */
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    name: text("name").notNull(),
    /** SubjectPublicKeyInfo in base64url. */
    publicKey: text("public_key").notNull(),
    /** As COSE numbers them. */
    algorithm: integer("algorithm").$type<PasskeyAlgorithm>().notNull(),
    signCount: integer("sign_count").notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    usedAtMs: integer("used_at_ms"),
  },
  (table) => [index("passkeys_by_person").on(table.personId)],
);

/** Challenges that passkeys have answered, by hash: each counts once. */
export const spentChallenges = sqliteTable("spent_challenges", {
  hash: text("hash").primaryKey(),
  forgetAtMs: integer("forget_at_ms").notNull(),
});

/** A leaky bucket per subject: the time at which it will be empty. */
export const signInAttempts = sqliteTable("sign_in_attempts", {
  subject: text("subject").primaryKey(),
  emptyAtMs: integer("empty_at_ms").notNull(),
});

/**
 * Which organizations to ask about a person; whether they are a member, and of what role, the
 * account says.
 */
export const memberships = sqliteTable(
  "memberships",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id),
  },
  (table) => [primaryKey({ columns: [table.personId, table.organizationId] })],
);

/** What operators set for the whole service, by name. */
export const operatorSettings = sqliteTable("operator_settings", {
  name: text("name").primaryKey(),
  /** As on the wire. */
  value: text("value", { mode: "json" }).notNull(),
});

/** What operators changed outside any organization: append-only, kept so by triggers. */
export const serviceAudit = sqliteTable("service_audit", {
  sequence: integer("sequence").primaryKey({ autoIncrement: true }),
  atMs: integer("at_ms").notNull(),
  actorKind: text("actor_kind").notNull(),
  actorId: text("actor_id").notNull(),
  action: text("action").notNull(),
  target: text("target").notNull(),
  before: text("before"),
  after: text("after"),
});

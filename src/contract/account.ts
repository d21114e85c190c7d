/**
 * What an organization's account is told by its admins: projects, key terms, limits, budgets,
 * credits. Money is nano-USD.
 */
import { z } from "zod";

import { LIMITS, pageLimit, sequenceNumber, shownTime, unixSeconds } from "./common.ts";
import { TIERS } from "./deployments.ts";
import { list, text, label } from "./fields.ts";
import { periodQuery } from "./record-queries.ts";
import { isGivenOnce, isOneAmount, MAX_AMOUNT_NANO_USD, parseUsd, usdText } from "./usd.ts";

/** What a key may call. */
export const SCOPES = [
  "chat",
  "completions",
  "models",
  "tasks",
  "usage",
  "account",
  "ledger",
  "end_users",
] as const;

export type Scope = (typeof SCOPES)[number];

export const amountNanoUsdSchema = z.int().min(0).max(MAX_AMOUNT_NANO_USD);
const GIVEN_ONCE = "must be given, or amount_usd, and not both";
export const nameSchema = label(LIMITS.maxNameLength);
const id = text({ min: 1, max: LIMITS.maxIdLength });
const note = text({ max: 1_000 }).default("");

const boundModels = list(id, { min: 1, max: 256 }).nullable();
const boundTiers = list(z.enum(TIERS), { min: 1, max: TIERS.length }).nullable();

const projectBounds = {
  models: boundModels.meta({
    description: "The models that its keys may use, whatever a key says; null is every one.",
  }),
  tiers: boundTiers.meta({
    description:
      "Where requests of its keys may run, whatever a key says: our gpu-workers, other companies, the Worker itself; null is anywhere.",
  }),
};

export const projectSchema = z
  .object({
    id: z.string(),
    object: z.literal("organization.project"),
    name: z.string(),
    created_at: z.int(),
    status: z.enum(["active", "archived"]),
    archived_at: z.int().nullable(),
    models: z.array(z.string()).nullable(),
    tiers: z.array(z.enum(TIERS)).nullable(),
  })
  .meta({ id: "Project" });

export const createProjectRequestSchema = z
  .strictObject({
    name: nameSchema,
    models: projectBounds.models.default(null),
    tiers: projectBounds.tiers.default(null),
  })
  .meta({ id: "CreateProjectRequest" });

export const changeProjectRequestSchema = z
  .strictObject({
    name: nameSchema.optional(),
    archived: z.boolean().optional(),
    models: projectBounds.models.optional(),
    tiers: projectBounds.tiers.optional(),
  })
  .meta({ id: "ChangeProjectRequest" });

const terms = {
  scopes: list(z.enum(SCOPES), { min: 1, max: 64 }).nullable().meta({
    description:
      "What the key may call; null is everything, for a user key as far as its holder's role goes.",
  }),
  models: boundModels.meta({ description: "The models it may use; null is every one." }),
  tiers: boundTiers.meta({
    description:
      "Where its requests may run: our gpu-workers, other companies, the Worker itself; null is anywhere.",
  }),
  allowed_ips: list(text({ max: 64 }), { min: 1, max: 256 })
    .nullable()
    .meta({ description: "IPv4 and IPv6 addresses and CIDR ranges; null is anywhere." }),
  expires_at: unixSeconds.nullable().meta({ description: "Unix seconds; null is never." }),
};

export const createKeyRequestSchema = z
  .strictObject({
    name: nameSchema,
    project_id: id.default("default"),
    kind: z
      .enum(["service", "user"])
      .default("service")
      .meta({ description: "A user key belongs to a member, and is revoked when they leave." }),
    user_id: id
      .nullable()
      .default(null)
      .meta({ description: "Whose user key; null is the caller's own." }),
    scopes: terms.scopes.default(null),
    models: terms.models.default(null),
    tiers: terms.tiers.default(null),
    allowed_ips: terms.allowed_ips.default(null),
    expires_at: terms.expires_at.default(null),
  })
  .meta({ id: "CreateKeyRequest" });

export const changeKeyRequestSchema = z
  .strictObject({
    name: nameSchema.optional(),
    scopes: terms.scopes.optional(),
    models: terms.models.optional(),
    tiers: terms.tiers.optional(),
    allowed_ips: terms.allowed_ips.optional(),
    expires_at: terms.expires_at.optional(),
    disabled: z.boolean().optional(),
  })
  .meta({ id: "ChangeKeyRequest" });

export const rotateKeyRequestSchema = z
  .strictObject({
    overlap_seconds: z
      .int()
      .min(0)
      .max(30 * 86_400)
      .default(0)
      .meta({ description: "How long the old key still opens." }),
  })
  .meta({ id: "RotateKeyRequest" });

export const apiKeySchema = z
  .object({
    id: z.string(),
    object: z.literal("api_key"),
    name: z.string(),
    kind: z.enum(["service", "user"]),
    project_id: z.string(),
    user_id: z.string().nullable().meta({ description: "Whose key it is; null: a service's." }),
    created_at: z.int(),
    last_used_at: z.int().nullable().meta({ description: "Unix seconds, to within a minute." }),
    state: z.enum(["active", "disabled", "revoked"]),
    expires_at: z.int().nullable(),
    revoked_at: z.int().nullable(),
    replaced_by: z.string().nullable().meta({ description: "The key that took its place." }),
    terms_set_by: z.string().nullable().meta({
      description:
        "Who set its terms, where that was somebody above its holder, who may then not change them.",
    }),
    scopes: terms.scopes,
    models: z.array(z.string()).nullable(),
    tiers: z.array(z.enum(TIERS)).nullable(),
    allowed_ips: z.array(z.string()).nullable(),
    hint: z
      .string()
      .meta({ description: "The public start of the key; it identifies, it does not open." }),
  })
  .meta({ id: "ApiKey" });

export const createdKeySchema = apiKeySchema
  .extend({
    key: z
      .string()
      .meta({ description: "The key itself, shown this once and stored only as a hash." }),
  })
  .meta({ id: "CreatedApiKey" });

export const grantCreditRequestSchema = z
  .strictObject({
    amount_nano_usd: amountNanoUsdSchema.min(1).optional(),
    amount_usd: usdText({ min: 1, max: MAX_AMOUNT_NANO_USD }).optional(),
    external_ref: id.meta({
      description:
        "The payment's own id. The same reference is granted once, however often it is sent.",
    }),
    source: z.enum(["payment", "promotion"]).default("payment"),
    priority: z.int().min(0).max(1_000).default(0).meta({ description: "Lower is used first." }),
    expires_at: unixSeconds
      .nullable()
      .default(null)
      .meta({ description: "Unix seconds; null is never." }),
    note,
  })
  .refine(({ amount_nano_usd: nano, amount_usd: usd }) => isGivenOnce(nano, usd), {
    error: GIVEN_ONCE,
    path: ["amount_nano_usd"],
  })
  .meta({ id: "GrantCreditRequest" });

export const refundRequestSchema = z
  .strictObject({
    request_id: id,
    amount_nano_usd: amountNanoUsdSchema
      .min(1)
      .nullable()
      .default(null)
      .meta({ description: "null: all that is left of the charge." }),
    amount_usd: usdText({ min: 1, max: MAX_AMOUNT_NANO_USD }).nullable().default(null),
    external_ref: id
      .nullable()
      .default(null)
      .meta({ description: "Tells several refunds of one request apart." }),
    note,
  })
  .refine(({ amount_nano_usd: nano, amount_usd: usd }) => isOneAmount(nano, usd), {
    error: "must be null where amount_usd is given",
    path: ["amount_nano_usd"],
  })
  .meta({ id: "RefundRequest" });

export const correctionRequestSchema = z
  .strictObject({
    amount_nano_usd: z
      .int()
      .min(-MAX_AMOUNT_NANO_USD)
      .max(MAX_AMOUNT_NANO_USD)
      .refine((amount) => amount !== 0, "must not be 0")
      .optional()
      .meta({ description: "Above zero gives, below zero takes." }),
    amount_usd: usdText({ min: -MAX_AMOUNT_NANO_USD, max: MAX_AMOUNT_NANO_USD })
      .refine((usd) => parseUsd(usd) !== 0, "must not be 0")
      .optional(),
    external_ref: id,
    dispute: z
      .boolean()
      .default(false)
      .meta({ description: "A payment that was taken back: may leave the account owing." }),
    note: text({ min: 1, max: 1_000 }),
  })
  .refine(({ amount_nano_usd: nano, amount_usd: usd }) => isGivenOnce(nano, usd), {
    error: GIVEN_ONCE,
    path: ["amount_nano_usd"],
  })
  .meta({ id: "CorrectionRequest" });

export const creditLimitRequestSchema = z
  .strictObject({
    credit_limit_nano_usd: amountNanoUsdSchema.optional(),
    credit_limit_usd: usdText({ min: 0, max: MAX_AMOUNT_NANO_USD }).optional(),
  })
  .refine((body) => isGivenOnce(body.credit_limit_nano_usd, body.credit_limit_usd), {
    error: "must be given, or credit_limit_usd, and not both",
    path: ["credit_limit_nano_usd"],
  })
  .meta({ id: "CreditLimitRequest" });

export const creditSchema = z
  .object({
    id: z.string(),
    object: z.literal("credit"),
    amount_nano_usd: z.int(),
    remaining_nano_usd: z.int(),
    priority: z.int(),
    expires_at: z.int().nullable(),
  })
  .meta({ id: "Credit" });

export const auditQuerySchema = z.strictObject({
  limit: pageLimit.optional(),
  after: sequenceNumber.optional().meta({ description: "The last id of the page before." }),
  actor_id: id.optional(),
  action: id.optional(),
  target: id.optional(),
  ...periodQuery,
});

/** Who changed something. */
export const actorSchema = z.object({
  kind: z.enum(["operator", "member", "key", "system"]),
  id: z.string(),
});

export const auditEntrySchema = z
  .object({
    id: z.string().meta({ description: "The sequence, as a text." }),
    object: z.literal("audit_entry"),
    sequence: z.int(),
    created_at: shownTime,
    actor: actorSchema,
    action: z.string(),
    target: z.string(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: "AuditEntry" });

export type CreateKeyRequest = z.infer<typeof createKeyRequestSchema>;
export type AuditQuery = z.infer<typeof auditQuerySchema>;
export type ApiKey = z.infer<typeof apiKeySchema>;

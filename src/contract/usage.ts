/**
 * Usage, costs, keys, credits and single generations as customers read them. Shapes of OpenAI's and
 * OpenRouter's.
 */
import { z } from "zod";

import { allChargePartsSchema, chargePartsSchema } from "./charge-parts.ts";
import { sequenceNumber } from "./common.ts";
import { attemptsSchema, continuationsSchema, decisionRecordSchema } from "./decisions.ts";
import { list, text } from "./fields.ts";
import { providerCheckSchema } from "./provider-checks.ts";
import { ids, periodQuery, placeQuery, unixSecondsText } from "./record-queries.ts";
import { serviceTierSchema } from "./service-tiers.ts";

const pageSize = text({
  max: 4,
  pattern: /^[1-9]\d{0,3}$/,
  rule: "must be a whole number above 0",
});
/** Names may come twice. */
const groupBy = <const T extends readonly string[]>(names: T) =>
  list(z.enum(names), { max: 16 }).optional();

const PLACES = ["deployment_id", "tier", "service_tier"] as const;

const timeQuery = {
  start_time: unixSecondsText.meta({
    description:
      "Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is.",
  }),
  end_time: unixSecondsText.optional().meta({
    description:
      "Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of " +
      "the bucket of now.",
  }),
  bucket_width: z
    .enum(["1m", "1h", "1d"])
    .default("1d")
    .meta({ description: "Buckets lie on whole minutes, hours or days in UTC." }),
  project_ids: ids,
  api_key_ids: ids,
  models: ids,
  ...placeQuery,
  limit: pageSize.optional().meta({ description: "Buckets on a page." }),
  page: text({
    max: 16,
    pattern: /^page_\d{1,11}$/,
    rule: "must be a next_page of an earlier answer",
  }).optional(),
};

export const usageQuerySchema = z.strictObject({
  ...timeQuery,
  user_ids: ids.meta({ description: "People, by the keys of their own." }),
  group_by: groupBy(["project_id", "api_key_id", "model", "user_id", ...PLACES]),
});

export const costsQuerySchema = z.strictObject({
  ...timeQuery,
  group_by: groupBy(["project_id", "api_key_id", "line_item", ...PLACES]),
});

/** What is kept by hour. */
const hourQuery = {
  start_time: unixSecondsText.meta({
    description: "Unix seconds, inclusive, a whole hour. The first bucket begins here.",
  }),
  end_time: unixSecondsText.optional().meta({
    description:
      "Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now.",
  }),
  bucket_width: z
    .enum(["1h", "1d"])
    .default("1d")
    .meta({ description: "Buckets lie on whole hours or days in UTC." }),
  limit: timeQuery.limit,
  page: timeQuery.page,
};

/** Of end users. */
export const endUsersUsageQuerySchema = z.strictObject({
  ...hourQuery,
  end_user_ids: ids.meta({ description: "Your own customers, as you named them." }),
  api_key_ids: ids,
  project_ids: ids,
  models: ids,
  group_by: groupBy(["end_user_id", "api_key_id", "project_id", "model"]),
  include_keys: z
    .enum(["true", "false"])
    .default("false")
    .meta({
      description:
        "`true`: with what keys used themselves, as the end user with no name. All rows together are then the totals of the " +
        "same filters. Not beside `end_user_ids`.",
    }),
});

/** Over all organizations. */
export const allUsageQuerySchema = z.strictObject({
  ...hourQuery,
  organization_ids: ids,
  models: ids,
  operations: ids,
  ...placeQuery,
  group_by: groupBy(["organization_id", "model", "operation", ...PLACES]),
});

const page = <T extends z.ZodType>(result: T, id: string) =>
  z
    .object({
      object: z.literal("page"),
      data: z.array(
        z.object({
          object: z.literal("bucket"),
          start_time: z.int().meta({ description: "Unix seconds, inclusive." }),
          end_time: z.int().meta({ description: "Unix seconds, exclusive." }),
          results: z.array(result),
        }),
      ),
      has_more: z.boolean(),
      next_page: z.string().nullable(),
    })
    .meta({ id });

const dimension = z.string().nullable();
const placeDimensions = {
  deployment_id: dimension.meta({
    description: "When grouped by it; empty of requests from before it was kept.",
  }),
  tier: dimension.meta({
    description: "`gpu`, `provider` or `edge`, when grouped by it; empty as above.",
  }),
  service_tier: dimension.meta({ description: "When grouped by it; empty as above." }),
};

export const usagePageSchema = page(
  z.object({
    object: z.literal("organization.usage.completions.result"),
    input_tokens: z.int(),
    input_cached_tokens: z.int(),
    input_uncached_tokens: z.int(),
    output_tokens: z.int(),
    num_model_requests: z.int(),
    project_id: dimension,
    user_id: dimension,
    api_key_id: dimension,
    model: dimension,
    batch: z.boolean().nullable(),
    ...placeDimensions,
  }),
  "UsagePage",
);

export const embeddingsPageSchema = page(
  z.object({
    object: z.literal("organization.usage.embeddings.result"),
    input_tokens: z.int(),
    num_model_requests: z.int(),
    project_id: dimension,
    user_id: dimension,
    api_key_id: dimension,
    model: dimension,
    ...placeDimensions,
  }),
  "EmbeddingsUsagePage",
);

export const costsPageSchema = page(
  z.object({
    object: z.literal("organization.costs.result"),
    amount: z.object({ value: z.number(), currency: z.literal("usd") }),
    amount_nano_usd: z.int().meta({ description: "Exact." }),
    line_item: dimension.meta({ description: "The model, when grouped by line_item." }),
    project_id: dimension,
    api_key_id: dimension,
    ...placeDimensions,
  }),
  "CostsPage",
);

/** All operations together, with what they were charged: one source for every figure of a page. */
export const totalsPageSchema = page(
  z.object({
    object: z.literal("organization.usage.totals.result"),
    num_model_requests: z.int(),
    input_tokens: z.int(),
    input_cached_tokens: z.int(),
    output_tokens: z.int(),
    amount_nano_usd: z.int().meta({ description: "Exact." }),
    amount_parts: chargePartsSchema,
    project_id: dimension,
    user_id: dimension,
    api_key_id: dimension,
    model: dimension,
    ...placeDimensions,
  }),
  "UsageTotalsPage",
);

export const endUsersUsagePageSchema = page(
  z.object({
    object: z.literal("organization.usage.end_users.result"),
    end_user_id: dimension.meta({
      description:
        "When grouped by it; null then is all but the hundred that were charged most in the time that is asked for, of which no more " +
        "than the last 366 days are looked at for that. Empty: the keys themselves, with `include_keys`.",
    }),
    api_key_id: dimension,
    project_id: dimension,
    model: dimension,
    num_model_requests: z.int(),
    input_tokens: z.int(),
    input_cached_tokens: z.int(),
    output_tokens: z.int(),
    amount_nano_usd: z.int().meta({ description: "Exact." }),
  }),
  "EndUsersUsagePage",
);

export const allUsagePageSchema = page(
  z.object({
    object: z.literal("usage.result"),
    organization_id: dimension,
    model: dimension,
    operation: dimension,
    ...placeDimensions,
    num_model_requests: z.int(),
    input_tokens: z.int(),
    input_cached_tokens: z.int(),
    output_tokens: z.int(),
    amount: z.object({ value: z.number(), currency: z.literal("usd") }),
    amount_nano_usd: z.string().meta({ description: "Exact, in decimal." }),
    amount_parts: allChargePartsSchema,
  }),
  "AllUsagePage",
);

const usd = z.number().meta({ description: "US dollars." });

export const keyStandingSchema = z
  .object({
    data: z.object({
      id: z.string(),
      label: z.string(),
      usage: usd,
      usage_daily: usd,
      usage_weekly: usd.meta({ description: "Since Monday, UTC." }),
      usage_monthly: usd,
      usage_nano_usd: z.int(),
      limit: usd.nullable().meta({ description: "The tightest hard budget that binds the key." }),
      limit_remaining: usd.nullable(),
      limit_reset: z.int().nullable().meta({ description: "Unix seconds; null is never." }),
      expires_at: z.int().nullable(),
      scopes: z.array(z.string()).nullable(),
      models: z.array(z.string()).nullable(),
      is_free_tier: z.boolean(),
    }),
  })
  .meta({ id: "KeyStanding" });

export const creditStandingSchema = z
  .object({
    data: z.object({
      total_credits: usd.meta({ description: "What was used and what is left." }),
      total_usage: usd,
      available_nano_usd: z.int(),
      held_nano_usd: z.int(),
      posted_nano_usd: z.int(),
      credits: z.array(
        z.object({
          id: z.string(),
          remaining_nano_usd: z.int(),
          priority: z.int(),
          expires_at: z.int().nullable(),
        }),
      ),
    }),
  })
  .meta({ id: "CreditStanding" });

export const generationSchema = z
  .object({
    id: z.string(),
    object: z.literal("generation"),
    model: z.string(),
    operation: z.string(),
    api_key_id: z.string(),
    project_id: z.string(),
    end_user_id: z.string().nullable().meta({
      description: "Your own customer, where a token of one asked; null: the key itself.",
    }),
    end_user_token_id: z.string().nullable(),
    streamed: z.boolean(),
    outcome: z.string(),
    deployment_id: z.string().nullable().meta({ description: "The deployment that answered." }),
    decision: decisionRecordSchema.nullable().meta({
      description: "How its deployments were chosen; null of before it was kept.",
    }),
    continuations: continuationsSchema,
    attempts: attemptsSchema,
    measured_by: z.string(),
    provider_check: providerCheckSchema.nullable().meta({
      description: "Of what another company measured: its figures beside ours; null elsewhere.",
    }),
    limited_by: z.string().nullable(),
    started_at_ms: z.int().meta({ description: "Unix milliseconds." }),
    booked_at_ms: z.int().meta({ description: "Unix milliseconds." }),
    tokens_prompt: z.int(),
    tokens_cached: z.int(),
    tokens_completion: z.int(),
    total_cost: usd,
    charge_nano_usd: z.int(),
    held_nano_usd: z.int(),
    extends: z.int(),
    service_tier: serviceTierSchema.meta({ description: "That it had where it was answered." }),
    price: z.record(z.string(), z.unknown()).meta({ description: "The price it was charged at." }),
    queue_ms: z.number(),
    prefill_ms: z.number(),
    decode_ms: z.number(),
    device_ms: z.number(),
    receipt: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: "What the worker signed." }),
    ledger: z
      .object({
        sequence: z.int(),
        reference: z.string(),
        kind: z.string(),
        amount_nano_usd: z.int(),
        debit: z.string(),
        credit: z.string(),
        booked_at_ms: z.int(),
        usage: z.string().nullable(),
        hash: z.string(),
      })
      .meta({ description: "The entry as it stands in the hash chain." }),
    signed_receipt: z.string().meta({
      description:
        "A JWS (EdDSA) of the organization and this ledger entry; the keys are at /.well-known/jwks.json.",
    }),
  })
  .meta({ id: "Generation" });

export const ledgerQuerySchema = z.strictObject({
  after: sequenceNumber.optional(),
  limit: pageSize.optional(),
  ...periodQuery,
});

export const ledgerPageSchema = z
  .object({
    object: z.literal("list"),
    data: z.array(generationSchema.shape.ledger),
    first_id: z.string().nullable().meta({ description: "The first entry's sequence, as a text." }),
    last_id: z.string().nullable().meta({ description: "The last one's: what `after` takes." }),
    has_more: z.boolean(),
    checkpoint: z.string().nullable().meta({
      description: "A JWS (EdDSA) of the organization, the last entry's sequence and hash.",
    }),
  })
  .meta({ id: "LedgerPage" });

export const jwkSetSchema = z
  .object({
    keys: z.array(
      z.looseObject({
        kty: z.string(),
        kid: z.string(),
        crv: z.string().optional(),
        x: z.string().optional().meta({ description: "The public key, in base64url." }),
      }),
    ),
  })
  .meta({ id: "JwkSet", description: "RFC 7517." });

export type EndUsersUsageQuery = z.infer<typeof endUsersUsageQuerySchema>;
export type UsageQuery = z.infer<typeof usageQuerySchema>;
export type CostsQuery = z.infer<typeof costsQuerySchema>;

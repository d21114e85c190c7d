/**
 * The price book on the wire: versions of a model's rates, in nano-USD (1e-9 USD) per million
 * tokens.
 */
import { z } from "zod";

import { LIMITS, shownTime, unixSeconds } from "./common.ts";
import { list, text } from "./fields.ts";

export const priceNanoUsdSchema = z.int().min(0).max(1_000_000_000_000_000);

/** A hit costs a lookup and a relay, and runs nothing. */
export const DEFAULT_CACHE_PERCENT = 10;

/** Ten times the price. */
export const MAX_TIER_PERCENT = 1_000;

const tokenRates = {
  input_nano_usd_per_million_tokens: priceNanoUsdSchema,
  cached_input_nano_usd_per_million_tokens: priceNanoUsdSchema,
  output_nano_usd_per_million_tokens: priceNanoUsdSchema,
};

const tierSchema = z.strictObject({
  prompt_tokens_above: z.int().min(1).max(LIMITS.maxTokens),
  ...tokenRates,
});

const tierPercent = (tier: string) =>
  z
    .int()
    .min(0)
    .max(MAX_TIER_PERCENT)
    .nullable()
    .default(100)
    .meta({
      description: `What a request of service_tier ${tier} costs, in percent; null: it is not sold.`,
    });

export const ratesSchema = z.strictObject({
  ...tokenRates,
  per_request_nano_usd: priceNanoUsdSchema.default(0),
  per_second_nano_usd: priceNanoUsdSchema
    .default(0)
    .meta({ description: "For each second of the request's own share of the device." }),
  tiers: list(tierSchema, { max: 8 })
    .refine(
      (tiers) =>
        tiers.every(
          (tier, at) =>
            at === 0 || tier.prompt_tokens_above > (tiers[at - 1]?.prompt_tokens_above ?? 0),
        ),
      "must rise in prompt_tokens_above",
    )
    .default([])
    .meta({ description: "Rates of the whole request when its prompt is longer than this." }),
  batch_discount_percent: z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .meta({ description: "Off everything that a request in a batch costs." }),
  response_cache_percent: z.int().min(0).max(100).default(DEFAULT_CACHE_PERCENT).meta({
    description: "What an answer out of the response cache costs, in percent of its own tokens.",
  }),
  flex_percent: tierPercent("flex"),
  priority_percent: tierPercent("priority"),
});

const organizationId = text({ min: 1, max: LIMITS.maxIdLength })
  .nullable()
  .default(null)
  .meta({ description: "Whose own price it is; null is the list price." });

export const createPriceRequestSchema = z
  .strictObject({
    ...ratesSchema.shape,
    organization_id: organizationId,
    ends_at: unixSeconds.nullable().default(null).meta({
      description:
        "Unix seconds at which a customer's own price ends and the list price is theirs again; null is never.",
    }),
    effective_at: unixSeconds.nullable().default(null).meta({
      description:
        "Unix seconds from which it is in force, exactly if they are ten or more ahead; null is now, and everywhere within ten.",
    }),
    confirm: z
      .boolean()
      .default(false)
      .meta({ description: "Needed when a rate changes tenfold or more, up or down." }),
  })
  .meta({ id: "CreatePriceRequest" });

export const priceVersionSchema = z
  .object({
    id: z.string(),
    object: z.literal("price"),
    model: z.string(),
    version: z.int(),
    effective_at: shownTime,
    ends_at: z.int().nullable(),
    organization_id: z.string().nullable(),
    ...ratesSchema.shape,
  })
  .meta({ id: "PriceVersion" });

export const previewPriceRequestSchema = z
  .strictObject({
    // What would be sent to create it can be tried as it is; dates and `confirm` change nothing
    // here.
    ...createPriceRequestSchema.shape,
    days: z.int().min(1).max(31).default(7),
  })
  .meta({ id: "PreviewPriceRequest" });

const repriced = {
  num_model_requests: z.int(),
  charged_nano_usd: z.string().meta({ description: "As it was, in decimal." }),
  repriced_nano_usd: z.string().meta({ description: "At the new price, in decimal." }),
  difference_nano_usd: z.string(),
};

export const pricePreviewSchema = z
  .object({
    object: z.literal("price_preview"),
    model: z.string(),
    days: z.int(),
    ...repriced,
    organizations: z
      .array(z.object({ organization_id: z.string(), ...repriced }))
      .meta({ description: "The largest differences first, at most 100." }),
    not_included: z
      .array(z.string())
      .meta({ description: "What sums by the day cannot tell, and so is left out." }),
  })
  .meta({ id: "PricePreview" });

export type Rates = z.infer<typeof ratesSchema>;
export type PriceVersion = z.infer<typeof priceVersionSchema>;

/**
 * What it costs to serve, on the wire: an operator's settings, a period's unit economics, the
 * runway. Estimates.
 */
import { z } from "zod";

import { LIMITS, unixSeconds } from "./common.ts";
import { list, text } from "./fields.ts";
import { priceNanoUsdSchema } from "./prices.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });
const ids = list(id, { max: 100 });

/** Sums that pass what an account may have. */
const usdText = text({
  max: 22,
  pattern: /^\d{1,12}(?:\.\d{1,9})?$/,
  rule: 'must be dollars in a text such as "250000.00", with at most 12 digits before the point and 9 after it',
});

const deviceSchema = z.strictObject({
  id: id.meta({ description: "As you call the device, or the devices that are alike." }),
  deployment_ids: list(id, { min: 1, max: 100 }).meta({
    description: "Deployments that run on it.",
  }),
  count: z.int().min(1).max(10_000).default(1),
  device_hour_nano_usd: priceNanoUsdSchema.meta({ description: "What an hour of one costs." }),
  available_at: unixSeconds
    .nullable()
    .default(null)
    .meta({ description: "Unix seconds since when it is paid for; null is always." }),
  watts: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(null)
    .meta({ description: "What one draws while it works; null: nobody said." }),
});

const providerPriceSchema = z.strictObject({
  deployment_id: id,
  input_nano_usd_per_million_tokens: priceNanoUsdSchema,
  output_nano_usd_per_million_tokens: priceNanoUsdSchema,
});

const settings = {
  device_hour_nano_usd: priceNanoUsdSchema.default(0).meta({
    description: "Of deployments that no device names; their idle time is not known.",
  }),
  devices: list(deviceSchema, { max: 100 })
    .default([])
    .refine((devices) => {
      const all = devices.flatMap((device) => device.deployment_ids);
      return new Set(all).size === all.length;
    }, "must name a deployment once")
    .refine(
      (devices) => new Set(devices.map((device) => device.id)).size === devices.length,
      "must have different ids",
    ),
  provider_prices: list(providerPriceSchema, { max: 100 })
    .default([])
    .meta({ description: "What other companies ask for what they run." }),
  cash_usd: usdText.default("0"),
  monthly_fixed_cost_usd: usdText
    .default("0")
    .meta({ description: "Beside devices: salaries, rent." }),
};

export const economicsSettingsRequestSchema = z
  .strictObject(settings)
  .meta({ id: "EconomicsSettingsRequest" });

/** As they are: everything is there. */
export const economicsSettingsSchema = z
  .object({
    object: z.literal("economics_settings"),
    device_hour_nano_usd: z.int(),
    devices: z.array(
      z.object({
        id: z.string(),
        deployment_ids: z.array(z.string()),
        count: z.int(),
        device_hour_nano_usd: z.int(),
        available_at: z.int().nullable(),
        watts: z.int().nullable(),
      }),
    ),
    provider_prices: z.array(z.object(providerPriceSchema.shape)),
    cash_usd: z.string(),
    monthly_fixed_cost_usd: z.string(),
  })
  .meta({ id: "EconomicsSettings" });

export type EconomicsSettings = z.output<typeof economicsSettingsRequestSchema>;

export const ECONOMICS_GROUPS = ["organization", "model", "key", "hour", "deployment"] as const;

const wholeHourText = text({
  max: 11,
  pattern: /^\d{1,11}$/,
  rule: "must be a whole hour in unix seconds",
}).refine((seconds) => Number(seconds) % 3_600 === 0, "must be a whole hour in unix seconds");

export const economicsQuerySchema = z.strictObject({
  start_time: wholeHourText.meta({ description: "Unix seconds, inclusive, a whole hour." }),
  end_time: wholeHourText.meta({
    description: "Unix seconds, exclusive, a whole hour, at most 31 days after start_time.",
  }),
  group_by: z.enum(ECONOMICS_GROUPS).default("model"),
  organization_ids: ids.optional().meta({
    description: "Whose requests are shown. Idle time is shared out among all all the same.",
  }),
});

const nano = z.string().meta({ description: "nano-USD in decimal." });
const microseconds = z.string().meta({ description: "Microseconds in decimal." });

const use = {
  num_model_requests: z.int(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  prefill_us: microseconds,
  decode_us: microseconds,
  device_us: microseconds.meta({ description: "The requests' own share of devices." }),
  charged_nano_usd: nano,
  device_cost_nano_usd: nano.meta({ description: "Of their own share." }),
  idle_cost_nano_usd: nano.meta({ description: "Of the time in which devices had no work." }),
  provider_cost_nano_usd: nano,
  cost_nano_usd: nano.meta({ description: "All three." }),
  margin_nano_usd: nano,
  margin_ratio: z.number().nullable().meta({ description: "Of what was charged." }),
  floor_nano_usd_per_million_output_tokens: nano.nullable().meta({
    description: "At this price of output nothing would be lost, at the utilisation of the period.",
  }),
};

export const economicsSchema = z
  .object({
    object: z.literal("economics"),
    is_estimate: z.literal(true),
    source: z.literal("ledger"),
    start_time: z.int(),
    end_time: z.int(),
    group_by: z.enum(ECONOMICS_GROUPS),
    is_complete: z.boolean().meta({
      description: "false: there was more than one answer reads; figures are of what it read.",
    }),
    organizations_left_out: z.int(),
    period_charged_nano_usd: nano.meta({
      description: "What all were charged in the period as the database has it, read or not.",
    }),
    total: z.object(use),
    shadows: z
      .object({
        num_copies: z.int(),
        prompt_tokens: z.int(),
        completion_tokens: z.int(),
        cost_nano_usd: nano,
      })
      .meta({
        description:
          "Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue.",
      }),
    groups: z
      .array(z.object({ id: z.string().nullable(), ...use }))
      .meta({ description: "The most charged first; null is all others together." }),
    devices: z.array(
      z.object({
        id: z.string(),
        available_us: microseconds,
        busy_us: microseconds,
        utilisation: z.number().nullable(),
        cost_nano_usd: nano,
        idle_cost_nano_usd: nano,
      }),
    ),
  })
  .meta({ id: "Economics" });

export const requestCostSchema = z
  .object({
    object: z.literal("request_cost"),
    is_estimate: z.literal(true),
    id: z.string(),
    device_id: z.string().nullable(),
    device_us: microseconds,
    prefill_cost_nano_usd: nano,
    decode_cost_nano_usd: nano,
    idle_cost_nano_usd: nano.meta({
      description: "Its share of the device's idle time in the hour in which it was booked.",
    }),
    provider_cost_nano_usd: nano,
    cost_nano_usd: nano,
    charged_nano_usd: nano,
    margin_nano_usd: nano,
    utilisation: z.number().nullable().meta({ description: "Of the device in that hour." }),
    energy_joules: z.number().nullable().meta({
      description:
        "What the device drew for its own share of the time, to a thousandth, without idle time; null where nobody said what it draws.",
    }),
  })
  .meta({ id: "RequestCost" });

const months = z.number().nullable().meta({ description: "null: cash does not go down." });

export const runwaySchema = z
  .object({
    object: z.literal("runway"),
    is_estimate: z.literal(true),
    cash_nano_usd: nano,
    prepaid_liability_nano_usd: nano.meta({
      description: "What customers have paid for, or were given, and not used.",
    }),
    is_liability_complete: z.boolean(),
    monthly_fixed_cost_nano_usd: nano,
    monthly_device_cost_nano_usd: nano,
    monthly_provider_cost_nano_usd: nano.meta({
      description: "What other companies asked in the last 30 days, likewise.",
    }),
    monthly_revenue_nano_usd: nano.meta({
      description: "What was charged in the last 30 days, for a month of 30.4375 days.",
    }),
    monthly_burn_nano_usd: nano.meta({ description: "Below zero cash goes up." }),
    months_left: months,
    months_left_after_prepaid: months,
    utilisation: z.number().nullable().meta({ description: "Of all devices in the last 30 days." }),
    break_even_utilisation: z.number().nullable().meta({
      description:
        "At which devices bring, as their time does now, what nothing else brings of all costs; above 1 it is never reached.",
    }),
    is_sample_complete: z.boolean().meta({
      description: "Whether utilisation is of all requests, or of those that were read.",
    }),
  })
  .meta({ id: "Runway" });

/** `parseBigUsd("1.5")` is 1,500,000,000n. */
export function parseBigUsd(usd: string): bigint {
  const [dollars = "0", fraction = ""] = usd.split(".");
  return BigInt(dollars + fraction.padEnd(9, "0"));
}

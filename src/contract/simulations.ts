/**
 * What would be, on the wire: a period under another price book, another mix of models, other
 * plans. Estimates.
 */
import { z } from "zod";

import { LIMITS, wholeHour } from "./common.ts";
import { list, text } from "./fields.ts";
import { PLAN_LIMITS, planIdSchema, planTermsRequestSchema } from "./plans.ts";
import { priceNanoUsdSchema, ratesSchema } from "./prices.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });

const MAX_DAYS = 31;

const period = {
  start_time: wholeHour.meta({ description: "Unix seconds, inclusive, a whole hour." }),
  end_time: wholeHour.meta({ description: "Unix seconds, exclusive, a whole hour." }),
};

interface Period {
  readonly start_time: number;
  readonly end_time: number;
}

const isAfter = ({ start_time, end_time }: Period): boolean => end_time > start_time;
const isShort = ({ start_time, end_time }: Period): boolean =>
  end_time - start_time <= MAX_DAYS * 86_400;
const NOT_AFTER = { error: "must be after start_time", path: ["end_time"] };
const TOO_LONG = { error: `must be at most ${MAX_DAYS} days after start_time`, path: ["end_time"] };

const bookSchema = z.strictObject({
  model: id,
  organization_id: id
    .nullable()
    .default(null)
    .meta({ description: "Whose own price it would be; null is the list price." }),
  ...ratesSchema.shape,
});

const isUnique = (all: readonly unknown[]): boolean =>
  new Set(all.map((one) => JSON.stringify(one))).size === all.length;

const mixSchema = z
  .strictObject({
    model: id.meta({ description: "The model that was asked." }),
    to: id.meta({ description: "The model that answers instead, at its own price." }),
    percent: z.int().min(1).max(100).meta({
      description:
        "Of the requests, chosen by their ids: the same ones each time, and a larger share has those of a smaller one.",
    }),
    cost: z
      .strictObject({
        input_nano_usd_per_million_tokens: priceNanoUsdSchema,
        output_nano_usd_per_million_tokens: priceNanoUsdSchema,
      })
      .nullable()
      .default(null)
      .meta({
        description:
          "What the other costs to serve; null: what its own requests of the period cost, or else what its provider asks.",
      }),
  })
  .refine(({ model, to }) => model !== to, { error: "must be another model", path: ["to"] });

const planChoiceSchema = z
  .strictObject({
    organization_id: id
      .nullable()
      .default(null)
      .meta({ description: "null: whoever is not named." }),
    plan: planIdSchema
      .nullable()
      .optional()
      .meta({ description: "One that there is; null: no plan. In place of terms." }),
    version: z
      .int()
      .min(1)
      .max(PLAN_LIMITS.maxVersions)
      .nullable()
      .default(null)
      .meta({ description: "null: the newest." }),
    terms: planTermsRequestSchema
      .optional()
      .meta({ description: "Of one that nobody has made yet. In place of plan." }),
    trial: z.boolean().default(false).meta({
      description: "It begins with the plan's trial, as of who has had none.",
    }),
  })
  .refine(({ plan, terms }) => (plan === undefined) !== (terms === undefined), {
    error: "must be given, or terms, and one of them alone",
    path: ["plan"],
  });

export const simulatePricesRequestSchema = z
  .strictObject({
    ...period,
    prices: list(bookSchema, { max: 100 })
      .refine(
        (books) => isUnique(books.map(({ model, organization_id }) => [model, organization_id])),
        "must name a model once for each organization",
      )
      .default([])
      .meta({ description: "Models that are not there keep the price that each request had." }),
    mix: list(mixSchema, { max: 20 })
      .refine((mix) => isUnique(mix.map(({ model }) => model)), "must name a model once")
      .default([])
      .meta({ description: "Whose requests another model answers." }),
    plans: list(planChoiceSchema, { max: 100 })
      .refine(
        (plans) => isUnique(plans.map(({ organization_id }) => organization_id)),
        "must name an organization once",
      )
      .default([])
      .meta({
        description:
          "Plans from the start of the period on, their fees and what they include by the time of it. Who is not there keeps what was included of each request, and the fees that were booked.",
      }),
    organization_ids: list(id, { max: 100 })
      .nullable()
      .default(null)
      .meta({ description: "null is all that used something." }),
    elasticity: z.number().min(0).max(10).default(0).meta({
      description:
        "How many percent of the volume each percent of a dearer bill takes, in thousandths at the finest.",
    }),
  })
  .refine(isAfter, NOT_AFTER)
  .refine(isShort, TOO_LONG)
  .meta({ id: "SimulatePricesRequest" });

const decimal = z.string();
const revenue = {
  num_model_requests: z.int().meta({ description: "Settled requests that were replayed." }),
  num_moved_requests: z.int().meta({ description: "Of them, those that another model answers." }),
  charged_nano_usd: decimal.meta({ description: "Of requests, as it was, in decimal." }),
  repriced_nano_usd: decimal.meta({ description: "Under the other terms, in decimal." }),
  difference_nano_usd: decimal,
  cost_nano_usd: decimal.meta({
    description: "Their own share of devices' time, and providers' tokens, as it was.",
  }),
  new_cost_nano_usd: decimal,
};
const bill = {
  ...revenue,
  included_nano_usd: decimal.meta({ description: "Of what was charged, what plans included." }),
  new_included_nano_usd: decimal,
  fees_nano_usd: decimal.meta({ description: "Of plans, less what went back." }),
  new_fees_nano_usd: decimal,
  billed_nano_usd: decimal.meta({ description: "Charges that no plan included, and fees." }),
  new_billed_nano_usd: decimal,
  bill_difference_nano_usd: decimal,
  credits_needed_nano_usd: decimal.meta({
    description:
      "Of new_billed_nano_usd, what a plan refuses to whoever has no credits; in decimal.",
  }),
  margin_nano_usd: decimal.meta({ description: "Billed less cost, before devices' idle time." }),
  new_margin_nano_usd: decimal,
  expected_nano_usd: decimal.meta({
    description: "What is left of new_billed_nano_usd when customers have answered; in decimal.",
  }),
  expected_margin_nano_usd: decimal.meta({
    description: "The same less the cost of what is left.",
  }),
};

export const priceSimulationSchema = z
  .object({
    object: z.literal("price_simulation"),
    is_estimate: z.literal(true),
    source: z
      .literal("ledger")
      .meta({ description: "Each request's entry: its usage and the price it was charged at." }),
    ...period,
    elasticity: z.number(),
    ...bill,
    organizations_paying_more: z.int(),
    organizations_leaving: z.int(),
    models_without_cost: z.array(z.string()).meta({
      description: "Models of the mix of which no cost is known: new_cost_nano_usd lacks it.",
    }),
    is_complete: z.boolean().meta({
      description: "false: there was more than one simulation reads; figures are of what it read.",
    }),
    period_charged_nano_usd: decimal.meta({
      description: "What all were charged in the period as the database has it, replayed or not.",
    }),
    organizations_left_out: z.int(),
    organizations: z
      .array(
        z.object({
          organization_id: z.string(),
          ...bill,
          pays_more: z.boolean(),
          retained_percent: z
            .number()
            .meta({ description: "Of the volume; above 100 is more of it." }),
          leaves: z.boolean().meta({ description: "At this elasticity nothing is left." }),
          is_complete: z.boolean(),
          models: z.array(z.object({ model: z.string(), ...revenue })),
        }),
      )
      .meta({ description: "The largest differences of bills first." }),
    models: z.array(z.object({ model: z.string(), ...revenue })).meta({
      description: "By the model that was asked.",
    }),
    not_included: z.array(z.string()).meta({ description: "What the ledger cannot tell." }),
  })
  .meta({ id: "PriceSimulation" });

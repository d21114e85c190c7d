/** What would be, on the wire: a period under another price book. Estimates. */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { list, text } from "./fields.ts";
import { ratesSchema } from "./prices.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });
const wholeHour = z
  .int()
  .min(0)
  .max(253_402_300_799)
  .refine((seconds) => seconds % 3_600 === 0, "must be a whole hour in unix seconds");

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

export const simulatePricesRequestSchema = z
  .strictObject({
    ...period,
    prices: list(bookSchema, { min: 1, max: 100 })
      .refine(
        (books) =>
          new Set(
            books.map(({ model, organization_id }) => JSON.stringify([model, organization_id])),
          ).size === books.length,
        "must name a model once for each organization",
      )
      .meta({ description: "Models that are not there keep the price that each request had." }),
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
  charged_nano_usd: decimal.meta({ description: "As it was, in decimal." }),
  repriced_nano_usd: decimal.meta({ description: "Under the other prices, in decimal." }),
  difference_nano_usd: decimal,
};
const expected = decimal.meta({
  description: "What is left of repriced_nano_usd when customers have answered; in decimal.",
});

export const priceSimulationSchema = z
  .object({
    object: z.literal("price_simulation"),
    is_estimate: z.literal(true),
    source: z
      .literal("ledger")
      .meta({ description: "Each request's entry: its usage and the price it was charged at." }),
    ...period,
    elasticity: z.number(),
    ...revenue,
    expected_nano_usd: expected,
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
          ...revenue,
          expected_nano_usd: expected,
          retained_percent: z
            .number()
            .meta({ description: "Of the volume; above 100 is more of it." }),
          leaves: z.boolean().meta({ description: "At this elasticity nothing is left." }),
          is_complete: z.boolean(),
          models: z.array(z.object({ model: z.string(), ...revenue })),
        }),
      )
      .meta({ description: "The largest differences first." }),
    models: z.array(z.object({ model: z.string(), ...revenue })),
  })
  .meta({ id: "PriceSimulation" });

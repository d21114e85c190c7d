/** POST /v1/estimate on the wire. */
import { z } from "zod";

import { ratesSchema } from "./prices.ts";
import { serviceTierSchema } from "./service-tiers.ts";

const range = (what: string, number: z.ZodType) =>
  z.object({ min: number, max: number }).nullable().meta({ description: what });

export const estimateSchema = z
  .object({
    object: z.literal("estimate"),
    model: z.string(),
    prompt_tokens: z.int().nullable().meta({
      description:
        "Exact, as the engine counts them; null when the prompt does not fit the context.",
    }),
    max_completion_tokens: z.int().meta({
      description: "All choices together, as far as the context leaves room.",
    }),
    service_tier: serviceTierSchema.meta({ description: "That the cost is of." }),
    price: z
      .object({ version: z.int(), ...ratesSchema.shape })
      .meta({ description: "The price of now." }),
    cost_nano_usd: range(
      "From the prompt alone at its cheapest to the longest answer; device time is not in it.",
      z.int(),
    ),
    cost_usd: range("The same in US dollars, as texts.", z.string()),
    fits: z.object({
      context: z.boolean(),
      credits: z.boolean(),
      budgets: z.boolean(),
      limits: z.boolean(),
    }),
    affordable_completion_tokens: z.int().nullable().meta({
      description: "What the money reaches for, when that is less than was asked.",
    }),
    limited_by: z
      .string()
      .nullable()
      .meta({ description: "What stands in the way, in a sentence." }),
    expected_wait_ms: z
      .int()
      .meta({ description: "Before the first step, as the worker guesses." }),
  })
  .meta({ id: "Estimate" });

/**
 * What operators pay for where models run, on the wire: versions of a deployment's cost, beside the
 * price of its model. Customers are shown nothing of it.
 */
import { z } from "zod";

import { LIMITS, wholeHour } from "./common.ts";
import { text } from "./fields.ts";
import { priceNanoUsdSchema } from "./prices.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });

/** Of an account's books and our own devices. */
const ratesShape = {
  device_hour_nano_usd: priceNanoUsdSchema.nullable().default(null).meta({
    description:
      "Of gpu-workers: what an hour of the device costs of which a request takes its share; null: as the settings of economics say.",
  }),
  input_nano_usd_per_million_tokens: priceNanoUsdSchema.default(0),
  cached_input_nano_usd_per_million_tokens: priceNanoUsdSchema
    .nullable()
    .default(null)
    .meta({ description: "null: as other input." }),
  output_nano_usd_per_million_tokens: priceNanoUsdSchema.default(0),
  per_request_nano_usd: priceNanoUsdSchema
    .default(0)
    .meta({ description: "Of requests that had tokens." }),
  per_second_nano_usd: priceNanoUsdSchema.default(0).meta({
    description: "From a request's admission to its end in the books: the longest it can be.",
  }),
};

export const createDeploymentCostRequestSchema = z
  .strictObject({
    model: id,
    deployment_id: id.meta({ description: "Of the model." }),
    effective_at: wholeHour.nullable().default(null).meta({
      description:
        "Unix seconds, a whole hour, which may have passed: requests that were booked from then on have it. null: from the hour of now.",
    }),
    ...ratesShape,
  })
  .meta({ id: "CreateDeploymentCostRequest" });

export const previewDeploymentCostRequestSchema = z
  .strictObject({
    model: id,
    deployment_id: id.meta({ description: "Of the model." }),
    days: z.int().min(1).max(31).default(7).meta({ description: "Up to the hour of now." }),
    ...ratesShape,
  })
  .meta({ id: "PreviewDeploymentCostRequest" });

const nano = z.string().meta({ description: "nano-USD in decimal." });

export const deploymentCostPreviewSchema = z
  .object({
    object: z.literal("deployment_cost_preview"),
    is_estimate: z.literal(true),
    start_time: z.int().meta({ description: "Unix seconds, inclusive." }),
    end_time: z.int().meta({ description: "Unix seconds, exclusive." }),
    is_complete: z.boolean().meta({
      description: "false: there was more than one answer reads; figures are of what it read.",
    }),
    num_model_requests: z.int(),
    input_tokens: z.int(),
    output_tokens: z.int(),
    charged_nano_usd: nano,
    cost_nano_usd: nano.meta({ description: "By what is in force, without idle time." }),
    recosted_nano_usd: nano.meta({ description: "Had this cost been in force in all hours." }),
    difference_nano_usd: nano.meta({ description: "What it would have cost more." }),
  })
  .meta({ id: "DeploymentCostPreview" });

export const deploymentCostSchema = z
  .object({
    id: z.string().meta({ description: "`model/deployment@version`." }),
    object: z.literal("deployment_cost"),
    model: z.string(),
    deployment_id: z.string(),
    version: z.int(),
    effective_at: z.int().meta({ description: "Unix seconds, a whole hour." }),
    device_hour_nano_usd: z.int().nullable(),
    input_nano_usd_per_million_tokens: z.int(),
    cached_input_nano_usd_per_million_tokens: z.int().nullable(),
    output_nano_usd_per_million_tokens: z.int(),
    per_request_nano_usd: z.int(),
    per_second_nano_usd: z.int(),
  })
  .meta({ id: "DeploymentCost" });

export const deploymentCostRatesSchema = z.strictObject(ratesShape);

export type DeploymentCostRates = z.output<typeof deploymentCostRatesSchema>;
export type PreviewDeploymentCostRequest = z.output<typeof previewDeploymentCostRequestSchema>;
export type CreateDeploymentCostRequest = z.output<typeof createDeploymentCostRequestSchema>;

/** A version, as it is stored. */
export interface DeploymentCost {
  readonly model: string;
  readonly deploymentId: string;
  readonly version: number;
  readonly effectiveMs: number;
  readonly rates: DeploymentCostRates;
}

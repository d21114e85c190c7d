/** What an organization lets its requests use, on the wire. A request may only narrow it. */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { list, text } from "./fields.ts";
import { maxPriceSchema } from "./routing.ts";
import { SERVICE_TIERS, serviceTierSchema } from "./service-tiers.ts";

export const POLICY_LIMITS = { maxModels: 128, maxRewrites: 64, maxNames: 32 } as const;

const modelId = text({ min: 1, max: LIMITS.maxIdLength });
const names = (least: number) =>
  list(text({ min: 1, max: LIMITS.maxIdLength }), { min: least, max: POLICY_LIMITS.maxNames });

export const routingPolicySchema = z
  .strictObject({
    allowed_models: list(modelId, { min: 1, max: POLICY_LIMITS.maxModels })
      .nullable()
      .default(null)
      .meta({ description: "No model but these; null: all." }),
    denied_models: list(modelId, { max: POLICY_LIMITS.maxModels })
      .default([])
      .meta({ description: "None of these." }),
    rewrites: list(z.strictObject({ from: modelId, to: modelId }), {
      max: POLICY_LIMITS.maxRewrites,
    })
      .default([])
      .meta({
        description: "Who asks for `from` gets `to`, which is named, judged and charged. Once.",
      }),
    only: names(1).nullable().default(null).meta({
      description: "No deployment but these, named as in a request's `provider`; null: all.",
    }),
    ignore: names(0).default([]).meta({ description: "None of these deployments." }),
    never_provider: z.boolean().default(false).meta({
      description: "No deployment at another company: our gpu-workers and the edge alone.",
    }),
    regions: names(1).nullable().default(null).meta({
      description:
        "No deployment but those that are known to be in one of these regions; null: any.",
    }),
    max_price: maxPriceSchema.nullable().default(null).meta({
      description: "What a deployment may cost at most, as in a request's `provider`.",
    }),
    service_tiers: list(serviceTierSchema, { min: 1, max: SERVICE_TIERS.length })
      .nullable()
      .default(null)
      .meta({ description: "No service tier but these; null: all that are sold." }),
    never_shadow: z.boolean().default(false).meta({
      description:
        "No copy of a request is sent anywhere to try a deployment. Where copies are, the rest of the policy holds for them.",
    }),
    data_collection: z.literal("deny").nullable().default(null).meta({
      description: "`deny`: no deployment that may keep what it is sent.",
    }),
  })
  .meta({
    id: "RoutingPolicy",
    description: "What an organization lets its requests use. A request may only narrow it.",
  });

export type RoutingPolicy = z.infer<typeof routingPolicySchema>;

export const storedPolicySchema = z
  .object({
    object: z.literal("routing_policy"),
    version: z.int().meta({ description: "Rises with each change; 0: nothing was set." }),
    ...routingPolicySchema.shape,
  })
  .meta({ id: "StoredRoutingPolicy" });

/**
 * Why a request went where it did: all that its routing decision depends on, and what was decided.
 */
import { z } from "zod";

import { autoRecordSchema, cascadeSchema } from "./auto.ts";
import { CAPABILITIES, TIERS } from "./deployments.ts";
import { MODEL_TASKS } from "./models.ts";
import { nodeStandingSchema, type NodeStanding } from "./named-routes.ts";
import { serviceTierSchema } from "./service-tiers.ts";

export const continuationsSchema = z
  .array(z.object({ attempt: z.int(), completion_tokens: z.int() }))
  .meta({
    description:
      "Attempts, from 1, that broke off in the middle of the answer, each with the tokens that were given by then: the next one went on from there.",
  });

export const attemptsSchema = z
  .array(
    z.object({
      attempt: z.int().meta({ description: "From 1, in the order of the candidates." }),
      model: z.string(),
      deployment_id: z.string(),
      outcome: z.enum(["ended", "broken_off", "given_up"]).meta({
        description:
          "`ended`: the request ended with it. `broken_off`: in the middle of the answer, and the next one went on. `given_up`: before its first word, or for another that was faster.",
      }),
      completion_tokens: z
        .int()
        .nullable()
        .meta({ description: "Given by then, of one that was broken off." }),
    }),
  )
  .meta({
    description:
      "Where it was tried. Empty: nowhere, for its answer was kept or it ended before that.",
  });
export type Attempt = z.infer<typeof attemptsSchema>[number];

/** Which chose the models. */
export const namedRouteRecordSchema = z
  .object({
    name: z.string(),
    version: z.int(),
    nodes: z.array(z.string()),
    facts: z
      .object({ tools: z.boolean(), schema: z.boolean() })
      .nullish()
      .meta({ description: "What its conditions may have asked, beside what is here." }),
    counted: z.array(nodeStandingSchema).nullish().meta({
      description: "What the nodes that count saw, of those that were passed.",
    }),
  })
  .meta({ description: "The route that chose the models, and the nodes that were passed." });

const percentiles = z
  .object({ p50: z.number(), p75: z.number(), p90: z.number(), p99: z.number() })
  .meta({ id: "SpeedPercentiles" });

/** How fast a deployment answered lately. */
export const deploymentSpeedSchema = z
  .object({
    deployment: z.string().meta({ description: "Its model and id, `model/id`." }),
    first_token_ms: percentiles
      .nullable()
      .meta({ description: "That so many of 100 had at most." }),
    tokens_per_second: percentiles.nullable().meta({ description: "That they had at least." }),
  })
  .meta({ id: "DeploymentSpeed" });

export type DeploymentSpeed = z.infer<typeof deploymentSpeedSchema>;
export type SpeedPercentiles = z.infer<typeof percentiles>;

export const decisionRecordSchema = z
  .object({
    catalog_version: z.int().meta({ description: "Of the catalog that it was made with." }),
    seed: z.int().meta({ description: "All of its randomness: 32 bits." }),
    at_ms: z.int().meta({ description: "Unix milliseconds, by the edge's clock." }),
    models: z
      .array(z.string())
      .meta({ description: "As the request names them, or its named route chose them." }),
    named_route: namedRouteRecordSchema.nullish(),
    key: z
      .object({
        models: z.array(z.string()).nullable(),
        tiers: z.array(z.enum(TIERS)).nullable(),
      })
      .nullish()
      .meta({ description: "What the key binds it to; absent where that stood in no way." }),
    auto: autoRecordSchema.nullish().meta({
      description: "What `auto` chose by; absent where the request does not ask for it.",
    }),
    cascade: cascadeSchema.nullish().meta({
      description: "Absent where no model was to be tried before another.",
    }),
    speeds: z.array(deploymentSpeedSchema).nullish().meta({
      description:
        "What was known of the deployments that it may be tried on; absent where it does not ask for speed.",
    }),
    provider: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: "As the request has it." }),
    policy: z
      .record(z.string(), z.unknown())
      .nullish()
      .meta({ description: "The organization's, as it was; absent of before there were any." }),
    is_whole: z.boolean().meta({
      description:
        "false: `provider`, `policy`, `key` or what `auto` may choose was too long to be kept, and none of them is.",
    }),
    service_tier: serviceTierSchema
      .nullish()
      .meta({ description: "That was asked for; absent of before there were any." }),
    task: z.enum(MODEL_TASKS),
    capability: z.enum(CAPABILITIES),
    estimated_prompt_tokens: z.int(),
    fewest_prompt_tokens: z.int(),
    max_tokens: z.int().nullable(),
    choices: z.int(),
    candidates: z
      .array(
        z.object({
          model: z.string(),
          deployment_id: z.string(),
          price_version: z.int(),
          reason: z.string(),
        }),
      )
      .meta({ description: "In the order in which they may be tried." }),
  })
  .meta({
    id: "RoutingDecision",
    description: "The same question, seed and catalog have the same candidates again.",
  });

export type NamedRouteRecord = z.infer<typeof namedRouteRecordSchema>;
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;

/** The record with what the counting nodes on its way saw. */
export function withCounted(
  record: DecisionRecord,
  counted: readonly NodeStanding[],
): DecisionRecord {
  const { named_route: route } = record;
  if (route == null || counted.length === 0) return record;
  return { ...record, named_route: { ...route, counted: [...counted] } };
}

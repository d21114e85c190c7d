/** POST /v1/route on the wire: where a request would go. */
import { z } from "zod";

import { AUTO_LIMITS, autoRecordSchema, cascadeSchema } from "./auto.ts";
import { LIMITS } from "./common.ts";
import { namedRouteRecordSchema } from "./decisions.ts";
import { list, text } from "./fields.ts";
import { MODEL_TASKS } from "./models.ts";
import { ratesSchema } from "./prices.ts";
import { routingFields } from "./routing.ts";
import { serviceTierSchema, tierRequestSchema } from "./service-tiers.ts";

export const routeRequestSchema = z
  .strictObject({
    model: text({ min: 1, max: LIMITS.maxIdLength }),
    ...routingFields,
    task: z.enum(MODEL_TASKS).default("text-generation").meta({
      description:
        "What the model would be asked for. Of a task `operation`, `max_tokens`, `n` and tiers say nothing.",
    }),
    operation: z
      .enum(["chat.completions", "completions", "messages", "responses"])
      .default("chat.completions")
      .meta({ description: "What the request would be: the key must be allowed to call it." }),
    prompt_tokens: z.int().min(0).max(LIMITS.maxTokens).default(0).meta({
      description: "How long its prompt is. /v1/estimate counts one.",
    }),
    texts: list(text({ max: LIMITS.maxFormBytes }), { max: AUTO_LIMITS.maxTurns })
      .default([])
      .meta({
        description: "What the user says, in order, for `auto` to choose by. No one else reads it.",
      }),
    tools: z.boolean().default(false).meta({
      description: "Whether it has tools, for `auto` and for conditions of named routes.",
    }),
    schema: z.boolean().default(false).meta({
      description:
        "Whether it has a form for its answer, for `auto` and for conditions of named routes.",
    }),
    max_tokens: z.int().min(1).max(LIMITS.maxTokens).nullish(),
    n: z.int().min(1).max(128).default(1),
    service_tier: tierRequestSchema.nullish(),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .nullish()
      .meta({
        description: "Which of the equally good is drawn; drawn itself where it is not said.",
      }),
  })
  .meta({ id: "RouteRequest" });

export const explainedRouteSchema = z
  .object({
    object: z.literal("route"),
    model: z.string().meta({ description: "Of the first candidate." }),
    deployment: z.string(),
    reason: z.string(),
    catalog_version: z.int(),
    seed: z.int().meta({ description: "With it, this question has this answer again." }),
    candidates: z
      .array(
        z.object({
          model: z.string(),
          deployment: z.string(),
          kind: z.string().meta({ description: "Of its target." }),
          reason: z.string(),
          max_tokens: z.int().meta({ description: "Of a choice." }),
          service_tier: serviceTierSchema.meta({
            description: "That it would have there: other companies have none.",
          }),
          price: z.object({ version: z.int(), ...ratesSchema.shape }),
          max_cost_nano_usd: z.int().meta({ description: "Without device time." }),
        }),
      )
      .meta({ description: "In the order in which they would be tried." }),
    auto: autoRecordSchema.nullable().meta({
      description: "What `auto` chose by; null where it was not asked for.",
    }),
    cascade: cascadeSchema.nullable().meta({
      description: "null where no model would be tried before another.",
    }),
    named_route: namedRouteRecordSchema.nullable().meta({
      description:
        "The named route that it would go through, and what its limits and budgets see: nothing is counted. null where none is named.",
    }),
    wait: z
      .object({
        expected_ms: z.int().nullable().meta({
          description:
            "How long it would wait now at the first candidate. null: that is of no pool, and does not say.",
        }),
        is_refused: z.boolean().meta({
          description: "No worker would begin it in time: it would be 429 `no_capacity`.",
        }),
        retry_after_ms: z.int().nullable().meta({ description: "null: it is not refused." }),
      })
      .meta({ description: "By the pool's figures, which are seconds old." }),
    left_out: z.array(z.object({ name: z.string(), why: z.string() })).meta({
      description: "Models, and deployments as `model/id`, that could not be: at most 32.",
    }),
  })
  .meta({ id: "ExplainedRoute" });

const costs = {
  cost_basis: z.enum(["calls", "device"]).nullable().meta({
    description:
      "`calls`: by what another company asks for tokens and requests; `device`: by the time that its worker's rates give at the price of its device; null: nobody said, or the worker has no rates yet.",
  }),
  cost_nano_usd: z.int().nullable().meta({
    description:
      "What a request of so many tokens would cost to run there at most, without what is cached, idle time and prices by the second. null: not known.",
  }),
};

/** The same for operators. */
export const costedRouteSchema = explainedRouteSchema
  .extend({
    candidates: z
      .array(explainedRouteSchema.shape.candidates.element.extend(costs))
      .meta({ description: "In the order in which they would be tried." }),
  })
  .meta({ id: "CostedRoute" });

export type RouteRequest = z.output<typeof routeRequestSchema>;

/**
 * Shadow traffic: copies of requests that try a deployment, whose answers nobody is given and
 * nobody pays for. What both programs know of it, and how its figures are shown.
 */
import { z } from "zod";

import { shownTime } from "./common.ts";

/**
 * In whose name copies are sent: an id that no organization can have, so that no account, share or
 * limit of a customer's is touched, and a worker can tell them from what somebody waits for.
 */
export const SHADOW_ORGANIZATION = "shadow";

/** A copy that has no end after this has none: its edge died. */
export const SHADOW_LONGEST_MS = 60_000;

/**
 * How a copy ended: `late` by its own deadline, `stopped` as its deployment had no room for
 * another.
 */
export const SHADOW_OUTCOMES = ["completed", "refused", "failed", "late", "stopped"] as const;

export type ShadowOutcome = (typeof SHADOW_OUTCOMES)[number];

/** Why a request that was drawn has no copy. */
export const SHADOW_DROPS = ["denied", "too_large", "busy", "overload", "unwell"] as const;

export type ShadowDrop = (typeof SHADOW_DROPS)[number];

const count = z.int().min(0);
const milliseconds = z
  .object({ median: z.number().nullable(), p95: z.number().nullable() })
  .meta({ description: "null: none was measured." });

export const shadowComparisonSchema = z
  .object({
    id: z.string().meta({ description: "The shadow's, and the deployment that answered." }),
    object: z.literal("shadow_comparison"),
    model: z.string(),
    deployment_id: z.string().meta({ description: "The shadow." }),
    against_deployment_id: z.string().meta({ description: "The one whose answers were given." }),
    first_at: shownTime.meta({ description: "Unix seconds." }),
    last_at: shownTime.meta({ description: "Unix seconds." }),
    is_complete: z.boolean().meta({
      description: "false: there were more; these are the newest.",
    }),
    num_copies: count,
    outcomes: z
      .object({
        completed: count,
        refused: count,
        failed: count,
        late: count,
        stopped: count,
        lost: count.meta({ description: "Nobody told of their ends: the edge died." }),
        running: count,
      })
      .meta({
        description:
          "`refused`: there was no room; `late`: stopped by their own deadline; `stopped`: the deployment had no room for another.",
      }),
    deterministic: z
      .object({
        compared: count,
        equal: count,
        median_first_difference: z.number().nullable().meta({
          description: "The first token that differs, counted from 1, of those that differ.",
        }),
      })
      .meta({
        description: "Requests whose answers are the same each time: temperature 0, or a seed.",
      }),
    compared: count.meta({ description: "Copies that completed." }),
    same_finish_reason: count.meta({ description: "Of those." }),
    given_completion_tokens: count.meta({ description: "Of the answers that were given." }),
    compared_completion_tokens: count.meta({ description: "Of the shadow's for the same." }),
    given_first_token_ms: milliseconds.meta({
      description: "Of streams, from their dispatch on, at the deployment that answered.",
    }),
    first_token_ms: milliseconds.meta({ description: "The same of the shadow." }),
    prompt_tokens: count,
    cached_tokens: count,
    completion_tokens: count.meta({ description: "Of all copies, whatever became of them." }),
    device_us: z.string().meta({ description: "Microseconds." }),
    cost_nano_usd: z.string().meta({
      description: "An estimate of what the copies cost, by the deployment's cost. No revenue.",
    }),
  })
  .meta({ id: "ShadowComparison" });

export type ShadowComparison = z.infer<typeof shadowComparisonSchema>;

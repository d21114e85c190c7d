/** Workers of the pools, as the admin API shows them. */
import { z } from "zod";

import { MODEL_STATES, poolName, WORKER_HEALTHS } from "./pool.ts";

export const BREAKER_STATES = ["closed", "open", "half_open"] as const;

const rate = z.number().nullable();

export const workerSchema = z
  .object({
    id: z.string(),
    object: z.literal("worker"),
    shown_as: z.string().meta({
      description: "What customers see of it, in x-route-reason: always the same for an id.",
    }),
    pool: z.string(),
    url: z.string(),
    boot_id: z.string().meta({ description: "Drawn at each start." }),
    health: z.enum(WORKER_HEALTHS).meta({
      description:
        "`unconfirmed`: its pool was woken and waits for its first heartbeat. `missing`: its heartbeats stopped, or its engine is down. `incompatible`: it speaks another protocol than this edge.",
    }),
    is_draining: z.boolean(),
    version: z.string(),
    protocol: z.int(),
    heartbeat_age_ms: z.int(),
    models: z.array(
      z.object({
        id: z.string(),
        state: z.enum(MODEL_STATES),
        device: z.string().nullable(),
        dtype: z.string().nullable(),
        breaker: z.enum(BREAKER_STATES).meta({
          description: "Of this isolate of the edge: whether it sends requests there.",
        }),
      }),
    ),
    task_models: z.array(z.string()),
    max_running: z.int(),
    queued: z.int(),
    running: z.int(),
    kv_bytes_used: z.int(),
    kv_bytes_budget: z.int(),
    prompt_tokens: z.int().nullable().meta({
      description: "Of prompts, since its start; null: its release does not say.",
    }),
    cached_tokens: z.int().nullable().meta({
      description: "Of those, the ones whose state an earlier request had left.",
    }),
    prefill_tokens_per_second: rate,
    decode_tokens_per_second: rate,
    service_ms: rate.meta({ description: "From a request's first step to its end, in the mean." }),
  })
  .meta({ id: "Worker" });

export const drainRequestSchema = z
  .strictObject({
    pool: poolName.default("default"),
    is_draining: z.boolean().default(true).meta({ description: "false gives it work again." }),
  })
  .meta({ id: "DrainRequest" });

export const drainSchema = z
  .object({
    id: z.string(),
    object: z.literal("drain"),
    pool: z.string(),
    is_draining: z.boolean(),
  })
  .meta({ id: "Drain" });

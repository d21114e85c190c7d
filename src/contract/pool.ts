/**
 * What a gpu-worker tells its pool, version 1: POST {edge}/internal/heartbeats, signed
 * (signature.ts).
 *
 * A pool outlives releases of its workers: fields that the edge does not know are let through, and
 * those that a worker does not tell have defaults. Nothing here is secret, and nothing is trusted
 * beyond the choice of a worker: what a worker did is in its signed receipts.
 */
import { z } from "zod";

import { LIMITS, webOrigin } from "./common.ts";
import { list, text } from "./fields.ts";
import { PREFIX_PATTERN } from "./prefixes.ts";

export const POOL_LIMITS = {
  maxNameLength: 64,
  maxModels: 256,
  /** Digests of warm prefixes in one heartbeat. */
  maxPrefixes: 256,
  maxVersionLength: 64,
  /** Organizations whose waiting requests a heartbeat tells of. */
  maxWaitingOrganizations: 64,
} as const;

/** How often a worker tells of itself. */
export const HEARTBEAT_INTERVAL_MS = 1_000;

export const poolName = text({
  max: POOL_LIMITS.maxNameLength,
  pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/,
  rule: "must be 1 to 64 small letters, digits, ., _ or -, and begin with a letter or digit",
});

const id = text({ min: 1, max: LIMITS.maxIdLength });
/** Of a worker. A header of every answer that it makes has it. */
export const workerName = text({
  max: LIMITS.maxIdLength,
  pattern: /^[\x21-\x7e]{1,128}$/,
  rule: "must be 1 to 128 printable ASCII characters without spaces",
});
const shortText = text({ max: POOL_LIMITS.maxVersionLength });
const figure = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
const count = z.int().min(0);

export const MODEL_STATES = ["available", "loading", "loaded", "failed"] as const;

export const pooledModelSchema = z.object({
  id,
  /** `available`: loaded when it is asked for. `failed`: the last time it could not be. */
  state: z.enum(MODEL_STATES),
  dtype: shortText.nullable().default(null),
  device: shortText.nullable().default(null),
});

export type PooledModel = z.infer<typeof pooledModelSchema>;

/** How many requests of an organization wait, by service tier. */
const waitingSchema = z.object({
  organizationId: id,
  flex: count.default(0),
  default: count.default(0),
  priority: count.default(0),
});

export type WaitingRequests = z.infer<typeof waitingSchema>;

/** Tasks of a model: they run in batches of their own, beside generations. */
const taskQueueSchema = z.object({
  model: id,
  /** Of the device's time that one takes, in the mean; null: none has ended yet. */
  runMs: figure.nullable().default(null),
  waiting: list(z.object({ organizationId: id, count }), {
    max: POOL_LIMITS.maxWaitingOrganizations,
  }).default([]),
});

export type TaskQueue = z.infer<typeof taskQueueSchema>;

export const heartbeatSchema = z.object({
  pool: poolName,
  workerId: workerName,
  /** Drawn at each start. */
  bootId: id,
  /** Counts up from 1 within a boot: an older one, or one that is sent again, changes nothing. */
  sequence: z.int().min(1),
  /** Where the edge reaches the worker. */
  url: webOrigin,
  /** ENGINE_PROTOCOL of the worker. */
  protocol: z.int(),
  version: shortText.default(""),
  isDraining: z.boolean().default(false),
  /** Whether its engine runs and its journal can be written. */
  isReady: z.boolean().default(true),
  models: list(pooledModelSchema, { max: POOL_LIMITS.maxModels }),
  /** Models for tasks, each loaded when it is first asked for. */
  taskModels: list(id, { max: POOL_LIMITS.maxModels }).default([]),
  /**
   * Whether it names the tokens of a generation, and goes on from those of another worker
   * (continuation.ts).
   */
  continues: z.boolean().default(false),
  /** Choices that it runs at once. */
  maxRunning: z.int().min(1).default(1),
  queued: count.default(0),
  running: count.default(0),
  /**
   * Whose `queued` are, the organizations with most first; of those beyond the list nobody says.
   */
  waiting: list(waitingSchema, { max: POOL_LIMITS.maxWaitingOrganizations }).default([]),
  /** Whose tasks lie there, of those that `queued` counts too: the organizations with most. */
  taskQueues: list(taskQueueSchema, { max: POOL_LIMITS.maxWaitingOrganizations }).default([]),
  /** How many it lets wait; null: it does not say. */
  maxWaiting: count.nullable().default(null),
  kvBytesUsed: count.default(0),
  kvBytesBudget: count.default(0),
  /** Since its start; null: it does not say. */
  promptTokens: count.nullable().default(null),
  /** Of those, the ones whose state an earlier request had left. */
  cachedTokens: count.nullable().default(null),
  /** As its device ran them lately; null: not known yet. */
  prefillTokensPerSecond: figure.nullable().default(null),
  decodeTokensPerSecond: figure.nullable().default(null),
  /** From a request's first step to its end, in the mean. */
  serviceMs: figure.nullable().default(null),
  /** Digests of prefixes whose state it may still hold (prefixes.ts); youngest first. */
  warmPrefixes: list(text({ max: 32, pattern: PREFIX_PATTERN }), {
    max: POOL_LIMITS.maxPrefixes,
  }).default([]),
});

export type Heartbeat = z.infer<typeof heartbeatSchema>;

/**
 * `taken`; `stale`: an older one than the last; `replaced`: another process goes by this id now;
 * `full`: the pool takes no more workers. The worker goes on telling of itself in any case.
 */
export const HEARTBEAT_RESULTS = ["taken", "stale", "replaced", "full"] as const;

export const heartbeatAnswerSchema = z.object({
  result: z.enum(HEARTBEAT_RESULTS),
  /** An operator asked for this boot to be drained: it takes no more work. */
  isDraining: z.boolean(),
});

export type HeartbeatAnswer = z.infer<typeof heartbeatAnswerSchema>;

/**
 * `healthy`: its heartbeats come. `unconfirmed`: the pool was woken and waits for its first.
 * `missing`: they stopped, or its engine is down. `incompatible`: it speaks another protocol than
 * this edge.
 */
export const WORKER_HEALTHS = ["healthy", "unconfirmed", "missing", "incompatible"] as const;

export type WorkerHealth = (typeof WORKER_HEALTHS)[number];

/** A worker as its pool knows it. */
export interface PooledWorker extends Omit<Heartbeat, "pool" | "sequence" | "isReady"> {
  readonly health: WorkerHealth;
  /** Since its last heartbeat arrived, by the pool's clock. */
  readonly ageMs: number;
}

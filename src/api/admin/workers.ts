/** /admin/v1/workers: the gpu-workers of the pools, as they are now. */
import type { z } from "zod";

import { poolName } from "../../contract/pool.ts";
import { drainRequestSchema, drainSchema, workerSchema } from "../../contract/workers.ts";
import { drainWorker, listWorkers, type ListedWorker } from "../../control/workers.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { shownWorkerName } from "../../routing/worker-name.ts";

const querySchema = pageQuerySchema.extend({
  pool: poolName.optional().meta({
    description: "Of this pool alone; without it, of every pool that a deployment names.",
  }),
});

export const listWorkersOperation = defineOperation({
  method: "get",
  path: "/admin/v1/workers",
  operationId: "listWorkers",
  tag: "Admin",
  summary: "The gpu-workers of the pools: what they run, how much waits, how fast they are.",
  access: FOR_OPERATORS,
  query: querySchema,
  status: 200,
  response: {
    description: "A page of workers, by pool and id.",
    schema: listOf(workerSchema, "WorkerList"),
  },
  errors: [],
  handler: async ({ c, query }) => {
    const workers = await listWorkers(c.var.services, query.pool ?? null);
    return pageOf(workers.map(toWorker), query);
  },
});

export const drainWorkerOperation = defineOperation({
  method: "post",
  path: "/admin/v1/workers/{id}/drain",
  operationId: "drainWorker",
  tag: "Admin",
  summary: "Give a gpu-worker no more work, until its next start. What runs there runs on.",
  access: FOR_OPERATORS,
  pathParameters: { id: "The worker's id." },
  body: { schema: drainRequestSchema, example: { pool: "default" } },
  status: 200,
  response: { description: "As it was asked.", schema: drainSchema },
  errors: ["not_found"],
  handler: async ({ c, params, body }) => {
    const { pool, is_draining: isDraining } = body;
    await drainWorker(c.var.services, { pool, workerId: params.id, isDraining }, actorOf(c));
    return { id: params.id, object: "drain" as const, pool, is_draining: isDraining };
  },
});

function toWorker(worker: ListedWorker): z.infer<typeof workerSchema> {
  return {
    id: worker.workerId,
    object: "worker",
    shown_as: shownWorkerName(worker.workerId),
    pool: worker.pool,
    url: worker.url,
    boot_id: worker.bootId,
    health: worker.health,
    is_draining: worker.isDraining,
    version: worker.version,
    protocol: worker.protocol,
    heartbeat_age_ms: worker.ageMs,
    models: worker.models.map((model) => ({ ...model, breaker: worker.breakerOf(model.id) })),
    task_models: [...worker.taskModels],
    max_running: worker.maxRunning,
    queued: worker.queued,
    running: worker.running,
    kv_bytes_used: worker.kvBytesUsed,
    kv_bytes_budget: worker.kvBytesBudget,
    prompt_tokens: worker.promptTokens,
    cached_tokens: worker.cachedTokens,
    prefill_tokens_per_second: worker.prefillTokensPerSecond,
    decode_tokens_per_second: worker.decodeTokensPerSecond,
    service_ms: worker.serviceMs,
  };
}

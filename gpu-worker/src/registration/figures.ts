/** What a heartbeat says of the worker. */
import { ENGINE_PROTOCOL } from "../../../src/contract/engine.ts";
import { POOL_LIMITS } from "../../../src/contract/pool.ts";
import packageJson from "../../package.json" with { type: "json" };
import type { Config } from "../config.ts";
import type { EngineClient } from "../engine-client/engine-client.ts";
import type { Metrics } from "../metrics.ts";
import type { Journal } from "../receipts/journal.ts";
import type { Figures } from "./registration.ts";
import type { WarmList } from "./warm-list.ts";

export interface FigureSources {
  readonly config: Pick<Config, "maxRunning" | "maxWaiting" | "taskModels">;
  readonly engine: Pick<EngineClient, "isUp" | "models" | "waiting" | "startedCount" | "gauges">;
  readonly rates: Metrics["rates"];
  readonly prompts: Metrics["prompts"];
  readonly journal: Pick<Journal, "isWritable">;
  readonly warm: WarmList;
  readonly isDraining: boolean;
}

export function toFigures({
  config,
  engine,
  rates,
  prompts,
  journal,
  warm,
  isDraining,
}: FigureSources): Figures {
  const { kvBytesUsed, kvBytesBudget } = engine.gauges;
  return {
    protocol: ENGINE_PROTOCOL,
    version: packageJson.version,
    isDraining,
    isReady: engine.isUp && journal.isWritable,
    models: engine.models.map(({ id, state, dtype, device }) => ({ id, state, dtype, device })),
    taskModels: config.taskModels.map(({ id }) => id),
    continues: true,
    maxRunning: config.maxRunning,
    queued: engine.waiting.count,
    running: engine.startedCount,
    waiting: engine.waiting.countsOf(POOL_LIMITS.maxWaitingOrganizations),
    maxWaiting: config.maxWaiting,
    taskQueues: engine.waiting.taskQueues(POOL_LIMITS.maxWaitingOrganizations),
    kvBytesUsed,
    kvBytesBudget,
    promptTokens: prompts.tokens,
    cachedTokens: prompts.cachedTokens,
    prefillTokensPerSecond: rates.prefill.tokensPerSecond,
    decodeTokensPerSecond: rates.decode.tokensPerSecond,
    serviceMs: engine.waiting.serviceMs,
    warmPrefixes: warm.prefixes,
  };
}

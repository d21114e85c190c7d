/** Who chooses a worker: our rule, and those that it is compared with. */
import { ENGINE_PROTOCOL } from "../../../src/contract/engine.ts";
import type { PooledWorker } from "../../../src/contract/pool.ts";
import { RecentRequests } from "../../../src/routing/recent-requests.ts";
import { rankReplicas, rendezvous, warmthOf } from "../../../src/routing/replicas.ts";
import { WarmPrefixes } from "../../../src/routing/warm-prefixes.ts";
import {
  CHUNK_TOKENS,
  PLACES,
  PREFILL_TOKENS_PER_SECOND,
  type SimulatedRequest,
  type SimulatedWorker,
} from "./simulated-worker.ts";

export type Policy = (
  workers: readonly SimulatedWorker[],
  request: SimulatedRequest,
  nowMs: number,
) => SimulatedWorker | undefined;

const MODEL = "m";
/** Prompts that begin alike so far go together, where nothing is warm. */
const TIE_CHUNKS = 4;

/**
 * What the gateway does for each request (src/gateway/placement.ts), as one isolate that sees them
 * all.
 */
function affinity(): Policy {
  const warm = new WarmPrefixes();
  const recent = new RecentRequests();
  /** Chunks that prompts ended with. */
  const ends = new Set<string>();
  return (workers, { chunks, promptTokens }, nowMs) => {
    const prefixes = chunks.map((digest, at) => {
      const length = (at + 1) * CHUNK_TOKENS;
      return { digest, length, endsTurn: ends.has(digest) };
    });
    const replicas = workers.map((worker) => ({
      worker: toPooled(worker),
      load: worker.loadAt(nowMs),
      recent: recent.of(worker.id, nowMs),
      unreadTokens: worker.unreadAt(nowMs),
      ...warmthOf(prefixes, promptTokens, (chunk) => warm.has(chunk, worker.id)),
    }));
    const tieKey = chunks[Math.min(chunks.length, TIE_CHUNKS) - 1] ?? String(nowMs);
    const shape = { promptTokens, tieKey };
    const [first] = rankReplicas(replicas, MODEL, shape);
    const chosen = workers.find(({ id }) => id === first?.worker.workerId);
    if (chosen !== undefined) {
      warm.add(chunks, chosen.id, nowMs);
      recent.note(chosen.id, nowMs);
    }
    ends.add(chunks.at(-1) ?? "");
    return chosen;
  };
}

function roundRobin(): Policy {
  let next = 0;
  return (workers) => workers[next++ % workers.length];
}

const leastLoad = (): Policy => (workers, _request, nowMs) =>
  workers.toSorted((a, b) => a.loadAt(nowMs) - b.loadAt(nowMs))[0];

/** By what the prompt begins with, whatever the load is. */
const sticky =
  (): Policy =>
  (workers, { chunks }) => {
    const key = chunks[Math.min(chunks.length, TIE_CHUNKS) - 1] ?? "";
    return workers.toSorted((a, b) => rendezvous(key, b.id) - rendezvous(key, a.id))[0];
  };

/** A new one for each run: some remember. */
export const POLICIES = {
  tidegate: affinity,
  "round robin": roundRobin,
  "least load": leastLoad,
  "pure sticky": sticky,
} as const satisfies Readonly<Record<string, () => Policy>>;

export type PolicyName = keyof typeof POLICIES;

function toPooled({ id }: SimulatedWorker): PooledWorker {
  return {
    workerId: id,
    bootId: id,
    url: `http://${id}.test`,
    protocol: ENGINE_PROTOCOL,
    version: "",
    isDraining: false,
    models: [{ id: MODEL, state: "loaded", dtype: null, device: null }],
    taskModels: [],
    continues: true,
    maxRunning: PLACES,
    waiting: [],
    taskQueues: [],
    maxWaiting: null,
    queued: 0,
    running: 0,
    kvBytesUsed: 0,
    kvBytesBudget: 0,
    promptTokens: null,
    cachedTokens: null,
    prefillTokensPerSecond: PREFILL_TOKENS_PER_SECOND,
    decodeTokensPerSecond: null,
    serviceMs: null,
    warmPrefixes: [],
    health: "healthy",
    ageMs: 0,
  };
}

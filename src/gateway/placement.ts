/**
 * From the candidates of a route to the places where they are tried: a pool becomes the workers of
 * it that have the model, the best first, and places that fail are left out as long as others are
 * there.
 *
 * It comes after the router and before the admission, as a hold keeps the places that its request
 * may run at.
 */
import type { DirectTarget } from "../contract/deployments.ts";
import type { GenerateRequest } from "../contract/engine.ts";
import { POOL_LIMITS, type PooledWorker } from "../contract/pool.ts";
import { chunkDigest, leftPrefixes, promptTextOf, type Prefix } from "../contract/prefixes.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { logEvent } from "../observability/log.ts";
import type { EdgeMetrics } from "../observability/metrics.ts";
import type { PoolReading } from "../pool/pool-view.ts";
import type { Cascade } from "../routing/cascade.ts";
import type { Deployment } from "../routing/catalog.ts";
import {
  crowdOf,
  isInTime,
  outlookOf,
  queueOf,
  taskLineOf,
  taskOutlookOf,
  type Crowd,
  type Outlook,
  type Patience,
} from "../routing/expected-wait.ts";
import type { Place } from "../routing/health.ts";
import { MAX_CANDIDATES } from "../routing/plan.ts";
import {
  ASSUMED_SERVICE_MS,
  ASSUMED_TOKENS_PER_SECOND,
  eligibleWorkers,
  LEAST_AFFINE_TOKENS,
  modelOf,
  rankReplicas,
  type PromptShape,
  type Ranked,
  type ReplicaReason,
  warmthOf,
} from "../routing/replicas.ts";
import type { WarmPrefixes } from "../routing/warm-prefixes.ts";
import { shownWorkerName } from "../routing/worker-name.ts";
import type { GatewayServices } from "./services.ts";
import { triedPlaces } from "./tried-places.ts";

/** What is to be placed. */
export interface Unplaced {
  readonly kind: "generate" | "tasks";
  readonly organizationId: string;
  readonly serviceTier: ServiceTier;
  /** What breaks ties, where the prompt does not. */
  readonly tieKey: string;
  readonly promptTokens: number;
  /** null: nothing of it stays warm. */
  readonly input: GenerateRequest["input"] | null;
  /** One model is only tried, and another may answer instead. */
  readonly cascade?: Cascade | undefined;
}

interface Candidate {
  readonly entry: { readonly id: string };
  readonly deployment: Deployment;
}

/** A candidate at a place that can be asked. */
export type Placed<C extends Candidate> = Omit<C, "deployment"> & {
  readonly deployment: Omit<Deployment, "target"> & { readonly target: DirectTarget };
  readonly pooled?: Place["pooled"];
  /** Of a pool: why this worker of it. */
  readonly replica?: {
    readonly pool: string;
    readonly workerId: string;
    readonly reason: ReplicaReason;
    /** What it may expect there. */
    readonly outlook: Outlook;
    /** Of the device, with all that runs beside it; null: not known yet. */
    readonly decodeTokensPerSecond: number | null;
  };
};

export interface Placement<C extends Candidate> {
  /** In the order in which they are tried; empty where no pool has a worker. */
  readonly places: readonly Placed<C>[];
  /** Places that were left out for their failures, by deployment and worker. */
  readonly skipped: readonly string[];
  /** Pools in which no worker has the model. */
  readonly emptyPools: readonly string[];
  /** No place would begin it in time; null: one does, or nobody knows. */
  readonly crowd: CrowdedPool | null;
  /** The first place's model is only tried. */
  readonly isTried: boolean;
}

export interface CrowdedPool extends Crowd {
  readonly pool: string;
}

type PlacementServices = Pick<
  GatewayServices,
  "pools" | "health" | "prefixesOf" | "defer" | "now" | "longestWaitMs" | "requestTimeoutMs"
>;

/** Does not fail: a pool that cannot be read has no workers. */
export async function placeCandidates<C extends Candidate>(
  services: PlacementServices,
  asked: Unplaced,
  candidates: readonly C[],
): Promise<Placement<C>> {
  const { health } = services;
  const nowMs = services.now();
  const all: Placed<C>[] = [];
  const emptyPools: string[] = [];
  for (const candidate of candidates) {
    const { deployment } = candidate;
    const { target } = deployment;
    if (target.kind === "gpu_pool") {
      const { pool } = target;
      const places = await placesIn(services, asked, { candidate, pool }, nowMs);
      if (places.length === 0) emptyPools.push(pool);
      all.push(...places);
    } else all.push({ ...candidate, deployment: { ...deployment, target } });
  }
  const isWell = (placed: Placed<C>): boolean => health.isOpenTo(placeOf(placed), nowMs);
  const well = all.filter(isWell);
  // Where all fail, one is asked all the same, and it alone: that is how they are found to be back.
  // One that failed a moment ago was well before, and of those that are dead for long none is.
  if (well.length === 0) {
    const untilMs = (placed: Placed<C>) => health.leftOutUntilMs(placeOf(placed));
    const [soonest] = all.toSorted((a, b) => untilMs(a) - untilMs(b));
    const places = soonest === undefined ? [] : [soonest];
    return { places, skipped: [], emptyPools, crowd: null, isTried: false };
  }
  const { longestWaitMs, requestTimeoutMs: leftMs } = services;
  const patience = { longestWaitMs, leftMs };
  const isCrowded = ({ replica }: Placed<C>) =>
    replica !== undefined && !isInTime(replica.outlook, patience);
  const [free, crowded] = [well.filter((placed) => !isCrowded(placed)), well.filter(isCrowded)];
  const { cascade } = asked;
  const tried = cascade && triedPlaces(well, cascade, (place) => !isCrowded(place));
  return {
    places: tried ?? [...free, ...crowded].slice(0, MAX_CANDIDATES),
    isTried: tried !== undefined,
    skipped: all.filter((placed) => !isWell(placed)).map(nameOf),
    emptyPools,
    crowd: free.length > 0 ? null : toCrowdedPool(crowded, patience),
  };
}

function toCrowdedPool<C extends Candidate>(
  crowded: readonly Placed<C>[],
  patience: Patience,
): CrowdedPool | null {
  const crowd = crowdOf(
    crowded.flatMap(({ replica }) => replica?.outlook ?? []),
    patience,
  );
  return crowd === null ? null : { ...crowd, pool: crowded[0]?.replica?.pool ?? "" };
}

export function placeOf<C extends Candidate>({ deployment, pooled }: Placed<C>): Place {
  const { target, upstreamModel } = deployment;
  return { target, upstreamModel, ...(pooled !== undefined && { pooled }) };
}

/** Which worker of a pool answered, and why it was asked. */
export function countPlacement<C extends Candidate>(
  metrics: EdgeMetrics,
  placed: Placed<C> | undefined,
): void {
  if (placed?.replica === undefined) return;
  const { pool, reason } = placed.replica;
  metrics.count("tidegate_edge_placements_total", { pool, reason });
}

async function placesIn<C extends Candidate>(
  services: PlacementServices,
  asked: Unplaced,
  { candidate, pool }: Pooled<C>,
  nowMs: number,
): Promise<Placed<C>[]> {
  const { deployment } = candidate;
  const { upstreamModel } = deployment;
  const reading = await readPool(services, pool, nowMs);
  const { health } = services;
  const eligible = eligibleWorkers(reading.workers, upstreamModel, asked.kind);
  for (const { url, bootId } of eligible) health.noteBoot(targetOf(url), bootId);
  const shape = await shapeOf(services, asked, upstreamModel, eligible.length);
  const left = leftPrefixes(shape.prefixes);
  const replicas = eligible.map((worker) => {
    const target = targetOf(worker.url);
    const isWarm = warmthOfWorker(health.warmPrefixes, worker, reading.atMs);
    const requests = worker.queued + worker.running;
    const load = health.loadOf(target, { requests, atMs: reading.atMs - worker.ageMs }, nowMs);
    const rate = worker.prefillTokensPerSecond ?? ASSUMED_TOKENS_PER_SECOND;
    const unreadTokens = health.unreadTokensOf(target, rate, nowMs);
    const warmth = warmthOf(shape.prefixes, shape.textLength, isWarm);
    return { worker, load, recent: health.recentOf(target, nowMs), unreadTokens, ...warmth };
  });
  // A place that fails attracts nobody, and its load is nobody's share.
  const open = replicas.filter(({ worker }) => {
    const pooled = { prefixes: left, replica: replicaName(worker) };
    return health.isOpenTo({ target: targetOf(worker.url), upstreamModel, pooled }, nowMs);
  });
  const closed = replicas.filter((replica) => !open.includes(replica));
  const ranked = [open, closed].flatMap((some) => rankReplicas(some, upstreamModel, shape));
  return ranked.map((replica) => {
    const { worker, prefillMs } = replica;
    const figuresAtMs = reading.atMs - worker.ageMs;
    const queue = queueOf(worker, health.sentSince(targetOf(worker.url), figuresAtMs, nowMs), {
      serviceMs: worker.serviceMs ?? ASSUMED_SERVICE_MS,
      ageMs: nowMs - figuresAtMs,
    });
    const outlook =
      asked.kind === "tasks"
        ? taskOutlookOf(queue, taskLineOf(worker, upstreamModel), asked.organizationId)
        : outlookOf(queue, asked, prefillMs);
    const uncachedTokens = asked.kind === "tasks" ? 0 : replica.uncachedTokens;
    const loads = asked.kind === "generate" && modelOf(worker, upstreamModel)?.state !== "loaded";
    return toPlaced({ candidate, pool }, { ...replica, uncachedTokens, outlook, loads }, left);
  });
}

interface Expected extends Ranked {
  readonly outlook: Outlook;
  /** It has to load the model first. */
  readonly loads: boolean;
}

interface Pooled<C extends Candidate> {
  readonly candidate: C;
  readonly pool: string;
}

function toPlaced<C extends Candidate>(
  { candidate, pool }: Pooled<C>,
  { worker, reason, uncachedTokens, outlook, loads }: Expected,
  prefixes: readonly string[],
): Placed<C> {
  return {
    ...candidate,
    deployment: { ...candidate.deployment, target: targetOf(worker.url) },
    pooled: {
      prefixes,
      replica: replicaName(worker),
      uncachedTokens,
      continues: worker.continues,
      ...(loads && { loads }),
      // Nobody loads a model to be a moment earlier.
      ...(outlook.isIdle && !loads && { idleIn: pool }),
    },
    replica: {
      pool,
      workerId: worker.workerId,
      reason,
      outlook,
      decodeTokensPerSecond: worker.decodeTokensPerSecond,
    },
  };
}

/**
 * Which prefixes are warm at a worker: those that it told of, and those that this isolate sent
 * there since. Where it told of as many as it may, it may have more.
 */
function warmthOfWorker(
  sent: WarmPrefixes,
  worker: PooledWorker,
  readAtMs: number,
): (prefix: string) => boolean {
  const told = new Set(worker.warmPrefixes);
  const isAll = told.size < POOL_LIMITS.maxPrefixes;
  const sinceMs = isAll ? readAtMs - worker.ageMs - UNTOLD_MS : undefined;
  const name = replicaName(worker);
  return (prefix) => told.has(prefix) || sent.has(prefix, name, sinceMs);
}

/** What begins is in what a worker tells within this. */
const UNTOLD_MS = 500;

/** Nothing is digested where there is no choice, or none that it would change. */
async function shapeOf(
  { prefixesOf }: PlacementServices,
  { input, organizationId, tieKey: own, promptTokens }: Unplaced,
  model: string,
  workers: number,
): Promise<KnownPrompt> {
  const isAffine = input !== null && workers > 1 && promptTokens >= LEAST_AFFINE_TOKENS;
  if (!isAffine) return { promptTokens, prefixes: [], textLength: 0, tieKey: own };
  const prompt = promptTextOf(input);
  const prefixes = await prefixesOf({ organizationId, model }, prompt);
  const tieKey = chunkDigest(prefixes, TIE_CHUNKS) ?? own;
  return { promptTokens, prefixes, textLength: prompt.text.length, tieKey };
}

interface KnownPrompt extends PromptShape {
  readonly prefixes: readonly Prefix[];
  /** In characters. */
  readonly textLength: number;
}

/** Prompts that begin with the same so many chunks go together, where nothing is warm yet. */
const TIE_CHUNKS = 4;

async function readPool(
  { pools, defer }: PlacementServices,
  pool: string,
  nowMs: number,
): Promise<PoolReading> {
  try {
    return await pools.read(pool, nowMs, defer);
  } catch (cause) {
    logEvent("pool.not_read", { pool }, cause);
    return { workers: [], atMs: nowMs };
  }
}

const targetOf = (url: string): DirectTarget => ({ kind: "gpu_worker", url });

const replicaName = ({ workerId, bootId }: { workerId: string; bootId: string }): string =>
  `${workerId} ${bootId}`;

function nameOf<C extends Candidate>({ deployment, replica }: Placed<C>): string {
  return replica === undefined
    ? deployment.id
    : `${deployment.id}/${shownWorkerName(replica.workerId)}`;
}

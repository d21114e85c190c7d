/**
 * Which worker of a pool a request goes to. Pure.
 *
 * The expected time to the first token decides: what waits before it, the prompts that are being
 * run there, and the part of its own whose state the worker does not have, at the worker's own
 * rate; so a CPU and an H200 share a pool. That part counts more than once, as it holds up whoever
 * comes next as well. What many prompts begin with attracts a request only within bounded load: a
 * worker that has more than its share by a quarter is passed over, however warm it is, and what is
 * warm at one that had more than its share of late counts as cold. So a hot prefix is shared out
 * before anybody waits, and only where running it once more delays nobody. A conversation that goes
 * on yields to the wait alone. Short prompts go where least is to do. Who is down, drains or speaks
 * another protocol is out before that.
 */
import type { PooledModel, PooledWorker } from "../contract/pool.ts";
import type { Prefix } from "../contract/prefixes.ts";
import { median } from "../observability/order-statistics.ts";
import { stableFraction } from "./stable-hash.ts";

/** Below this many tokens of a prompt, its state is made as fast as it is found. */
export const LEAST_AFFINE_TOKENS = 256;
/** How much more than its share of the requests a worker may have. */
const LOAD_FACTOR = 1.25;
/** How much more than its share of the requests of late attracts no more, and how many more. */
const RECENT_FACTOR = 1.2;
const RECENT_SLACK = 1;
/** How often a request's own prompt counts: it waits for it, and so does whoever comes next. */
const OWN_PROMPT_WEIGHT = 2;
/** Where a conversation goes on, a copy of its state takes that of another's place as well. */
const MOVED_PROMPT_WEIGHT = 3;
/** Costs and loads that differ by no more are equal. */
const EQUAL = 1e-9;
/** Of a worker that has not run anything yet, where no other of its pool has either. */
export const ASSUMED_TOKENS_PER_SECOND = 1_000;
export const ASSUMED_SERVICE_MS = 2_000;
/** What loading a model is taken to cost, where another worker has it already. */
const LOAD_SECONDS = 20;

/** A worker with what the isolate knows beyond its figures. */
export interface Replica {
  readonly worker: PooledWorker;
  /**
   * Requests that run or wait there, corrected by those that this isolate sent or saw end since.
   */
  readonly load: number;
  /** Requests that this isolate sent there lately (recent-requests.ts). */
  readonly recent: number;
  /** Tokens of the prompts that this isolate sent there, as far as they are not run yet. */
  readonly unreadTokens: number;
  /**
   * The share of the prompt that is warm there, from 0 to 1, by its own word or by what this
   * isolate sent there.
   */
  readonly warmShare: number;
  /** It has run this very conversation, up to an earlier turn. */
  readonly goesOn: boolean;
}

export interface PromptShape {
  readonly promptTokens: number;
  /** What breaks ties: the same for requests that belong together. */
  readonly tieKey: string;
}

export type ReplicaReason = "least_load" | "warm_prefix" | "shortest_wait" | "cold_model";

export interface Ranked {
  readonly worker: PooledWorker;
  readonly reason: ReplicaReason;
  /** Of its prompt, without what is warm there. */
  readonly uncachedTokens: number;
  /** What running those takes there. */
  readonly prefillMs: number;
}

/** Those that may be asked for the model at all. */
export function eligibleWorkers(
  workers: readonly PooledWorker[],
  model: string,
  kind: "generate" | "tasks",
): PooledWorker[] {
  const able = workers.filter(
    (worker) =>
      !worker.isDraining &&
      worker.health !== "incompatible" &&
      (kind === "tasks" ? worker.taskModels.includes(model) : modelOf(worker, model) !== undefined),
  );
  const wellOnes = able.filter(({ health }) => health !== "missing");
  // Where none tells of itself any more, it may be the telling that failed.
  return wellOnes.length > 0 ? wellOnes : able;
}

/**
 * The workers in the order in which a request is to be tried on them.
 *
 * @param replicas eligible ones
 */
export function rankReplicas(
  replicas: readonly Replica[],
  model: string,
  shape: PromptShape,
): Ranked[] {
  const isLoaded = (replica: Replica) => modelOf(replica.worker, model)?.state === "loaded";
  const isTask = replicas.every(({ worker }) => modelOf(worker, model) === undefined);
  const fleet = fleetOf(replicas);
  if (!isTask && replicas.length > 0 && !replicas.some(isLoaded))
    return rankCold(replicas, model).map((replica) => ({
      ...expectedOf(replica, shape, fleet),
      reason: "cold_model",
    }));
  const ready = isTask ? replicas : replicas.filter(isLoaded);
  const readyFleet = fleetOf(ready);
  const weight = replicas.some(({ goesOn }) => goesOn) ? MOVED_PROMPT_WEIGHT : OWN_PROMPT_WEIGHT;
  const isShort = shape.promptTokens < LEAST_AFFINE_TOKENS;
  const scored = replicas.map((replica) => {
    const isReady = ready.includes(replica);
    const relativeLoad = replica.load / shareOf(replica, fleet);
    const attracts = replica.goesOn || !isReady || isWithinRecent(replica, readyFleet);
    // Of a short prompt, what is to do counts alone.
    const warmCost = isShort
      ? relativeLoad
      : queueSeconds(replica, fleet) +
        promptSeconds(attracts ? replica : { ...replica, warmShare: 0 }, shape, { fleet, weight });
    return {
      replica,
      attracts,
      isWithin: replica.goesOn || !isReady || replica.load + 1 <= boundOf(replica, readyFleet),
      cost: warmCost + (isReady ? 0 : LOAD_SECONDS),
      relativeLoad,
      relativeRecent: replica.recent / shareOf(replica, fleet),
      tie: rendezvous(shape.tieKey, replica.worker.workerId),
    };
  });
  const ordered = scored.toSorted((a, b) => {
    if (a.isWithin !== b.isWithin) return a.isWithin ? -1 : 1;
    const costs = a.isWithin ? a.cost - b.cost : 0;
    if (Math.abs(costs) > EQUAL) return costs;
    const loads = a.relativeLoad - b.relativeLoad;
    if (Math.abs(loads) > EQUAL) return loads;
    const recents = a.relativeRecent - b.relativeRecent;
    return Math.abs(recents) > EQUAL ? recents : b.tie - a.tie;
  });
  return ordered.map(({ replica, isWithin, attracts }) => ({
    ...expectedOf(replica, shape, fleet),
    reason:
      isShort || !isWithin
        ? "least_load"
        : attracts && replica.warmShare > 0
          ? "warm_prefix"
          : "shortest_wait",
  }));
}

/**
 * No worker has the model in memory. All isolates choose the same one to load it, without asking
 * each other: one that loads it already, or else the first in an order that the model's name gives.
 * Whoever asks meanwhile waits there.
 */
function rankCold(replicas: readonly Replica[], model: string): Replica[] {
  const isLoading = ({ worker }: Replica) => modelOf(worker, model)?.state === "loading";
  const isFailed = ({ worker }: Replica) => modelOf(worker, model)?.state === "failed";
  const preference = (replica: Replica) => (isLoading(replica) ? 0 : isFailed(replica) ? 2 : 1);
  return replicas.toSorted(
    (a, b) =>
      preference(a) - preference(b) ||
      rendezvous(model, b.worker.workerId) - rendezvous(model, a.worker.workerId),
  );
}

interface Fleet {
  readonly totalLoad: number;
  readonly totalRecent: number;
  readonly prefillRate: number;
  readonly serviceMs: number;
  /** The sum of the weights by which load is shared. */
  readonly weight: number;
}

function fleetOf(replicas: readonly Replica[]): Fleet {
  const rates = replicas.flatMap(({ worker }) => worker.prefillTokensPerSecond ?? []);
  const services = replicas.flatMap(({ worker }) => worker.serviceMs ?? []);
  const fleet = {
    totalLoad: replicas.reduce((sum, { load }) => sum + load, 0),
    totalRecent: replicas.reduce((sum, { recent }) => sum + recent, 0),
    prefillRate: median(rates) ?? ASSUMED_TOKENS_PER_SECOND,
    serviceMs: median(services) ?? ASSUMED_SERVICE_MS,
    weight: 1,
  };
  const weight = replicas.reduce((sum, replica) => sum + weightOf(replica, fleet), 0);
  return { ...fleet, weight };
}

/** Its share of the fleet's load, from 0 to 1. */
function shareOf(replica: Replica, fleet: Fleet): number {
  return weightOf(replica, fleet) / fleet.weight;
}

/**
 * By how much faster than the others it runs prompts: that tells devices apart. How fast it decodes
 * depends on how much it has to do. Rates that are near each other are of one kind of device, and
 * what differs is what was asked of them.
 */
function weightOf({ worker }: Replica, { prefillRate }: Pick<Fleet, "prefillRate">): number {
  const ratio = (worker.prefillTokensPerSecond ?? prefillRate) / Math.max(1, prefillRate);
  return isSameDevice(ratio) ? 1 : Math.max(ratio, LEAST_WEIGHT);
}

const isSameDevice = (ratio: number): boolean => ratio > 1 / SAME_DEVICE && ratio < SAME_DEVICE;

/** Rates that differ by less are of one kind of device. */
const SAME_DEVICE = 4;
const LEAST_WEIGHT = 0.01;

/**
 * How many requests it may have, rounded up: while little runs, a warm worker with places left is
 * not passed over for a fraction of a request. A conversation's own state is nowhere else, and its
 * cost has what waits there.
 */
function boundOf(replica: Replica, fleet: Fleet): number {
  return Math.ceil(LOAD_FACTOR * (fleet.totalLoad + 1) * shareOf(replica, fleet));
}

/** A request or two more than its share is chance, and costs nobody a prompt that is run anew. */
function isWithinRecent(replica: Replica, fleet: Fleet): boolean {
  const most = RECENT_FACTOR * (fleet.totalRecent + 1) * shareOf(replica, fleet) + RECENT_SLACK;
  return replica.recent + 1 <= most;
}

/** Until a place on its device is free. */
function queueSeconds({ worker, load }: Replica, fleet: Fleet): number {
  const before = Math.max(0, load + 1 - worker.maxRunning);
  return (before * (worker.serviceMs ?? fleet.serviceMs)) / (worker.maxRunning * 1_000);
}

function expectedOf(replica: Replica, shape: PromptShape, fleet: Fleet): Omit<Ranked, "reason"> {
  const uncached = uncachedTokens(replica, shape);
  const prefillMs = (uncached / rateOf(replica, fleet)) * 1_000;
  return { worker: replica.worker, uncachedTokens: uncached, prefillMs };
}

/** What is run before its first token, its own prompt by its weight. */
function promptSeconds(
  replica: Replica,
  shape: PromptShape,
  { fleet, weight }: { readonly fleet: Fleet; readonly weight: number },
): number {
  const own = weight * uncachedTokens(replica, shape);
  return (replica.unreadTokens + own) / rateOf(replica, fleet);
}

function uncachedTokens({ warmShare }: Replica, { promptTokens }: PromptShape): number {
  return promptTokens * (1 - Math.min(1, warmShare));
}

/**
 * Tokens of prompts a second. Workers of one kind of device are equally fast: of warm prompts,
 * little is run at a time, so the rate of who has them is lower.
 */
function rateOf({ worker }: Replica, { prefillRate }: Fleet): number {
  const rate = worker.prefillTokensPerSecond ?? prefillRate;
  return Math.max(1, isSameDevice(rate / Math.max(1, prefillRate)) ? prefillRate : rate);
}

/**
 * What is warm of a text, of which `has` knows some prefixes.
 *
 * @param prefixes of it, from the shortest; each stands for all before it, also where one of those
 *   was forgotten
 */
export function warmthOf(
  prefixes: readonly Prefix[],
  textLength: number,
  has: (digest: string) => boolean,
): Pick<Replica, "warmShare" | "goesOn"> {
  const longest = prefixes.findLast(({ digest }) => has(digest));
  if (longest === undefined) return { warmShare: 0, goesOn: false };
  const { length, endsTurn } = longest;
  return { warmShare: length / Math.max(1, textLength), goesOn: endsTurn && length < textLength };
}

export function modelOf(worker: PooledWorker, model: string): PooledModel | undefined {
  return worker.models.find(({ id }) => id === model);
}

/**
 * From 0 to 1: who of several is first for a key, in an order that hardly changes when one comes or
 * goes.
 */
export function rendezvous(key: string, worker: string): number {
  return stableFraction(`${key}\n${worker}`);
}

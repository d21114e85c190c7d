/**
 * What an hour's ended requests add up to, for those who watch: sums, how long first tokens took,
 * and what deployments did. Pure.
 */
import { HOUR_MS, hourOf } from "../contract/durations.ts";

export interface DeploymentUse {
  readonly requests: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly deviceUs: bigint;
}

export interface Figures {
  readonly requests: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  /** Requests that failed by a fault of the service. */
  readonly errors: number;
  /** nano-USD, as the ledger has it. */
  readonly charged: bigint;
  /** nano-USD that was given back. */
  readonly refunded: bigint;
  /** Requests by the bucket of the time to their first token. */
  readonly firstTokens: ReadonlyMap<number, number>;
  /** By model and deployment: `model/id`. */
  readonly uses: ReadonlyMap<string, DeploymentUse>;
}

export interface HourFigures {
  readonly hourMs: number;
  readonly figures: Figures;
}

export const NO_FIGURES: Figures = {
  requests: 0,
  promptTokens: 0,
  cachedTokens: 0,
  completionTokens: 0,
  errors: 0,
  charged: 0n,
  refunded: 0n,
  firstTokens: new Map(),
  uses: new Map(),
};

const NO_USE: DeploymentUse = {
  requests: 0,
  promptTokens: 0,
  completionTokens: 0,
  deviceUs: 0n,
};

/** @param sign -1 takes away what was added before */
export function addFigures(a: Figures, b: Figures, sign: 1 | -1 = 1): Figures {
  const firstTokens = new Map(a.firstTokens);
  for (const [bucket, count] of b.firstTokens)
    setUnless(firstTokens, bucket, (firstTokens.get(bucket) ?? 0) + sign * count, 0);
  const uses = new Map(a.uses);
  for (const [id, use] of b.uses) {
    const sum = addUse(uses.get(id) ?? NO_USE, use, sign);
    if (sum.requests === 0) uses.delete(id);
    else uses.set(id, sum);
  }
  return {
    requests: a.requests + sign * b.requests,
    promptTokens: a.promptTokens + sign * b.promptTokens,
    cachedTokens: a.cachedTokens + sign * b.cachedTokens,
    completionTokens: a.completionTokens + sign * b.completionTokens,
    errors: a.errors + sign * b.errors,
    charged: a.charged + BigInt(sign) * b.charged,
    refunded: a.refunded + BigInt(sign) * b.refunded,
    firstTokens,
    uses,
  };
}

function addUse(a: DeploymentUse, b: DeploymentUse, sign: 1 | -1): DeploymentUse {
  return {
    requests: a.requests + sign * b.requests,
    promptTokens: a.promptTokens + sign * b.promptTokens,
    completionTokens: a.completionTokens + sign * b.completionTokens,
    deviceUs: a.deviceUs + BigInt(sign) * b.deviceUs,
  };
}

function setUnless<K>(map: Map<K, number>, key: K, value: number, absent: number): void {
  if (value === absent) map.delete(key);
  else map.set(key, value);
}

/** Four buckets for each doubling: a bound is at most 19 percent above what lies in its bucket. */
const BUCKETS_PER_DOUBLING = 4;
/** Of more than an hour. */
const LAST_BUCKET = 88;

/** The bucket of a time in milliseconds; all up to a millisecond are one. */
export function bucketOf(ms: number): number {
  const bucket = Math.ceil(BUCKETS_PER_DOUBLING * Math.log2(Math.max(1, ms)));
  return Math.min(bucket, LAST_BUCKET);
}

export const boundMs = (bucket: number): number =>
  Math.round(2 ** (bucket / BUCKETS_PER_DOUBLING) * 10) / 10;

/**
 * What a share of all first tokens took at most: the bound of its bucket in milliseconds; null of
 * none.
 */
export function quantileMs(firstTokens: ReadonlyMap<number, number>, share: number): number | null {
  const sorted = [...firstTokens].toSorted(([a], [b]) => a - b);
  const all = countOf(firstTokens);
  let below = 0;
  for (const [bucket, count] of sorted) {
    below += count;
    if (below >= share * all) return boundMs(bucket);
  }
  return null;
}

export const countOf = (firstTokens: ReadonlyMap<number, number>): number =>
  [...firstTokens.values()].reduce((sum, count) => sum + count, 0);

/** The last 24 hours, the one that runs among them, and the 24 before. Ends are not included. */
export interface Windows {
  readonly startMs: number;
  readonly middleMs: number;
  readonly endMs: number;
}

export function windowsAt(nowMs: number): Windows {
  const endMs = hourOf(nowMs) + HOUR_MS;
  return { startMs: endMs - 48 * HOUR_MS, middleMs: endMs - 24 * HOUR_MS, endMs };
}

/** Sums of the hours from a time on and before another. */
export function sumHours(hours: readonly HourFigures[], fromMs: number, toMs: number): Figures {
  return hours
    .filter(({ hourMs }) => hourMs >= fromMs && hourMs < toMs)
    .reduce((sum, { figures }) => addFigures(sum, figures), NO_FIGURES);
}

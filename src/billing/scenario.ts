/**
 * Past requests under other terms, one after another: other prices, some of them answered by
 * another model, the organization on another plan. Pure.
 *
 * Where nothing is changed each request brings its charge, and its plan included of it what the
 * ledger says.
 */
import { toUs } from "./economics.ts";
import { divideHalfEven, type NanoUsd } from "./money.ts";
import { beginsWithin, drawIncluded, type PlanReplay, type RequestTimes } from "./plan-replay.ts";
import { priceIn, revenueAt, withOverage } from "./price-simulation.ts";
import type { BookPrice, PastRequest } from "./price-simulation.ts";
import type { Price } from "./pricing.ts";

/** A request of the ledger, with all that a replay needs of it. */
export interface SettledRequest extends PastRequest, RequestTimes {
  /** Empty of before it was kept. */
  readonly deploymentId: string;
  /** What a plan included of the charge. */
  readonly includedNanoUsd: NanoUsd;
  readonly prefillMs: number;
  readonly decodeMs: number;
  /** From 0 to 99, the same in every replay: a share of a model's requests is those below it. */
  readonly place: number;
}

/** Some of a model's requests are answered by another. */
export interface Move {
  readonly to: string;
  /** Of its requests. */
  readonly percent: number;
  /** Of the other, for this organization. */
  readonly price: BookPrice;
}

export interface Scenario {
  /** By model; what is not there keeps the price that each request had. */
  readonly prices: Readonly<Record<string, BookPrice>>;
  /** By the model that was asked. */
  readonly moves: Readonly<Record<string, Move>>;
  /** null: what was included and what was beyond it stays as it was. */
  readonly plan: PlanReplay | null;
}

/** Of the smallest groups there are. Amounts are nano-USD, times microseconds. */
export interface ReplayedSum {
  readonly model: string;
  /** null: the model that answered. */
  readonly movedTo: string | null;
  readonly deploymentId: string;
  readonly isFromCache: boolean;
  readonly requests: number;
  readonly charged: bigint;
  readonly repriced: bigint;
  /** Of `charged`, what a plan included. */
  readonly included: bigint;
  /** Of `repriced`. */
  readonly newIncluded: bigint;
  /** Of `repriced`, what the plan lets only those use who have credits. */
  readonly creditsNeeded: bigint;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly prefillUs: bigint;
  readonly decodeUs: bigint;
  /** Their own share. */
  readonly deviceUs: bigint;
}

export interface ScenarioReplay {
  readonly sums: readonly ReplayedSum[];
  /** As the requests left it. */
  readonly plan: PlanReplay | null;
}

/** @param requests in the order in which they were booked */
export function replayScenario(
  requests: Iterable<SettledRequest>,
  { prices, moves, plan: given }: Scenario,
): ScenarioReplay {
  const sums = new Map<string, ReplayedSum>();
  let plan = given;
  for (const past of requests) {
    const move = moveOf(past, moves);
    const isWithin = plan === null || beginsWithin(plan, past);
    const kept = past.price.overagePercent ?? null;
    const overage = plan === null ? kept : isWithin ? null : plan.overage.percent;
    const repriced = revenueAt(past, priceOf(past, move, prices, overage));
    let newIncluded = includedAsBefore(past, repriced);
    if (plan !== null) {
      const drawn = drawIncluded(plan, Number(repriced), past);
      newIncluded = BigInt(drawn.includedNanoUsd);
      plan = drawn.plan;
    }
    const isForCredits = plan !== null && !isWithin && !plan.overage.isAllowed;
    addTo(sums, {
      model: past.model,
      movedTo: move?.to ?? null,
      deploymentId: past.deploymentId,
      isFromCache: past.isFromCache === true,
      requests: 1,
      charged: BigInt(past.chargeNanoUsd),
      repriced,
      included: BigInt(past.includedNanoUsd),
      newIncluded,
      creditsNeeded: isForCredits ? repriced : 0n,
      promptTokens: past.usage.promptTokens,
      completionTokens: past.usage.completionTokens,
      prefillUs: toUs(past.prefillMs),
      decodeUs: toUs(past.decodeMs),
      deviceUs: toUs(past.usage.deviceMs ?? 0),
    });
  }
  return { sums: [...sums.values()], plan };
}

/** To those of its group. */
export function addTo(sums: Map<string, ReplayedSum>, own: ReplayedSum): void {
  const group = groupOf(own);
  const before = sums.get(group);
  sums.set(group, before === undefined ? own : addSums(before, own));
}

/** What sums of one group have in common. */
const groupOf = ({ model, movedTo, deploymentId, isFromCache }: ReplayedSum): string =>
  JSON.stringify([model, movedTo, deploymentId, isFromCache]);

/** Of one group. */
export function addSums(one: ReplayedSum, other: ReplayedSum): ReplayedSum {
  return {
    ...one,
    requests: one.requests + other.requests,
    charged: one.charged + other.charged,
    repriced: one.repriced + other.repriced,
    included: one.included + other.included,
    newIncluded: one.newIncluded + other.newIncluded,
    creditsNeeded: one.creditsNeeded + other.creditsNeeded,
    promptTokens: one.promptTokens + other.promptTokens,
    completionTokens: one.completionTokens + other.completionTokens,
    prefillUs: one.prefillUs + other.prefillUs,
    decodeUs: one.decodeUs + other.decodeUs,
    deviceUs: one.deviceUs + other.deviceUs,
  };
}

/** What came out of the cache asked no model, and would not. */
function moveOf(past: SettledRequest, moves: Scenario["moves"]): Move | undefined {
  const move = Object.hasOwn(moves, past.model) ? moves[past.model] : undefined;
  if (move === undefined || past.isFromCache === true) return undefined;
  return past.place < move.percent ? move : undefined;
}

function priceOf(
  past: SettledRequest,
  move: Move | undefined,
  prices: Scenario["prices"],
  overagePercent: number | null,
): Price {
  const book = Object.hasOwn(prices, past.model) ? prices[past.model] : undefined;
  const other = move?.price ?? book;
  return other === undefined
    ? withOverage(past.price, overagePercent)
    : priceIn(other, past, overagePercent);
}

/** The same part of it. */
function includedAsBefore(past: SettledRequest, repriced: bigint): bigint {
  if (past.chargeNanoUsd === 0) return 0n;
  return divideHalfEven(repriced * BigInt(past.includedNanoUsd), BigInt(past.chargeNanoUsd));
}

/** What shadow traffic came to, for whoever decides whether a deployment is to answer. */
import { hourOf } from "../contract/durations.ts";
import {
  SHADOW_LONGEST_MS,
  SHADOW_OUTCOMES,
  type ShadowComparison,
  type ShadowOutcome,
} from "../contract/shadows.ts";
import { quantile } from "../observability/order-statistics.ts";
import type { ShadowRun, ShadowRuns, ShadowUse } from "../routing/shadow-runs.ts";
import { ServingPrices, type ServingTerms } from "./serving-prices.ts";

/** Copies that one answer reads, the newest. */
export const MAX_READ_SHADOWS = 5_000;

export interface ShadowServices {
  readonly shadowRuns: ShadowRuns;
  readonly servingTerms: () => Promise<ServingTerms>;
  readonly now: () => number;
}

interface Asked {
  readonly model: string | null;
  readonly sinceMs: number;
}

/** By model, shadow and the deployment that answered. */
export async function compareShadows(
  { shadowRuns, servingTerms, now }: ShadowServices,
  asked: Asked,
): Promise<ShadowComparison[]> {
  const [runs, terms] = await Promise.all([
    shadowRuns.list({ ...asked, limit: MAX_READ_SHADOWS + 1 }),
    servingTerms(),
  ]);
  const isComplete = runs.length <= MAX_READ_SHADOWS;
  const prices = new ServingPrices(terms);
  const read = runs.slice(0, MAX_READ_SHADOWS);
  const groups = Map.groupBy(read, (run) => `${run.modelId}/${run.deploymentId}~${run.againstId}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => toComparison(id, own, { prices, isComplete, nowMs: now() }));
}

interface Basis {
  readonly prices: ServingPrices;
  readonly isComplete: boolean;
  readonly nowMs: number;
}

function toComparison(
  id: string,
  runs: readonly ShadowRun[],
  { prices, isComplete, nowMs }: Basis,
): ShadowComparison {
  const [{ modelId: model, deploymentId, againstId }] = runs as [ShadowRun];
  const completed = runs.filter(({ outcome }) => outcome === "completed");
  const judged = completed.filter(({ isEqual }) => isEqual !== null);
  const differences = judged.flatMap(({ firstDifference }) => firstDifference ?? []);
  // The first tokens of both, of the same requests.
  const timed = completed.filter(
    ({ givenFirstTokenMs, firstTokenMs }) => givenFirstTokenMs !== null && firstTokenMs !== null,
  );
  const seconds = runs.map(({ startedAtMs }) => Math.floor(startedAtMs / 1_000));
  return {
    id,
    object: "shadow_comparison",
    model,
    deployment_id: deploymentId,
    against_deployment_id: againstId,
    first_at: Math.min(...seconds),
    last_at: Math.max(...seconds),
    is_complete: isComplete,
    num_copies: runs.length,
    outcomes: outcomesOf(runs, nowMs),
    deterministic: {
      compared: judged.length,
      equal: judged.filter(({ isEqual }) => isEqual).length,
      median_first_difference: quantile(differences, 0.5) ?? null,
    },
    compared: completed.length,
    same_finish_reason: completed.filter(({ isSameFinish }) => isSameFinish).length,
    given_completion_tokens: sum(completed, ({ givenTokens }) => givenTokens),
    compared_completion_tokens: sum(completed, ({ completionTokens }) => completionTokens),
    given_first_token_ms: spread(timed.map(({ givenFirstTokenMs }) => givenFirstTokenMs ?? 0)),
    first_token_ms: spread(timed.map(({ firstTokenMs }) => firstTokenMs ?? 0)),
    prompt_tokens: sum(runs, ({ promptTokens }) => promptTokens),
    cached_tokens: sum(runs, ({ cachedTokens }) => cachedTokens),
    completion_tokens: sum(runs, ({ completionTokens }) => completionTokens),
    device_us: String(sum(runs, ({ deviceUs }) => deviceUs)),
    cost_nano_usd: String(
      runs.reduce((total, run) => total + costOfUse(prices, useOf(run)).cost, 0n),
    ),
  };
}

const useOf = ({ modelId: model, startedAtMs, endedAtMs, ...run }: ShadowRun): ShadowUse => ({
  ...run,
  model,
  hourMs: hourOf(startedAtMs),
  runs: 1,
  heldMs: (endedAtMs ?? startedAtMs) - startedAtMs,
});

/** nano-USD. What another company is paid for takes no time of a device of ours. */
export function costOfUse(prices: ServingPrices, use: ShadowUse) {
  const { promptTokens, cachedTokens, completionTokens } = use;
  const figures = {
    promptTokens,
    cachedTokens,
    completionTokens,
    calls: use.promptTokens + use.completionTokens > 0 ? use.runs : 0,
    heldUs: BigInt(Math.max(0, Math.round(use.heldMs))) * 1_000n,
    deviceUs: BigInt(use.deviceUs),
  };
  const { device, provider, deviceAtList } = prices.costOf(figures, use);
  return { cost: device + provider, provider, deviceAtList, deviceUs: figures.deviceUs };
}

function outcomesOf(runs: readonly ShadowRun[], nowMs: number): ShadowComparison["outcomes"] {
  const of = (wanted: ShadowOutcome) => runs.filter(({ outcome }) => outcome === wanted).length;
  const open = runs.filter(({ outcome }) => outcome === null);
  const isYoung = ({ startedAtMs }: ShadowRun) => nowMs - startedAtMs < SHADOW_LONGEST_MS;
  const running = open.filter(isYoung).length;
  const ended = Object.fromEntries(SHADOW_OUTCOMES.map((outcome) => [outcome, of(outcome)]));
  return {
    ...(ended as Record<ShadowOutcome, number>),
    lost: open.length - running,
    running,
  };
}

const spread = (values: readonly number[]) => ({
  median: quantile(values, 0.5) ?? null,
  p95: quantile(values, 0.95) ?? null,
});

const sum = <T>(rows: readonly T[], valueOf: (row: T) => number): number =>
  rows.reduce((total, row) => total + valueOf(row), 0);

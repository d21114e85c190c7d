/** What is watched, in the words of the wire. */
import type { OverviewEvent } from "../../contract/overview.ts";
import { costOfFigures, type WatchedCosts } from "../../control/watched-cost.ts";
import { quantileMs, type Figures } from "../../watch/figures.ts";
import type { View } from "../../watch/watch.ts";

type Sums = OverviewEvent["current"];

interface Shown {
  /** null: the service. */
  readonly organizationId: string | null;
  /** null: whoever sees it is told of no revenue and no cost. */
  readonly costs: WatchedCosts | null;
  readonly nowMs: number;
}

const seconds = (ms: number): number => ms / 1_000;

export function toOverviewEvent(view: View, shown: Shown): OverviewEvent {
  const { startMs, middleMs, endMs } = view.windows;
  return {
    object: "overview",
    organization_id: shown.organizationId,
    start_time: seconds(startMs),
    middle_time: seconds(middleMs),
    end_time: seconds(endMs),
    current: toSums(view.current, shown, [middleMs, endMs]),
    previous: toSums(view.previous, shown, [startMs, middleMs]),
    hours: view.hours.map(({ hourMs, figures }) => ({
      start_time: seconds(hourMs),
      ...toFigures(figures),
    })),
    organizations: view.organizations.map((use) => ({
      organization_id: use.organizationId,
      num_model_requests: use.requests,
      input_tokens: use.promptTokens,
      output_tokens: use.completionTokens,
      amount_nano_usd: String(use.charged),
    })),
    marks: view.marks.map((mark) => ({
      metric: mark.metric,
      start_time: seconds(mark.hourMs),
      value: mark.value,
      expected_low: mark.low,
      expected_high: mark.high,
      compared_with: mark.against,
      compared_hours: mark.hours,
    })),
  };
}

function toFigures(figures: Figures) {
  return {
    num_model_requests: figures.requests,
    input_tokens: figures.promptTokens,
    input_cached_tokens: figures.cachedTokens,
    output_tokens: figures.completionTokens,
    errors: figures.errors,
    amount_nano_usd: String(figures.charged),
    refunded_nano_usd: String(figures.refunded),
    first_token_ms_p50: quantileMs(figures.firstTokens, 0.5),
    first_token_ms_p95: quantileMs(figures.firstTokens, 0.95),
  };
}

function toSums(
  figures: Figures,
  { organizationId, costs, nowMs }: Shown,
  [startMs, endMs]: readonly [number, number],
): Sums {
  const revenue = figures.charged - figures.refunded;
  const period = { startMs, endMs: Math.max(startMs, Math.min(endMs, nowMs)) };
  // Idle time is all organizations': of one by itself there is no such cost.
  const isCosted = costs !== null && organizationId === null;
  const cost = isCosted ? costOfFigures(figures, costs, period) : null;
  return {
    ...toFigures(figures),
    revenue_nano_usd: costs === null ? null : String(revenue),
    cost_nano_usd: cost === null ? null : String(cost),
    margin_nano_usd: cost === null ? null : String(revenue - cost),
  };
}

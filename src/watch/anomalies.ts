/**
 * Which hours are unlike those before, by one rule that a sentence can name. Pure; `nowMs` is
 * passed in.
 *
 * The range that is expected reaches six spreads to both sides of the median of the hours it is
 * compared with. A spread is 1.4826 times the median of their distances from it (the standard
 * deviation, were they normal), a tenth of the median, or the least that matters of the metric,
 * whichever is largest. At least half of some amounts lie between 0 and their median, so that the
 * median distance is no more than it: the range ends below ten times the median, however the hours
 * differ.
 *
 * An hour is compared with the same hour of the 14 days before, where at least seven of them have a
 * value, and else with the last 48 hours since the first request, of which twelve must have one.
 */
import { HOUR_MS, hourOf } from "../contract/durations.ts";
import { median } from "../observability/order-statistics.ts";
import { countOf, quantileMs, type Figures, type HourFigures } from "./figures.ts";

export const MARKED_METRICS = ["requests", "error_rate", "spend", "first_token"] as const;

export type MarkedMetric = (typeof MARKED_METRICS)[number];

export interface Mark {
  readonly metric: MarkedMetric;
  readonly hourMs: number;
  /** Requests, a share from 0 to 1, nano-USD, or milliseconds of the 95th percentile. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly against: "same_hour" | "last_hours";
  /** Hours that it was compared with. */
  readonly hours: number;
}

interface Rule {
  /** null: too few requests to say. */
  readonly valueOf: (figures: Figures) => number | null;
  /** Of a median: what nobody needs to look at. */
  readonly leastSpread: (median: number) => number;
  /** Whether less than expected is a mark as well. */
  readonly isLowMarked: boolean;
}

/** An hour with fewer says nothing, nor does one that is compared with fewer. */
export const LEAST_REQUESTS = 20;
const LEAST_ERRORS = 3;
const SPREADS = 6;
/** From the median distance to a standard deviation. */
const NORMAL = 1.4826;
const DAYS = 14;
const LEAST_DAYS = 7;
const LAST_HOURS = 48;
export const LEAST_HOURS = 12;
/** Hours that an answer needs before the one that is judged. */
export const HISTORY_MS = (DAYS * 24 + 1) * HOUR_MS;
/** Hours back that are judged. */
const JUDGED_HOURS = 24;
const MAX_MARKS = 12;

const RULES: Readonly<Record<MarkedMetric, Rule>> = {
  requests: {
    valueOf: ({ requests }) => requests,
    // What independent callers differ by.
    leastSpread: (median) => Math.sqrt(Math.max(1, median)),
    isLowMarked: true,
  },
  error_rate: {
    valueOf: ({ requests, errors }) => (requests < LEAST_REQUESTS ? null : errors / requests),
    leastSpread: () => 0.005,
    isLowMarked: false,
  },
  spend: {
    valueOf: ({ requests, charged }) => (requests < LEAST_REQUESTS ? null : Number(charged)),
    leastSpread: () => 0,
    isLowMarked: false,
  },
  first_token: {
    valueOf: ({ firstTokens }) =>
      countOf(firstTokens) < LEAST_REQUESTS ? null : quantileMs(firstTokens, 0.95),
    leastSpread: () => 10,
    isLowMarked: false,
  },
};

export interface Expected {
  readonly low: number;
  readonly high: number;
}

/** What is expected after some values, of which there is at least one. */
export function expectedOf(metric: MarkedMetric, history: readonly number[]): Expected {
  const middle = median(history) ?? 0;
  const distance = median(history.map((value) => Math.abs(value - middle))) ?? 0;
  const least = RULES[metric].leastSpread(middle);
  const spread = SPREADS * Math.max(NORMAL * distance, middle / 10, least);
  return { low: Math.max(0, middle - spread), high: middle + spread };
}

/** The newest first; of the last 24 hours. @param hours in any order, none twice */
export function marksOf(hours: readonly HourFigures[], nowMs: number): Mark[] {
  const known = new Map(hours.map(({ hourMs, figures }) => [hourMs, figures]));
  const used = hours.filter(({ figures }) => figures.requests > 0).map(({ hourMs }) => hourMs);
  if (used.length === 0) return [];
  const firstMs = Math.min(...used);
  const openMs = hourOf(nowMs);
  const marks: Mark[] = [];
  for (let back = 0; back < JUDGED_HOURS && marks.length < MAX_MARKS; back += 1) {
    const hourMs = openMs - back * HOUR_MS;
    for (const metric of MARKED_METRICS) {
      const mark = judge(metric, { known, firstMs, hourMs, isOver: back > 0 });
      if (mark !== null) marks.push(mark);
    }
  }
  return marks.slice(0, MAX_MARKS);
}

interface Judged {
  readonly known: ReadonlyMap<number, Figures>;
  readonly firstMs: number;
  readonly hourMs: number;
  readonly isOver: boolean;
}

function judge(metric: MarkedMetric, { known, firstMs, hourMs, isOver }: Judged): Mark | null {
  const { valueOf, isLowMarked } = RULES[metric];
  const at = (ms: number): number | null => {
    if (ms < firstMs) return null;
    const figures = known.get(ms);
    // An hour without a request is one of none, where requests are counted.
    return figures === undefined ? (metric === "requests" ? 0 : null) : valueOf(figures);
  };
  const value = at(hourMs);
  if (value === null) return null;
  const days = valuesAt(at, hourMs, { count: DAYS, everyMs: 24 * HOUR_MS });
  const isDaily = days.length >= LEAST_DAYS;
  const history = isDaily ? days : valuesAt(at, hourMs, { count: LAST_HOURS, everyMs: HOUR_MS });
  if (!isDaily && history.length < LEAST_HOURS) return null;
  const { low, high } = expectedOf(metric, history);
  const requests = known.get(hourMs)?.requests ?? 0;
  const isHigh = value > high && requests >= LEAST_REQUESTS && hasEnough(metric, known.get(hourMs));
  // An hour that is not over will have more.
  const isLow = isLowMarked && isOver && value < low && (median(history) ?? 0) >= LEAST_REQUESTS;
  if (!isHigh && !isLow) return null;
  const against = isDaily ? "same_hour" : "last_hours";
  return { metric, hourMs, value, low, high, against, hours: history.length };
}

const hasEnough = (metric: MarkedMetric, figures: Figures | undefined): boolean =>
  metric !== "error_rate" || (figures?.errors ?? 0) >= LEAST_ERRORS;

function valuesAt(
  at: (ms: number) => number | null,
  beforeMs: number,
  { count, everyMs }: { readonly count: number; readonly everyMs: number },
): number[] {
  const values: number[] = [];
  for (let back = 1; back <= count; back += 1) {
    const value = at(beforeMs - back * everyMs);
    if (value !== null) values.push(value);
  }
  return values;
}

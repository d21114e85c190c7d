/**
 * Stretches of time that a page may be of, as its address has them: the last hours or days, days of
 * the viewer's zone, or times to the second that another page led to. Pure: the zone and now are
 * arguments.
 */
import { RANGES, WIDTHS, windowOf, type Range } from "./time.ts";
import { countDays, daysBetween, type Day } from "./zone-days.ts";

/** The longest stretch of chosen days. */
export const MAX_DAYS = 366;

/** What a range is called in an address; "all": there are no bounds. */
export type Name = Range | "all";

export interface Span<Own extends Name = Name> {
  readonly range: Own | "dates" | "times";
  /** Of "dates": the first and the last day, as 2026-10-25. */
  readonly from?: string;
  readonly to?: string;
  /** Of "times": Unix seconds; the end is not included. */
  readonly since?: number;
  readonly until?: number;
}

/** What a page lets its viewer choose of. */
export interface Offered<Own extends Name = Name> {
  readonly ranges: readonly Own[];
  readonly usual: Own;
  readonly maxDays: number;
}

/** Of lists. Files are of 366 days, one of which may have 25 hours. */
export const OF_LISTS = {
  ranges: ["all", "24h", "7d", "30d", "90d"],
  usual: "all",
  maxDays: 365,
} as const satisfies Offered;
/** Of estimates, which are of 31 days, likewise. */
export const OF_ESTIMATES = {
  ranges: ["24h", "7d", "30d"],
  usual: "7d",
  maxDays: 30,
} as const satisfies Offered;

/** Unix seconds; null: there is no bound. */
export interface Bounds {
  readonly start: number | null;
  readonly end: number | null;
}

type Search = Readonly<Record<string, unknown>>;

/** Dates that there are, in their order, and not too many. */
export function readDates(
  { range, from, to }: Search,
  maxDays = MAX_DAYS,
): { from: string; to: string } | undefined {
  if (range !== "dates" || typeof from !== "string" || typeof to !== "string") return undefined;
  const days = countDays(from, to);
  return days !== undefined && days <= maxDays ? { from, to } : undefined;
}

/** Whatever an address says, a stretch that can be shown. */
export function readSpan<Own extends Name>(search: Search, offered: Offered<Own>): Span<Own> {
  const dates = readDates(search, offered.maxDays);
  if (dates !== undefined) return { range: "dates", ...dates };
  const times = readTimes(search);
  if (times !== undefined) return { range: "times", ...times };
  const { range } = search;
  return { range: offered.ranges.find((one) => one === range) ?? offered.usual };
}

/** Times to the second, in their order. */
export function readTimes({
  range,
  since,
  until,
}: Search): { since: number; until: number } | undefined {
  const areTimes = range === "times" && isTime(since) && isTime(until) && since < until;
  return areTimes ? { since, until } : undefined;
}

const LAST_TIME = 99_999_999_999;
const isTime = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LAST_TIME;

/** Seconds of what is shown, but for a clock that is put forward or back. */
export function secondsOf({ range, from, to, since = 0, until = 0 }: Span<Range>): number {
  if (range === "dates") return (countDays(from ?? "", to ?? "") ?? 1) * WIDTHS["1d"];
  return range === "times" ? until - since : RANGES[range];
}

export function boundsOf(span: Span, nowMs: number, zone: string): Bounds {
  const { range, from = "", to = "", since = null, until = null } = span;
  if (range === "all") return { start: null, end: null };
  if (range === "times") return { start: since, end: until };
  if (range !== "dates") return { start: Math.floor(nowMs / 1_000) - RANGES[range], end: null };
  const days = daysBetween(from, to, zone);
  return { start: days[0]?.start ?? null, end: days.at(-1)?.end ?? null };
}

/** Whole hours that hold all of it, as what is kept by the hour is asked for; up to now. */
export function hoursOf(span: Span<Range>, nowMs: number, zone: string): Day {
  const hour = WIDTHS["1h"];
  const { start, end } = boundsOf(span, nowMs, zone);
  if (start === null || end === null) return windowOf(span.range as Range, "1h", nowMs);
  return { start: Math.floor(start / hour) * hour, end: Math.ceil(end / hour) * hour };
}

/** As queries of lists have them. */
export const toQuery = ({ start, end }: Bounds) => ({
  ...(start !== null && { start_time: String(start) }),
  ...(end !== null && { end_time: String(end) }),
});

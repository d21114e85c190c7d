/** What the explorer shows, as the address has it: a view can be kept and handed on. Pure. */
import { readDates, readTimes, secondsOf } from "../span.ts";
import { RANGES, widthsFor, WIDTHS, type Range, type Width } from "../time.ts";
import type { Day } from "../zone-days.ts";

export const METRICS = ["spend", "requests", "input", "cached", "output", "tokens"] as const;
export type Metric = (typeof METRICS)[number];

export const GROUPS = [
  "none",
  "organization",
  "model",
  "operation",
  "project",
  "key",
  "end_user",
  "member",
  "deployment",
  "tier",
  "service_tier",
  "class",
] as const;
export type Group = (typeof GROUPS)[number];

/** The group of those that the API does not name: no end user is called so. */
export const OTHERS = "\n";

export const TIERS = ["gpu", "provider", "edge"] as const;
export const SERVICE_TIERS = ["flex", "default", "priority"] as const;

/** Ids that commas part; without any it is all of them. */
export const FILTERS = [
  "organizations",
  "projects",
  "keys",
  "models",
  "deployments",
  "tiers",
  "service_tiers",
] as const;
export type Filter = (typeof FILTERS)[number];

/** Of what is known beforehand. */
const KNOWN: Readonly<Partial<Record<Filter, readonly string[]>>> = {
  tiers: TIERS,
  service_tiers: SERVICE_TIERS,
};
const PLACES: ReadonlySet<Filter> = new Set(["deployments", "tiers", "service_tiers"]);
const MAX_FILTER_LENGTH = 512;

export interface View extends Readonly<Partial<Record<Filter, string>>> {
  readonly metric: Metric;
  readonly group: Group;
  /**
   * "dates": the days from `from` to `to`, both of them included; "times": from `since` to `until`,
   * which another chart led to.
   */
  readonly range: Range | "dates" | "times";
  /** Dates of the viewer's zone, as 2026-10-25. */
  readonly from?: string;
  readonly to?: string;
  /** Unix seconds. */
  readonly since?: number;
  readonly until?: number;
  readonly width: Width;
  readonly chart: "stacked" | "line";
}

/** One that may be kept under a name: times are those of a bucket that was opened. */
export interface KeptView extends Omit<View, "range" | "since" | "until"> {
  readonly range: Range | "dates";
}

export const mayBeKept = (view: View): view is View & KeptView => view.range !== "times";

/**
 * Seconds: what is longer is shown by the day, unless somebody asks for hours. Organizations may be
 * many, and each has a row for each hour.
 */
const longestInHours = (group: Group): number => (group === "organization" ? 2 : 7) * 86_400;

type Grouped = Pick<View, "group" | "range" | "from" | "to" | "since" | "until">;

/** A month of many organizations by the hour is more rows than anybody waits for. */
export const mayBeHours = (view: Grouped): boolean =>
  view.group !== "organization" || secondsOf(view) <= RANGES["7d"];

/** What is kept of end users is by the hour. */
export const isOfHours = ({ group }: Pick<View, "group">): boolean => group === "end_user";

export const widthsOf = (view: Grouped): Width[] =>
  widthsFor(secondsOf(view)).filter(
    (width) =>
      (width !== "1h" || mayBeHours(view)) &&
      (width !== "1m" || !isOfHours(view)) &&
      // Times need be no whole days.
      (width !== "1d" || view.range !== "times"),
  );

function usualWidthOf(view: Grouped): Width {
  const widths = widthsOf(view);
  const isShort = secondsOf(view) <= longestInHours(view.group);
  const usual = widths.includes("1h") && isShort ? "1h" : "1d";
  return widths.includes(usual) ? usual : (widths[0] ?? "1h");
}

/** What is kept of end users is not told apart by place. */
export const filtersOf = (group: Group): readonly Filter[] =>
  FILTERS.filter((filter) => group !== "end_user" || !PLACES.has(filter));

/** Of what has a class: tokens, and what they cost. */
export const metricsOf = (group: Group): readonly Metric[] =>
  group === "class" ? ["spend", "tokens"] : METRICS;

/** A width stays that somebody asked for; one that is usual follows what is shown. */
export function changeView(view: View, changed: Partial<View>): View {
  const { width, ...rest } = view;
  const isAsked = width !== usualWidthOf(view);
  return readView({ ...rest, ...(isAsked && { width }), ...changed });
}

const oneOf = <const T extends string>(value: unknown, known: readonly T[], usual: T): T =>
  known.find((one) => one === value) ?? usual;

export const splitIds = (text = ""): string[] =>
  text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");

type Search = Readonly<Record<string, unknown>>;

/** Whatever an address says, a view that can be shown. */
export function readView(search: Search): View {
  const group = oneOf(search["group"], GROUPS, "model");
  const of = { group, ...readStretch(search) };
  const widths = widthsOf(of);
  const metric = oneOf(search["metric"], METRICS, "spend");
  return {
    metric: metricsOf(group).includes(metric) ? metric : "spend",
    ...of,
    width: oneOf(search["width"], widths, usualWidthOf(of)),
    chart: oneOf(search["chart"], ["stacked", "line"], "stacked"),
    ...Object.fromEntries(filtersOf(group).flatMap((filter) => readFilter(filter, search[filter]))),
  };
}

/** As long as a bucket of a chart that is in parts: of days, one of which may have 26 hours. */
const isOfBucket = ({ since, until }: { since: number; until: number }): boolean =>
  until - since >= WIDTHS["1h"] && until - since <= WIDTHS["1d"] + 2 * WIDTHS["1h"];

function readStretch(search: Search): Pick<View, "range" | "from" | "to" | "since" | "until"> {
  const dates = readDates(search);
  if (dates !== undefined) return { range: "dates", ...dates };
  const times = readTimes(search);
  if (times !== undefined && isOfBucket(times)) return { range: "times", ...times };
  return { range: oneOf(search["range"], Object.keys(RANGES) as Range[], "24h") };
}

/** A bucket of all organizations' usage by organization; null: it is what is shown. */
export function partsOf(view: View, { start, end }: Day): View | null {
  const { width: _, from: __, to: ___, ...kept } = view;
  const times = { range: "times", since: start, until: end } as const;
  const parts = readView({ ...kept, group: "organization", ...times });
  return JSON.stringify(parts) === JSON.stringify(view) ? null : parts;
}

/** What an address says to leave out by a filter, of what there is. */
export function readFilter(filter: Filter, value: unknown): [Filter, string][] {
  if (typeof value !== "string") return [];
  const known = KNOWN[filter];
  const text = value.slice(0, MAX_FILTER_LENGTH);
  const kept =
    known === undefined
      ? text
      : splitIds(text)
          .filter((id) => known.includes(id))
          .join(",");
  return kept.trim() === "" ? [] : [[filter, kept]];
}

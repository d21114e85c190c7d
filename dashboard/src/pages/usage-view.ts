/** What the explorer shows, as the address has it: a view can be kept and handed on. Pure. */
import { RANGES, widthsFor, type Range, type Width } from "../time.ts";

export const METRICS = ["spend", "requests", "input", "cached", "output"] as const;
export type Metric = (typeof METRICS)[number];

export const GROUPS = [
  "none",
  "organization",
  "model",
  "operation",
  "project",
  "key",
  "member",
] as const;
export type Group = (typeof GROUPS)[number];

export interface View {
  readonly metric: Metric;
  readonly group: Group;
  readonly range: Range;
  readonly width: Width;
  readonly chart: "stacked" | "line";
  /** Ids of models; none is all. */
  readonly models: string;
}

/**
 * Seconds: what is longer is shown by the day, unless somebody asks for hours. Organizations may be
 * many, and each has a row for each hour.
 */
const longestInHours = (group: Group): number => (group === "organization" ? 2 : 7) * 86_400;

type Grouped = Pick<View, "group" | "range">;

/** A month of many organizations by the hour is more rows than anybody waits for. */
export const mayBeHours = ({ group, range }: Grouped): boolean =>
  group !== "organization" || RANGES[range] <= RANGES["7d"];

export const widthsOf = (view: Grouped): Width[] =>
  widthsFor(view.range).filter((width) => width !== "1h" || mayBeHours(view));

const oneOf = <const T extends string>(value: unknown, known: readonly T[], usual: T): T =>
  known.find((one) => one === value) ?? usual;

/** Whatever an address says, a view that can be shown. */
export function readView(search: Readonly<Record<string, unknown>>): View {
  const range = oneOf(search["range"], Object.keys(RANGES) as Range[], "24h");
  const group = oneOf(search["group"], GROUPS, "model");
  const widths = widthsOf({ group, range });
  const usual = RANGES[range] <= longestInHours(group) ? "1h" : "1d";
  return {
    metric: oneOf(search["metric"], METRICS, "spend"),
    group,
    range,
    width: oneOf(search["width"], widths, usual),
    chart: oneOf(search["chart"], ["stacked", "line"], "stacked"),
    models: typeof search["models"] === "string" ? search["models"].slice(0, 512) : "",
  };
}

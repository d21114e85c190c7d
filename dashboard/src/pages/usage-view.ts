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

const oneOf = <const T extends string>(value: unknown, known: readonly T[], usual: T): T =>
  known.find((one) => one === value) ?? usual;

/** Whatever an address says, a view that can be shown. */
export function readView(search: Readonly<Record<string, unknown>>): View {
  const range = oneOf(search["range"], Object.keys(RANGES) as Range[], "24h");
  const widths = widthsFor(range);
  return {
    metric: oneOf(search["metric"], METRICS, "spend"),
    group: oneOf(search["group"], GROUPS, "model"),
    range,
    width: oneOf(search["width"], widths, widths.includes("1h") ? "1h" : (widths[0] ?? "1h")),
    chart: oneOf(search["chart"], ["stacked", "line"], "stacked"),
    models: typeof search["models"] === "string" ? search["models"].slice(0, 512) : "",
  };
}

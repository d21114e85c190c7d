/**
 * Charts that somebody keeps under a name, in their own browser: the explorer's views, as its
 * address has them. Pure.
 */
import { mayBeKept, readView, type KeptView } from "./pages/usage-view.ts";

/** Where the browser keeps them. */
export const STORED_CHARTS = "tidegate.charts";
/** The oldest goes where there are more. */
export const MAX_CHARTS = 50;
export const MAX_NAME_LENGTH = 64;

export interface SavedChart {
  readonly name: string;
  /** Of which organization; null: of all. */
  readonly organizationId: string | null;
  readonly view: KeptView;
}

/** Whatever is stored, charts that can be shown. */
export function readCharts(text: string | null): SavedChart[] {
  const stored = parse(text);
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MAX_CHARTS).flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const { name, organizationId, view } = one as Record<string, unknown>;
    const isOwned = organizationId === null || typeof organizationId === "string";
    if (typeof name !== "string" || !isOwned || typeof view !== "object") return [];
    const known = readView({ ...view });
    if (!mayBeKept(known)) return [];
    return [{ name: name.slice(0, MAX_NAME_LENGTH), organizationId, view: known }];
  });
}

const isSame = (a: Omit<SavedChart, "view">, b: Omit<SavedChart, "view">): boolean =>
  a.name === b.name && a.organizationId === b.organizationId;

/** The newest first; one of the same name gives way. */
export const withChart = (charts: readonly SavedChart[], chart: SavedChart): SavedChart[] =>
  [chart, ...charts.filter((one) => !isSame(one, chart))].slice(0, MAX_CHARTS);

export const withoutChart = (charts: readonly SavedChart[], chart: SavedChart): SavedChart[] =>
  charts.filter((one) => !isSame(one, chart));

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
}

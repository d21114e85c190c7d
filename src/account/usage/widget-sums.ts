/**
 * Usage by day as widgets show it. Whoever sees a page with a widget has its token, and may ask as
 * often as they like: so it is added up once in some seconds for each view, however many ask. In
 * memory alone. No clock: the caller says what time it is.
 */
import { DAY_MS, dayOf } from "../../contract/durations.ts";
import { MAX_WIDGET_DAYS } from "../../contract/widgets.ts";
import { EVERYWHERE, type SumsQuery, type SumsRow } from "./usage-sums.ts";
import type { WidgetView } from "./verbs.ts";

/** As old as what is shown may be. */
const SHOWN_MS = 10_000;
/** Views that are remembered; then the memory starts anew. */
const MAX_VIEWS = 256;

interface Shown {
  readonly rows: SumsRow[];
  readonly atMs: number;
}

export class WidgetSums {
  readonly #sums: (query: SumsQuery) => SumsRow[];
  readonly #shown = new Map<string, Shown>();

  constructor(sums: (query: SumsQuery) => SumsRow[]) {
    this.#sums = sums;
  }

  /** A row for each day that has usage, of the most days that a widget shows, today's last. */
  of({ apiKeyId, projectId }: WidgetView, nowMs: number): SumsRow[] {
    const endMs = dayOf(nowMs) + DAY_MS;
    const view = JSON.stringify([apiKeyId, projectId, endMs]);
    const known = this.#shown.get(view);
    if (known !== undefined && Math.abs(nowMs - known.atMs) < SHOWN_MS) return known.rows;
    const rows = this.#sums({
      startMs: endMs - MAX_WIDGET_DAYS * DAY_MS,
      endMs,
      widthMs: DAY_MS,
      groupBy: [],
      keyIds: apiKeyId === null ? null : [apiKeyId],
      projectIds: projectId === null ? null : [projectId],
      models: null,
      personIds: null,
      operations: null,
      ...EVERYWHERE,
    });
    if (this.#shown.size >= MAX_VIEWS) this.#shown.clear();
    this.#shown.set(view, { rows, atMs: nowMs });
    return rows;
  }
}

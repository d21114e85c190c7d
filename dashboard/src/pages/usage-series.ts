/** Usage as a chart draws it, and what each of its buckets has, exact. Pure. */
import type { GroupTotal, UsageData } from "./usage-data.ts";
import type { Metric } from "./usage-view.ts";

export interface UsageSeries {
  /** Of its group; null: all others together. */
  readonly id: string | null;
  /** One for each time. */
  readonly sums: readonly bigint[];
  /** The same as a chart draws them: whole dollars, or counts. */
  readonly values: readonly number[];
}

/**
 * The largest groups, and the others as one, which together are all.
 *
 * @param totals largest first
 * @param most how many there may be
 */
export function seriesOf(
  { times, rows }: UsageData,
  totals: readonly GroupTotal[],
  { metric, most }: { readonly metric: Metric; readonly most: number },
): UsageSeries[] {
  const shown = totals.length > most ? totals.slice(0, most - 1) : totals;
  const place = new Map(shown.map(({ id }, at) => [id, at]));
  const at = new Map(times.map((time, index) => [time, index]));
  const sums = Array.from({ length: Math.min(totals.length, most) }, () =>
    Array.from({ length: times.length }, () => 0n),
  );
  for (const row of rows) {
    const own = sums[place.get(row.id) ?? most - 1];
    const index = at.get(row.start);
    if (own !== undefined && index !== undefined) own[index] = (own[index] ?? 0n) + row[metric];
  }
  const scale = metric === "spend" ? 1e9 : 1;
  return sums.map((own, index) => ({
    id: shown[index]?.id ?? null,
    sums: own,
    values: own.map((sum) => Number(sum) / scale),
  }));
}

/** A chart's bucket by its place. */
export const bucketOf = (
  { times, end }: Pick<UsageData, "times" | "end">,
  at: number,
): { readonly start: number; readonly end: number } => ({
  start: times[at] ?? end,
  end: times[at + 1] ?? end,
});

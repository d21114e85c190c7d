/**
 * Times as the viewer's zone has them, and the ranges that a page may ask for. The API's buckets
 * lie in UTC.
 */
import { language } from "./text/text.ts";

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const full = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });

const hours = new Intl.DateTimeFormat(language, {
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** When an hour begins. */
export const formatHour = (unixMs: number): string => hours.format(unixMs);

export const formatTime = (unixMs: number): string => full.format(unixMs);

export const WIDTHS = { "1m": 60, "1h": 3_600, "1d": 86_400 } as const;
export type Width = keyof typeof WIDTHS;

export const RANGES = {
  "1h": 3_600,
  "24h": 86_400,
  "7d": 604_800,
  "30d": 2_592_000,
  "90d": 7_776_000,
};
export type Range = keyof typeof RANGES;

/** Buckets that a chart may have. */
const MAX_BUCKETS = 1_500;

/** Widths that make neither a point nor a cloud of so many seconds. */
export function widthsFor(seconds: number): Width[] {
  return (Object.keys(WIDTHS) as Width[]).filter((width) => {
    const buckets = seconds / WIDTHS[width];
    return buckets >= 1 && buckets <= MAX_BUCKETS;
  });
}

/** Whole buckets, the last of which holds now. */
export function windowOf(
  range: Range,
  width: Width,
  nowMs: number,
): { start: number; end: number } {
  const seconds = WIDTHS[width];
  const end = (Math.floor(nowMs / 1_000 / seconds) + 1) * seconds;
  return { start: end - Math.max(RANGES[range], seconds), end };
}

/** Counts, shares and durations as text. */
import { language } from "./text/text.ts";

const counts = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });

export const formatCount = (value: number | bigint): string => counts.format(value);
export const formatCompact = (value: number): string => compact.format(value);

export function formatMs(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

/** A part of a whole in percent with one place, by whole numbers: money may be asked. */
export function formatShare(part: bigint, whole: bigint): string {
  if (whole === 0n) return "–";
  const permille = (part * 1_000n + whole / 2n) / whole;
  return `${permille / 10n}.${permille % 10n} %`;
}

const BYTE_UNITS = ["B", "KiB", "MiB", "GiB", "TiB"] as const;

export function formatBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  for (; value >= 1_024 && unit < BYTE_UNITS.length - 1; unit += 1) value /= 1_024;
  return `${value.toFixed(unit === 0 || value >= 100 ? 0 : 1)} ${BYTE_UNITS[unit]}`;
}

/** How a value differs from the one before, `+12 %`; null where there was none. */
export function formatChange(now: bigint, before: bigint): string | null {
  if (before === 0n) return null;
  const percent = ((now - before) * 100n) / (before < 0n ? -before : before);
  return `${percent >= 0n ? "+" : "−"}${percent < 0n ? -percent : percent} %`;
}

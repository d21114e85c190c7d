/** Which price is in force, and whether a new one looks like a slip of the pen. Pure. */
import type { PriceVersion, Rates } from "../contract/prices.ts";

const RATES = [
  "input_nano_usd_per_million_tokens",
  "cached_input_nano_usd_per_million_tokens",
  "output_nano_usd_per_million_tokens",
] as const satisfies readonly (keyof Rates)[];

const SUSPICIOUS_FACTOR = 10;

/** The version in force: the latest that has begun, and among those of one instant the newest. */
export function priceInForce<T extends Pick<PriceVersion, "effective" | "version">>(
  versions: readonly T[],
  atSeconds: number,
): T | undefined {
  return versions
    .filter(({ effective }) => effective <= atSeconds)
    .toSorted((a, b) => a.effective - b.effective || a.version - b.version)
    .at(-1);
}

/** A sentence for each rate that changes tenfold or more; a price that becomes free, or stops being so, counts. */
export function suspiciousChanges(before: Rates, after: Rates): string[] {
  return RATES.filter((name) => isSuspicious(before[name], after[name])).map(
    (name) => `${name} goes from ${before[name]} to ${after[name]}`,
  );
}

function isSuspicious(before: number, after: number): boolean {
  if (before === after) return false;
  return Math.max(before, after) >= SUSPICIOUS_FACTOR * Math.min(before, after);
}

/** Where a balance ends: its sums are exact up to there. Pure. */
import { MAX_NANO_USD, type NanoUsd } from "../../billing/money.ts";
import type { BookingResult } from "./verbs.ts";

/** Why people may not move so much, above zero in and below zero out; undefined: they may. */
export function refuseBeyond(
  postedNanoUsd: NanoUsd,
  amountNanoUsd: NanoUsd,
): BookingResult | undefined {
  if (Math.abs(postedNanoUsd + amountNanoUsd) <= MAX_NANO_USD) return undefined;
  const leftNanoUsd = MAX_NANO_USD - Math.sign(amountNanoUsd) * postedNanoUsd;
  return { ok: false, reason: "exceeds_bounds", leftNanoUsd: Math.max(0, leftNanoUsd) };
}

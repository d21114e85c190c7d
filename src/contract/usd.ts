/**
 * Amounts as people type them: dollars in a decimal text, beside the integer of nano-USD. Never a
 * float. Pure.
 */
import type { z } from "zod";

import { text } from "./fields.ts";

/** Far from 2^53, so that sums of amounts stay exact. */
export const MAX_AMOUNT_NANO_USD = 4_000_000_000_000_000;

const NANO_DIGITS = 9;

/** `parseUsd("-1.5")` is -1,500,000,000. The text must have the form of {@link usdText}. */
export function parseUsd(usd: string): number {
  const [, sign = "", dollars = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(usd) ?? [];
  const amount = Number(dollars + fraction.padEnd(NANO_DIGITS, "0"));
  return sign === "-" && amount !== 0 ? -amount : amount;
}

/** Dollars in a text, within bounds that are nano-USD. */
export function usdText(bounds: { readonly min: number; readonly max: number }): z.ZodString {
  return text({
    max: 18,
    pattern: bounds.min < 0 ? /^-?\d{1,7}(?:\.\d{1,9})?$/ : /^\d{1,7}(?:\.\d{1,9})?$/,
    rule: 'must be dollars in a text such as "5.00", with at most 7 digits before the point and 9 after it',
  })
    .refine((usd) => parseUsd(usd) >= bounds.min && parseUsd(usd) <= bounds.max, {
      error: `must be from ${bounds.min} to ${bounds.max} nano-USD`,
    })
    .meta({ description: 'The same in dollars, as a decimal text: "5.00".' });
}

/** What was given, of the two forms of an amount; undefined: neither. */
export function nanoUsdOf<T extends number | null | undefined>(
  nanoUsd: T,
  usd: string | null | undefined,
): T | number {
  return usd === undefined || usd === null ? nanoUsd : parseUsd(usd);
}

/** For `refine`: an amount is given in one form alone. */
export function isOneAmount(
  nanoUsd: number | null | undefined,
  usd: string | null | undefined,
): boolean {
  return (nanoUsd ?? undefined) === undefined || (usd ?? undefined) === undefined;
}

/** For `refine`: an amount is given, and in one form alone. */
export function isGivenOnce(nanoUsd: number | undefined, usd: string | undefined): boolean {
  return (nanoUsd === undefined) !== (usd === undefined);
}

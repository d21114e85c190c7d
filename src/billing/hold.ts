import type { NanoUsd } from "./money.ts";
/**
 * How much a request holds, how the hold grows, and what is charged at the end. Pure.
 *
 *   (none) --admit--> HELD --extend*--> HELD --settle--> SETTLED     charge = min(price of usage, held)
 *                       \------void--------------------> VOIDED      nothing was made, nothing is charged
 *                       \------alarm past expiry-------> SETTLED or VOIDED by what the meter knows
 */
import {
  ASSUMED_DEVICE_MS,
  chargeFor,
  completionTokensCovered,
  deviceMsFor,
  holdFor,
  LEAST_DEVICE_MS,
  type Price,
  type Usage,
} from "./pricing.ts";

/** A slice of output no admitted request is given less of, unless it asked for less. */
export const MIN_SLICE_TOKENS = 16;
/** The usual first slice, and the largest step by which slices double. */
export const FIRST_SLICE_TOKENS = 256;
export const MAX_SLICE_TOKENS = 2_048;
/** A rich account holds 1/64 of what it has at once, so that most of its requests never extend. */
const RICH_SHARE = 64;

export interface HoldRequest {
  readonly price: Price;
  /** An estimate; the meter corrects it before the first token. */
  readonly promptTokens: number;
  /** All choices together. */
  readonly maxCompletionTokens: number;
}

export type OpenResult =
  | { readonly ok: true; readonly amountNanoUsd: NanoUsd }
  | { readonly ok: false; readonly neededNanoUsd: NanoUsd };

/**
 * The first hold: the prompt and a slice of output, shrunk to what the account can afford.
 *
 * @param availableNanoUsd posted less held, plus the credit limit
 * @returns the amount to hold, or the least that would have been needed
 */
export function openHold(request: HoldRequest, availableNanoUsd: NanoUsd): OpenResult {
  const { price, promptTokens, maxCompletionTokens } = request;
  const leastMs = deviceMsFor(price, LEAST_DEVICE_MS);
  const leastTokens = Math.min(MIN_SLICE_TOKENS, maxCompletionTokens);
  const least = holdFor(price, promptTokens, leastTokens, leastMs);
  if (least > availableNanoUsd) return { ok: false, neededNanoUsd: least };
  const richTokens = completionTokensCovered(price, 0, Math.floor(availableNanoUsd / RICH_SHARE));
  const slice = Math.min(maxCompletionTokens, Math.max(FIRST_SLICE_TOKENS, richTokens));
  return {
    ok: true,
    amountNanoUsd: Math.min(
      holdFor(price, promptTokens, slice, deviceMsFor(price, ASSUMED_DEVICE_MS)),
      availableNanoUsd,
    ),
  };
}

/**
 * The amount a hold should have for `wantedCompletionTokens`, as near to it as the account can go. Never less
 * than it has: a hold does not shrink before its end.
 *
 * @param elapsedMs since admission: no request can have had more of the device
 */
export function growHold(
  price: Price,
  heldNanoUsd: NanoUsd,
  promptTokens: number,
  wantedCompletionTokens: number,
  availableNanoUsd: NanoUsd,
  elapsedMs = 0,
): NanoUsd {
  const deviceMs = deviceMsFor(price, elapsedMs + ASSUMED_DEVICE_MS);
  const wanted = holdFor(price, promptTokens, wantedCompletionTokens, deviceMs);
  if (wanted <= heldNanoUsd) return heldNanoUsd;
  return heldNanoUsd + Math.min(wanted - heldNanoUsd, Math.max(0, availableNanoUsd));
}

/** Usage priced, but never more than was held: what goes beyond is our overrun, not the customer's. */
export function settleCharge(
  price: Price,
  usage: Usage,
  heldNanoUsd: NanoUsd,
): { chargeNanoUsd: NanoUsd; overrunNanoUsd: NanoUsd } {
  const full = chargeFor(price, usage);
  const chargeNanoUsd = Math.min(full, heldNanoUsd);
  return { chargeNanoUsd, overrunNanoUsd: full - chargeNanoUsd };
}

/** The next total to ask for when `seenCompletionTokens` have arrived: slices double up to a limit. */
export function nextGrant(seenCompletionTokens: number, maxCompletionTokens: number): number {
  const slice = Math.min(MAX_SLICE_TOKENS, Math.max(FIRST_SLICE_TOKENS, seenCompletionTokens * 2));
  return Math.min(maxCompletionTokens, seenCompletionTokens + slice);
}

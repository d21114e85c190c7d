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
  deviceMsFor,
  holdFor,
  LEAST_DEVICE_MS,
  type Price,
  type Usage,
} from "./pricing.ts";

/** A slice of output no admitted request is given less of, unless it asked for less. */
export const MIN_SLICE_TOKENS = 16;
/** The usual first slice. */
export const FIRST_SLICE_TOKENS = 256;
/**
 * The longest slice, however rich the account: what a request may make before the account is asked again, and so what passes
 * at most after its money, its key or its organization was taken away.
 */
export const MAX_SLICE_TOKENS = 512;

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
  const slice = Math.min(maxCompletionTokens, FIRST_SLICE_TOKENS);
  return {
    ok: true,
    amountNanoUsd: Math.min(
      holdFor(price, promptTokens, slice, deviceMsFor(price, ASSUMED_DEVICE_MS)),
      availableNanoUsd,
    ),
  };
}

/**
 * The amount a hold should have for `wantedCompletionTokens`, as near to it as the account can go. Never less than it has.
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

/**
 * What a hold keeps where holds and charges have come to stand above what they may be, because a cap was lowered or a payment
 * taken back under them: itself less what is missing.
 *
 * @param used so far, device time included
 * @returns null when that would not cover what was made: the request must end, and is charged from the hold as it is
 */
export function shrinkHold(
  price: Price,
  heldNanoUsd: NanoUsd,
  missingNanoUsd: NanoUsd,
  used: { promptTokens: number; completionTokens: number; deviceMs: number },
): NanoUsd | null {
  const leftNanoUsd = heldNanoUsd - missingNanoUsd;
  const deviceMs = deviceMsFor(price, used.deviceMs);
  const usedNanoUsd = holdFor(price, used.promptTokens, used.completionTokens, deviceMs);
  return leftNanoUsd >= usedNanoUsd ? leftNanoUsd : null;
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

/** The next total to ask for when `seenCompletionTokens` have arrived: a slice more, and slices double up to the longest. */
export function nextGrant(seenCompletionTokens: number, maxCompletionTokens: number): number {
  const slice = Math.min(MAX_SLICE_TOKENS, Math.max(FIRST_SLICE_TOKENS, seenCompletionTokens * 2));
  return Math.min(maxCompletionTokens, seenCompletionTokens + slice);
}

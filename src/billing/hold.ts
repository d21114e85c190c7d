/**
 * How much a request holds, how the hold grows, and what is charged at the end. Pure.
 *
 *   (none) --admit--> HELD --extend*--> HELD --settle--> SETTLED  charge = min(price, held)
 *                       \------void--------------------> VOIDED   nothing was made or is charged
 *                       \------alarm past expiry-------> SETTLED or VOIDED by what the meter knows
 */
import type { NanoUsd } from "./money.ts";
import {
  ASSUMED_DEVICE_MS,
  chargeFor,
  deviceMsFor,
  holdFor,
  LEAST_DEVICE_MS,
  type Price,
  type Usage,
} from "./pricing.ts";
import type { Room } from "./purse.ts";

/** Output that a request needs to begin, and to go on, unless it asked for less. */
export const MIN_SLICE_TOKENS = 16;
/** The usual first slice. */
export const FIRST_SLICE_TOKENS = 256;
/**
 * The longest slice, however rich the account: what a request may make before the account is asked
 * again, and so what passes at most after its money, its key or its organization was taken away.
 */
export const MAX_SLICE_TOKENS = 512;

/** What a hold may take. */
type HoldRoom = Pick<Room, "freeNanoUsd" | "spareNanoUsd">;

/** A hold's amount, and the part of it that its request could do without for now. */
export interface Holding {
  readonly amountNanoUsd: NanoUsd;
  readonly spareNanoUsd: NanoUsd;
}

export interface HoldRequest {
  readonly price: Price;
  /** An estimate; the meter corrects it before the first token. */
  readonly promptTokens: number;
  /** What it may be at least, where it is an estimate: too high a guess refuses nobody. */
  readonly fewestPromptTokens?: number;
  /** All choices together. */
  readonly maxCompletionTokens: number;
  /** Its output is given whole or not at all: no slice of it is enough. */
  readonly isWhole?: boolean;
}

export type OpenResult =
  | ({ readonly ok: true } & Holding)
  | { readonly ok: false; readonly neededNanoUsd: NanoUsd };

/**
 * The first hold: the prompt and a slice of output, shrunk to what the account can afford and
 * leaves to others.
 *
 * @returns the amount to hold, or the least that would have been needed
 */
export function openHold(request: HoldRequest, room: HoldRoom): OpenResult {
  const { price, promptTokens, maxCompletionTokens, isWhole = false } = request;
  const { fewestPromptTokens = promptTokens } = request;
  const leastMs = deviceMsFor(price, LEAST_DEVICE_MS);
  const leastTokens = isWhole
    ? maxCompletionTokens
    : Math.min(MIN_SLICE_TOKENS, maxCompletionTokens);
  const neededNanoUsd = holdFor(price, fewestPromptTokens, leastTokens, leastMs);
  if (neededNanoUsd > room.freeNanoUsd) return { ok: false, neededNanoUsd };
  // Of a task the guess is the most that there can be: what it may do without is spare.
  const leastNanoUsd = isWhole ? neededNanoUsd : holdFor(price, promptTokens, leastTokens, leastMs);
  const slice = Math.max(leastTokens, Math.min(maxCompletionTokens, FIRST_SLICE_TOKENS));
  const fullNanoUsd = holdFor(price, promptTokens, slice, deviceMsFor(price, ASSUMED_DEVICE_MS));
  const amountNanoUsd = Math.min(fullNanoUsd, leastNanoUsd + room.spareNanoUsd, room.freeNanoUsd);
  const spareNanoUsd = Math.max(0, amountNanoUsd - leastNanoUsd);
  return { ok: true, amountNanoUsd, spareNanoUsd };
}

/**
 * The hold of a request whose tokens are known before it begins, and which takes none of the
 * device's time.
 */
export function openWholeHold(
  { price, promptTokens, maxCompletionTokens }: HoldRequest,
  { freeNanoUsd }: HoldRoom,
): OpenResult {
  const neededNanoUsd = holdFor(price, promptTokens, maxCompletionTokens);
  if (neededNanoUsd > freeNanoUsd) return { ok: false, neededNanoUsd };
  return { ok: true, amountNanoUsd: neededNanoUsd, spareNanoUsd: 0 };
}

/** A request that runs, as it asks for more. */
export interface Growth {
  readonly price: Price;
  readonly heldNanoUsd: NanoUsd;
  /** Exact. */
  readonly promptTokens: number;
  /** What has come, or is here and has to be paid before it is passed on. */
  readonly seenCompletionTokens: number;
  readonly wantedCompletionTokens: number;
  /** Since the meter began: no request can have had more of the device. */
  readonly elapsedMs: number;
}

/**
 * The amount a hold should have for what is wanted, as near to it as the account can go: what the
 * request needs as far as there is money, and beyond that a share. Never less than it has: the
 * relay may deliver as far as it knows of.
 *
 * @returns `isShort`: there was not enough money even for what it needs
 */
export function growHold(growth: Growth, room: HoldRoom): Holding & { readonly isShort: boolean } {
  const { price, heldNanoUsd, promptTokens, elapsedMs } = growth;
  const wantedTokens = mostWanted(growth);
  const leastNanoUsd = leastToGoOn(growth);
  const fullMs = deviceMsFor(price, elapsedMs + ASSUMED_DEVICE_MS);
  const fullNanoUsd = holdFor(price, promptTokens, wantedTokens, fullMs);
  const targetNanoUsd = Math.min(fullNanoUsd, leastNanoUsd + room.spareNanoUsd);
  const mostNanoUsd = heldNanoUsd + Math.max(0, room.freeNanoUsd);
  const amountNanoUsd = Math.max(heldNanoUsd, Math.min(targetNanoUsd, mostNanoUsd));
  const spareNanoUsd = Math.max(0, amountNanoUsd - leastNanoUsd);
  return { amountNanoUsd, spareNanoUsd, isShort: amountNanoUsd < leastNanoUsd };
}

/** What a request that runs needs to hold so that it may go on. */
export function leastToGoOn(growth: Growth): NanoUsd {
  const { price, promptTokens, seenCompletionTokens, elapsedMs } = growth;
  const leastTokens = Math.min(mostWanted(growth), seenCompletionTokens + MIN_SLICE_TOKENS);
  const leastMs = deviceMsFor(price, elapsedMs + LEAST_DEVICE_MS);
  return holdFor(price, promptTokens, leastTokens, leastMs);
}

const mostWanted = ({ wantedCompletionTokens, seenCompletionTokens }: Growth): number =>
  Math.max(wantedCompletionTokens, seenCompletionTokens);

/**
 * What a hold keeps where holds and charges have come to stand above what they may be, because a
 * cap was lowered or a payment taken back under them: itself less what is missing.
 *
 * @param used so far, device time included
 * @returns null when that would not cover what was made: the request must end, and is charged from
 * the hold as it is
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

/**
 * Usage priced, but never more than was held: what goes beyond is our overrun, not the customer's.
 */
export function settleCharge(
  price: Price,
  usage: Usage,
  heldNanoUsd: NanoUsd,
): { chargeNanoUsd: NanoUsd; overrunNanoUsd: NanoUsd } {
  const full = chargeFor(price, usage);
  const chargeNanoUsd = Math.min(full, heldNanoUsd);
  return { chargeNanoUsd, overrunNanoUsd: full - chargeNanoUsd };
}

/**
 * The next total to ask for when `seenCompletionTokens` have arrived: a slice more, and slices
 * double up to the longest.
 */
export function nextGrant(seenCompletionTokens: number, maxCompletionTokens: number): number {
  const slice = Math.min(MAX_SLICE_TOKENS, Math.max(FIRST_SLICE_TOKENS, seenCompletionTokens * 2));
  return Math.min(maxCompletionTokens, seenCompletionTokens + slice);
}

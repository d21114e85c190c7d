/**
 * Money that requests share: the balance, or what a hard budget leaves. Pure: no I/O, no clock.
 *
 * A request needs its prompt and MIN_SLICE_TOKENS of output beyond what it has made. What it holds
 * beyond that is spare: it saves questions to the account, and what is not used comes back at the
 * end. All that is spare is at most half of what a purse has for requests, each taking a share of
 * what is left of that half. So the other half is there for what requests need, however many run
 * and however much they hold.
 */
import type { Budget } from "./budget.ts";
import type { NanoUsd } from "./money.ts";

/** What running requests have of a purse. */
export interface Held {
  readonly amountNanoUsd: NanoUsd;
  /** The part of it that is beyond what they need. */
  readonly spareNanoUsd: NanoUsd;
  readonly requests: number;
}

export interface Purse {
  /** null: the balance. */
  readonly budget: Budget | null;
  /** Neither spent nor held. Below zero after a cap was lowered, or a payment taken back. */
  readonly freeNanoUsd: NanoUsd;
  readonly held: Held;
}

/** What one request may take. */
export interface Room {
  /** For what it needs: all that is free. */
  readonly freeNanoUsd: NanoUsd;
  /** Beyond what it needs. */
  readonly spareNanoUsd: NanoUsd;
  /** The purse that has the least free. */
  readonly boundBy: Purse;
}

export const NONE_HELD: Held = { amountNanoUsd: 0, spareNanoUsd: 0, requests: 0 };

/** So many more requests are thought to come when what may be spare is shared out. */
const EXPECTED_REQUESTS = 8;

/** @param own what the request holds of each of them already */
export function roomIn(balance: Purse, budgets: readonly Purse[], own: Held = NONE_HELD): Room {
  let boundBy = balance;
  let spareNanoUsd = spareShare(balance, own);
  for (const purse of budgets) {
    if (purse.freeNanoUsd < boundBy.freeNanoUsd) boundBy = purse;
    spareNanoUsd = Math.min(spareNanoUsd, spareShare(purse, own));
  }
  return { freeNanoUsd: boundBy.freeNanoUsd, spareNanoUsd, boundBy };
}

function spareShare({ freeNanoUsd, held }: Purse, own: Held): NanoUsd {
  const mostNanoUsd = Math.floor((freeNanoUsd + held.amountNanoUsd) / 2);
  const leftNanoUsd = mostNanoUsd - (held.spareNanoUsd - own.spareNanoUsd);
  const sharers = EXPECTED_REQUESTS + held.requests - own.requests;
  return Math.max(0, Math.floor(leftNanoUsd / sharers));
}

/** What hard caps leave; a soft cap only speaks up. */
export function pursesOf(
  budgets: readonly Budget[],
  spentOf: (budget: Budget) => NanoUsd,
  heldOf: (budget: Budget) => Held,
): Purse[] {
  return budgets.flatMap((budget) => {
    if (budget.hardNanoUsd === null) return [];
    const held = heldOf(budget);
    const freeNanoUsd = budget.hardNanoUsd - spentOf(budget) - held.amountNanoUsd;
    return [{ budget, freeNanoUsd, held }];
  });
}

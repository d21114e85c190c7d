/**
 * Credit grants and the order in which they are used up. Pure.
 *
 * Live credit is drawn by (priority, expiry, id), all ascending: what matters least to keep goes
 * first, and before all of it what a plan includes. Credit whose time is over stays alive as far as
 * requests that were admitted before that time still hold money, and is drawn by them first; what
 * they do not use expires with their end. So an expiry never takes money from under a running
 * request, and a request that comes later never uses expired credit.
 *
 * Source of the order: OpenMeter consumes grants by priority, then expiry, then age.
 */
import type { NanoUsd } from "./money.ts";

export interface Credit {
  readonly id: string;
  readonly amountNanoUsd: NanoUsd;
  readonly remainingNanoUsd: NanoUsd;
  /** Lower is used first. */
  readonly priority: number;
  /** null: never. */
  readonly expiresAtMs: number | null;
  /**
   * Usage that a plan includes: it comes before all other credit, pays no debts, and what is left
   * of it lapses.
   */
  readonly isIncluded?: true;
}

/**
 * What a charge is drawn for: the hold's admission decides which expired credit it may still use.
 */
export interface Draw {
  readonly amountNanoUsd: NanoUsd;
  readonly admittedAtMs: number;
}

/** An open hold, as far as it keeps expired credit alive. */
export interface Claim {
  readonly amountNanoUsd: NanoUsd;
  readonly admittedAtMs: number;
}

/** What is left of a credit whose time is over. */
export interface ExpiredCredit {
  readonly id: string;
  /** A plan included it. */
  readonly isIncluded?: true;
  readonly amountNanoUsd: NanoUsd;
}

export function isExpired(credit: Credit, nowMs: number): boolean {
  return credit.expiresAtMs !== null && credit.expiresAtMs <= nowMs;
}

/**
 * The order of use. What a plan includes comes first; credit without an expiry comes after all that
 * has one.
 */
export function compareCredits(a: Credit, b: Credit): number {
  const byKind = Number(b.isIncluded === true) - Number(a.isIncluded === true);
  const byExpiry =
    (a.expiresAtMs ?? Number.MAX_SAFE_INTEGER) - (b.expiresAtMs ?? Number.MAX_SAFE_INTEGER);
  return byKind || a.priority - b.priority || byExpiry || (a.id < b.id ? -1 : 1);
}

/**
 * Takes a charge out of the credits.
 *
 * @returns the credits with less remaining, in the given order, and what no credit could cover
 * (then the account owes it)
 */
export function drawCredits(
  credits: readonly Credit[],
  draw: Draw,
  nowMs: number,
): { credits: Credit[]; uncoveredNanoUsd: NanoUsd } {
  const usable = credits.filter(
    ({ expiresAtMs }) => expiresAtMs === null || draw.admittedAtMs < expiresAtMs,
  );
  const expired = usable.filter((credit) => isExpired(credit, nowMs)).toSorted(byExpiry);
  const live = usable.filter((credit) => !isExpired(credit, nowMs)).toSorted(compareCredits);
  const remaining = new Map<string, NanoUsd>();
  let left = draw.amountNanoUsd;
  for (const credit of [...expired, ...live]) {
    const taken = Math.min(left, credit.remainingNanoUsd);
    if (taken > 0) remaining.set(credit.id, credit.remainingNanoUsd - taken);
    left -= taken;
    if (left === 0) break;
  }
  return {
    credits: credits.map((credit) => withRemaining(credit, remaining)),
    uncoveredNanoUsd: left,
  };
}

/**
 * What must expire now: of each credit whose time is over, all that no open hold from before keeps
 * alive.
 *
 * Holds of earlier expiries are among those of later ones, so it is enough that each prefix of the
 * expired credits is covered by the holds admitted before its last.
 */
export function expireCredits(
  credits: readonly Credit[],
  claims: Iterable<Claim>,
  nowMs: number,
): { credits: Credit[]; expired: ExpiredCredit[] } {
  const due = credits
    .filter((credit) => credit.remainingNanoUsd > 0 && isExpired(credit, nowMs))
    .toSorted(byExpiry);
  if (due.length === 0) return { credits: [...credits], expired: [] };
  const held = [...claims];
  const remaining = new Map<string, NanoUsd>();
  const expired: ExpiredCredit[] = [];
  let kept = 0;
  for (const credit of due) {
    const claimed = held.reduce(
      (sum, claim) =>
        claim.admittedAtMs < (credit.expiresAtMs ?? 0) ? sum + claim.amountNanoUsd : sum,
      0,
    );
    const keep = Math.max(0, Math.min(credit.remainingNanoUsd, claimed - kept));
    kept += keep;
    if (keep === credit.remainingNanoUsd) continue;
    const { id, isIncluded } = credit;
    const amountNanoUsd = credit.remainingNanoUsd - keep;
    expired.push({ id, amountNanoUsd, ...(isIncluded && { isIncluded }) });
    remaining.set(credit.id, keep);
  }
  return { credits: credits.map((credit) => withRemaining(credit, remaining)), expired };
}

/** When the next live credit expires; undefined when none will. */
export function nextExpiryMs(credits: readonly Credit[], nowMs: number): number | undefined {
  let next: number | undefined;
  for (const { expiresAtMs, remainingNanoUsd } of credits) {
    if (expiresAtMs === null || remainingNanoUsd === 0 || expiresAtMs <= nowMs) continue;
    next = Math.min(next ?? expiresAtMs, expiresAtMs);
  }
  return next;
}

/**
 * Of credits without a plan's, what has expired, and requests that run keep alive: it pays nothing
 * else, debts neither.
 */
export const keptAlive = (credits: readonly Credit[], nowMs: number): NanoUsd =>
  totalRemaining(credits.filter((one) => one.isIncluded !== true && isExpired(one, nowMs)));

export const totalRemaining = (credits: readonly Credit[]): NanoUsd =>
  credits.reduce((sum, credit) => sum + credit.remainingNanoUsd, 0);

function byExpiry(a: Credit, b: Credit): number {
  return (a.expiresAtMs ?? 0) - (b.expiresAtMs ?? 0) || (a.id < b.id ? -1 : 1);
}

function withRemaining(credit: Credit, remaining: ReadonlyMap<string, NanoUsd>): Credit {
  const left = remaining.get(credit.id);
  return left === undefined ? credit : { ...credit, remainingNanoUsd: left };
}

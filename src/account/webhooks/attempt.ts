/** What follows from an attempt to deliver an event. Pure. */

/** What came of an attempt: a status, or why there was none. */
export type AttemptOutcome =
  | { readonly status: number }
  | { readonly fault: "timeout" | "unreachable" | "address_not_allowed" };

/**
 * Waits between attempts, in steps of `WEBHOOK_RETRY_MS`: with 5 seconds 5 s, 1 min, 10 min, 1 h, 5
 * h and 10 h.
 */
const WAITS = [1, 12, 120, 720, 3_600, 7_200] as const;
export const MAX_ATTEMPTS = WAITS.length + 1;
/**
 * Attempts in a row that time out, after which a receiver is left alone, and how long: a minute
 * with 5 seconds.
 */
const MAX_TIMEOUTS = 2;
const REST = 12;
/** The receiver's word that it wants nothing more (Standard Webhooks). */
const GONE = 410;

export type NextStep =
  | { readonly step: "delivered" }
  | { readonly step: "retry"; readonly waitMs: number }
  | { readonly step: "failed"; readonly isGone: boolean };

/**
 * A redirect is a failure: where it leads nobody has looked at.
 *
 * @param attempts with this one
 */
export function stepAfter(attempts: number, outcome: AttemptOutcome, retryMs: number): NextStep {
  if ("status" in outcome && outcome.status >= 200 && outcome.status < 300)
    return { step: "delivered" };
  const isGone = "status" in outcome && outcome.status === GONE;
  // Who may not be told now may not be told later.
  const isBarred = "fault" in outcome && outcome.fault === "address_not_allowed";
  if (isGone || isBarred || attempts >= MAX_ATTEMPTS) return { step: "failed", isGone };
  return { step: "retry", waitMs: waitAfter(attempts, retryMs) };
}

export function waitAfter(attempts: number, retryMs: number): number {
  return (WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1] ?? 1) * retryMs;
}

/** @param timeouts of a receiver, one after another */
export function restAfter(timeouts: number, retryMs: number): number {
  return timeouts > MAX_TIMEOUTS ? REST * retryMs : 0;
}

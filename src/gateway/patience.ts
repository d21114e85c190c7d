/** How long a request may take, and an attempt to its first event. */
import { BackendError, NotBegunInTime } from "../backends/backend.ts";

/** A candidate that has not begun by then is given up, where there is another. */
const LONGEST_FIRST_EVENT_MS = 60_000;

export interface Patience {
  /** What the attempt is ended by, before its first event or after. */
  readonly signal: AbortSignal;
  readonly abort: (why: BackendError) => void;
  /** It has begun, or is over. */
  readonly end: () => void;
}

/** It has all the time that its request has. */
export function endlessPatience(signal: AbortSignal): Patience {
  return { signal, abort: () => undefined, end: () => undefined };
}

/**
 * Where workers of a pool are asked, one that takes a request and never begins has an equal share
 * of the time that is left, as long as there are others after it. The last has all of it.
 *
 * @param left the time, and the candidates that have not been tried, it with them; `isLong` where
 *   any of them may take more than a minute for its first event
 */
export function patienceOf(
  signal: AbortSignal,
  left: { readonly leftMs: number; readonly candidates: number; readonly isLong?: boolean },
): Patience {
  const impatience = new AbortController();
  const shareMs = Math.max(0, left.leftMs) / left.candidates;
  const mostMs = left.isLong === true ? shareMs : LONGEST_FIRST_EVENT_MS;
  const timer =
    left.candidates === 1
      ? undefined
      : setTimeout(() => impatience.abort(new NotBegunInTime()), Math.min(shareMs, mostMs));
  return {
    signal: AbortSignal.any([signal, impatience.signal]),
    abort: (why) => impatience.abort(why),
    end: () => {
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}

/** The engine keeps the deadline itself; this much later the edge stops waiting for it. */
const DEADLINE_SLACK_MS = 5_000;

/** @returns the timer, for whoever has an end before */
export function abortOverdue(
  upstream: AbortController,
  timeoutMs: number,
): ReturnType<typeof setTimeout> {
  // Made when it is needed: an error takes a picture of the stack.
  const overdue = () =>
    new BackendError("deadline_exceeded", "the worker did not keep the deadline");
  return setTimeout(() => upstream.abort(overdue()), timeoutMs + DEADLINE_SLACK_MS);
}

/**
 * Tells what became of an attempt to those who choose the places of the next ones, while its events
 * pass.
 */
import type { BackendEvent } from "../backends/backend.ts";
import { BackendError, NotBegunInTime } from "../backends/backend.ts";
import type { Visit } from "../routing/health.ts";

/** An attempt that failed. Who did not begin in time may be busy with others. */
export function noteFault(visit: Visit, thrown: unknown, nowMs: number): void {
  if (thrown instanceof NotBegunInTime) visit.late(nowMs);
  else visit.ended(nowMs, thrown);
}

/** A reader that takes nothing for so long may be why its connection was closed. */
const AWAY_MS = 250;

/**
 * The same events. Whoever returns before the last leaves the place without a word against it; so
 * does who took nothing for a while and then finds the connection closed: the worker gives up those
 * whose readers are away.
 */
export function watched(
  source: AsyncIterator<BackendEvent[]>,
  visit: Visit,
  now: () => number,
): AsyncIterator<BackendEvent[]> {
  let hasAnswered = false;
  let givenAtMs = now();
  let longestAwayMs = 0;
  const note = (batch: readonly BackendEvent[]): void => {
    if (!hasAnswered && batch.length > 0) {
      hasAnswered = true;
      visit.answered(now(), uncachedIn(batch[0]));
    } else visit.heard(now());
    if (batch.some(isMade)) visit.read(now());
    const last = batch.at(-1);
    if (last?.type === "end") visit.ended(now());
    if (last?.type === "error") visit.ended(now(), last.error);
  };
  return {
    async next() {
      longestAwayMs = Math.max(longestAwayMs, now() - givenAtMs);
      try {
        const result = await source.next();
        if (result.done === true)
          visit.ended(now(), new BackendError("failed", "the backend's stream has no end"));
        else note(result.value);
        givenAtMs = now();
        return result;
      } catch (thrown) {
        if (isLost(thrown) && longestAwayMs >= AWAY_MS) visit.left(now());
        else noteFault(visit, thrown, now());
        throw thrown;
      }
    },
    async return() {
      visit.left(now());
      return (await source.return?.()) ?? { done: true, value: undefined };
    },
  };
}

/** Of the prompt, what has to be run. */
function uncachedIn(first: BackendEvent | undefined): number | undefined {
  if (first?.type !== "started") return undefined;
  return Math.max(0, first.promptTokens - first.cachedTokens);
}

/** Whoever makes something has run the prompt. */
const isMade = ({ type }: BackendEvent): boolean => type !== "started" && type !== "waiting";

const isLost = (thrown: unknown): boolean =>
  thrown instanceof BackendError && thrown.fault === "connection_lost";

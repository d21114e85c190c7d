/**
 * What a limit has counted of late: a window that slides, kept in slots. Pure: no I/O, no clock.
 *
 * A slot takes what comes within a sixtieth of the period, and counts whole until the last of it is
 * older than the period. So what is counted at any time is at least what came in the period before,
 * and whoever adds no more than the limit leaves has no more than the limit in any stretch of a
 * period's length. What came at the beginning of a slot counts for at most a sixtieth of the period
 * too long: whoever uses all that a limit leaves gets at least 60/61 of it.
 *
 * Memory: at most 62 slots, however much is counted. An idle window costs nothing, and a restarted
 * object loses nothing.
 */

/** When something was counted last in a slot, as unix milliseconds, and how much in all. */
export type Slot = readonly [atMs: number, amount: number];

/** Oldest first. */
export type WindowState = readonly Slot[];

export const EMPTY_WINDOW: WindowState = [];

const SLOTS_PER_PERIOD = 60;

/** What was counted in the period that ends now; a slot in times to come counts with it. */
export function countedIn(window: WindowState, periodMs: number, nowMs: number): number {
  let sum = 0;
  for (const [atMs, amount] of window) if (nowMs - atMs <= periodMs) sum += amount;
  return sum;
}

/** @throws {RangeError} if `amount` is not a safe integer from 0 on */
export function count(
  window: WindowState,
  periodMs: number,
  amount: number,
  nowMs: number,
): WindowState {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`an amount must be an integer from 0 on, got ${amount}`);
  const live = window.filter(([atMs]) => nowMs - atMs <= periodMs);
  const last = live.at(-1);
  // The order of slots is that of time, also where the clock waits for itself.
  const atMs = Math.max(nowMs, last?.[0] ?? 0);
  if (amount === 0) return live;
  if (last === undefined || slotOf(last[0], periodMs) !== slotOf(atMs, periodMs))
    return [...live, [atMs, amount]];
  return [...live.slice(0, -1), [atMs, Math.min(last[1] + amount, Number.MAX_SAFE_INTEGER)]];
}

/**
 * Takes back what was counted at a time and did not come after all: from the slot of that time
 * alone, if it counts still.
 */
export function takeBack(
  window: WindowState,
  periodMs: number,
  amount: number,
  countedAtMs: number,
): WindowState {
  const slot = slotOf(countedAtMs, periodMs);
  return window.flatMap(([atMs, counted]): Slot[] => {
    if (slotOf(atMs, periodMs) !== slot) return [[atMs, counted]];
    const left = Math.max(0, counted - amount);
    return left === 0 ? [] : [[atMs, left]];
  });
}

/** How long until no more than `most` is counted, if nothing comes; 0 when that is so now. */
export function waitUntil(
  window: WindowState,
  periodMs: number,
  most: number,
  nowMs: number,
): number {
  let counted = countedIn(window, periodMs, nowMs);
  for (const [atMs, amount] of window) {
    if (counted <= most) break;
    if (nowMs - atMs > periodMs) continue;
    counted -= amount;
    if (counted <= most) return atMs + periodMs + 1 - nowMs;
  }
  return 0;
}

/** A window that a clock counted in which was ahead: what lies in times to come was counted now. */
export function redate(window: WindowState, periodMs: number, nowMs: number): WindowState {
  const ahead = window.filter(([atMs]) => atMs > nowMs);
  if (ahead.length === 0) return window;
  const amount = ahead.reduce((sum, [, counted]) => sum + counted, 0);
  return count(
    window.filter(([atMs]) => atMs <= nowMs),
    periodMs,
    amount,
    nowMs,
  );
}

function slotOf(atMs: number, periodMs: number): number {
  return Math.floor(atMs / (periodMs / SLOTS_PER_PERIOD));
}

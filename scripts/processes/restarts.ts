/**
 * How often a server that ends by itself is started anew, and after how long: a fault that stays
 * shall be seen. Pure.
 */

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Restarts within `WINDOW_MS`. */
export const MAX_RESTARTS = 5;
const WINDOW_MS = 10 * 60_000;

/**
 * How long to wait before the next start.
 *
 * @param endsAtMs when the server ended by itself, the last time included, oldest first
 * @returns undefined: it ended too often
 */
export function restartWaitMs(endsAtMs: readonly number[]): number | undefined {
  const lastMs = endsAtMs.at(-1) ?? 0;
  const recent = endsAtMs.filter((atMs) => lastMs - atMs < WINDOW_MS).length;
  if (recent > MAX_RESTARTS) return undefined;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, recent - 1));
}

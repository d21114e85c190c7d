/** Waiting for a condition instead of sleeping for a guess. */
import { setTimeout as delay } from "node:timers/promises";

/**
 * Asks until the answer is neither false nor undefined, and returns it.
 *
 * @throws {Error} after `timeoutMs`, with what the condition last threw as its cause
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = 10_000, intervalMs = 20 }: { timeoutMs?: number; intervalMs?: number } = {},
): Promise<Exclude<T, false | undefined>> {
  const deadlineMs = Date.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() >= deadlineMs) {
      throw new Error(`the condition did not hold within ${timeoutMs} ms`, { cause });
    }
    await delay(intervalMs);
  }
}

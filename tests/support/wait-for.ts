/** Waiting for a condition instead of sleeping for a guess. In Node and in workerd. */

/**
 * A guard against hanging alone: whatever is waited for here comes within seconds, even where the
 * machine is slow.
 */
const HANGING_MS = 120_000;

interface WaitOptions {
  readonly timeoutMs?: number;
  readonly intervalMs?: number;
}

/**
 * Asks until the answer is neither false nor undefined, and returns it.
 *
 * @throws {Error} after `timeoutMs`, with what the condition last threw as its cause
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = HANGING_MS, intervalMs = 20 }: WaitOptions = {},
): Promise<Exclude<T, false | undefined>> {
  const deadlineMs = performance.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= deadlineMs) {
      throw new Error(`the condition did not hold within ${timeoutMs} ms`, { cause });
    }
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
}

/** Runs a check again until it throws nothing, and returns what it returned. */
export async function waitUntilPasses<T>(check: () => T | Promise<T>): Promise<T> {
  const { answer } = await waitFor(async () => ({ answer: await check() }));
  return answer;
}

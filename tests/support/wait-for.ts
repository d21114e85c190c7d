/** Waiting for a condition instead of sleeping for a guess. In Node and in workerd. */

/**
 * A guard against hanging alone: whatever is waited for here comes within seconds, even where the
 * machine is slow.
 */
const HANGING_MS = 120_000;

/**
 * What is long in coming is asked about less often: each question of an edge takes 4 ms of a
 * processor, which the tests beside this one want as well.
 */
const FIRST_INTERVAL_MS = 20;
const LONGEST_INTERVAL_MS = 100;
const SHARE_OF_WAIT = 0.1;

interface WaitOptions {
  readonly timeoutMs?: number;
  /** The same all the time, where what is waited for may be over soon. */
  readonly intervalMs?: number;
}

/**
 * Asks until the answer is neither false nor undefined, and returns it.
 *
 * @throws {Error} after `timeoutMs`, with what the condition last threw as its cause
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { timeoutMs = HANGING_MS, intervalMs }: WaitOptions = {},
): Promise<Exclude<T, false | undefined>> {
  const startedMs = performance.now();
  let cause: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    const waitedMs = performance.now() - startedMs;
    if (waitedMs >= timeoutMs)
      throw new Error(`the condition did not hold within ${timeoutMs} ms`, { cause });
    await new Promise((resolve) => setTimeout(resolve, intervalMs ?? intervalAfter(waitedMs)));
  }
}

const intervalAfter = (waitedMs: number): number =>
  Math.min(LONGEST_INTERVAL_MS, Math.max(FIRST_INTERVAL_MS, waitedMs * SHARE_OF_WAIT));

/** Runs a check again until it throws nothing, and returns what it returned. */
export async function waitUntilPasses<T>(check: () => T | Promise<T>): Promise<T> {
  const { answer } = await waitFor(async () => ({ answer: await check() }));
  return answer;
}

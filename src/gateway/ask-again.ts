/** Asks an account once more, and once more, where its answer was lost. */
import { isOverloaded } from "../errors.ts";

/** Waits before the second time and the third: an object may just have been restarted. */
export const ASK_AGAIN_MS: readonly number[] = [10, 250];

/**
 * @param ask is harmless when it is done twice, and takes a new stub each time, as one does not
 *   outlive its object
 * @throws what the last one threw
 */
export async function askAgain<T>(
  ask: () => Promise<T>,
  wait: (ms: number) => Promise<unknown>,
): Promise<T> {
  for (const delayMs of ASK_AGAIN_MS) {
    try {
      return await ask();
    } catch (cause) {
      // An object that has too much to do is not helped by being asked again.
      if (isOverloaded(cause)) throw cause;
      await wait(delayMs);
    }
  }
  return ask();
}

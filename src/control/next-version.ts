/** Versions that are added, never edited: each change takes the next one. */

/** How often somebody else may take the next version before us. */
const MAX_TRIES = 10;

/**
 * Repeats what another change came before: the next version is then another, and so may be what it
 * has to be compared with.
 *
 * @param what is changed, for the error
 */
export async function untilStored<T>(what: string, store: () => Promise<T | false>): Promise<T> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const stored = await store();
    if (stored !== false) return stored;
  }
  throw new Error(`others kept changing ${what}`);
}

/**
 * Adds the ledger up for invoices, a transaction at a time: the organization's requests have their
 * turns between two.
 */

/** What one reading, or one alarm, adds up at most; later ones add up the rest. */
const FOLDS_PER_READING = 20;

/**
 * All folds but the last, which whoever reads makes in the transaction that it reads in: what was
 * booked meanwhile is in it.
 *
 * @param fold in a transaction of its own; tells whether entries are left
 */
export async function foldInTurns(fold: () => boolean): Promise<void> {
  for (let folds = 1; folds < FOLDS_PER_READING && fold(); folds += 1) await scheduler.wait(0);
}

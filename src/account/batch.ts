/**
 * Calls that arrive together are carried out together: one transaction, one flush, one wait for the disk.
 *
 * A quiet account does not wait: there is nobody to wait for. Each call's work is synchronous and decides before it
 * writes. If one of a batch fails, the transaction is taken back and each call is carried out alone, so that no call
 * suffers from another's fault.
 */
interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

export class Batch {
  readonly #transaction: <T>(work: () => T) => T;
  readonly #isBusy: () => boolean;
  #waiting: Waiting[] = [];

  /**
   * @param transaction all of the writes in its work, or none
   * @param isBusy whether others are likely to come within a turn of the event loop
   */
  constructor(transaction: <T>(work: () => T) => T, isBusy: () => boolean) {
    this.#transaction = transaction;
    this.#isBusy = isBusy;
  }

  /** @returns what `work` returned, once it is committed with its batch */
  run<T>(work: () => T): Promise<T> {
    if (this.#waiting.length === 0 && !this.#isBusy()) {
      return new Promise((resolve) => {
        resolve(this.#transaction(work));
      });
    }
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (this.#waiting.length === 1) setTimeout(() => this.#carryOut(), 0);
    });
  }

  #carryOut(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const results = this.#transaction(() => batch.map(({ work }) => work()));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index]);
    } catch {
      for (const waiting of batch) this.#carryOutAlone(waiting);
    }
  }

  #carryOutAlone({ work, resolve, reject }: Waiting): void {
    try {
      resolve(this.#transaction(work));
    } catch (cause) {
      reject(cause);
    }
  }
}

/**
 * Calls that arrive together are carried out together: one transaction, one flush, one wait for the
 * disk.
 *
 * A quiet account does not wait: there is nobody to wait for. Where many calls come, each waits a
 * little for others. A call that nobody is waiting for, the end of a request, always lets some time
 * pass: most often the next request takes it along. Calls are carried out in the order they came,
 * so none sees an account without those before it. Each call's work is synchronous and decides
 * before it writes. If one of a batch fails, the transaction is taken back and each call is carried
 * out alone, so that no call suffers from another's fault.
 */
interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: unknown) => void;
}

interface Terms {
  /** Whether others are likely to come soon. */
  readonly isBusy: () => boolean;
  /**
   * How long the end of a request waits for a call that takes it along: each commit costs more than
   * all else in it.
   */
  readonly patientWaitMs: number;
  /** Asked with each call: where no timer would ring, nothing waits. */
  readonly hasTimers: () => boolean;
}

/**
 * How long a call of a busy account waits for others: the least that a timer waits, which is over a
 * millisecond.
 */
const BUSY_WAIT_MS = 0;

export class Batch {
  readonly #transaction: <T>(work: () => T) => T;
  readonly #isBusy: () => boolean;
  readonly #patientWaitMs: number;
  readonly #hasTimers: () => boolean;
  #waiting: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueMs = Number.POSITIVE_INFINITY;

  /**
   * @param transaction all of the writes in its work, or none
   */
  constructor(transaction: <T>(work: () => T) => T, { isBusy, patientWaitMs, hasTimers }: Terms) {
    this.#transaction = transaction;
    this.#isBusy = isBusy;
    this.#patientWaitMs = patientWaitMs;
    this.#hasTimers = hasTimers;
  }

  /** @returns what `work` returned, once it is committed with its batch */
  run<T>(work: () => T): Promise<T> {
    return this.#add(work, this.#isBusy() ? BUSY_WAIT_MS : undefined);
  }

  /** The same for a call that nobody is waiting for. */
  runPatiently<T>(work: () => T): Promise<T> {
    return this.#add(work, this.#patientWaitMs);
  }

  /** Carries out what waits, for a call that reads what the account has. */
  flush(): void {
    if (this.#waiting.length > 0) this.#carryOut();
  }

  /** @param waitMs undefined: now */
  #add<T>(work: () => T, waitMs: number | undefined): Promise<T> {
    const done = new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
    });
    if (!this.#hasTimers() || waitMs === undefined) this.#carryOut();
    else this.#carryOutWithin(waitMs);
    return done;
  }

  #carryOutWithin(waitMs: number): void {
    const dueMs = Date.now() + waitMs;
    if (dueMs >= this.#dueMs) return;
    this.#stopTimer();
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => this.#carryOut(), waitMs);
  }

  #stopTimer(): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer);
  }

  #carryOut(): void {
    this.#stopTimer();
    this.#dueMs = Number.POSITIVE_INFINITY;
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

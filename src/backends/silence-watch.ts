/** Ends the wait for a worker that says nothing any more. One timer for all reads of a stream. */
import { BackendError } from "./backend.ts";

/**
 * A worker says something every ten seconds once its head is sent, a comment if there is nothing
 * else: one that says nothing for 45 seconds, and for 60 at most, is gone, or as good as that.
 * Turns are counted and no clock is read, which may be set in between.
 */
const TURN_MS = 15_000;
const WHOLE_TURNS = 3;

export class SilenceWatch {
  readonly #timer = setInterval(() => this.#turn(), TURN_MS);
  #silent: PromiseWithResolvers<never> | undefined;
  /** Since the wait began; the first of them was not whole. */
  #turns = 0;

  /**
   * Counts only while it is waited for.
   *
   * @throws {BackendError} connection_lost, when nothing comes for too long
   */
  async endOf<T>(read: Promise<T>): Promise<T> {
    const silent = Promise.withResolvers<never>();
    this.#silent = silent;
    this.#turns = 0;
    try {
      return await Promise.race([read, silent.promise]);
    } finally {
      this.#silent = undefined;
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #turn(): void {
    if (this.#silent === undefined) return;
    this.#turns += 1;
    if (this.#turns > WHOLE_TURNS)
      this.#silent.reject(new BackendError("connection_lost", "the worker went silent"));
  }
}

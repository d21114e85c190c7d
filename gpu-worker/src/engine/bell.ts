/** Lets a loop rest until somebody rings. */
export class Bell {
  #rung = Promise.withResolvers<void>();

  /** Whoever rests goes on; with nobody resting, the next rest ends at once. */
  ring(): void {
    this.#rung.resolve();
  }

  /** Until somebody rings, at most `timeoutMs`. */
  async rest(timeoutMs: number): Promise<void> {
    const timeout = Promise.withResolvers<void>();
    const timer = setTimeout(timeout.resolve, timeoutMs);
    await Promise.race([this.#rung.promise, timeout.promise]);
    clearTimeout(timer);
    this.#rung = Promise.withResolvers();
  }
}

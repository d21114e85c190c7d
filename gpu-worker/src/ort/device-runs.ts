/** What runs on the device now, by number: so that somebody else can see whether it ever ends. */
export class DeviceRuns {
  readonly #running = new Set<number>();
  #lastId = 0;

  /** Of those that have not ended, the oldest first. */
  get ids(): readonly number[] {
    return [...this.#running];
  }

  /** @param run may say that it goes on: what comes next is then another run */
  async track<T>(run: (goOn: () => void) => Promise<T>): Promise<T> {
    let id = this.#begin();
    try {
      return await run(() => {
        this.#running.delete(id);
        id = this.#begin();
      });
    } finally {
      this.#running.delete(id);
    }
  }

  #begin(): number {
    this.#lastId += 1;
    this.#running.add(this.#lastId);
    return this.#lastId;
  }
}

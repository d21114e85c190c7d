/**
 * Which worker this isolate sent which prefixes to: known at once, where a worker tells of them
 * within a second. Bounded.
 */

const MAX_PREFIXES = 8_192;
/** Workers that are remembered for one prefix: the last ones. */
const MAX_WORKERS = 4;

export class WarmPrefixes {
  /** In the order in which they were used last. Workers by id and boot. */
  readonly #workers = new Map<string, readonly string[]>();

  has(prefix: string, worker: string): boolean {
    return this.#workers.get(prefix)?.includes(worker) ?? false;
  }

  add(prefixes: readonly string[], worker: string): void {
    for (const prefix of prefixes) {
      const others = (this.#workers.get(prefix) ?? []).filter((other) => other !== worker);
      this.#workers.delete(prefix);
      this.#workers.set(prefix, [worker, ...others].slice(0, MAX_WORKERS));
    }
    for (const prefix of this.#workers.keys()) {
      if (this.#workers.size <= MAX_PREFIXES) break;
      this.#workers.delete(prefix);
    }
  }
}

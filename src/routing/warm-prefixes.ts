/**
 * Which worker this isolate sent which prefixes to, and when: known at once, where a worker tells
 * of them within a second. Bounded. No clock.
 */

const MAX_PREFIXES = 8_192;
/** Workers that are remembered for one prefix: the last ones. */
const MAX_WORKERS = 4;

interface Warmed {
  readonly worker: string;
  readonly atMs: number;
}

export class WarmPrefixes {
  /** In the order in which they were used last. Workers by id and boot. */
  readonly #workers = new Map<string, readonly Warmed[]>();

  /** @param sinceMs what was sent before does not count */
  has(prefix: string, worker: string, sinceMs = Number.NEGATIVE_INFINITY): boolean {
    const warmed = this.#workers.get(prefix)?.find((one) => one.worker === worker);
    return warmed !== undefined && warmed.atMs >= sinceMs;
  }

  add(prefixes: readonly string[], worker: string, atMs: number): void {
    for (const prefix of prefixes) {
      const others = (this.#workers.get(prefix) ?? []).filter((one) => one.worker !== worker);
      this.#workers.delete(prefix);
      this.#workers.set(prefix, [{ worker, atMs }, ...others].slice(0, MAX_WORKERS));
    }
    for (const prefix of this.#workers.keys()) {
      if (this.#workers.size <= MAX_PREFIXES) break;
      this.#workers.delete(prefix);
    }
  }
}

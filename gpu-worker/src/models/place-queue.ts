/**
 * Those who wait for a model's place. They look in turns: the first of each organization, then the
 * second of each. When too many wait, the organization with the most of them gives its newest for
 * one that has fewer.
 */
export interface Waiter {
  /** Of the model. */
  readonly modelId: string;
  readonly organizationId: string;
}

export interface Patience {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal | undefined;
  readonly waitMs: number;
  /** From then on it is overdue. */
  readonly turnMs: number;
}

interface Entry extends Waiter {
  readonly isThere: () => boolean;
  readonly end: (isFound: boolean) => void;
  isOverdue: boolean;
}

export interface QueueOptions {
  readonly maxWaiting: number;
  /** Somebody is overdue, or waits no more. */
  readonly onChange: () => void;
}

export class PlaceQueue {
  readonly #options: QueueOptions;
  /** In order of arrival. */
  readonly #entries = new Set<Entry>();

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Models that are waited for; `isOverdue`: by somebody who is. */
  findModels(isOverdue = false): Set<string> {
    const entries = [...this.#entries].filter((one) => one.isOverdue || !isOverdue);
    return new Set(entries.map(({ modelId }) => modelId));
  }

  /** @returns whether `isThere` came true; at once false where there is no room to wait */
  async wait(waiter: Waiter, isThere: () => boolean, patience: Patience): Promise<boolean> {
    const { signal, waitMs, turnMs } = patience;
    if (signal?.aborted === true || waitMs <= 0 || !this.#makeRoom(waiter)) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const entry: Entry = { ...waiter, isThere, end: resolve, isOverdue: false };
    const giveUp = () => resolve(false);
    this.#entries.add(entry);
    const timer = setTimeout(giveUp, waitMs);
    const turn = setTimeout(() => {
      entry.isOverdue = true;
      this.#options.onChange();
    }, turnMs);
    signal?.addEventListener("abort", giveUp);
    const isFound = await promise;
    this.#entries.delete(entry);
    clearTimeout(timer);
    clearTimeout(turn);
    signal?.removeEventListener("abort", giveUp);
    if (!isFound) this.#options.onChange();
    return isFound;
  }

  /** A place may be free. */
  look(): void {
    for (const entry of this.#inTurns()) {
      if (!entry.isThere()) continue;
      this.#entries.delete(entry);
      entry.end(true);
    }
  }

  #inTurns(): Entry[] {
    const counts = new Map<string, number>();
    const ranked = [...this.#entries].map((entry) => {
      const rank = counts.get(entry.organizationId) ?? 0;
      counts.set(entry.organizationId, rank + 1);
      return { entry, rank };
    });
    return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
  }

  #makeRoom({ organizationId }: Waiter): boolean {
    if (this.#entries.size < this.#options.maxWaiting) return true;
    const byOwner = Map.groupBy(this.#entries, (entry) => entry.organizationId);
    const own = byOwner.get(organizationId)?.length ?? 0;
    const [largest = []] = [...byOwner.values()].toSorted((a, b) => b.length - a.length);
    const newest = largest.at(-1);
    if (newest === undefined || largest.length <= own + 1) return false;
    this.#entries.delete(newest);
    newest.end(false);
    return true;
  }
}

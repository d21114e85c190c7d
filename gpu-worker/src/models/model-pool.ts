/**
 * Models that are loaded when they are asked for, at most so many at once. For one more, the idle one that was used least
 * lately goes; a model that is in use never does. Each is loaded once, however many ask for it meanwhile. Where every place is
 * in use, whoever asks waits for one: so long, and so many of them.
 */
import type { ModelState } from "../protocol/messages.ts";
import type { LoadedModel } from "./loaded-model.ts";

export interface Named {
  readonly id: string;
}

export type Use<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /**
       * `full`: every place is in use, and stayed so. `failed`: it could not be loaded, and can be asked for again.
       * `cancelled`: nobody waits for it any more.
       */
      readonly reason: "unknown" | "full" | "failed" | "cancelled";
    };

export interface PoolOptions<Source extends Named> {
  readonly sources: readonly Source[];
  readonly maxLoaded: number;
  readonly load: (source: Source, onProgress: (progress: number) => void) => Promise<LoadedModel>;
  /** Gives its memory back. */
  readonly unload: (model: LoadedModel) => Promise<void>;
  /** Whether requests run or wait on it. */
  readonly isBusy: (model: LoadedModel) => boolean;
  readonly onState: (id: string, state: ModelState) => void;
  /** How long a place is waited for; default 30 seconds. */
  readonly maxWaitMs?: number;
  /** How many may wait for a place; default 128. */
  readonly maxWaiting?: number;
}

/** How one call waits. */
export interface Waiting {
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal;
  /** Less than the pool's own, if the caller has less time. */
  readonly maxWaitMs?: number;
}

const DEFAULTS = { maxWaitMs: 30_000, maxWaiting: 128 };

interface Place {
  readonly id: string;
  model: LoadedModel | undefined;
  readonly loaded: Promise<LoadedModel>;
  /** Whoever is between asking for it and being known to `isBusy`. */
  users: number;
  /** Counts up with each use: the lowest is the oldest. */
  usedAt: number;
}

export class ModelPool<Source extends Named> {
  readonly #options: PoolOptions<Source> & typeof DEFAULTS;
  readonly #places = new Map<string, Place>();
  /** Woken when a place may have become free, in the order in which they came. */
  readonly #waiting = new Set<() => void>();
  #clock = 0;

  constructor(options: PoolOptions<Source>) {
    this.#options = { ...DEFAULTS, ...options };
  }

  find(id: string): LoadedModel | undefined {
    return this.#places.get(id)?.model;
  }

  /** Runs `work` with the model, which stays loaded for as long. */
  async use<T>(
    id: string,
    work: (model: LoadedModel) => Promise<T> | T,
    waiting: Waiting = {},
  ): Promise<Use<T>> {
    let place = this.#find(id);
    if (place === "full") {
      const hasWaited = await this.#waitFor(() => (place = this.#find(id)) !== "full", waiting);
      if (!hasWaited && waiting.signal?.aborted === true) return { ok: false, reason: "cancelled" };
    }
    if (typeof place === "string") return { ok: false, reason: place };
    place.users += 1;
    place.usedAt = ++this.#clock;
    try {
      let model: LoadedModel;
      try {
        model = await place.loaded;
      } catch {
        return { ok: false, reason: "failed" };
      }
      return { ok: true, value: await work(model) };
    } finally {
      place.users -= 1;
      this.wake();
    }
  }

  /** A model may be idle now: whoever waits for a place looks again. */
  wake(): void {
    for (const look of this.#waiting) look();
  }

  /** @returns whether it is loaded no more; false while somebody uses it */
  unload(id: string): boolean {
    const place = this.#places.get(id);
    if (place === undefined) return true;
    if (!this.#isIdle(place)) return false;
    this.#close(place);
    this.wake();
    return true;
  }

  #find(id: string): Place | "unknown" | "full" {
    return this.#places.get(id) ?? this.#open(id);
  }

  /** @returns whether `isThere` came true; at once false where too many wait already */
  async #waitFor(isThere: () => boolean, { signal, maxWaitMs }: Waiting): Promise<boolean> {
    const { maxWaiting, maxWaitMs: most } = this.#options;
    const waitMs = Math.min(maxWaitMs ?? most, most);
    if (signal?.aborted === true || this.#waiting.size >= maxWaiting || waitMs <= 0) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const look = () => {
      if (!isThere()) return;
      this.#waiting.delete(look);
      resolve(true);
    };
    const giveUp = () => resolve(false);
    this.#waiting.add(look);
    const timer = setTimeout(giveUp, waitMs);
    signal?.addEventListener("abort", giveUp);
    const isFound = await promise;
    this.#waiting.delete(look);
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
    return isFound;
  }

  #open(id: string): Place | "unknown" | "full" {
    const source = this.#options.sources.find((one) => one.id === id);
    if (source === undefined) return "unknown";
    if (!this.#makeRoom()) return "full";
    const { load, onState } = this.#options;
    onState(id, { state: "loading", progress: 0 });
    const loaded = load(source, (progress) => onState(id, { state: "loading", progress }));
    const place: Place = { id, model: undefined, loaded, users: 0, usedAt: 0 };
    this.#places.set(id, place);
    loaded.then(
      (model) => {
        place.model = model;
        onState(id, { state: "loaded" });
        // Those who asked for it have it first.
        queueMicrotask(() => this.wake());
      },
      (cause: unknown) => {
        this.#places.delete(id);
        const message = cause instanceof Error ? cause.message : String(cause);
        onState(id, { state: "failed", message });
        this.wake();
      },
    );
    return place;
  }

  #makeRoom(): boolean {
    if (this.#places.size < this.#options.maxLoaded) return true;
    const [oldest] = [...this.#places.values()]
      .filter((place) => this.#isIdle(place))
      .toSorted((a, b) => a.usedAt - b.usedAt);
    if (oldest === undefined) return false;
    this.#close(oldest);
    return true;
  }

  #isIdle({ model, users }: Place): boolean {
    return model !== undefined && users === 0 && !this.#options.isBusy(model);
  }

  #close({ id, model }: Place): void {
    this.#places.delete(id);
    const { unload, onState } = this.#options;
    onState(id, { state: "available" });
    if (model !== undefined) void unload(model).catch(() => undefined);
  }
}

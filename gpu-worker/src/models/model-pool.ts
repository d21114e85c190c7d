/**
 * Models that are loaded when they are asked for, at most so many at once. For one more, the idle
 * one that was used least lately goes; a model that is in use never does. Each is loaded once,
 * however many ask for it meanwhile. Where every place is in use, whoever asks waits for one: so
 * long, and so many of them.
 *
 * A model that is always in use would keep its place for ever. When somebody has waited for
 * `turnMs`, and it has been loaded for as long, it yields: what runs on it ends, what has not begun
 * waits like everybody else, and then its place is free.
 */
import type { ModelState } from "../protocol/messages.ts";
import type { LoadedModel } from "./loaded-model.ts";
import { PlaceQueue } from "./place-queue.ts";

export interface Named {
  readonly id: string;
}

export type Use<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /**
       * `full`: every place is in use, and stayed so. `failed`: it could not be loaded, and can be
       * asked for again. `cancelled`: nobody waits for it any more.
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
  /** A model gives its place up: nothing that has not begun on it shall begin. */
  readonly onYield?: (model: LoadedModel) => void;
  /** How long a model keeps its place, and others wait, before it yields; default 5 seconds. */
  readonly turnMs?: number;
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
  /** Who asks. */
  readonly organizationId?: string;
}

type Defaults = Required<
  Pick<PoolOptions<Named>, "maxWaitMs" | "maxWaiting" | "turnMs" | "onYield">
>;

const DEFAULTS: Defaults = {
  maxWaitMs: 30_000,
  maxWaiting: 128,
  turnMs: 5_000,
  onYield: () => undefined,
};

interface Place {
  readonly id: string;
  model: LoadedModel | undefined;
  readonly loaded: Promise<LoadedModel>;
  /** Whoever is between asking for it and being known to `isBusy`. */
  users: number;
  /** Counts up with each use: the lowest is the oldest. */
  usedAt: number;
  /** Whether it has been loaded for a turn. */
  hasHadTurn: boolean;
  turn?: NodeJS.Timeout;
}

export class ModelPool<Source extends Named> {
  readonly #options: PoolOptions<Source> & Defaults;
  /** In the order in which they were loaded. */
  readonly #places = new Map<string, Place>();
  readonly #yielding = new Set<Place>();
  readonly #queue: PlaceQueue;
  #clock = 0;

  constructor(options: PoolOptions<Source>) {
    this.#options = { ...DEFAULTS, ...options };
    const { maxWaiting } = this.#options;
    this.#queue = new PlaceQueue({ maxWaiting, onChange: () => this.#giveTurns() });
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
      const hasWaited = await this.#wait(id, () => (place = this.#find(id)) !== "full", waiting);
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
    this.#queue.look();
    this.#giveTurns();
  }

  /** Whether nothing that has not begun on it shall begin. */
  isYielding(id: string): boolean {
    const place = this.#places.get(id);
    return place !== undefined && this.#yielding.has(place);
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
    return this.isYielding(id) ? "full" : (this.#places.get(id) ?? this.#open(id));
  }

  #wait(id: string, isThere: () => boolean, waiting: Waiting): Promise<boolean> {
    const { maxWaitMs, turnMs } = this.#options;
    const { signal, organizationId = "" } = waiting;
    const waitMs = Math.min(waiting.maxWaitMs ?? maxWaitMs, maxWaitMs);
    const waiter = { modelId: id, organizationId };
    return this.#queue.wait(waiter, isThere, { signal, waitMs, turnMs });
  }

  /** As many models yield as others are overdue for; none for nobody. */
  #giveTurns(): void {
    const absent = (ids: ReadonlySet<string>) => [...ids].filter((id) => !this.#places.has(id));
    const wanted = absent(this.#queue.findModels()).length;
    const kept = [...this.#yielding].slice(wanted);
    for (const place of kept) this.#yielding.delete(place);
    if (kept.length > 0) this.wake();
    const overdue = absent(this.#queue.findModels(true)).length;
    for (const place of this.#places.values()) {
      if (this.#yielding.size >= overdue) return;
      const { model, hasHadTurn } = place;
      if (model === undefined || !hasHadTurn || this.#yielding.has(place)) continue;
      this.#yielding.add(place);
      this.#options.onYield(model);
    }
  }

  #startTurn(place: Place): void {
    place.turn = setTimeout(() => {
      place.hasHadTurn = true;
      this.#giveTurns();
    }, this.#options.turnMs);
    place.turn.unref();
  }

  #open(id: string): Place | "unknown" | "full" {
    const source = this.#options.sources.find((one) => one.id === id);
    if (source === undefined) return "unknown";
    if (!this.#makeRoom()) return "full";
    const { load, onState } = this.#options;
    onState(id, { state: "loading", progress: 0 });
    const loaded = load(source, (progress) => onState(id, { state: "loading", progress }));
    const place: Place = { id, model: undefined, loaded, users: 0, usedAt: 0, hasHadTurn: false };
    this.#places.set(id, place);
    loaded.then(
      (model) => {
        place.model = model;
        this.#startTurn(place);
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

  #close(place: Place): void {
    const { id, model } = place;
    clearTimeout(place.turn);
    this.#yielding.delete(place);
    this.#places.delete(id);
    const { unload, onState } = this.#options;
    onState(id, { state: "available" });
    if (model !== undefined) void unload(model).catch(() => undefined);
  }
}

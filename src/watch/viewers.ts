/**
 * Who watches: streams that are open, counted by session, by organization and in all, and woken
 * when what they show has changed. `nowMs` is passed in.
 *
 * A stream holds its place as long as it asks for more: one that does not, because its reader takes
 * nothing or its Worker is gone, loses it.
 */
import { OPERATORS, type WatchCall } from "./watch.ts";

/** Streams of one session. */
export const MAX_OF_HOLDER = 8;
/** Of an organization's members together, or of the operators. */
export const MAX_OF_GROUP = 32;
export const MAX_STREAMS = 512;
/** Of all organizations' members together: the operators' places are not theirs to take. */
const MAX_OF_MEMBERS = MAX_STREAMS - MAX_OF_GROUP;
/** A stream that asks for nothing for so long has gone. */
const GONE_AFTER_MS = 60_000;
/** When to come again, whose place was taken. */
const RETRY_AFTER_MS = 10_000;

type Place = Pick<WatchCall, "viewerId" | "holder" | "group" | "organizationId">;

interface Viewer extends Place {
  askedAtMs: number;
  wake: () => void;
}

export class Viewers {
  readonly #viewers = new Map<string, Viewer>();

  /** @returns 0, or after how long to come again: there is no place */
  enter(place: Place, nowMs: number): number {
    const known = this.#viewers.get(place.viewerId);
    if (known !== undefined) {
      known.askedAtMs = nowMs;
      return 0;
    }
    this.#forgetGone(nowMs);
    const others = [...this.#viewers.values()];
    const countOf = (isSame: (viewer: Viewer) => boolean) => others.filter(isSame).length;
    const isMember = ({ group }: Pick<Place, "group">) => group !== OPERATORS;
    const isFull =
      (isMember(place) && countOf(isMember) >= MAX_OF_MEMBERS) ||
      countOf(({ holder }) => holder === place.holder) >= MAX_OF_HOLDER ||
      countOf(({ group }) => group === place.group) >= MAX_OF_GROUP;
    if (isFull) return RETRY_AFTER_MS;
    this.#viewers.set(place.viewerId, { ...place, askedAtMs: nowMs, wake: () => undefined });
    return 0;
  }

  leave(viewerId: string): void {
    this.#viewers.get(viewerId)?.wake();
    this.#viewers.delete(viewerId);
  }

  /** Resolves when what it shows has changed, when it leaves, and after a time. */
  change(viewerId: string, withinMs: number): Promise<void> {
    const viewer = this.#viewers.get(viewerId);
    if (viewer === undefined) return Promise.resolve();
    // One call waits for a stream: an older one has nobody who reads it.
    viewer.wake();
    return new Promise((resolve) => {
      const timer = setTimeout(() => viewer.wake(), withinMs);
      viewer.wake = () => {
        clearTimeout(timer);
        viewer.wake = () => undefined;
        resolve();
      };
    });
  }

  /** An organization's figures have changed, and so have the service's. */
  wake(organizationId: string): void {
    for (const viewer of this.#viewers.values())
      if (viewer.organizationId === null || viewer.organizationId === organizationId) viewer.wake();
  }

  /** Whether anybody sees an organization's figures, by themselves or in the service's. */
  isWatched(organizationId: string, nowMs: number): boolean {
    this.#forgetGone(nowMs);
    return [...this.#viewers.values()].some(
      (viewer) => viewer.organizationId === null || viewer.organizationId === organizationId,
    );
  }

  /** Whether anybody sees these; null: the service's. */
  isShown(organizationId: string | null): boolean {
    return [...this.#viewers.values()].some((viewer) => viewer.organizationId === organizationId);
  }

  get size(): number {
    return this.#viewers.size;
  }

  #forgetGone(nowMs: number): void {
    for (const [id, { askedAtMs }] of this.#viewers)
      if (Math.abs(nowMs - askedAtMs) >= GONE_AFTER_MS) this.leave(id);
  }
}

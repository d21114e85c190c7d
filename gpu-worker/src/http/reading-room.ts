/**
 * Which bodies are read now, by their sizes. Pure: no clock, no I/O.
 *
 * Room is shared by organizations: next is the one of which the fewest bytes are being read, its
 * oldest body first; and none has more than its most. What is next and finds no room holds the
 * others up, so that a large body comes too.
 */

export interface RoomBounds {
  readonly maxBytes: number;
  /** Of one organization; a body that is larger by itself is read alone. */
  readonly maxBytesEach: number;
}

interface Waiting {
  readonly organizationId: string;
  readonly bytes: number;
  readonly start: () => void;
}

export class ReadingRoom {
  readonly #bounds: RoomBounds;
  #bytes = 0;
  readonly #bytesOf = new Map<string, number>();
  #waiting: Waiting[] = [];

  constructor(bounds: RoomBounds) {
    this.#bounds = bounds;
  }

  /** Of bodies that have room. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Asks for room; `start` is called when there is some, perhaps at once.
   *
   * @returns takes a body back that has not started
   */
  enter(organizationId: string, bytes: number, start: () => void): () => void {
    const waiting: Waiting = { organizationId, bytes, start };
    this.#waiting.push(waiting);
    this.#startAll();
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
      this.#startAll();
    };
  }

  /** A body that had started needs its room no more. */
  leave(organizationId: string, bytes: number): void {
    this.#count(organizationId, -bytes);
    this.#startAll();
  }

  #startAll(): void {
    for (;;) {
      const next = this.#findNext();
      if (next === undefined || !fits(this.#bytes, next.bytes, this.#bounds.maxBytes)) return;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#count(next.organizationId, next.bytes);
      next.start();
    }
  }

  #findNext(): Waiting | undefined {
    let next: Waiting | undefined;
    const seen = new Set<string>();
    for (const waiting of this.#waiting) {
      if (seen.has(waiting.organizationId)) continue;
      seen.add(waiting.organizationId);
      const bytes = this.#countOf(waiting);
      if (!fits(bytes, waiting.bytes, this.#bounds.maxBytesEach)) continue;
      if (next === undefined || bytes < this.#countOf(next)) next = waiting;
    }
    return next;
  }

  #countOf({ organizationId }: Waiting): number {
    return this.#bytesOf.get(organizationId) ?? 0;
  }

  #count(organizationId: string, bytes: number): void {
    this.#bytes += bytes;
    const left = (this.#bytesOf.get(organizationId) ?? 0) + bytes;
    if (left === 0) this.#bytesOf.delete(organizationId);
    else this.#bytesOf.set(organizationId, left);
  }
}

const fits = (bytes: number, more: number, most: number): boolean =>
  bytes === 0 || bytes + more <= most;

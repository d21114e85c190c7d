/**
 * Who reads one answer at a time. Each token that it gets is written to each of them, so they are
 * few: one more takes the place of whoever has read for longest, which is most often one that left
 * unseen. Pure.
 */

/** Readers of one answer. */
export const MAX_READERS = 8;

export interface Reader {
  /** Another has its place. */
  readonly isDisplaced: boolean;
  /** More than once is once. */
  readonly leave: () => void;
}

export class Readers {
  /** In the order they came. */
  readonly #displace = new Map<Reader, () => void>();

  get count(): number {
    return this.#displace.size;
  }

  /** @param onLeave is told once, however it goes */
  join(onLeave: () => void): Reader {
    let isDisplaced = false;
    const leave = (): void => {
      if (this.#displace.delete(reader)) onLeave();
    };
    const reader: Reader = {
      get isDisplaced() {
        return isDisplaced;
      },
      leave,
    };
    this.#displace.set(reader, () => {
      isDisplaced = true;
      leave();
    });
    const [oldest] = this.#displace.values();
    if (this.count > MAX_READERS) oldest?.();
    return reader;
  }
}

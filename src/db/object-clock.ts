/**
 * Whether the machine's clock was put back while a Durable Object lives, and what is done then.
 *
 * The runtime lets no clock go back within the life of an object: where the machine's is put back
 * by an hour, `Date.now()` stands still there for an hour, and so do its timers, however short they
 * are. SQLite asks the machine itself. So an object that sees the machine's clock go back is ended
 * as soon as what it wrote is on the disk; the next call begins another life of it, in which time
 * is what the machine says.
 */

/** Steps back up to this are waited out, here as by the account (timekeeper.ts). */
export const WAITED_OUT_MS = 5_000;

/** A clock that goes on is compared with the machine's so often: asking takes some 20 us. */
const LOOK_EVERY_MS = 1_000;

const MACHINE_TIME = "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS ms";

/** Why the object ended, to those whose calls ended with it. */
const PUT_BACK = "the machine's clock was put back, and the object begins anew";

/** Whether a call failed because its object ended so. */
export const hasEndedForClock = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message.includes(PUT_BACK);

/** The parts of a `DurableObjectState` that are needed. */
interface Life {
  readonly storage: {
    readonly sql: { exec(query: string): { one(): unknown } };
    sync(): Promise<void>;
  };
  waitUntil(work: Promise<unknown>): void;
  abort(reason?: string): void;
}

export class ObjectClock {
  readonly #life: Life;
  #latestMs = Number.NEGATIVE_INFINITY;
  /** What `Date.now()` was with the last call, and when the machine was asked last. */
  #seenMs = Number.NEGATIVE_INFINITY;
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #isEnding = false;

  constructor(life: Life) {
    this.#life = life;
  }

  /** What the machine's clock says, as unix milliseconds. */
  machineMs(): number {
    const row = this.#life.storage.sql.exec(MACHINE_TIME).one() as { readonly ms: number };
    return row.ms;
  }

  /** Whether it was put back in this life by more than is waited out: `Date.now()` stands still. */
  isPutBack(): boolean {
    const nowMs = this.machineMs();
    this.#latestMs = Math.max(this.#latestMs, nowMs);
    return this.#latestMs - nowMs > WAITED_OUT_MS;
  }

  /**
   * Ends the object at once, and this call with it. It is for whoever has nothing running, and is
   * asked again (`hasEndedForClock`).
   */
  begin(): void {
    if (this.isPutBack()) this.#life.abort(PUT_BACK);
  }

  /**
   * With each call of the object. Calls that are being carried out are answered first, where they
   * need no timer.
   *
   * @returns whether the object ends, because the clock was put back: no timer rings in it any more
   */
  look(): boolean {
    if (this.#isEnding) return true;
    const nowMs = Date.now();
    const isMoving = nowMs > this.#seenMs && nowMs - this.#askedAtMs < LOOK_EVERY_MS;
    this.#seenMs = nowMs;
    if (isMoving) return false;
    this.#askedAtMs = nowMs;
    if (!this.isPutBack()) return false;
    this.#isEnding = true;
    const { storage } = this.#life;
    this.#life.waitUntil(storage.sync().then(() => this.#life.abort(PUT_BACK)));
    return true;
  }
}

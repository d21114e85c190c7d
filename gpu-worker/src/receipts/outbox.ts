/**
 * Things that must reach the edge, each until the edge has said that it has it.
 *
 * One batch is on its way at a time. What the edge did not acknowledge comes again, later each
 * time, and lets the others pass; when no answer comes at all, everything waits, longer each time.
 * Whatever happens meanwhile, the timer is set anew when the batch is over, from what then waits:
 * so nothing is ever stuck, and nothing empty is ever sent.
 */
import type { Log } from "../log.ts";

export const BATCH_ITEMS = 100;
/** Between two batches that are not full: those that come meanwhile go together. */
const JOIN_MS = 1_000;
const FIRST_DELAY_MS = 500;
/** An edge that is there again hears of what it missed within this. */
const MAX_DELAY_MS = 5_000;

export interface Acknowledgement {
  readonly acknowledged: readonly string[];
  /** Sending them again does not help. */
  readonly refused: readonly string[];
}

/**
 * The edge takes no batch like this one, whenever it comes: something in it is not as the edge
 * wants it.
 */
export class UnfitBatch extends Error {
  override readonly name = "UnfitBatch";
}

/** What an outbox carries, as the log calls it. */
export type Carried = "receipts" | "lost_requests";

export interface Clock {
  /** Monotonic milliseconds. */
  readonly tick: () => number;
  /** @returns what calls it off */
  readonly after: (delayMs: number, work: () => void) => () => void;
}

export interface OutboxOptions<T> {
  /** What it carries, in a word for the log. */
  readonly name: Carried;
  readonly idOf: (item: T) => string;
  /**
   * @param items at least one
   *
   * @throws {UnfitBatch}, or whatever else leaves it open whether they arrived
   */
  readonly post: (items: readonly T[]) => Promise<Acknowledgement>;
  /** They need not be sent again, as the edge has just said. */
  readonly onDone: (ids: readonly string[]) => void;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: () => number;
}

interface Waiting<T> {
  readonly item: T;
  dueMs: number;
  failures: number;
  /** It was in a batch that the edge does not take, so it goes by itself. */
  isAlone: boolean;
}

/**
 * How long to wait after `failures` failed attempts in a row, at least one: jitter over a doubling,
 * capped delay.
 */
export function findDelayMs(failures: number, random: () => number): number {
  const cap = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
  return Math.round(cap / 2 + (random() * cap) / 2);
}

export class Outbox<T> {
  readonly #options: OutboxOptions<T>;
  readonly #waiting = new Map<string, Waiting<T>>();
  /** Of attempts without an answer, in a row. */
  #failures = 0;
  /** Not before this, whatever is due. */
  #openMs = 0;
  #callOff: (() => void) | undefined;
  #timerDueMs = Number.POSITIVE_INFINITY;
  #attempt: Promise<void> | undefined;
  #isStarted = false;

  constructor(options: OutboxOptions<T>) {
    this.#options = options;
  }

  get size(): number {
    return this.#waiting.size;
  }

  start(): void {
    this.#isStarted = true;
    this.#arm();
  }

  /** @param delayMs how long it may wait for another way, or for company */
  push(item: T, delayMs = 0): void {
    const dueMs = this.#options.clock.tick() + delayMs;
    this.#waiting.set(this.#options.idOf(item), { item, dueMs, failures: 0, isAlone: false });
    this.#armFor(dueMs);
  }

  /** Another way carried them. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.delete(id);
  }

  /** Sends what waits while the edge takes it; the rest is for the next start. */
  async stop(): Promise<void> {
    this.#isStarted = false;
    this.#disarm();
    await this.#attempt;
    for (let sizeBefore = Number.POSITIVE_INFINITY; this.size > 0 && this.size < sizeBefore;) {
      sizeBefore = this.size;
      await this.#send(chooseBatch([...this.#waiting.values()]));
    }
  }

  #arm(): void {
    let dueMs = Number.POSITIVE_INFINITY;
    for (const waiting of this.#waiting.values()) dueMs = Math.min(dueMs, waiting.dueMs);
    this.#armFor(dueMs);
  }

  #armFor(wantedMs: number): void {
    if (!this.#isStarted || this.#attempt !== undefined) return;
    const dueMs = Math.max(wantedMs, this.#openMs);
    if (dueMs >= this.#timerDueMs || dueMs === Number.POSITIVE_INFINITY) return;
    this.#disarm();
    this.#timerDueMs = dueMs;
    const { after, tick } = this.#options.clock;
    this.#callOff = after(Math.max(0, dueMs - tick()), () => this.#begin());
  }

  #disarm(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#timerDueMs = Number.POSITIVE_INFINITY;
  }

  #begin(): void {
    this.#disarm();
    const due = this.#findDue();
    if (due.length === 0) {
      this.#arm();
      return;
    }
    const batch = chooseBatch(due);
    this.#attempt = this.#send(batch).then(() => {
      this.#attempt = undefined;
      const joinMs = due.length > batch.length ? 0 : JOIN_MS;
      if (this.#failures === 0) this.#openMs = this.#options.clock.tick() + joinMs;
      this.#arm();
    });
  }

  #findDue(): Waiting<T>[] {
    const nowMs = this.#options.clock.tick();
    return [...this.#waiting.values()].filter(({ dueMs }) => dueMs <= nowMs);
  }

  /** Never throws: what failed waits. */
  async #send(batch: readonly Waiting<T>[]): Promise<void> {
    const { name, post, log, clock, random, idOf } = this.#options;
    try {
      const { acknowledged, refused } = await post(batch.map(({ item }) => item));
      this.#failures = 0;
      this.#finish(batch, new Set([...acknowledged, ...refused]));
      if (refused.length > 0) log.error(`${name}.refused`, { ids: refused.join(",") });
    } catch (cause) {
      if (cause instanceof UnfitBatch) this.#part(batch);
      else {
        this.#failures += 1;
        this.#openMs = clock.tick() + findDelayMs(this.#failures, random);
      }
      const reason = cause instanceof Error ? cause.message : String(cause);
      const first = batch[0] === undefined ? "" : idOf(batch[0].item);
      const fields = { count: batch.length, first, failures: this.#failures, reason };
      log.error(`${name}.not_delivered`, fields);
    }
  }

  #finish(batch: readonly Waiting<T>[], isDone: ReadonlySet<string>): void {
    const { name, onDone, log, idOf } = this.#options;
    const done = batch.map(({ item }) => idOf(item)).filter((id) => isDone.has(id));
    this.forget(done);
    for (const waiting of batch) if (!isDone.has(idOf(waiting.item))) this.#postpone(waiting);
    if (done.length > 0) onDone(done);
    log.info(`${name}.delivered`, { count: done.length, owed: batch.length - done.length });
  }

  /** Each goes by itself from here on, and the one at fault waits. */
  #part(batch: readonly Waiting<T>[]): void {
    this.#failures = 0;
    for (const waiting of batch) {
      if (waiting.isAlone) this.#postpone(waiting);
      waiting.isAlone = true;
    }
  }

  #postpone(waiting: Waiting<T>): void {
    const { clock, random } = this.#options;
    waiting.failures += 1;
    waiting.dueMs = clock.tick() + findDelayMs(waiting.failures, random);
  }
}

/** @param due at least one, in the order they came */
function chooseBatch<T>(due: readonly Waiting<T>[]): readonly Waiting<T>[] {
  const [first] = due;
  if (first?.isAlone === true) return [first];
  return due.filter(({ isAlone }) => !isAlone).slice(0, BATCH_ITEMS);
}

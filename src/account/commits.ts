/**
 * How calls reach the account's state: what reads it, what changes it in a transaction of its own,
 * and what is committed together.
 */
import { Batch } from "./batch.ts";
import type { AccountParts } from "./parts.ts";

/** From this many open requests on, calls wait for one another. */
const BUSY_HOLDS = 4;

interface Options {
  /** How long the end of a request waits for a call that takes it along. */
  readonly settleWaitMs: number;
  /**
   * The clock was ahead and was put back: what was set for a time that it made up comes sooner now.
   */
  readonly onPutBack: () => void;
  /** Looks whether the machine's clock was put back in this life, which ends it. */
  readonly lookAtClock: () => boolean;
}

export class Commits {
  readonly batch: Batch;
  readonly #parts: AccountParts;
  readonly #onPutBack: () => void;
  readonly #lookAtClock: () => boolean;

  constructor(parts: AccountParts, { settleWaitMs, onPutBack, lookAtClock }: Options) {
    this.#parts = parts;
    this.#onPutBack = onPutBack;
    this.#lookAtClock = lookAtClock;
    const isBusy = () => parts.state.holds.size >= BUSY_HOLDS;
    this.batch = new Batch((work) => this.transaction(work), {
      isBusy,
      patientWaitMs: settleWaitMs,
      hasTimers: () => !lookAtClock(),
    });
  }

  now(): number {
    return this.#parts.time.now();
  }

  /**
   * What somebody asks the account has what was settled in it, though it may wait to be written
   * with others.
   */
  read<T>(work: () => T): T {
    this.#lookAtClock();
    this.batch.flush();
    this.followClock();
    return work();
  }

  /** A change of configuration, in a transaction of its own. */
  change<T>(work: (nowMs: number) => T): T {
    this.#lookAtClock();
    this.batch.flush();
    const nowMs = this.now();
    return this.transaction(() => {
      // What its answers are read from: an account that was never made takes no settings.
      if (this.#parts.state.money === undefined)
        throw new Error("this account was never provisioned");
      return work(nowMs);
    });
  }

  transaction<T>(work: () => T): T {
    const { state, time, rollups, endUserTokens, spending } = this.#parts;
    const { directory, suspensions, mailbag, plans, audit } = this.#parts;
    try {
      return state.transaction(() => {
        if (time.follow()) this.#onPutBack();
        const result = work();
        rollups.flush();
        endUserTokens.flush();
        return result;
      });
    } catch (cause) {
      for (const part of [spending, directory, endUserTokens, suspensions, mailbag, plans, audit])
        part.forget();
      throw cause;
    }
  }

  followClock(): void {
    if (this.#parts.time.isPutBack) this.transaction(() => undefined);
  }
}

/**
 * Tells those who watch what the ledger has since they were told last.
 *
 * At once after a quiet time, and as often as they want it while somebody watches; otherwise with
 * the alarm. What is lost is told by the next: how far they know the ledger is theirs to say.
 */
import { hourOf } from "../../contract/durations.ts";
import { logEvent } from "../../observability/log.ts";
import { HISTORY_MS } from "../../watch/anomalies.ts";
import type { Heard, WatchOf } from "../../watch/watch.ts";
import type { AccountState } from "../state.ts";
import type { WatchedHours } from "../usage/watched-hours.ts";

/** Where nobody watches, at most so often but for the alarm. */
const UNWATCHED_EVERY_MS = 10_000;
/** What is left goes with the next alarm. */
const TURNS_AT_ONCE = 20;

interface Parts {
  readonly state: AccountState;
  readonly watchedHours: WatchedHours;
  readonly watchOf: WatchOf;
  readonly now: () => number;
}

export class Teller {
  readonly #parts: Parts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTelling = false;
  /** null: nobody watches. */
  #paceMs: number | null = null;
  #toldAtMs = Number.NEGATIVE_INFINITY;
  /** The last entry that is known there. */
  #told: number | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Whether there is something to tell, as far as is known here. */
  get isBehind(): boolean {
    const { sequence = 0 } = this.#parts.state.ledgerTail ?? {};
    return this.#told !== null && this.#told < sequence;
  }

  /** A request has ended. */
  notice(): void {
    if (this.#timer !== undefined) return;
    const quietMs = Math.abs(this.#parts.now() - this.#toldAtMs);
    if (this.#paceMs === null && quietMs < UNWATCHED_EVERY_MS) return;
    const waitMs = this.#paceMs === null ? 0 : Math.max(0, this.#paceMs - quietMs);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.tell();
    }, waitMs);
  }

  /** What cannot be told now is told by the next call. */
  async tell(): Promise<void> {
    if (this.#isTelling || this.#parts.state.money === undefined) return;
    this.#isTelling = true;
    this.#toldAtMs = this.#parts.now();
    try {
      await this.#tellAll(this.#parts.state.money.organizationId);
    } catch (cause) {
      logEvent("account.telling_failed", {}, cause);
    } finally {
      this.#isTelling = false;
    }
  }

  async #tellAll(organizationId: string): Promise<void> {
    const { watchedHours, watchOf, now } = this.#parts;
    const watch = watchOf();
    const generation = watchedHours.generation();
    let heard: Heard = await watch.standing(organizationId, generation);
    for (let turn = 0; turn < TURNS_AT_ONCE; turn += 1) {
      this.#paceMs = heard.paceMs;
      this.#told = heard.sequence;
      const isRestart = heard.sequence === null;
      const from = heard.sequence ?? watchedHours.lastBefore(hourOf(now()) - HISTORY_MS);
      const { to, hours, isLast } = watchedHours.turn(from);
      if (to === from && !isRestart) return;
      heard = await watch.tell({ organizationId, generation, from, to, isRestart, hours });
      if (isLast) break;
    }
    this.#paceMs = heard.paceMs;
    this.#told = heard.sequence;
  }
}

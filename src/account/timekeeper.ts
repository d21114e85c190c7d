/**
 * The account's time, and what is put right when the machine's clock was put back.
 *
 * The clock is the machine's; callers never supply time. A small step back is waited out: an
 * account that moves to a machine whose clock is a little behind stands still there until it has
 * caught up. A larger one is followed at once: to wait for it would stop limits and holds for as
 * long as the clock was ahead, and book all that time in the future.
 *
 * In this life of the object `Date.now()` goes on from where it stood: a step back is seen by the
 * next one, which the object's clock begins at once (db/object-clock.ts).
 *
 * What was written while the clock was ahead is put right: limits count it as of now, holds expire
 * as they would have, and the ledger's entries count at the time of the step in usage and budgets,
 * though they say for ever when they were booked. That the clock was ahead, and is not behind now,
 * is told by what was booked: nothing for most of the time that is gone. When in doubt, entries
 * stay where they are, and budgets count those that seem to lie ahead.
 */
import { redateUnder } from "../limits/limiter.ts";
import { logEvent } from "../observability/log.ts";
import type { Directory } from "./directory/directory.ts";
import type { EndUserTokens } from "./end-users/tokens.ts";
import type { Books } from "./ledger/books.ts";
import { LedgerTimes } from "./ledger/ledger-times.ts";
import type { Plans } from "./plans/plans.ts";
import type { Policy } from "./policy/policy.ts";
import type { Spending } from "./requests/spending.ts";
import type { AccountState } from "./state.ts";
import type { EndUserHours } from "./usage/end-user-hours.ts";
import type { Rollups } from "./usage/rollups.ts";
import type { Mailbag } from "./webhooks/mailbag.ts";

interface Parts {
  readonly state: AccountState;
  readonly policy: Policy;
  readonly rollups: Rollups;
  readonly directory: Directory;
  readonly endUserTokens: EndUserTokens;
  readonly endUserHours: EndUserHours;
  readonly spending: Spending;
  readonly mailbag: Mailbag;
  readonly plans: Plans;
  readonly books: Books;
}

/** Steps back up to this are waited out. */
const WAITED_OUT_MS = 5_000;
/** A clock was ahead when nothing was booked in so much of the time that it was put back by. */
const EMPTY_SHARE = 0.75;

export class Timekeeper {
  readonly #parts: Parts;
  readonly #times: LedgerTimes;
  readonly #longestHoldMs: number;
  readonly #webhookRetryMs: number;

  /**
   * @param longestHoldMs from a request's admission to the expiry of its hold
   * @param webhookRetryMs the unit of waits between attempts to deliver an event
   */
  constructor(parts: Parts, longestHoldMs: number, webhookRetryMs: number) {
    this.#parts = parts;
    this.#webhookRetryMs = webhookRetryMs;
    this.#times = new LedgerTimes(parts.state.sql);
    this.#longestHoldMs = longestHoldMs;
  }

  /** Unix milliseconds. */
  now(): number {
    const wallMs = Date.now();
    return this.#isBefore(wallMs) ? wallMs : Math.max(this.#lastMs, wallMs);
  }

  /** Whether the clock was put back since the account last wrote, and `follow` is due. */
  get isPutBack(): boolean {
    return this.#isBefore(Date.now());
  }

  /**
   * Inside a transaction of the account, before anything else in it.
   *
   * @returns whether the clock was put back
   */
  follow(): boolean {
    if (!this.isPutBack) return false;
    const { state, directory, spending, mailbag, plans, books } = this.#parts;
    const nowMs = Date.now();
    logEvent("account.clock_put_back", {
      organizationId: state.money?.organizationId ?? "",
      byMs: this.#lastMs - nowMs,
    });
    const areRedated = this.#redateEntries(nowMs);
    state.amend({ clockMs: nowMs });
    this.#redateWindows(nowMs);
    this.#redateHolds(nowMs);
    directory.redateUses(nowMs);
    spending.forget();
    plans.forget();
    books.payDebts(nowMs);
    mailbag.redate(nowMs, this.#webhookRetryMs);
    if (areRedated) {
      this.#redateAlerts(nowMs);
      spending.routes.redate(nowMs);
    }
    return true;
  }

  /**
   * An operator's word that the clock was ahead: entries that lie in times to come count now, and
   * limits forget what they counted. Inside a transaction of the account.
   *
   * @returns how many entries, and whether the rollups are to be made anew for them
   */
  correct(nowMs: number): { redatedEntries: number; isRebuildDue: boolean } {
    const { state, rollups, spending, endUserTokens, endUserHours } = this.#parts;
    for (const key of state.windows.keys()) state.dropWindow(key);
    endUserTokens.dropWindows();
    const { first, end } = this.#times.tailAfter(nowMs);
    if (first === end) return { redatedEntries: 0, isRebuildDue: false };
    const isRebuildDue = !rollups.redate(first, nowMs);
    this.#times.recordStep(nowMs, first);
    rollups.unfold(nowMs);
    endUserHours.redo(nowMs);
    spending.forget();
    if (!isRebuildDue) this.#redateAlerts(nowMs);
    spending.routes.redate(nowMs);
    return { redatedEntries: end - first, isRebuildDue };
  }

  #redateEntries(nowMs: number): boolean {
    const { first, end } = this.#times.tailAfter(nowMs);
    const emptyMs = first < end ? this.#times.countedAtMs(first) - nowMs : 0;
    const wasAhead = first < end && emptyMs >= (this.#lastMs - nowMs) * EMPTY_SHARE;
    const { rollups, endUserHours } = this.#parts;
    const areRedated = wasAhead && rollups.redate(first, nowMs);
    this.#times.recordStep(nowMs, areRedated ? first : end);
    rollups.unfold(nowMs);
    endUserHours.redo(nowMs);
    return areRedated;
  }

  #redateWindows(nowMs: number): void {
    const { state, endUserTokens } = this.#parts;
    endUserTokens.redate(nowMs);
    const redated = [...state.windows].map(
      ([key, window]) => [key, redateUnder(key, window, nowMs)] as const,
    );
    state.amendWindows(new Map(redated));
  }

  #redateHolds(nowMs: number): void {
    const { state } = this.#parts;
    for (const hold of state.holds.values()) {
      const { requestId, admittedAtMs, expiresAtMs, inputCountedAtMs, unbegunCheckAtMs } = hold;
      const aheadMs = Math.max(0, admittedAtMs - nowMs);
      state.changeHold(requestId, {
        admittedAtMs: admittedAtMs - aheadMs,
        expiresAtMs: Math.min(expiresAtMs - aheadMs, nowMs + this.#longestHoldMs),
        inputCountedAtMs: inputCountedAtMs === null ? null : Math.min(inputCountedAtMs, nowMs),
        unbegunCheckAtMs: unbegunCheckAtMs === null ? null : unbegunCheckAtMs - aheadMs,
      });
    }
  }

  /** Thresholds that were passed in a window to come were passed in the one of now. */
  #redateAlerts(nowMs: number): void {
    const { policy, spending } = this.#parts;
    policy.deleteAlertsAfter(nowMs);
    for (const budget of policy.budgets())
      policy.recordAlerts(budget, 0, spending.spentOf(budget, nowMs), nowMs);
  }

  #isBefore(wallMs: number): boolean {
    return this.#lastMs - wallMs > WAITED_OUT_MS;
  }

  /** The latest time that was written down. */
  get #lastMs(): number {
    return this.#parts.state.money?.clockMs ?? 0;
  }
}

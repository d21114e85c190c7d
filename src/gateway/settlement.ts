/**
 * The end of a request's money: exactly one of settle and void, sent once from here, and sent again if the object
 * was not there. The ledger makes the second one harmless; the alarm covers the case that none ever arrives.
 */
import type { Account, Outcome, SettleCall } from "../account/account.ts";
import { logEvent } from "../observability/log.ts";

const ATTEMPTS = 3;

export class Settlement {
  readonly #account: Account;
  readonly #requestId: string;
  readonly #defer: (work: Promise<unknown>) => void;
  #isDone = false;

  constructor(account: Account, requestId: string, defer: (work: Promise<unknown>) => void) {
    this.#account = account;
    this.#requestId = requestId;
    this.#defer = defer;
  }

  /** True once an end was decided; nothing may be decided after it. */
  get isDone(): boolean {
    return this.#isDone;
  }

  settle(call: Omit<SettleCall, "requestId">): void {
    this.#end(call.outcome, () => this.#account.settle({ requestId: this.#requestId, ...call }));
  }

  void(outcome: Outcome): void {
    this.#end(outcome, () => this.#account.void(this.#requestId, outcome));
  }

  #end(outcome: Outcome, send: () => Promise<{ ok: boolean }>): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#defer(this.#deliver(outcome, send));
  }

  async #deliver(outcome: Outcome, send: () => Promise<{ ok: boolean }>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { ok } = await send();
        if (!ok) logEvent("settlement.no_hold", { requestId: this.#requestId, outcome });
        return;
      } catch (cause) {
        const isRetryable = (cause as { retryable?: unknown }).retryable === true;
        if (isRetryable && attempt < ATTEMPTS) continue;
        // The hold stays; the account's alarm will ask the meter.
        logEvent("settlement.failed", { requestId: this.#requestId, outcome }, cause);
        return;
      }
    }
  }
}
